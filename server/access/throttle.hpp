// Sign-in throttling: after some failures within a quarter of an hour, a username or an address has
// to wait. Kept in the database, so that all processes count together.
#pragma once

#include <optional>
#include <string_view>

#include "store/database.hpp"

namespace mellanrum::access {

inline constexpr std::chrono::minutes attempts_window{15};
inline constexpr int attempts_per_username_max = 8;
/// Many may sit behind one address of a municipality.
inline constexpr int attempts_per_address_max = 100;

/// Seconds to wait before the next try, or nothing.
[[nodiscard]] std::optional<int> must_wait(store::Reader& reader, std::string_view username,
                                           std::string_view address, Instant now);
void note_failure(store::Transaction& transaction, std::string_view username,
                  std::string_view address, Instant now, Random& random);
/// After a success the username starts anew; the address does not, or one known password would
/// open the door to guessing the others.
void forget_failures(store::Transaction& transaction, std::string_view username, Instant now);

}  // namespace mellanrum::access
