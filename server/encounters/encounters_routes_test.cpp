// Encounters, reminders and drafts over their routes, on both databases.
#include "encounters/encounters_routes.hpp"

#include <gtest/gtest.h>

#include "cases/world_test.hpp"
#include "encounters/encounters.hpp"
#include "promises/promises.hpp"

namespace mellanrum::encounters {
namespace {

using cases::test::Json;

class EncounterRoutes : public cases::test::WorldTest {
 protected:
  EncounterRoutes() : WorldTest(routes()) { jonna = open_case(eva, "Jonna"); }

  /// A promise to Eva in a matter of hers, last heard of on the second of November.
  PromiseId promise(const promises::Party& by, const std::optional<CaseId>& in_case,
                    const std::optional<PersonId>& holder = {}) {
    return database().write_value([&](store::Transaction& transaction) {
      const grants::Act act{sight_of(eva), clock_.now(), random_};
      const auto matter = promises::open_matter(
          transaction, act, {"Läkarutlåtande", in_case, holder ? holder : eva, {}}, vretby);
      promises::NewPromise made;
      made.matter = matter;
      made.by = by;
      made.what = "skriva";
      made.last_heard = cases::test::instant("2026-11-02T09:00:00Z");
      return promises::make_promise(transaction, act, made, vretby);
    });
  }
  promises::Promise read(const PromiseId& id) {
    return database().read_value([&](store::Reader& reader) {
      return promises::visible_promise(reader, sight_of(eva), id);
    });
  }
  [[nodiscard]] bool is_silent(const PromiseId& id) {
    const auto found = read(id);
    const auto sight = sight_of(eva);
    return promises::silence_of(promises::facts_of(found, sight), sight.day).is_silent;
  }
  cases::test::Answer log_it(Json body) {
    body.emplace("text", "Ringde");
    auto answer = post(eva, "/api/encounters", body);
    EXPECT_EQ(answer.status, 201) << answer.body.dump();
    return answer;
  }

  CaseId jonna;
};

MELLANRUM_ON_BOTH_DATABASES(EncounterRoutes);

TEST_P(EncounterRoutes, OnlyTheTextIsRequired) {
  const auto logged = log_it(Json::object());
  EXPECT_EQ(logged.body["how"], "call");
  EXPECT_EQ(logged.body["expression"], "consulting");
  EXPECT_EQ(logged.body["label"], "working_note");
  EXPECT_EQ(log_it({{"case_id", jonna.text()}}).body["expression"], "check_in");
  EXPECT_EQ(get(eva, logged.location).body, logged.body);
}

TEST_P(EncounterRoutes, PromisesAreMadeInTheSameStep) {
  const auto logged = log_it({{"case_id", jonna.text()},
                              {"at", "2026-11-23T10:00:00Z"},
                              {"participants", {{{"person_id", johan.text()}}}},
                              {"promises",
                               {{{"what", "skriva intyget"},
                                 {"by_person_id", johan.text()},
                                 {"due_day", "2026-11-30"}}}}});
  const auto made = logged.body["promises"][0];
  EXPECT_EQ(made["what"], "skriva intyget");
  EXPECT_EQ(made["case"]["code_name"], "Jonna");
  EXPECT_EQ(made["last_heard_at"], "2026-11-23T10:00:00.000Z") << "when it was said";
}

TEST_P(EncounterRoutes, AllThatIsWrongIsToldAtOnceAndNothingIsLogged) {
  const auto answer = post(eva, "/api/encounters",
                           {{"text", "x"},
                            {"at", "2026-11-25T10:00:00Z"},
                            {"how", "telepathy"},
                            {"participants", {Json::object()}},
                            {"promises", {{{"what", ""}}}}});
  EXPECT_THAT(answer.pointers(),
              testing::UnorderedElementsAre("/at", "/how", "/participants/0", "/promises/0/what"));
  EXPECT_TRUE(get(eva, "/api/encounters").body["items"].empty());
}

TEST_P(EncounterRoutes, AWordBreaksTheSilenceOfHerPromisesInTheSameCase) {
  const auto other = open_case(eva, "Bengt");
  const auto here = promise({johan, {}}, jonna);
  const auto there = promise({johan, {}}, other);
  const auto outside = promise({johan, {}}, {});
  ASSERT_TRUE(is_silent(here));
  log_it({{"case_id", jonna.text()}, {"participants", {{{"person_id", johan.text()}}}}});
  EXPECT_FALSE(is_silent(here));
  EXPECT_TRUE(is_silent(there)) << "another case is another conversation";
  EXPECT_TRUE(is_silent(outside));
}

TEST_P(EncounterRoutes, WhenOnlyWeReachedOutNothingWasHeard) {
  const auto id = promise({johan, {}}, jonna);
  log_it({{"case_id", jonna.text()},
          {"participants", {{{"person_id", johan.text()}, {"heard", false}}}}});
  EXPECT_TRUE(is_silent(id));
}

TEST_P(EncounterRoutes, NobodyIsRemindedOfWhatIsTheParticipantsOrNobodys) {
  for (const auto kind : {promises::PartyKind::participant, promises::PartyKind::nobody}) {
    const auto id = promise({{}, {}, {}, kind}, jonna);
    const auto answer = post(eva, "/api/promises/" + id.text() + "/nudge", {{"text", "Hej!"}});
    EXPECT_EQ(answer.status, 409) << answer.body.dump();
    EXPECT_EQ(read(id).nudges, 0);
  }
}

TEST_P(EncounterRoutes, AnOrganisationIsHeardOnlyOfWhatIsSaidToBeHeard) {
  const auto id = promise({{}, {}, region}, jonna);
  log_it({{"case_id", jonna.text()}, {"participants", {{{"person_id", johan.text()}}}}});
  EXPECT_TRUE(is_silent(id)) << "who works in a large organisation does not speak for all of it";
  const auto nudge = post(eva, "/api/promises/" + id.text() + "/nudge", {{"text", "Hej!"}});
  EXPECT_EQ(nudge.status, 200) << nudge.body.dump();
  EXPECT_TRUE(nudge.body["encounter"]["participants"].empty());
  log_it({{"case_id", jonna.text()}, {"heard_promises", {{{"promise_id", id.text()}}}}});
  EXPECT_FALSE(is_silent(id));
}

TEST_P(EncounterRoutes, APersonSpeaksForHerUnitWhereNobodyIsNamed) {
  const auto units = promise({{}, psychiatry}, jonna);
  const auto colleagues = promise({add_person("Lisa Moberg", psychiatry), {}}, jonna);
  log_it({{"case_id", jonna.text()}, {"participants", {{{"person_id", johan.text()}}}}});
  EXPECT_FALSE(is_silent(units));
  EXPECT_TRUE(is_silent(colleagues)) << "not for a named colleague";
}

TEST_P(EncounterRoutes, OutsideCasesAWordReachesThoseWhomItWasPromisedAndThoseWhoHold) {
  const auto to_eva = promise({johan, {}}, {});
  const auto to_nils = database().write_value([&](store::Transaction& transaction) {
    const grants::Act act{sight_of(nils), clock_.now(), random_};
    promises::NewPromise made;
    made.by = {johan, {}};
    made.what = "svara Nils";
    made.last_heard = cases::test::instant("2026-11-02T09:00:00Z");
    return promises::make_promise(transaction, act, made, vretby);
  });
  log_it({{"participants", {{{"person_id", johan.text()}}}}});
  EXPECT_FALSE(is_silent(to_eva));
  EXPECT_TRUE(is_silent(to_nils)) << "Eva does not know what Johan said to Nils";
  log_it({{"heard_promises", {{{"promise_id", to_nils.text()}}}}});
  EXPECT_FALSE(is_silent(to_nils)) << "unless she says so";
}

TEST_P(EncounterRoutes, AnOldWordDoesNotPutTheClockBack) {
  const auto id = promise({johan, {}}, jonna);
  log_it({{"case_id", jonna.text()},
          {"at", "2026-10-01T09:00:00Z"},
          {"participants", {{{"person_id", johan.text()}}}}});
  EXPECT_EQ(read(id).last_heard_at, cases::test::instant("2026-11-02T09:00:00Z"));
}

TEST_P(EncounterRoutes, WhatIsTakenBackWithinADayIsAsBefore) {
  const auto id = promise({johan, {}}, jonna);
  const auto logged = log_it({{"case_id", jonna.text()},
                              {"participants", {{{"person_id", johan.text()}}}},
                              {"promises", {{{"what", "mer"}, {"by_person_id", johan.text()}}}}});
  const PromiseId made(logged.body["promises"][0]["id"].get<std::string>());
  ASSERT_FALSE(is_silent(id));
  EXPECT_EQ(call(eva, "DELETE", logged.location, nullptr, {{"if-match", logged.etag}}).status, 204);
  EXPECT_TRUE(is_silent(id));
  EXPECT_EQ(read(made).state, promises::StoredState::dropped);
  EXPECT_EQ(get(eva, logged.location).status, 404);

  const auto old = log_it({{"case_id", jonna.text()}});
  move_to("2026-11-25T08:00:01+01:00");
  EXPECT_EQ(call(eva, "DELETE", old.location, nullptr, {{"if-match", old.etag}}).status, 409);
}

TEST_P(EncounterRoutes, AReminderIsLoggedAndResetsNothing) {
  const auto id = promise({johan, {}}, jonna);
  const std::string path = "/api/promises/" + id.text() + "/nudge";
  const auto nudged = post(eva, path, {{"text", "Hej Johan! Hur går det?"}});
  ASSERT_EQ(nudged.status, 200) << nudged.body.dump();
  EXPECT_EQ(nudged.body["promise"]["nudges"], 1);
  EXPECT_EQ(nudged.body["promise"]["state"], "silent");
  EXPECT_EQ(nudged.body["encounter"]["nudged_promise_id"], id.text());
  EXPECT_EQ(nudged.body["encounter"]["participants"][0]["heard"], false);
  EXPECT_TRUE(is_silent(id));

  log_it({{"case_id", jonna.text()}, {"participants", {{{"person_id", johan.text()}}}}});
  EXPECT_FALSE(is_silent(id)) << "somebody answered";

  const std::string reminder =
      "/api/encounters/" + nudged.body["encounter"]["id"].get<std::string>();
  EXPECT_EQ(call(eva, "DELETE", reminder, nullptr, {{"if-match", "\"1\""}}).status, 204);
  EXPECT_EQ(read(id).nudges, 0);
  EXPECT_FALSE(read(id).last_nudged_at);
}

TEST_P(EncounterRoutes, AReminderDoesNotNameTheClient) {
  const std::string path = "/api/promises/" + promise({johan, {}}, jonna).text() + "/nudge";
  EXPECT_EQ(post(eva, path, {{"text", "Hur går det för Jonna?"}}).pointers(),
            std::vector<std::string>{"/text"});
}

TEST_P(EncounterRoutes, AWorkingNoteIsReadByItsAuthorAlone) {
  join(jonna, nils, "2026-11-01");
  const auto note = log_it({{"case_id", jonna.text()}, {"text", "min tanke"}});
  const auto shared = log_it({{"case_id", jonna.text()}, {"text", "vi ses"}, {"label", "shared"}});
  EXPECT_EQ(get(eva, note.location).body["text"], "min tanke");
  EXPECT_EQ(get(nils, note.location).body["text"], "") << "that it was, not what was said";
  EXPECT_EQ(get(nils, shared.location).body["text"], "vi ses");
  EXPECT_EQ(get(johan, shared.location).status, 404) << "not on the team";
}

TEST_P(EncounterRoutes, WithoutACaseASharedNoteIsForTheOrganisation) {
  const auto shared = log_it({{"text", "tips"}, {"label", "shared"}});
  const auto note = log_it({{"text", "tanke"}, {"participants", {{{"person_id", johan.text()}}}}});
  EXPECT_EQ(get(nils, shared.location).body["text"], "tips");
  EXPECT_EQ(get(johan, shared.location).status, 404);
  EXPECT_EQ(get(nils, note.location).status, 404);
  EXPECT_EQ(get(johan, note.location).body["text"], "") << "he took part, and may know that";
}

TEST_P(EncounterRoutes, OnlyItsAuthorRewritesIt) {
  join(jonna, nils, "2026-11-01");
  const auto logged = log_it({{"case_id", jonna.text()}, {"label", "shared"}});
  EXPECT_EQ(patch(nils, logged.location, {{"text", "nej"}}, logged.etag).status, 403);
  const auto changed =
      patch(eva, logged.location, {{"text", "rättat"}, {"minutes", 20}}, logged.etag);
  EXPECT_EQ(changed.body["text"], "rättat");
  EXPECT_EQ(patch(eva, logged.location, {{"text", "x"}}, logged.etag).status, 412);
  EXPECT_FALSE(
      patch(eva, logged.location, {{"minutes", nullptr}}, changed.etag).body.contains("minutes"));
}

TEST_P(EncounterRoutes, APersonalNumberIsRefusedOutsideCases) {
  EXPECT_EQ(post(eva, "/api/encounters", {{"text", "om 19900118-2386"}}).pointers(),
            std::vector<std::string>{"/text"});
}

TEST_P(EncounterRoutes, InACaseItsPromisesMayNameTheParticipantToo) {
  const Json promise{{"what", "ringa om 19900118-2386"}, {"by_person_id", johan.text()}};
  const auto logged =
      log_it({{"case_id", jonna.text()}, {"promises", {promise}}}).body["promises"][0];
  EXPECT_EQ(logged["case"]["id"], jonna.text()) << "and it is in that case";
  EXPECT_EQ(post(eva, "/api/encounters", {{"text", "x"}, {"promises", {promise}}}).pointers(),
            std::vector<std::string>{"/promises/0/what"});
}

TEST_P(EncounterRoutes, AreListedByCasePersonAndDaysTheNewestFirst) {
  for (const char* at : {"2026-11-03T09:00:00Z", "2026-11-10T09:00:00Z", "2026-11-17T09:00:00Z"}) {
    log_it({{"at", at},
            {"text", at},
            {"case_id", jonna.text()},
            {"participants", {{{"person_id", johan.text()}}}}});
  }
  log_it({{"text", "utan ärende"}});
  const auto texts = [&](const std::string& query) {
    std::vector<std::string> found;
    std::string target = "/api/encounters?limit=2" + query;
    for (int pages = 0; pages < 4; ++pages) {
      const auto page = get(eva, target).body;
      for (const auto& item : page["items"]) found.push_back(item["text"]);
      if (!page.contains("next")) break;
      target = "/api/encounters?limit=2" + query + "&cursor=" + page["next"].get<std::string>();
    }
    return found;
  };
  EXPECT_THAT(texts(""), testing::ElementsAre("utan ärende", "2026-11-17T09:00:00Z",
                                              "2026-11-10T09:00:00Z", "2026-11-03T09:00:00Z"));
  EXPECT_EQ(texts("&case=" + jonna.text()).size(), 3U);
  EXPECT_EQ(texts("&person=" + johan.text()).size(), 3U);
  EXPECT_EQ(texts("&case=" + jonna.text() + "&person=" + nils.text()).size(), 0U);
  EXPECT_THAT(texts("&from=2026-11-10&until=2026-11-10"),
              testing::ElementsAre("2026-11-10T09:00:00Z"));
  EXPECT_EQ(get(nils, "/api/encounters?case=" + jonna.text()).status, 404);
}

TEST_P(EncounterRoutes, WhomOneWasInTouchWithComesFirstInSearch) {
  log_it({{"participants", {{{"person_id", johan.text()}}}}});
  const auto uses = database().read_value([&](store::Reader& reader) {
    return reader
        .first("SELECT uses FROM landscape_uses WHERE user_person_id = $1 AND subject_id = $2",
               {eva, johan}, [](const store::Row& row) { return row.integer(0); })
        .value_or(0);
  });
  EXPECT_EQ(uses, 1);
}

TEST_P(EncounterRoutes, ADraftIsItsOwnersAloneAndTheLastSavedStands) {
  const std::string path = "/api/drafts/019c31f7-0c00-7039-827e-38cac4f90168";
  EXPECT_EQ(call(eva, "PUT", path, {{"body", {{"text", "Ring"}}}}).status, 200);
  EXPECT_EQ(call(eva, "PUT", path, {{"body", {{"text", "Ringde"}}}}).status, 200);
  const auto own = get(eva, "/api/drafts").body["items"];
  ASSERT_EQ(own.size(), 1U);
  EXPECT_EQ(own[0]["body"]["text"], "Ringde");
  EXPECT_TRUE(get(nils, "/api/drafts").body["items"].empty());
  EXPECT_EQ(call(nils, "PUT", path, {{"body", Json::object()}}).status, 404);
  EXPECT_EQ(call(nils, "DELETE", path).status, 204) << "and nothing has happened";
  EXPECT_EQ(get(eva, "/api/drafts").body["items"].size(), 1U);
  log_it({{"draft_id", "019c31f7-0c00-7039-827e-38cac4f90168"}});
  EXPECT_TRUE(get(eva, "/api/drafts").body["items"].empty()) << "logged is no draft any more";
}

TEST_P(EncounterRoutes, ADraftThatMayNameAClientIsShownToNobodyWhereTheTierIsOff) {
  const std::string before = "/api/drafts/019c31f7-0c00-7039-827e-38cac4f90168";
  const std::string after = "/api/drafts/019c31f7-0c00-7039-827e-38cac4f90169";
  EXPECT_EQ(call(eva, "PUT", before, {{"body", {{"text", "Jonna ringde"}}}}).status, 200);
  settings_.cases_enabled = false;
  EXPECT_TRUE(get(eva, "/api/drafts").body["items"].empty());
  EXPECT_EQ(call(eva, "PUT", after, {{"body", {{"text", "Ringde kommunen"}}}}).status, 200);
  EXPECT_EQ(get(eva, "/api/drafts").body["items"].size(), 1U);
  settings_.cases_enabled = true;
  EXPECT_EQ(get(eva, "/api/drafts").body["items"].size(), 2U) << "nothing is lost";
}

TEST_P(EncounterRoutes, ADraftSavedTooLateDoesNotComeBack) {
  const std::string logged = "/api/drafts/019c31f7-0c00-7039-827e-38cac4f90168";
  const std::string thrown = "/api/drafts/019c31f7-0c00-7039-827e-38cac4f90169";
  const Json late{{"body", {{"text", "Ringde"}}}};
  log_it({{"draft_id", "019c31f7-0c00-7039-827e-38cac4f90168"}});
  EXPECT_EQ(call(eva, "DELETE", thrown).status, 204);
  EXPECT_EQ(call(eva, "PUT", logged, late).status, 404) << "the contact came before the draft";
  EXPECT_EQ(call(eva, "PUT", thrown, late).status, 404);
  EXPECT_TRUE(get(eva, "/api/drafts").body["items"].empty());
  clock_.set(clock_.now() + std::chrono::hours(25));
  const std::string next = "/api/drafts/019c31f7-0c00-7039-827e-38cac4f9016a";
  EXPECT_EQ(call(eva, "PUT", next, late).status, 200);
  EXPECT_EQ(call(eva, "PUT", thrown, late).status, 200) << "nothing is on its way for a day";
}

TEST_P(EncounterRoutes, ADraftHasABound) {
  const std::string path = "/api/drafts/019c31f7-0c00-7039-827e-38cac4f90168";
  const std::string long_text(draft_bytes_max, 'a');
  EXPECT_EQ(call(eva, "PUT", path, {{"body", {{"text", long_text}}}}).pointers(),
            std::vector<std::string>{"/body"});
  EXPECT_EQ(call(eva, "PUT", path, {{"body", "text"}}).pointers(),
            std::vector<std::string>{"/body"});
}

}  // namespace
}  // namespace mellanrum::encounters
