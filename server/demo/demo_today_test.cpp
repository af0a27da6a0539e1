// What stands still for Eva Lind in the demo region, by the silence rule itself, whatever the day.
#include <gmock/gmock.h>

#include <map>

#include "demo/demo.hpp"
#include "promises/silence.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::demo {
namespace {

using promises::MatterState;
using testing::Pair;
using testing::UnorderedElementsAre;

constexpr int quiet_days_default = 10;

/// The open matters of the cases on whose team Eva Lind is, by case, title and id.
std::map<std::string, promises::MatterFacts> matters_of_eva(store::Reader& reader) {
  std::map<std::string, promises::MatterFacts> matters;
  std::map<std::string, std::string> titles;
  reader.each(
      "SELECT m.id, c.reference, m.title, m.waits_until, m.holder_person_id, m.moved_at "
      "FROM promises_matters m JOIN cases_cases c ON c.id = m.case_id "
      "JOIN cases_team t ON t.case_id = c.id JOIN landscape_persons p ON p.id = t.person_id "
      "WHERE p.name = 'Eva Lind' AND m.closed_at IS NULL AND c.closed_day IS NULL",
      {}, [&](const store::Row& row) {
        const std::string title = row.string(1) + " " + row.string(2) + " " + row.string(0);
        titles.emplace(row.string(0), title);
        promises::MatterFacts& facts = matters[title];
        facts.waits_until = row.optional_day(3);
        facts.has_holder = !row.is_null(4);
        facts.moved = day_in_sweden(row.instant(5));
      });
  reader.each(
      "SELECT p.matter_id, p.state, p.last_heard_at, p.due_day, p.snoozed_until, "
      "coalesce(p.quiet_days, u.quiet_days) FROM promises_promises p "
      "LEFT JOIN landscape_units u ON u.id = p.by_unit_id WHERE p.state IN ('open', 'snoozed')",
      {}, [&](const store::Row& row) {
        const auto title = titles.find(row.string(0));
        if (title == titles.end()) return;
        matters[title->second].promises.push_back(
            {.state = from_word<promises::StoredState>(row.text(1)),
             .last_heard = day_in_sweden(row.instant(2)),
             .due = row.optional_day(3),
             .snoozed_until = row.optional_day(4),
             .quiet_days = static_cast<int>(row.optional_integer(5).value_or(quiet_days_default))});
      });
  return matters;
}

/// Case and title of what has stalled for her, with the days of silence.
std::map<std::string, int> stalled_for_eva(store::Database& database, Instant now) {
  const Day today = day_in_sweden(now);
  std::map<std::string, int> stalled;
  database.read([&](store::Reader& reader) {
    for (const auto& [title, facts] : matters_of_eva(reader)) {
      const auto condition = promises::condition_of(facts, today);
      if (condition.state != MatterState::stalled) continue;
      stalled.emplace(title.substr(0, title.rfind(' ')), condition.stalled_days);
    }
  });
  return stalled;
}

void make(store::Database& database, Instant now) {
  DemoOptions options;
  options.password_hash = "hash";
  make_demo(database, FixedClock(now), options);
}

using DemoToday = store::test::DatabaseTest;
MELLANRUM_ON_BOTH_DATABASES(DemoToday);

TEST_P(DemoToday, ShowsThePictureOnItsDay) {
  const Instant now = parse_instant("2026-11-24T08:42:00+01:00").value();
  make(database(), now);
  EXPECT_THAT(
      stalled_for_eva(database(), now),
      UnorderedElementsAre(Pair("4F2A Läkarutlåtande till Försäkringskassan", 25),
                           Pair("2B88 Vem kallar till SIP?", 18),
                           Pair("7C19 Boendestöd beviljat, men ingen har hört av sig om start", 18),
                           Pair("9D03 Startdatum på Återbruket", 14),
                           Pair("5E47 Svar om delbetalning av elskulden", 12),
                           Pair("4F2A Börja i caféet", 15)));
}

TEST_P(DemoToday, StandsStillInTheSameMattersOnAnyDay) {
  // A Saturday, the days after Christmas, midsummer, the middle of July, New Year's Eve at night.
  for (const std::string_view text :
       {"2026-11-21T12:00:00+01:00", "2026-12-27T09:00:00+01:00", "2026-06-19T07:30:00+02:00",
        "2027-07-15T08:00:00+02:00", "2026-12-31T23:50:00+01:00"}) {
    const Instant now = parse_instant(text).value();
    store::test::TemporaryDatabase fresh(GetParam());
    make(fresh.database(), now);
    std::vector<std::string> titles;
    for (const auto& [title, days] : stalled_for_eva(fresh.database(), now)) {
      EXPECT_GE(days, 10) << title << " on " << text;
      titles.push_back(title);
    }
    EXPECT_THAT(titles,
                UnorderedElementsAre(
                    "4F2A Läkarutlåtande till Försäkringskassan", "2B88 Vem kallar till SIP?",
                    "7C19 Boendestöd beviljat, men ingen har hört av sig om start",
                    "9D03 Startdatum på Återbruket", "5E47 Svar om delbetalning av elskulden",
                    "4F2A Börja i caféet"))
        << text;
  }
}

}  // namespace
}  // namespace mellanrum::demo
