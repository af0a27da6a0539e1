// A contact in one case that touches a promise in another: each case's people are told of what is
// theirs, and each case's log says so. On both databases.
#include <gtest/gtest.h>

#include "cases/world_test.hpp"
#include "encounters/encounters.hpp"
#include "encounters/encounters_routes.hpp"

namespace mellanrum::encounters {
namespace {

using cases::test::Json;

class TwoCases : public cases::test::WorldTest {
 protected:
  TwoCases() : WorldTest(encounter_routes()) {
    here = open_case(eva, "Jonna");
    there = open_case(eva, "Samir");
    promised = database().write_value([&](store::Transaction& transaction) {
      const grants::Act act{sight_of(eva), clock_.now(), random_};
      promises::NewPromise made;
      made.in_case = there;
      made.by.person = johan;
      made.what = "svara";
      made.last_heard = cases::test::instant("2026-11-02T09:00:00Z");
      return promises::make_promise(transaction, act, made, vretby);
    });
  }
  /// Topic and id of what is told, with the case whose people are told.
  std::map<std::string, std::string> told() {
    std::map<std::string, std::string> found;
    database().read([&](store::Reader& reader) {
      reader.each("SELECT topic, case_id FROM http_events ORDER BY id", {},
                  [&](const store::Row& row) { found[row.string(0)] = row.string(1); });
    });
    return found;
  }

  CaseId here, there;
  PromiseId promised;
};

MELLANRUM_ON_BOTH_DATABASES(TwoCases);

TEST_P(TwoCases, EachHearOfTheirOwnAndKeepIt) {
  const Json contact{{"text", "Johan har svarat."},
                     {"case_id", here.text()},
                     {"heard_promises", {{{"promise_id", promised.text()}}}}};
  const auto logged = post(eva, "/api/encounters", contact);
  ASSERT_EQ(logged.status, 201) << logged.body.dump();
  EXPECT_EQ(told()["encounter"], here.text());
  EXPECT_EQ(told()["promise"], there.text());
  EXPECT_EQ(told()["matter"], there.text());
  EXPECT_EQ(gate_.last_cases, (std::set<std::string>{here.text(), there.text()}));

  EXPECT_EQ(
      call(eva, "DELETE", "/api/encounters/" + logged.id(), nullptr, {{"if-match", logged.etag}})
          .status,
      204);
  EXPECT_EQ(gate_.last_cases, (std::set<std::string>{here.text(), there.text()}));
}

TEST_P(TwoCases, AListKeepsEachCaseThatItShows) {
  post(eva, "/api/encounters", {{"text", "a"}, {"case_id", here.text()}});
  post(eva, "/api/encounters", {{"text", "b"}, {"case_id", there.text()}});
  EXPECT_EQ(get(maria, "/api/encounters").body["items"].size(), 2U);
  EXPECT_EQ(gate_.last_verb, "encounter.listed");
  EXPECT_EQ(gate_.last_cases, (std::set<std::string>{here.text(), there.text()}));
}

}  // namespace
}  // namespace mellanrum::encounters
