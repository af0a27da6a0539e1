// Signing in, whichever page asks: a password is tried, a refusal is counted and recorded, a
// session begins. Whatever is wrong (name, password, an account that has ended) is told and counted
// alike.
#pragma once

#include <optional>
#include <string>

#include "access/throttle.hpp"
#include "http/context.hpp"
#include "http/message.hpp"
#include "http/route.hpp"

namespace mellanrum::access {

/// The browser at the door.
struct Door {
  std::string user_agent;
  std::optional<std::string> device_secret;
};
[[nodiscard]] Door door_of(const http::Request& request, const Settings& settings);

struct Checked {
  UserId user;
  std::optional<std::string> renewed_hash;  ///< to store where the old one has old parameters
  Attempt attempt;
};

[[nodiscard]] Problem wrong_credentials();

struct Shown {
  std::string_view operation_id;  ///< what it is recorded as where it is wrong
  std::string username;
  std::string password;
  /// Of somebody whose link says who she is: she may come in by it without an active membership.
  std::optional<UserId> invited;
};

/// The user that the credentials belong to. Takes as long whoever asks. Throws too_many when the
/// name has to wait here; a wrong password is counted and recorded before it is nothing.
[[nodiscard]] std::optional<Checked> check_password(http::Context& outside,
                                                    const http::Request& request,
                                                    const Shown& shown);

/// What a good password leaves behind, in the transaction of what it was for.
void note_success(store::Transaction& transaction, http::Context& context, const Checked& checked);

/// Begins a session for `user` and fills in the caller; throws wrong_credentials if she may not
/// come in any more.
[[nodiscard]] http::Response open_session(store::Transaction& transaction, http::Context& context,
                                          const Door& door, const UserId& user);

}  // namespace mellanrum::access
