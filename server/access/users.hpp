// Users and memberships. A user is a person who may sign in; a membership joins her to an
// organisation with a role and a status, and every check asks all three. A membership is an
// invitation until she has accepted it.
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
  /// That the sign-in was made for: its administrators disable it and reset its password. Empty for
  /// a user of old who never had a membership.
  std::optional<OrganisationId> home;
  std::int64_t version = 0;
};

struct MembershipRecord {
  MembershipId id;
  UserId user;
  OrganisationId organisation;
  std::string role;
  std::string status;  ///< `invited`, `active` or `ended`
  std::int64_t version = 0;
  /// The last day that it holds, where one has been set; `end_memberships_due` ends it after.
  std::optional<Day> until = std::nullopt;
};

[[nodiscard]] std::optional<User> user(store::Reader& reader, const UserId& id);
[[nodiscard]] std::optional<User> user_of_person(store::Reader& reader, const PersonId& person);
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
/// Whether somebody else is active admin there, too.
[[nodiscard]] bool has_other_admin(store::Reader& reader, const OrganisationId& organisation,
                                   const UserId& but);
/// The organisation under which the person was first recorded, ever, if she works there on `on`.
/// Another post can be recorded by anybody, and an old one ended; neither moves who she is.
[[nodiscard]] std::optional<OrganisationId> employer_of(store::Reader& reader,
                                                        const PersonId& person, Day on);

/// Throws store::ConstraintViolation if the username or the person has a user already.
void add_user(store::Transaction& transaction, const User& user, Instant now);
/// A new one, or one that had ended or was never accepted, invited anew. Throws Problem conflict if
/// it is active.
[[nodiscard]] MembershipRecord invite(store::Transaction& transaction,
                                      const MembershipRecord& record, Instant now);
/// As it is given.
void add_membership(store::Transaction& transaction, const MembershipRecord& record, Instant now);
/// Each throws Problem stale unless `version` is the one stored.
void set_user_status(store::Transaction& transaction, const UserId& id, std::string_view status,
                     std::int64_t version);
/// Where her last membership at home ends, home is where her oldest active one is.
void set_membership_status(store::Transaction& transaction, const MembershipRecord& record,
                           std::string_view status, std::int64_t version, Instant now);
/// Takes an invitation.
void accept(store::Transaction& transaction, const MembershipRecord& record, Instant now);
/// Whether she has ever held it, so that an end may be taken back.
[[nodiscard]] bool was_accepted(store::Reader& reader, const MembershipId& id);
void set_language(store::Transaction& transaction, const UserId& id, std::string_view language);

}  // namespace mellanrum::access
