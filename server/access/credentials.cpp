#include "access/credentials.hpp"

#include "access/usernames.hpp"

namespace mellanrum::access {

std::optional<PasswordCredential> password_credential(store::Reader& reader,
                                                      std::string_view username) {
  return reader.first(
      "SELECT u.id, c.secret FROM access_users u "
      "JOIN access_credentials c ON c.user_id = u.id AND c.kind = 'password' "
      "WHERE u.username IN ($1, $2) AND u.status = 'active' AND EXISTS (SELECT 1 "
      "FROM access_memberships m WHERE m.user_id = u.id AND m.status = 'active') "
      "ORDER BY CASE WHEN u.username = $1 THEN 0 ELSE 1 END",
      {username, normalised_username(username)}, [](const store::Row& row) {
        return PasswordCredential{row.id<UserId>(0), row.string(1)};
      });
}

std::optional<PasswordCredential> password_credential(store::Reader& reader, const UserId& id) {
  return reader.first(
      "SELECT user_id, secret FROM access_credentials WHERE user_id = $1 AND kind = 'password'",
      {id}, [](const store::Row& row) {
        return PasswordCredential{row.id<UserId>(0), row.string(1)};
      });
}

void set_password(store::Transaction& transaction, const UserId& id, std::string_view hash,
                  Instant now, Random& random) {
  forget_password(transaction, id);
  transaction.execute(
      "INSERT INTO access_credentials (id, user_id, kind, secret, created_at) "
      "VALUES ($1, $2, 'password', $3, $4)",
      {make_uuid(now, random), id, hash, now});
}

void forget_password(store::Transaction& transaction, const UserId& id) {
  transaction.execute("DELETE FROM access_credentials WHERE user_id = $1 AND kind = 'password'",
                      {id});
}

}  // namespace mellanrum::access
