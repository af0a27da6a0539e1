// How often a page and an act wait for PostgreSQL: a fixed number, whatever there is to tell. Where
// it is on another machine, each is a way there and back. (The morning:
// today/round_trips_test.cpp.)
#include <gtest/gtest.h>

#include "app/routes.hpp"
#include "cases/world_test.hpp"
#include "store/postgres/round_trips.hpp"

namespace mellanrum::app {
namespace {

using cases::test::Json;

class PagesAndActs : public cases::test::WorldTest {
 protected:
  PagesAndActs() : WorldTest(all_routes(Settings())) {}

  /// Of a request that succeeds, when its statements are prepared and its connection is open; none
  /// on SQLite. The gate of the tests asks who calls in one statement, as the real one does.
  template <class Ask>
  int round_trips_of(Ask ask) {
    EXPECT_LT(ask().status, 300);
    const auto before = store::postgres::round_trips_here();
    EXPECT_LT(ask().status, 300);
    const auto made = static_cast<int>(store::postgres::round_trips_here() - before);
    EXPECT_EQ(made == 0, GetParam() == store::Dialect::sqlite);
    return made;
  }
};

#if !defined(__SANITIZE_ADDRESS__)  // under which works are done in turn
MELLANRUM_ON_BOTH_DATABASES(PagesAndActs);
#endif
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(PagesAndActs);

TEST_P(PagesAndActs, AskForWhatNeedsNotTheRestTogether) {
  const auto jonna = open_case(eva, "Jonna");
  const auto page = [&](const std::string& target) {
    return round_trips_of([&] { return get(eva, target); });
  };
  EXPECT_LE(page("/api/cases/" + jonna.text()), 4);
  EXPECT_LE(page("/api/cases"), 4);
  EXPECT_LE(page("/api/landscape/search?q=eva"), 5);
  EXPECT_LE(page("/api/directory"), 3);
  EXPECT_LE(page("/api/encounters"), 6);
}

TEST_P(PagesAndActs, CheckActAndAnswer) {
  const auto jonna = open_case(eva, "Jonna");
  const auto matter = post(eva, "/api/matters", {{"title", "Tråd"}, {"case_id", jonna.text()}});
  const auto act = [&](const std::string& target, const Json& body) {
    return round_trips_of([&] { return post(eva, target, body); });
  };
  EXPECT_LE(act("/api/matters", {{"title", "Besked"}, {"case_id", jonna.text()}}), 5);
  EXPECT_LE(act("/api/promises", {{"matter_id", matter.id()},
                                  {"by_person_id", johan.text()},
                                  {"to_person_id", eva.text()},
                                  {"what", "Svara"}}),
            6);
  EXPECT_LE(act("/api/encounters", {{"text", "Ringde"},
                                    {"case_id", jonna.text()},
                                    {"participants", {{{"person_id", maria.text()}}}}}),
            10);
}

}  // namespace
}  // namespace mellanrum::app
