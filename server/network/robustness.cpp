// The robustness curve: connection left after losing hubs, against losing as many at random.
#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <unordered_set>

#include "network/breadth_first.hpp"
#include "network/brokerage.hpp"
#include "network/fragility.hpp"
#include "network/parallel.hpp"
#include "network/random.hpp"

namespace mellanrum::network {
namespace {

/// Components among those left: a number for each node, and how many.
struct Components {
  static constexpr std::uint32_t none = 0xffffffff;
  std::vector<std::uint32_t> of;
  std::vector<std::uint64_t> sizes;

  Components(const Graph& graph, std::span<const std::uint8_t> removed)
      : of(graph.node_count(), none) {
    std::vector<NodeIndex> stack;
    for (NodeIndex start = 0; start < graph.node_count(); ++start) {
      if (removed[start] || of[start] != none) continue;
      const auto number = static_cast<std::uint32_t>(sizes.size());
      sizes.push_back(0);
      of[start] = number;
      stack.push_back(start);
      while (!stack.empty()) {
        const NodeIndex node = stack.back();
        stack.pop_back();
        ++sizes[number];
        for (const NodeIndex other : graph.contacts().row(node)) {
          if (removed[other] || of[other] != none) continue;
          of[other] = number;
          stack.push_back(other);
        }
      }
    }
  }
};

/// Pairs of groups that share a component. Pairs inside the component with most groups are counted
/// by a formula; only pairs that lie outside it need remembering.
double share_of_group_pairs(const Graph& graph, const Components& components) {
  const std::uint64_t groups = graph.group_count();
  if (groups < 2) return std::nan("");
  std::vector<std::vector<GroupIndex>> present(components.sizes.size());
  for (NodeIndex v = 0; v < graph.node_count(); ++v) {
    if (components.of[v] != Components::none) {
      present[components.of[v]].push_back(graph.group_of(v));
    }
  }
  std::size_t widest = 0;
  for (std::size_t i = 0; i < present.size(); ++i) {
    std::sort(present[i].begin(), present[i].end());
    present[i].erase(std::unique(present[i].begin(), present[i].end()), present[i].end());
    if (present[i].size() > present[widest].size()) widest = i;
  }
  if (present.empty()) return 0;
  std::vector<bool> in_widest(groups, false);
  for (const GroupIndex group : present[widest]) in_widest[group] = true;
  std::unordered_set<std::uint64_t> outside;
  for (std::size_t i = 0; i < present.size(); ++i) {
    if (i == widest) continue;
    for (std::size_t x = 0; x < present[i].size(); ++x) {
      for (std::size_t y = x + 1; y < present[i].size(); ++y) {
        if (in_widest[present[i][x]] && in_widest[present[i][y]]) continue;
        outside.insert(std::uint64_t{present[i][x]} << 32 | present[i][y]);
      }
    }
  }
  const std::uint64_t inside = present[widest].size() * (present[widest].size() - 1) / 2;
  const std::uint64_t pairs = groups * (groups - 1) / 2;
  return static_cast<double>(inside + outside.size()) / static_cast<double>(pairs);
}

/// From all nodes left, or from a sample of them.
double mean_shortest_path(const Graph& graph, std::span<const std::uint8_t> removed,
                          NodeIndex sources_max, RandomStream random) {
  std::vector<NodeIndex> sources;
  for (NodeIndex v = 0; v < graph.node_count(); ++v) {
    if (!removed[v]) sources.push_back(v);
  }
  if (sources.size() > sources_max) {
    shuffle(std::span(sources), random, sources_max);
    sources.resize(sources_max);
  }
  std::uint64_t pairs = 0;
  std::uint64_t distances = 0;
  BreadthFirst search(graph.node_count());
  for (std::size_t i = 0; i < sources.size(); i += BreadthFirst::sources_max) {
    const std::size_t count = std::min(BreadthFirst::sources_max, sources.size() - i);
    search.run(graph.contacts(), std::span(sources).subspan(i, count), removed,
               [&](std::uint32_t distance, NodeIndex, std::uint64_t bits) {
                 const auto reached = static_cast<std::uint64_t>(std::popcount(bits));
                 pairs += reached;
                 distances += reached * distance;
               });
  }
  return pairs > 0 ? static_cast<double>(distances) / static_cast<double>(pairs) : std::nan("");
}

Connection measure(const Graph& graph, std::span<const NodeIndex> order, NodeIndex count,
                   const RobustnessOptions& options, std::uint64_t stream) {
  std::vector<std::uint8_t> removed(graph.node_count(), 0);
  for (NodeIndex i = 0; i < count; ++i) removed[order[i]] = 1;
  const Components components(graph, removed);
  std::uint64_t largest = 0;
  for (const std::uint64_t size : components.sizes) largest = std::max(largest, size);
  return {share_of_group_pairs(graph, components),
          mean_shortest_path(graph, removed, options.path_sources,
                             RandomStream(options.seed, Purpose::path_sources, stream)),
          static_cast<double>(largest) / graph.node_count()};
}

std::vector<NodeIndex> hubs_first(const Graph& graph, RemovalOrder order) {
  std::vector<std::uint64_t> liaison(graph.node_count(), 0);
  if (order == RemovalOrder::liaison) {
    const Brokerage brokers = brokerage(graph);
    for (NodeIndex v = 0; v < graph.node_count(); ++v) {
      liaison[v] = brokers.counts[v][Role::liaison];
    }
  }
  std::vector<NodeIndex> nodes(graph.node_count());
  std::iota(nodes.begin(), nodes.end(), 0u);
  std::stable_sort(nodes.begin(), nodes.end(), [&](NodeIndex x, NodeIndex y) {
    return std::pair(liaison[x], graph.contacts().degree(x)) >
           std::pair(liaison[y], graph.contacts().degree(y));
  });
  return nodes;
}

std::vector<NodeIndex> default_steps(NodeIndex nodes) {
  std::vector<NodeIndex> steps{0};
  for (const unsigned percent : {1u, 2u, 5u, 10u, 20u}) {
    const auto step = static_cast<NodeIndex>(std::uint64_t{nodes} * percent / 100);
    steps.push_back(std::min(nodes, std::max(1u, step)));
  }
  steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
  return steps;
}

/// Mean and percentiles of one field over the draws that have it.
template <class Field>
void summarise(const std::vector<Connection>& draws, Field field, RobustnessPoint& point) {
  std::vector<double> values;
  for (const Connection& draw : draws) {
    if (!std::isnan(draw.*field)) values.push_back(draw.*field);
  }
  std::sort(values.begin(), values.end());
  const auto at = [&](double share) {
    const auto last = static_cast<double>(values.size() - 1);
    return values[static_cast<std::size_t>(std::lround(share * last))];
  };
  const bool none = values.empty();
  const double sum = std::accumulate(values.begin(), values.end(), 0.0);
  point.random_mean.*field = none ? std::nan("") : sum / static_cast<double>(values.size());
  point.random_low.*field = none ? std::nan("") : at(0.05);
  point.random_high.*field = none ? std::nan("") : at(0.95);
}

}  // namespace

std::vector<RobustnessPoint> robustness(const Graph& graph, const RobustnessOptions& options) {
  const NodeIndex nodes = graph.node_count();
  if (nodes == 0) return {};
  const std::vector<NodeIndex> steps =
      options.removed.empty() ? default_steps(nodes) : options.removed;
  const std::vector<NodeIndex> hubs = hubs_first(graph, options.order);

  std::vector<std::vector<Connection>> draws(steps.size());
  for (auto& at_step : draws) at_step.resize(options.random_draws);
  std::size_t done = 0;
  // A draw is one random order of loss, so its curve falls step by step like a real one.
  absorb_in_order(
      options.random_draws, options.threads,
      [&](std::size_t draw) {
        std::vector<NodeIndex> order(nodes);
        std::iota(order.begin(), order.end(), 0u);
        shuffle(std::span(order), RandomStream(options.seed, Purpose::removal, draw));
        std::vector<Connection> curve;
        for (std::size_t step = 0; step < steps.size(); ++step) {
          const NodeIndex count = std::min(steps[step], nodes);
          curve.push_back(measure(graph, order, count, options, 1 + draw * steps.size() + step));
        }
        return curve;
      },
      [&](const std::vector<Connection>& curve) {
        for (std::size_t step = 0; step < steps.size(); ++step) draws[step][done] = curve[step];
        ++done;
        if (options.progress) {
          options.progress("robustness", static_cast<double>(done) / options.random_draws);
        }
      });

  std::vector<RobustnessPoint> points;
  for (std::size_t step = 0; step < steps.size(); ++step) {
    RobustnessPoint point;
    point.removed = std::min(steps[step], nodes);
    point.targeted = measure(graph, hubs, point.removed, options, 0);
    summarise(draws[step], &Connection::group_pairs_connected, point);
    summarise(draws[step], &Connection::mean_shortest_path, point);
    summarise(draws[step], &Connection::largest_component, point);
    points.push_back(point);
  }
  return points;
}

}  // namespace mellanrum::network
