// What a contact would do is told before it is logged, is then done, and is undone with it. On both
// databases.
#include <gtest/gtest.h>

#include "cases/world_test.hpp"
#include "encounters/encounters.hpp"
#include "encounters/encounters_routes.hpp"

namespace mellanrum::encounters {
namespace {

using cases::test::Answer;
using cases::test::Json;

class Preview : public cases::test::WorldTest {
 protected:
  Preview() : WorldTest(encounter_routes()) {
    move_to("2026-11-02T10:00:00+01:00");
    jonna = open_case(eva, "Jonna");
    anna = add_person("Anna Wikström", psychiatry);
    annas = promise({anna, {}});
    johans = promise({johan, {}});
    move_to("2026-11-24T08:00:00+01:00");
  }

  [[nodiscard]] grants::Act act() { return {sight_of(eva), clock_.now(), random_}; }
  /// In Jonna's case, made three weeks ago.
  PromiseId promise(const promises::Party& by) {
    return database().write_value([&](store::Transaction& transaction) {
      promises::NewPromise made;
      made.by = by;
      made.in_case = jonna;
      made.what = "skriva utlåtandet";
      made.last_heard = cases::test::instant("2026-11-02T09:00:00Z");
      return promises::make_promise(transaction, act(), made, vretby);
    });
  }
  promises::Promise row_of(const PromiseId& id) {
    return database().read_value(
        [&](store::Reader& reader) { return promises::visible_promise(reader, act().sight, id); });
  }
  std::string last_heard(const PromiseId& id) { return to_text(row_of(id).last_heard_at); }
  std::string moved(const PromiseId& id) {
    return database().read_value([&](store::Reader& reader) {
      const auto matter = promises::visible_promise(reader, act().sight, id).matter;
      return to_text(promises::visible_matter_row(reader, act().sight, matter).moved_at);
    });
  }
  Json contact(Json more = Json::object()) {
    Json body{{"text", "Ringde Anna, sökte Johan"},
              {"case_id", jonna.text()},
              {"at", "2026-11-24T06:00:00Z"},
              {"participants",
               {{{"person_id", anna.text()}}, {{"person_id", johan.text()}, {"heard", false}}}}};
    body.update(more);
    return body;
  }
  Json preview(const Json& body) {
    const auto answer = post(eva, "/api/encounters/preview", body);
    EXPECT_EQ(answer.status, 200) << answer.body.dump();
    return answer.body;
  }
  static Json naming(const PromiseId& id) { return Json::array({{{"promise_id", id.text()}}}); }
  std::int64_t count(const std::string& table) {
    return database().read_value([&](store::Reader& reader) {
      return reader
          .first("SELECT COUNT(*) FROM " + table, {},
                 [](const store::Row& row) { return row.integer(0); })
          .value();
    });
  }

  CaseId jonna;
  PersonId anna;
  PromiseId annas, johans;
};
MELLANRUM_ON_BOTH_DATABASES(Preview);

constexpr auto made_at = "2026-11-02T09:00:00.000Z";
constexpr auto contact_at = "2026-11-24T06:00:00.000Z";

TEST_P(Preview, InOneContactOneIsHeardAndAnotherOnlySought) {
  const auto told = preview(contact());
  ASSERT_EQ(told["heard"].size(), 1U);
  EXPECT_EQ(told["heard"][0]["promise"]["id"], annas.text());
  EXPECT_EQ(told["heard"][0]["promise"]["silence"]["days"], 22);
  EXPECT_EQ(told["heard"][0]["breaks_silence"], true);
  ASSERT_EQ(post(eva, "/api/encounters", contact()).status, 201);
  EXPECT_EQ(last_heard(annas), contact_at);
  EXPECT_EQ(last_heard(johans), made_at);
}

TEST_P(Preview, StoresNothingAndLeavesNoTrace) {
  for (const std::string table : {"encounters_encounters", "promises_words", "http_events"}) {
    const auto before = count(table);
    gate_.last_verb.clear();
    preview(contact({{"kept_promises", naming(johans)}, {"promises", {{{"what", "ringa"}}}}}));
    EXPECT_EQ(count(table), before) << table;
    EXPECT_EQ(gate_.last_verb, "") << "her own case";
  }
}

TEST_P(Preview, OfACaseThatOneOnlyOverseesLeavesATrace) {
  EXPECT_EQ(post(maria, "/api/encounters/preview", contact()).status, 200);
  EXPECT_EQ(gate_.last_verb, "encounter.previewed");
  EXPECT_EQ(gate_.last_case, jonna.text());
}

TEST_P(Preview, OfWhatMayNotBeSeenIsRefusedAsLoggingIs) {
  EXPECT_EQ(post(nils, "/api/encounters/preview", contact()).pointers(),
            std::vector<std::string>{"/case_id"});
}

TEST_P(Preview, WhatIsTickedAwayStaysSilent) {
  const auto body = contact({{"still_silent_promises", naming(annas)}});
  const auto told = preview(body);
  EXPECT_TRUE(told["heard"].empty());
  EXPECT_EQ(told["still_silent"][0]["id"], annas.text()) << "to be ticked again";
  ASSERT_EQ(post(eva, "/api/encounters", body).status, 201);
  EXPECT_EQ(last_heard(annas), made_at);
}

TEST_P(Preview, WhatIsHeardOrKeptIsNotSilent) {
  for (const std::string other : {"heard_promises", "kept_promises"}) {
    const auto body = contact({{"still_silent_promises", naming(annas)}, {other, naming(annas)}});
    EXPECT_EQ(post(eva, "/api/encounters", body).pointers(),
              std::vector<std::string>{"/still_silent_promises/0/promise_id"});
  }
}

TEST_P(Preview, AnOldContactLeavesASilence) {
  const auto told = preview(contact({{"at", "2026-11-04T06:00:00Z"}}));
  EXPECT_EQ(told["heard"][0]["breaks_silence"], false) << "fourteen working days ago";
  EXPECT_TRUE(preview(contact({{"at", "2026-10-04T06:00:00Z"}}))["heard"].empty())
      << "before it was promised";
}

TEST_P(Preview, WhatWasKeptIsKeptThenAndOpenAgainWithoutTheContact) {
  const auto body = contact({{"kept_promises", naming(johans)}});
  EXPECT_EQ(preview(body)["kept"][0]["id"], johans.text());
  const auto before = moved(johans);
  const auto logged = post(eva, "/api/encounters", body);
  ASSERT_EQ(logged.status, 201) << logged.body.dump();
  EXPECT_EQ(row_of(johans).state, promises::StoredState::kept);
  EXPECT_EQ(moved(johans), contact_at);

  const auto corrected = patch(eva, logged.location, {{"at", "2026-11-23T06:00:00Z"}}, logged.etag);
  EXPECT_EQ(moved(johans), "2026-11-23T06:00:00.000Z");
  clock_.set(clock_.now() + std::chrono::hours(1));
  EXPECT_EQ(call(eva, "DELETE", logged.location, nullptr, {{"if-match", corrected.etag}}).status,
            204);
  EXPECT_EQ(row_of(johans).state, promises::StoredState::open);
  EXPECT_EQ(last_heard(johans), made_at);
  EXPECT_EQ(moved(johans), before);
  const auto history = database().read_value(
      [&](store::Reader& reader) { return promises::history_of(reader, johans); });
  EXPECT_EQ(history.size(), 1U) << "made, and nothing that is not so";
}

TEST_P(Preview, WhatSomebodyKeptMeanwhileDoesNotKeepAContactFromBeingLogged) {
  const auto body = contact({{"kept_promises", naming(johans)}});
  ASSERT_EQ(post(eva, "/api/encounters", body).status, 201);
  EXPECT_TRUE(preview(body)["kept"].empty());
  EXPECT_EQ(post(eva, "/api/encounters", body).status, 201);
}

TEST_P(Preview, WhatIsPromisedIsToldWithItsOwnerAndItsMatter) {
  const auto told =
      preview(contact({{"promises",
                        {{{"what", "ringa igen"}},
                         {{"what", "lämna besked"}, {"by_organisation_id", region.text()}},
                         {{"what", "skriva"},
                          {"matter_id", row_of(annas).matter.text()},
                          {"by_person_id", anna.text()}}}}}))["made"];
  EXPECT_EQ(told[0]["by"]["person"]["name"], "Eva Lind") << "never in silence";
  EXPECT_EQ(told[0]["matter_title"], "ringa igen");
  EXPECT_EQ(told[0]["case"]["code_name"], "Jonna");
  EXPECT_EQ(told[1]["by"]["kind"], "organisation");
  EXPECT_EQ(told[1]["to"]["person"]["name"], "Eva Lind");
  EXPECT_EQ(told[2]["matter_id"], row_of(annas).matter.text());
}

TEST_P(Preview, WhoSeesItIsTold) {
  const auto seen_by = [&](const Json& more) { return preview(contact(more))["seen_by"]; };
  const auto note = seen_by(Json::object());
  EXPECT_EQ(note["known_to"], "team");
  EXPECT_EQ(note["read_by"], "author");
  EXPECT_EQ(note["organisation"]["name"], "Vretby socialtjänst");
  ASSERT_EQ(note["team"].size(), 1U);
  EXPECT_EQ(note["team"][0]["name"], "Eva Lind");
  EXPECT_EQ(seen_by({{"label", "shared"}})["read_by"], "team");
  const auto alone = [&](const std::string& label) {
    return preview({{"text", "Ringde"}, {"label", label}})["seen_by"];
  };
  EXPECT_EQ(alone("working_note")["known_to"], "participants");
  EXPECT_EQ(alone("shared")["known_to"], "organisation");
  EXPECT_EQ(alone("shared")["read_by"], "organisation");
}

}  // namespace
}  // namespace mellanrum::encounters
