// Ensembles: the same for any number of threads, resumed or not; and comparison of pairs.
#include "whatif/ensemble.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>

#include "whatif/checkpoint.hpp"
#include "whatif/comparison.hpp"
#include "whatif/conclusions.hpp"
#include "whatif/outputs.hpp"
#include "whatif/perturbation.hpp"

namespace mellanrum::whatif {
namespace {

EnsemblePlan small_plan(int threads, int replicates = 6) {
  EnsemblePlan plan;
  plan.arms = {parameters_of(Preset::small), parameters_of(Preset::small)};
  plan.arms[1].informal_level = 0;
  plan.replicates = replicates;
  plan.threads = threads;
  plan.keep = Keep::weeks;
  return plan;
}

// A file that is gone when the test is.
struct TemporaryFile {
  std::filesystem::path path = std::filesystem::temp_directory_path() /
                               ("whatif_" + std::to_string(::getpid()) + ".checkpoint");
  ~TemporaryFile() { std::filesystem::remove(path); }
};

TEST(Ensemble, GivenAnyNumberOfThreadsThenTheResultsAreTheSame) {
  Ensemble const one = run_ensemble(small_plan(1));
  for (int threads : {2, 3}) EXPECT_EQ(run_ensemble(small_plan(threads)).results, one.results);
}

TEST(Ensemble, GivenCancellingThenWhatIsFinishedIsKeptAndNothingMoreBegins) {
  EnsembleHooks hooks;
  hooks.finished = [](FinishedRun const&, std::size_t done, std::size_t) {
    return done >= 3 ? Continue::no : Continue::yes;
  };
  Ensemble const ensemble = run_ensemble(small_plan(1), hooks);
  EXPECT_FALSE(ensemble.complete());
  EXPECT_EQ(ensemble.values(0, Outcome::weeks_mean).size() +
                ensemble.values(1, Outcome::weeks_mean).size(),
            3U);
}

TEST(Ensemble, GivenShareOfTheWorkThenOnlyThatIsRun) {
  EnsembleHooks hooks;
  hooks.mine = [](std::size_t, int replicate) { return replicate % 2 == 0; };
  Ensemble const half = run_ensemble(small_plan(2), hooks), all = run_ensemble(small_plan(2));
  EXPECT_EQ(half.results[0][2], all.results[0][2]);
  EXPECT_FALSE(half.results[0][1]);
}

TEST(Checkpoint, GivenAStoppedEnsembleWhenResumedThenTheResultIsTheSame) {
  TemporaryFile file;
  EnsemblePlan const plan = small_plan(2);
  {
    Checkpoint checkpoint(file.path, fingerprint(plan));
    EnsembleHooks hooks;
    hooks.finished = [&](FinishedRun const& run, std::size_t done, std::size_t) {
      checkpoint.add(run);
      return done >= 5 ? Continue::no : Continue::yes;
    };
    run_ensemble(plan, hooks);
  }
  // The power goes in the middle of the last record.
  std::filesystem::resize_file(file.path, std::filesystem::file_size(file.path) - 100);
  Checkpoint checkpoint(file.path, fingerprint(plan));
  std::size_t const known = checkpoint.count();
  EXPECT_GE(known, 4U);
  EXPECT_LT(known, 12U);
  EnsembleHooks hooks;
  std::size_t run_again = 0;
  hooks.known = [&](std::size_t arm, int replicate) { return checkpoint.known(arm, replicate); };
  hooks.finished = [&](FinishedRun const&, std::size_t, std::size_t) {
    ++run_again;
    return Continue::yes;
  };
  EXPECT_EQ(run_ensemble(plan, hooks).results, run_ensemble(plan).results);
  EXPECT_EQ(run_again, 12 - known);
}

TEST(Checkpoint, GivenOneOfOtherScenariosThenItIsRefusedAndLeftAlone) {
  TemporaryFile file;
  { Checkpoint const checkpoint(file.path, fingerprint(small_plan(1))); }
  EnsemblePlan other = small_plan(1);
  other.arms[0].secrecy = 0.31;
  EXPECT_THROW(Checkpoint(file.path, fingerprint(other)), std::runtime_error);
  EXPECT_NO_THROW(Checkpoint(file.path, fingerprint(small_plan(1))));
}

TEST(Checkpoint, AnyParameterChangesTheFingerprint) {
  EnsemblePlan const plan = small_plan(1);
  for (ParameterRow const& row : parameter_table()) {
    EnsemblePlan other = plan;
    double const value = value_of(other.arms[0], row);
    set_value(other.arms[0], row, value == row.low ? row.high : row.low);
    EXPECT_NE(fingerprint(other), fingerprint(plan)) << row.key;
  }
}

TEST(Pairing, GivenTheSameSeedsThenDifferencesVaryLessThanTheRuns) {
  EnsemblePlan plan;
  plan.arms = {parameters_of(Preset::medium), parameters_of(Preset::medium)};
  plan.arms[1].geography = Geography::offices_closed;
  plan.replicates = 12;
  Ensemble const ensemble = run_ensemble(plan);
  auto const base = ensemble.values(0, Outcome::weeks_mean);
  auto const closed_offices = ensemble.values(1, Outcome::weeks_mean);
  double const unpaired = std::sqrt(2.0) * interval_of(base).deviation;
  EXPECT_LT(interval_of(differences(closed_offices, base)).deviation, 0.7 * unpaired);
}

TEST(Perturbation, StaysWithinThirtyPerCentAndShakesEveryArmAlike) {
  Parameters const base = parameters_of(Preset::medium);
  Parameters measure = base;
  measure.guides = 2;
  int moved = 0;
  for (ParameterRow const& row : parameter_table()) {
    double const value = value_of(base, row), shaken = value_of(perturbed(base, 3), row);
    EXPECT_EQ(value_of(perturbed(measure, 3), row) - value_of(measure, row), shaken - value);
    EXPECT_GE(shaken, 0.6999 * value) << row.key;
    EXPECT_LE(shaken, 1.3001 * value) << row.key;
    moved += shaken != value;
  }
  EXPECT_GT(moved, 60);
  EXPECT_NE(perturbed(base, 4), perturbed(base, 3));
}

class Reports : public testing::Test {
 protected:
  static Ensemble const& ensemble() {
    static Ensemble const result = run_ensemble(small_plan(2, 8));
    return result;
  }
  static Report report() {
    auto const plan = small_plan(2, 8);
    std::vector<Scenario> scenarios(2);
    scenarios[0] = {"Idag", plan.arms[0], plan.seed, plan.replicates};
    scenarios[1] = {"Inga <kontakter> & \"samtal\"", plan.arms[1], plan.seed, plan.replicates};
    return build_report(scenarios, ensemble());
  }
};

TEST_F(Reports, GivenInformalWorkSwitchedOffThenTheWordsSayThatHelpComesLater) {
  Conclusion const conclusion = conclude(report(), 1);
  std::string const& headline = conclusion.headline.swedish;
  EXPECT_NE(headline.find("kommer samordnad hjälp"), std::string::npos) << headline;
  EXPECT_TRUE(headline.ends_with("senare")) << headline;
  EXPECT_TRUE(conclusion.agreement.swedish.starts_with("Sämre i ")) << conclusion.agreement.swedish;
  EXPECT_GT(conclusion.agreeing, conclusion.runs / 2);
}

TEST_F(Reports, AConclusionHasNoDecimals) {
  for (Sentence const& sentence : conclusions(report())) {
    for (std::string const* text : {&sentence.swedish, &sentence.english}) {
      for (std::size_t i = 1; i + 1 < text->size(); ++i) {
        bool const point = (*text)[i] == ',' || (*text)[i] == '.';
        auto const is_digit = [&](std::size_t at) {
          return (*text)[at] >= '0' && (*text)[at] <= '9';
        };
        bool const between = is_digit(i - 1) && is_digit(i + 1);
        bool const thousands = text == &sentence.english && (*text)[i] == ',';
        EXPECT_FALSE(point && between && !thousands) << *text;
      }
    }
  }
}

TEST_F(Reports, GivenRunsThatSpreadWidelyThenNoWeeksAreBelowNone) {
  ArmReport arm = report().arms[0];
  Interval& weeks = arm.outcomes[static_cast<std::size_t>(Outcome::weeks_mean)].value;
  weeks.mean = 10;
  weeks.deviation = 7;
  EXPECT_NE(describe(arm).swedish.find("mellan noll och 24"), std::string::npos);
  weeks.count = 1;
  weeks.deviation = 0;
  EXPECT_EQ(describe(arm).swedish.find("enskild kommun"), std::string::npos);
}

TEST_F(Reports, GivenASignThatFailsInManyTrialsThenTheWordsDoNotSayItIsSure) {
  Report shaken = report();
  auto& weeks = shaken.arms[1].against_base[static_cast<std::size_t>(Outcome::weeks_mean)];
  shaken.draws = 24;
  for (auto [share, word] : {std::pair{0.5, "kanske"}, {0.9, "troligen"}}) {
    weeks.robustness = share;
    EXPECT_NE(conclude(shaken, 1).headline.swedish.find(word), std::string::npos);
  }
  EXPECT_NE(conclude(shaken, 1).range.swedish.find("22 av 24"), std::string::npos);
  weeks.difference.low = -1;
  weeks.difference.high = 1;
  EXPECT_NE(conclude(shaken, 1).headline.swedish.find("ingen skillnad"), std::string::npos);
  EXPECT_TRUE(conclude(shaken, 1).range.empty());
  shaken.arms[1].break_even = 900;
  for (Sentence const& caution : conclude(shaken, 1).cautions) {
    EXPECT_EQ(caution.swedish.find("betalar sig"), std::string::npos) << "nothing is shown to help";
  }
}

TEST_F(Reports, EveryOutputSaysThatItIsDirectionAndNotForecast) {
  EXPECT_NE(results_json(report()).find(direction_swedish), std::string::npos);
  EXPECT_NE(report_html(report(), ensemble()).find(direction_english), std::string::npos);
}

TEST_F(Reports, TheHtmlFetchesNothingAndEscapesNames) {
  std::string const html = report_html(report(), ensemble());
  for (char const* outside : {"http:", "https:", "<script", "@import", "url(", "src="}) {
    EXPECT_EQ(html.find(outside), std::string::npos) << outside;
  }
  EXPECT_EQ(html.find("<kontakter>"), std::string::npos);
  EXPECT_NE(html.find("Inga &lt;kontakter&gt; &amp; &quot;samtal&quot;"), std::string::npos);
  EXPECT_EQ(html.find("nan"), std::string::npos);
}

TEST_F(Reports, TheCsvHasEveryWeekOfEveryScenario) {
  std::string const csv = weeks_csv(report(), ensemble(), csv::Dialect::plain);
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 1 + 2 * run_weeks);
  auto const columns = [](std::string const& line) {
    return std::count(line.begin(), line.end(), ',');
  };
  std::istringstream lines(csv);
  std::string head, line;
  std::getline(lines, head);
  std::getline(lines, line);
  EXPECT_EQ(columns(head), columns(line));
}

TEST_F(Reports, TheCsvOpensInASwedishSpreadsheetAndRunsNothingThere) {
  Report named = report();
  named.arms[0].scenario.name = "=1+1";
  std::string const csv = weeks_csv(named, ensemble());
  EXPECT_TRUE(csv.starts_with("\xEF\xBB\xBFscenario;week;"));
  EXPECT_NE(csv.find("\r\n\"'=1+1\";0;"), std::string::npos);
  EXPECT_NE(csv.find(",5;"), std::string::npos) << "decimal comma";
}

TEST_F(Reports, NoNumberThatIsNoneLeaves) {
  Report hollow = report();
  for (ArmReport& arm : hollow.arms) {
    for (auto& outcome : arm.outcomes) outcome.value.mean = std::nan("");
  }
  for (std::string const& text :
       {results_json(hollow), weeks_csv(hollow, ensemble()), report_html(hollow, ensemble())}) {
    for (char const* none : {"nan", "NaN", "inf,", "inf;", "inf<"}) {
      EXPECT_EQ(text.find(none), std::string::npos) << none;
    }
  }
}

TEST(Words, NumbersReadAsInEachLanguage) {
  EXPECT_EQ(swedish_number(-4.66), "−4,66");
  EXPECT_EQ(english_number(22.24), "22.2");
  EXPECT_EQ(swedish_number(0), "0");
  EXPECT_EQ(swedish_number(std::nan("")), "–");
  EXPECT_EQ(english_number(HUGE_VAL), "–");
  EXPECT_EQ(english_number(4677.3), "4677");
}

TEST(Words, GivenAnIntervalThatHolds0ThenNoDifferenceIsClaimed) {
  OutcomeDifference d{Outcome::weeks_mean, {}, 0, 0, 1.0};
  d.difference = {10, 1, 3, -1, 3};
  EXPECT_EQ(certainty_of(d), Certainty::no_difference_shown);
  d.difference = {10, 2, 3, 1, 3};
  EXPECT_EQ(certainty_of(d), Certainty::certain_direction);
  d.robustness = 0.9;
  EXPECT_EQ(certainty_of(d), Certainty::probable);
  d.robustness = 0.6;
  EXPECT_EQ(certainty_of(d), Certainty::depends_on_assumptions);
}

}  // namespace
}  // namespace mellanrum::whatif
