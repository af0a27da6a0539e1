// Given two organisations with administrators of their own, when one gives somebody a sign-in or a
// role, then it is nothing until she has accepted, and never what it is not hers to give.
#include "access/links.hpp"
#include "access/sessions.hpp"
#include "access/world_test.hpp"

namespace mellanrum::access {
namespace {

const std::string chosen = "lönnar vajar över ån";

class Invitations : public Access {
 protected:
  Invitations() {
    add(7, "region", "admin", "active", 2);
    add_person(8, "Nils Ek", 1);
    vretby_ = cookie_of("admin");
    region_ = cookie_of("region");
  }

  json new_user(int person, int organisation, const std::string& username = "nils") {
    return {{"person_id", id_of(person)},
            {"username", username},
            {"role", "guide"},
            {"organisation_id", id_of(organisation)}};
  }
  Response offer(int person, int organisation, const std::string& role, const std::string& by) {
    return call(
        "POST", "/api/memberships",
        {{"person_id", id_of(person)}, {"organisation_id", id_of(organisation)}, {"role", role}},
        by);
  }
  /// What stands in the link of an invitation.
  std::string link_to(const std::string& membership, const std::string& by) {
    const auto answer = call("PUT", "/api/memberships/" + membership + "/invitation", nullptr, by);
    EXPECT_EQ(answer.status, 200) << answer.body;
    return secret_of(answer);
  }
  static std::string secret_of(const Response& response) {
    const std::string path = body_of(response)["path"];
    return path.substr(path.find('#') + 1);
  }
  Response use(const std::string& token, const std::string& given) {
    return call("POST", "/api/links/use", {{"token", token}, {"password", given}});
  }
  /// Nils is invited by Vretby; the link.
  std::string invite_nils() {
    const auto added = call("POST", "/api/users", new_user(8, 1), vretby_);
    EXPECT_EQ(added.status, 201) << added.body;
    return link_to(body_of(added)["memberships"][0]["id"], vretby_);
  }
  /// Eva has a role in the region, too.
  void accept_in_region() {
    const auto offered = offer(3, 2, "professional", region_);
    ASSERT_EQ(offered.status, 201) << offered.body;
    ASSERT_EQ(use(link_to(body_of(offered)["id"], region_), password).status, 204);
  }
  std::string status_of(const std::string& membership) {
    return database().read_value([&](store::Reader& reader) {
      return access::membership(reader, MembershipId(membership)).value().status;
    });
  }

  std::string vretby_;
  std::string region_;
};
MELLANRUM_ON_BOTH_DATABASES(Invitations);

TEST_P(Invitations, ASignInIsNothingUntilSheHasAcceptedAndChosenHerPassword) {
  const auto link = invite_nils();
  EXPECT_EQ(sign_in("nils", chosen).status, 401);

  const auto read = call("POST", "/api/links/read", {{"token", link}});
  ASSERT_EQ(read.status, 200) << read.body;
  EXPECT_EQ(body_of(read)["username"], "nils");
  EXPECT_EQ(body_of(read)["has_password"], false);
  EXPECT_EQ(body_of(read)["made_by"]["name"], "admin");
  EXPECT_EQ(body_of(read)["membership"]["role"], "guide");

  const auto used = use(link, chosen);
  ASSERT_EQ(used.status, 204) << used.body;
  EXPECT_EQ(call("GET", "/api/cases", nullptr, cookies_set_by(used).front()).status, 200);
  EXPECT_EQ(sign_in("nils", chosen).status, 204);
  EXPECT_EQ(use(link, chosen).status, 404) << "once";
}

TEST_P(Invitations, ASignInIsBoundOnlyByThoseWhoEmployThePerson) {
  EXPECT_EQ(call("POST", "/api/users", new_user(8, 2), region_).status, 422);
  EXPECT_EQ(call("POST", "/api/users", new_user(8, 1), region_).status, 403);
  EXPECT_EQ(call("POST", "/api/users", new_user(99, 2), region_).status, 422) << "nobody";
  EXPECT_EQ(call("POST", "/api/users", new_user(3, 1), vretby_).status, 409) << "has one";

  add_post(90, 8, 2);
  EXPECT_EQ(call("POST", "/api/users", new_user(8, 2), region_).status, 422)
      << "another post that anybody could record makes her nobody else's";

  add_person(9, "Mona Ek", 2);
  database().write([&](store::Transaction& transaction) {
    transaction.execute("UPDATE landscape_posts SET until_day = '2026-01-31' WHERE id = $1",
                        {id_of(9)});
  });
  EXPECT_EQ(call("POST", "/api/users", new_user(9, 2), region_).status, 422) << "she has left";
}

TEST_P(Invitations, ASignInIsBoundWhereThePersonWasFirstRecorded) {
  // A stranger ends the post that makes her somebody's, and records one of her own making.
  add_post(90, 8, 2);
  database().write([&](store::Transaction& transaction) {
    transaction.execute("UPDATE landscape_posts SET until_day = '2026-01-31' WHERE id = $1",
                        {id_of(8)});
    transaction.execute("UPDATE landscape_posts SET from_day = '2000-01-01' WHERE id = $1",
                        {id_of(90)});
  });
  const auto refused = call("POST", "/api/users", new_user(8, 2), region_);
  EXPECT_EQ(refused.status, 422);
  EXPECT_NE(refused.body.find("lägg till en ny person"), std::string::npos) << refused.body;
}

TEST_P(Invitations, ARoleElsewhereIsAskedForAndNeverGiven) {
  const auto eva = cookie_of("eva");
  const auto offered = offer(3, 2, "manager", region_);
  ASSERT_EQ(offered.status, 201) << offered.body;
  EXPECT_EQ(body_of(offered)["status"], "invited");
  EXPECT_EQ(body_of(call("GET", "/api/session", nullptr, eva))["memberships"].size(), 1u);
  const std::string id = body_of(offered)["id"];
  EXPECT_EQ(
      call("PATCH", "/api/memberships/" + id, {{"status", "active"}}, region_, version(1)).status,
      409)
      << "it is hers to answer";

  const auto link = link_to(id, region_);
  EXPECT_EQ(use(link, "inte hennes lösenord").status, 401);
  EXPECT_EQ(status_of(id), "invited");
  EXPECT_EQ(use(link, password).status, 204);
  EXPECT_EQ(status_of(id), "active");
}

TEST_P(Invitations, AnotherLinkTakesTheFormerBackAndOneThatIsOldOpensNothing) {
  const auto first = invite_nils();
  const std::string id = database().read_value([&](store::Reader& reader) {
    return reader
        .first("SELECT membership_id FROM access_links", {},
               [](const store::Row& row) { return row.string(0); })
        .value();
  });
  const auto second = link_to(id, vretby_);
  EXPECT_EQ(use(first, chosen).status, 404);
  EXPECT_EQ(call("PUT", "/api/memberships/" + id + "/invitation", nullptr, region_).status, 404);
  pass(invitation_lasts);
  EXPECT_EQ(use(second, chosen).status, 404);
  EXPECT_EQ(call("POST", "/api/links/read", {{"token", second}}).status, 404);
  EXPECT_EQ(count("SELECT count(*) FROM access_links WHERE token_hash = $1", {second}), 0);
}

TEST_P(Invitations, SomebodyElsesInvitationChoosesNoPasswordOfHers) {
  const auto nils = invite_nils();
  const auto offered = offer(8, 2, "guide", region_);
  const auto theirs = link_to(body_of(offered)["id"], region_);
  EXPECT_EQ(use(theirs, chosen).status, 409);
  EXPECT_EQ(use(nils, chosen).status, 204);
  EXPECT_EQ(use(theirs, chosen).status, 204) << "with the password that she has";
}

TEST_P(Invitations, HerOwnAdministratorEndsWhatSheGaveAndOthersKeepTheirs) {
  accept_in_region();
  const auto eva = cookie_of("eva");
  const auto ended =
      call("PATCH", "/api/memberships/" + id_of(3), {{"status", "ended"}}, vretby_, version(1));
  ASSERT_EQ(ended.status, 200) << ended.body;
  const auto left = body_of(call("GET", "/api/session", nullptr, eva))["memberships"];
  ASSERT_EQ(left.size(), 1u);
  EXPECT_EQ(left[0]["organisation"]["id"], id_of(2));

  EXPECT_EQ(
      call("PATCH", "/api/users/" + id_of(3), {{"status", "disabled"}}, vretby_, version(1)).status,
      403)
      << "she works elsewhere now";
  EXPECT_EQ(
      call("PATCH", "/api/users/" + id_of(3), {{"status", "disabled"}}, region_, version(1)).status,
      200);
}

TEST_P(Invitations, WhoMadeTheSignInStopsItAlsoWhenOthersGaveHerRoles) {
  accept_in_region();
  const auto eva = cookie_of("eva");
  EXPECT_EQ(
      call("PATCH", "/api/users/" + id_of(3), {{"status", "disabled"}}, region_, version(1)).status,
      403);
  EXPECT_EQ(call("PUT", "/api/users/" + id_of(3) + "/reset", nullptr, region_).status, 403);
  EXPECT_EQ(
      call("PATCH", "/api/users/" + id_of(3), {{"status", "disabled"}}, vretby_, version(1)).status,
      200);
  EXPECT_EQ(call("GET", "/api/cases", nullptr, eva).status, 401);
  EXPECT_EQ(sign_in("eva").status, 401);
}

TEST_P(Invitations, AnAdministratorSeesTheRolesInHerOrganisationsAlone) {
  accept_in_region();
  const auto seen_by = [&](const std::string& admin) {
    const auto page = body_of(call("GET", "/api/users", nullptr, admin));
    for (const auto& user : page["items"]) {
      if (user["username"] == "eva") return user;
    }
    return json();
  };
  const auto by_region = seen_by(region_);
  ASSERT_EQ(by_region["memberships"].size(), 1u);
  EXPECT_EQ(by_region["memberships"][0]["organisation"]["id"], id_of(2));
  EXPECT_EQ(by_region["is_home"], false);
  EXPECT_EQ(seen_by(vretby_)["is_home"], true);
}

TEST_P(Invitations, AMembershipMadeActiveAgainRevivesNoSession) {
  const auto eva = cookie_of("eva");
  const auto change = [&](const char* status, int number) {
    return call("PATCH", "/api/memberships/" + id_of(3), {{"status", status}}, vretby_,
                version(number))
        .status;
  };
  EXPECT_EQ(change("ended", 1), 200);
  EXPECT_EQ(change("active", 2), 200);
  EXPECT_EQ(call("GET", "/api/cases", nullptr, eva).status, 401);
  EXPECT_EQ(sign_in("eva").status, 204);
}

TEST_P(Invitations, NobodyRaisesHerOwnRights) {
  EXPECT_EQ(offer(5, 1, "manager", vretby_).status, 403);
  add_role(20, 5, "manager", 1, "invited");
  EXPECT_EQ(call("PUT", "/api/memberships/" + id_of(20) + "/invitation", nullptr, vretby_).status,
            403);
  EXPECT_EQ(
      call("PATCH", "/api/memberships/" + id_of(20), {{"status", "active"}}, vretby_, version(1))
          .status,
      403);
  EXPECT_EQ(call("PUT", "/api/users/" + id_of(5) + "/reset", nullptr, vretby_).status, 403);
}

TEST_P(Invitations, TheOnlyAdministratorStaysUntilSomebodyElseHasBegun) {
  const auto disable = [&] {
    return call("PATCH", "/api/users/" + id_of(5), {{"status", "disabled"}}, vretby_, version(1));
  };
  const auto step_down = [&] {
    return call("PATCH", "/api/memberships/" + id_of(5), {{"status", "ended"}}, vretby_,
                version(1));
  };
  EXPECT_EQ(disable().status, 409);
  EXPECT_EQ(step_down().status, 409);
  add_role(21, 3, "admin", 1, "invited");
  EXPECT_EQ(step_down().status, 409) << "who has not accepted does not administer";
  add_role(22, 6, "admin", 1);
  EXPECT_EQ(step_down().status, 200);
}

TEST_P(Invitations, AResetTakesThePasswordAwayLetsHerChooseOnceAndTellsHer) {
  const auto eva = cookie_of("eva");
  const auto reset = call("PUT", "/api/users/" + id_of(3) + "/reset", nullptr, vretby_);
  ASSERT_EQ(reset.status, 200) << reset.body;
  EXPECT_EQ(call("GET", "/api/cases", nullptr, eva).status, 401);
  EXPECT_EQ(sign_in("eva").status, 401) << "the old password";

  EXPECT_EQ(use(secret_of(reset), "sommar2026!!").status, 422);
  const auto used = use(secret_of(reset), chosen);
  ASSERT_EQ(used.status, 204) << used.body;
  EXPECT_EQ(use(secret_of(reset), chosen).status, 404);

  const auto again = cookies_set_by(used).front();
  EXPECT_EQ(body_of(call("GET", "/api/session", nullptr, again))["has_unknown_reset"], true);
  EXPECT_EQ(call("DELETE", "/api/session/notice", nullptr, again).status, 204);
  EXPECT_EQ(body_of(call("GET", "/api/session", nullptr, again))["has_unknown_reset"], false);
  const auto told = body_of(call("GET", "/api/sessions", nullptr, again))["resets"];
  ASSERT_EQ(told.size(), 1u);
  EXPECT_EQ(told[0]["by"]["name"], "admin");
}

TEST_P(Invitations, AResetIsOfNoUseToWhomEverythingHasEnded) {
  EXPECT_EQ(call("PUT", "/api/users/" + id_of(4) + "/reset", nullptr, vretby_).status, 409);
  const auto offered = offer(4, 1, "guide", vretby_);
  ASSERT_EQ(offered.status, 201) << offered.body;
  EXPECT_EQ(body_of(offered)["id"], id_of(4)) << "the same, invited anew";
  EXPECT_EQ(use(link_to(id_of(4), vretby_), password).status, 204);
}

TEST_P(Invitations, ALookAlikeOfAUsernameIsRefused) {
  for (const auto* username : {"EVA", "ｅｖａ", "еva", "e va", "eva\u200b"}) {
    const auto answer = call("POST", "/api/users", new_user(8, 1, username), vretby_);
    EXPECT_EQ(answer.status, 422) << username << ": " << answer.body;
  }
  EXPECT_EQ(call("POST", "/api/users", new_user(8, 1, "  Nils.Ek "), vretby_).status, 201);
  const auto id = count("SELECT count(*) FROM access_users WHERE username = $1", {"nils.ek"});
  EXPECT_EQ(id, 1);
}

TEST_P(Invitations, AChangeOfRightsEndsTheStreamThatWasOpenedWithTheOthers) {
  accept_in_region();
  const auto caller_now = [&] {
    return database().read_value(
        [&](store::Reader& reader) { return access::caller(reader, UserId(id_of(3))).value(); });
  };
  auto listener = caller_now();
  listener.session_hash = hash_of(cookie_of("eva").substr(std::string("session=").size()));
  const auto listens = [&] {
    return database().read_value([&](store::Reader& reader) {
      return gate_.is_still_signed_in(listener, reader, clock_.now());
    });
  };
  EXPECT_TRUE(listens());
  call("PATCH", "/api/memberships/" + id_of(3), {{"status", "ended"}}, vretby_, version(1));
  EXPECT_FALSE(listens());
  EXPECT_EQ(count("SELECT count(*) FROM http_events WHERE topic = 'session' AND person_id = $1 "
                  "AND told_at = $2",
                  {id_of(3), clock_.now()}),
            2)
      << "once as she accepted, once as it ended";
}

}  // namespace
}  // namespace mellanrum::access
