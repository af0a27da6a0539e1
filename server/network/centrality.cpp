// Closeness by many searches at once, PageRank by power iteration, coreness by igraph.
#include "network/centrality.hpp"

#include <bit>
#include <cmath>

#include "network/breadth_first.hpp"
#include "network/igraph_face.hpp"
#include "network/parallel.hpp"
#include "network/random.hpp"

namespace mellanrum::network {
namespace {

/// What a search found, for one source or (sampled) towards many pivots.
struct Reach {
  std::uint64_t reached = 0;
  std::uint64_t distance = 0;
  double inverse = 0;  // Σ 1/d
};

/// Each source is searched forwards and owns its sums: exact and independent of threads.
std::vector<Reach> reach_from_all(const Graph& graph, const SampleOptions& options) {
  const std::size_t nodes = graph.node_count();
  std::vector<Reach> reach(nodes);
  const std::size_t blocks = (nodes + BreadthFirst::sources_max - 1) / BreadthFirst::sources_max;
  for_each_block(blocks, options.threads, [&](std::size_t block) {
    std::vector<NodeIndex> sources;
    const std::size_t first = block * BreadthFirst::sources_max;
    for (std::size_t i = first; i < nodes && i < first + BreadthFirst::sources_max; ++i) {
      sources.push_back(static_cast<NodeIndex>(i));
    }
    BreadthFirst search(nodes);
    search.run(graph.successors(), sources, {},
               [&](std::uint32_t distance, NodeIndex, std::uint64_t bits) {
                 for (; bits != 0; bits &= bits - 1) {
                   Reach& source = reach[first + static_cast<unsigned>(std::countr_zero(bits))];
                   ++source.reached;
                   source.distance += distance;
                   source.inverse += 1.0 / distance;
                 }
               });
  });
  return reach;
}

/// Pivots are searched backwards: every node learns its distance to each pivot.
std::vector<Reach> reach_to_pivots(const Graph& graph, std::span<const NodeIndex> pivots,
                                   const SampleOptions& options) {
  const std::size_t nodes = graph.node_count();
  std::vector<Reach> reach(nodes);
  const std::size_t blocks =
      (pivots.size() + BreadthFirst::sources_max - 1) / BreadthFirst::sources_max;
  std::size_t done = 0;
  absorb_in_order(
      blocks, options.threads,
      [&](std::size_t block) {
        std::vector<Reach> part(nodes);
        BreadthFirst search(nodes);
        const std::size_t first = block * BreadthFirst::sources_max;
        search.run(
            graph.predecessors(),
            pivots.subspan(first, std::min(BreadthFirst::sources_max, pivots.size() - first)), {},
            [&](std::uint32_t distance, NodeIndex node, std::uint64_t bits) {
              const auto count = static_cast<std::uint64_t>(std::popcount(bits));
              part[node].reached += count;
              part[node].distance += count * distance;
              part[node].inverse += static_cast<double>(count) / distance;
            });
        return part;
      },
      [&](const std::vector<Reach>& part) {
        for (std::size_t v = 0; v < nodes; ++v) {
          reach[v].reached += part[v].reached;
          reach[v].distance += part[v].distance;
          reach[v].inverse += part[v].inverse;
        }
        ++done;
        if (options.progress) {
          options.progress("closeness", static_cast<double>(done) / static_cast<double>(blocks));
        }
      });
  return reach;
}

}  // namespace

Closeness closeness(const Graph& graph, const SampleOptions& options) {
  const NodeIndex nodes = graph.node_count();
  const NodeIndex wanted = std::max<NodeIndex>(options.pivots, 2);
  const bool exact = nodes <= options.exact_nodes_max || nodes <= wanted;
  Closeness result;
  result.pivots = exact ? nodes : wanted;
  std::vector<Reach> reach;
  std::vector<NodeIndex> pivots;
  if (exact) {
    reach = reach_from_all(graph, options);
  } else {
    pivots = sample(nodes, result.pivots, RandomStream(options.seed, Purpose::pivots, 1));
    reach = reach_to_pivots(graph, pivots, options);
    // Mean of 1/d ∈ [0, 1] over the N − 1 others, estimated from k pivots (a pivot itself from k −
    // 1).
    const double k = result.pivots - 1.0;
    const double N = nodes - 1.0;
    const double risk = (1 - options.confidence) / nodes;
    const double fraction = std::max(0.0, 1 - (k - 1) / N);
    result.harmonic_error_bound = std::sqrt(fraction * std::log(2 / risk) / (2 * k));
  }
  std::vector<bool> is_pivot(exact ? 0 : nodes, false);
  for (const NodeIndex pivot : pivots) is_pivot[pivot] = true;
  result.classic.resize(nodes);
  result.harmonic.resize(nodes);
  for (NodeIndex v = 0; v < nodes; ++v) {
    // Targets that v could have reached among those searched.
    const double targets = result.pivots - (exact || is_pivot[v] ? 1.0 : 0.0);
    const auto reached = static_cast<double>(reach[v].reached);
    const auto distance = static_cast<double>(reach[v].distance);
    result.harmonic[v] = nodes > 1 ? reach[v].inverse / targets : std::nan("");
    result.classic[v] = nodes <= 1     ? std::nan("")
                        : reached == 0 ? 0.0
                                       : reached / targets * (reached / distance);
  }
  return result;
}

std::vector<double> pagerank(const Graph& graph, double damping) {
  const std::size_t nodes = graph.node_count();
  if (nodes == 0) return {};
  constexpr int iterations_max = 1'000;
  constexpr double tolerance = 1e-13;  // L1 change between iterations
  const auto N = static_cast<double>(nodes);
  std::vector<double> rank(nodes, 1 / N), next(nodes), given(nodes);
  for (int iteration = 0; iteration < iterations_max; ++iteration) {
    double idle = 0;
    for (NodeIndex v = 0; v < nodes; ++v) {
      const auto out = static_cast<double>(graph.successors().degree(v));
      given[v] = out > 0 ? rank[v] / out : 0;
      if (out == 0) idle += rank[v];
    }
    double sum = 0;
    for (NodeIndex v = 0; v < nodes; ++v) {
      double received = 0;
      for (const NodeIndex from : graph.predecessors().row(v)) received += given[from];
      next[v] = (1 - damping) / N + damping * (received + idle / N);
      sum += next[v];
    }
    double change = 0;
    for (NodeIndex v = 0; v < nodes; ++v) {
      next[v] /= sum;
      change += std::abs(next[v] - rank[v]);
    }
    rank.swap(next);
    if (change < tolerance) break;
  }
  return rank;
}

std::vector<std::uint32_t> coreness(const Graph& graph) {
  return igraph_coreness_of(graph.contacts());
}

}  // namespace mellanrum::network
