#include "igraph_peer.hpp"

#include <igraph/igraph.h>

namespace mellanrum::network::bench {

struct IgraphPeer::State {
  igraph_t directed;
  igraph_t undirected;
  igraph_vector_t values;
  igraph_vector_int_t integers;
};

IgraphPeer::IgraphPeer(const Graph& graph) : state_(std::make_unique<State>()) {
  igraph_vector_int_t edges;
  igraph_vector_int_init(&edges, 0);
  igraph_vector_int_reserve(&edges, static_cast<igraph_integer_t>(2 * graph.arc_count()));
  for (NodeIndex v = 0; v < graph.node_count(); ++v) {
    for (const NodeIndex other : graph.successors().row(v)) {
      igraph_vector_int_push_back(&edges, v);
      igraph_vector_int_push_back(&edges, other);
    }
  }
  igraph_create(&state_->directed, &edges, graph.node_count(), IGRAPH_DIRECTED);
  igraph_vector_int_destroy(&edges);
  igraph_copy(&state_->undirected, &state_->directed);
  igraph_to_undirected(&state_->undirected, IGRAPH_TO_UNDIRECTED_COLLAPSE, nullptr);
  igraph_vector_init(&state_->values, 0);
  igraph_vector_int_init(&state_->integers, 0);
}

IgraphPeer::~IgraphPeer() {
  igraph_destroy(&state_->directed);
  igraph_destroy(&state_->undirected);
  igraph_vector_destroy(&state_->values);
  igraph_vector_int_destroy(&state_->integers);
}

std::vector<double> IgraphPeer::constraint() {
  igraph_constraint(&state_->directed, &state_->values, igraph_vss_all(), nullptr);
  return {state_->values.stor_begin, state_->values.end};
}

std::vector<double> IgraphPeer::betweenness() {
  igraph_betweenness(&state_->directed, &state_->values, igraph_vss_all(), true, nullptr);
  return {state_->values.stor_begin, state_->values.end};
}

std::vector<double> IgraphPeer::harmonic() {
  igraph_harmonic_centrality(&state_->directed, &state_->values, igraph_vss_all(), IGRAPH_OUT,
                             nullptr, true);
  return {state_->values.stor_begin, state_->values.end};
}

std::vector<double> IgraphPeer::pagerank() {
  igraph_pagerank(&state_->directed, IGRAPH_PAGERANK_ALGO_PRPACK, &state_->values, nullptr,
                  igraph_vss_all(), true, 0.85, nullptr, nullptr);
  return {state_->values.stor_begin, state_->values.end};
}

std::vector<double> IgraphPeer::coreness() {
  igraph_coreness(&state_->undirected, &state_->integers, IGRAPH_ALL);
  return {state_->integers.stor_begin, state_->integers.end};
}

std::vector<double> IgraphPeer::articulation() {
  igraph_articulation_points(&state_->undirected, &state_->integers);
  std::vector<double> result(static_cast<std::size_t>(igraph_vcount(&state_->undirected)), 0.0);
  for (igraph_integer_t i = 0; i < igraph_vector_int_size(&state_->integers); ++i) {
    result[static_cast<std::size_t>(VECTOR(state_->integers)[i])] = 1;
  }
  return result;
}

}  // namespace mellanrum::network::bench
