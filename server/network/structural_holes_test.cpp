// Structural holes against the definition read aloud, and what must not change them.
#include "network/structural_holes.hpp"

#include <gmock/gmock.h>

#include <numeric>

#include "network/network_test_support.hpp"

namespace mellanrum::network {
namespace {

using test::graph_of;
using test::random_parts;
using test::RandomParts;

/// Burt's formulas with plain matrices.
struct Plain {
  std::vector<std::vector<double>> a;  // a_ij + a_ji

  explicit Plain(const RandomParts& parts) : a(parts.nodes, std::vector<double>(parts.nodes, 0.0)) {
    for (const Arc& arc : parts.arcs) {
      a[arc.source][arc.target] += arc.weight;
      a[arc.target][arc.source] += arc.weight;
    }
  }
  double p(std::size_t i, std::size_t j) const {
    return a[i][j] / std::accumulate(a[i].begin(), a[i].end(), 0.0);
  }
  double m(std::size_t j, std::size_t q) const {
    return a[j][q] / *std::max_element(a[j].begin(), a[j].end());
  }
  double constraint(std::size_t i) const {
    double sum = 0;
    for (std::size_t j = 0; j < a.size(); ++j) {
      if (a[i][j] == 0) continue;
      double local = p(i, j);
      for (std::size_t q = 0; q < a.size(); ++q) {
        if (q != i && q != j && a[i][q] > 0) local += p(i, q) * p(q, j);
      }
      sum += local * local;
    }
    return sum;
  }
  double effective_size(std::size_t i) const {
    double sum = 0;
    for (std::size_t j = 0; j < a.size(); ++j) {
      if (a[i][j] == 0) continue;
      sum += 1;
      for (std::size_t q = 0; q < a.size(); ++q) {
        if (q != i && q != j && a[i][q] > 0) sum -= p(i, q) * m(j, q);
      }
    }
    return sum;
  }
};

TEST(StructuralHoles, EqualTheDefinitionReadAloudOnWeightedDigraphs) {
  for (std::uint32_t seed = 0; seed < 10; ++seed) {
    const RandomParts parts = random_parts(seed, 20, 0.05 + 0.06 * seed, 2, true);
    const Plain plain(parts);
    const Graph graph = graph_of(parts);
    const auto holes = structural_holes(graph);
    for (NodeIndex v = 0; v < 20; ++v) {
      if (graph.contacts().degree(v) == 0) {
        EXPECT_TRUE(std::isnan(holes[v].constraint));
        continue;
      }
      EXPECT_NEAR(holes[v].constraint, plain.constraint(v), 1e-12) << "seed " << seed;
      EXPECT_NEAR(holes[v].effective_size, plain.effective_size(v), 1e-12) << "seed " << seed;
    }
  }
}

TEST(StructuralHoles, OfAnUndirectedGraphFollowBorgatti) {
  // n − 2t/n: node 0 has three contacts with one tie among them.
  const Arc arcs[] = {{0, 1}, {0, 2}, {0, 3}, {1, 2}};
  const auto holes = structural_holes(make_graph(4, arcs, {}, Direction::undirected));
  EXPECT_NEAR(holes[0].effective_size, 3 - 2.0 / 3, 1e-15);
  EXPECT_NEAR(holes[0].efficiency, (3 - 2.0 / 3) / 3, 1e-15);
  EXPECT_NEAR(holes[3].constraint, 1.0, 1e-15);  // one contact, all of it
}

TEST(StructuralHoles, HierarchyIsNoughtWhenContactsAreAlikeAndOneForASingleContact) {
  const Arc star[] = {{0, 1}, {0, 2}, {0, 3}};
  const auto holes = structural_holes(make_graph(4, star));
  EXPECT_NEAR(holes[0].hierarchy, 0, 1e-15);
  EXPECT_EQ(holes[1].hierarchy, 1);
  const Arc uneven[] = {{0, 1, 100}, {0, 2}, {0, 3}};
  EXPECT_GT(structural_holes(make_graph(4, uneven))[0].hierarchy, 0.9);
}

TEST(StructuralHoles, DoNotChangeWhenAllWeightsAreScaled) {
  RandomParts parts = random_parts(3, 30, 0.15, 2, true);
  const auto before = structural_holes(graph_of(parts));
  for (Arc& arc : parts.arcs) arc.weight *= 64;  // a power of two: not a digit may change
  const auto after = structural_holes(graph_of(parts));
  for (NodeIndex v = 0; v < parts.nodes; ++v) {
    EXPECT_EQ(before[v].constraint, after[v].constraint);
    EXPECT_EQ(before[v].effective_size, after[v].effective_size);
    EXPECT_EQ(before[v].hierarchy, after[v].hierarchy);
  }
}

TEST(StructuralHoles, MeasuresAStarOfManyInNoTime) {
  constexpr NodeIndex leaves = 200'000;  // walking through the centre for each is 4 × 10^10 steps
  std::vector<Arc> arcs;
  for (NodeIndex leaf = 1; leaf <= leaves; ++leaf) arcs.push_back({0, leaf});
  arcs.push_back({1, 2});
  const auto holes = structural_holes(make_graph(leaves + 1, arcs), 1);
  EXPECT_EQ(holes[leaves].constraint, 1);
  EXPECT_EQ(holes[leaves].effective_size, 1);
  EXPECT_LT(holes[1].effective_size, 2) << "the common contact is found by searching";
}

}  // namespace
}  // namespace mellanrum::network
