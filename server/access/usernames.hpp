// Usernames as they are seen: `Eva`, `eva ` and full-width `ｅｖａ` are one, and a name that looks
// like somebody else's is refused when it is chosen.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/problem.hpp"
#include "store/database.hpp"

namespace mellanrum::access {

inline constexpr std::size_t username_characters_max = 100;

/// NFKC, case folded, without characters that have no shape and without white space at the ends:
/// as it is stored and looked up.
[[nodiscard]] std::string normalised_username(std::string_view typed);

/// What is wrong with a normalised username, or nothing: letters, digits and `. - _ @`, of one
/// script, no personal number.
[[nodiscard]] std::optional<Text> problem_of_username(std::string_view normalised);

/// Whether one is taken for the other at a glance (UTS 39: `eva1` and `eval`).
[[nodiscard]] bool look_alike(std::string_view one, std::string_view other);

/// What stands in the way of a new username: its own faults, or whoever has it or one like it.
[[nodiscard]] std::optional<Text> problem_of_new_username(store::Reader& reader,
                                                          std::string_view normalised);

}  // namespace mellanrum::access
