#include "grants/grants.hpp"

#include "settings/settings.hpp"

#include <algorithm>

namespace mellanrum::grants {

namespace {

bool gives(Role role, std::string_view permission) {
  const auto roles = roles_with(permission);
  return std::ranges::find(roles, role) != roles.end();
}

}  // namespace

bool Standing::has(Role role) const {
  return std::ranges::find(memberships, role, &Membership::role) != memberships.end();
}

bool Standing::has_at(Role role, const OrganisationId& organisation) const {
  return std::ranges::any_of(memberships, [&](const auto& held) {
    return held.role == role && held.organisation == organisation;
  });
}

bool Standing::may(std::string_view permission) const {
  return std::ranges::any_of(memberships,
                             [&](const auto& held) { return gives(held.role, permission); });
}

bool Standing::may_at(std::string_view permission, const OrganisationId& organisation) const {
  return std::ranges::any_of(memberships, [&](const auto& held) {
    return held.organisation == organisation && gives(held.role, permission);
  });
}

std::vector<OrganisationId> Standing::where(std::string_view permission) const {
  std::vector<OrganisationId> found;
  for (const auto& held : memberships) {
    if (!gives(held.role, permission)) continue;
    if (std::ranges::find(found, held.organisation) == found.end()) {
      found.push_back(held.organisation);
    }
  }
  return found;
}

const Standing& standing_of(const http::Caller& caller) {
  static const Standing nobody;
  return caller.standing ? *caller.standing : nobody;
}

std::shared_ptr<const Standing> shared(Standing standing) {
  return std::make_shared<const Standing>(std::move(standing));
}

store::NamedValues Sight::values() const {
  return {{"person", person}, {"user", user}, {"day", day}, {"cases", cases_enabled}};
}

store::Statement Sight::asks(std::string_view sql, std::initializer_list<store::Named> more) const {
  auto all = values();
  all.insert(all.end(), more.begin(), more.end());
  return {sql, all};
}

Sight sight_of(const http::Context& context) {
  return sight_of(context.caller, context.settings, context.today());
}

Sight sight_of(const http::Caller& caller, const Settings& settings, Day day) {
  return {caller.person,      caller.user, day, settings.cases_enabled, settings.quiet_days_default,
          standing_of(caller)};
}

Act act_of(http::Context& context) {
  return {sight_of(context), context.now(), context.random};
}

}  // namespace mellanrum::grants
