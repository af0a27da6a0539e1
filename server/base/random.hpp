// Randomness as an argument: the system's for real use, a seeded one for tests and the demo region.
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <span>
#include <string>

namespace mellanrum {

class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(std::span<std::byte> bytes) = 0;
};

/// libsodium's generator; safe for secrets and from any thread.
class SystemRandom final : public Random {
 public:
  SystemRandom();
  void fill(std::span<std::byte> bytes) override;
};

/// The same bytes for the same seed on every machine. Not for secrets. Safe from any thread, but
/// the order in which threads draw is theirs.
class SeededRandom final : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed) : state_(seed) {}
  void fill(std::span<std::byte> bytes) override;

  /// Uniform in [0, bound); bound ≥ 1.
  [[nodiscard]] std::uint64_t below(std::uint64_t bound);

 private:
  [[nodiscard]] std::uint64_t next();

  std::mutex mutex_;
  std::uint64_t state_;
};

/// `bytes` random bytes as lower-case hexadecimal digits.
[[nodiscard]] std::string random_hex(Random& random, std::size_t bytes);

}  // namespace mellanrum
