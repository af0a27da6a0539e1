// Users and memberships as JSON, as the contract has them.
#pragma once

#include "access/users.hpp"
#include "landscape/landscape_json.hpp"
#include "settings/choice.hpp"

namespace mellanrum::access {

using landscape::Json;

[[nodiscard]] Json to_json(store::Reader& reader, const std::vector<MembershipRecord>& records);
[[nodiscard]] Json to_json(const Choices& choices);
/// Users with their memberships where `admin` is admin, and no others; how it stands with sign-ins
/// only of those who were given theirs there. Persons with the posts of the day of `now`.
[[nodiscard]] Json to_json(store::Reader& reader, const std::vector<User>& users,
                           const http::Caller& admin, Instant now);

}  // namespace mellanrum::access
