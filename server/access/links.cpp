#include "access/links.hpp"

#include "access/sessions.hpp"

namespace mellanrum::access {

std::string add_link(store::Transaction& transaction, const Link& link, Random& random) {
  withdraw_links(transaction, link.user, link.membership, link.made_at);
  auto token = make_token(random);
  transaction.execute(
      "INSERT INTO access_links (id, token_hash, kind, user_id, membership_id, made_by_user_id, "
      "made_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
      {link.id, token.hash, link.membership ? "invitation" : "reset", link.user, link.membership,
       link.made_by, link.made_at, link.expires_at});
  return std::move(token.secret);
}

std::optional<Link> living_link(store::Reader& reader, std::string_view secret, Instant now) {
  return reader.first(
      "SELECT id, user_id, membership_id, made_by_user_id, made_at, expires_at FROM access_links "
      "WHERE token_hash = $1 AND used_at IS NULL AND withdrawn_at IS NULL AND expires_at > $2 "
      "AND made_at <= $3",
      {hash_of(secret), now, now + clock_grace}, [](const store::Row& row) {
        return Link{.id = row.id<LinkId>(0),
                    .user = row.id<UserId>(1),
                    .membership = row.optional_id<MembershipId>(2),
                    .made_by = row.id<UserId>(3),
                    .made_at = row.instant(4),
                    .expires_at = row.instant(5)};
      });
}

bool use_link(store::Transaction& transaction, const LinkId& id, Instant now) {
  return transaction.execute(
             "UPDATE access_links SET used_at = $2 "
             "WHERE id = $1 AND used_at IS NULL AND withdrawn_at IS NULL",
             {id, now}) == 1;
}

void withdraw_links(store::Transaction& transaction, const UserId& user,
                    const std::optional<MembershipId>& membership, Instant now) {
  transaction.execute(
      "UPDATE access_links SET withdrawn_at = $3 WHERE user_id = $1 "
      "AND membership_id IS NOT DISTINCT FROM $2 AND used_at IS NULL AND withdrawn_at IS NULL",
      {user, membership, now});
}

void withdraw_all_links(store::Transaction& transaction, const UserId& user, Instant now) {
  transaction.execute(
      "UPDATE access_links SET withdrawn_at = $2 "
      "WHERE user_id = $1 AND used_at IS NULL AND withdrawn_at IS NULL",
      {user, now});
}

std::vector<ResetNotice> resets_of(store::Reader& reader, const UserId& user, Instant now) {
  return reader.all(
      "SELECT b.person_id, l.made_at, l.known_at FROM access_links l "
      "JOIN access_users b ON b.id = l.made_by_user_id "
      "WHERE l.user_id = $1 AND l.kind = 'reset' AND l.made_at > $2 "
      "ORDER BY l.made_at DESC, l.id DESC",
      {user, now - reset_shown_for}, [](const store::Row& row) {
        return ResetNotice{row.id<PersonId>(0), row.instant(1),
                           row.optional_instant(2).has_value()};
      });
}

void note_resets_known(store::Transaction& transaction, const UserId& user, Instant now) {
  transaction.execute(
      "UPDATE access_links SET known_at = $2 "
      "WHERE user_id = $1 AND kind = 'reset' AND known_at IS NULL",
      {user, now});
}

}  // namespace mellanrum::access
