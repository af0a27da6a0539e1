// How it stands with sign-ins, as an administrator is told: who has a password, who was in last,
// and which link waits to be used.
#pragma once

#include <unordered_map>

#include "access/links.hpp"

namespace mellanrum::access {

struct SignInState {
  bool has_password = false;
  std::optional<Instant> last_seen_at;
};
/// A link that is neither used nor withdrawn; it may be too old.
struct WaitingLink {
  Instant made_at;
  Instant expires_at;
};
struct WaitingLinks {
  std::unordered_map<UserId, WaitingLink> resets;
  std::unordered_map<MembershipId, WaitingLink> invitations;
};

[[nodiscard]] std::unordered_map<UserId, SignInState> sign_in_states(
    store::Reader& reader, const std::vector<UserId>& users);
[[nodiscard]] WaitingLinks waiting_links(store::Reader& reader, const std::vector<UserId>& users);

}  // namespace mellanrum::access
