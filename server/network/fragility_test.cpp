// What rests on one person, and what is left when persons are lost.
#include "network/fragility.hpp"

#include <gmock/gmock.h>

#include "network/network_test_support.hpp"

namespace mellanrum::network {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

/// Group 0 {0,1,2} a triangle, group 1 {3,4,5} a triangle, group 2 {6,7}.
/// Between 0 and 1: 2–3 and 2–4 (both touch 2). Between 1 and 2: 5–6 alone. 6–7 inside.
Graph three_groups() {
  const Arc arcs[] = {{0, 1}, {1, 2}, {2, 0}, {3, 4}, {4, 5}, {5, 3},
                      {2, 3}, {4, 2}, {5, 6}, {6, 7}, {7, 6}};
  const GroupIndex groups[] = {0, 0, 0, 1, 1, 1, 2, 2};
  return make_graph(8, arcs, groups);
}

TEST(Fragility, NamesCutPersonsAndBridgesAlsoBetweenGroups) {
  const Fragility fragile = fragility(three_groups());
  EXPECT_THAT(fragile.articulation_points, ElementsAre(2, 5, 6));
  EXPECT_THAT(fragile.bridges, ElementsAre(Pair(5, 6), Pair(6, 7)));
  EXPECT_THAT(fragile.bridges_between_groups, ElementsAre(Pair(5, 6)));
  EXPECT_THAT(fragile.articulation_groups, ElementsAre(1));
  EXPECT_THAT(fragile.group_bridges, ElementsAre(Pair(0, 1), Pair(1, 2)));
}

TEST(Fragility, FindsPairsOfGroupsThatRestOnOnePerson) {
  const Fragility fragile = fragility(three_groups());
  ASSERT_EQ(fragile.fragile_pairs.size(), 2u);
  const FragilePair& one = fragile.fragile_pairs[0];
  EXPECT_EQ(std::pair(one.first, one.second), std::pair(0u, 1u));
  EXPECT_EQ(one.ties, 2u);
  EXPECT_THAT(one.carriers, ElementsAre(2));
  EXPECT_THAT(fragile.fragile_pairs[1].carriers, ElementsAre(5, 6));  // a single tie: both ends
}

TEST(Fragility, TwoTiesWithoutACommonPersonAreNotFragile) {
  const Arc arcs[] = {{0, 2}, {1, 3}};
  const GroupIndex groups[] = {0, 0, 1, 1};
  EXPECT_THAT(fragility(make_graph(4, arcs, groups)).fragile_pairs, IsEmpty());
}

TEST(Fragility, CutPointsAreExactlyThoseWhoseLossAddsAComponent) {
  const auto components = [](const Graph& graph, NodeIndex without) {
    std::vector<bool> seen(graph.node_count(), false);
    int count = 0;
    for (NodeIndex start = 0; start < graph.node_count(); ++start) {
      if (start == without || seen[start]) continue;
      ++count;
      std::vector<NodeIndex> stack{start};
      seen[start] = true;
      while (!stack.empty()) {
        const NodeIndex node = stack.back();
        stack.pop_back();
        for (const NodeIndex other : graph.contacts().row(node)) {
          if (other == without || seen[other]) continue;
          seen[other] = true;
          stack.push_back(other);
        }
      }
    }
    return count;
  };
  for (std::uint32_t seed = 0; seed < 10; ++seed) {
    const Graph graph = test::graph_of(test::random_parts(seed, 40, 0.03, 3));
    const auto points = fragility(graph).articulation_points;
    const int all = components(graph, graph.node_count());
    for (NodeIndex v = 0; v < 40; ++v) {
      const bool alone = graph.contacts().degree(v) == 0;
      const bool cuts = components(graph, v) > all - (alone ? 1 : 0);
      EXPECT_EQ(std::binary_search(points.begin(), points.end(), v), cuts) << v;
    }
  }
}

TEST(Robustness, OfAStarEndsWithItsHub) {
  std::vector<Arc> arcs;
  std::vector<GroupIndex> groups{0};
  for (NodeIndex v = 1; v <= 10; ++v) {
    arcs.push_back({0, v});
    arcs.push_back({v, 0});
    groups.push_back(v);
  }
  RobustnessOptions options;
  options.removed = {0, 1};
  options.random_draws = 100;
  const auto curve = robustness(make_graph(11, arcs, groups), options);
  ASSERT_EQ(curve.size(), 2u);
  EXPECT_EQ(curve[0].targeted.group_pairs_connected, 1);
  // 20 ordered pairs at distance 1 and 90 at distance 2.
  EXPECT_NEAR(curve[0].targeted.mean_shortest_path, (20 + 180) / 110.0, 1e-12);
  EXPECT_EQ(curve[0].random_mean.group_pairs_connected, 1);
  EXPECT_EQ(curve[1].targeted.group_pairs_connected, 0);
  EXPECT_TRUE(std::isnan(curve[1].targeted.mean_shortest_path));
  EXPECT_NEAR(curve[1].targeted.largest_component, 1.0 / 11, 1e-12);
  // A random loss takes a leaf ten times of eleven: 45 of 55 pairs are left, or none.
  EXPECT_NEAR(curve[1].random_mean.group_pairs_connected, 45.0 / 55 * 10 / 11, 0.1);
  EXPECT_EQ(curve[1].random_high.group_pairs_connected, 45.0 / 55);
}

TEST(Robustness, LosesBrokersByLiaisonRoleFirst) {
  // Node 4 has most contacts, all in its own group; node 0 joins three groups.
  const Arc arcs[] = {{1, 0}, {0, 2}, {2, 3}, {4, 5}, {4, 6}, {4, 7}, {4, 8}};
  const GroupIndex groups[] = {0, 1, 2, 2, 3, 3, 3, 3, 3};
  RobustnessOptions options;
  options.removed = {1};
  options.random_draws = 1;
  const Graph graph = make_graph(9, arcs, groups);
  const auto by_liaison = robustness(graph, options);
  EXPECT_EQ(by_liaison[0].targeted.group_pairs_connected, 0);
  options.order = RemovalOrder::degree;
  EXPECT_EQ(robustness(graph, options)[0].targeted.group_pairs_connected, 3.0 / 6);
}

TEST(Robustness, CountsPairsAcrossSeveralComponentsOnce) {
  // Components with groups {0,1,2}, {0,3}, {0,3}, {1,2}: pairs 01 02 12 03 of six.
  const Arc arcs[] = {{0, 1}, {1, 2}, {3, 4}, {5, 6}, {7, 8}};
  const GroupIndex groups[] = {0, 1, 2, 0, 3, 0, 3, 1, 2};
  RobustnessOptions options;
  options.removed = {0};
  options.random_draws = 1;
  const auto curve = robustness(make_graph(9, arcs, groups), options);
  EXPECT_NEAR(curve[0].targeted.group_pairs_connected, 4.0 / 6, 1e-15);
}

}  // namespace
}  // namespace mellanrum::network
