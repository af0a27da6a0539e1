// Users and memberships. A user is a person who may sign in; a membership joins her to an
// organisation with a role and a status, and every check asks all three.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "http/context.hpp"
#include "store/database.hpp"

namespace mellanrum::access {

using MembershipId = Id<struct MembershipRecord>;

struct User {
  UserId id;
  PersonId person;
  std::string username;
  std::string language;  ///< `sv` or `en`
  std::string status;    ///< `active` or `disabled`
  std::int64_t version = 0;
};

struct MembershipRecord {
  MembershipId id;
  UserId user;
  OrganisationId organisation;
  std::string role;
  std::string status;  ///< `invited`, `active` or `ended`
  std::int64_t version = 0;
};

struct Credentials {
  UserId user;
  std::string password_hash;
  std::string status;
};

[[nodiscard]] std::optional<User> user(store::Reader& reader, const UserId& id);
[[nodiscard]] std::optional<Credentials> credentials(store::Reader& reader,
                                                     std::string_view username);
[[nodiscard]] std::vector<MembershipRecord> memberships_of(store::Reader& reader, const UserId& id);
[[nodiscard]] std::optional<MembershipRecord> membership(store::Reader& reader,
                                                         const MembershipId& id);

/// Who the caller is, with her active memberships only; nothing if she is disabled or has none.
[[nodiscard]] std::optional<http::Caller> caller(store::Reader& reader, const UserId& id);

/// Users with a membership, whatever its status, in an organisation where `admin` is active admin;
/// by username, after `after_username`.
[[nodiscard]] std::vector<User> users_for_admin(store::Reader& reader, const UserId& admin,
                                                std::string_view after_username, int limit);
/// Whether the user has any membership where the caller is admin.
[[nodiscard]] bool is_admin_of(store::Reader& reader, const http::Caller& admin,
                               const UserId& user);
/// Whether the caller is admin everywhere that the user is a member: what it takes to set her
/// password, which opens all her organisations.
[[nodiscard]] bool is_admin_everywhere_of(store::Reader& reader, const http::Caller& admin,
                                          const UserId& user);

/// Throws store::ConstraintViolation if the username or the person has a user already.
void add_user(store::Transaction& transaction, const User& user, std::string_view password_hash,
              Instant now);
void add_membership(store::Transaction& transaction, const MembershipRecord& record, Instant now);
/// Each throws Problem stale unless `version` is the one stored.
void set_user_status(store::Transaction& transaction, const UserId& id, std::string_view status,
                     std::int64_t version);
void set_membership_status(store::Transaction& transaction, const MembershipId& id,
                           std::string_view status, std::int64_t version, Instant now);
void set_password(store::Transaction& transaction, const UserId& id, std::string_view hash);
void set_language(store::Transaction& transaction, const UserId& id, std::string_view language);

}  // namespace mellanrum::access
