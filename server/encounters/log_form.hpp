// An encounter as it is read from a body: to be logged, or only to be told what that would do.
#pragma once

#include "encounters/encounters.hpp"
#include "http/form.hpp"

namespace mellanrum::encounters {

// What is said in a case may name the participant; without one, `check` refuses it.
inline constexpr http::TextLimits text_limits{.characters_max = 10000,
                                              .identifiers = Identifiers::allowed};
inline constexpr http::IntegerLimits minutes_limits{.min = 0, .max = 1440};

/// Read and checked; Problem invalid with all that is wrong with it.
[[nodiscard]] NewEncounter asked_for(const http::Request& request, store::Reader& reader,
                                     const grants::Act& act, const Settings& settings);

}  // namespace mellanrum::encounters
