// See comparison.hpp.
#include "whatif/comparison.hpp"

#include "whatif/perturbation.hpp"

namespace mellanrum::whatif {

namespace {

// Only replicates that every arm finished make pairs.
std::vector<std::size_t> whole_replicates(Ensemble const& ensemble) {
  std::vector<std::size_t> whole;
  for (std::size_t i = 0; !ensemble.results.empty() && i < ensemble.results[0].size(); ++i) {
    bool all = true;
    for (auto const& arm : ensemble.results) all = all && arm[i].has_value();
    if (all) whole.push_back(i);
  }
  return whole;
}

std::vector<double> values_at(Ensemble const& ensemble, std::size_t arm, Outcome outcome,
                              std::vector<std::size_t> const& replicates) {
  std::vector<double> values;
  for (std::size_t i : replicates) values.push_back(ensemble.results[arm][i]->outcomes[outcome]);
  return values;
}

OutcomeDifference difference_of(Outcome outcome, std::vector<double> const& measure,
                                std::vector<double> const& base) {
  OutcomeDifference result{outcome, {}, 0, 0, {}};
  auto const pairs = differences(measure, base);
  result.difference = interval_of(pairs);
  double const direction = result.difference.mean < 0 ? -1 : 1;
  result.pairs_with_sign = share_with_sign(pairs, direction);
  result.blocks_with_sign = share_of_blocks(pairs, direction);
  return result;
}

std::optional<double> break_even_of(ArmReport const& arm) {
  auto mean = [&](Outcome outcome) {
    return arm.against_base[static_cast<std::size_t>(outcome)].difference.mean;
  };
  double const dearer = mean(Outcome::cost_without_waiting);
  double const shorter = -mean(Outcome::weeks_mean);
  if (dearer <= 0 || shorter <= 0) return std::nullopt;
  return dearer / shorter;
}

}  // namespace

Certainty certainty_of(OutcomeDifference const& d) {
  if (!d.difference.excludes_zero()) return Certainty::no_difference_shown;
  if (!d.robustness) return Certainty::not_shaken;
  if (*d.robustness >= 0.95) return Certainty::certain_direction;
  return *d.robustness >= 0.85 ? Certainty::probable : Certainty::depends_on_assumptions;
}

Report build_report(std::vector<Scenario> const& scenarios, Ensemble const& ensemble) {
  Report report;
  report.complete = ensemble.complete();
  report.replicates = ensemble.results.empty() ? 0 : static_cast<int>(ensemble.results[0].size());
  auto const whole = whole_replicates(ensemble);
  for (std::size_t arm = 0; arm < scenarios.size(); ++arm) {
    ArmReport entry;
    entry.scenario = scenarios[arm];
    for (OutcomeRow const& row : outcome_table()) {
      auto const values = values_at(ensemble, arm, row.outcome, whole);
      entry.outcomes.push_back({row.outcome, interval_of(values)});
      if (arm == 0) continue;
      entry.against_base.push_back(
          difference_of(row.outcome, values, values_at(ensemble, 0, row.outcome, whole)));
    }
    if (arm > 0) entry.break_even = break_even_of(entry);
    report.arms.push_back(std::move(entry));
  }
  return report;
}

void add_robustness(Report& report, std::vector<Scenario> const& scenarios, int draws, int pairs,
                    int threads, EnsembleHooks const& hooks) {
  std::size_t const arms = scenarios.size();
  EnsemblePlan plan;
  plan.replicates = pairs;
  plan.threads = threads;
  plan.seed = scenarios[0].seed + 4000;
  for (int draw = 0; draw < draws; ++draw) {
    for (Scenario const& scenario : scenarios) {
      plan.arms.push_back(perturbed(scenario.parameters, static_cast<std::uint32_t>(draw)));
    }
  }
  Ensemble const ensemble = run_ensemble(plan, hooks);
  if (!ensemble.complete()) return;
  report.draws = draws;
  for (std::size_t arm = 1; arm < arms; ++arm) {
    for (OutcomeDifference& entry : report.arms[arm].against_base) {
      std::vector<double> means;
      for (std::size_t draw = 0; draw < static_cast<std::size_t>(draws); ++draw) {
        auto const measure = ensemble.values(draw * arms + arm, entry.outcome);
        auto const base = ensemble.values(draw * arms, entry.outcome);
        means.push_back(interval_of(differences(measure, base)).mean);
      }
      entry.robustness = share_with_sign(means, entry.difference.mean < 0 ? -1 : 1);
    }
  }
}

std::vector<FanWeek> fan(Ensemble const& ensemble, std::size_t arm, Series series) {
  std::vector<FanWeek> weeks;
  for (std::size_t week = 0; week < run_weeks; ++week) {
    std::vector<double> values;
    for (auto const& result : ensemble.results[arm]) {
      if (result && week < result->weeks.size()) values.push_back(result->weeks[week][series]);
    }
    if (values.empty()) return {};
    weeks.push_back({quantile_of(values, 0.05), quantile_of(values, 0.25), quantile_of(values, 0.5),
                     quantile_of(values, 0.75), quantile_of(values, 0.95)});
  }
  return weeks;
}

}  // namespace mellanrum::whatif
