#include "base/random.hpp"

#include <set>

#include <gtest/gtest.h>

namespace mellanrum {
namespace {

// The first two values from 1234567 (Rosetta Code, Pseudo-random numbers/Splitmix64):
// 6457827717110365317 and 3203168211198807973.
TEST(SeededRandomTest, IsSplitmix64) {
  SeededRandom random(1234567);
  EXPECT_EQ(random_hex(random, 16), "85fc08fb17d09e59a50f545884f0732c");
}

TEST(SeededRandomTest, TheSameSeedGivesTheSameBytes) {
  SeededRandom one(7);
  SeededRandom same(7);
  SeededRandom other(8);
  const auto bytes = random_hex(one, 13);
  EXPECT_EQ(bytes.size(), 26U);
  EXPECT_EQ(bytes, random_hex(same, 13));
  EXPECT_NE(bytes, random_hex(other, 13));
}

TEST(SeededRandomTest, DrawsEveryNumberBelowItsBoundAndNoOther) {
  SeededRandom random(3);
  std::set<std::uint64_t> drawn;
  for (int i = 0; i < 200; ++i) drawn.insert(random.below(5));
  EXPECT_EQ(drawn, (std::set<std::uint64_t>{0, 1, 2, 3, 4}));
  EXPECT_EQ(random.below(1), 0U);
}

TEST(SystemRandomTest, DrawsOtherBytesEachTime) {
  SystemRandom random;
  EXPECT_NE(random_hex(random, 16), random_hex(random, 16));
}

}  // namespace
}  // namespace mellanrum
