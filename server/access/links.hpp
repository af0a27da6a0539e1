// Links that are handed over and used once: an invitation to a membership, or a new password after
// a reset. Whoever made it hands it over herself; only the hash of what stands in it is kept.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/users.hpp"

namespace mellanrum::access {

using LinkId = Id<struct Link>;

/// A week: it is handed over, and may wait for somebody who has a day off.
inline constexpr std::chrono::hours invitation_lasts{24 * 7};
/// She waits for it, with whoever made it on the telephone.
inline constexpr std::chrono::hours reset_lasts{1};
/// How long her sessions page says that somebody reset her password.
inline constexpr std::chrono::hours reset_shown_for{24 * 90};

struct Link {
  LinkId id;
  UserId user;
  std::optional<MembershipId> membership;  ///< of an invitation; without it, a reset
  UserId made_by;
  Instant made_at;
  Instant expires_at;
};

/// Writes the link in place of those of the same kind that she was given before, and returns the
/// secret that stands in it.
[[nodiscard]] std::string add_link(store::Transaction& transaction, const Link& link,
                                   Random& random);
/// The link with this secret; nothing if it is used, withdrawn, too old, or from a clock that had
/// jumped.
[[nodiscard]] std::optional<Link> living_link(store::Reader& reader, std::string_view secret,
                                              Instant now);
/// False if somebody was first.
[[nodiscard]] bool use_link(store::Transaction& transaction, const LinkId& id, Instant now);
void withdraw_links(store::Transaction& transaction, const UserId& user,
                    const std::optional<MembershipId>& membership, Instant now);

void withdraw_all_links(store::Transaction& transaction, const UserId& user, Instant now);

/// That somebody reset a password, as its owner is told.
struct ResetNotice {
  PersonId by;
  Instant at;
  bool is_known = false;  ///< she has said that she knows
};
/// The newest first.
[[nodiscard]] std::vector<ResetNotice> resets_of(store::Reader& reader, const UserId& user,
                                                 Instant now);
void note_resets_known(store::Transaction& transaction, const UserId& user, Instant now);

}  // namespace mellanrum::access
