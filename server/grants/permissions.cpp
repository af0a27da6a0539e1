#include "grants/permissions.hpp"

#include <algorithm>

namespace mellanrum::grants {

namespace {

using enum Role;

// The board reads sums, the auditor reads logs, the admin keeps users: none of them meets cases.
constexpr std::array case_roles = {guide, professional, manager};
constexpr std::array overseeing_roles = {manager};
constexpr std::array working_roles = {guide, professional, coordinator, manager};
constexpr std::array knowing_roles = {guide, professional, coordinator, manager, admin};
constexpr std::array admin_roles = {admin};

constexpr std::array table = {
    Grant{case_read, case_roles},
    Grant{case_write, case_roles},
    Grant{case_oversee, overseeing_roles},
    Grant{matter_read, working_roles},
    Grant{"matter.write", working_roles},
    Grant{encounter_read, working_roles},
    Grant{"encounter.write", working_roles},
    Grant{"draft.own", working_roles},
    Grant{"today.read", working_roles},
    Grant{"knowledge.write", knowing_roles},
    Grant{"person.change", knowing_roles},
    Grant{"user.manage", admin_roles},
    Grant{"search.rewrite", admin_roles},
};

constexpr std::array<std::string_view, 1> over_oneself = {"person.change"};

}  // namespace

std::span<const Grant> grants() {
  return table;
}

std::span<const Role> roles_with(std::string_view permission) {
  const auto* const found = std::ranges::find(table, permission, &Grant::permission);
  return found == table.end() ? std::span<const Role>{} : found->roles;
}

bool is_everybodys_over_oneself(std::string_view permission) {
  return std::ranges::find(over_oneself, permission) != over_oneself.end();
}

}  // namespace mellanrum::grants
