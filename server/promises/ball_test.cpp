// Taking the ball, and giving it back as if it had not been taken. On both databases.
#include <gtest/gtest.h>

#include "cases/world_test.hpp"
#include "promises/promises.hpp"
#include "promises/promises_routes.hpp"

namespace mellanrum::promises {
namespace {

using cases::test::Json;

class Ball : public cases::test::WorldTest {
 protected:
  Ball() : WorldTest(matter_routes()) {
    move_to("2026-11-06T08:00:00+01:00");
    const auto opened = post(eva, "/api/matters",
                             {{"title", "Vem kallar till SIP?"}, {"holder_person_id", nullptr}});
    matter = "/api/matters/" + opened.id();
    move_to("2026-11-24T08:00:00+01:00");
  }

  [[nodiscard]] grants::Act act_of(const PersonId& who) {
    return {sight_of(who), clock_.now(), random_};
  }
  std::vector<std::string> taken(const PersonId& who) {
    const auto found = database().read_value(
        [&](store::Reader& reader) { return taken_by(reader, sight_of(who), 10); });
    std::vector<std::string> titles;
    for (const auto& each : found) titles.push_back(each.title);
    return titles;
  }
  std::size_t news_of(const PersonId& who) {
    return database().read_value([&](store::Reader& reader) {
      return deeds_of_others(reader, sight_of(who), clock_.now() - std::chrono::hours(1), 10)
          .size();
    });
  }

  std::string matter;
  const std::vector<std::string> its_title{"Vem kallar till SIP?"};
};
MELLANRUM_ON_BOTH_DATABASES(Ball);

TEST_P(Ball, IsOnTheTakersMorningUntilTheMatterMoves) {
  const auto taken_now = post(eva, matter + "/take").body;
  EXPECT_EQ(taken_now["moved_at"], "2026-11-06T07:00:00.000Z") << "taking moves nothing";
  EXPECT_EQ(taken(eva), its_title);
  EXPECT_TRUE(taken(nils).empty());
  move_to("2026-12-20T08:00:00+01:00");
  EXPECT_EQ(taken(eva), its_title) << "however long it takes";
  database().write([&](store::Transaction& transaction) {
    NewPromise made;
    made.matter = MatterId(taken_now["id"].get<std::string>());
    made.by.person = johan;
    made.what = "kalla";
    make_promise(transaction, act_of(eva), made, vretby);
  });
  EXPECT_TRUE(taken(eva).empty());
}

TEST_P(Ball, RestsWhileTheMatterWaits) {
  const auto answer = post(eva, matter + "/take");
  patch(eva, matter, {{"waits_until", "2026-12-01"}}, answer.etag);
  EXPECT_TRUE(taken(eva).empty());
  move_to("2026-12-01T08:00:00+01:00");
  EXPECT_EQ(taken(eva), its_title);
}

TEST_P(Ball, ThatIsGivenIsOnHerMorningToo) {
  const auto before = get(eva, matter);
  patch(eva, matter, {{"holder_person_id", nils.text()}}, before.etag);
  EXPECT_EQ(taken(nils), its_title);
}

TEST_P(Ball, GivenBackLeavesEverythingAsItWasToTheDay) {
  const auto before = get(eva, matter).body;
  ASSERT_EQ(before["stalled_days"], 18);
  post(eva, matter + "/take");
  clock_.set(clock_.now() + std::chrono::minutes(1));
  const auto after = post(eva, matter + "/give-back").body;
  for (const std::string field : {"state", "explanation", "stalled_days", "moved_at"}) {
    EXPECT_EQ(after[field], before[field]) << field;
  }
  EXPECT_FALSE(after.contains("holder"));
  EXPECT_TRUE(taken(eva).empty());
  EXPECT_EQ(news_of(nils), 0U) << "nobody is told of what is not so";
}

TEST_P(Ball, GivenBackIsHisWhoHadItSinceHeHadIt) {
  post(nils, matter + "/take");
  clock_.set(clock_.now() + std::chrono::hours(30));
  post(eva, matter + "/take");
  EXPECT_TRUE(taken(nils).empty());
  EXPECT_EQ(post(eva, matter + "/give-back").body["holder"]["name"], "Nils Holm");
  EXPECT_EQ(taken(nils), its_title);
  const auto row = database().read_value([&](store::Reader& reader) {
    return visible_matter_row(reader, sight_of(nils),
                              MatterId(matter.substr(matter.rfind('/') + 1)));
  });
  EXPECT_EQ(row.taken_at, cases::test::instant("2026-11-24T08:00:00+01:00"));
}

TEST_P(Ball, ThatOneHasNotTakenIsNotGivenBack) {
  EXPECT_EQ(post(eva, matter + "/give-back").status, 409);
  post(nils, matter + "/take");
  EXPECT_EQ(post(eva, matter + "/give-back").status, 409);
  const auto opened = post(eva, "/api/matters", {{"title", "Hyra"}});
  EXPECT_EQ(post(eva, opened.location + "/give-back").status, 409) << "she has it by opening it";
}

}  // namespace
}  // namespace mellanrum::promises
