// How to reach persons, as JSON: numbers and addresses, and the practice note about reaching them
// that was vouched for last.
#pragma once

#include <unordered_map>

#include "http/context.hpp"
#include "landscape/landscape_json.hpp"

namespace mellanrum::landscape {

/// Those of whom something is known; a fixed number of statements, however many.
[[nodiscard]] std::unordered_map<PersonId, Json> reach_json(store::Reader& reader,
                                                            const std::vector<PersonId>& ids,
                                                            const http::Context& context);

}  // namespace mellanrum::landscape
