// E-I: exact chances for persons, permuted labels for groups and the whole.
#include <cmath>

#include "network/borders.hpp"
#include "network/hypergeometric.hpp"
#include "network/parallel.hpp"
#include "network/random.hpp"

namespace mellanrum::network {
namespace {

double index_of(double external, double internal) {
  const double all = external + internal;
  return all > 0 ? (external - internal) / all : std::nan("");
}

/// Internal ties and ends of ties by group, under some labelling.
struct GroupTies {
  std::vector<std::uint64_t> internal, ends;

  explicit GroupTies(std::size_t groups) : internal(groups, 0), ends(groups, 0) {}
  void count(const ContactRows& contacts, std::span<const GroupIndex> labels) {
    std::fill(internal.begin(), internal.end(), 0);
    std::fill(ends.begin(), ends.end(), 0);
    for (NodeIndex v = 0; v < labels.size(); ++v) {
      const GroupIndex own = labels[v];
      std::uint64_t same = 0;
      for (const NodeIndex other : contacts.row(v)) same += labels[other] == own;
      internal[own] += same;  // each internal tie from both its ends; halved below
      ends[own] += contacts.degree(v);
    }
    for (std::uint64_t& twice : internal) twice /= 2;
  }
  std::uint64_t external(std::size_t group) const { return ends[group] - 2 * internal[group]; }
};

struct Counts {
  std::vector<std::uint64_t> below, above;  // by group, the whole last
  std::vector<double> whole;                // index of each permutation

  Counts() = default;
  explicit Counts(std::size_t groups) : below(groups + 1, 0), above(groups + 1, 0) {}

  void compare(std::size_t place, double drawn, double observed) {
    below[place] += drawn <= observed;
    above[place] += drawn >= observed;
  }
  void add(const Counts& part) {
    for (std::size_t g = 0; g < below.size(); ++g) {
      below[g] += part.below[g];
      above[g] += part.above[g];
    }
    whole.insert(whole.end(), part.whole.begin(), part.whole.end());
  }
};

/// Indices of all groups and, last, of the whole.
std::vector<double> indices(const GroupTies& ties, std::uint64_t tie_count) {
  std::vector<double> result;
  std::uint64_t internal = 0;
  for (std::size_t group = 0; group < ties.internal.size(); ++group) {
    internal += ties.internal[group];
    result.push_back(index_of(static_cast<double>(ties.external(group)),
                              static_cast<double>(ties.internal[group])));
  }
  result.push_back(
      index_of(static_cast<double>(tie_count - internal), static_cast<double>(internal)));
  return result;
}

std::vector<ExternalInternal> by_node(const Graph& graph,
                                      std::span<const std::uint64_t> group_sizes) {
  std::vector<ExternalInternal> result(graph.node_count());
  for (NodeIndex v = 0; v < graph.node_count(); ++v) {
    ExternalInternal& node = result[v];
    const GroupIndex own = graph.group_of(v);
    for (const NodeIndex other : graph.contacts().row(v)) {
      ++(graph.group_of(other) == own ? node.internal : node.external);
    }
    const std::uint64_t others = graph.node_count() - 1;
    const std::uint64_t mates = group_sizes[own] - 1;
    const std::uint64_t ties = node.internal + node.external;
    node.index = index_of(static_cast<double>(node.external), static_cast<double>(node.internal));
    node.expected = index_of(static_cast<double>(others - mates), static_cast<double>(mates));
    // A low index is many internal ties.
    const Hypergeometric internal(others, mates, ties);
    node.share_below = ties == 0 ? std::nan("") : internal.at_least(node.internal);
    node.share_above = ties == 0 ? std::nan("") : internal.at_most(node.internal);
  }
  return result;
}

/// How often labels dealt anew give an index as low or as high as the one observed.
Counts permute(const Graph& graph, std::span<const double> observed, std::uint32_t permutations,
               std::uint64_t seed, unsigned threads, const Progress& progress) {
  constexpr std::uint32_t block_size = 64;
  const std::size_t groups = graph.group_count();
  const std::size_t blocks = (permutations + block_size - 1) / block_size;
  std::size_t done = 0;
  Counts all(groups);
  absorb_in_order(
      blocks, threads,
      [&](std::size_t block) {
        Counts part(groups);
        GroupTies ties(groups);
        std::vector<GroupIndex> labels;
        const auto first = static_cast<std::uint32_t>(block * block_size);
        for (std::uint32_t i = first; i < permutations && i < first + block_size; ++i) {
          labels.assign(graph.groups().begin(), graph.groups().end());
          shuffle(std::span(labels), RandomStream(seed, Purpose::ei_permutation, i));
          ties.count(graph.contacts(), labels);
          const std::vector<double> drawn = indices(ties, graph.tie_count());
          for (std::size_t g = 0; g <= groups; ++g) part.compare(g, drawn[g], observed[g]);
          part.whole.push_back(drawn[groups]);
        }
        return part;
      },
      [&](const Counts& part) {
        all.add(part);
        if (progress) progress("ei", static_cast<double>(++done) / static_cast<double>(blocks));
      });
  return all;
}

/// Mean and deviation of the permuted indices; NaN without permutations or ties.
void describe(std::span<const double> permuted, ExternalInternalTest& result) {
  const auto count = static_cast<double>(permuted.size());
  double sum = 0;
  for (const double index : permuted) sum += index;
  result.permuted_mean = sum / count;
  double squares = 0;
  for (const double index : permuted) {
    squares += (index - result.permuted_mean) * (index - result.permuted_mean);
  }
  result.permuted_deviation = std::sqrt(squares / (count - 1));
}

}  // namespace

ExternalInternalTest external_internal(const Graph& graph, std::uint32_t permutations,
                                       std::uint64_t seed, unsigned threads,
                                       const Progress& progress) {
  const std::size_t groups = graph.group_count();
  const std::vector<std::uint64_t> sizes = graph.group_sizes();
  ExternalInternalTest result;
  result.permutations = permutations;
  result.nodes = by_node(graph, sizes);

  GroupTies observed(groups);
  observed.count(graph.contacts(), graph.groups());
  const std::vector<double> observed_indices = indices(observed, graph.tie_count());
  const Counts all = permute(graph, observed_indices, permutations, seed, threads, progress);

  const double N = graph.node_count();
  double pairs_internal = 0;
  std::uint64_t ties_internal = 0;
  const auto state = [&](std::size_t place, std::uint64_t external, std::uint64_t internal,
                         double expected) {
    const double index = observed_indices[place];
    const auto share = [&](std::uint64_t count) {
      return std::isnan(index) ? index : (1.0 + static_cast<double>(count)) / (1.0 + permutations);
    };
    return ExternalInternal{
        external, internal, index, expected, share(all.below[place]), share(all.above[place])};
  };
  for (std::size_t g = 0; g < groups; ++g) {
    const auto n = static_cast<double>(sizes[g]);
    pairs_internal += n * (n - 1) / 2;
    ties_internal += observed.internal[g];
    result.groups.push_back(state(g, observed.external(g), observed.internal[g],
                                  index_of(n * (N - n), n * (n - 1) / 2)));
  }
  result.whole = state(groups, graph.tie_count() - ties_internal, ties_internal,
                       index_of(N * (N - 1) / 2 - pairs_internal, pairs_internal));

  describe(all.whole, result);
  return result;
}

}  // namespace mellanrum::network
