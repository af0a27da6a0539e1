// The few calls into libigraph, on undirected rows. Internal to network/; the only header that a
// caller of igraph needs, so that igraph's types stay in one file.
// Debian's igraph is not thread-safe (IGRAPH_THREAD_SAFE is 0): a mutex in here lets one call in at
// a time. Throws std::runtime_error with igraph's own words when it fails, std::bad_alloc without
// memory.
#pragma once
#include <cstdint>
#include <utility>
#include <vector>

#include "network/graph.hpp"

namespace mellanrum::network {

std::vector<std::uint32_t> igraph_coreness_of(const AdjacencyRows& undirected);

struct CutPoints {
  std::vector<NodeIndex> articulation_points;            // ascending
  std::vector<std::pair<NodeIndex, NodeIndex>> bridges;  // smaller index first, ascending
};
/// Nodes and ties whose loss breaks a component apart (Hopcroft & Tarjan 1973).
CutPoints igraph_cut_points_of(const AdjacencyRows& undirected);

}  // namespace mellanrum::network
