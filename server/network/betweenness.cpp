// Brandes' accumulation from all sources or from a random sample of them.
#include <cmath>

#include "network/centrality.hpp"
#include "network/parallel.hpp"
#include "network/random.hpp"

namespace mellanrum::network {
namespace {

constexpr std::size_t sources_per_block = 32;

/// Dependencies Σ_t σ_st(v)/σ_st of one source on every node, added to sums (and squares).
class Accumulation {
 public:
  explicit Accumulation(std::size_t nodes)
      : distance_(nodes, unseen), paths_(nodes, 0.0), dependency_(nodes, 0.0) {
    order_.reserve(nodes);
  }

  void from(NodeIndex source, const AdjacencyRows& successors, std::vector<double>& sums,
            std::vector<double>& squares) {
    order_.clear();
    order_.push_back(source);
    distance_[source] = 0;
    paths_[source] = 1;
    for (std::size_t head = 0; head < order_.size(); ++head) {
      const NodeIndex node = order_[head];
      for (const NodeIndex next : successors.row(node)) {
        if (distance_[next] == unseen) {
          distance_[next] = distance_[node] + 1;
          order_.push_back(next);
        }
        if (distance_[next] == distance_[node] + 1) paths_[next] += paths_[node];
      }
    }
    for (std::size_t i = order_.size(); i-- > 0;) {
      const NodeIndex node = order_[i];
      double dependency = 0;
      for (const NodeIndex next : successors.row(node)) {
        if (distance_[next] == distance_[node] + 1) dependency += dependency_[next];
      }
      dependency *= paths_[node];
      if (node != source) {
        sums[node] += dependency;
        if (!squares.empty()) squares[node] += dependency * dependency;
      }
      dependency_[node] = (1 + dependency) / paths_[node];  // as its predecessors need it
    }
    for (const NodeIndex node : order_) {
      distance_[node] = unseen;
      paths_[node] = 0;
    }
  }

 private:
  static constexpr std::uint32_t unseen = 0xffffffff - 1;
  std::vector<std::uint32_t> distance_;
  std::vector<double> paths_;
  std::vector<double> dependency_;
  std::vector<NodeIndex> order_;
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
          accumulation.from(source, graph.successors(), part.sums, part.squares);
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
