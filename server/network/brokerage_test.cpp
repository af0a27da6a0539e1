// Brokerage: roles by hand, moments by enumeration of all digraphs, properties on random graphs.
#include "network/brokerage.hpp"

#include <gmock/gmock.h>

#include "network/network_test_support.hpp"

namespace mellanrum::network {
namespace {

using test::graph_of;
using test::random_parts;

RoleCounts counts(std::uint64_t coordinator, std::uint64_t itinerant, std::uint64_t gatekeeper,
                  std::uint64_t representative, std::uint64_t liaison) {
  return {{coordinator, itinerant, gatekeeper, representative, liaison,
           coordinator + itinerant + gatekeeper + representative + liaison}};
}

/// Groups of the path 0→1→2.
RoleCounts broker_of_path(GroupIndex a, GroupIndex v, GroupIndex c) {
  const Arc arcs[] = {{0, 1}, {1, 2}};
  const GroupIndex groups[] = {a, v, c};
  return brokerage(make_graph(3, arcs, groups)).counts[1];
}

TEST(Brokerage, NamesTheRoleByTheGroupsOfThePath) {
  EXPECT_EQ(broker_of_path(0, 0, 0), counts(1, 0, 0, 0, 0));
  EXPECT_EQ(broker_of_path(0, 1, 0), counts(0, 1, 0, 0, 0));
  EXPECT_EQ(broker_of_path(0, 1, 1), counts(0, 0, 1, 0, 0));
  EXPECT_EQ(broker_of_path(0, 0, 1), counts(0, 0, 0, 1, 0));
  EXPECT_EQ(broker_of_path(0, 1, 2), counts(0, 0, 0, 0, 1));
}

TEST(Brokerage, ADirectArcOrAWayBackIsNoBrokerage) {
  const Arc direct[] = {{0, 1}, {1, 2}, {0, 2}};
  EXPECT_EQ(brokerage(make_graph(3, direct)).sum, counts(0, 0, 0, 0, 0));
  const Arc back[] = {{0, 1}, {1, 0}};
  EXPECT_EQ(brokerage(make_graph(2, back)).sum, counts(0, 0, 0, 0, 0));
}

TEST(Brokerage, EqualsTheDefinitionReadAloudOnRandomGraphs) {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const auto parts = random_parts(seed, 18, 0.05 + 0.04 * seed, 1 + seed % 5);
    const Graph graph = graph_of(parts);
    std::vector<std::vector<bool>> arc(18, std::vector<bool>(18, false));
    for (const Arc& a : parts.arcs) arc[a.source][a.target] = true;
    std::vector<RoleCounts> plain(18);
    for (NodeIndex a = 0; a < 18; ++a) {
      for (NodeIndex v = 0; v < 18; ++v) {
        for (NodeIndex c = 0; c < 18; ++c) {
          if (a == c || !arc[a][v] || !arc[v][c] || arc[a][c]) continue;
          const auto [x, y, z] = std::tuple(parts.groups[a], parts.groups[v], parts.groups[c]);
          const Role role = x == y && y == z ? Role::coordinator
                            : x == z         ? Role::itinerant
                            : y == z         ? Role::gatekeeper
                            : x == y         ? Role::representative
                                             : Role::liaison;
          ++plain[v][role];
          ++plain[v][Role::total];
        }
      }
    }
    EXPECT_EQ(brokerage(graph).counts, plain) << "seed " << seed;
  }
}

/// Mean and variance of the sum over nodes, over every digraph on the nodes, each arc there with
/// probability d.
struct Enumerated {
  ByRole<double> mean{}, variance{};
};
Enumerated enumerate(const std::vector<GroupIndex>& groups, double d) {
  const auto n = static_cast<NodeIndex>(groups.size());
  std::vector<Arc> possible;
  for (NodeIndex s = 0; s < n; ++s) {
    for (NodeIndex t = 0; t < n; ++t) {
      if (s != t) possible.push_back({s, t});
    }
  }
  Enumerated result;
  ByRole<double> squares{};
  for (std::uint32_t mask = 0; mask < 1u << possible.size(); ++mask) {
    std::vector<Arc> arcs;
    double probability = 1;
    for (std::size_t i = 0; i < possible.size(); ++i) {
      const bool there = mask >> i & 1u;
      if (there) arcs.push_back(possible[i]);
      probability *= there ? d : 1 - d;
    }
    const RoleCounts sum = brokerage(make_graph(n, arcs, groups)).sum;
    for (std::size_t role = 0; role < role_count; ++role) {
      const auto x = static_cast<double>(sum[role]);
      result.mean[role] += probability * x;
      squares[role] += probability * x * x;
    }
  }
  for (std::size_t role = 0; role < role_count; ++role) {
    result.variance[role] = squares[role] - result.mean[role] * result.mean[role];
  }
  return result;
}

TEST(BrokerageMoments, OfTheWholeEqualFullEnumerationOfAllDigraphs) {
  const std::vector<std::vector<GroupIndex>> groupings{
      {0, 0, 0}, {0, 0, 1}, {0, 1, 2}, {0, 0, 0, 0}, {0, 0, 0, 1}, {0, 0, 1, 1}, {0, 0, 1, 2}};
  for (const auto& groups : groupings) {
    for (const double d : {0.3, 0.65}) {
      std::vector<std::uint64_t> sizes(3, 0);
      for (const GroupIndex group : groups) ++sizes[group];
      const BrokerageMoments moments(sizes, d);
      const Enumerated all = enumerate(groups, d);
      for (const Role role : all_roles) {
        const auto where = std::string(name_of(role)) + " of " + testing::PrintToString(groups);
        EXPECT_NEAR(moments.whole()[role].expected, all.mean[role], 1e-11) << where;
        EXPECT_NEAR(moments.whole()[role].variance, all.variance[role], 1e-10) << where;
      }
    }
  }
}

TEST(BrokerageMoments, TotalOfFiveNodesIsThePublishedExample) {
  const std::uint64_t sizes[] = {5};
  EXPECT_NEAR(BrokerageMoments(sizes, 0.3).whole()[Role::total].variance, 6.92118, 5e-6);
}

TEST(BrokerageMoments, OfMembersSumToThoseOfTheWhole) {
  const std::vector<std::uint64_t> sizes{7, 3, 1, 12};
  const BrokerageMoments moments(sizes, std::uint64_t{140});
  for (const Role role : all_roles) {
    double sum = 0;
    for (const std::uint64_t n : sizes) {
      sum += static_cast<double>(n) * moments.member(n)[role].expected;
    }
    EXPECT_NEAR(sum, moments.whole()[role].expected, 1e-9 * sum) << name_of(role);
  }
}

TEST(Brokerage, WeightedCreditsShareEachPairAmongItsBrokers) {
  // 0→{1,2}→3: two brokers share one pair. 3→4→5: one broker alone.
  const Arc arcs[] = {{0, 1}, {0, 2}, {1, 3}, {2, 3}, {3, 4}, {4, 5}};
  const auto credits = weighted_brokerage(make_graph(6, arcs));
  EXPECT_DOUBLE_EQ(credits[1][Role::total], 0.5);
  EXPECT_DOUBLE_EQ(credits[2][Role::coordinator], 0.5);
  EXPECT_DOUBLE_EQ(credits[3][Role::total], 2.0);  // 1→3→4 and 2→3→4
  EXPECT_DOUBLE_EQ(credits[4][Role::total], 1.0);
}

TEST(Brokerage, WeightedCreditsSumToTheNumberOfPairsAtDistanceTwo) {
  const Graph graph = graph_of(random_parts(5, 30, 0.08, 3));
  std::uint64_t pairs = 0;
  for (NodeIndex a = 0; a < 30; ++a) {
    std::vector<bool> direct(30, false), two(30, false);
    for (const NodeIndex v : graph.successors().row(a)) direct[v] = true;
    for (const NodeIndex v : graph.successors().row(a)) {
      for (const NodeIndex c : graph.successors().row(v)) two[c] = true;
    }
    for (NodeIndex c = 0; c < 30; ++c) pairs += two[c] && !direct[c] && c != a;
  }
  double sum = 0;
  for (const auto& credit : weighted_brokerage(graph)) sum += credit[Role::total];
  EXPECT_NEAR(sum, static_cast<double>(pairs), 1e-9);
}

TEST(BrokeragePermutation, IsBitEqualForAnyNumberOfThreads) {
  const Graph graph = graph_of(random_parts(2, 40, 0.1, 4));
  const auto one = permute_brokerage(graph, 100, 7, 1);
  const auto three = permute_brokerage(graph, 100, 7, 3);
  for (NodeIndex v = 0; v < 40; ++v) {
    for (const Role role : all_roles) {
      EXPECT_EQ(one.nodes[v][role].mean, three.nodes[v][role].mean);
      EXPECT_EQ(one.nodes[v][role].deviation, three.nodes[v][role].deviation);
      EXPECT_EQ(one.nodes[v][role].share_above, three.nodes[v][role].share_above);
    }
  }
}

TEST(BrokeragePermutation, KeepsTheTotalAndFindsABrokerPlacedOnTheBorder) {
  // Two groups of 10 in rings; node 0 alone carries all paths between them.
  std::vector<Arc> arcs;
  std::vector<GroupIndex> groups;
  for (NodeIndex v = 0; v < 20; ++v) {
    groups.push_back(v / 10);
    arcs.push_back({v, v / 10 * 10 + (v + 1) % 10});
  }
  for (NodeIndex v = 11; v < 20; ++v) arcs.push_back({v, 0});
  const Graph graph = make_graph(20, arcs, groups);
  const auto permuted = permute_brokerage(graph, 500, 1);
  const auto observed = brokerage(graph);
  EXPECT_EQ(permuted.sum[Role::total].mean, static_cast<double>(observed.sum[Role::total]));
  EXPECT_EQ(permuted.sum[Role::total].deviation, 0);
  EXPECT_EQ(observed.counts[0][Role::gatekeeper], 9u);
  EXPECT_LT(permuted.nodes[0][Role::gatekeeper].share_above, 0.02);
  EXPECT_GT(permuted.nodes[5][Role::gatekeeper].share_above, 0.2);
}

TEST(Brokerage, IsDefinedOnEmptyAndTinyGraphs) {
  EXPECT_EQ(brokerage(make_graph(0, {})).sum, counts(0, 0, 0, 0, 0));
  const Brokerage one = brokerage(make_graph(1, {}));
  EXPECT_EQ(one.counts[0], counts(0, 0, 0, 0, 0));
  EXPECT_TRUE(std::isnan(one.group_moments[0][Role::total].z(0)));
}

}  // namespace
}  // namespace mellanrum::network
