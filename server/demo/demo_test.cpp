// The demo region: the same for the same seed, whole, without personal numbers, as the pictures
// show it whatever the day, and as large as asked for.
#include "demo/demo.hpp"

#include <gmock/gmock.h>

#include "base/identifiers.hpp"
#include "base/problem.hpp"
#include "base/random.hpp"
#include "demo/rows.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::demo {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::Ge;
using testing::IsEmpty;
using testing::Le;
using testing::UnorderedElementsAre;

DemoOptions of_size(Size size) {
  DemoOptions options;
  options.size = size;
  options.password_hash = "hash";
  return options;
}

const FixedClock tuesday{parse_instant("2026-11-24T08:42:00+01:00").value()};

/// Every cell of every table as text, rows in the order of their first columns.
std::vector<std::string> cells_of(store::Database& database) {
  std::vector<std::string> cells;
  database.read([&](store::Reader& reader) {
    for (std::size_t i = 0; i < table_count; ++i) {
      const Shape& shape = shape_of(static_cast<Table>(i));
      std::string sql = "SELECT ";
      std::string_view columns = shape.columns;
      int count = 0;
      while (!columns.empty()) {
        const auto end = std::min(columns.find(", "), columns.size());
        sql.append(count++ == 0 ? "CAST(" : ", CAST(").append(columns.substr(0, end));
        sql += " AS TEXT)";
        columns.remove_prefix(std::min(end + 2, columns.size()));
      }
      sql.append(" FROM ").append(shape.name).append(" ORDER BY 1, 2, 3");
      if (count < 3) sql.resize(sql.size() - 3);
      reader.each(sql, {}, [&](const store::Row& row) {
        for (int column = 0; column < count; ++column) {
          cells.push_back(row.is_null(column) ? "-" : row.string(column));
        }
      });
    }
  });
  return cells;
}

class DemoRegion : public store::test::DatabaseTest {
 protected:
  DemoSummary make(const DemoOptions& options, const Clock& clock = tuesday) {
    return make_demo(database(), clock, options);
  }

  std::int64_t count(std::string_view sql) {
    return database().read_value([&](store::Reader& reader) {
      return reader.first(sql, {}, [](const store::Row& row) { return row.integer(0); }).value();
    });
  }

  std::vector<std::string> texts(std::string_view sql) {
    return database().read_value([&](store::Reader& reader) {
      return reader.all(sql, {}, [](const store::Row& row) { return row.string(0); });
    });
  }
};
MELLANRUM_ON_BOTH_DATABASES(DemoRegion);

TEST_P(DemoRegion, HasOneSignInPerRole) {
  const DemoSummary summary = make(of_size(Size::small));
  std::vector<std::string> usernames;
  for (const SignIn& sign_in : summary.sign_ins) usernames.push_back(sign_in.username);
  EXPECT_THAT(usernames, ElementsAre("guide", "professional", "coordinator", "manager", "board",
                                     "auditor", "admin"));
  EXPECT_THAT(texts("SELECT DISTINCT u.username FROM access_users u JOIN access_memberships m "
                    "ON m.user_id = u.id AND m.role = u.username AND m.status = 'active' "
                    "AND u.status = 'active' JOIN access_credentials c ON c.user_id = u.id "
                    "AND c.kind = 'password' AND c.secret = 'hash'"),
              testing::UnorderedElementsAreArray(usernames));
}

TEST_P(DemoRegion, RefusesADatabaseThatHoldsDataAndLeavesItAlone) {
  make(of_size(Size::small));
  const auto before = cells_of(database());
  try {
    make(of_size(Size::medium));
    FAIL() << "a second demo was let in";
  } catch (const Problem& problem) {
    EXPECT_EQ(problem.kind, Problem::Kind::conflict);
  }
  EXPECT_EQ(cells_of(database()), before);
}

TEST_P(DemoRegion, IsTheSameForTheSameSeedAndClock) {
  DemoOptions options = of_size(Size::small);
  options.seed = 7;
  make(options);
  store::test::TemporaryDatabase other(GetParam());
  make_demo(other.database(), tuesday, options);
  EXPECT_EQ(cells_of(database()), cells_of(other.database()));
}

TEST_P(DemoRegion, IsAnotherForAnotherSeed) {
  DemoOptions options = of_size(Size::small);
  make(options);
  store::test::TemporaryDatabase other(GetParam());
  options.seed = 2;
  make_demo(other.database(), tuesday, options);
  EXPECT_NE(cells_of(database()), cells_of(other.database()));
}

TEST_P(DemoRegion, IsOfTheSizeThatIsPromised) {
  const DemoSummary summary = make(of_size(Size::medium));
  EXPECT_THAT(
      count("SELECT count(DISTINCT person_id) FROM landscape_posts WHERE until_day IS NULL"),
      AllOf(Ge(140), Le(180)));
  EXPECT_EQ(summary.services, 80U);
  EXPECT_THAT(summary.practices, Ge(160U));
  EXPECT_EQ(summary.cases, 60U);
  EXPECT_THAT(summary.promises, AllOf(Ge(1000U), Le(1600U)));
  EXPECT_THAT(summary.encounters, AllOf(Ge(2000U), Le(4500U)));
  EXPECT_EQ(count("SELECT count(DISTINCT t.case_id) FROM cases_team t "
                  "JOIN landscape_persons p ON p.id = t.person_id WHERE p.name = 'Eva Lind'"),
            40);
  const auto of_18_months = to_milliseconds(tuesday.now() - std::chrono::days(500));
  EXPECT_THAT(count("SELECT min(at) FROM encounters_encounters"), Le(of_18_months));
  // Chosen names stay apart, so that a list of cases can be read.
  EXPECT_EQ(count("SELECT count(DISTINCT code_name) FROM cases_cases"), 60);
}

TEST_P(DemoRegion, HoldsNoPersonalNumberInAnyText) {
  make(of_size(Size::medium));
  for (const std::string& cell : cells_of(database())) {
    // An id or a time of day in milliseconds is no text that somebody wrote.
    if (is_uuid(cell) || cell.find_first_not_of("0123456789") == std::string::npos) continue;
    EXPECT_FALSE(find_personal_number(cell)) << cell;
  }
}

TEST_P(DemoRegion, LeavesNothingHangingInTheAir) {
  make(of_size(Size::medium));
  const std::string_view faults[] = {
      // A practice note or a use about something that is not there, or cannot be found.
      "SELECT count(*) FROM landscape_practices p WHERE NOT EXISTS "
      "(SELECT 1 FROM landscape_search s WHERE s.subject_id = p.subject_id "
      "AND s.subject_kind = p.subject_kind)",
      "SELECT count(*) FROM landscape_uses u WHERE NOT EXISTS "
      "(SELECT 1 FROM landscape_search s WHERE s.subject_id = u.subject_id)",
      "SELECT count(*) FROM landscape_persons p WHERE NOT EXISTS "
      "(SELECT 1 FROM landscape_posts o WHERE o.person_id = p.id)",
      // Times that go backwards.
      "SELECT count(*) FROM promises_promises WHERE last_heard_at < made_at OR ended_at < made_at "
      "OR last_nudged_at < made_at",
      "SELECT count(*) FROM promises_matters WHERE moved_at < opened_at OR closed_at < moved_at",
      "SELECT count(*) FROM promises_promises p JOIN promises_matters m ON m.id = p.matter_id "
      "WHERE p.made_at < m.opened_at OR p.made_at > m.moved_at",
      "SELECT count(*) FROM landscape_practice_answers a JOIN landscape_practices p "
      "ON p.id = a.practice_id WHERE a.answered_at < p.created_at",
      // Ended and yet alive, or the other way round.
      "SELECT count(*) FROM promises_promises WHERE (state IN ('kept', 'changed', 'dropped')) "
      "<> (ended_at IS NOT NULL)",
      "SELECT count(*) FROM promises_promises WHERE (state = 'snoozed') "
      "<> (snoozed_until IS NOT NULL)",
      "SELECT count(*) FROM promises_promises p JOIN promises_matters m ON m.id = p.matter_id "
      "WHERE m.closed_at IS NOT NULL AND p.state IN ('open', 'snoozed')",
      "SELECT count(*) FROM promises_promises p WHERE p.state = 'changed' AND NOT EXISTS "
      "(SELECT 1 FROM promises_promises n WHERE n.replaces_promise_id = p.id)",
      // The history tells the same as the promise.
      "SELECT count(*) FROM promises_promises p WHERE (SELECT count(*) FROM promises_history h "
      "WHERE h.promise_id = p.id AND h.verb = 'nudged') <> p.nudges",
      "SELECT count(*) FROM promises_promises p WHERE (SELECT count(*) FROM promises_words w "
      "WHERE w.promise_id = p.id AND w.kind = 'nudged') <> p.nudges",
      "SELECT count(*) FROM promises_promises p WHERE p.state IN ('open', 'snoozed') "
      "AND p.last_heard_at <> COALESCE((SELECT max(w.at) FROM promises_words w "
      "WHERE w.promise_id = p.id AND w.kind = 'heard'), p.made_at)",
      "SELECT count(*) FROM promises_history h JOIN promises_matters m ON m.id = h.matter_id "
      "WHERE h.case_id IS DISTINCT FROM m.case_id",
  };
  for (const std::string_view fault : faults) EXPECT_EQ(count(fault), 0) << fault;
}

TEST_P(DemoRegion, HasHappenedBeforeTheClock) {
  make(of_size(Size::medium));
  const auto now = to_milliseconds(tuesday.now());
  for (const std::string_view latest :
       {"SELECT max(at) FROM encounters_encounters", "SELECT max(at) FROM promises_history",
        "SELECT max(last_heard_at) FROM promises_promises",
        "SELECT max(moved_at) FROM promises_matters", "SELECT max(added_at) FROM cases_team",
        "SELECT max(answered_at) FROM landscape_practice_answers"}) {
    EXPECT_THAT(count(latest), Le(now)) << latest;
  }
}

TEST_P(DemoRegion, IsWorthUsingWithoutCases) {
  DemoOptions options = of_size(Size::medium);
  options.case_tier = false;
  const DemoSummary summary = make(options);
  EXPECT_EQ(summary.cases, 0U);
  EXPECT_EQ(summary.promises, 0U);
  EXPECT_EQ(count("SELECT count(*) FROM encounters_encounters WHERE case_id IS NOT NULL"), 0);
  EXPECT_THAT(summary.encounters, Ge(200U));
  EXPECT_THAT(summary.practices, Ge(160U));
}

TEST_P(DemoRegion, GivesEveryGuideOfTheLargeRegionTheSameLoad) {
  DemoOptions options = of_size(Size::large);
  options.cases = 460;
  std::size_t told = 0;
  const DemoSummary summary =
      make_demo(database(), tuesday, options, [&](std::size_t done, std::size_t) { told = done; });
  EXPECT_EQ(summary.cases, 460U);
  EXPECT_EQ(told, 460U);
  EXPECT_THAT(texts("SELECT CAST(count(*) AS TEXT) FROM cases_cases c JOIN access_users u "
                    "ON u.person_id = c.responsible_person_id AND u.username LIKE 'guide-%' "
                    "GROUP BY u.id"),
              ElementsAre("40", "40", "40", "40", "40", "40", "40", "40", "40", "40"));
  const auto in_towns = count(
      "SELECT count(*) FROM promises_promises p JOIN promises_matters m ON m.id = p.matter_id "
      "JOIN cases_cases c ON c.id = m.case_id WHERE length(c.reference) = 6");
  EXPECT_THAT(in_towns / 400, AllOf(Ge(18), Le(22)));
}

TEST(DemoPassword, IsFourWordsThatDiffer) {
  SeededRandom random(1);
  const std::string first = readable_password(random);
  EXPECT_EQ(std::ranges::count(first, '-'), 3);
  EXPECT_NE(first, readable_password(random));
}

}  // namespace
}  // namespace mellanrum::demo
