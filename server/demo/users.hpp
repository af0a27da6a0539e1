// Who may sign in to the demo region: one user per role, and the colleagues whose doings are seen.
#pragma once

#include "demo/dice.hpp"
#include "demo/region.hpp"

namespace mellanrum::demo {

/// Adds users and memberships; returns those of the roles, in the order of the roles.
[[nodiscard]] std::vector<SignIn> add_users(const Calendar& calendar, const DemoOptions& options,
                                            const Region& region, Rows& rows);

/// Adds one user with a membership in force.
UserId add_user(const Calendar& calendar, const DemoOptions& options, Rows& rows, Dice& dice,
                const Person& person, std::string_view username, const OrganisationId& organisation,
                std::string_view role);

}  // namespace mellanrum::demo
