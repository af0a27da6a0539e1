// Published networks against values computed with R sna 2.7 and igraph 0.10.2.
#include <gmock/gmock.h>

#include "network/network_test_support.hpp"

namespace mellanrum::network {
namespace {

using test::published;

class KnownValues : public testing::TestWithParam<const char*> {
 protected:
  Graph graph = published(GetParam());
  test::Table expected{test::data_path(std::string(GetParam()) + "_expected.csv")};

  /// Node of the row: rows name nodes as the files do.
  NodeIndex node(std::size_t row) const {
    for (NodeIndex v = 0; v < graph.node_count(); ++v) {
      if (graph.node_name(v) == expected.text(row, "node")) return v;
    }
    throw std::runtime_error("no node " + expected.text(row, "node"));
  }

  template <class Value>
  void expect(const std::string& column, double tolerance, const Value& value) const {
    ASSERT_EQ(expected.size(), graph.node_count());
    for (std::size_t row = 0; row < expected.size(); ++row) {
      const double known = expected.number(row, column);
      const double ours = value(node(row));
      const std::string where = column + " of node " + expected.text(row, "node");
      if (std::isnan(known)) {
        EXPECT_TRUE(std::isnan(ours)) << where << " is " << ours;
      } else {
        EXPECT_NEAR(ours, known, tolerance * std::max(1.0, std::abs(known))) << where;
      }
    }
  }
};

TEST_P(KnownValues, BrokerageCountsAndZScoresEqualThoseOfSna) {
  const Brokerage brokers = brokerage(graph);
  for (const Role role : all_roles) {
    const std::string name(name_of(role));
    expect(name, 0, [&](NodeIndex v) { return static_cast<double>(brokers.counts[v][role]); });
    expect("z_" + name, 1e-9, [&](NodeIndex v) {
      const Moments& moments = brokers.group_moments[graph.group_of(v)][role];
      return moments.z(static_cast<double>(brokers.counts[v][role]));
    });
  }
}

TEST_P(KnownValues, ConstraintAndEffectiveSizeEqualThoseOfIgraphAndTheDefinition) {
  const auto holes = structural_holes(graph);
  expect("constraint", 1e-9, [&](NodeIndex v) { return holes[v].constraint; });
  // NetworkX, where this column comes from, knows no value for a node without arcs out; the
  // definition does, and structural_holes_test.cpp reads it aloud.
  expect("effective_size_directed", 1e-9, [&](NodeIndex v) {
    return graph.successors().degree(v) == 0 ? std::nan("") : holes[v].effective_size;
  });
}

TEST_P(KnownValues, BetweennessEqualsThatOfIgraph) {
  const Betweenness between = betweenness(graph);
  expect("betweenness_directed", 1e-9, [&](NodeIndex v) { return between.values[v]; });
}

TEST_P(KnownValues, ArticulationPointsEqualThoseOfIgraph) {
  const Fragility fragile = fragility(graph);
  expect("articulation", 0, [&](NodeIndex v) {
    return std::count(fragile.articulation_points.begin(), fragile.articulation_points.end(), v);
  });
}

TEST_P(KnownValues, ExternalInternalIndexOfPersonsEqualsTheKnown) {
  const ExternalInternalTest ei = external_internal(graph, 10);
  expect("ei", 1e-9, [&](NodeIndex v) { return ei.nodes[v].index; });
}

INSTANTIATE_TEST_SUITE_P(Published, KnownValues,
                         testing::Values("eies_messages", "hightech_advice", "hightech_friends",
                                         "lawfirm_advice"),
                         [](const auto& network) { return std::string(network.param); });

}  // namespace
}  // namespace mellanrum::network
