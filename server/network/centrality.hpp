// Centrality: who lies on the way, who is near, who is pointed at, who sits in the dense middle.
// Distances count arcs (0/1), directed.
#pragma once
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "network/graph.hpp"

namespace mellanrum::network {

/// Told now and then on the caller's thread: the measure and the share done in [0, 1]. May throw to
/// stop the work; the exception reaches the caller.
using Progress = std::function<void(std::string_view measure, double share)>;

struct SampleOptions {
  /// Above this number of nodes a random sample of sources stands for all.
  NodeIndex exact_nodes_max = 10'000;
  /// Size of the sample. The error falls with its square root.
  NodeIndex pivots = 1'024;
  /// The stated errors hold for all nodes at once with this probability.
  double confidence = 0.95;
  std::uint64_t seed = 1;
  unsigned threads = 1;
  Progress progress;
};

/// Directed, unnormalised betweenness (Freeman 1977, by Brandes 2001): Σ over s ≠ v ≠ t of the
/// share of shortest paths s→t that pass v.
struct Betweenness {
  std::vector<double> values;
  /// Sources used; node_count when exact.
  NodeIndex pivots = 0;
  /// Empty when exact. Standard error of each value.
  std::vector<double> standard_errors;
  /// Empty when exact. |value − true| ≤ bound for all nodes at once with the confidence asked for:
  /// the lesser of Hoeffding–Serfling and empirical Bernstein–Serfling (Bardenet & Maillard,
  /// Bernoulli 21(3), 2015, theorems 2.4 and 4.3), each at half the risk, shared by all nodes.
  std::vector<double> error_bounds;
};
Betweenness betweenness(const Graph& graph, const SampleOptions& options = {});

/// Closeness outwards. Rule for graphs that are not connected: who cannot be reached counts
/// nothing, and reaching few counts for little. With r nodes reached at distances d: classic =
/// r/(N−1) · r/Σd (Wasserman & Faust 1994, eq. 5.22), 0 when r = 0; harmonic = Σ 1/d / (N−1)
/// (Rochat 2009). Both in [0, 1]; NaN when N = 1.
struct Closeness {
  std::vector<double> classic;
  std::vector<double> harmonic;
  NodeIndex pivots = 0;  // sources used; node_count when exact
  /// 0 when exact; else |harmonic − true| ≤ bound for all nodes at once (Hoeffding–Serfling).
  double harmonic_error_bound = 0;
};
Closeness closeness(const Graph& graph, const SampleOptions& options = {});

/// Brin & Page 1998: share of time of a random walker who follows an arc with probability
/// `damping` and else jumps anywhere; from a node without arcs out she always jumps. Sums to 1.
/// Written here because igraph's runs under OpenMP, whose sums change with the number of threads.
std::vector<double> pagerank(const Graph& graph, double damping = 0.85);

/// The largest k such that the node lies in a part where everybody has k contacts (Seidman 1983),
/// on contacts, direction ignored.
std::vector<std::uint32_t> coreness(const Graph& graph);

}  // namespace mellanrum::network
