// Runs the experiments of tests/scenarios and prints every finding. Exit code 1 if a row disagrees
// with what its file says.   whatif_claims [--short PAIRS] [FILE…]
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <set>
#include <stdexcept>

#include "claims.hpp"
#include "whatif/ensemble.hpp"

namespace mellanrum::claims {
namespace {

using namespace whatif;

// What is left of the ties after two years, from the weekly series.
constexpr char const* ties_left = "ties_left_within_minus_across";

double ties_left_of(RunResult const& run) {
  auto left = [&](Series series) { return run.weeks[104][series] / run.weeks[0][series]; };
  return left(Series::tie_strength_within) - left(Series::tie_strength_across);
}

struct Options {
  Set set = Set::whole;
  int short_pairs = 40;
  std::vector<std::string> files;
};

bool is_run(Test const& test, Options const& options) {
  return options.set == Set::whole || test.in_short_set;
}

int pairs_of(Claim const& claim, Test const& test, Options const& options) {
  if (options.set == Set::brief) return options.short_pairs;
  return test.verdict == Verdict::parameter_dependent ? std::max(400, claim.pairs) : claim.pairs;
}

// Every distinct arm once, whatever claims use it, as many replicates as the most demanding wants.
class Laboratory {
 public:
  void want(Parameters const& arm, int pairs, Keep keep) {
    for (Sample& sample : samples_) {
      if (sample.arm == arm && sample.keep == keep) {
        sample.pairs = std::max(sample.pairs, pairs);
        return;
      }
    }
    samples_.push_back({arm, pairs, keep, {}});
  }

  void run() {
    std::set<std::pair<int, Keep>> kinds;
    for (Sample const& sample : samples_) kinds.insert({sample.pairs, sample.keep});
    for (auto const& [pairs, keep] : kinds) run_kind(pairs, keep);
  }

  std::vector<RunResult> const& of(Parameters const& arm, Keep keep) const {
    for (Sample const& sample : samples_) {
      if (sample.arm == arm && sample.keep == keep) return sample.runs;
    }
    throw std::logic_error("an arm that was not wanted");
  }

 private:
  struct Sample {
    Parameters arm;
    int pairs;
    Keep keep;
    std::vector<RunResult> runs;
  };

  void run_kind(int pairs, Keep keep) {
    EnsemblePlan plan;
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

  std::vector<Sample> samples_;
};

Keep keep_of(Test const& test) {
  return test.outcome == ties_left ? Keep::weeks : Keep::outcomes;
}

double value_of_run(RunResult const& run, std::string const& outcome) {
  if (outcome == ties_left) return ties_left_of(run);
  OutcomeRow const* row = outcome_named(outcome);
  if (row == nullptr) throw std::runtime_error("unknown outcome \"" + outcome + "\"");
  return run.outcomes[row->outcome];
}

std::vector<double> effects_of(Claim const& claim, Test const& test, int pairs,
                               Laboratory const& laboratory) {
  std::vector<double> effects(static_cast<std::size_t>(pairs), 0.0);
  for (Term const& term : test.effect) {
    auto const& runs = laboratory.of(claim.arms.at(term.arm), keep_of(test));
    for (std::size_t i = 0; i < effects.size(); ++i) {
      effects[i] += term.weight * value_of_run(runs[i], test.outcome);
    }
  }
  return effects;
}

void print(Test const& test, Finding const& f) {
  constexpr char const* words[] = {"holds", "DOES NOT HOLD", "not found", "HOLDS NOW",
                                   "shown only"};
  std::printf(
      "  %-5s %-13s %+9.4g [%+.4g, %+.4g] expected %+.4g, pairs %3.0f %%, blocks %3.0f %%\n",
      test.id.c_str(), words[static_cast<int>(f.judgement)], f.interval.mean, f.interval.low,
      f.interval.high, test.expected, 100 * f.pairs_with_sign, 100 * f.blocks_with_sign);
  std::printf("        %s%s%s\n", test.says.c_str(), f.reason.empty() ? "" : " — ",
              f.reason.c_str());
  if (!test.not_found.empty()) std::printf("        Recorded: %s\n", test.not_found.c_str());
}

int run(Options const& options) {
  std::vector<Claim> claims;
  for (std::string const& file : options.files) claims.push_back(read_claim(file));
  Laboratory laboratory;
  for (Claim const& claim : claims) {
    for (Test const& test : claim.tests) {
      if (!is_run(test, options)) continue;
      for (Term const& term : test.effect) {
        laboratory.want(claim.arms.at(term.arm), pairs_of(claim, test, options), keep_of(test));
      }
    }
  }
  laboratory.run();
  std::map<Judgement, int> judged;
  for (Claim const& claim : claims) {
    std::printf("%s %s\n   %s\n", claim.name.c_str(), claim.swedish.c_str(), claim.english.c_str());
    for (Test const& test : claim.tests) {
      if (!is_run(test, options)) continue;
      int const pairs = pairs_of(claim, test, options);
      Finding const finding = judge(test, effects_of(claim, test, pairs, laboratory), options.set);
      ++judged[finding.judgement];
      print(test, finding);
    }
  }
  int const wrong = judged[Judgement::fails] + judged[Judgement::unrecorded];
  std::printf(
      "%d rows hold, %d are not found as recorded, %d disagree with what is recorded, "
      "%d are shown only. The model shows direction, not a forecast.\n",
      judged[Judgement::holds], judged[Judgement::as_recorded], wrong, judged[Judgement::shown]);
  return wrong == 0 && judged[Judgement::holds] > 0 ? 0 : 1;
}

Options options_of(int count, char** words) {
  Options options;
  for (int i = 1; i < count; ++i) {
    if (std::strcmp(words[i], "--short") == 0 && i + 1 < count) {
      options.set = Set::brief;
      options.short_pairs = std::stoi(words[++i]);
    } else {
      options.files.emplace_back(words[i]);
    }
  }
  if (options.files.empty()) {
    for (auto const& entry : std::filesystem::directory_iterator(MELLANRUM_CLAIMS)) {
      if (entry.path().extension() == ".toml") options.files.push_back(entry.path());
    }
    std::sort(options.files.begin(), options.files.end());
  }
  return options;
}

}  // namespace
}  // namespace mellanrum::claims

int main(int count, char** words) {
  try {
    return mellanrum::claims::run(mellanrum::claims::options_of(count, words));
  } catch (std::exception const& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
  }
}
