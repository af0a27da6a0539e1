// Eight ties at a time or one: the same bits.
#include "whatif/fading.hpp"

#include <gtest/gtest.h>

#include <array>

#include "whatif/randomness.hpp"

namespace mellanrum::whatif {
namespace {

TEST(Fading, GivenAnyRowThenEveryWayOfFadingGivesTheSameBits) {
  for (std::uint32_t number = 0; number < 2000; ++number) {
    auto const draw = philox({number, 0, 0, 0}, 1, 2);
    std::array<float, ties_max> plain{}, lanes{};
    for (std::uint32_t i = 0; i < ties_max; ++i) {
      plain[i] = lanes[i] =
          static_cast<float>(unit_interval(philox({number, i, 1, 0}, 1, 2)[0]) * 0.3);
    }
    std::uint32_t const count = draw[0] % (ties_max + 1);
    std::uint64_t const handled = draw[1] * std::uint64_t{0x9E3779B9}, within = draw[2] * 977ULL;
    auto const one = fade_row_plainly({plain.data(), count, handled, within}, 0.99F, 0.98F, 0.05F);
    auto const other = fade_row({lanes.data(), count, handled, within}, 0.99F, 0.98F, 0.05F);
    ASSERT_EQ(one.within, other.within) << number;
    ASSERT_EQ(one.across, other.across) << number;
    ASSERT_EQ(one.any_below_floor, other.any_below_floor) << number;
    for (std::uint32_t i = 0; i < count; ++i) ASSERT_EQ(plain[i], lanes[i]) << number;
  }
}

}  // namespace
}  // namespace mellanrum::whatif
