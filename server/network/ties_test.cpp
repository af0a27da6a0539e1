// Ties over time: strength by hand, withdrawal found when there is one and only then.
#include "network/ties.hpp"

#include <gmock/gmock.h>

#include <cmath>

#include "network/network_test_support.hpp"
#include "network/random.hpp"
#include "network/skew.hpp"

namespace mellanrum::network {
namespace {

TEST(Ties, StrengthDecaysAndGrowsWithMutuality) {
  const Encounter encounters[] = {{0, 1, 1, 100}, {1, 0, 1, 190}, {0, 1, 1, 190}, {2, 1, 2, 10}};
  const auto ties = ties_at(encounters, 190);
  ASSERT_EQ(ties.size(), 2u);
  EXPECT_NEAR(ties[0].mutuality, 1.0 / 3, 1e-15);
  EXPECT_NEAR(ties[0].strength, (std::exp(-1.0) + 2) * (1.0 / 3 + 0.5), 1e-12);
  EXPECT_EQ(ties[0].encounters, 3u);
  EXPECT_EQ(ties[0].last_day, 190);
  EXPECT_EQ(ties[0].trend, Trend::rising);
  EXPECT_NEAR(ties[1].strength, 2 * std::exp(-2.0) * 0.5, 1e-12);
  EXPECT_EQ(ties[1].trend, Trend::fading);
}

TEST(Ties, DoNotKnowTheFutureNorTheOrderOfRows) {
  const Encounter encounters[] = {{0, 1, 1, 5}, {0, 1, 1, 50}, {1, 0, 0.1, 3}, {0, 0, 1, 1}};
  const Encounter reversed[] = {{0, 0, 1, 1}, {1, 0, 0.1, 3}, {0, 1, 1, 50}, {0, 1, 1, 5}};
  const auto ties = ties_at(encounters, 10);
  ASSERT_EQ(ties.size(), 1u);
  EXPECT_EQ(ties[0].encounters, 2u);
  EXPECT_EQ(ties[0].strength, ties_at(reversed, 10)[0].strength);
}

TEST(Ties, OptionsOutOfRangeAreRefused) {
  TieOptions options;
  options.decay_days = 0;
  EXPECT_THROW(ties_at({}, 1, options), std::invalid_argument);
}

using Series = std::vector<std::vector<double>>;

/// A Poisson count by Knuth's method, from our own stream.
double poisson(double mean, RandomStream& random) {
  const double limit = std::exp(-mean);
  double product = 1;
  double count = -1;
  for (; product > limit; ++count) product *= (random.below(1u << 31) + 0.5) / (1u << 31);
  return count;
}

std::vector<double> counts(std::uint64_t seed, std::size_t weeks, double before, double after,
                           std::size_t change) {
  RandomStream random(seed, Purpose::pivots, 99);
  std::vector<double> result;
  for (std::size_t week = 0; week < weeks; ++week) {
    result.push_back(poisson(week < change ? before : after, random));
  }
  return result;
}

TEST(ChangePoint, FindsAWithdrawalWithAnIntervalThatHoldsTheTruth) {
  int inside = 0;
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    const Series series{counts(seed, 104, 8, 4, 60)};
    const ChangePoint change = find_change(series);
    EXPECT_GT(change.probability_decline, 0.95) << seed;
    EXPECT_LT(change.ratio_high, 0.85) << seed;
    inside += change.week_low <= 60 && 60 <= change.week_high && change.ratio_low <= 0.5 &&
              0.5 <= change.ratio_high;
  }
  EXPECT_GE(inside, 75);  // two 90 % intervals
}

TEST(ChangePoint, SeldomCriesOverNoise) {
  int cries = 0;
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    cries += find_change(Series{counts(seed, 104, 8, 8, 0)}).probability > 0.9;
  }
  EXPECT_LE(cries, 4);
}

TEST(ChangePoint, KnowsARiseFromADecline) {
  const ChangePoint change = find_change(Series{counts(3, 104, 3, 9, 40)});
  EXPECT_GT(change.probability, 0.99);
  EXPECT_LT(change.probability_decline, 1e-6);
  EXPECT_GT(change.ratio_low, 1.5);
}

TEST(ChangePoint, AHolidayThatAllTakeIsNoWithdrawal) {
  std::vector<double> season(60, 100.0);
  std::vector<double> own = counts(5, 60, 10, 10, 0);
  for (std::size_t week = 45; week < 60; ++week) {
    season[week] = 30;
    own[week] = std::round(own[week] * 0.3);
  }
  EXPECT_GT(find_change(Series{own}).probability_decline, 0.99);
  EXPECT_LT(find_change(Series{own}, season).probability_decline, 0.3);
}

TEST(ChangePoint, SaysNothingOfSilenceOrAFewWeeks) {
  EXPECT_EQ(find_change(Series{std::vector<double>(50, 0.0)}).probability, 0);
  EXPECT_EQ(find_change(Series{std::vector<double>{9, 9, 9, 0, 0}}).probability, 0);
  EXPECT_EQ(find_change({}).probability, 0);
}

TEST(ChangePoint, RefusesWhatIsNoSeries) {
  EXPECT_THROW(find_change(Series{std::vector<double>{1, -1}}), std::invalid_argument);
  EXPECT_THROW(find_change(Series{std::vector<double>{1}, std::vector<double>{1, 2}}),
               std::invalid_argument);
}

TEST(Withdrawals, NameTheGroupThatLeaves) {
  std::vector<GroupIndex> groups;
  for (NodeIndex v = 0; v < 12; ++v) groups.push_back(v / 3);
  const Graph graph = make_graph(12, {}, groups);
  std::vector<Encounter> encounters;
  RandomStream random(1, Purpose::pivots, 1);
  for (int week = 0; week < 80; ++week) {
    for (int i = 0; i < 24; ++i) {
      const NodeIndex from = random.below(12);
      const NodeIndex to = random.below(12);
      const bool withdrawn = week >= 50 && (from / 3 == 2 || to / 3 == 2) && random.below(4) > 0;
      if (!withdrawn) encounters.push_back({from, to, 1, week * 7 + random.below(7) * 1.0});
    }
  }
  const auto all = withdrawals(graph, encounters);
  ASSERT_EQ(all.size(), 4u);
  for (const GroupWithdrawal& group : all) {
    if (group.group == 2) {
      EXPECT_GT(group.change.probability_decline, 0.99);
      EXPECT_NEAR(group.change.week, 50, 3);
    } else {
      EXPECT_LT(group.change.probability_decline, 0.9) << group.group;
    }
  }
}

TEST(Skew, IsNoughtForEqualsAndNearOneForOneWhoCarriesAll) {
  const std::vector<double> even(20, 3.0);
  EXPECT_NEAR(skew(even).gini, 0, 1e-15);
  EXPECT_NEAR(skew(even).top_tenth_share, 0.1, 1e-15);
  std::vector<double> one(20, 0.0);
  one[7] = 5;
  EXPECT_NEAR(skew(one).gini, 0.95, 1e-15);
  EXPECT_EQ(skew(one).top_tenth_share, 1);
  const std::vector<double> five{1, 2, 3, 4, 10};
  EXPECT_NEAR(skew(five).gini, (-4 * 1 - 2 * 2 + 0 + 2 * 4 + 4 * 10) / (5.0 * 20), 1e-15);
  EXPECT_NEAR(skew(five).top_tenth_share, 0.5 * 10 / 20, 1e-15);
  EXPECT_TRUE(std::isnan(skew({}).gini));
}

}  // namespace
}  // namespace mellanrum::network
