// E-I and density between groups: by hand, against enumeration, and on data made to have a gap.
#include "network/borders.hpp"

#include <gmock/gmock.h>

#include "network/network_test_support.hpp"

namespace mellanrum::network {
namespace {

using test::graph_of;
using test::random_parts;

TEST(ExternalInternal, CountsTiesOnceForPersonGroupAndWhole) {
  // Group 0: {0, 1}, group 1: {2, 3}. Ties 0–1 (mutual), 1–2, 2–3.
  const Arc arcs[] = {{0, 1}, {1, 0}, {1, 2}, {3, 2}};
  const GroupIndex groups[] = {0, 0, 1, 1};
  const auto ei = external_internal(make_graph(4, arcs, groups), 10);
  EXPECT_EQ(ei.nodes[0].index, -1);
  EXPECT_EQ(ei.nodes[1].index, 0);
  EXPECT_NEAR(ei.groups[0].index, 0, 1e-15);
  EXPECT_EQ(ei.whole.external, 1u);
  EXPECT_EQ(ei.whole.internal, 2u);
  EXPECT_NEAR(ei.whole.index, -1.0 / 3, 1e-15);
  EXPECT_NEAR(ei.whole.expected, (4.0 - 2) / 6, 1e-15);
  EXPECT_NEAR(ei.groups[0].expected, (4.0 - 1) / 5, 1e-15);
  EXPECT_NEAR(ei.nodes[0].expected, (2.0 - 1) / 3, 1e-15);
}

TEST(ExternalInternal, ChancesOfAPersonEqualEnumerationOfAllLabellings) {
  // Node 0 of a group of 3 among 6 nodes, with 3 contacts: which 2 of the 5 others share its group?
  const Arc arcs[] = {{0, 1}, {0, 2}, {0, 3}};
  const GroupIndex groups[] = {0, 0, 0, 1, 1, 1};
  const auto ei = external_internal(make_graph(6, arcs, groups), 10);
  int at_least_two = 0;  // contacts 1, 2, 3 among the two mates
  for (int x = 1; x <= 5; ++x) {
    for (int y = x + 1; y <= 5; ++y) at_least_two += (x <= 3) + (y <= 3) >= 2;
  }
  EXPECT_NEAR(ei.nodes[0].share_below, at_least_two / 10.0, 1e-12);
  EXPECT_NEAR(ei.nodes[0].share_above, 1, 1e-12);
}

TEST(ExternalInternal, PermutationsAgreeWithTheirExactMeanAndFindSegregation) {
  auto parts = random_parts(6, 40, 0.1, 4);
  const auto mixed = external_internal(graph_of(parts), 2'000, 3);
  // Permuting labels keeps the number of ties, so the mean index is that of all pairs.
  EXPECT_NEAR(mixed.permuted_mean, mixed.whole.expected,
              4 * mixed.permuted_deviation / std::sqrt(2'000.0));
  EXPECT_GT(mixed.whole.share_below, 0.01);

  std::erase_if(parts.arcs, [&](const Arc& arc) {
    return parts.groups[arc.source] != parts.groups[arc.target] && arc.source % 4 != 0;
  });
  const auto apart = external_internal(graph_of(parts), 2'000, 3);
  EXPECT_LT(apart.whole.share_below, 0.001);
  EXPECT_EQ(apart.whole.share_above, 1);
}

const GroupDensity& border(const std::vector<GroupDensity>& all, GroupIndex from, GroupIndex to) {
  for (const GroupDensity& one : all) {
    if (one.from == from && one.to == to) return one;
  }
  throw std::runtime_error("no such border");
}

TEST(GroupDensity, ExpectationsSumToTheArcsThereAre) {
  for (const Direction direction : {Direction::directed, Direction::undirected}) {
    const Graph graph = graph_of(random_parts(8, 60, 0.15, 4), direction);
    double expected = 0;
    std::uint64_t observed = 0;
    for (const GroupDensity& one : group_density(graph)) {
      expected += one.expected;
      observed += one.observed;
    }
    const bool undirected = direction == Direction::undirected;
    EXPECT_EQ(observed, undirected ? graph.tie_count() : graph.arc_count());
    EXPECT_NEAR(expected, static_cast<double>(observed), 1e-9 * expected);
  }
}

TEST(GroupDensity, ExpectsTheProductOfDegreesOverAllArcs) {
  // 0→2, 0→3, 1→2, 3→1; groups {0, 1}, {2, 3}.
  const Arc arcs[] = {{0, 2}, {0, 3}, {1, 2}, {3, 1}};
  const GroupIndex groups[] = {0, 0, 1, 1};
  const auto borders = group_density(make_graph(4, arcs, groups));
  const GroupDensity& across = border(borders, 0, 1);
  EXPECT_EQ(across.observed, 3u);
  EXPECT_EQ(across.possible, 4);
  // out 3 × in 3 / 4 arcs; loops would take (1·1 + 1·1) / 4 of the 4, so all others rise by 16/14.
  EXPECT_NEAR(across.expected, 9.0 / 4 * 16 / 14, 1e-12);
  EXPECT_NEAR(across.chance_of_fewer, 1, 1e-12);
}

TEST(GroupDensity, FindsTheLinkThatIsMissingAndNoOther) {
  auto parts = random_parts(12, 90, 0.2, 3);
  std::erase_if(parts.arcs, [&](const Arc& arc) {
    return parts.groups[arc.source] == 0 && parts.groups[arc.target] == 2 && arc.target % 5 != 0;
  });
  for (const GroupDensity& one : group_density(graph_of(parts))) {
    const bool made =
        graph_of(parts).group_name(one.from) == "0" && graph_of(parts).group_name(one.to) == "2";
    EXPECT_EQ(one.missing, made) << one.from << "→" << one.to;
  }
}

TEST(GroupDensity, HasALimit) {
  std::vector<GroupIndex> groups(density_groups_max + 1);
  for (GroupIndex g = 0; g < groups.size(); ++g) groups[g] = g;
  const Graph graph = make_graph(static_cast<NodeIndex>(groups.size()), {}, groups);
  EXPECT_THROW(group_density(graph), std::length_error);
}

}  // namespace
}  // namespace mellanrum::network
