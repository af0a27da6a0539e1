// What must hold for every measure: names do not matter, parts that are not joined do not disturb
// each other, an isolate changes only what counts all nodes, threads change nothing.
#include <gmock/gmock.h>

#include <numeric>

#include "network/network_test_support.hpp"

namespace mellanrum::network {
namespace {

using test::graph_of;
using test::random_parts;
using test::RandomParts;

/// Every measure of a node as one row of numbers.
std::vector<std::vector<double>> rows_of(const Graph& graph) {
  MeasureOptions options;
  options.measures =
      MeasureSet{Measure::constraint,         Measure::betweenness,  Measure::closeness,
                 Measure::pagerank,           Measure::coreness,     Measure::brokerage,
                 Measure::brokerage_weighted, Measure::articulation, Measure::ei};
  options.permutations_ei = 20;
  const Measured m = measure(graph, {}, options);
  std::vector<std::vector<double>> rows(graph.node_count());
  for (NodeIndex v = 0; v < graph.node_count(); ++v) {
    const StructuralHoles& holes = (*m.holes)[v];
    const auto& points = m.fragility->articulation_points;
    rows[v] = {holes.constraint,
               holes.effective_size,
               holes.efficiency,
               holes.hierarchy,
               static_cast<double>((*m.coreness)[v]),
               m.betweenness->values[v],
               static_cast<double>(std::count(points.begin(), points.end(), v)),
               m.ei->nodes[v].index};
    for (const Role role : all_roles) {
      rows[v].push_back(static_cast<double>(m.brokerage->counts[v][role]));
      rows[v].push_back((*m.brokerage_weighted)[v][role]);
    }
    // From here on, what depends on the number of all nodes.
    rows[v].push_back((*m.pagerank)[v]);
    rows[v].push_back(m.closeness->classic[v]);
    rows[v].push_back(m.closeness->harmonic[v]);
  }
  return rows;
}
constexpr std::size_t global_columns = 3;

void expect_same(const std::vector<double>& x, const std::vector<double>& y, std::size_t count,
                 const std::string& where) {
  for (std::size_t i = 0; i < count; ++i) {
    if (std::isnan(x[i])) {
      EXPECT_TRUE(std::isnan(y[i])) << where << " column " << i;
    } else {
      EXPECT_NEAR(x[i], y[i], 1e-10 * std::max(1.0, std::abs(x[i]))) << where << " column " << i;
    }
  }
}

class Properties : public testing::TestWithParam<std::uint32_t> {
 protected:
  RandomParts parts = random_parts(GetParam(), 25, 0.04 + 0.03 * GetParam(), 3, GetParam() % 2);
  std::vector<std::vector<double>> rows = rows_of(graph_of(parts));
};

TEST_P(Properties, RelabellingNodesAndGroupsMovesValuesAlong) {
  std::vector<NodeIndex> to(parts.nodes);
  std::iota(to.begin(), to.end(), 0u);
  shuffle(std::span(to), RandomStream(GetParam(), Purpose::removal, 0));
  RandomParts moved = parts;
  for (Arc& arc : moved.arcs) arc = {to[arc.source], to[arc.target], arc.weight};
  std::reverse(moved.arcs.begin(), moved.arcs.end());
  for (NodeIndex v = 0; v < parts.nodes; ++v) moved.groups[to[v]] = 2 - parts.groups[v];
  const auto after = rows_of(graph_of(moved));
  for (NodeIndex v = 0; v < parts.nodes; ++v) {
    expect_same(rows[v], after[to[v]], rows[v].size(), "node " + std::to_string(v));
  }
}

TEST_P(Properties, TwoGraphsSideBySideKeepTheirLocalValues) {
  const RandomParts other = random_parts(GetParam() + 100, 17, 0.1, 3);
  RandomParts both = parts;
  both.nodes += other.nodes;
  for (const Arc& arc : other.arcs) {
    both.arcs.push_back({arc.source + parts.nodes, arc.target + parts.nodes, arc.weight});
  }
  both.groups.insert(both.groups.end(), other.groups.begin(), other.groups.end());
  const auto after = rows_of(graph_of(both));
  const auto alone = rows_of(graph_of(other));
  for (NodeIndex v = 0; v < both.nodes; ++v) {
    const auto& before = v < parts.nodes ? rows[v] : alone[v - parts.nodes];
    expect_same(before, after[v], before.size() - global_columns, "node " + std::to_string(v));
    // Closeness shrinks by known factors: fewer can be reached of those there are.
    const double shrink =
        v < parts.nodes ? 24.0 / (both.nodes - 1.0) : (other.nodes - 1.0) / (both.nodes - 1.0);
    EXPECT_NEAR(after[v].back(), before.back() * shrink, 1e-12);
  }
}

TEST_P(Properties, AnIsolateChangesNoLocalValueAndHasNone) {
  RandomParts more = parts;
  ++more.nodes;
  more.groups.push_back(0);
  const auto after = rows_of(graph_of(more));
  for (NodeIndex v = 0; v < parts.nodes; ++v) {
    expect_same(rows[v], after[v], rows[v].size() - global_columns, "node " + std::to_string(v));
  }
  EXPECT_TRUE(std::isnan(after.back()[0]));  // constraint
  EXPECT_EQ(after.back()[5], 0);             // betweenness
  EXPECT_EQ(after.back().back(), 0);         // closeness
}

TEST_P(Properties, AMirroredUndirectedGraphIsTheSymmetricDigraph) {
  RandomParts symmetric = parts;
  for (const Arc& arc : parts.arcs) {
    symmetric.arcs.push_back({arc.target, arc.source, arc.weight});
  }
  const auto digraph = rows_of(graph_of(symmetric));
  const auto undirected = rows_of(graph_of(parts, Direction::undirected));
  for (NodeIndex v = 0; v < parts.nodes; ++v) {
    expect_same(digraph[v], undirected[v], digraph[v].size(), "node " + std::to_string(v));
  }
}

INSTANTIATE_TEST_SUITE_P(RandomGraphs, Properties, testing::Range(0u, 8u));

/// JSON of everything, with the given number of threads.
std::string json_of(const Graph& graph, std::span<const Encounter> encounters, unsigned threads,
                    NodeIndex pivots) {
  MeasureOptions options;
  options.measures = MeasureSet::all();
  options.threads = threads;
  options.permutations_ei = 200;
  options.permutations_brokerage = 64;
  options.random_draws = 20;
  options.pivots = pivots;
  std::ostringstream out;
  write_json(out, graph, measure(graph, encounters, options), Names(graph));
  return out.str();
}

TEST(Threads, ChangeNotOneByteOfTheResult) {
  const RandomParts parts = random_parts(11, 300, 0.02, 6, true);
  const Graph graph = graph_of(parts);
  std::vector<Encounter> encounters;
  for (const Arc& arc : parts.arcs) {
    const double day = (arc.source * 7 + arc.target) % 365;
    encounters.push_back({arc.source, arc.target, arc.weight, day});
  }
  const std::string one = json_of(graph, encounters, 1, 64);
  EXPECT_GT(one.size(), 100'000u);
  EXPECT_EQ(one, json_of(graph, encounters, 2, 64));
  EXPECT_EQ(one, json_of(graph, encounters, 5, 64));
}

TEST(SmallGraphs, EveryMeasureIsDefinedWithNoNodeOneNodeAndNoArcs) {
  for (const NodeIndex nodes : {0u, 1u, 2u, 5u}) {
    for (const Direction direction : {Direction::directed, Direction::undirected}) {
      const std::string json = json_of(make_graph(nodes, {}, {}, direction), {}, 2, 64);
      EXPECT_THAT(json, testing::HasSubstr("\"graph\":{\"nodes\":" + std::to_string(nodes)));
      EXPECT_THAT(json, testing::Not(testing::HasSubstr("nan")));
      EXPECT_THAT(json, testing::Not(testing::HasSubstr("inf")));
    }
  }
}

TEST(LargeGraphs, LeaveOutWhatTakesMinutesUnlessItIsNamed) {
  std::vector<Arc> ring;
  for (NodeIndex v = 0; v <= default_nodes_max; ++v) ring.push_back({v, (v + 1) % 10'001});
  const Graph graph = make_graph(default_nodes_max + 1, ring);
  MeasureOptions options;
  options.permutations_ei = 1;
  options.permutations_brokerage = 1;
  options.random_draws = 1;
  options.pivots = 2;
  const Measured by_default = measure(graph, {}, options);
  std::vector<std::string_view> omitted;
  for (const Omitted& one : by_default.omitted) omitted.push_back(one.measure);
  EXPECT_THAT(omitted,
              testing::ElementsAre("brokerage_weighted", "brokerage_permutation", "robustness"));
  EXPECT_FALSE(by_default.robustness);
  EXPECT_EQ(by_default.betweenness->pivots, 2u);
  EXPECT_FALSE(by_default.betweenness->error_bounds.empty());

  options.measures = MeasureSet{Measure::brokerage_weighted};
  EXPECT_TRUE(measure(graph, {}, options).brokerage_weighted);
}

}  // namespace
}  // namespace mellanrum::network
