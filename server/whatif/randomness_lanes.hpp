// Many random blocks of one purpose at a time, eight lanes wide where the processor can. The
// numbers are those of Randomness::block, so whether they are drawn one by one or together is seen
// only in the time.
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "whatif/randomness.hpp"

namespace mellanrum::whatif {

struct EntityPair {
  std::uint32_t a, b;
};

// How many blocks are drawn at once.
enum class LaneWidth { one, four, eight };
LaneWidth widest_lanes();  // that this processor can

class RandomLanes {
 public:
  explicit RandomLanes(LaneWidth width = widest_lanes()) : width_(width) {}

  // For i from 0 below `count`: entity(i) names the pair of entities a and b, use(i, block) gets
  // their numbers. All pairs of a few hundred are asked for before the first of them is used.
  template <class Entity, class Use>
  void each(Randomness const& random, Purpose purpose, std::uint32_t week, std::size_t count,
            Entity entity, Use use) {
    for (std::size_t begin = 0; begin < count; begin += capacity) {
      std::size_t const size = std::min(capacity, count - begin);
      for (std::size_t i = 0; i < size; ++i) {
        EntityPair const pair = entity(begin + i);
        a_[i] = pair.a;
        b_[i] = pair.b;
      }
      draw(random, purpose, week, size);
      for (std::size_t i = 0; i < size; ++i) {
        use(begin + i, RandomBlock{words_[0][i], words_[1][i], words_[2][i], words_[3][i]});
      }
    }
  }

 private:
  void draw(Randomness const& random, Purpose purpose, std::uint32_t week, std::size_t size);

  LaneWidth width_;
  static constexpr std::size_t capacity = 512;
  using Lane = std::array<std::uint32_t, capacity>;
  alignas(64) Lane a_{}, b_{};
  alignas(64) std::array<Lane, 4> words_{};
};

}  // namespace mellanrum::whatif
