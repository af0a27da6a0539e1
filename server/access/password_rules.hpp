// Which passwords may be chosen. Length is not enough: `password1234` is among the first that are
// tried. Pure: no hash and no database.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/problem.hpp"

namespace mellanrum::access {

/// As it is hashed and compared (RFC 8265, OpaqueString): NFC, and every space an ordinary one.
/// Å that a Mac writes as A and a ring is the Å of everybody else.
[[nodiscard]] std::string normalised_password(std::string_view typed);

/// What has to be guessed: a known word, a year, a sequence, a repetition and any other character
/// count as one each. `own_words` are those of her who chooses: her name, her username.
[[nodiscard]] int parts_to_guess(std::string_view password, std::span<const std::string> own_words);

/// `Sommar2026!!` has four, twelve characters by chance have twelve.
inline constexpr int password_parts_min = 8;

/// Why a normalised password may not be chosen, or nothing.
[[nodiscard]] std::optional<Text> problem_of_password(std::string_view password,
                                                      std::span<const std::string> own_words);

}  // namespace mellanrum::access
