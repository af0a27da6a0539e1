// A change of job through the contract: who may, what is refused, and what the cards say after it.
#include "landscape/world_test.hpp"

namespace mellanrum::landscape {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Anna at BUP, Bo without a post, and a team at the municipality.
class MoveRoutes : public LandscapeRoutes {
 protected:
  void SetUp() override {
    given_anna_at_bup();
    const auto municipality =
        post("/api/organisations", {{"name", "Vretby kommun"}, {"sector", "municipality"}})["id"];
    team = post("/api/units", {{"organisation_id", municipality}, {"name", "Stödteamet"}})["id"];
    seat = get("/api/persons/" + anna)["posts"][0]["id"];
  }
  json to_the_team() {
    return {{"post_id", seat},
            {"post_version", 1},
            {"last_day", "2026-11-19"},
            {"next", {{"unit_id", team}, {"title", "Vägledare"}, {"from_day", "2026-11-20"}}},
            {"reach", "unknown"}};
  }

  std::string team;
  std::string seat;
};
MELLANRUM_ON_BOTH_DATABASES(MoveRoutes);

TEST_P(MoveRoutes, TheCardsSayWhereSheIsAndWhoComesAfter) {
  auto move = to_the_team();
  move["successor_person_id"] = bo;
  const auto made = post("/api/moves", move);
  EXPECT_EQ(made["unit"]["id"], bup);
  EXPECT_EQ(made["may_undo"], true);

  const auto card = get("/api/persons/" + anna);
  EXPECT_EQ(card["unit"]["id"], team);
  EXPECT_EQ(card["successor"]["id"], bo);
  EXPECT_EQ(card["move"]["asks_reach"], true);
  const auto unit = get("/api/units/" + bup);
  EXPECT_EQ(unit["posts"][0]["person"]["id"], bo);
  EXPECT_EQ(unit["posts"][0]["succeeds"]["unit"]["id"], team) << "where who was there is now";
  EXPECT_THAT(unit["left"], IsEmpty());
  EXPECT_EQ(gate.recorded.back().first, "move.made");
}

TEST_P(MoveRoutes, AnEmptySeatStandsOnTheUnitUntilTheMoveIsTakenBack) {
  const auto made = post("/api/moves", to_the_team());
  EXPECT_EQ(get("/api/units/" + bup)["left"][0]["person"]["id"], anna);
  const auto undone = call("POST", "/api/moves/" + made["id"].get<std::string>() + "/undo");
  EXPECT_EQ(undone.status, 204) << undone.body;
  EXPECT_THAT(get("/api/units/" + bup)["left"], IsEmpty());
  const auto card = get("/api/persons/" + anna);
  EXPECT_EQ(card["posts"].size(), 1);
  EXPECT_FALSE(card.contains("move"));
  EXPECT_EQ(call("POST", "/api/moves/" + made["id"].get<std::string>() + "/undo").status, 404);
}

TEST_P(MoveRoutes, NumbersThatEndedStandApart) {
  patch("/api/persons/" + anna, {{"phone", "0470-12 34 56"}}, 1);
  const auto made = post("/api/moves", to_the_team());
  const auto path = "/api/moves/" + made["id"].get<std::string>() + "/reach";
  EXPECT_EQ(call("POST", path, {{"reach", "ends"}}).status, 204);
  const auto card = get("/api/persons/" + anna);
  EXPECT_FALSE(card.contains("phone"));
  EXPECT_EQ(card["ended_reach"]["phone"], "0470-12 34 56");
  EXPECT_EQ(card["move"]["asks_reach"], false);
  EXPECT_EQ(call("POST", path, {{"reach", "same"}}).status, 409);

  // A new address brings no ended number back.
  patch("/api/persons/" + anna, {{"email", "anna@exempel.se"}}, card["version"]);
  const auto after = get("/api/persons/" + anna);
  EXPECT_FALSE(after.contains("phone"));
  EXPECT_FALSE(after.contains("ended_reach"));
}

TEST_P(MoveRoutes, ANoteIsMovedByWhoWroteItOrWhomItIsAbout) {
  const auto note = post("/api/practices", {{"subject_kind", "person"},
                                            {"subject_id", anna},
                                            {"kind", "reach"},
                                            {"text", "Ring växeln."}})["id"];
  auto move = to_the_team();
  move["notes"] = {{{"practice_id", note}, {"outcome", "stays"}}};
  caller = bo;
  EXPECT_THAT(refused(call("POST", "/api/moves", move)), ElementsAre("/notes/0/outcome"));
  caller = anna;
  post("/api/moves", move);
  EXPECT_EQ(get("/api/units/" + bup)["practices"][0]["id"], note);
}

TEST_P(MoveRoutes, WhatIsWrongIsSaidAtItsField) {
  auto move = to_the_team();
  move["last_day"] = "2019-12-31";
  move["successor_person_id"] = anna;
  move["phone"] = "0470-12 34 56";
  EXPECT_THAT(refused(call("POST", "/api/moves", move)),
              ElementsAre("/last_day", "/successor_person_id", "/phone"));
  move = to_the_team();
  move["post_version"] = 7;
  EXPECT_EQ(call("POST", "/api/moves", move).status, 412) << "somebody else was first";
}

TEST_P(MoveRoutes, APostIsCorrectedAlsoInItsFirstDay) {
  const auto corrected =
      patch("/api/posts/" + seat, {{"from_day", "2021-02-01"}, {"until_day", "2026-11-19"}}, 1);
  EXPECT_EQ(corrected["from_day"], "2021-02-01");
  const auto later =
      call("PATCH", "/api/posts/" + seat, {{"from_day", "2027-01-01"}}, {{"if-match", "\"2\""}});
  EXPECT_THAT(refused(later), ElementsAre("/until_day"));
}

}  // namespace
}  // namespace mellanrum::landscape
