// Centrality against igraph's own values, known small graphs, and stated error bounds.
#include "network/centrality.hpp"

#include <gmock/gmock.h>
#include <igraph/igraph.h>

#include "network/network_test_support.hpp"

namespace mellanrum::network {
namespace {

using test::graph_of;
using test::random_parts;

/// The same digraph in igraph's hands.
class Peer {
 public:
  explicit Peer(const Graph& graph) {
    igraph_vector_int_t edges;
    igraph_vector_int_init(&edges, 0);
    for (NodeIndex v = 0; v < graph.node_count(); ++v) {
      for (const NodeIndex other : graph.successors().row(v)) {
        igraph_vector_int_push_back(&edges, v);
        igraph_vector_int_push_back(&edges, other);
      }
    }
    igraph_create(&graph_, &edges, graph.node_count(), IGRAPH_DIRECTED);
    igraph_vector_int_destroy(&edges);
    igraph_vector_init(&result_, 0);
  }
  ~Peer() {
    igraph_vector_destroy(&result_);
    igraph_destroy(&graph_);
  }
  Peer(const Peer&) = delete;
  Peer& operator=(const Peer&) = delete;

  std::vector<double> betweenness() {
    igraph_betweenness(&graph_, &result_, igraph_vss_all(), true, nullptr);
    return taken();
  }
  std::vector<double> harmonic() {
    igraph_harmonic_centrality(&graph_, &result_, igraph_vss_all(), IGRAPH_OUT, nullptr, true);
    return taken();
  }
  std::vector<double> pagerank() {
    igraph_pagerank(&graph_, IGRAPH_PAGERANK_ALGO_PRPACK, &result_, nullptr, igraph_vss_all(), true,
                    0.85, nullptr, nullptr);
    return taken();
  }
  std::vector<double> constraint() {
    igraph_constraint(&graph_, &result_, igraph_vss_all(), nullptr);
    return taken();
  }

 private:
  std::vector<double> taken() const { return {result_.stor_begin, result_.end}; }
  igraph_t graph_;
  igraph_vector_t result_;
};

void expect_near(const std::vector<double>& ours, const std::vector<double>& theirs,
                 const std::string& what) {
  ASSERT_EQ(ours.size(), theirs.size());
  for (std::size_t v = 0; v < ours.size(); ++v) {
    EXPECT_NEAR(ours[v], theirs[v], 1e-9 * std::max(1.0, std::abs(theirs[v]))) << what << ' ' << v;
  }
}

TEST(Centrality, EqualsIgraphOnRandomDigraphs) {
  for (std::uint32_t seed = 0; seed < 8; ++seed) {
    const Graph graph = graph_of(random_parts(seed, 120, 0.005 + 0.01 * seed, 2));
    Peer peer(graph);
    expect_near(betweenness(graph).values, peer.betweenness(), "betweenness");
    expect_near(closeness(graph).harmonic, peer.harmonic(), "harmonic closeness");
    expect_near(pagerank(graph), peer.pagerank(), "PageRank");
    const auto holes = structural_holes(graph);
    const auto theirs = peer.constraint();
    for (NodeIndex v = 0; v < graph.node_count(); ++v) {
      if (graph.contacts().degree(v) == 0) continue;
      EXPECT_NEAR(holes[v].constraint, theirs[v], 1e-12);
    }
  }
}

TEST(Closeness, CountsLittleForReachingFew) {
  // 0→1→2, 3 alone: 0 reaches 2 of 3 others in 1 + 2 steps.
  const Arc arcs[] = {{0, 1}, {1, 2}};
  const Closeness close = closeness(make_graph(4, arcs));
  EXPECT_DOUBLE_EQ(close.classic[0], 2.0 / 3 * 2 / 3);
  EXPECT_DOUBLE_EQ(close.classic[1], 1.0 / 3);
  EXPECT_EQ(close.classic[2], 0);
  EXPECT_EQ(close.classic[3], 0);
  EXPECT_DOUBLE_EQ(close.harmonic[0], 1.5 / 3);
}

TEST(Coreness, OfACliqueWithATail) {
  const Arc arcs[] = {{0, 1}, {1, 2}, {2, 0}, {2, 3}, {3, 4}};
  EXPECT_THAT(coreness(make_graph(6, arcs)), testing::ElementsAre(2, 2, 2, 1, 1, 0));
}

TEST(PageRank, SumsToOneWithDanglingNodes) {
  const Arc arcs[] = {{0, 1}, {2, 1}};
  double sum = 0;
  for (const double rank : pagerank(make_graph(4, arcs))) sum += rank;
  EXPECT_NEAR(sum, 1, 1e-12);
}

TEST(SampledBetweenness, LiesWithinItsStatedBoundsOfTheExact) {
  const Graph graph = graph_of(random_parts(4, 600, 0.006, 2));
  const Betweenness exact = betweenness(graph);
  double squared_errors = 0;
  double variances = 0;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    SampleOptions options;
    options.exact_nodes_max = 100;
    options.pivots = 200;
    options.seed = seed;
    const Betweenness sampled = betweenness(graph, options);
    EXPECT_EQ(sampled.pivots, 200u);
    for (NodeIndex v = 0; v < 600; ++v) {
      const double error = std::abs(sampled.values[v] - exact.values[v]);
      ASSERT_LE(error, sampled.error_bounds[v]) << "node " << v;
      squared_errors += error * error;
      variances += sampled.standard_errors[v] * sampled.standard_errors[v];
    }
  }
  // Standard errors mean what they say: their squares are the squared errors, on average.
  EXPECT_NEAR(squared_errors / variances, 1, 0.15);
}

TEST(SampledBetweenness, OfAllNodesIsExact) {
  const Graph graph = graph_of(random_parts(4, 80, 0.05, 2));
  SampleOptions options;
  options.exact_nodes_max = 10;
  options.pivots = 80;
  EXPECT_EQ(betweenness(graph, options).values, betweenness(graph).values);
}

TEST(SampledCloseness, LiesWithinItsStatedBoundOfTheExact) {
  const Graph graph = graph_of(random_parts(9, 600, 0.004, 2));
  const Closeness exact = closeness(graph);
  SampleOptions options;
  options.exact_nodes_max = 100;
  options.pivots = 300;
  const Closeness sampled = closeness(graph, options);
  EXPECT_GT(sampled.harmonic_error_bound, 0);
  double worst = 0;
  for (NodeIndex v = 0; v < 600; ++v) {
    worst = std::max(worst, std::abs(sampled.harmonic[v] - exact.harmonic[v]));
    EXPECT_NEAR(sampled.classic[v], exact.classic[v], 0.1);
  }
  EXPECT_GT(worst, 0);
  EXPECT_LE(worst, sampled.harmonic_error_bound);
}

}  // namespace
}  // namespace mellanrum::network
