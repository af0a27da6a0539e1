// What breaks when one person or one tie is lost. All on contacts: direction is ignored.
#pragma once
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "network/centrality.hpp"
#include "network/graph.hpp"

namespace mellanrum::network {

/// A pair of groups whose ties all touch one person: "this link between two organisations rests on
/// one person". Show the count to anybody, the carriers only to those who may see them.
struct FragilePair {
  GroupIndex first;  // first < second
  GroupIndex second;
  std::uint64_t ties;
  /// The one person, or both ends when there is a single tie.
  std::vector<NodeIndex> carriers;
};

struct Fragility {
  std::vector<NodeIndex> articulation_points;            // ascending
  std::vector<std::pair<NodeIndex, NodeIndex>> bridges;  // ascending
  /// The bridges whose ends lie in different groups.
  std::vector<std::pair<NodeIndex, NodeIndex>> bridges_between_groups;
  std::vector<FragilePair> fragile_pairs;  // ascending
  /// On the graph of groups: a tie where any two of their members have one.
  std::vector<GroupIndex> articulation_groups;
  std::vector<std::pair<GroupIndex, GroupIndex>> group_bridges;
};
Fragility fragility(const Graph& graph);

/// Whom to take away first.
enum class RemovalOrder : std::uint8_t { liaison, degree };

struct RobustnessOptions {
  RemovalOrder order = RemovalOrder::liaison;  // ties broken by degree, then by index
  /// Numbers of persons removed, ascending; empty: 0 and 1, 2, 5, 10 and 20 % of all (each ≥ 1).
  std::vector<NodeIndex> removed;
  std::uint32_t random_draws = 200;
  /// Sources from which shortest paths are measured; all when there are no more nodes left.
  NodeIndex path_sources = 256;
  std::uint64_t seed = 1;
  unsigned threads = 1;
  Progress progress;
};

/// What is left of the weave.
struct Connection {
  /// Of all pairs of groups, those where a path joins a member of one to a member of the other.
  /// A group that has lost all members is connected to none. NaN with fewer than two groups.
  double group_pairs_connected = 0;
  /// Mean length over ordered pairs of persons left that a path joins; NaN when there are none.
  double mean_shortest_path = 0;
  /// Persons in the largest component, as a share of all persons before the loss.
  double largest_component = 0;
};

struct RobustnessPoint {
  NodeIndex removed;
  Connection targeted;
  /// Over the random draws: mean and 5th and 95th percentile of each.
  Connection random_mean, random_low, random_high;
};

/// One point for each number removed. Loss of hubs against loss of as many at random.
std::vector<RobustnessPoint> robustness(const Graph& graph, const RobustnessOptions& options = {});

}  // namespace mellanrum::network
