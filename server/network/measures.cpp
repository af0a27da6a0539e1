// From a set of names to results: each measure is one call.
#include "network/measures.hpp"

#include <algorithm>
#include <stdexcept>

namespace mellanrum::network {
namespace {

/// The measures to compute, and why others that one might expect are not.
MeasureSet choose(const Graph& graph, std::span<const Encounter> encounters,
                  const MeasureOptions& options, std::vector<Omitted>& omitted) {
  const MeasureSet wanted = options.measures.value_or(MeasureSet::all());
  MeasureSet chosen;
  for (std::size_t i = 0; i < measure_names.size(); ++i) {
    const auto measure = static_cast<Measure>(i);
    if (!wanted.has(measure)) continue;
    const bool slow = measure == Measure::brokerage_weighted || measure == Measure::robustness ||
                      measure == Measure::brokerage_permutation;
    const bool timed = measure == Measure::ties || measure == Measure::withdrawal;
    if (slow && !options.measures && graph.node_count() > default_nodes_max) {
      omitted.push_back({measure_names[i], "takes long above 10000 nodes: name it to have it"});
    } else if (timed && encounters.empty()) {
      if (options.measures) omitted.push_back({measure_names[i], "the edges have no times"});
    } else {
      chosen.add(measure);
    }
  }
  return chosen;
}

/// Each permutation looks at every tie: above a million ties fewer are run by default. The result
/// tells how many.
std::uint32_t permutations_ei(const Graph& graph, const MeasureOptions& options) {
  constexpr std::uint64_t looks_max = 10'000'000'000;
  constexpr std::uint64_t permutations_min = 100;
  if (options.measures || graph.tie_count() == 0) return options.permutations_ei;
  const std::uint64_t affordable = std::max(permutations_min, looks_max / graph.tie_count());
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(options.permutations_ei, affordable));
}

/// Each source of betweenness looks at every tie: above two million ties fewer are sampled by
/// default. The result tells how many, with their standard errors.
NodeIndex sources_between(const Graph& graph, const MeasureOptions& options) {
  constexpr std::uint64_t looks_max = 2'000'000'000;
  constexpr std::uint64_t sources_min = 64;
  if (options.measures || graph.tie_count() == 0) return options.pivots;
  const std::uint64_t affordable = std::max(sources_min, looks_max / graph.tie_count());
  return static_cast<NodeIndex>(std::min<std::uint64_t>(options.pivots, affordable));
}

std::vector<LoadSkew> skews(const Graph& graph, const Measured& measured) {
  std::vector<double> contacts, strength, brokers;
  for (NodeIndex v = 0; v < graph.node_count(); ++v) {
    const ContactRows& rows = graph.contacts();
    contacts.push_back(static_cast<double>(rows.degree(v)));
    double sum = 0;
    for (std::uint64_t at = rows.offsets[v]; at < rows.offsets[v + 1]; ++at) {
      sum += rows.mutual_weight(at);
    }
    strength.push_back(sum);
    if (measured.brokerage) {
      brokers.push_back(static_cast<double>(measured.brokerage->counts[v][Role::total]));
    }
  }
  std::vector<LoadSkew> result{{"contacts", skew(contacts)}, {"strength", skew(strength)}};
  if (measured.brokerage) result.push_back({"brokerage", skew(brokers)});
  if (measured.betweenness) result.push_back({"betweenness", skew(measured.betweenness->values)});
  return result;
}

void measure_time(const Graph& graph, std::span<const Encounter> encounters,
                  const MeasureOptions& options, Measured& result) {
  const auto tell = [&](std::string_view what) {
    if (options.progress) options.progress(what, 0);
  };
  if (result.measures.has(Measure::ties)) {
    tell("ties");
    double last = encounters[0].day;
    for (const Encounter& encounter : encounters) last = std::max(last, encounter.day);
    result.ties = ties_at(encounters, options.day.value_or(last), options.ties);
  }
  if (result.measures.has(Measure::withdrawal)) {
    tell("withdrawal");
    try {
      result.withdrawal = withdrawals(graph, encounters);
    } catch (const std::length_error& limit) {
      result.omitted.push_back({"withdrawal", limit.what()});
    }
  }
}

}  // namespace

MeasureSet MeasureSet::all() {
  MeasureSet set;
  set.bits_.set();
  return set;
}

std::optional<Measure> measure_named(std::string_view name) {
  const auto found = std::find(measure_names.begin(), measure_names.end(), name);
  if (found == measure_names.end()) return std::nullopt;
  return static_cast<Measure>(found - measure_names.begin());
}

Measured measure(const Graph& graph, std::span<const Encounter> encounters,
                 const MeasureOptions& options) {
  Measured result;
  result.measures = choose(graph, encounters, options, result.omitted);
  const auto wants = [&](Measure measure) { return result.measures.has(measure); };
  const auto tell = [&](std::string_view what) {
    if (options.progress) options.progress(what, 0);
  };

  SampleOptions sample;
  sample.pivots = options.pivots;
  sample.seed = options.seed;
  sample.threads = options.threads;
  sample.progress = options.progress;

  if (wants(Measure::constraint) || wants(Measure::effective_size) || wants(Measure::efficiency) ||
      wants(Measure::hierarchy)) {
    tell("structural holes");
    result.holes = structural_holes(graph, options.threads);
  }
  if (wants(Measure::brokerage)) {
    tell("brokerage");
    result.brokerage = brokerage(graph);
  }
  if (wants(Measure::brokerage_weighted)) {
    tell("brokerage_weighted");
    result.brokerage_weighted = weighted_brokerage(graph);
  }
  if (wants(Measure::brokerage_permutation)) {
    tell("brokerage_permutation");
    result.brokerage_permutation =
        permute_brokerage(graph, options.permutations_brokerage, options.seed, options.threads);
  }
  if (wants(Measure::pagerank)) {
    tell("pagerank");
    result.pagerank = pagerank(graph);
  }
  if (wants(Measure::coreness)) {
    tell("coreness");
    result.coreness = coreness(graph);
  }
  if (wants(Measure::articulation)) {
    tell("articulation");
    result.fragility = fragility(graph);
  }
  if (wants(Measure::density)) {
    tell("density");
    try {
      result.density = group_density(graph);
    } catch (const std::length_error& limit) {
      result.omitted.push_back({"density", limit.what()});
    }
  }
  measure_time(graph, encounters, options, result);
  if (wants(Measure::closeness)) result.closeness = closeness(graph, sample);
  if (wants(Measure::betweenness)) {
    sample.pivots = sources_between(graph, options);
    result.betweenness = betweenness(graph, sample);
  }
  if (wants(Measure::ei)) {
    result.ei = external_internal(graph, permutations_ei(graph, options), options.seed,
                                  options.threads, options.progress);
  }
  if (wants(Measure::robustness)) {
    RobustnessOptions robust;
    robust.order = options.removal_order;
    robust.random_draws = options.random_draws;
    robust.seed = options.seed;
    robust.threads = options.threads;
    robust.progress = options.progress;
    result.robustness = robustness(graph, robust);
  }
  if (wants(Measure::skew)) result.skew = skews(graph, result);
  return result;
}

}  // namespace mellanrum::network
