// Seeded choices. Every part of the region has dice of its own, so that more text in one part does
// not change the others.
#pragma once

#include <iterator>
#include <string_view>

#include "base/id.hpp"
#include "base/random.hpp"

namespace mellanrum::demo {

class Dice {
 public:
  Dice(std::uint64_t seed, std::string_view part, std::uint64_t number = 0)
      : random_(mixed(seed, part, number)) {}

  /// From `least` to `most`, both included.
  [[nodiscard]] int between(int least, int most) {
    const auto span = static_cast<std::uint64_t>(most - least) + 1;
    return least + static_cast<int>(random_.below(span));
  }
  [[nodiscard]] std::size_t below(std::size_t bound) {
    return static_cast<std::size_t>(random_.below(bound));
  }
  /// True `percent` times of a hundred.
  [[nodiscard]] bool chance(int percent) { return between(1, 100) <= percent; }
  [[nodiscard]] const auto& pick(const auto& choices) {
    return *std::next(std::begin(choices), static_cast<std::ptrdiff_t>(below(std::size(choices))));
  }
  template <class AnyId>
  [[nodiscard]] AnyId id(Instant at) {
    return AnyId::make(at, random_);
  }
  [[nodiscard]] std::string uuid(Instant at) { return make_uuid(at, random_); }

 private:
  // FNV-1a over the name of the part, between the seed and the number.
  static std::uint64_t mixed(std::uint64_t seed, std::string_view part, std::uint64_t number) {
    std::uint64_t hash = 0xCBF29CE484222325ULL ^ (seed * 0x9E3779B97F4A7C15ULL);
    for (const char c : part) {
      hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    }
    return (hash ^ number) * 0xD1342543DE82EF95ULL;
  }

  SeededRandom random_;
};

}  // namespace mellanrum::demo
