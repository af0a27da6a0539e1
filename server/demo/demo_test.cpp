// The demo region: the same for the same seed, whole, without personal numbers, and as the pictures
// show it.
#include "demo/demo.hpp"

#include <gmock/gmock.h>

#include "base/identifiers.hpp"
#include "base/problem.hpp"
#include "base/random.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::demo {
namespace {

using testing::Contains;
using testing::Ge;
using testing::SizeIs;

class DemoRegion : public store::test::DatabaseTest {
 protected:
  DemoSummary make(DemoOptions options) {
    options.password_hash = "hash";
    return make_demo(database(), clock_, options);
  }

  std::int64_t count(std::string_view sql) {
    return database().read_value([&](store::Reader& reader) {
      return reader.first(sql, {}, [](const store::Row& row) { return row.integer(0); }).value();
    });
  }

  FixedClock clock_{parse_instant("2026-11-24T08:30:00+01:00").value()};
};
MELLANRUM_ON_BOTH_DATABASES(DemoRegion);

DemoOptions small() {
  DemoOptions options;
  options.size = Size::small;
  return options;
}

TEST_P(DemoRegion, HasOneSignInPerRole) {
  const DemoSummary summary = make(small());
  std::vector<std::string> usernames;
  for (const SignIn& sign_in : summary.sign_ins) usernames.push_back(sign_in.username);
  EXPECT_THAT(usernames, testing::ElementsAre("guide", "professional", "coordinator", "manager",
                                              "board", "auditor", "admin"));
  EXPECT_EQ(count("SELECT count(*) FROM access_users u JOIN access_memberships m ON "
                  "m.user_id = u.id AND m.role = u.username AND m.status = 'active'"),
            9);
}

TEST_P(DemoRegion, RefusesADatabaseThatHoldsData) {
  make(small());
  try {
    make(small());
    FAIL() << "a second demo was let in";
  } catch (const Problem& problem) {
    EXPECT_EQ(problem.kind, Problem::Kind::conflict);
  }
}

}  // namespace
}  // namespace mellanrum::demo
