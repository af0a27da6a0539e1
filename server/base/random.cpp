#include "base/random.hpp"

#include <sodium.h>

#include <stdexcept>

#include "base/encoding.hpp"

namespace mellanrum {

SystemRandom::SystemRandom() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium could not be initialised");
}

void SystemRandom::fill(std::span<std::byte> bytes) {
  randombytes_buf(bytes.data(), bytes.size());
}

// splitmix64 (Steele, Lea and Flood 2014): one addition and a mix, full period.
std::uint64_t SeededRandom::next() {
  std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

void SeededRandom::fill(std::span<std::byte> bytes) {
  const std::lock_guard lock(mutex_);
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i % 8 == 0) word = next();
    bytes[i] = static_cast<std::byte>(word >> (8 * (i % 8)));
  }
}

std::uint64_t SeededRandom::below(std::uint64_t bound) {
  const std::lock_guard lock(mutex_);
  // Rejection keeps the draw uniform: the last, incomplete block of `bound` values is thrown away.
  const std::uint64_t limit = UINT64_MAX - UINT64_MAX % bound;
  std::uint64_t drawn = next();
  while (drawn >= limit) drawn = next();
  return drawn % bound;
}

std::string random_hex(Random& random, std::size_t bytes) {
  std::string raw(bytes, '\0');
  random.fill(std::as_writable_bytes(std::span(raw)));
  return hex_of(raw);
}

}  // namespace mellanrum
