// Rules for loops, duplicates, weights of nought, and groups.
#include "network/graph.hpp"

#include <gmock/gmock.h>

#include <cmath>
#include <stdexcept>

namespace mellanrum::network {
namespace {

using testing::ElementsAre;

TEST(Graph, DropsLoopsAndMergesDuplicatesWithTheirWeightsAdded) {
  const Arc arcs[] = {{0, 1, 2}, {1, 1}, {0, 2}, {0, 1, 3}, {2, 0}, {2, 2, 9}};
  const Graph graph = make_graph(3, arcs);
  EXPECT_EQ(graph.arc_count(), 3u);
  EXPECT_EQ(graph.tie_count(), 2u);
  EXPECT_THAT(graph.successors().row(0), ElementsAre(1, 2));
  EXPECT_THAT(graph.successors().weights, ElementsAre(5, 1, 1));
  EXPECT_THAT(graph.contacts().row(0), ElementsAre(1, 2));
  EXPECT_THAT(graph.contacts().bits, ElementsAre(arc_out, arc_mutual, arc_in, arc_mutual));
  EXPECT_THAT(graph.contacts().weights, ElementsAre(5, 2, 5, 2));
  EXPECT_EQ(graph.cleaned().loops, 2u);
  EXPECT_EQ(graph.cleaned().duplicates, 1u);
}

TEST(Graph, GivesWeightsToDuplicatesOfUnweightedArcs) {
  const Arc arcs[] = {{1, 0}, {0, 1}, {0, 2}, {0, 1}};
  const Graph graph = make_graph(3, arcs);
  EXPECT_TRUE(graph.weighted());
  EXPECT_THAT(graph.successors().weights, ElementsAre(2, 1, 1));
  EXPECT_FALSE(make_graph(2, std::vector<Arc>{{0, 1}, {1, 0}}).weighted());
}

TEST(Graph, OfUndirectedTiesIsSymmetric) {
  const Arc arcs[] = {{0, 1, 2}, {1, 0, 3}, {1, 2}};
  const Graph graph = make_graph(3, arcs, {}, Direction::undirected);
  EXPECT_EQ(graph.arc_count(), 4u);
  EXPECT_EQ(graph.tie_count(), 2u);
  EXPECT_EQ(graph.cleaned().duplicates, 1u);
  EXPECT_THAT(graph.successors().row(1), ElementsAre(0, 2));
  EXPECT_THAT(graph.successors().weights, ElementsAre(5, 5, 1, 1));
  EXPECT_EQ(&graph.successors(), &graph.predecessors());
}

TEST(Graph, AWeightOfNoughtIsNoTieButKeepsItsNodes) {
  const Arc arcs[] = {{0, 1, 0}, {1, 2}};
  const Graph graph = make_graph(3, arcs);
  EXPECT_EQ(graph.arc_count(), 1u);
  EXPECT_EQ(graph.node_count(), 3u);
  EXPECT_EQ(graph.cleaned().weightless, 1u);
}

TEST(Graph, RefusesWeightsThatAreNone) {
  for (const double weight : {-1.0, std::nan(""), HUGE_VAL, 1e101, 1e-101}) {
    const std::vector<Arc> arcs{{0, 1, weight}};
    EXPECT_THROW(make_graph(2, arcs), std::invalid_argument);
  }
}

TEST(Graph, RefusesGroupsForSomeNodesOnly) {
  GraphBuilder builder;
  builder.assign(builder.node("a"), builder.group("g"));
  builder.node("b");
  EXPECT_THROW(std::move(builder).build(Direction::directed), std::invalid_argument);
}

TEST(Graph, WithoutGroupsIsOneGroup) {
  const Graph graph = make_graph(3, {});
  EXPECT_FALSE(graph.has_groups());
  EXPECT_THAT(graph.group_sizes(), ElementsAre(3));
}

}  // namespace
}  // namespace mellanrum::network
