#include "access/permissions.hpp"

#include <algorithm>
#include <array>

namespace mellanrum::access {

namespace {

// The board reads sums, the auditor reads logs, the admin keeps users: none of them meets cases.
constexpr std::array<std::string_view, 3> case_roles = {"guide", "professional", "manager"};
constexpr std::array<std::string_view, 4> working_roles = {"guide", "professional", "coordinator",
                                                           "manager"};
constexpr std::array<std::string_view, 5> knowing_roles = {"guide", "professional", "coordinator",
                                                           "manager", "admin"};
constexpr std::array<std::string_view, 1> admin_roles = {"admin"};

struct Grant {
  std::string_view permission;
  std::span<const std::string_view> roles;
};

constexpr std::array grants = {
    Grant{"knowledge.write", knowing_roles}, Grant{"case.read", case_roles},
    Grant{"case.write", case_roles},         Grant{"matter.read", working_roles},
    Grant{"matter.write", working_roles},    Grant{"encounter.read", working_roles},
    Grant{"encounter.write", working_roles}, Grant{"draft.own", working_roles},
    Grant{"today.read", working_roles},      Grant{"user.manage", admin_roles},
    Grant{"person.change", knowing_roles},
};

constexpr std::array<std::string_view, 1> over_oneself = {"person.change"};

}  // namespace

std::span<const std::string_view> roles_with(std::string_view permission) {
  const auto* const found = std::ranges::find(grants, permission, &Grant::permission);
  return found == grants.end() ? std::span<const std::string_view>{} : found->roles;
}

bool is_everybodys_over_oneself(std::string_view permission) {
  return std::ranges::find(over_oneself, permission) != over_oneself.end();
}

}  // namespace mellanrum::access
