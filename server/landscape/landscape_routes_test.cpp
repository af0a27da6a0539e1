// The operations of api/landscape.yaml, from request to answer.
#include <gmock/gmock.h>

#include "landscape/repair.hpp"
#include "landscape/world_test.hpp"

namespace mellanrum::landscape {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

MELLANRUM_ON_BOTH_DATABASES(LandscapeRoutes);

TEST_P(LandscapeRoutes, AddsReadsAndChangesAnOrganisation) {
  const auto made = call("POST", "/api/organisations",
                         {{"name", "Vretens kommun"},
                          {"sector", "municipality"},
                          {"organisation_number", "802005-1952"},
                          {"municipality_code", "0114"}});
  ASSERT_EQ(made.status, 201) << made.body;
  const auto added = json::parse(made.body);
  const std::string path = "/api/organisations/" + added["id"].get<std::string>();
  EXPECT_EQ(made.headers.at("location"), path);
  EXPECT_EQ(made.headers.at("etag"), "\"1\"");
  EXPECT_EQ(added["organisation_number"], "8020051952");
  EXPECT_FALSE(added.contains("email")) << "fields without a value are left out";

  const auto changed =
      patch(path, {{"municipality_code", nullptr}, {"email", "a@vreten.example"}}, 1);
  EXPECT_EQ(changed["version"], 2);
  EXPECT_EQ(changed["name"], "Vretens kommun") << "what is left out is kept";
  EXPECT_FALSE(changed.contains("municipality_code")) << "null empties";
  EXPECT_EQ(get(path)["email"], "a@vreten.example");
  EXPECT_THAT(gate.recorded,
              ElementsAre(std::pair("organisation.added", added["id"].get<std::string>()),
                          std::pair("organisation.changed", added["id"].get<std::string>())));

  EXPECT_EQ(call("PATCH", path, {{"name", "x"}}).status, 428);
  EXPECT_EQ(call("PATCH", path, {{"name", "x"}}, {{"if-match", "\"1\""}}).status, 412);
  EXPECT_THAT(refused(call("PATCH", path, {{"name", nullptr}, {"ended_day", "snart"}},
                           {{"if-match", "\"2\""}})),
              UnorderedElementsAre("/name", "/ended_day"));
  EXPECT_EQ(call("GET", "/api/organisations/0190a000-0000-7000-8000-00000000ffff").status, 404);
}

TEST_P(LandscapeRoutes, SaysEverythingThatIsWrongAtOnce) {
  EXPECT_THAT(
      refused(call("POST", "/api/organisations",
                   {{"sector", "circus"},
                    {"organisation_number", "12"},
                    {"county_code", "99"},
                    {"colour", "red"}})),
      UnorderedElementsAre("/name", "/sector", "/organisation_number", "/county_code", "/colour"));
  given_anna_at_bup();
  EXPECT_THAT(refused(call("POST", "/api/persons",
                           {{"name", "Mamma 18900101-9802"},
                            {"post", {{"unit_id", region}, {"from_day", "2020-01-01"}}}})),
              UnorderedElementsAre("/name", "/post/title", "/post/unit_id"));
  EXPECT_THAT(refused(call("POST", "/api/services",
                           {{"organisation_id", bup},
                            {"name", "x"},
                            {"minimum_age", 18},
                            {"maximum_age", 13},
                            {"status", "open"}})),
              UnorderedElementsAre("/organisation_id", "/maximum_age", "/status"));
  EXPECT_THAT(refused(call("GET", "/api/units?organisation=here")), ElementsAre("?organisation"));
  EXPECT_THAT(refused(call("GET", "/api/organisations?sector=circus")), ElementsAre("?sector"));
}

TEST_P(LandscapeRoutes, ShowsAUnitWithItsPeopleServicesAndPractice) {
  given_anna_at_bup();
  const std::string service = post("/api/services", {{"organisation_id", region},
                                                     {"unit_id", bup},
                                                     {"name", "Ångestgrupp"},
                                                     {"decided_by_person_id", anna}})["id"];
  post("/api/practices", {{"subject_kind", "unit"},
                          {"subject_id", bup},
                          {"kind", "reach"},
                          {"text", "Ring 8.00–8.30."}});
  const auto unit = get("/api/units/" + bup);
  EXPECT_EQ(unit["organisation"]["name"], "Region Vret");
  ASSERT_EQ(unit["posts"].size(), 1u);
  EXPECT_EQ(unit["posts"][0]["person"]["name"], "Anna Wikström");
  EXPECT_EQ(unit["services"][0]["id"], service);
  EXPECT_EQ(unit["practices"][0]["text"], "Ring 8.00–8.30.");
  const auto shown = get("/api/services/" + service);
  EXPECT_EQ(shown["decided_by"]["title"], "Kurator");
  EXPECT_EQ(shown["unit"]["short_name"], "BUP");
  EXPECT_EQ(shown["attributes"], json::array());
  EXPECT_EQ(get("/api/services?unit=" + bup)["items"].size(), 1u);
  EXPECT_EQ(get("/api/organisations/" + region)["units"][0]["id"], bup);
  EXPECT_EQ(get("/api/organisations/" + region)["services"][0]["id"], service);
}

TEST_P(LandscapeRoutes, LetsAPersonChangeJobAndGivesTheSeatASuccessor) {
  given_anna_at_bup();
  const std::string seat = get("/api/persons/" + anna)["posts"][0]["id"];
  const auto taken = post("/api/posts", {{"person_id", bo},
                                         {"unit_id", bup},
                                         {"title", "Kurator"},
                                         {"from_day", "2026-06-01"},
                                         {"succeeds_post_id", seat}});
  EXPECT_EQ(taken["succeeds"]["id"], anna);
  const auto before = get("/api/persons/" + anna);
  EXPECT_FALSE(before.contains("title")) << "she holds no post today";
  EXPECT_EQ(before["posts"][0]["until_day"], "2026-05-31");
  EXPECT_EQ(before["successor"]["name"], "Bo Ek");
  EXPECT_TRUE(before["is_self"]);
  EXPECT_FALSE(get("/api/persons/" + bo)["is_self"]);
  EXPECT_EQ(get("/api/persons?unit=" + bup)["items"][0]["name"], "Bo Ek");

  const auto ended = patch("/api/posts/" + taken["id"].get<std::string>(),
                           {{"until_day", "2026-11-20"}, {"mandate", "Tar emot remisser"}}, 1);
  EXPECT_EQ(ended["until_day"], "2026-11-20");
  EXPECT_EQ(get("/api/persons?unit=" + bup)["items"], json::array());
  EXPECT_THAT(refused(call("PATCH", "/api/posts/" + taken["id"].get<std::string>(),
                           {{"until_day", "2026-05-31"}}, {{"if-match", "\"2\""}})),
              ElementsAre("/until_day"));
}

TEST_P(LandscapeRoutes, VouchesForAPracticeNoteAndContradictsIt) {
  given_anna_at_bup();
  const auto note = post("/api/practices", {{"subject_kind", "person"},
                                            {"subject_id", bo},
                                            {"kind", "door"},
                                            {"text", "Gillar korta mejl."}});
  const std::string path = "/api/practices/" + note["id"].get<std::string>();
  EXPECT_TRUE(note["may_change"]);
  EXPECT_EQ(note["author"]["unit"]["short_name"], "BUP");
  EXPECT_EQ(note["subject_name"], "Bo Ek");

  clock.set(start + std::chrono::days(400));
  EXPECT_EQ(get("/api/practices?stale=true")["items"].size(), 1u);
  EXPECT_TRUE(get(path)["freshness"]["is_stale"]);
  const auto vouched = post(path + "/confirm", nullptr);
  EXPECT_FALSE(vouched["freshness"]["is_stale"]);
  EXPECT_EQ(vouched["own_verdict"], "confirmed");
  EXPECT_EQ(get("/api/practices?stale=true")["items"].size(), 0u);
  EXPECT_EQ(get("/api/practices?subject=" + bo)["items"].size(), 1u);

  EXPECT_THAT(refused(call("POST", path + "/contradict", json::object())), ElementsAre("/comment"));
  const auto denied = post(path + "/contradict", {{"comment", "Vill hellre bli uppringd."}});
  EXPECT_EQ(denied["contradictions"][0]["comment"], "Vill hellre bli uppringd.");
  EXPECT_EQ(denied["confirmations"], json::array()) << "the newest answer stands";
}

TEST_P(LandscapeRoutes, TellsWhatStoodInANumberBeforeSomebodyChangedIt) {
  given_anna_at_bup();
  const std::string path = "/api/persons/" + bo;
  patch(path, {{"phone", "0170-123 45"}}, 1);
  clock.set(start + std::chrono::hours{1});
  patch(path, {{"phone", "0170-543 21"}, {"secure_message_address", "bo@sdk.example"}}, 2);
  clock.set(start + std::chrono::hours{2});
  patch(path, {{"phone", "0170-666 66"}}, 3);
  const auto changes = get(path)["reach_changes"];
  std::vector<std::string> before;
  for (const auto& change : changes) {
    EXPECT_EQ(change["by"]["id"], anna);
    if (change["field"] == "phone") before.push_back(change.value("before", "nothing"));
  }
  EXPECT_THAT(before, ElementsAre("0170-543 21", "0170-123 45", "nothing"));
  EXPECT_EQ(changes.size(), 4U) << "the secure address, too";
  clock.set(start + std::chrono::days{31});
  EXPECT_EQ(get(path)["reach_changes"], json::array());
}

TEST_P(LandscapeRoutes, LetsNobodyElseChangeWhoSpeaksForHerself) {
  given_anna_at_bup();
  const auto carin = post("/api/persons", {{"name", "Carin"}})["id"].get<std::string>();
  const std::string path = "/api/persons/" + anna;
  const auto of_anna = get(path)["posts"][0];
  const std::string post_path = "/api/posts/" + of_anna["id"].get<std::string>();
  const auto other = post("/api/organisations", {{"name", "Skroten"}, {"sector", "business"}});
  const auto own_unit = post("/api/units", {{"organisation_id", other["id"]}, {"name", "BUP"}});
  const json own_post = {{"person_id", anna},
                         {"unit_id", own_unit["id"]},
                         {"title", "Kurator"},
                         {"from_day", "2019-01-01"}};
  caller = carin;
  EXPECT_EQ(get(path)["may_change"], true) << "nobody at BUP has a role";
  patch(path, {{"phone", "0170-123 45"}}, 1);

  // Bo has a role in Anna's region.
  database().write([&](store::Transaction& transaction) {
    transaction.execute(
        "INSERT INTO access_users (id, person_id, username, language, status, version, created_at) "
        "VALUES ('u', $1, 'bo', 'sv', 'active', 1, 0)",
        {bo});
    transaction.execute(
        "INSERT INTO access_memberships (id, user_id, organisation_id, role, status, version, "
        "created_at, updated_at) VALUES ('m', 'u', $1, 'admin', 'active', 1, 0, 0)",
        {region});
  });
  // Carin belongs to another organisation; what she writes of Anna would bring Anna there.
  gate.standing =
      grants::shared({{{OrganisationId(other["id"].get<std::string>()), grants::Role::admin}}});
  EXPECT_EQ(get(path)["may_change"], false);
  const Headers second{{"if-match", "\"2\""}};
  EXPECT_EQ(call("PATCH", path, {{"secure_message_address", "c@sdk.example"}}, second).status, 403);
  EXPECT_EQ(call("PATCH", path, {{"name", "Anna Wik"}}, second).status, 403);
  EXPECT_EQ(call("POST", "/api/posts", own_post).status, 403);
  EXPECT_EQ(call("PATCH", post_path, {{"until_day", "2026-11-01"}}, {{"if-match", "\"1\""}}).status,
            403);
  EXPECT_EQ(get(path)["posts"].size(), 1U);

  gate.standing = grants::shared({{{OrganisationId(region), grants::Role::professional}}});
  patch(path, {{"email", "anna@region.example"}}, 2);
  gate.standing = nullptr;
  caller = anna;
  patch(path, {{"email", nullptr}}, 3);
  post("/api/posts", own_post);
}

TEST_P(LandscapeRoutes, LetsTheAuthorAndThePersonDescribedChangeANoteAndNobodyElse) {
  given_anna_at_bup();
  const auto note = post("/api/practices", {{"subject_kind", "person"},
                                            {"subject_id", bo},
                                            {"kind", "door"},
                                            {"text", "Gillar korta mejl."}});
  const std::string path = "/api/practices/" + note["id"].get<std::string>();
  caller = post("/api/persons", {{"name", "Carin"}})["id"];
  EXPECT_EQ(call("PATCH", path, {{"text", "x"}}, {{"if-match", "\"1\""}}).status, 403);
  EXPECT_EQ(call("DELETE", path, {}, {{"if-match", "\"1\""}}).status, 403);
  post(path + "/confirm", nullptr);
  caller = bo;
  const auto rewritten = patch(path, {{"text", "Gillar besök."}}, 2);
  EXPECT_EQ(rewritten["confirmations"], json::array())
      << "what was confirmed is not what it says now";
  EXPECT_EQ(rewritten["author"]["id"], bo) << "nobody else's name stands over her words";
  EXPECT_THAT(refused(call("PATCH", path, {{"text", "18900101-9802"}}, {{"if-match", "\"3\""}})),
              ElementsAre("/text"));
  EXPECT_EQ(call("DELETE", path, {}, {{"if-match", "\"3\""}}).status, 204);
  EXPECT_EQ(call("GET", path).status, 404);
}

TEST_P(LandscapeRoutes, PagesThroughPracticeNotesTheNewestFirst) {
  given_anna_at_bup();
  for (int i = 0; i < 5; ++i) {
    post("/api/practices", {{"subject_kind", "unit"},
                            {"subject_id", bup},
                            {"kind", "reach"},
                            {"text", "Nummer " + std::to_string(i)}});
    clock.set(clock.now() + std::chrono::hours(1));
  }
  std::vector<std::string> texts;
  std::string cursor;
  do {
    const auto page = get("/api/practices?limit=2" + (cursor.empty() ? "" : "&cursor=" + cursor));
    for (const auto& item : page["items"]) texts.push_back(item["text"]);
    cursor = page.value("next", "");
  } while (!cursor.empty());
  EXPECT_THAT(texts, ElementsAre("Nummer 4", "Nummer 3", "Nummer 2", "Nummer 1", "Nummer 0"));
  const auto names = get("/api/persons?limit=1");
  EXPECT_EQ(refused(call("GET", "/api/practices?cursor=" + names["next"].get<std::string>())),
            std::vector<std::string>{"?cursor"});
}

TEST_P(LandscapeRoutes, FindsWithoutAccentsInCompoundsAndMisspelt) {
  given_anna_at_bup();
  for (const char* query : {"ung%20psykiatri", "ungdomspsyk", "psykiarti", "BUP", "barn"}) {
    const auto answer = get("/api/landscape/search?q=" + std::string(query));
    ASSERT_FALSE(answer["items"].empty()) << query;
    EXPECT_EQ(answer["items"][0]["id"], bup) << query;
  }
  const auto hit = get("/api/landscape/search?q=wikstrom&kind=person")["items"][0];
  EXPECT_EQ(hit["detail"], "Kurator, Barn- och ungdomspsykiatrin");
  EXPECT_EQ(hit["unit"]["organisation"]["name"], "Region Vret");
  EXPECT_FALSE(hit["has_left"]);
  EXPECT_FALSE(hit["was_used"]);
  const auto kurator = get("/api/landscape/search?q=kurator%20vret");
  EXPECT_EQ(kurator["counts"]["person"], 1);
  EXPECT_EQ(get("/api/landscape/search?q=kurator%20arvika")["items"], json::array())
      << "every word must be found";
  EXPECT_THAT(refused(call("GET", "/api/landscape/search?q=%20")), ElementsAre("?q"));
  EXPECT_THAT(refused(call("GET", "/api/landscape/search?q=a&kind=client")), ElementsAre("?kind"));
}

TEST_P(LandscapeRoutes, FindsWhatWasJustWrittenAndNotWhatIsGone) {
  given_anna_at_bup();
  EXPECT_EQ(get("/api/landscape/search?q=remiss")["items"].size(), 0u);
  const auto note = post("/api/practices", {{"subject_kind", "unit"},
                                            {"subject_id", bup},
                                            {"kind", "door"},
                                            {"text", "Remissen ska vara kort."}});
  const auto hits = get("/api/landscape/search?q=remiss")["items"];
  ASSERT_EQ(hits.size(), 1u);
  EXPECT_EQ(hits[0]["id"], bup);
  EXPECT_FALSE(hits[0]["freshness"]["is_stale"]);
  call("DELETE", "/api/practices/" + note["id"].get<std::string>(), {}, {{"if-match", "\"1\""}});
  EXPECT_EQ(get("/api/landscape/search?q=remiss")["items"].size(), 0u);
  patch("/api/organisations/" + region, {{"name", "Region Ny"}}, 1);
  EXPECT_EQ(get("/api/landscape/search?q=wikstrom%20ny")["items"][0]["id"], anna)
      << "a person is found by the new name of her organisation";
  EXPECT_EQ(get("/api/landscape/search?q=wikstrom%20vret")["items"].size(), 0u);
}

TEST_P(LandscapeRoutes, FindsPeopleAndServicesWhereTheirUnitIsNow) {
  given_anna_at_bup();
  const auto finds = [&](const std::string& query) {
    std::set<std::string> found;
    const auto answer = get("/api/landscape/search?q=" + query);
    for (const auto& item : answer["items"]) found.insert(item["kind"].get<std::string>());
    return found;
  };
  const std::set<std::string> all{"person", "unit"};
  ASSERT_TRUE(finds("storgatan").empty());
  auto unit = patch("/api/units/" + bup, {{"site", "Storgatan"}}, 1);
  EXPECT_EQ(finds("storgatan"), all);
  unit = patch("/api/units/" + bup, {{"site", "Lillgatan"}}, 2);
  EXPECT_TRUE(finds("storgatan").empty());
  EXPECT_EQ(finds("lillgatan"), all);
  patch("/api/units/" + bup, {{"municipality_code", "1784"}}, 3);
  EXPECT_EQ(finds("arvika"), all);
}

TEST_P(LandscapeRoutes, FindsAnewWhatHasNoWords) {
  given_anna_at_bup();
  database().write([](store::Transaction& transaction) {
    transaction.execute("DELETE FROM landscape_search", {});
    transaction.execute("DELETE FROM landscape_search_identity", {});
  });
  make_all_searchable(database());
  const auto count = database().read_value([](store::Reader& reader) {
    return reader.first("SELECT COUNT(*) FROM landscape_search", {},
                        [](const store::Row& row) { return row.integer(0); });
  });
  make_all_searchable(database());
  EXPECT_EQ(get("/api/landscape/search?q=wikstrom")["items"][0]["id"], anna);
  EXPECT_GE(count, 4);
}

TEST_P(LandscapeRoutes, WordsAreRewrittenInTheBackgroundForWhoAsksFirst) {
  given_anna_at_bup();
  const auto asked = call("POST", "/api/landscape/search/rewrite");
  ASSERT_EQ(asked.status, 202) << asked.body;
  const auto job = json::parse(asked.body);
  EXPECT_EQ(job["kind"], "landscape.search");
  EXPECT_EQ(job["state"], "waiting");
  EXPECT_EQ(gate.recorded.back(),
            std::pair(std::string("search.rewritten"), job["id"].get<std::string>()));
  EXPECT_EQ(json::parse(call("POST", "/api/landscape/search/rewrite").body)["id"], job["id"])
      << "under way";
  caller = bo;
  EXPECT_EQ(call("POST", "/api/landscape/search/rewrite").status, 409) << "under way, not his";
}

TEST_P(LandscapeRoutes, StoresLettersAsOne) {
  EXPECT_EQ(post("/api/persons", {{"name", "A\u030Ake"}})["name"], "Åke");
}

TEST_P(LandscapeRoutes, ListsGeography) {
  const auto geography = get("/api/geo");
  EXPECT_EQ(geography["counties"].size(), 21u);
  EXPECT_EQ(geography["municipalities"].size(), 290u);
  EXPECT_EQ(geography["municipalities"][0]["county_code"], "01");
}

}  // namespace
}  // namespace mellanrum::landscape
