// Brandes' accumulation from all sources or from a random sample of them.
#include <cmath>

#include "network/centrality.hpp"
#include "network/parallel.hpp"
#include "network/random.hpp"

namespace mellanrum::network {
namespace {

constexpr std::size_t sources_per_block = 32;

/// Dependencies Σ_t σ_st(v)/σ_st of one source s on every node v, level by level. The inner loops
/// add without asking which level a neighbour lies on: what must not count is nought or not read.
/// (A test there would be a coin toss to the processor's branch prediction.)
class Accumulation {
 public:
  explicit Accumulation(std::size_t nodes)
      : found_(nodes, 0), arriving_(nodes, 0.0), paths_(nodes, 0.0), share_(nodes, 0.0) {}

  /// `reachable_max`: nodes that the search can find at most, its source included.
  void from(NodeIndex source, const AdjacencyRows& successors, std::size_t reachable_max,
            std::vector<double>& sums, std::vector<double>& squares) {
    search(source, successors, reachable_max);
    gather(successors, sums, squares);
    for (const NodeIndex node : order_) {
      found_[node] = 0;
      arriving_[node] = 0;
    }
  }

 private:
  /// Fills order_ by distance, levels_ with where each distance begins, paths_ with σ.
  void search(NodeIndex source, const AdjacencyRows& successors, std::size_t reachable_max) {
    order_.assign(1, source);
    levels_.assign(1, 0);
    found_[source] = 1;
    paths_[source] = 1;
    for (std::size_t begin = 0, end = 1; begin < end; begin = end, end = order_.size()) {
      levels_.push_back(end);
      if (end == reachable_max) return;  // nobody is left to find
      for (std::size_t i = begin; i < end; ++i) {
        const double paths = paths_[order_[i]];
        for (const NodeIndex next : successors.row(order_[i])) {
          arriving_[next] += paths;  // of no consequence to who was found before
          if (found_[next]) continue;
          found_[next] = 1;
          order_.push_back(next);
        }
      }
      for (std::size_t i = end; i < order_.size(); ++i) paths_[order_[i]] = arriving_[order_[i]];
    }
  }

  /// From the farthest level inwards; share_[v] is (1 + dependency)/σ on the level last done and 0
  /// everywhere else.
  void gather(const AdjacencyRows& successors, std::vector<double>& sums,
              std::vector<double>& squares) {
    const std::size_t last = levels_.size() - 2;
    for (std::size_t level = last; level > 0; --level) {
      for (std::size_t i = levels_[level]; i < levels_[level + 1]; ++i) {
        const NodeIndex node = order_[i];
        double dependency = 0;
        if (level < last) {
          for (const NodeIndex next : successors.row(node)) dependency += share_[next];
        }
        dependency *= paths_[node];
        sums[node] += dependency;
        if (!squares.empty()) squares[node] += dependency * dependency;
        paths_[node] = (1 + dependency) / paths_[node];  // share, but not before the level is done
      }
      if (level < last) clear_shares(level + 1);
      for (std::size_t i = levels_[level]; i < levels_[level + 1]; ++i) {
        share_[order_[i]] = paths_[order_[i]];
      }
    }
    if (last > 0) clear_shares(1);
  }

  void clear_shares(std::size_t level) {
    for (std::size_t i = levels_[level]; i < levels_[level + 1]; ++i) share_[order_[i]] = 0;
  }

  std::vector<std::uint8_t> found_;
  std::vector<double> arriving_, paths_, share_;
  std::vector<NodeIndex> order_;
  std::vector<std::size_t> levels_;
};

/// Half-width of an interval for a mean over a population of size N from a sample of k without
/// replacement, values in [0, range].
double hoeffding_serfling(double range, double k, double N, double risk) {
  const double fraction = k <= N / 2 ? 1 - (k - 1) / N : (1 - k / N) * (1 + 1 / k);
  return range * std::sqrt(fraction * std::log(2 / risk) / (2 * k));
}

double bernstein_serfling(double deviation, double range, double k, double N, double risk) {
  const double fraction = k <= N / 2 ? 1 - (k - 1) / N : (1 - k / N) * (1 + 1 / k);
  const double log_risk = std::log(10 / risk);  // five events, two sides
  const double kappa = 7.0 / 3 + 3 / std::sqrt(2.0);
  return deviation * std::sqrt(2 * fraction * log_risk / k) + kappa * range * log_risk / k;
}

void state_errors(Betweenness& result, const std::vector<double>& squares,
                  const SampleOptions& options) {
  const auto N = static_cast<double>(result.values.size());
  const auto k = static_cast<double>(result.pivots);
  const double risk = (1 - options.confidence) / (2 * N);  // two bounds, N nodes
  const double hoeffding = hoeffding_serfling(N - 2, k, N, risk);
  result.standard_errors.resize(result.values.size());
  result.error_bounds.resize(result.values.size());
  for (std::size_t v = 0; v < result.values.size(); ++v) {
    const double mean = result.values[v] / k;  // still a plain sum here
    const double spread = std::max(0.0, squares[v] / k - mean * mean);
    const double bernstein = bernstein_serfling(std::sqrt(spread), N - 2, k, N, risk);
    result.standard_errors[v] = N * std::sqrt(spread / (k - 1) * (1 - k / N));
    result.error_bounds[v] = N * std::min(hoeffding, bernstein);
    result.values[v] = mean * N;
  }
}

}  // namespace

Betweenness betweenness(const Graph& graph, const SampleOptions& options) {
  const NodeIndex nodes = graph.node_count();
  const NodeIndex wanted = std::max<NodeIndex>(options.pivots, 2);
  const bool exact = nodes <= options.exact_nodes_max || nodes <= wanted;
  Betweenness result;
  result.pivots = exact ? nodes : wanted;
  result.values.assign(nodes, 0.0);
  const std::vector<NodeIndex> sources =
      exact ? std::vector<NodeIndex>{}
            : sample(nodes, result.pivots, RandomStream(options.seed, Purpose::pivots, 0));
  std::vector<double> squares(exact ? 0 : nodes, 0.0);

  std::size_t pointed_at = 0;  // nodes that a search can find, but for its source
  for (NodeIndex v = 0; v < nodes; ++v) pointed_at += graph.predecessors().degree(v) > 0;

  struct Part {
    std::vector<double> sums, squares;
  };
  const std::size_t blocks = (result.pivots + sources_per_block - 1) / sources_per_block;
  std::size_t done = 0;
  absorb_in_order(
      blocks, options.threads,
      [&](std::size_t block) {
        Part part{std::vector<double>(nodes, 0.0), std::vector<double>(squares.size(), 0.0)};
        Accumulation accumulation(nodes);
        const std::size_t end =
            std::min<std::size_t>(result.pivots, (block + 1) * sources_per_block);
        for (std::size_t i = block * sources_per_block; i < end; ++i) {
          const NodeIndex source = exact ? static_cast<NodeIndex>(i) : sources[i];
          const bool found_by_none = graph.predecessors().degree(source) == 0;
          accumulation.from(source, graph.successors(), pointed_at + (found_by_none ? 1 : 0),
                            part.sums, part.squares);
        }
        return part;
      },
      [&](const Part& part) {
        for (NodeIndex v = 0; v < nodes; ++v) result.values[v] += part.sums[v];
        for (std::size_t v = 0; v < squares.size(); ++v) squares[v] += part.squares[v];
        ++done;
        if (options.progress) {
          options.progress("betweenness", static_cast<double>(done) / static_cast<double>(blocks));
        }
      });
  if (!exact) state_errors(result, squares, options);
  return result;
}

}  // namespace mellanrum::network
