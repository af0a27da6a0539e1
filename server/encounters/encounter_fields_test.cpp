// What may be said about an encounter, and when it was, over the routes, on both databases.
#include <gtest/gtest.h>

#include "cases/world_test.hpp"
#include "encounters/choices.hpp"
#include "encounters/encounters_routes.hpp"

namespace mellanrum::encounters {
namespace {

using cases::test::Json;
using namespace std::chrono_literals;

class EncounterFields : public cases::test::WorldTest {
 protected:
  EncounterFields() : WorldTest(encounter_routes()) {
    jonna = open_case(eva, "Jonna");
    settings_.encounter_motives = default_motives();
    settings_.encounter_factors = default_factors();
  }
  cases::test::Answer log_it(Json body) {
    body.emplace("text", "Ringde");
    auto answer = post(eva, "/api/encounters", body);
    EXPECT_EQ(answer.status, 201) << answer.body.dump();
    return answer;
  }

  CaseId jonna;
};

MELLANRUM_ON_BOTH_DATABASES(EncounterFields);

TEST_P(EncounterFields, ABrowserWhoseClockRunsAheadIsBelievedForFiveMinutes) {
  const Instant now = clock_.now();
  const auto at_limit = to_text(now + clock_grace);
  const auto beyond = to_text(now + clock_grace + 1ms);
  const Json promises{{{"what", "skriva"}, {"last_heard", at_limit}}};
  const auto logged = log_it({{"at", at_limit}, {"promises", promises}});
  EXPECT_EQ(logged.body["at"], to_text(now)) << "nothing has happened later than now";
  EXPECT_EQ(logged.body["promises"][0]["last_heard_at"], to_text(now));

  const Json late{{{"what", "skriva"}, {"last_heard", beyond}}};
  const auto refused =
      post(eva, "/api/encounters", {{"text", "x"}, {"at", beyond}, {"promises", late}});
  EXPECT_THAT(refused.pointers(), testing::UnorderedElementsAre("/at", "/promises/0/last_heard"));

  const auto changed = patch(eva, logged.location, {{"at", at_limit}}, logged.etag);
  EXPECT_EQ(changed.body["at"], to_text(now));
  EXPECT_THAT(patch(eva, logged.location, {{"at", beyond}}, changed.etag).pointers(),
              testing::ElementsAre("/at"));
}

TEST_P(EncounterFields, WhyAndUnderWhatInfluenceAreChosenFromTheListsOfTheFederation) {
  settings_.encounter_motives = {{"calm_down", {"Lugna", "Calm"}}};
  settings_.encounter_factors = {{"two_homes", {"Två hem", "Two homes"}},
                                 {"ferry", {"Färjan", "The ferry"}}};
  const auto logged = log_it({{"motive", "calm_down"}, {"factors", {"ferry", "two_homes"}}});
  EXPECT_EQ(logged.body["motive"], "calm_down");
  EXPECT_EQ(logged.body["factors"], Json({"ferry", "two_homes"}));

  const auto refused =
      post(eva, "/api/encounters",
           {{"text", "x"}, {"motive", "solve_own_task"}, {"factors", {"two_homes", "distance"}}});
  EXPECT_THAT(refused.pointers(), testing::UnorderedElementsAre("/motive", "/factors/1"));
  EXPECT_THAT(refused.body.dump(), testing::HasSubstr("two_homes, ferry")) << "the choices";
}

TEST_P(EncounterFields, WhatIsNoLongerOfferedIsKeptAndNotChosenAnew) {
  const auto logged = log_it({{"motive", "tend_relations"}, {"factors", {"distance"}}});
  settings_.encounter_motives = with_retired({{"calm_down", {"Lugna", "Calm"}}}, default_motives());
  settings_.encounter_factors = {};
  const auto read = get(eva, logged.location);
  EXPECT_EQ(read.body["motive"], "tend_relations");
  EXPECT_EQ(read.body["factors"], Json({"distance"}));

  const auto kept = patch(eva, logged.location,
                          {{"text", "Ringde igen"}, {"motive", "tend_relations"}}, logged.etag);
  ASSERT_EQ(kept.status, 200) << kept.body.dump();
  EXPECT_EQ(kept.body["motive"], "tend_relations");
  const auto anew = patch(eva, logged.location, {{"motive", "hold_help_together"}}, kept.etag);
  EXPECT_THAT(anew.pointers(), testing::ElementsAre("/motive"));
  const auto changed = patch(eva, logged.location, {{"motive", "calm_down"}}, kept.etag);
  ASSERT_EQ(changed.status, 200) << changed.body.dump();
  const auto back = patch(eva, logged.location, {{"motive", "tend_relations"}}, changed.etag);
  EXPECT_THAT(back.pointers(), testing::ElementsAre("/motive"));
}

TEST_P(EncounterFields, WhyIsReadByThoseWhoReadWhatWasSaid) {
  join(jonna, johan, "2026-01-01");
  const Json body{{"case_id", jonna.text()},
                  {"motive", "handle_uncertainty"},
                  {"factors", {"private_relations"}}};
  auto shared_body = body;
  shared_body["label"] = "shared";
  const auto own = log_it(body);
  const auto shared = log_it(shared_body);
  EXPECT_EQ(get(eva, own.location).body["motive"], "handle_uncertainty");
  const auto hidden = get(johan, own.location);
  EXPECT_EQ(hidden.status, 200);
  EXPECT_FALSE(hidden.body.contains("motive"));
  EXPECT_TRUE(hidden.body["factors"].empty());
  EXPECT_EQ(get(johan, shared.location).body["motive"], "handle_uncertainty");
  EXPECT_EQ(get(johan, shared.location).body["factors"], Json({"private_relations"}));
}

}  // namespace
}  // namespace mellanrum::encounters
