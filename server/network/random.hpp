// Counter-based random numbers: the n-th number of a stream is a pure function of (seed, purpose,
// index, n), so draws may be made in any order and on any thread. Not for secrets.
#pragma once
#include <cstdint>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

namespace mellanrum::network {

/// What a stream is for; two purposes never share numbers.
enum class Purpose : std::uint64_t {
  brokerage_permutation = 1,
  ei_permutation,
  pivots,
  removal,
  path_sources,
  pseudonyms,
};

class RandomStream {
 public:
  RandomStream(std::uint64_t seed, Purpose purpose, std::uint64_t index)
      : key_(mix(mix(mix(seed) + static_cast<std::uint64_t>(purpose)) + index)) {}

  std::uint64_t next() { return mix(key_ + 0x9e3779b97f4a7c15ULL * ++counter_); }

  /// Uniform on 0 … bound − 1, bound ≥ 1, without bias: Lemire, ACM TOMACS 29(1), 2019.
  std::uint32_t below(std::uint32_t bound) {
    std::uint64_t product = (next() >> 32) * bound;
    if (static_cast<std::uint32_t>(product) < bound) {
      const std::uint32_t threshold = (0u - bound) % bound;
      while (static_cast<std::uint32_t>(product) < threshold) product = (next() >> 32) * bound;
    }
    return static_cast<std::uint32_t>(product >> 32);
  }

 private:
  /// The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
  static constexpr std::uint64_t mix(std::uint64_t z) {
    z += 0x9e3779b97f4a7c15ULL;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
  }

  std::uint64_t key_;
  std::uint64_t counter_ = 0;
};

/// Fisher–Yates, from the front: the first `count` places hold a random sample without replacement.
template <class Value>
void shuffle(std::span<Value> values, RandomStream random, std::size_t count) {
  for (std::size_t i = 0; i < count && i + 1 < values.size(); ++i) {
    const auto j = i + random.below(static_cast<std::uint32_t>(values.size() - i));
    std::swap(values[i], values[j]);
  }
}
template <class Value>
void shuffle(std::span<Value> values, RandomStream random) {
  shuffle(values, random, values.size());
}

/// A random sample of `count` of the numbers 0 … size − 1, in random order.
inline std::vector<std::uint32_t> sample(std::uint32_t size, std::uint32_t count,
                                         RandomStream random) {
  std::vector<std::uint32_t> numbers(size);
  std::iota(numbers.begin(), numbers.end(), 0u);
  shuffle(std::span(numbers), random, count);
  numbers.resize(count < size ? count : size);
  return numbers;
}

}  // namespace mellanrum::network
