// What users sign in with, apart from who they are: a password now, other kinds later. A user has
// none until she has accepted her invitation, and none after a reset until she has chosen anew.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/id.hpp"
#include "store/database.hpp"

namespace mellanrum::access {

struct PasswordCredential {
  UserId user;
  std::string hash;
};

/// By username as it is typed, of a user who may come in: who is disabled or has no active
/// membership has none. A username that was stored before they were normalised is found as it is.
[[nodiscard]] std::optional<PasswordCredential> password_credential(store::Reader& reader,
                                                                    std::string_view username);
/// Whoever's it is and whatever her status.
[[nodiscard]] std::optional<PasswordCredential> password_credential(store::Reader& reader,
                                                                    const UserId& id);

/// In place of the one that she had, if any.
void set_password(store::Transaction& transaction, const UserId& id, std::string_view hash,
                  Instant now, Random& random);
void forget_password(store::Transaction& transaction, const UserId& id);

}  // namespace mellanrum::access
