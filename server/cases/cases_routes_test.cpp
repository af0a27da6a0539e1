// Cases over their routes, on both databases.
#include "cases/cases_routes.hpp"

#include <gtest/gtest.h>

#include "cases/world_test.hpp"

namespace mellanrum::cases {
namespace {

using test::Json;

class CaseRoutes : public test::WorldTest {
 protected:
  CaseRoutes() : WorldTest(routes()) {}
};

MELLANRUM_ON_BOTH_DATABASES(CaseRoutes);

TEST_P(CaseRoutes, AnOpenedCaseHasAReferenceAndItsOpenerOnTheTeam) {
  const auto opened = post(eva, "/api/cases", {{"code_name", "Jonna"}, {"about", "27 år"}});
  ASSERT_EQ(opened.status, 201) << opened.body.dump();
  EXPECT_EQ(opened.location, "/api/cases/" + opened.id());
  EXPECT_EQ(opened.etag, "\"1\"");
  EXPECT_EQ(opened.body["reference"].get<std::string>().size(), 4U);
  EXPECT_EQ(opened.body["team"].size(), 1U);
  EXPECT_EQ(opened.body["team"][0]["person"]["name"], "Eva Lind");
  EXPECT_EQ(opened.body["team"][0]["person"]["unit"]["name"], "Vägledarna");
  EXPECT_EQ(opened.body["controller"]["name"], "Vretby socialtjänst");
  EXPECT_EQ(gate_.last_verb, "case.opened");
  EXPECT_EQ(gate_.last_case, opened.id());

  const auto read = get(eva, "/api/cases/" + opened.id());
  EXPECT_EQ(read.body, opened.body);
  EXPECT_EQ(gate_.last_verb, "case.read");
}

TEST_P(CaseRoutes, ACaseThatOneMayNotSeeIsNotThere) {
  const auto id = open_case(eva, "Jonna").text();
  EXPECT_EQ(get(nils, "/api/cases/" + id).status, 404);
  EXPECT_EQ(post(nils, "/api/cases/" + id + "/close", {{"reason", "x"}}).status, 404);
  EXPECT_EQ(get(nils, "/api/cases").body["items"].size(), 0U);
  EXPECT_EQ(get(maria, "/api/cases/" + id).status, 200) << "she manages its controller";
  EXPECT_EQ(get(maria, "/api/cases").body["items"].size(), 1U);
  add_membership(maria, vretby, "manager", "ended");
  EXPECT_EQ(get(maria, "/api/cases/" + id).status, 404) << "from the next request";
}

TEST_P(CaseRoutes, TheTeamSeesFromItsFirstDayUntilItsLast) {
  const auto id = open_case(eva, "Jonna");
  join(id, johan, "2026-11-25", "2026-11-27");
  EXPECT_EQ(get(johan, "/api/cases/" + id.text()).status, 404);
  move_to("2026-11-25T00:00:00+01:00");
  EXPECT_EQ(get(johan, "/api/cases/" + id.text()).status, 200);
  move_to("2026-11-27T23:59:00+01:00");
  EXPECT_EQ(get(johan, "/api/cases/" + id.text()).status, 200);
  move_to("2026-11-28T00:00:00+01:00");
  EXPECT_EQ(get(johan, "/api/cases/" + id.text()).status, 404);
}

TEST_P(CaseRoutes, AllThatIsWrongIsToldAtOnce) {
  const auto answer = post(eva, "/api/cases",
                           {{"code_name", ""},
                            {"controller_id", region.text()},
                            {"responsible_person_id", "019c31f7-0c00-7039-827e-38cac4f90168"},
                            {"opened_day", "2027-01-01"},
                            {"colour", "red"}});
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(answer.pointers(),
              testing::UnorderedElementsAre("/code_name", "/controller_id", "/opened_day",
                                            "/responsible_person_id", "/colour"));
}

TEST_P(CaseRoutes, TomorrowIsTodayWhereAClockRunsAheadAtMidnight) {
  move_to("2026-11-24T23:55:00+01:00");
  const Json body{{"code_name", "Jonna"}, {"opened_day", "2026-11-25"}};
  const auto opened = post(eva, "/api/cases", body);
  ASSERT_EQ(opened.status, 201) << opened.body.dump();
  EXPECT_EQ(opened.body["opened_day"], "2026-11-24");
  const Json step{{"name", "Kurs"}, {"state", "active"}, {"from_day", "2026-11-25"}};
  const auto added = post(eva, "/api/cases/" + opened.id() + "/activities", step);
  EXPECT_EQ(added.body["from_day"], "2026-11-24") << added.body.dump();
  move_to("2026-11-24T23:54:00+01:00");
  EXPECT_THAT(post(eva, "/api/cases", body).pointers(), testing::ElementsAre("/opened_day"));
}

TEST_P(CaseRoutes, IsFoundByTheBeginningOfItsNameOrReferenceAndNothingElse) {
  const auto jonna = post(eva, "/api/cases", {{"code_name", "Åsa-Lena"}, {"about", "missbruk"}});
  post(eva, "/api/cases", {{"code_name", "Bengt"}});
  const auto found = [&](const std::string& query) {
    std::vector<std::string> names;
    const auto answer = get(eva, "/api/cases?q=" + query);
    EXPECT_EQ(answer.status, 200) << answer.body.dump();
    for (const auto& item : answer.body["items"]) names.push_back(item["code_name"]);
    return names;
  };
  const std::string reference = jonna.body["reference"];
  EXPECT_THAT(found("asa"), testing::ElementsAre("Åsa-Lena"));
  EXPECT_THAT(found("%C3%85sa-l"), testing::ElementsAre("Åsa-Lena"));
  EXPECT_THAT(found(reference.substr(0, 3)), testing::Contains("Åsa-Lena"));
  EXPECT_THAT(found("lena"), testing::IsEmpty());
  EXPECT_THAT(found("missbruk"), testing::IsEmpty());
  EXPECT_THAT(found("%25"), testing::IsEmpty());
}

TEST_P(CaseRoutes, PagesFollowTheSwedishAlphabetWithoutRepeating) {
  for (const char* name : {"Örjan", "Alba", "Ådel", "Zeynep", "Äsping"}) open_case(eva, name);
  std::vector<std::string> names;
  std::string target = "/api/cases?limit=2";
  for (int pages = 0; pages < 4; ++pages) {
    const auto page = get(eva, target).body;
    for (const auto& item : page["items"]) names.push_back(item["code_name"]);
    if (!page.contains("next")) break;
    target = "/api/cases?limit=2&cursor=" + page["next"].get<std::string>();
  }
  EXPECT_THAT(names, testing::ElementsAre("Alba", "Zeynep", "Ådel", "Äsping", "Örjan"));
}

TEST_P(CaseRoutes, AChangeNeedsTheVersionThatWasRead) {
  const auto opened = post(eva, "/api/cases", {{"code_name", "Jonna"}});
  const std::string path = "/api/cases/" + opened.id();
  EXPECT_EQ(call(eva, "PATCH", path, {{"about", "x"}}).status, 428);
  const auto changed = patch(eva, path, {{"own_words", "Slippa brevlådan"}}, opened.etag);
  EXPECT_EQ(changed.status, 200);
  EXPECT_EQ(changed.etag, "\"2\"");
  EXPECT_EQ(patch(eva, path, {{"about", "y"}}, opened.etag).status, 412);
  const auto emptied = patch(eva, path, {{"own_words", nullptr}}, changed.etag);
  EXPECT_FALSE(emptied.body.contains("own_words"));
}

TEST_P(CaseRoutes, ANewResponsiblePersonJoinsTheTeam) {
  const auto opened = post(eva, "/api/cases", {{"code_name", "Jonna"}});
  const auto changed = patch(eva, "/api/cases/" + opened.id(),
                             {{"responsible_person_id", nils.text()}}, opened.etag);
  EXPECT_EQ(changed.body["team"].size(), 2U);
  EXPECT_EQ(get(nils, "/api/cases/" + opened.id()).status, 200);
}

TEST_P(CaseRoutes, AClosedCaseIsReadAndNotWritten) {
  const auto opened = post(eva, "/api/cases", {{"code_name", "Jonna"}});
  const std::string path = "/api/cases/" + opened.id();
  const auto closed = post(eva, path + "/close", {{"reason", "Målen nådda"}});
  EXPECT_EQ(closed.body["closed_day"], "2026-11-24");
  EXPECT_EQ(closed.body["may_change"], false);
  EXPECT_EQ(post(eva, path + "/close", {{"reason", "igen"}}).body, closed.body)
      << "done twice it is done once";
  EXPECT_EQ(patch(eva, path, {{"about", "x"}}, closed.etag).status, 409);
  EXPECT_EQ(post(eva, path + "/team", {{"person_id", nils.text()}}).status, 409);
  EXPECT_EQ(post(eva, path + "/activities", {{"name", "x"}, {"state", "planned"}}).status, 409);
  EXPECT_EQ(get(eva, path).status, 200);
  EXPECT_EQ(get(eva, "/api/cases").body["items"].size(), 0U);
  EXPECT_EQ(get(eva, "/api/cases?state=closed").body["items"].size(), 1U);
  const auto reopened = post(eva, path + "/reopen", {{"reason", "Ny fråga"}});
  EXPECT_FALSE(reopened.body.contains("closed_day"));
}

TEST_P(CaseRoutes, TheTeamHasNobodyTwiceAndFoldsThoseWhoHaveLeft) {
  const std::string path = "/api/cases/" + open_case(eva, "Jonna").text();
  const auto joined = post(eva, path + "/team",
                           {{"person_id", johan.text()},
                            {"role", "läkare"},
                            {"mandate", "intyg"},
                            {"from_day", "2026-09-01"}});
  ASSERT_EQ(joined.status, 201) << joined.body.dump();
  EXPECT_EQ(post(eva, path + "/team", {{"person_id", johan.text()}}).status, 409);
  const auto left = patch(eva, joined.location, {{"until_day", "2026-11-01"}}, joined.etag);
  EXPECT_EQ(left.status, 200) << left.body.dump();
  EXPECT_EQ(patch(eva, joined.location, {{"until_day", "2026-08-01"}}, left.etag).pointers(),
            std::vector<std::string>{"/until_day"});
  const auto team = get(eva, path).body["team"];
  EXPECT_EQ(team[0]["person"]["name"], "Eva Lind");
  EXPECT_EQ(team[1]["until_day"], "2026-11-01");
  EXPECT_EQ(post(eva, path + "/team", {{"person_id", johan.text()}}).status, 201)
      << "she may come back";
}

TEST_P(CaseRoutes, AStepOfTheChainThatHasBegunHasAFirstDay) {
  const std::string path = "/api/cases/" + open_case(eva, "Jonna").text() + "/activities";
  EXPECT_EQ(post(eva, path, {{"name", "Arbetsträning"}, {"state", "active"}}).pointers(),
            std::vector<std::string>{"/from_day"});
  const auto added =
      post(eva, path, {{"name", "Arbetsträning"}, {"state", "active"}, {"from_day", "2026-11-02"}});
  ASSERT_EQ(added.status, 201);
  const auto ended = patch(eva, added.location, {{"state", "ended"}}, added.etag);
  EXPECT_EQ(ended.body["until_day"], "2026-11-24") << "ended today when no day is given";
}

}  // namespace
}  // namespace mellanrum::cases
