// A JSON body, read strictly and before a transaction begins, which others wait for.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "base/problem.hpp"
#include "http/message.hpp"

namespace mellanrum::http {

/// A body as it was read, or why it could not be: not JSON, nested too deeply, a name given twice,
/// or more values than any form asks for. Half a character becomes U+FFFF, which the form refuses
/// where it reads the text.
struct DecodedBody {
  nlohmann::json whole;
  std::optional<Problem> refusal;
};

[[nodiscard]] std::shared_ptr<const DecodedBody> decoded_body(const std::string& body);

/// Whether the content type says JSON.
[[nodiscard]] bool is_json(const Request& request);

/// Reads the body, so that the Form of a handler finds it read. What is wrong with it is said by
/// the Form, after the caller has been let in.
void decode_body(Request& request);

}  // namespace mellanrum::http
