#include "access/standing.hpp"

#include "store/id_list.hpp"

namespace mellanrum::access {

std::unordered_map<UserId, SignInState> sign_in_states(store::Reader& reader,
                                                       const std::vector<UserId>& users) {
  std::unordered_map<UserId, SignInState> found;
  store::each_of(
      reader,
      "SELECT u.id, EXISTS (SELECT 1 FROM access_credentials c WHERE c.user_id = u.id "
      "AND c.kind = 'password'), (SELECT MAX(s.last_seen_at) FROM access_sessions s "
      "WHERE s.user_id = u.id) FROM access_users u WHERE u.id IN ({ids})",
      {}, users, [&](const store::Row& row) {
        found.emplace(row.id<UserId>(0), SignInState{row.boolean(1), row.optional_instant(2)});
      });
  return found;
}

WaitingLinks waiting_links(store::Reader& reader, const std::vector<UserId>& users) {
  WaitingLinks found;
  store::each_of(reader,
                 "SELECT user_id, membership_id, made_at, expires_at FROM access_links "
                 "WHERE used_at IS NULL AND withdrawn_at IS NULL AND user_id IN ({ids})",
                 {}, users, [&](const store::Row& row) {
                   const WaitingLink link{row.instant(2), row.instant(3)};
                   if (const auto membership = row.optional_id<MembershipId>(1)) {
                     found.invitations.emplace(*membership, link);
                   } else {
                     found.resets.emplace(row.id<UserId>(0), link);
                   }
                 });
  return found;
}

}  // namespace mellanrum::access
