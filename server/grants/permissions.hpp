// Who may what: the only list of it. Routes ask for a permission, rows for the same one at their
// organisation, and the web is told in the session which ones the caller holds.
#pragma once

#include <span>
#include <string_view>

#include "grants/roles.hpp"

namespace mellanrum::grants {

/// Needs no session.
inline constexpr std::string_view anyone = "anyone";
/// Needs a session, whatever the role; a user without any active membership is not signed in.
inline constexpr std::string_view signed_in = "signed_in";

// What rows ask for too.
inline constexpr std::string_view case_read = "case.read";
inline constexpr std::string_view case_write = "case.write";
/// Sees every case that the organisation is controller of, without a seat on its team.
inline constexpr std::string_view case_oversee = "case.oversee";
inline constexpr std::string_view matter_read = "matter.read";
inline constexpr std::string_view encounter_read = "encounter.read";

struct Grant {
  std::string_view permission;
  std::span<const Role> roles;
};

/// The table. Deny by default: what is not in it is nobody's.
[[nodiscard]] std::span<const Grant> grants();

/// Roles that hold `permission`; empty for one that nobody has defined.
[[nodiscard]] std::span<const Role> roles_with(std::string_view permission);

/// Whether everybody who is signed in may do it to her own record, whatever her role: where the
/// `{id}` of the path is the caller's own person.
[[nodiscard]] bool is_everybodys_over_oneself(std::string_view permission);

}  // namespace mellanrum::grants
