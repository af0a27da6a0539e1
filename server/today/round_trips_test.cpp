// How often the morning waits for PostgreSQL: a fixed number, whatever there is to tell.
// Where it is on another machine, each is a way there and back.
#include <gtest/gtest.h>

#include "cases/world_test.hpp"
#include "store/postgres/round_trips.hpp"
#include "today/today.hpp"
#include "today/today_routes.hpp"

namespace mellanrum::today {
namespace {

class RoundTrips : public cases::test::WorldTest {
 protected:
  RoundTrips() : WorldTest(routes()) {}

  void promise_in(const CaseId& id) {
    database().write([&](store::Transaction& transaction) {
      const grants::Act act{sight_of(eva), clock_.now(), random_};
      promises::NewPromise made;
      made.matter = promises::open_matter(transaction, act, {"Tråd", id, {}, {}}, vretby);
      made.by.person = johan;
      made.what = "svara";
      static_cast<void>(promises::make_promise(transaction, act, made, vretby));
    });
  }
  template <class Work>
  static int made_by(Work work) {
    const auto before = store::postgres::round_trips();
    work();
    return static_cast<int>(store::postgres::round_trips() - before);
  }
};

#if !defined(__SANITIZE_ADDRESS__)  // under which works are done in turn
MELLANRUM_ON_BOTH_DATABASES(RoundTrips);
#endif
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(RoundTrips);

TEST_P(RoundTrips, OfAMorningAreAtMostTenWhateverThereIs) {
  promise_in(open_case(eva, "Jonna"));
  promise_in(open_case(eva, "Kim"));
  move_to("2027-01-20T08:00:00+01:00");
  const auto morning = [&] {
    const auto page = get(eva, "/api/today");
    ASSERT_EQ(page.status, 200);
    ASSERT_EQ(page.body["stalled_count"], 2);
  };
  morning();  // opens its connection
  const int made = made_by(morning);
  EXPECT_LE(made, 9);
  EXPECT_EQ(made == 0, GetParam() == store::Dialect::sqlite);
}

}  // namespace
}  // namespace mellanrum::today
