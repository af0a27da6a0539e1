// What lists of matters and promises leave in the log, and what a refusal says. On both databases.
#include <gtest/gtest.h>

#include "cases/world_test.hpp"
#include "promises/promises_routes.hpp"

namespace mellanrum::promises {
namespace {

using cases::test::Json;

http::Routes both() {
  auto routes = matter_routes();
  for (auto& route : promise_routes()) routes.push_back(route);
  return routes;
}

class Trace : public cases::test::WorldTest {
 protected:
  Trace() : WorldTest(both()) {
    for (const char* name : {"Jonna", "Samir"}) {
      const auto in_case = open_case(eva, name).text();
      const auto made = post(eva, "/api/promises", {{"what", "svara"}, {"case_id", in_case}}).body;
      matters[in_case] = made["matter_id"];
    }
    post(eva, "/api/matters", {{"title", "Utan ärende"}});
  }
  [[nodiscard]] std::set<std::string> both_cases() const {
    return {matters.begin()->first, matters.rbegin()->first};
  }

  std::map<std::string, std::string> matters;  ///< by case
};

MELLANRUM_ON_BOTH_DATABASES(Trace);

TEST_P(Trace, OfAListHasEachCaseThatItShows) {
  for (const char* target : {"/api/matters?state=all", "/api/promises"}) {
    ASSERT_EQ(get(maria, target).status, 200);
    auto cases = gate_.last_cases;
    EXPECT_EQ(cases, both_cases()) << target;
  }
  EXPECT_EQ(gate_.last_verb, "promise.listed");
}

TEST_P(Trace, OfAListOfOneCaseHasThatCaseThoughItIsEmpty) {
  const auto in_case = open_case(eva, "Ny").text();
  EXPECT_TRUE(get(maria, "/api/matters?case=" + in_case).body["items"].empty());
  EXPECT_EQ(gate_.last_cases, std::set<std::string>{in_case});
  EXPECT_EQ(gate_.last_verb, "matter.listed");
}

TEST_P(Trace, OfAListWithoutCasesIsNone) {
  gate_.last_verb = "nothing yet";
  EXPECT_EQ(get(nils, "/api/matters").body["items"].size(), 1U);
  EXPECT_EQ(gate_.last_verb, "nothing yet");
}

TEST_P(Trace, OfAHiddenStepIsTheSameAsOfNone) {
  const auto hidden = database().write_value([&](store::Transaction& transaction) {
    cases::Activity step;
    step.case_id = CaseId(matters.begin()->first);
    step.name = "Kurs";
    return cases::add_activity(transaction, step, clock_.now(), random_);
  });
  const auto own = post(nils, "/api/matters", {{"title", "Min"}}).id();
  const auto ask = [&](const std::string& step) {
    return post(nils, "/api/matters/" + own + "/dependencies", {{"activity_id", step}}).body.dump();
  };
  EXPECT_EQ(ask(hidden.text()), ask("019c31f7-0c00-7039-827e-38cac4f90168"));
}

}  // namespace
}  // namespace mellanrum::promises
