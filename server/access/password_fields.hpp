// Passwords as they are read from a body. They are never stored as text, so what they hold is
// nobody's to ask.
#pragma once

#include "access/password.hpp"
#include "http/context.hpp"
#include "http/form.hpp"

namespace mellanrum::access {

inline constexpr http::TextLimits given_password{.characters_max = password_characters_max,
                                                 .identifiers = Identifiers::allowed};
inline constexpr http::TextLimits chosen_password{.characters_max = password_characters_max,
                                                  .characters_min = password_characters_min,
                                                  .identifiers = Identifiers::allowed};

/// The hash of what the user chose. Throws Problem invalid at `pointer` where it would be guessed.
[[nodiscard]] std::string hash_chosen(http::Context& outside, const UserId& user,
                                      std::string_view pointer, const std::string& chosen);

}  // namespace mellanrum::access
