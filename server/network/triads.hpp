// Listing triangles of contacts by degree order, and from them the transitive triads
// a→v→c with a→c. Internal to network/.
#pragma once
#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

#include "network/graph.hpp"

namespace mellanrum::network {

/// Calls closed(a, v, c) once for each ordered triple with a→v, v→c and a→c.
/// Each triangle is found once, at its node of lowest degree, which bounds the work by
/// O(arcs^1.5) on any graph (Chiba & Nishizeki 1985), also one with huge hubs.
template <class Closed>
void for_each_closed_triad(const Graph& graph, const Closed& closed) {
  const ContactRows& contacts = graph.contacts();
  const NodeIndex count = graph.node_count();

  // Nodes numbered anew by degree: the rows of later nodes lie close together in memory.
  std::vector<NodeIndex> by_degree(count);
  std::iota(by_degree.begin(), by_degree.end(), 0u);
  std::stable_sort(by_degree.begin(), by_degree.end(), [&](NodeIndex x, NodeIndex y) {
    return contacts.degree(x) < contacts.degree(y);
  });
  std::vector<NodeIndex> rank(count);
  for (NodeIndex i = 0; i < count; ++i) rank[by_degree[i]] = i;

  struct Later {
    NodeIndex rank;
    std::uint8_t bits;
  };
  std::vector<std::uint64_t> offsets(count + 1, 0);
  std::vector<Later> later;
  later.reserve(graph.tie_count());
  for (NodeIndex i = 0; i < count; ++i) {
    const NodeIndex node = by_degree[i];
    for (std::uint64_t at = contacts.offsets[node]; at < contacts.offsets[node + 1]; ++at) {
      const NodeIndex other = rank[contacts.neighbours[at]];
      if (other > i) later.push_back({other, contacts.bits[at]});
    }
    offsets[i + 1] = later.size();
  }

  std::vector<std::uint8_t> mark(count, 0);  // bits of the arcs between x and the node marked
  for (NodeIndex x = 0; x < count; ++x) {
    if (offsets[x + 1] - offsets[x] < 2) continue;
    for (std::uint64_t i = offsets[x]; i < offsets[x + 1]; ++i) mark[later[i].rank] = later[i].bits;
    for (std::uint64_t i = offsets[x]; i < offsets[x + 1]; ++i) {
      const auto [y, xy] = later[i];
      for (std::uint64_t j = offsets[y]; j < offsets[y + 1]; ++j) {
        const auto [z, yz] = later[j];
        const std::uint8_t xz = mark[z];
        if (xz == 0) continue;
        const NodeIndex p = by_degree[x];
        const NodeIndex q = by_degree[y];
        const NodeIndex r = by_degree[z];
        const auto emit = [&](bool to_broker, bool onward, bool direct, NodeIndex a, NodeIndex v,
                              NodeIndex c) {
          if (to_broker && onward && direct) closed(a, v, c);
        };
        emit(xy & arc_out, yz & arc_out, xz & arc_out, p, q, r);
        emit(yz & arc_in, xy & arc_in, xz & arc_in, r, q, p);
        emit(xy & arc_in, xz & arc_out, yz & arc_out, q, p, r);
        emit(xz & arc_in, xy & arc_out, yz & arc_in, r, p, q);
        emit(xz & arc_out, yz & arc_in, xy & arc_out, p, r, q);
        emit(yz & arc_out, xz & arc_in, xy & arc_in, q, r, p);
      }
    }
    for (std::uint64_t i = offsets[x]; i < offsets[x + 1]; ++i) mark[later[i].rank] = 0;
  }
}

}  // namespace mellanrum::network
