#include "access/users.hpp"

#include "grants/grants.hpp"

namespace mellanrum::access {

namespace {

User user_of(const store::Row& row) {
  return {.id = row.id<UserId>(0),
          .person = row.id<PersonId>(1),
          .username = row.string(2),
          .language = row.string(3),
          .status = row.string(4),
          .home = row.optional_id<OrganisationId>(5),
          .version = row.integer(6)};
}

MembershipRecord membership_of(const store::Row& row) {
  return {.id = row.id<MembershipId>(0),
          .user = row.id<UserId>(1),
          .organisation = row.id<OrganisationId>(2),
          .role = row.string(3),
          .status = row.string(4),
          .version = row.integer(5),
          .until = row.optional_day(6)};
}

}  // namespace

std::optional<User> user(store::Reader& reader, const UserId& id) {
  return reader.first(
      "SELECT id, person_id, username, language, status, home_organisation_id, version "
      "FROM access_users WHERE id = $1",
      {id}, user_of);
}

std::optional<User> user_of_person(store::Reader& reader, const PersonId& person) {
  return reader.first(
      "SELECT id, person_id, username, language, status, home_organisation_id, version "
      "FROM access_users WHERE person_id = $1",
      {person}, user_of);
}

std::vector<MembershipRecord> memberships_of(store::Reader& reader, const UserId& id) {
  return reader.all(
      "SELECT id, user_id, organisation_id, role, status, version, until_day "
      "FROM access_memberships "
      "WHERE user_id = $1 ORDER BY created_at, id",
      {id}, membership_of);
}

std::optional<MembershipRecord> membership(store::Reader& reader, const MembershipId& id) {
  return reader.first(
      "SELECT id, user_id, organisation_id, role, status, version, until_day "
      "FROM access_memberships "
      "WHERE id = $1",
      {id}, membership_of);
}

std::optional<http::Caller> caller(store::Reader& reader, const UserId& id) {
  http::Caller caller;
  grants::Standing standing;
  reader.each(
      "SELECT u.person_id, m.organisation_id, m.role FROM access_users u "
      "JOIN access_memberships m ON m.user_id = u.id AND m.status = 'active' "
      "WHERE u.id = $1 AND u.status = 'active' ORDER BY m.created_at, m.id",
      {id}, [&](const store::Row& row) {
        caller.user = id;
        caller.person = row.id<PersonId>(0);
        standing.memberships.push_back(
            {row.id<OrganisationId>(1), from_word<grants::Role>(row.text(2))});
      });
  if (standing.memberships.empty()) return std::nullopt;
  caller.standing = grants::shared(std::move(standing));
  return caller;
}

std::vector<User> users_for_admin(store::Reader& reader, const UserId& admin,
                                  std::string_view after_username, int limit) {
  return reader.all(
      "SELECT DISTINCT u.id, u.person_id, u.username, u.language, u.status, "
      "u.home_organisation_id, u.version "
      "FROM access_users u JOIN access_memberships m ON m.user_id = u.id "
      "JOIN access_memberships a ON a.organisation_id = m.organisation_id "
      "WHERE a.user_id = $1 AND a.role = 'admin' AND a.status = 'active' AND u.username > $2 "
      "ORDER BY u.username LIMIT $3",
      {admin, after_username, limit}, user_of);
}

bool is_admin_of(store::Reader& reader, const http::Caller& admin, const UserId& user) {
  return std::ranges::any_of(memberships_of(reader, user), [&](const auto& held) {
    return grants::standing_of(admin).has_at(grants::Role::admin, held.organisation);
  });
}

bool has_other_admin(store::Reader& reader, const OrganisationId& organisation, const UserId& but) {
  return reader.exists(
      "SELECT 1 FROM access_memberships m JOIN access_users u ON u.id = m.user_id "
      "WHERE m.organisation_id = $1 AND m.role = 'admin' AND m.status = 'active' "
      "AND u.status = 'active' AND u.id <> $2",
      {organisation, but});
}

std::optional<OrganisationId> employer_of(store::Reader& reader, const PersonId& person, Day on) {
  struct Recorded {
    OrganisationId organisation;
    bool holds;
  };
  std::vector<Recorded> posts;
  reader.each(
      "SELECT u.organisation_id, p.from_day <= $2 AND (p.until_day IS NULL OR p.until_day >= $2) "
      "FROM landscape_posts p JOIN landscape_units u ON u.id = p.unit_id "
      "WHERE p.person_id = $1 ORDER BY p.id",
      {person, on}, [&](const store::Row& row) {
        posts.push_back({row.id<OrganisationId>(0), row.boolean(1)});
      });
  const bool is_there = std::ranges::any_of(posts, [&](const Recorded& post) {
    return post.holds && post.organisation == posts.front().organisation;
  });
  return is_there ? std::optional(posts.front().organisation) : std::nullopt;
}

void add_user(store::Transaction& transaction, const User& user, Instant now) {
  transaction.execute(
      "INSERT INTO access_users (id, person_id, username, language, status, "
      "home_organisation_id, version, created_at) VALUES ($1, $2, $3, $4, $5, $6, 1, $7)",
      {user.id, user.person, user.username, user.language, user.status, user.home, now});
}

MembershipRecord invite(store::Transaction& transaction, const MembershipRecord& record,
                        Instant now) {
  const auto held = memberships_of(transaction, record.user);
  const auto same = std::ranges::find_if(held, [&](const auto& each) {
    return each.organisation == record.organisation && each.role == record.role;
  });
  if (same == held.end()) {
    add_membership(transaction, record, now);
    return record;
  }
  if (same->status == "active") {
    throw Problem(Problem::Kind::conflict, {"Personen har redan den rollen där.",
                                            "This person has that role there already."});
  }
  set_membership_status(transaction, *same, "invited", same->version, now);
  return membership(transaction, same->id).value();
}

void add_membership(store::Transaction& transaction, const MembershipRecord& record, Instant now) {
  const auto accepted_at = record.status == "active" ? std::optional(now) : std::nullopt;
  transaction.execute(
      "INSERT INTO access_memberships (id, user_id, organisation_id, role, status, accepted_at, "
      "version, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $7)",
      {record.id, record.user, record.organisation, record.role, record.status, accepted_at, now});
}

void set_user_status(store::Transaction& transaction, const UserId& id, std::string_view status,
                     std::int64_t version) {
  require_one(transaction.execute(
      "UPDATE access_users SET status = $2, version = version + 1 WHERE id = $1 AND version = $3",
      {id, status, version}));
}

void set_membership_status(store::Transaction& transaction, const MembershipRecord& record,
                           std::string_view status, std::int64_t version, Instant now) {
  require_one(transaction.execute(
      "UPDATE access_memberships SET status = $2, until_day = NULL, version = version + 1, "
      "updated_at = $4 WHERE id = $1 AND version = $3",
      {record.id, status, version, now}));
  transaction.execute(
      "UPDATE access_users SET home_organisation_id = (SELECT m.organisation_id "
      "FROM access_memberships m WHERE m.user_id = $1 AND m.status = 'active' "
      "ORDER BY m.created_at, m.id LIMIT 1) "
      "WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM access_memberships h WHERE h.user_id = $1 "
      "AND h.organisation_id = access_users.home_organisation_id AND h.status <> 'ended') "
      "AND EXISTS (SELECT 1 FROM access_memberships a WHERE a.user_id = $1 "
      "AND a.status = 'active')",
      {record.user});
}

void accept(store::Transaction& transaction, const MembershipRecord& record, Instant now) {
  set_membership_status(transaction, record, "active", record.version, now);
  transaction.execute("UPDATE access_memberships SET accepted_at = $2 WHERE id = $1",
                      {record.id, now});
}

bool was_accepted(store::Reader& reader, const MembershipId& id) {
  return reader.exists("SELECT 1 FROM access_memberships WHERE id = $1 AND accepted_at IS NOT NULL",
                       {id});
}

void set_language(store::Transaction& transaction, const UserId& id, std::string_view language) {
  transaction.execute("UPDATE access_users SET language = $2 WHERE id = $1", {id, language});
}

}  // namespace mellanrum::access
