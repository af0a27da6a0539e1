// Borders between groups: how much crosses them, and what one would expect to cross.
// Sources: Krackhardt & Stern, Social Psychology Quarterly 51(2) (1988) for E-I; the configuration
// model for density under fixed degrees.
#pragma once
#include <cstdint>
#include <vector>

#include "network/centrality.hpp"
#include "network/graph.hpp"

namespace mellanrum::network {

/// Ties are unordered pairs with an arc either way, counted once: a tie inside a group is one tie
/// of that group, a tie across is one tie of each of its two groups.
struct ExternalInternal {
  std::uint64_t external = 0;
  std::uint64_t internal = 0;
  double index = 0;     // (external − internal) / (external + internal); NaN without ties
  double expected = 0;  // (P_ext − P_int) / P_all over possible ties; NaN when none is possible
  double share_below = 0;  // chance of an index ≤ the observed one when group labels are random
  double share_above = 0;  // chance of an index ≥ the observed one; both NaN without ties
};

struct ExternalInternalTest {
  /// By node: chances are exact (hypergeometric), given the node's own group.
  std::vector<ExternalInternal> nodes;
  /// By group and whole: chances from permutations, (1 + count) / (1 + permutations).
  std::vector<ExternalInternal> groups;
  ExternalInternal whole;
  std::uint32_t permutations = 0;
  double permuted_mean = 0;  // of the whole's index
  double permuted_deviation = 0;
};
ExternalInternalTest external_internal(const Graph& graph, std::uint32_t permutations = 10'000,
                                       std::uint64_t seed = 1, unsigned threads = 1,
                                       const Progress& progress = {});

/// One border: arcs from group `from` to group `to`. In an undirected graph ties, once, from ≤ to.
struct GroupDensity {
  GroupIndex from;
  GroupIndex to;
  std::uint64_t observed;
  double possible;  // pairs of nodes that could be tied
  /// Under fixed degrees: out_A in_B / m directed, K_A K_B / (2m − 1) undirected, the diagonal
  /// without the share that would fall on loops, scaled so that all borders sum to m.
  double expected;
  /// Chance of as few or fewer, hypergeometric: stubs matched at random, loops allowed.
  double chance_of_fewer;
  /// Far below expectation, a link between two groups that is missing: less than half of it, and
  /// not by chance (Benjamini & Hochberg 1995, false discovery rate 5 % over all pairs of different
  /// groups).
  bool missing;
  double density() const { return possible > 0 ? static_cast<double>(observed) / possible : 0; }
};

/// All borders that have a tie or expect at least one, from every group to every other and itself,
/// in order of (from, to). Work and memory grow with the square of the groups, at most
/// density_groups_max of them: throws std::length_error beyond.
inline constexpr GroupIndex density_groups_max = 4'000;
std::vector<GroupDensity> group_density(const Graph& graph);

}  // namespace mellanrum::network
