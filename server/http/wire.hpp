// From the text of a request to a Request, and from a Response to text. Knows HTTP/1.1, but no
// sockets: what strangers send is judged here, and fuzzed.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/clock.hpp"
#include "http/message.hpp"

namespace mellanrum::http {

/// The head of a request as it was sent, split but not judged.
struct WireHead {
  std::string_view method;
  std::string_view target;
  std::vector<std::pair<std::string_view, std::string_view>> fields;
  int version = 11;  ///< 10 or 11
};

/// Fills all of `request` but body and address; the language first, so that it is right even when
/// the rest throws Problem malformed.
void read_head(const WireHead& head, Request& request);

/// Splits and decodes `/path?name=value&…`. Throws Problem malformed for anything that two readers
/// could understand in two ways: bad escapes, `%2F`, control characters, text that is not UTF-8.
void read_target(std::string_view target, Request& request);

enum class Ending { keep_alive, close };
enum class BodyLength { told, chunked, until_close };

/// Status line and header fields, with the empty line.
[[nodiscard]] std::string head_of(const Response& response, Ending ending, BodyLength length,
                                  Instant now);

}  // namespace mellanrum::http
