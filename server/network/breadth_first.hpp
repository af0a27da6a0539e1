// Breadth-first search from up to 64 sources at once, one bit each: an arc is walked once for all
// sources whose searches reach it at the same distance. Internal to network/.
// Source: Then et al., "The More the Merrier", PVLDB 8(4), 2014.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "network/graph.hpp"

namespace mellanrum::network {

class BreadthFirst {
 public:
  static constexpr std::size_t sources_max = 64;

  explicit BreadthFirst(std::size_t nodes) : seen_(nodes, 0), next_(nodes, 0), front_(nodes, 0) {}

  /// Walks `rows` from `sources` (at most 64, distinct). Calls arrived(distance, node, bits) for
  /// each node and each distance ≥ 1 at which it is first reached by the sources in bits. Nodes
  /// with removed[node] are not entered; pass an empty span when none is removed.
  template <class Arrived>
  void run(const AdjacencyRows& rows, std::span<const NodeIndex> sources,
           std::span<const std::uint8_t> removed, const Arrived& arrived) {
    std::fill(seen_.begin(), seen_.end(), 0);
    active_.clear();
    for (std::size_t i = 0; i < sources.size(); ++i) {
      seen_[sources[i]] = front_[sources[i]] = std::uint64_t{1} << i;
      active_.push_back(sources[i]);
    }
    for (std::uint32_t distance = 1; !active_.empty(); ++distance) {
      touched_.clear();
      for (const NodeIndex node : active_) {
        const std::uint64_t bits = front_[node];
        front_[node] = 0;
        for (const NodeIndex other : rows.row(node)) {
          if (!removed.empty() && removed[other]) continue;
          if (next_[other] == 0) touched_.push_back(other);
          next_[other] |= bits;
        }
      }
      active_.clear();
      for (const NodeIndex node : touched_) {
        const std::uint64_t fresh = next_[node] & ~seen_[node];
        next_[node] = 0;
        if (fresh == 0) continue;
        seen_[node] |= fresh;
        front_[node] = fresh;
        active_.push_back(node);
        arrived(distance, node, fresh);
      }
    }
  }

 private:
  std::vector<std::uint64_t> seen_, next_, front_;
  std::vector<NodeIndex> active_, touched_;
};

}  // namespace mellanrum::network
