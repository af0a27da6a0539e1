#include "http/context.hpp"

namespace mellanrum::http {

bool Caller::has_role(std::string_view role) const {
  return std::ranges::any_of(memberships, [&](const auto& held) { return held.role == role; });
}

bool Caller::has_role_at(std::string_view role, const OrganisationId& organisation) const {
  return std::ranges::any_of(memberships, [&](const auto& held) {
    return held.role == role && held.organisation == organisation;
  });
}

bool Caller::is_member_of(const OrganisationId& organisation) const {
  return std::ranges::any_of(memberships,
                             [&](const auto& held) { return held.organisation == organisation; });
}

}  // namespace mellanrum::http
