// Which roles a permission belongs to. Deny by default: what is not named here is nobody's.
// A permission opens the door of a route; which rows are behind it is each capability's rule.
#pragma once

#include <span>
#include <string_view>

namespace mellanrum::access {

/// Needs no session.
inline constexpr std::string_view anyone = "anyone";
/// Needs a session, whatever the role; a user without any active membership is not signed in.
inline constexpr std::string_view signed_in = "signed_in";

/// Roles that hold `permission`; empty for one that nobody has defined.
[[nodiscard]] std::span<const std::string_view> roles_with(std::string_view permission);

/// Whether everybody who is signed in may do it to her own record, whatever her role: where the
/// `{id}` of the path is the caller's own person.
[[nodiscard]] bool is_everybodys_over_oneself(std::string_view permission);

}  // namespace mellanrum::access
