// Looking for ties in many places at a time against doing it one by one.
#include "whatif/tie_search.hpp"

#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "whatif/parameters.hpp"

namespace mellanrum::whatif {
namespace {

// Rows of a unit's people with ties to a few others; trust is coarse, so that many are alike.
struct Rows {
  static constexpr std::uint32_t people = 60;
  std::vector<std::uint32_t> partner, slots;
  std::vector<float> trust;
  std::vector<std::uint8_t> count;

  explicit Rows(std::mt19937& random) {
    auto const below = [&](std::uint32_t bound) {
      return static_cast<std::uint32_t>(random() % bound);
    };
    for (std::uint32_t slot = 0; slot < people; ++slot) {
      count.push_back(static_cast<std::uint8_t>(below(ties_max + 1)));
      for (int place = 0; place < ties_max; ++place) {
        partner.push_back(below(people));
        trust.push_back(static_cast<float>(1 + below(8)) / 8);
      }
      if (below(3) != 0) slots.push_back(slot);
    }
  }
  TieRows all() const { return {partner.data(), trust.data(), count.data()}; }
  std::span<std::uint32_t const> partners_of(std::uint32_t slot) const {
    return {&partner[slot * std::size_t{ties_max}], count[slot]};
  }
};

TEST(TieSearch, GivenAnyRowThenEveryWayFindsTheSamePlaces) {
  std::mt19937 random(1);
  for (int i = 0; i < 50; ++i) {
    Rows const rows(random);
    for (SlotRange wanted :
         {SlotRange{0, 1}, SlotRange{7, 5}, SlotRange{50, 10}, SlotRange{9, 0}}) {
      for (std::uint32_t slot = 0; slot < Rows::people; ++slot) {
        auto const partners = rows.partners_of(slot);
        EXPECT_EQ(places_leading_to(partners, wanted), places_leading_to_plainly(partners, wanted));
      }
    }
  }
}

TEST(TieSearch, GivenAnyRowsThenEveryWayFindsTheSameStrongestTie) {
  std::mt19937 random(2);
  for (int i = 0; i < 500; ++i) {
    Rows const rows(random);
    SlotRange const wanted{static_cast<std::uint32_t>(random() % 50), 1 + i % 6U};
    FoundTie const plain = strongest_of_rows_plainly(rows.all(), rows.slots, wanted);
    FoundTie const fast = strongest_of_rows(rows.all(), rows.slots, wanted);
    ASSERT_EQ(fast.trust, plain.trust);
    if (plain.trust == 0) continue;
    EXPECT_EQ(fast.row, plain.row);
    EXPECT_EQ(rows.trust[fast.row * std::size_t{ties_max} + fast.place], fast.trust);
    EXPECT_LT(fast.place, rows.count[fast.row]);
  }
}

TEST(TieSearch, GivenNobodyWhoLeadsThereThenThereIsNone) {
  std::vector<std::uint32_t> const partner(ties_max, 3), nobody_asked;
  std::vector<float> const trust(ties_max, 0.5F);
  std::uint8_t const count = ties_max;
  std::uint32_t const row = 0;
  TieRows const ties{partner.data(), trust.data(), &count};
  EXPECT_EQ(strongest_of_rows(ties, {&row, 1}, {4, 10}).trust, 0);
  EXPECT_EQ(strongest_of_rows(ties, nobody_asked, {0, 10}).trust, 0);
  EXPECT_EQ(places_leading_to({partner.data(), 0}, {3, 1}), 0U);
}

}  // namespace
}  // namespace mellanrum::whatif
