// Passwords: argon2id in PHC form. Hashing takes 64 MiB and some tenths of a second on purpose, so
// only a few run at once and a storm of sign-ins cannot exhaust the memory.
#pragma once

#include <string>
#include <string_view>

#include "access/password_places.hpp"

namespace mellanrum::access {

/// OWASP's and TRUST's parameters: three passes over 64 MiB, one lane.
inline constexpr unsigned long long password_passes = 3;
inline constexpr std::size_t password_memory_bytes = 64U << 20U;
inline constexpr int password_hashes_at_once = 2;
/// They wait some seconds at most, and leave most of the threads that sign-ins have.
inline constexpr int strangers_waiting_max = 16;

inline constexpr std::size_t password_characters_min = 12;
inline constexpr std::size_t password_characters_max = 200;

/// `$argon2id$v=19$m=65536,t=3,p=1$…`. Waits for its turn; throws std::runtime_error if the memory
/// is not to be had.
[[nodiscard]] std::string hash_password(std::string_view password);

/// Whether `password` is the one that was hashed; takes as long whether it is or not. Throws
/// Problem unavailable for a stranger where too many wait.
[[nodiscard]] bool verify_password(std::string_view hash, std::string_view password,
                                   Asker asker = Asker::known);

/// The same time as verify_password, for a user that does not exist.
void verify_nobody(std::string_view password, Asker asker);

/// True if the hash was made with other parameters than today's.
[[nodiscard]] bool needs_rehash(std::string_view hash);

}  // namespace mellanrum::access
