// What a scenario file may say, and how it is told off.
#include "whatif/scenario_file.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "whatif/command_support.hpp"

namespace mellanrum::whatif {
namespace {

std::vector<ScenarioProblem> problems_of(std::string_view text) {
  auto const result = read_scenario(text, "test");
  return result ? std::vector<ScenarioProblem>{} : result.error();
}

TEST(ScenarioFile, GivenNothingThenItIsTodaysMediumMunicipality) {
  auto const scenario = read_scenario("", "today");
  ASSERT_TRUE(scenario);
  EXPECT_EQ(scenario->parameters, parameters_of(Preset::medium));
  EXPECT_EQ(scenario->name, "today");
}

TEST(ScenarioFile, GivenLeversThenTheyAreSet) {
  auto const scenario = read_scenario(R"(
preset = "small"
seed = 7
[levers]
guides = 2
federation = true
federation_arenas = false
geography = "co_located"
secrecy = 0.45
need_counts = [0, 0, 0, 0, 1]
[parameters]
trust_gain = 0.2
[domains]
units = [1, 1, 1, 1, 1, 1, 1, 1, 1, 2]
)",
                                      "test");
  ASSERT_TRUE(scenario);
  Parameters expected = parameters_of(Preset::small);
  expected.guides = 2;
  expected.federation_memory = expected.federation_handover = true;
  expected.federation_onboarding = true;
  expected.geography = Geography::co_located;
  expected.secrecy = 0.45;
  expected.need_counts = {0, 0, 0, 0, 1};
  expected.trust_gain = 0.2;
  expected.units[9] = 2;
  EXPECT_EQ(scenario->parameters, expected);
  EXPECT_EQ(scenario->seed, 7U);
}

TEST(ScenarioFile, GivenAnUnknownKeyThenTheNearestNameIsOffered) {
  auto const problems = problems_of("preset = \"medium\"\n[levers]\nsecracy = 0.4\n");
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].line, 3);
  EXPECT_EQ(problems[0].key, "secracy");
  EXPECT_NE(problems[0].sentence.find("\"secrecy\""), std::string::npos);
}

TEST(ScenarioFile, GivenSeveralFaultsThenAllAreTold) {
  auto const problems = problems_of(
      "preset = \"huge\"\n[levers]\nsecrecy = 2\nguides = 1.5\nguide_team = 1\n"
      "trust_gain = 0.1\ngeography = \"moon\"\nneed_counts = [1, 2]\n[parameter]\n");
  std::vector<int> lines;
  for (auto const& problem : problems) lines.push_back(problem.line);
  EXPECT_EQ(lines, (std::vector<int>{1, 3, 4, 5, 6, 7, 8, 9}));
}

TEST(ScenarioFile, GivenTextThatIsNotTomlThenItsLineIsTold) {
  auto const problems = problems_of("name = \"x\"\n= 3\n");
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].line, 2);
}

TEST(ScenarioFile, GivenNotANumberThenItIsRefused) {
  EXPECT_EQ(problems_of("[levers]\nsecrecy = nan\n").size(), 1U);
  EXPECT_EQ(problems_of("[levers]\nsecrecy = inf\n").size(), 1U);
}

TEST(ScenarioFile, GivenSharesThatNoClientCanBeDrawnFromThenTheyAreRefused) {
  EXPECT_EQ(problems_of("[levers]\nneed_counts = [0, 0, 0, 0, 0]\n").size(), 1U);
  EXPECT_EQ(problems_of("[domains]\nhome_share = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]\n").size(), 1U);
  EXPECT_EQ(problems_of("[domains]\nneed_weight = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]\n").size(), 1U);
  EXPECT_EQ(problems_of("[domains]\nneed_weight = [1, 1, 1, 1, 1, 0, 0, 0, 0, 0]\n").size(), 1U);
  EXPECT_EQ(problems_of("[domains]\nneed_weight = [1, 1, 1, 1, 1, 1, 0, 0, 0, 0]\n").size(), 0U);
}

TEST(ScenarioFile, GivenANameWithoutEndThenItIsRefused) {
  EXPECT_EQ(problems_of("name = \"" + std::string(name_bytes_max + 1, 'x') + "\"\n").size(), 1U);
}

TEST(ScenarioFile, GivenAFolderOrAFileWithoutEndThenItIsRefused) {
  auto const folder = std::filesystem::temp_directory_path() / "mellanrum_scenario_test";
  std::filesystem::create_directory(folder);
  EXPECT_THROW(read_text(folder), Refused);
  EXPECT_THROW(read_text(folder / "nowhere.toml"), Refused);
  write_text(folder / "large.toml", std::string(scenario_bytes_max + 1, '#'));
  EXPECT_THROW(read_text(folder / "large.toml"), Refused);
  write_text(folder / "empty.toml", "");
  EXPECT_EQ(read_text(folder / "empty.toml"), "");
  std::filesystem::remove_all(folder);
}

TEST(ScenarioFile, GivenASeedThatIsNoneThenItIsRefused) {
  for (char const* text : {"-1", "99999999999999999999", "9000000000000001", "", "1.5", "7 "}) {
    EXPECT_FALSE(problem_with_seed(text).empty()) << text;
  }
  EXPECT_TRUE(problem_with_seed("9000000000000000").empty());
}

TEST(ScenarioFile, TheSampleNamesEveryParameterAndReadsBackAsTheDefaults) {
  for (Preset preset : {Preset::small, Preset::medium, Preset::large}) {
    std::string text = sample_scenario(preset);
    for (ParameterRow const& row : parameter_table()) {
      std::string const line = "\n# " + std::string(row.key) + " = ";
      auto const at = text.find(line);
      ASSERT_NE(at, std::string::npos) << row.key;
      text.erase(at + 1, 2);  // as a reader would take away the #
    }
    auto const scenario = read_scenario(text, "sample");
    ASSERT_TRUE(scenario) << scenario.error()[0].line << scenario.error()[0].sentence;
    EXPECT_EQ(scenario->parameters, parameters_of(preset));
  }
}

TEST(Parameters, EveryDefaultLiesInItsRange) {
  for (Preset preset : {Preset::small, Preset::medium, Preset::large}) {
    for (ParameterRow const& row : parameter_table()) {
      double const value = value_of(parameters_of(preset), row);
      EXPECT_GE(value, row.low) << row.key;
      EXPECT_LE(value, row.high) << row.key;
      EXPECT_FALSE(row.source.empty()) << row.key;
    }
  }
}

TEST(Parameters, AValueSetIsTheValueRead) {
  Parameters parameters = parameters_of(Preset::medium);
  for (ParameterRow const& row : parameter_table()) {
    set_value(parameters, row, row.high);
    EXPECT_EQ(value_of(parameters, row), row.high) << row.key;
  }
}

}  // namespace
}  // namespace mellanrum::whatif
