// Observed ties between groups against random matching of the same degrees.
#include <algorithm>
#include <stdexcept>

#include "network/borders.hpp"
#include "network/hypergeometric.hpp"

namespace mellanrum::network {
namespace {

constexpr double false_discovery_rate = 0.05;
/// With fixed degrees one missing border makes its neighbours fall a little short as well: those
/// can be beyond chance, but not far below.
constexpr double far_below = 0.5;

/// Benjamini–Hochberg: flags the borders with the smallest chances, as many as the rate allows.
/// Every pair of different groups is a hypothesis, also those too small to be listed.
void flag_missing(std::vector<GroupDensity>& borders, double hypotheses) {
  std::vector<GroupDensity*> ordered;
  for (GroupDensity& border : borders) {
    if (border.from != border.to) ordered.push_back(&border);
  }
  std::stable_sort(ordered.begin(), ordered.end(), [](const auto* x, const auto* y) {
    return x->chance_of_fewer < y->chance_of_fewer;
  });
  std::size_t accepted = 0;
  for (std::size_t i = 0; i < ordered.size(); ++i) {
    const double limit = false_discovery_rate * static_cast<double>(i + 1) / hypotheses;
    if (ordered[i]->chance_of_fewer <= limit) accepted = i + 1;
  }
  for (std::size_t i = 0; i < accepted; ++i) {
    GroupDensity& border = *ordered[i];
    border.missing = static_cast<double>(border.observed) < far_below * border.expected;
  }
}

}  // namespace

std::vector<GroupDensity> group_density(const Graph& graph) {
  const std::size_t groups = graph.group_count();
  if (groups > density_groups_max) {
    throw std::length_error("density between groups: more than 4000 groups");
  }
  const bool undirected = graph.direction() == Direction::undirected;
  std::vector<std::uint64_t> observed(groups * groups, 0);
  std::vector<std::uint64_t> out(groups, 0), in(groups, 0);
  std::vector<double> loops(groups, 0);  // Σ over nodes of out × in: what random matching wastes
  for (NodeIndex v = 0; v < graph.node_count(); ++v) {
    const GroupIndex own = graph.group_of(v);
    for (const NodeIndex other : graph.successors().row(v)) {
      ++observed[own * groups + graph.group_of(other)];
    }
    const std::uint64_t out_degree = graph.successors().degree(v);
    const std::uint64_t in_degree = graph.predecessors().degree(v);
    out[own] += out_degree;
    in[own] += in_degree;
    loops[own] += static_cast<double>(out_degree) *
                  static_cast<double>(undirected ? (in_degree > 0 ? in_degree - 1 : 0) : in_degree);
  }
  const std::vector<std::uint64_t> sizes = graph.group_sizes();
  const std::uint64_t stubs = graph.arc_count();
  // Undirected: a stub meets one of the 2m − 1 others; directed: an out-stub one of m in-stubs.
  const std::uint64_t partners = undirected && stubs > 0 ? stubs - 1 : stubs;
  double lost = 0;
  for (const double loop : loops) lost += loop;
  const double all = static_cast<double>(stubs) * static_cast<double>(partners);
  const double scale = all > lost ? all / (all - lost) : 1.0;

  std::vector<GroupDensity> borders;
  for (GroupIndex from = 0; from < groups; ++from) {
    for (GroupIndex to = undirected ? from : 0; to < groups; ++to) {
      const bool own = from == to;
      std::uint64_t count = observed[from * groups + to];
      const auto n = static_cast<double>(sizes[from]);
      GroupDensity border{from, to, count, n * static_cast<double>(sizes[to]), 0, 1, false};
      // Undirected stubs within the group: its own stub cannot be its partner.
      const double in_stubs =
          static_cast<double>(in[to]) - (own && undirected && in[to] > 0 ? 1.0 : 0.0);
      const double pairs = static_cast<double>(out[from]) * in_stubs - (own ? loops[from] : 0.0);
      border.expected = partners > 0 ? scale * pairs / static_cast<double>(partners) : 0;
      if (own) border.possible = n * (n - 1);
      if (own && undirected) {  // the symmetric digraph holds each inner tie twice
        border.possible /= 2;
        border.expected /= 2;
        border.observed = count /= 2;
      }
      if (count == 0 && border.expected < 1) continue;
      if (!own) {
        border.chance_of_fewer = Hypergeometric(partners, in[to], out[from]).at_most(count);
      }
      borders.push_back(border);
    }
  }
  const auto pairs = static_cast<double>(groups) * (static_cast<double>(groups) - 1);
  flag_missing(borders, undirected ? pairs / 2 : pairs);
  return borders;
}

}  // namespace mellanrum::network
