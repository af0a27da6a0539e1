// See laboratory.hpp.
#include "laboratory.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace mellanrum::claims {

using namespace whatif;

namespace {

// Outcomes that are read from the weekly series instead of the run's own list.
struct SeriesOutcome {
  char const* name;
  double (*value)(RunResult const&);
};

// What is left of the ties after two years.
double ties_left(RunResult const& run) {
  auto left = [&](Series series) { return run.weeks[104][series] / run.weeks[0][series]; };
  return left(Series::tie_strength_within) - left(Series::tie_strength_across);
}

// By how much of itself the tie strength changes between burn-in and the end.
double tie_drift(RunResult const& run) {
  return run.weeks.back()[Series::tie_strength] / run.weeks[cohort_begin][Series::tie_strength] - 1;
}

constexpr SeriesOutcome series_outcomes[] = {{"ties_left_within_minus_across", ties_left},
                                             {"tie_strength_drift", tie_drift}};

SeriesOutcome const* series_outcome(std::string const& name) {
  for (SeriesOutcome const& one : series_outcomes) {
    if (name == one.name) return &one;
  }
  return nullptr;
}

Keep keep_of(Test const& test) {
  return series_outcome(test.outcome) ? Keep::weeks : Keep::outcomes;
}

double value_of_run(RunResult const& run, std::string const& outcome) {
  if (SeriesOutcome const* from_series = series_outcome(outcome)) return from_series->value(run);
  OutcomeRow const* row = outcome_named(outcome);
  if (row == nullptr) throw std::runtime_error("unknown outcome \"" + outcome + "\"");
  return run.outcomes[row->outcome];
}

}  // namespace

void Laboratory::want(Claim const& claim, Test const& test, int pairs) {
  for (Term const& term : test.effect) {
    Parameters const& arm = claim.arms.at(term.arm);
    auto const known = std::find_if(samples_.begin(), samples_.end(), [&](Sample const& sample) {
      return sample.arm == arm && sample.keep == keep_of(test);
    });
    if (known != samples_.end()) {
      known->pairs = std::max(known->pairs, pairs);
    } else {
      samples_.push_back({arm, pairs, keep_of(test), {}});
    }
  }
}

void Laboratory::run() {
  std::set<std::pair<int, Keep>> kinds;
  for (Sample const& sample : samples_) kinds.insert({sample.pairs, sample.keep});
  for (auto const& [pairs, keep] : kinds) run_kind(pairs, keep);
}

void Laboratory::run_kind(int pairs, Keep keep) {
  EnsemblePlan plan;
  plan.seed = seed_;
  plan.replicates = pairs;
  plan.keep = keep;
  std::vector<Sample*> chosen;
  for (Sample& sample : samples_) {
    if (sample.pairs != pairs || sample.keep != keep) continue;
    plan.arms.push_back(sample.arm);
    chosen.push_back(&sample);
  }
  Ensemble const ensemble = run_ensemble(plan);
  for (std::size_t arm = 0; arm < chosen.size(); ++arm) {
    for (auto const& run : ensemble.results[arm]) chosen[arm]->runs.push_back(*run);
  }
}

Laboratory::Sample const& Laboratory::of(Parameters const& arm, Keep keep) const {
  for (Sample const& sample : samples_) {
    if (sample.arm == arm && sample.keep == keep) return sample;
  }
  throw std::logic_error("an arm that was not wanted");
}

std::vector<double> Laboratory::effects(Claim const& claim, Test const& test, int pairs) const {
  std::vector<double> effects(static_cast<std::size_t>(pairs), 0.0);
  for (Term const& term : test.effect) {
    auto const& runs = of(claim.arms.at(term.arm), keep_of(test)).runs;
    for (std::size_t i = 0; i < effects.size(); ++i) {
      effects[i] += term.weight * value_of_run(runs[i], test.outcome);
    }
  }
  return effects;
}

}  // namespace mellanrum::claims
