// What a set of scenarios gave: intervals for each, paired differences against the first, and how
// often the sign holds when the assumptions are shaken.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "whatif/ensemble.hpp"
#include "whatif/scenario_file.hpp"
#include "whatif/statistics.hpp"

namespace mellanrum::whatif {

struct OutcomeEstimate {
  Outcome outcome;
  Interval value;
};

struct OutcomeDifference {
  Outcome outcome;
  Interval difference;               // measure − base, pair by pair
  double pairs_with_sign = 0;        // share of pairs that agree with the mean's sign
  double blocks_with_sign = 0;       // the same for means of five pairs
  std::optional<double> robustness;  // share of ±30 % draws that agree with the mean's sign
};

enum class Certainty {
  no_difference_shown,     // the interval holds 0
  depends_on_assumptions,  // it does not, but the sign fails in many ±30 % draws
  probable,                // it holds in 85 % of them
  certain_direction,       // and in 95 %
  not_shaken               // the interval excludes 0; no draws were made
};
Certainty certainty_of(OutcomeDifference const& difference);

struct ArmReport {
  Scenario scenario;
  std::vector<OutcomeEstimate> outcomes;        // in the order of outcome_table()
  std::vector<OutcomeDifference> against_base;  // empty for the base itself
  // The value of a waiting week (SEK) at which the measure pays for itself; none if it does not
  // both cost and help.
  std::optional<double> break_even;
};

struct Report {
  std::vector<ArmReport> arms;  // the base first
  int replicates = 0;           // asked for
  bool complete = false;        // false: cancelled, and the intervals are of fewer
  int draws = 0;                // ±30 % draws
};

// Arm k of the ensemble is scenario k.
Report build_report(std::vector<Scenario> const& scenarios, Ensemble const& ensemble);

// Adds the robustness of every sign: `draws` shaken versions, `pairs` replicates each.
void add_robustness(Report& report, std::vector<Scenario> const& scenarios, int draws, int pairs,
                    int threads, EnsembleHooks const& hooks = {});

// For each week the quantiles of a series over the replicates of an arm.
struct FanWeek {
  double p5, p25, p50, p75, p95;
};
std::vector<FanWeek> fan(Ensemble const& ensemble, std::size_t arm, Series series);

}  // namespace mellanrum::whatif
