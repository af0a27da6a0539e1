// The list of cases in the order of what has stalled in them, on both databases.
#include <gtest/gtest.h>

#include "cases/cases_routes.hpp"
#include "cases/world_test.hpp"
#include "promises/promises.hpp"
#include "promises/promises_routes.hpp"
#include "store/postgres/round_trips.hpp"

namespace mellanrum::app {
namespace {

using cases::test::Json;

class StalledCases : public cases::test::WorldTest {
 protected:
  StalledCases()
      : WorldTest(http::joined(
            {cases::routes(cases::list_with<promises::stalled_cases>), promises::routes()})) {}

  /// A case of Eva's in which Johan has been heard of last on that day, once for each.
  std::string case_last_heard(const std::string& name, const std::vector<std::string>& days) {
    const auto id = post(eva, "/api/cases", {{"code_name", name}}).id();
    for (const auto& day : days) {
      const auto made = post(eva, "/api/promises",
                             {{"case_id", id},
                              {"what", "skriva utlåtandet"},
                              {"by_person_id", johan.text()},
                              {"last_heard", day + "T09:00:00+01:00"}});
      EXPECT_EQ(made.status, 201) << made.body.dump();
    }
    return id;
  }
  /// What the pages tell, in order: name, matters, days.
  std::vector<std::string> told(const PersonId& who, int limit) {
    std::vector<std::string> rows;
    const std::string all = "/api/cases?order=stalled&limit=" + std::to_string(limit);
    std::string target = all;
    for (int pages = 0; pages < 20; ++pages) {
      const auto page = get(who, target);
      EXPECT_EQ(page.status, 200) << page.body.dump();
      for (const auto& item : page.body["items"]) {
        std::string row = item["code_name"];
        if (item.contains("stalled")) {
          row += " " + item["stalled"]["matters"].dump() + "/" + item["stalled"]["days"].dump();
        }
        rows.push_back(row);
      }
      if (!page.body.contains("next")) break;
      target = all + "&cursor=" + page.body["next"].get<std::string>();
    }
    return rows;
  }
};

MELLANRUM_ON_BOTH_DATABASES(StalledCases);

TEST_P(StalledCases, StandFirstTheLongestFirstOnWhateverPages) {
  case_last_heard("Alba", {"2026-11-23"});
  case_last_heard("Bengt", {"2026-11-02", "2026-10-01"});
  case_last_heard("Cilla", {});
  move_to("2026-11-24T08:01:00+01:00");
  case_last_heard("Disa", {"2026-10-01"});
  case_last_heard("Ebbe", {"2026-11-02", "2026-11-23"});
  const auto expected =
      testing::ElementsAre("Bengt 2/54", "Disa 1/54", "Ebbe 1/22", "Alba", "Cilla");
  for (const auto& who : {eva, maria}) {
    for (const int limit : {1, 2, 3, 50}) EXPECT_THAT(told(who, limit), expected) << limit;
  }
  EXPECT_THAT(told(nils, 50), testing::IsEmpty()) << "he is in none of them";
}

TEST_P(StalledCases, ABallThatNobodyHasStandsStillFromTheFirstDay) {
  const auto id = case_last_heard("Alba", {});
  case_last_heard("Aron", {});
  post(eva, "/api/matters",
       {{"title", "Vem kallar?"}, {"case_id", id}, {"holder_person_id", nullptr}});
  EXPECT_THAT(told(eva, 1), testing::ElementsAre("Alba 1/0", "Aron"));
}

TEST_P(StalledCases, WhatIsSearchedForOrClosedStandsByName) {
  case_last_heard("Alba", {});
  const auto id = case_last_heard("Albin", {"2026-10-01"});
  const auto found = get(eva, "/api/cases?order=stalled&q=alb").body["items"];
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0]["code_name"], "Alba");
  post(eva, "/api/cases/" + id + "/close", {{"reason", "Flyttat"}});
  EXPECT_THAT(told(eva, 50), testing::ElementsAre("Alba"));
  EXPECT_FALSE(
      get(eva, "/api/cases?order=stalled&state=closed").body["items"][0].contains("stalled"));
}

#if !defined(__SANITIZE_ADDRESS__)  // under which works are done in turn
TEST_P(StalledCases, AreToldInAFixedNumberOfRoundTrips) {
  constexpr int most = 8;  // with what is prepared at the first list of so many
  const auto made_by_list = [&] {
    const auto before = store::postgres::round_trips_here();
    EXPECT_EQ(get(eva, "/api/cases?order=stalled").status, 200);
    return static_cast<int>(store::postgres::round_trips_here() - before);
  };
  for (const char* name : {"Jonna", "Kim"}) case_last_heard(name, {"2026-10-01"});
  made_by_list();  // opens its connection
  EXPECT_LE(made_by_list(), most);
  for (const char* name : {"Lo", "Mio", "Nor", "Ove"}) case_last_heard(name, {"2026-10-01"});
  EXPECT_LE(made_by_list(), most);
}
#endif

}  // namespace
}  // namespace mellanrum::app
