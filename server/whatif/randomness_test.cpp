// Philox against its published known answers, and that purposes are really separate.
#include "whatif/randomness_lanes.hpp"

#include <gtest/gtest.h>

namespace mellanrum::whatif {
namespace {

TEST(Randomness, GivesThePublishedKnownAnswers) {
  EXPECT_EQ(philox({0, 0, 0, 0}, 0, 0),
            (RandomBlock{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
  std::uint32_t const ones = 0xffffffff;
  EXPECT_EQ(philox({ones, ones, ones, ones}, ones, ones),
            (RandomBlock{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
  EXPECT_EQ(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, 0xa4093822, 0x299f31d0),
            (RandomBlock{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

TEST(Randomness, GivenTheSameEntitiesWhenAnythingDiffersThenTheDrawDiffers) {
  Randomness const randomness(7), other_seed(7 + (std::uint64_t{1} << 32));
  double const drawn = randomness.uniform(Purpose::leaving, 3, 0, 17);
  EXPECT_EQ(drawn, randomness.uniform(Purpose::leaving, 3, 0, 17));
  EXPECT_NE(drawn, randomness.uniform(Purpose::moving, 3, 0, 17));
  EXPECT_NE(drawn, randomness.uniform(Purpose::leaving, 4, 0, 17));
  EXPECT_NE(drawn, randomness.uniform(Purpose::leaving, 3, 1, 17));
  EXPECT_NE(drawn, randomness.uniform(Purpose::leaving, 3, 0, 18));
  EXPECT_NE(drawn, other_seed.uniform(Purpose::leaving, 3, 0, 17));
}

TEST(Randomness, IsNeverZeroOrOne) {
  EXPECT_GT(unit_interval(0), 0.0);
  EXPECT_LT(unit_interval(0xffffffff), 1.0);
  EXPECT_EQ(index_below(0xffffffff, 10), 9U);
}

TEST(Randomness, DistributionsHaveTheirMeans) {
  Randomness const randomness(1);
  double normal = 0, squares = 0, counts = 0, waits = 0;
  int const draws = 20000;
  for (std::uint32_t i = 0; i < draws; ++i) {
    auto const block = randomness.block(Purpose::tie_count, i, 0, 0);
    double const z = standard_normal(unit_interval(block[0]), unit_interval(block[1]));
    normal += z;
    squares += z * z;
    counts += poisson(unit_interval(block[2]), 5.5);
    waits += exponential(unit_interval(block[3]), 10);
  }
  EXPECT_NEAR(normal / draws, 0, 0.03);
  EXPECT_NEAR(squares / draws, 1, 0.05);
  EXPECT_NEAR(counts / draws, 5.5, 0.08);
  EXPECT_NEAR(waits / draws, 10, 0.3);
}

TEST(Randomness, GivenManyEntitiesThenLanesDrawWhatOneByOneGives) {
  Randomness const random(0x123456789abcdef0);
  for (LaneWidth width : {LaneWidth::one, LaneWidth::four, LaneWidth::eight}) {
    if (width > widest_lanes()) continue;
    RandomLanes lanes(width);
    for (std::uint32_t count : {0U, 1U, 7U, 8U, 9U, 511U, 512U, 1300U}) {
      std::size_t used = 0;
      lanes.each(
          random, Purpose::stuck, 77, count,
          [](std::size_t i) {
            return EntityPair{static_cast<std::uint32_t>(i) * 7919, 3};
          },
          [&](std::size_t i, RandomBlock const& block) {
            EXPECT_EQ(i, used++);
            EXPECT_EQ(block,
                      random.block(Purpose::pending, static_cast<std::uint32_t>(i) * 7919, 3, 77));
          });
      EXPECT_EQ(used, count);
    }
  }
}

}  // namespace
}  // namespace mellanrum::whatif
