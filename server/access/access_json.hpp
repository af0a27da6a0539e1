// Users and memberships as JSON, as the contract has them.
#pragma once

#include "access/users.hpp"
#include "landscape/landscape_json.hpp"
#include "settings/choice.hpp"

namespace mellanrum::access {

using landscape::Json;

[[nodiscard]] Json to_json(store::Reader& reader, const std::vector<MembershipRecord>& records);
[[nodiscard]] Json to_json(const Choices& choices);
/// Users with their memberships where `admin` is admin, and no others; persons with the posts of
/// `on`.
[[nodiscard]] Json to_json(store::Reader& reader, const std::vector<User>& users,
                           const http::Caller& admin, Day on);

}  // namespace mellanrum::access
