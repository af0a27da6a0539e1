// Encounters as JSON, as the contract has them.
#pragma once

#include "encounters/encounters.hpp"
#include "promises/promises_json.hpp"

namespace mellanrum::encounters {

using Json = nlohmann::ordered_json;

/// For one or many encounters: whom they refer to and their promises are read together.
[[nodiscard]] std::vector<Json> to_json(store::Reader& reader, const http::Context& context,
                                        Language language, std::vector<Encounter> encounters);

}  // namespace mellanrum::encounters
