// The fast engine equals the plain model bit for bit, over random scenarios on the small and the
// medium municipality. MELLANRUM_ORACLE_SCENARIOS=240 runs the whole proof.
#include "oracle/oracle.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

#include "whatif/engine.hpp"
#include "whatif/randomness.hpp"

namespace mellanrum {
namespace {

using namespace whatif;

// Random scenarios have their own stream, apart from every purpose of the model.
class Draws {
 public:
  explicit Draws(std::uint32_t scenario) : scenario_(scenario) {}
  double next() { return unit_interval(philox({scenario_, next_++, 0, 0}, 271828, 314159)[0]); }
  bool coin(double chance) { return next() < chance; }

 private:
  std::uint32_t scenario_, next_ = 0;
};

// Every lever and parameter somewhere in its range for about a third of them, the rest at default;
// so that rules meet each other in ways that nobody thought of.
Parameters random_scenario(std::uint32_t number) {
  Draws draws(number);
  Parameters p = parameters_of(number % 2 ? Preset::medium : Preset::small);
  double const share = draws.next() * 0.6;
  for (ParameterRow const& row : parameter_table()) {
    if (!draws.coin(share)) continue;
    if (row.key == "arrivals_per_week") continue;  // the oracle is slow in a flood
    set_value(p, row, row.low + draws.next() * (row.high - row.low));
    if (std::holds_alternative<bool Parameters::*>(row.field)) {
      set_value(p, row, draws.coin(0.5) ? 1 : 0);
    }
  }
  if (draws.coin(0.4)) p.geography = static_cast<Geography>(1 + draws.coin(0.5));
  if (draws.coin(0.4)) p.shock = static_cast<Shock>(1 + draws.coin(0.5));
  if (draws.coin(0.3)) p.need_counts = {0, 0.1, 0.2, 0.3, 0.4};
  if (draws.coin(0.3)) p.units[static_cast<std::size_t>(draws.next() * domains)] += 3;
  if (draws.coin(0.2)) p.district_groups = true;
  return p;
}

int scenarios() {
  char const* wanted = std::getenv("MELLANRUM_ORACLE_SCENARIOS");
  return wanted ? std::atoi(wanted) : 24;
}

std::string difference(RunResult const& fast, RunResult const& plain) {
  for (std::size_t week = 0; week < plain.weeks.size(); ++week) {
    for (std::size_t s = 0; s < series_count; ++s) {
      double const a = fast.weeks[week].values[s], b = plain.weeks[week].values[s];
      if (a != b) {
        return std::string(key_of(static_cast<Series>(s))) + " in week " + std::to_string(week) +
               ": fast " + std::to_string(a) + ", plain " + std::to_string(b);
      }
    }
  }
  for (OutcomeRow const& row : outcome_table()) {
    if (fast.outcomes[row.outcome] != plain.outcomes[row.outcome]) return std::string(row.key);
  }
  return "";
}

TEST(Oracle, GivenRandomScenariosThenTheFastEngineGivesTheSameNumbers) {
  for (int number = 0; number < scenarios(); ++number) {
    auto const scenario = static_cast<std::uint32_t>(number);
    Parameters const parameters = random_scenario(scenario);
    std::uint64_t const seed = 70000 + scenario;
    oracle::Answer const plain = oracle::simulate(parameters, seed);
    Municipality const municipality = build_municipality(parameters);
    Engine engine(municipality);
    engine.begin(seed);
    for (int week = 0; week < run_weeks; ++week) engine.step();
    Snapshot const last = engine.snapshot();
    RunResult const fast = engine.end();
    ASSERT_EQ(difference(fast, plain.result), "") << "scenario " << number;
    ASSERT_TRUE(last == plain.last) << "scenario " << number << ": the last week's state";
  }
}

TEST(Oracle, GivenDefaultsThenTheFastEngineGivesTheSameNumbers) {
  for (Preset preset : {Preset::small, Preset::medium}) {
    Municipality const municipality = build_municipality(parameters_of(preset));
    EXPECT_EQ(difference(Engine(municipality).run(30001),
                         oracle::simulate(parameters_of(preset), 30001).result),
              "");
  }
}

// A test that cannot fail proves nothing: the comparison must see the smallest disagreement.
TEST(Oracle, GivenOneParameterOffByAMillionthThenTheNumbersDiffer) {
  Parameters changed = parameters_of(Preset::small);
  changed.trust_gain *= 1 + 1e-6;
  Municipality const municipality = build_municipality(changed);
  EXPECT_NE(difference(Engine(municipality).run(30001),
                       oracle::simulate(parameters_of(Preset::small), 30001).result),
            "");
}

}  // namespace
}  // namespace mellanrum
