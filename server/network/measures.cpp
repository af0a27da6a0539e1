// From a set of names to results: each measure is one call.
#include "network/measures.hpp"

#include <algorithm>
#include <new>
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

/// Each permutation deals a label to every node and looks at every tie: fewer are run by default
/// where these are many. The result tells how many.
std::uint32_t permutations_ei(const Graph& graph, const MeasureOptions& options) {
  constexpr std::uint64_t looks_max = 2'000'000'000;
  constexpr std::uint64_t permutations_min = 100;
  if (options.permutations_ei) return *options.permutations_ei;
  const std::uint64_t looks = graph.tie_count() + graph.node_count() + 1;
  const std::uint64_t affordable = std::max(permutations_min, looks_max / looks);
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(permutations_ei_default, affordable));
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

/// Computes measures one by one, and says of what is too large that it was left out.
class Measuring {
 public:
  Measuring(const MeasureOptions& options, Measured& result) : options_(options), result_(result) {}

  template <class Compute>
  void operator()(Measure measure, const Compute& compute) {
    if (result_.measures.has(measure)) attempt(name_of(measure), compute);
  }

  template <class Compute>
  void attempt(std::string_view name, const Compute& compute) {
    if (options_.progress) options_.progress(name, 0);
    try {
      compute();
    } catch (const std::length_error& limit) {
      result_.omitted.push_back({name, limit.what()});
    } catch (const std::bad_alloc&) {
      result_.omitted.push_back({name, "it needs more memory than there is"});
    }
  }

 private:
  static std::string_view name_of(Measure measure) {
    return measure_names[static_cast<std::size_t>(measure)];
  }

  const MeasureOptions& options_;
  Measured& result_;
};

SampleOptions sample_of(const MeasureOptions& options, NodeIndex pivots) {
  SampleOptions sample;
  sample.pivots = pivots;
  sample.seed = options.seed;
  sample.threads = options.threads;
  sample.progress = options.progress;
  return sample;
}

RobustnessOptions robustness_of(const MeasureOptions& options) {
  RobustnessOptions robust;
  robust.order = options.removal_order;
  robust.random_draws = options.random_draws;
  robust.seed = options.seed;
  robust.threads = options.threads;
  robust.progress = options.progress;
  return robust;
}

std::vector<Tie> ties_of(std::span<const Encounter> encounters, const MeasureOptions& options) {
  double last = encounters[0].day;
  for (const Encounter& encounter : encounters) last = std::max(last, encounter.day);
  return ties_at(encounters, options.day.value_or(last), options.ties);
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
  Measuring measuring(options, result);
  const auto wants = [&](Measure measure) { return result.measures.has(measure); };
  if (wants(Measure::constraint) || wants(Measure::effective_size) || wants(Measure::efficiency) ||
      wants(Measure::hierarchy)) {
    measuring.attempt("structural holes",
                      [&] { result.holes = structural_holes(graph, options.threads); });
  }
  measuring(Measure::brokerage, [&] { result.brokerage = brokerage(graph); });
  measuring(Measure::brokerage_weighted,
            [&] { result.brokerage_weighted = weighted_brokerage(graph); });
  measuring(Measure::brokerage_permutation, [&] {
    result.brokerage_permutation =
        permute_brokerage(graph, options.permutations_brokerage, options.seed, options.threads);
  });
  measuring(Measure::pagerank, [&] { result.pagerank = pagerank(graph); });
  measuring(Measure::coreness, [&] { result.coreness = coreness(graph); });
  measuring(Measure::articulation, [&] { result.fragility = fragility(graph); });
  measuring(Measure::density, [&] { result.density = group_density(graph); });
  measuring(Measure::ties, [&] { result.ties = ties_of(encounters, options); });
  measuring(Measure::withdrawal, [&] { result.withdrawal = withdrawals(graph, encounters); });
  measuring(Measure::closeness,
            [&] { result.closeness = closeness(graph, sample_of(options, options.pivots)); });
  measuring(Measure::betweenness, [&] {
    result.betweenness = betweenness(graph, sample_of(options, sources_between(graph, options)));
  });
  measuring(Measure::ei, [&] {
    result.ei = external_internal(graph, permutations_ei(graph, options), options.seed,
                                  options.threads, options.progress);
  });
  measuring(Measure::robustness,
            [&] { result.robustness = robustness(graph, robustness_of(options)); });
  measuring(Measure::skew, [&] { result.skew = skews(graph, result); });
  return result;
}

}  // namespace mellanrum::network
