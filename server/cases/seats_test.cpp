// What a seat gives, to whom, and until when; and who decides over it. On both databases.
#include <gtest/gtest.h>

#include "cases/cases_routes.hpp"
#include "cases/world_test.hpp"

namespace mellanrum::cases {
namespace {

using test::Json;

class Seats : public test::WorldTest {
 protected:
  Seats() : WorldTest(routes()) {
    jonna = open_case(eva, "Jonna").text();
    join(CaseId(jonna), johan, "2026-11-20");
  }

  [[nodiscard]] int read(const PersonId& who) { return get(who, "/api/cases/" + jonna).status; }
  [[nodiscard]] Json seat_of(const PersonId& who, const PersonId& seen_by) {
    const auto page = get(seen_by, "/api/cases/" + jonna).body;
    for (const auto& member : page["team"]) {
      if (member["person"]["id"] == who.text()) return member;
    }
    return nullptr;
  }
  test::Answer end(const PersonId& who, const PersonId& by, const Json& until) {
    const auto seat = seat_of(who, by);
    return patch(by, "/api/team-members/" + seat["id"].get<std::string>(), {{"until_day", until}},
                 "\"" + std::to_string(seat["version"].get<int>()) + "\"");
  }

  std::string jonna;
};

MELLANRUM_ON_BOTH_DATABASES(Seats);

TEST_P(Seats, EndWithTheRoleAtTheOrganisationTheyWereGivenFor) {
  add_membership(eva, region, "guide");
  EXPECT_EQ(read(eva), 200);
  add_membership(eva, vretby, "guide", "ended");
  EXPECT_EQ(read(eva), 404) << "she has changed employer";
  EXPECT_TRUE(get(eva, "/api/cases?state=all").body["items"].empty());
  add_membership(eva, vretby, "guide", "invited");
  EXPECT_EQ(read(eva), 404);
}

TEST_P(Seats, GiveNothingToARoleThatDoesNotMeetCases) {
  for (const char* role : {"coordinator", "board", "auditor", "admin"}) {
    add_membership(johan, region, "professional", "ended");
    add_membership(johan, region, role);
    EXPECT_EQ(read(johan), 404) << role;
    add_membership(johan, region, role, "ended");
  }
  add_membership(johan, region, "professional");
  EXPECT_EQ(read(johan), 200);
}

TEST_P(Seats, GiveNothingThroughARoleSomewhereElse) {
  const auto stranger = add_organisation("Kvarnbyns Bilskrot AB");
  add_membership(johan, region, "professional", "ended");
  add_membership(johan, stranger, "guide");
  EXPECT_EQ(read(johan), 404);
}

TEST_P(Seats, EndFromTheNextRequest) {
  EXPECT_EQ(read(johan), 200);
  const auto ended = end(johan, eva, "2026-11-24");
  ASSERT_EQ(ended.status, 200) << ended.body.dump();
  EXPECT_EQ(ended.body["ended_at"], "2026-11-24T07:00:00.000Z");
  EXPECT_EQ(read(johan), 404) << "and not at midnight";
  EXPECT_EQ(end(johan, eva, nullptr).status, 200);
  EXPECT_EQ(read(johan), 200) << "given back";
}

TEST_P(Seats, GivenByMistakeAreTakenBackTheSameDay) {
  ASSERT_EQ(post(eva, "/api/cases/" + jonna + "/team", {{"person_id", nils.text()}}).status, 201);
  EXPECT_EQ(read(nils), 200);
  const auto ended = end(nils, eva, "2026-11-23");
  ASSERT_EQ(ended.status, 200) << ended.body.dump();
  EXPECT_EQ(ended.body["until_day"], "2026-11-24") << "no last day before the first";
  EXPECT_EQ(read(nils), 404);
  EXPECT_EQ(post(eva, "/api/cases/" + jonna + "/team", {{"person_id", nils.text()}}).status, 201)
      << "and may be given again the same day";
}

TEST_P(Seats, OfGuestsDecideOverNobodyElse) {
  const std::string page = "/api/cases/" + jonna;
  EXPECT_FALSE(get(johan, page).body["may_steer"].get<bool>());
  EXPECT_TRUE(get(eva, page).body["may_steer"].get<bool>());
  EXPECT_TRUE(get(maria, page).body["may_steer"].get<bool>()) << "she oversees it";

  EXPECT_EQ(end(eva, johan, "2026-11-23").status, 403);
  EXPECT_EQ(patch(johan, page, {{"code_name", "Annat"}}, "\"1\"").status, 403);
  EXPECT_EQ(patch(johan, page, {{"responsible_person_id", johan.text()}}, "\"1\"").status, 403);
  EXPECT_EQ(post(johan, page + "/close", {{"reason", "klart"}}).status, 403);
  EXPECT_EQ(post(johan, page + "/team", {{"person_id", nils.text()}}).status, 403);
  EXPECT_EQ(post(johan, page + "/activities", {{"name", "Kurs"}, {"state", "planned"}}).status, 201)
      << "what she works with in it is hers to write";
  EXPECT_EQ(read(eva), 200);

  EXPECT_EQ(end(johan, johan, "2026-11-24").status, 200) << "her own seat she may end";
  EXPECT_EQ(read(johan), 404);
}

TEST_P(Seats, OfTheResponsibleInviteWhereverSheWorks) {
  const std::string page = "/api/cases/" + jonna;
  ASSERT_EQ(patch(eva, page, {{"responsible_person_id", johan.text()}}, "\"1\"").status, 200);
  EXPECT_EQ(post(johan, page + "/team", {{"person_id", nils.text()}}).status, 201);
  EXPECT_EQ(end(eva, johan, "2026-11-24").status, 403);
}

}  // namespace
}  // namespace mellanrum::cases
