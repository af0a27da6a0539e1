// Matters and promises over their routes, on both databases.
#include "promises/promises_routes.hpp"

#include <gtest/gtest.h>

#include "cases/world_test.hpp"
#include "http/paging.hpp"

namespace mellanrum::promises {
namespace {

using cases::test::Json;

class PromiseRoutes : public cases::test::WorldTest {
 protected:
  PromiseRoutes() : WorldTest(routes()) {}

  Json open_matter(const PersonId& by, const std::string& title, const std::string& in_case = "") {
    Json body{{"title", title}};
    if (!in_case.empty()) body["case_id"] = in_case;
    const auto answer = post(by, "/api/matters", body);
    EXPECT_EQ(answer.status, 201) << answer.body.dump();
    return answer.body;
  }
  /// A promise by Johan to Eva, heard of on the first of November, in a matter of hers.
  std::string promise_by_johan(const std::string& matter, Json more = Json::object()) {
    Json body{{"matter_id", matter},
              {"what", "skriva utlåtandet"},
              {"by_person_id", johan.text()},
              {"last_heard", "2026-11-02T09:00:00+01:00"}};
    body.update(more);
    const auto answer = post(eva, "/api/promises", body);
    EXPECT_EQ(answer.status, 201) << answer.body.dump();
    return answer.id();
  }
  std::string act(const std::string& promise, const std::string& verb) {
    return "/api/promises/" + promise + "/" + verb;
  }
};

MELLANRUM_ON_BOTH_DATABASES(PromiseRoutes);

TEST_P(PromiseRoutes, AMatterIsOpenedWithTheBallOrWithout) {
  const auto matter = open_matter(eva, "Läkarutlåtande");
  EXPECT_EQ(matter["holder"]["name"], "Eva Lind");
  EXPECT_EQ(matter["state"], "moving");
  const auto nobodys =
      post(eva, "/api/matters", {{"title", "Vem kallar?"}, {"holder_person_id", nullptr}});
  EXPECT_FALSE(nobodys.body.contains("holder"));
  EXPECT_EQ(nobodys.body["state"], "stalled");
  EXPECT_EQ(nobodys.body["explanation"], "Ingen har bollen.");
  const auto taken = post(nils, "/api/matters/" + nobodys.id() + "/take");
  EXPECT_EQ(taken.body["holder"]["name"], "Nils Holm");
  EXPECT_EQ(post(nils, "/api/matters/" + nobodys.id() + "/take").body, taken.body);
}

TEST_P(PromiseRoutes, APromiseFallsSilentAndAWordBreaksTheSilence) {
  const auto matter = open_matter(eva, "Läkarutlåtande")["id"].get<std::string>();
  const auto id = promise_by_johan(matter, {{"due_day", "2026-11-20"}});
  const auto silent = get(eva, "/api/promises/" + id).body;
  EXPECT_EQ(silent["state"], "silent");
  EXPECT_EQ(silent["silence"]["rule"], "past_due");
  EXPECT_EQ(silent["silence"]["since"], "2026-11-16") << "the quiet time had run out before";
  EXPECT_EQ(silent["silence"]["working_days"], 16);
  EXPECT_EQ(silent["silence"]["explanation"],
            "Lovade svar till 20 november. Tyst i 16 arbetsdagar.");
  EXPECT_EQ(silent["to"]["person"]["name"], "Eva Lind") << "the caller, when left out";
  EXPECT_EQ(get(eva, "/api/matters/" + matter).body["state"], "stalled");

  const auto heard = post(eva, act(id, "heard")).body;
  EXPECT_EQ(heard["state"], "open");
  EXPECT_EQ(get(eva, "/api/matters/" + matter).body["state"], "moving");
}

TEST_P(PromiseRoutes, TheUnitsQuietTimeHoldsWhereThePromiseHasNone) {
  const auto patient = add_unit(region, "Långsamma mottagningen", 40);
  const auto doctor = add_person("Anna Wikström", patient);
  const auto matter = open_matter(eva, "Remiss")["id"].get<std::string>();
  const auto theirs = promise_by_johan(matter, {{"by_person_id", doctor.text()}});
  EXPECT_EQ(get(eva, "/api/promises/" + theirs).body["state"], "open");
  const auto own = promise_by_johan(matter, {{"by_person_id", doctor.text()}, {"quiet_days", 5}});
  EXPECT_EQ(get(eva, "/api/promises/" + own).body["state"], "silent");
}

TEST_P(PromiseRoutes, APromiseOpensItsOwnMatterWhereNoneIsNamed) {
  const auto titled =
      post(eva, "/api/promises",
           {{"what", "ringa"}, {"matter_title", "Tolken"}, {"by_person_id", johan.text()}});
  EXPECT_EQ(titled.body["matter_title"], "Tolken");
  const auto untitled = post(eva, "/api/promises", {{"what", "boka lokal"}});
  EXPECT_EQ(untitled.body["matter_title"], "boka lokal");
  EXPECT_EQ(untitled.body["by"]["person"]["name"], "Eva Lind") << "her own, when nobody is named";
  EXPECT_FALSE(untitled.body.contains("to"));
}

TEST_P(PromiseRoutes, EveryEndCanBeUndone) {
  const auto matter = open_matter(eva, "Läkarutlåtande")["id"].get<std::string>();
  const auto id = promise_by_johan(matter);
  const auto before = get(eva, "/api/promises/" + id).body;
  const std::vector<std::pair<std::string, Json>> ends = {
      {"keep", nullptr},
      {"drop", {{"reason", "behövs inte"}}},
      {"snooze", {{"until", "2026-12-01"}}},
      {"change", {{"due_day", "2026-12-10"}, {"reason", "sjuk"}}}};
  for (const auto& [verb, body] : ends) {
    ASSERT_EQ(post(eva, act(id, verb), body).status, 200) << verb;
    EXPECT_NE(get(eva, "/api/promises/" + id).body["state"], before["state"]) << verb;
    ASSERT_EQ(post(eva, act(id, "reopen")).status, 200) << verb;
    auto after = get(eva, "/api/promises/" + id).body;
    auto expected = before;
    for (const char* name : {"version", "history"}) {
      after.erase(name);
      expected.erase(name);
    }
    EXPECT_EQ(after, expected) << verb;
  }
  const auto history = get(eva, "/api/promises/" + id).body["history"];
  EXPECT_EQ(history.size(), 1 + 2 * ends.size());
}

TEST_P(PromiseRoutes, AChangedPromiseIsReplacedAndItsReplacementDroppedWhenUndone) {
  const auto matter = open_matter(eva, "Läkarutlåtande")["id"].get<std::string>();
  const auto id = promise_by_johan(matter, {{"due_day", "2026-11-20"}});
  const auto changed =
      post(eva, act(id, "change"), {{"due_day", "2026-12-10"}, {"reason", "sjuk"}}).body;
  EXPECT_EQ(changed["replaces_promise_id"], id);
  EXPECT_EQ(changed["due_day"], "2026-12-10");
  EXPECT_EQ(changed["state"], "open") << "that it was agreed anew is a word";
  EXPECT_EQ(get(eva, "/api/promises/" + id).body["reason"], "sjuk");
  post(eva, act(id, "reopen"));
  const std::string replacement = changed["id"];
  EXPECT_EQ(get(eva, "/api/promises/" + replacement).body["state"], "dropped");
}

TEST_P(PromiseRoutes, DoneTwiceIsDoneOnceAndAnotherEndIsAConflict) {
  const auto matter = open_matter(eva, "Läkarutlåtande")["id"].get<std::string>();
  const auto id = promise_by_johan(matter);
  const auto kept = post(eva, act(id, "keep"));
  EXPECT_EQ(post(eva, act(id, "keep")).body, kept.body);
  EXPECT_EQ(post(eva, act(id, "drop"), {{"reason", "x"}}).status, 409);
  EXPECT_EQ(post(eva, act(id, "heard")).status, 409);
  EXPECT_EQ(post(eva, act(id, "snooze"), {{"until", "2026-12-01"}}).status, 409);
}

TEST_P(PromiseRoutes, AnActHonoursTheVersionThatIsGiven) {
  const auto matter = open_matter(eva, "Läkarutlåtande")["id"].get<std::string>();
  const auto id = promise_by_johan(matter);
  EXPECT_EQ(call(eva, "POST", act(id, "heard"), nullptr, {{"if-match", "\"1\""}}).status, 200);
  EXPECT_EQ(call(eva, "POST", act(id, "keep"), nullptr, {{"if-match", "\"1\""}}).status, 412);
}

TEST_P(PromiseRoutes, ASnoozeLiesAhead) {
  const auto id = promise_by_johan(open_matter(eva, "Läkarutlåtande")["id"]);
  EXPECT_EQ(post(eva, act(id, "snooze"), {{"until", "2026-11-24"}}).pointers(),
            std::vector<std::string>{"/until"});
  post(eva, act(id, "snooze"), {{"until", "2026-11-26"}});
  EXPECT_EQ(get(eva, "/api/promises/" + id).body["state"], "snoozed");
  move_to("2026-11-26T08:00:00+01:00");
  EXPECT_EQ(get(eva, "/api/promises/" + id).body["state"], "silent");
}

TEST_P(PromiseRoutes, ClosingAMatterDropsItsPromisesAndReopeningBringsThemBack) {
  const auto matter = open_matter(eva, "Läkarutlåtande")["id"].get<std::string>();
  const auto living = promise_by_johan(matter);
  const auto dropped = promise_by_johan(matter);
  post(eva, act(dropped, "drop"), {{"reason", "fel"}});
  move_to("2026-11-24T09:00:00+01:00");
  const auto closed = post(eva, "/api/matters/" + matter + "/close", {{"reason", "klart"}});
  EXPECT_EQ(closed.body["state"], "closed");
  EXPECT_EQ(get(eva, "/api/promises/" + living).body["state"], "dropped");
  EXPECT_EQ(post(eva, act(living, "reopen")).status, 409) << "its matter first";
  post(eva, "/api/matters/" + matter + "/reopen");
  EXPECT_EQ(get(eva, "/api/promises/" + living).body["state"], "silent");
  EXPECT_EQ(get(eva, "/api/promises/" + dropped).body["state"], "dropped");
}

TEST_P(PromiseRoutes, ACircleOfDependenciesIsRefused) {
  std::vector<std::string> ids;
  for (const char* title : {"A", "B", "C"}) ids.push_back(open_matter(eva, title)["id"]);
  const auto hang = [&](std::size_t what, std::size_t on) {
    return post(eva, "/api/matters/" + ids[on] + "/dependencies", {{"matter_id", ids[what]}});
  };
  const auto first = hang(1, 0);
  EXPECT_EQ(first.status, 201);
  EXPECT_EQ(hang(1, 0).body, first.body) << "once is enough";
  EXPECT_EQ(hang(2, 1).status, 201);
  EXPECT_EQ(hang(0, 2).status, 422);
  EXPECT_EQ(hang(0, 0).status, 422);
  const auto a = get(eva, "/api/matters/" + ids[0]).body;
  EXPECT_EQ(a["hangs_on_it"][0]["title"], "B");
  EXPECT_EQ(get(eva, "/api/matters/" + ids[1]).body["waits_for"][0]["title"], "A");
  EXPECT_EQ(call(eva, "DELETE", first.location).status, 204);
  EXPECT_EQ(hang(0, 2).status, 201) << "no circle any more";
}

TEST_P(PromiseRoutes, WhatIsDoneWithHangsOnNothing) {
  const std::string on = open_matter(eva, "A")["id"];
  const std::string hanging = open_matter(eva, "B")["id"];
  post(eva, "/api/matters/" + on + "/dependencies", {{"matter_id", hanging}});
  post(eva, "/api/matters/" + hanging + "/close");
  EXPECT_TRUE(get(eva, "/api/matters/" + on).body["hangs_on_it"].empty());
}

TEST_P(PromiseRoutes, AMatterOfACaseIsSeenByThoseWhoSeeTheCase) {
  const auto in_case = open_case(eva, "Jonna");
  const std::string matter = open_matter(eva, "Läkarutlåtande", in_case.text())["id"];
  const auto promise = promise_by_johan(matter);
  for (const auto& [who, status] :
       {std::pair{eva, 200}, std::pair{maria, 200}, std::pair{nils, 404}, std::pair{johan, 404}}) {
    EXPECT_EQ(get(who, "/api/matters/" + matter).status, status);
    EXPECT_EQ(get(who, "/api/promises/" + promise).status, status);
    EXPECT_EQ(get(who, "/api/matters").body["items"].size(), status == 200 ? 1U : 0U);
    EXPECT_EQ(get(who, "/api/promises?case=" + in_case.text()).status, status);
    EXPECT_EQ(get(who, "/api/promises?by=" + johan.text()).body["items"].size(),
              status == 200 ? 1U : 0U);
    EXPECT_EQ(get(who, "/api/matters?case=" + in_case.text()).status, status);
  }
  EXPECT_EQ(post(nils, act(promise, "keep")).status, 404);
  EXPECT_EQ(post(nils, "/api/promises", {{"what", "x"}, {"case_id", in_case.text()}}).pointers(),
            std::vector<std::string>{"/case_id"});
}

TEST_P(PromiseRoutes, AnOwnMatterIsSeenInItsOrganisationAndByThoseInIt) {
  const std::string matter = open_matter(eva, "Gemensam utbildning")["id"];
  EXPECT_EQ(get(nils, "/api/matters/" + matter).status, 200);
  EXPECT_EQ(get(johan, "/api/matters/" + matter).status, 404);
  const auto promise = promise_by_johan(matter);
  EXPECT_EQ(get(johan, "/api/matters/" + matter).status, 200) << "he has promised something in it";
  EXPECT_EQ(get(johan, "/api/promises").body["items"].size(), 1U);
  const auto reader = add_person("Bo Hallberg", guides);
  add_membership(reader, vretby, "board");
  EXPECT_EQ(get(reader, "/api/promises/" + promise).status, 404) << "the board reads sums";
}

TEST_P(PromiseRoutes, APersonalNumberIsRefusedOutsideCases) {
  const auto answer = post(eva, "/api/promises",
                           {{"what", "ringa om 19900118-2386"}, {"by_person_id", johan.text()}});
  EXPECT_EQ(answer.pointers(), std::vector<std::string>{"/what"});
  EXPECT_EQ(post(eva, "/api/matters", {{"title", "19900118-2386"}}).pointers(),
            std::vector<std::string>{"/title"});
  const std::string matter = open_matter(eva, "Läkarutlåtande")["id"];
  const std::string promise = promise_by_johan(matter);
  const Json reason{{"reason", "om 19900118-2386"}};
  for (const auto* const verb : {"heard", "keep", "drop", "reopen"}) {
    EXPECT_EQ(post(eva, act(promise, verb), reason).pointers(), std::vector<std::string>{"/reason"})
        << verb;
  }
  for (const auto* const verb : {"/close", "/reopen"}) {
    EXPECT_EQ(post(eva, "/api/matters/" + matter + verb, reason).pointers(),
              std::vector<std::string>{"/reason"})
        << verb;
  }
  const auto in_case = open_case(eva, "Jonna");
  EXPECT_EQ(
      post(eva, "/api/matters", {{"title", "19900118-2386"}, {"case_id", in_case.text()}}).status,
      201);
}

TEST_P(PromiseRoutes, NoCaseCanBeNamedWhereTheTierIsOff) {
  const auto in_case = open_case(eva, "Jonna").text();
  const std::string matter = open_matter(eva, "Läkarutlåtande", in_case)["id"];
  settings_.cases_enabled = false;
  EXPECT_EQ(post(eva, "/api/matters", {{"title", "x"}, {"case_id", in_case}}).pointers(),
            std::vector<std::string>{"/case_id"});
  EXPECT_EQ(get(eva, "/api/matters/" + matter).status, 404);
  EXPECT_TRUE(get(eva, "/api/matters").body["items"].empty());
  EXPECT_EQ(post(eva, "/api/matters", {{"title", "Utan ärende"}}).status, 201);
}

TEST_P(PromiseRoutes, AListOfSilentPromisesHoldsThoseAloneOverAllItsPages) {
  const std::string matter = open_matter(eva, "Många")["id"];
  std::set<std::string> silent;
  for (int i = 0; i < 12; ++i) {
    const bool is_silent = i % 3 == 0;
    const auto id = promise_by_johan(
        matter, {{"last_heard", is_silent ? "2026-10-01T09:00:00Z" : "2026-11-23T09:00:00Z"}});
    if (is_silent) silent.insert(id);
  }
  std::set<std::string> listed;
  std::string target = "/api/promises?state=silent&limit=3";
  for (int pages = 0; pages < 6; ++pages) {
    const auto page = get(eva, target).body;
    for (const auto& item : page["items"]) listed.insert(item["id"].get<std::string>());
    if (!page.contains("next")) break;
    target = "/api/promises?state=silent&limit=3&cursor=" + page["next"].get<std::string>();
  }
  EXPECT_EQ(listed, silent);
  EXPECT_EQ(get(eva, "/api/promises?by=" + johan.text()).body["items"].size(), 12U);
  EXPECT_EQ(get(eva, "/api/promises?by=" + nils.text()).body["items"].size(), 0U);
  EXPECT_EQ(get(eva, "/api/promises?to=" + eva.text()).body["items"].size(), 12U);
}

TEST_P(PromiseRoutes, ACursorOfAnotherListIsRefused) {
  open_matter(eva, "Läkarutlåtande");
  for (const auto& key :
       {std::vector<std::string>{"", ""}, {"9999999999999999999", "x"}, {"å", "x"}}) {
    EXPECT_EQ(get(eva, "/api/matters?cursor=" + http::cursor_after(key)).pointers(),
              std::vector<std::string>{"?cursor"});
  }
  const auto far = http::cursor_after({"-86400000", "x"});
  EXPECT_EQ(get(eva, "/api/matters?cursor=" + far).body["items"].size(), 1U) << "before 1970";
}

TEST_P(PromiseRoutes, AManagerListsThePromisesOfHerWholeOrganisation) {
  const auto in_case = open_case(eva, "Jonna").text();
  const auto made = promise_by_johan(open_matter(eva, "Läkarutlåtande", in_case)["id"]);
  const auto replaced = post(eva, act(made, "change"), {{"what", "a"}, {"reason", "b"}}).id();
  const auto own = promise_by_johan(open_matter(eva, "Utan ärende")["id"]);
  const auto ids = [&](const PersonId& who, const std::string& query) {
    std::vector<std::string> found;
    std::string next;
    do {
      const auto page = get(who, "/api/promises?limit=1&" + query + next).body;
      for (const auto& row : page["items"]) found.push_back(row["id"]);
      next = page.contains("next") ? "&cursor=" + page["next"].get<std::string>() : "";
    } while (!next.empty());
    return found;
  };
  EXPECT_THAT(ids(maria, ""), testing::UnorderedElementsAre(own, replaced, made));
  EXPECT_THAT(ids(maria, "state=changed"), testing::ElementsAre(made));
  EXPECT_THAT(ids(nils, ""), testing::ElementsAre(own)) << "a colleague sees no case of hers";
  add_membership(maria, vretby, "manager", "ended");
  add_membership(maria, region, "manager");
  EXPECT_THAT(ids(maria, ""), testing::IsEmpty()) << "nor does a manager elsewhere";
}

TEST_P(PromiseRoutes, TheExplanationIsInTheReadersLanguage) {
  const auto id = promise_by_johan(open_matter(eva, "Läkarutlåtande")["id"]);
  const auto english =
      call(eva, "GET", "/api/promises/" + id, nullptr, {{"accept-language", "en"}});
  EXPECT_EQ(english.body["silence"]["explanation"],
            "Last heard on 2 November. Silent for 16 working days.");
}

}  // namespace
}  // namespace mellanrum::promises
