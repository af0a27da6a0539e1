#include "access/users.hpp"

namespace mellanrum::access {

namespace {

User user_of(const store::Row& row) {
  return {.id = row.id<UserId>(0),
          .person = row.id<PersonId>(1),
          .username = row.string(2),
          .language = row.string(3),
          .status = row.string(4),
          .version = row.integer(5)};
}

MembershipRecord membership_of(const store::Row& row) {
  return {.id = row.id<MembershipId>(0),
          .user = row.id<UserId>(1),
          .organisation = row.id<OrganisationId>(2),
          .role = row.string(3),
          .status = row.string(4),
          .version = row.integer(5)};
}

void require_one(std::int64_t touched) {
  if (touched == 0) throw stale();
}

}  // namespace

std::optional<User> user(store::Reader& reader, const UserId& id) {
  return reader.first(
      "SELECT id, person_id, username, language, status, version FROM access_users WHERE id = $1",
      {id}, user_of);
}

std::optional<Credentials> credentials(store::Reader& reader, std::string_view username) {
  return reader.first("SELECT id, password_hash, status FROM access_users WHERE username = $1",
                      {username}, [](const store::Row& row) {
                        return Credentials{row.id<UserId>(0), row.string(1), row.string(2)};
                      });
}

std::vector<MembershipRecord> memberships_of(store::Reader& reader, const UserId& id) {
  return reader.all(
      "SELECT id, user_id, organisation_id, role, status, version FROM access_memberships "
      "WHERE user_id = $1 ORDER BY created_at, id",
      {id}, membership_of);
}

std::optional<MembershipRecord> membership(store::Reader& reader, const MembershipId& id) {
  return reader.first(
      "SELECT id, user_id, organisation_id, role, status, version FROM access_memberships "
      "WHERE id = $1",
      {id}, membership_of);
}

std::optional<http::Caller> caller(store::Reader& reader, const UserId& id) {
  http::Caller caller;
  reader.each(
      "SELECT u.person_id, m.organisation_id, m.role FROM access_users u "
      "JOIN access_memberships m ON m.user_id = u.id AND m.status = 'active' "
      "WHERE u.id = $1 AND u.status = 'active' ORDER BY m.created_at, m.id",
      {id}, [&](const store::Row& row) {
        caller.user = id;
        caller.person = row.id<PersonId>(0);
        caller.memberships.push_back({row.id<OrganisationId>(1), row.string(2)});
      });
  if (caller.memberships.empty()) return std::nullopt;
  return caller;
}

std::vector<User> users_for_admin(store::Reader& reader, const UserId& admin,
                                  std::string_view after_username, int limit) {
  return reader.all(
      "SELECT DISTINCT u.id, u.person_id, u.username, u.language, u.status, u.version "
      "FROM access_users u JOIN access_memberships m ON m.user_id = u.id "
      "JOIN access_memberships a ON a.organisation_id = m.organisation_id "
      "WHERE a.user_id = $1 AND a.role = 'admin' AND a.status = 'active' AND u.username > $2 "
      "ORDER BY u.username LIMIT $3",
      {admin, after_username, limit}, user_of);
}

bool is_admin_of(store::Reader& reader, const http::Caller& admin, const UserId& user) {
  return std::ranges::any_of(memberships_of(reader, user), [&](const auto& held) {
    return admin.has_role_at("admin", held.organisation);
  });
}

bool is_admin_everywhere_of(store::Reader& reader, const http::Caller& admin, const UserId& user) {
  const auto all = memberships_of(reader, user);
  return !all.empty() && std::ranges::all_of(all, [&](const auto& held) {
    return held.status == "ended" || admin.has_role_at("admin", held.organisation);
  });
}

void add_user(store::Transaction& transaction, const User& user, std::string_view password_hash,
              Instant now) {
  transaction.execute(
      "INSERT INTO access_users (id, person_id, username, password_hash, language, status, "
      "version, created_at) VALUES ($1, $2, $3, $4, $5, $6, 1, $7)",
      {user.id, user.person, user.username, password_hash, user.language, user.status, now});
}

void add_membership(store::Transaction& transaction, const MembershipRecord& record, Instant now) {
  transaction.execute(
      "INSERT INTO access_memberships (id, user_id, organisation_id, role, status, version, "
      "created_at, updated_at) VALUES ($1, $2, $3, $4, $5, 1, $6, $6)",
      {record.id, record.user, record.organisation, record.role, record.status, now});
}

void set_user_status(store::Transaction& transaction, const UserId& id, std::string_view status,
                     std::int64_t version) {
  require_one(transaction.execute(
      "UPDATE access_users SET status = $2, version = version + 1 WHERE id = $1 AND version = $3",
      {id, status, version}));
}

void set_membership_status(store::Transaction& transaction, const MembershipId& id,
                           std::string_view status, std::int64_t version, Instant now) {
  require_one(transaction.execute(
      "UPDATE access_memberships SET status = $2, version = version + 1, updated_at = $4 "
      "WHERE id = $1 AND version = $3",
      {id, status, version, now}));
}

void set_password(store::Transaction& transaction, const UserId& id, std::string_view hash) {
  transaction.execute("UPDATE access_users SET password_hash = $2 WHERE id = $1", {id, hash});
}

void set_language(store::Transaction& transaction, const UserId& id, std::string_view language) {
  transaction.execute("UPDATE access_users SET language = $2 WHERE id = $1", {id, language});
}

}  // namespace mellanrum::access
