// Counting brokerage: all pairs (a, c) around each broker from group counts alone, less the pairs
// that have a direct arc (transitive triads) and the pairs with a = c (mutual arcs).
#include "network/brokerage.hpp"

#include <cmath>
#include <stdexcept>
#include <string>

#include "network/parallel.hpp"
#include "network/random.hpp"
#include "network/triads.hpp"

namespace mellanrum::network {
namespace {

constexpr std::size_t broker_roles = 5;  // without the total

Role role_of(GroupIndex a, GroupIndex v, GroupIndex c) {
  if (a == v) return v == c ? Role::coordinator : Role::representative;
  if (v == c) return Role::gatekeeper;
  return a == c ? Role::itinerant : Role::liaison;
}

/// Counts pairs (a, c), a into v and c out of v, by role; a = c counts, direct arcs are ignored.
/// The work is one pass over the contacts of each node, not over pairs.
void count_two_paths(const Graph& graph, std::span<const GroupIndex> groups,
                     std::span<RoleCounts> counts) {
  const ContactRows& contacts = graph.contacts();
  std::vector<std::uint64_t> in_by_group(graph.group_count(), 0);
  for (NodeIndex v = 0; v < graph.node_count(); ++v) {
    const GroupIndex own = groups[v];
    const std::uint64_t begin = contacts.offsets[v];
    const std::uint64_t end = contacts.offsets[v + 1];
    std::uint64_t in = 0;
    for (std::uint64_t at = begin; at < end; ++at) {
      if (!(contacts.bits[at] & arc_in)) continue;
      ++in_by_group[groups[contacts.neighbours[at]]];
      ++in;
    }
    const std::uint64_t in_own = in_by_group[own];
    std::uint64_t out_own = 0, out_other = 0, there_and_back = 0, mutual_own = 0, mutual_other = 0;
    for (std::uint64_t at = begin; at < end; ++at) {
      const std::uint8_t bits = contacts.bits[at];
      if (!(bits & arc_out)) continue;
      const GroupIndex group = groups[contacts.neighbours[at]];
      if (group == own) {
        ++out_own;
        mutual_own += bits == arc_mutual;
      } else {
        ++out_other;
        there_and_back += in_by_group[group];
        mutual_other += bits == arc_mutual;
      }
    }
    for (std::uint64_t at = begin; at < end; ++at) in_by_group[groups[contacts.neighbours[at]]] = 0;
    const std::uint64_t in_other = in - in_own;
    RoleCounts& count = counts[v];
    count[Role::coordinator] = in_own * out_own - mutual_own;
    count[Role::itinerant] = there_and_back - mutual_other;
    count[Role::gatekeeper] = in_other * out_own;
    count[Role::representative] = in_own * out_other;
    count[Role::liaison] = in_other * out_other - there_and_back;
  }
}

RoleCounts add_totals(std::span<RoleCounts> counts) {
  RoleCounts sum{};
  for (RoleCounts& count : counts) {
    std::uint64_t total = 0;
    for (std::size_t role = 0; role < broker_roles; ++role) {
      total += count[role];
      sum[role] += count[role];
    }
    count[Role::total] = total;
    sum[Role::total] += total;
  }
  return sum;
}

/// Sums over permutations, kept as integers where order must not matter.
struct Tally {
  std::vector<RoleCounts> below, above;
  std::vector<ByRole<double>> sum, squares;
  explicit Tally(std::size_t size = 0) : below(size), above(size), sum(size), squares(size) {}

  void add(std::size_t place, const RoleCounts& drawn, const RoleCounts& observed) {
    for (std::size_t role = 0; role < role_count; ++role) {
      below[place][role] += drawn[role] <= observed[role];
      above[place][role] += drawn[role] >= observed[role];
      // Deviations from the observed count, so that squares of large counts do not cancel.
      const double off = static_cast<double>(drawn[role]) - static_cast<double>(observed[role]);
      sum[place][role] += off;
      squares[place][role] += off * off;
    }
  }
  void absorb(const Tally& other) {
    for (std::size_t place = 0; place < sum.size(); ++place) {
      for (std::size_t role = 0; role < role_count; ++role) {
        below[place][role] += other.below[place][role];
        above[place][role] += other.above[place][role];
        sum[place][role] += other.sum[place][role];
        squares[place][role] += other.squares[place][role];
      }
    }
  }
  ByRole<BrokeragePermutations::Place> place(std::size_t at, const RoleCounts& observed,
                                             std::uint32_t permutations) const {
    ByRole<BrokeragePermutations::Place> result;
    const double n = permutations;
    for (std::size_t role = 0; role < role_count; ++role) {
      const double off = n > 0 ? sum[at][role] / n : std::nan("");
      const double spread = n > 1 ? (squares[at][role] - n * off * off) / (n - 1) : std::nan("");
      result[role].mean = static_cast<double>(observed[role]) + off;
      result[role].deviation = std::sqrt(spread < 0 ? 0 : spread);
      result[role].share_below = (1.0 + static_cast<double>(below[at][role])) / (1.0 + n);
      result[role].share_above = (1.0 + static_cast<double>(above[at][role])) / (1.0 + n);
    }
    return result;
  }
};

/// Throws where there are more than can be listed.
std::size_t count_closed_triads(const Graph& graph) {
  std::size_t count = 0;
  for_each_closed_triad(graph, [&](NodeIndex, NodeIndex, NodeIndex) {
    if (++count > closed_triads_max) {
      throw std::length_error("it takes at most " + std::to_string(closed_triads_max) +
                              " closed triads");
    }
  });
  return count;
}

}  // namespace

std::string_view name_of(Role role) {
  static constexpr std::array<std::string_view, role_count> names{
      "coordinator", "itinerant", "gatekeeper", "representative", "liaison", "total"};
  return names[static_cast<std::size_t>(role)];
}

std::string_view pattern_of(Role role) {
  static constexpr std::array<std::string_view, role_count> patterns{"A→A→A", "A→B→A", "A→B→B",
                                                                     "A→A→B", "A→B→C", "all five"};
  return patterns[static_cast<std::size_t>(role)];
}

Brokerage brokerage(const Graph& graph) {
  Brokerage result;
  result.counts.resize(graph.node_count());
  count_two_paths(graph, graph.groups(), result.counts);
  for_each_closed_triad(graph, [&](NodeIndex a, NodeIndex v, NodeIndex c) {
    --result.counts[v][role_of(graph.group_of(a), graph.group_of(v), graph.group_of(c))];
  });
  result.sum = add_totals(result.counts);

  const std::vector<std::uint64_t> sizes = graph.group_sizes();
  const BrokerageMoments moments(sizes, graph.arc_count());
  for (const std::uint64_t size : sizes) result.group_moments.push_back(moments.member(size));
  result.sum_moments = moments.whole();
  return result;
}

std::vector<ByRole<double>> weighted_brokerage(const Graph& graph) {
  std::vector<ByRole<double>> credits(graph.node_count());
  std::vector<std::uint32_t> paths(graph.node_count(), 0);  // two-paths from a to the node
  std::vector<bool> direct(graph.node_count(), false);
  std::vector<NodeIndex> reached;
  for (NodeIndex a = 0; a < graph.node_count(); ++a) {
    direct[a] = true;  // a itself is no one to be brokered to
    for (const NodeIndex c : graph.successors().row(a)) direct[c] = true;
    for (const NodeIndex v : graph.successors().row(a)) {
      for (const NodeIndex c : graph.successors().row(v)) {
        if (direct[c]) continue;
        if (paths[c]++ == 0) reached.push_back(c);
      }
    }
    for (const NodeIndex v : graph.successors().row(a)) {
      for (const NodeIndex c : graph.successors().row(v)) {
        if (direct[c]) continue;
        const Role role = role_of(graph.group_of(a), graph.group_of(v), graph.group_of(c));
        credits[v][role] += 1.0 / paths[c];
      }
    }
    for (const NodeIndex c : reached) paths[c] = 0;
    reached.clear();
    direct[a] = false;
    for (const NodeIndex c : graph.successors().row(a)) direct[c] = false;
  }
  for (ByRole<double>& credit : credits) {
    for (std::size_t role = 0; role < broker_roles; ++role) credit[Role::total] += credit[role];
  }
  return credits;
}

BrokeragePermutations permute_brokerage(const Graph& graph, std::uint32_t permutations,
                                        std::uint64_t seed, unsigned threads) {
  const std::size_t nodes = graph.node_count();
  const Brokerage observed = brokerage(graph);
  struct Triad {
    NodeIndex a, v, c;
  };
  std::vector<Triad> closed;  // ties do not change, so triads are listed once
  closed.reserve(count_closed_triads(graph));
  for_each_closed_triad(graph, [&](NodeIndex a, NodeIndex v, NodeIndex c) {
    closed.push_back({a, v, c});
  });

  constexpr std::uint32_t block_size = 16;
  const std::size_t blocks = (permutations + block_size - 1) / block_size;
  const auto run = [&](std::size_t block) {
    Tally tally(nodes + 1);  // the last place is the sum over all nodes
    std::vector<RoleCounts> counts(nodes);
    std::vector<GroupIndex> groups;
    const auto first = static_cast<std::uint32_t>(block * block_size);
    for (std::uint32_t i = first; i < permutations && i < first + block_size; ++i) {
      groups.assign(graph.groups().begin(), graph.groups().end());
      shuffle(std::span(groups), RandomStream(seed, Purpose::brokerage_permutation, i));
      count_two_paths(graph, groups, counts);
      for (const Triad& t : closed) --counts[t.v][role_of(groups[t.a], groups[t.v], groups[t.c])];
      const RoleCounts sum = add_totals(counts);
      for (std::size_t v = 0; v < nodes; ++v) tally.add(v, counts[v], observed.counts[v]);
      tally.add(nodes, sum, observed.sum);
    }
    return tally;
  };
  Tally all(nodes + 1);
  absorb_in_order(blocks, threads, run, [&](const Tally& part) { all.absorb(part); });

  BrokeragePermutations result;
  result.permutations = permutations;
  for (std::size_t v = 0; v < nodes; ++v) {
    result.nodes.push_back(all.place(v, observed.counts[v], permutations));
  }
  result.sum = all.place(nodes, observed.sum, permutations);
  return result;
}

}  // namespace mellanrum::network
