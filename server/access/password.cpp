#include "access/password.hpp"

#include <sodium.h>

#include <array>
#include <stdexcept>

namespace mellanrum::access {

namespace {

/// Holds one of the few places where a password may be hashed.
class Turn {
 public:
  explicit Turn(Asker asker) { places().take(asker); }
  ~Turn() { places().give_back(); }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

 private:
  static PasswordPlaces& places() {
    static PasswordPlaces all(password_hashes_at_once, strangers_waiting_max);
    return all;
  }
};

}  // namespace

std::string hash_password(std::string_view password) {
  static const bool is_ready = sodium_init() >= 0;
  if (!is_ready) throw std::runtime_error("libsodium could not be initialised");
  const Turn turn(Asker::known);
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), password_passes,
                            password_memory_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0) {
    throw std::runtime_error("no memory to hash a password");
  }
  return hash.data();
}

bool verify_password(std::string_view hash, std::string_view password, Asker asker) {
  const Turn turn(asker);
  const std::string terminated(hash);
  return crypto_pwhash_str_verify(terminated.c_str(), password.data(), password.size()) == 0;
}

void verify_nobody(std::string_view password, Asker asker) {
  static const std::string hash = hash_password("nobody");
  static_cast<void>(verify_password(hash, password, asker));
}

bool needs_rehash(std::string_view hash) {
  const std::string terminated(hash);
  return crypto_pwhash_str_needs_rehash(terminated.c_str(), password_passes,
                                        password_memory_bytes) != 0;
}

}  // namespace mellanrum::access
