// What the database leaves out of the morning has not stalled: nothing is lost, however much there
// is. On both databases.
#include <gtest/gtest.h>

#include "cases/world_test.hpp"
#include "today/today.hpp"
#include "today/today_routes.hpp"

namespace mellanrum::today {
namespace {

using grants::Sight;
using promises::MatterState;
using promises::Scope;
using namespace std::chrono_literals;
using std::chrono::days;

class Stalled : public cases::test::WorldTest {
 protected:
  Stalled() : WorldTest(routes()) {
    slow_unit_ = add_unit(region, "Domstolen", 25);
    colleague_ = add_person("Lisa Moberg", slow_unit_);
  }

  [[nodiscard]] grants::Act act() { return {sight_of(eva), clock_.now(), random_}; }
  int pick(int below) { return static_cast<int>(random_.below(static_cast<std::uint64_t>(below))); }

  /// A matter in any state that one can be in, with up to three promises in any state.
  void add_any_matter(store::Transaction& transaction) {
    promises::NewMatter matter{"Tråd", std::nullopt, std::nullopt, std::nullopt};
    if (pick(5) > 0) matter.holder = eva;
    if (pick(4) == 0) matter.waits_until = first_day_ + days(pick(90));
    const auto id = promises::open_matter(transaction, act(), matter, vretby);
    const int count = pick(4);
    for (int i = 0; i < count; ++i) add_any_promise(transaction, id);
  }
  void add_any_promise(store::Transaction& transaction, const MatterId& in) {
    promises::NewPromise made;
    made.matter = in;
    made.what = "svara";
    const int who = pick(9);
    if (who == 8) {
      made.by.unnamed =
          pick(2) == 0 ? promises::PartyKind::participant : promises::PartyKind::nobody;
    } else if (who == 7) {
      made.by.organisation = region;
    } else if (who > 4) {
      made.by.unit = slow_unit_;
    } else {
      made.by.person = pick(2) == 0 ? johan : colleague_;
    }
    if (pick(3) == 0) made.quiet_days = 1 + pick(30);
    if (pick(3) == 0) made.due_day = first_day_ + days(pick(90));
    made.last_heard = Instant(first_day_) - days(40) + std::chrono::minutes(pick(70 * 24 * 60));
    const auto id = promises::make_promise(transaction, act(), made, vretby);
    constexpr std::string_view states[] = {"open", "open", "open", "snoozed", "snoozed", "kept"};
    const auto state = states[static_cast<std::size_t>(pick(6))];
    transaction.execute(
        "UPDATE promises_promises SET state = $2, snoozed_until = $3 WHERE id = $1",
        {id, state,
         state == "snoozed" ? std::optional(first_day_ + days(pick(90))) : std::nullopt});
  }

  [[nodiscard]] std::set<std::string> stalled(std::vector<promises::Matter> matters,
                                              const Sight& sight) {
    std::set<std::string> found;
    for (const auto& matter : matters) {
      const auto condition = promises::condition_of(promises::facts_of(matter, sight), sight.day);
      if (condition.state == MatterState::stalled) found.insert(matter.id.text());
    }
    return found;
  }

  UnitId slow_unit_;
  PersonId colleague_;
  Day first_day_ = cases::test::day("2026-10-15");  ///< ten days before summer time ends
};

MELLANRUM_ON_BOTH_DATABASES(Stalled);

TEST_P(Stalled, WhatTheDatabaseLeavesOutHasNotStalledOnAnyDay) {
  move_to("2026-12-24T12:00:00Z");
  database().write([&](store::Transaction& transaction) {
    for (int i = 0; i < 300; ++i) add_any_matter(transaction);
  });
  std::size_t most = 0;
  std::size_t asked = 0;
  for (int ahead = 0; ahead < 90; ahead += 3) {
    auto sight = sight_of(eva);
    sight.day = first_day_ + days(ahead);
    database().read([&](store::Reader& reader) {
      auto all = promises::list_matters(reader, sight, {}, {}, 1000);
      promises::fill(reader, all, promises::Filling::living_promises);
      ASSERT_EQ(all.size(), 300U);
      const auto expected = stalled(std::move(all), sight);
      for (const auto scope : {Scope::mine, Scope::team}) {
        auto left = promises::matters_that_may_have_stalled(reader, sight, scope, 1000);
        asked += left.size();
        const auto found = stalled(std::move(left), sight);
        if (scope == Scope::team) {
          EXPECT_EQ(found, expected) << to_text(sight.day);
        }
        EXPECT_TRUE(std::includes(expected.begin(), expected.end(), found.begin(), found.end()));
      }
      most = std::max(most, expected.size());
    });
  }
  EXPECT_GT(most, 100U) << "the test has something to lose";
  EXPECT_LT(asked, 2U * 30U * 250U) << "and something is left out";
}

TEST_P(Stalled, HundredsThatOnlySeemToStandStillHideNothing) {
  clock_.set(cases::test::instant("2026-01-07T08:00:00Z"));
  database().write([&](store::Transaction& transaction) {
    for (int i = 0; i < 600; ++i) {
      static_cast<void>(promises::open_matter(transaction, act(), {"Vilar", {}, nils, {}}, vretby));
    }
  });
  clock_.set(cases::test::instant("2026-10-01T08:00:00Z"));
  database().write([&](store::Transaction& transaction) {
    for (int i = 0; i < 600; ++i) {
      static_cast<void>(promises::open_matter(transaction, act(), {"Ingens", {}, {}, {}}, vretby));
    }
  });
  clock_.set(cases::test::instant("2026-11-01T08:00:00Z"));
  database().write([&](store::Transaction& transaction) {
    const auto heavy = promises::open_matter(transaction, act(), {"Tung", {}, {}, {}}, vretby);
    const auto row = promises::visible_matter_row(transaction, act().sight, heavy);
    for (int i = 0; i < 5; ++i) {
      const auto hanging =
          promises::open_matter(transaction, act(), {"Väntar", {}, nils, {}}, vretby);
      promises::add_dependency(transaction, act(), row, hanging, std::nullopt);
    }
  });
  clock_.set(cases::test::instant("2026-11-24T08:00:00Z"));
  for (const auto& who : {eva, maria}) {
    const auto page = get(who, "/api/today?scope=team").body;
    EXPECT_EQ(page["stalled_count"], 601);
    EXPECT_EQ(page["stalled"][0]["title"], "Tung") << "23 days with five on it, before 54 days";
    EXPECT_EQ(page["stalled"].size(), 100U);
  }
}

}  // namespace
}  // namespace mellanrum::today
