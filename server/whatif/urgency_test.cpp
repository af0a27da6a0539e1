// Ranks stand in for worths, so they must compare as the worths do.
#include "whatif/urgency.hpp"

#include <gtest/gtest.h>

namespace mellanrum::whatif {
namespace {

constexpr int week = 100;
Client const client{.need_count = 2, .undone = 3};

// Needs of every state at every silence, some prepared, informed or waiting for another.
std::vector<Need> many_needs() {
  std::vector<Need> needs;
  for (std::size_t state = 0; state < need_states; ++state) {
    for (int silence = 0; silence <= week; ++silence) {
      for (unsigned kind = 0; kind < 8; ++kind) {
        needs.push_back({.state = static_cast<NeedState>(state),
                         .informed = (kind & 1) != 0,
                         .predecessor = kind & 4 ? std::uint8_t{0} : no_predecessor,
                         .unit = 0,
                         .news = static_cast<std::int16_t>(week - silence),
                         .prep = kind & 2 ? 0.5F : 0.0F});
      }
    }
  }
  return needs;
}

TEST(Urgency, GivenAnyTwoNeedsThenTheirRanksCompareAsTheirWorths) {
  Urgency const& urgency = Urgency::to_staff();
  std::vector<std::pair<double, std::uint32_t>> seen;
  for (Need const& need : many_needs()) {
    double share = 1;
    for (unsigned halvings = 0; halvings < 3; ++halvings, share /= 2) {
      seen.emplace_back(urgency.worth(need, client, week) * share,
                        urgency.rank(need, client, week, halvings));
    }
  }
  std::sort(seen.begin(), seen.end());
  EXPECT_EQ(seen.front(), std::pair(0.0, 0U));
  for (std::size_t i = 1; i < seen.size(); ++i) {
    EXPECT_EQ(seen[i - 1].first < seen[i].first, seen[i - 1].second < seen[i].second)
        << seen[i - 1].first << " and " << seen[i].first;
  }
}

TEST(Urgency, GivenTheRulesOfTheModelThenTheTableHoldsThem) {
  auto const staff = [&](Need const& need) {
    return Urgency::to_staff().worth(need, client, week);
  };
  auto const guide = [&](Need const& need) {
    return Urgency::to_guides().worth(need, client, week);
  };
  Need need{.unit = 0, .news = week - 2};
  EXPECT_EQ(staff(need), 2);
  need.predecessor = 0;
  EXPECT_EQ(staff(need), 0) << "must wait for another";
  need.state = NeedState::pending;
  EXPECT_EQ(staff(need), 0.3);
  EXPECT_EQ(guide(need), 1);
  need.news = week - 7;
  EXPECT_EQ(staff(need), 7 / 3.0);
  EXPECT_EQ(guide(need), 3.5);
  need.state = NeedState::queued;
  EXPECT_EQ(staff(need), 0.5 + 0.04 * 7);
  need.state = NeedState::active;
  EXPECT_EQ(guide(need), 0.6);
  need.informed = true;
  EXPECT_EQ(staff(need), 0.1);
}

}  // namespace
}  // namespace mellanrum::whatif
