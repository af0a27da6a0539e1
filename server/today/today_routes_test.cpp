// The morning's page over its route, on both databases.
#include "today/today_routes.hpp"

#include <gtest/gtest.h>

#include "cases/world_test.hpp"
#include "today/today.hpp"

namespace mellanrum::today {
namespace {

using cases::test::Json;

class TodayRoutes : public cases::test::WorldTest {
 protected:
  TodayRoutes() : WorldTest(routes()) { jonna = open_case(eva, "Jonna"); }

  [[nodiscard]] grants::Act act(const PersonId& who) {
    return {sight_of(who), clock_.now(), random_};
  }
  MatterId matter(const PersonId& by, const std::string& title,
                  const std::optional<CaseId>& in_case, const std::optional<PersonId>& holder) {
    return database().write_value([&](store::Transaction& transaction) {
      return promises::open_matter(transaction, act(by), {title, in_case, holder, {}}, vretby);
    });
  }
  PromiseId promise(const MatterId& in, const PersonId& by, const PersonId& to,
                    const std::string& heard, std::optional<Day> due = {}) {
    return database().write_value([&](store::Transaction& transaction) {
      promises::NewPromise made;
      made.matter = in;
      made.by.person = by;
      made.to.person = to;
      made.what = "svara";
      made.due_day = due;
      made.last_heard = cases::test::instant(heard);
      return promises::make_promise(transaction, act(to), made, vretby);
    });
  }
  void hang(const MatterId& what, const MatterId& on) {
    database().write([&](store::Transaction& transaction) {
      const auto row = promises::visible_matter_row(transaction, act(eva).sight, on);
      promises::add_dependency(transaction, act(eva), row, what, std::nullopt);
    });
  }
  Json today(const PersonId& who, const std::string& scope = "mine") {
    const auto answer = get(who, "/api/today?scope=" + scope);
    EXPECT_EQ(answer.status, 200) << answer.body.dump();
    return answer.body;
  }
  static std::vector<std::string> titles(const Json& page) {
    std::vector<std::string> found;
    for (const auto& row : page["stalled"]) found.push_back(row["title"]);
    return found;
  }

  CaseId jonna;
};

MELLANRUM_ON_BOTH_DATABASES(TodayRoutes);

TEST_P(TodayRoutes, IsEmptyOnTheFirstDay) {
  const auto page = today(eva);
  EXPECT_EQ(page["day"], "2026-11-24");
  EXPECT_TRUE(page["stalled"].empty());
  EXPECT_TRUE(page["owed"].empty());
  EXPECT_TRUE(page["new"].empty());
  EXPECT_EQ(page["stalled_count"], 0);
}

TEST_P(TodayRoutes, WhatHasStalledStandsInOrderOfSilenceAndWhatHangsOnIt) {
  const auto light = matter(eva, "Tyst länge", jonna, eva);
  promise(light, johan, eva, "2026-10-20T09:00:00Z");  // 35 days
  const auto heavy = matter(eva, "Mycket hänger på", jonna, eva);
  promise(heavy, johan, eva, "2026-11-03T09:00:00Z");  // 21 days × 3
  hang(matter(eva, "Hyran", jonna, eva), heavy);
  hang(matter(eva, "Beslutet", jonna, eva), heavy);
  const auto moving = matter(eva, "Rör sig", jonna, eva);
  promise(moving, johan, eva, "2026-11-23T09:00:00Z");

  const auto page = today(eva);
  EXPECT_THAT(titles(page), testing::ElementsAre("Mycket hänger på", "Tyst länge"));
  const auto& first = page["stalled"][0];
  EXPECT_EQ(first["score"], 63);
  EXPECT_EQ(first["silent_days"], 21);
  EXPECT_EQ(first["reason"], "silent");
  EXPECT_THAT(first["hangs_on_it"], testing::UnorderedElementsAre("Hyran", "Beslutet"));
  EXPECT_EQ(first["promise"]["by"]["person"]["name"], "Johan Berglund");
  EXPECT_EQ(first["explanation"],
            "Hördes senast 3 november. Tyst i 15 arbetsdagar. "
            "2 saker hänger på det.");
  EXPECT_EQ(first["suggested_nudge"],
            "Hej Johan! Hur går det med det vi pratade om den 3 november? "
            "Säg till om något fattas från oss. /Eva");
  EXPECT_EQ(first["contact_days"], (Json{{{"day", "2026-11-03"}, {"heard", true}}}));
}

TEST_P(TodayRoutes, ABallThatNobodyHoldsIsThere) {
  matter(eva, "Vem kallar?", jonna, std::nullopt);
  const auto page = today(eva);
  ASSERT_EQ(titles(page), std::vector<std::string>{"Vem kallar?"});
  EXPECT_EQ(page["stalled"][0]["reason"], "nobody_holds");
  EXPECT_FALSE(page["stalled"][0].contains("promise"));
}

TEST_P(TodayRoutes, WhatIsMineIsMyCasesAndWhatIHoldOrAmPartyTo) {
  matter(eva, "I Evas ärende", jonna, std::nullopt);
  const auto own = matter(nils, "Nils egen", {}, nils);
  promise(own, johan, nils, "2026-10-20T09:00:00Z");
  EXPECT_THAT(titles(today(eva)), testing::ElementsAre("I Evas ärende"));
  EXPECT_THAT(titles(today(nils)), testing::ElementsAre("Nils egen"));
  EXPECT_THAT(titles(today(johan)), testing::ElementsAre()) << "it waits for nobody but himself";
  EXPECT_EQ(today(johan)["owed"][0]["promise"]["matter_title"], "Nils egen");
  EXPECT_THAT(titles(today(maria)), testing::ElementsAre()) << "a manager's own work is none of it";
  EXPECT_THAT(titles(today(maria, "team")),
              testing::UnorderedElementsAre("I Evas ärende", "Nils egen"));
  EXPECT_THAT(titles(today(nils, "team")), testing::ElementsAre("Nils egen"))
      << "not a case whose team he is not on";
}

TEST_P(TodayRoutes, AClosedCaseIsNotThere) {
  matter(eva, "I ärendet", jonna, std::nullopt);
  database().write([&](store::Transaction& transaction) {
    cases::close_case(transaction, cases::find_case(transaction, jonna).value(), "klart",
                      clock_.now());
  });
  EXPECT_TRUE(today(eva)["stalled"].empty());
}

TEST_P(TodayRoutes, WhatIOweOthersComesByItsDay) {
  const auto in = matter(eva, "Tråd", jonna, eva);
  promise(in, eva, johan, "2026-11-23T09:00:00Z");
  promise(in, eva, johan, "2026-11-23T09:00:00Z", cases::test::day("2026-11-26"));
  promise(in, eva, johan, "2026-11-23T09:00:00Z", cases::test::day("2026-11-22"));
  const auto owed = today(eva)["owed"];
  ASSERT_EQ(owed.size(), 3U);
  EXPECT_EQ(owed[0]["days_left"], -2);
  EXPECT_EQ(owed[1]["days_left"], 2);
  EXPECT_TRUE(owed[2]["days_left"].is_null());
  EXPECT_EQ(owed[0]["promise"]["to"]["person"]["name"], "Johan Berglund");
}

TEST_P(TodayRoutes, WhatIsNewIsWhatOthersHaveDoneSinceItWasSeen) {
  join(jonna, nils, "2026-11-01");
  const auto in = matter(eva, "Tråd", jonna, eva);
  const auto by_johan = promise(in, johan, eva, "2026-11-20T09:00:00Z");
  move_to("2026-11-24T09:00:00+01:00");
  database().write([&](store::Transaction& transaction) {
    promises::keep(transaction, act(nils),
                   promises::visible_promise(transaction, act(nils).sight, by_johan), std::nullopt);
    promises::take_matter(transaction, act(nils),
                          promises::visible_matter_row(transaction, act(nils).sight, in));
  });
  const auto page = today(eva);
  std::vector<std::string> kinds;
  for (const auto& news : page["new"]) kinds.push_back(news["kind"]);
  EXPECT_THAT(kinds, testing::UnorderedElementsAre("promise_kept", "matter_taken", "team_joined"));
  EXPECT_EQ(page["new_count"], 3);
  EXPECT_EQ(post(eva, "/api/today/seen").status, 204);
  EXPECT_TRUE(today(eva)["new"].empty());
  EXPECT_TRUE(today(johan)["new"].empty()) << "he is not on the team";
}

TEST_P(TodayRoutes, AMatterThatMovesAgainIsCounted) {
  const auto in = matter(eva, "Tråd", jonna, eva);
  const auto silent = promise(in, johan, eva, "2026-10-20T09:00:00Z");
  EXPECT_EQ(today(eva)["moved_last_week"], 0);
  database().write([&](store::Transaction& transaction) {
    promises::hear(transaction, act(eva),
                   promises::visible_promise(transaction, act(eva).sight, silent), clock_.now(),
                   std::nullopt);
  });
  EXPECT_EQ(today(eva)["moved_last_week"], 1);
  move_to("2026-12-02T08:00:00+01:00");
  EXPECT_EQ(today(eva)["moved_last_week"], 0);
}

TEST_P(TodayRoutes, TheInvisibleWorkOfTheWeekIsCountedFromMonday) {
  const auto log = [&](const char* expression, const char* at) {
    database().write([&](store::Transaction& transaction) {
      encounters::NewEncounter encounter;
      encounter.text = "x";
      encounter.at = cases::test::instant(at);
      encounter.how = "call";
      encounter.expression = expression;
      encounter.label = "working_note";
      static_cast<void>(encounters::log(transaction, act(eva), encounter));
    });
  };
  log("consulting", "2026-11-23T00:00:00+01:00");
  log("consulting", "2026-11-24T07:00:00+01:00");
  log("extra_effort", "2026-11-24T07:00:00+01:00");
  log("consulting", "2026-11-22T23:59:00+01:00");
  EXPECT_EQ(today(eva)["invisible_work"], (Json{{{"expression", "consulting"}, {"count", 2}},
                                                {{"expression", "extra_effort"}, {"count", 1}}}));
}

TEST_P(TodayRoutes, TheBallThatSheTookStandsThereUntilItStallsOrMoves) {
  const auto nobodys = matter(eva, "Vem kallar?", jonna, {});
  const auto silent = matter(eva, "Utlåtande", jonna, {});
  promise(silent, johan, eva, "2026-10-20T09:00:00Z");
  move_to("2026-12-12T08:00:00+01:00");
  ASSERT_EQ(today(eva)["stalled_count"], 2);
  database().write([&](store::Transaction& transaction) {
    for (const auto& id : {nobodys, silent}) {
      const auto row = promises::visible_matter_row(transaction, act(eva).sight, id);
      promises::take_matter(transaction, act(eva), row);
    }
  });
  const auto page = today(eva);
  EXPECT_EQ(titles(page), std::vector<std::string>{"Utlåtande"}) << "he is as silent as before";
  ASSERT_EQ(page["taken"].size(), 1U);
  EXPECT_EQ(page["taken"][0]["title"], "Vem kallar?");
  EXPECT_EQ(page["taken"][0]["still_days"], 18);
  EXPECT_EQ(page["taken"][0]["explanation"],
            "Du har bollen sedan 12 december. Inget har hänt på 18 dagar.");
  EXPECT_EQ(page["moved_last_week"], 0) << "taking the ball moved nothing";
  EXPECT_TRUE(today(nils)["taken"].empty());
}

TEST_P(TodayRoutes, AnUnknownScopeIsRefused) {
  EXPECT_EQ(get(eva, "/api/today?scope=all").pointers(), std::vector<std::string>{"?scope"});
}

}  // namespace
}  // namespace mellanrum::today
