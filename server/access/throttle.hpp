// Sign-in throttling: after some failures within a quarter of an hour, whoever tries has to wait.
// An account is not locked from outside: failures count for a name together with the address that
// they come from, and a browser that she has signed in with before counts for itself alone. Kept in
// the database, so that all processes count together; what was typed is kept under a keyed hash
// only, since passwords end up in the wrong field.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/database.hpp"

namespace mellanrum::access {

inline constexpr std::chrono::minutes attempts_window{15};
/// Of one name from one address, or from one known browser.
inline constexpr int attempts_per_username_max = 8;
/// Of one name from all unknown browsers together: many addresses are easily had.
inline constexpr int attempts_per_username_elsewhere_max = 100;
/// Many may sit behind one address of a municipality.
inline constexpr int attempts_per_address_max = 100;

struct Attempt {
  std::string username;  ///< as it was typed
  std::string address;
  /// Hash of what knows the browser again, or of the session where she is signed in already.
  std::optional<std::string> known_device;
};

/// An IPv6 address counts by its first 64 bits, which one household or one attacker has.
[[nodiscard]] std::string network_of(std::string_view address);

/// Seconds to wait before the next try, or nothing.
[[nodiscard]] std::optional<int> must_wait(store::Reader& reader, const Attempt& attempt,
                                           Instant now);
void note_failure(store::Transaction& transaction, const Attempt& attempt, Instant now,
                  Random& random);
/// After a success the name starts anew from there; the address does not, or one known password
/// would open the door to guessing the others.
void forget_failures(store::Transaction& transaction, const Attempt& attempt, Instant now);

}  // namespace mellanrum::access
