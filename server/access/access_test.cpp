// Given users with roles, when they sign in, call and are changed, then the door opens for those it
// should, and shuts from the next request.
#include "access/credentials.hpp"
#include "access/password.hpp"
#include "access/sessions.hpp"
#include "access/world_test.hpp"
#include "grants/grants.hpp"

namespace mellanrum::access {
namespace {

MELLANRUM_ON_BOTH_DATABASES(Access);

TEST_P(Access, ASignInOpensWhatTheRoleMay) {
  const auto session = cookie_of("eva");

  const auto answer = call("GET", "/api/session", nullptr, session);
  ASSERT_EQ(answer.status, 200) << answer.body;
  const auto told = json::parse(answer.body);
  EXPECT_EQ(told["person"]["name"], "eva");
  EXPECT_EQ(told["memberships"][0]["role"], "guide");
  EXPECT_EQ(told["settings"]["cases_enabled"], true);
  EXPECT_EQ(call("GET", "/api/cases", nullptr, session).status, 200);
}

TEST_P(Access, ASessionSaysWhatSheMayAndWhere) {
  const auto told = [&](const std::string& who) {
    return json::parse(call("GET", "/api/session", nullptr, cookie_of(who)).body)["permissions"];
  };
  const auto guide = told("eva");
  const auto organisation = json::parse(call("GET", "/api/session", nullptr, cookie_of("eva"))
                                            .body)["memberships"][0]["organisation"]["id"];
  for (const auto& grant : grants::grants()) {
    const bool has = std::ranges::find(grant.roles, grants::Role::guide) != grant.roles.end();
    ASSERT_EQ(guide.contains(std::string(grant.permission)), has) << grant.permission;
    if (has) {
      EXPECT_EQ(guide[std::string(grant.permission)], json::array({organisation}));
    }
  }
  EXPECT_EQ(told("styrelse"), json::object()) << "the board may nothing by its role";
  settings_.cases_enabled = false;
  EXPECT_FALSE(told("eva").contains("case.read")) << "where there are no case rooms";
  EXPECT_TRUE(told("eva").contains("matter.read"));
}

TEST_P(Access, WithoutASessionOrWithAnotherRoleTheDoorIsShut) {
  EXPECT_EQ(call("GET", "/api/cases").status, 401);
  EXPECT_EQ(call("GET", "/api/cases", nullptr, "session=guessed").status, 401);
  EXPECT_EQ(call("GET", "/api/cases", nullptr, cookie_of("styrelse")).status, 403);
  EXPECT_EQ(call("GET", "/api/users", nullptr, cookie_of("eva")).status, 403);
}

TEST_P(Access, HerOwnRecordIsOpenToEverybodyAndOthersToTheRolesForIt) {
  const auto board = cookie_of("styrelse");
  EXPECT_EQ(call("GET", "/api/persons/" + id_of(6), nullptr, board).status, 200);
  EXPECT_EQ(call("GET", "/api/persons/" + id_of(3), nullptr, board).status, 403);
  EXPECT_EQ(call("GET", "/api/persons/none", nullptr, board).status, 404);
  EXPECT_EQ(call("GET", "/api/persons/" + id_of(6), nullptr, cookie_of("eva")).status, 200);
  EXPECT_EQ(call("GET", "/api/persons/" + id_of(6)).status, 401);
  EXPECT_EQ(call("GET", "/api/cases/" + id_of(6), nullptr, board).status, 403)
      << "an id that is hers opens nothing else";
}

TEST_P(Access, APermissionThatNobodyDefinedIsNobodys) {
  EXPECT_EQ(call("GET", "/api/forgotten", nullptr, cookie_of("admin")).status, 403);
}

TEST_P(Access, AnEndedMembershipSignsNobodyIn) {
  EXPECT_EQ(sign_in("tove").status, 401);
}

TEST_P(Access, AMembershipThatEndsShutsTheDoorAtTheNextRequest) {
  const auto session = cookie_of("eva");
  const auto ended = call("PATCH", "/api/memberships/" + id_of(3), {{"status", "ended"}},
                          cookie_of("admin"), {{"if-match", "\"1\""}});
  ASSERT_EQ(ended.status, 200) << ended.body;
  EXPECT_EQ(call("GET", "/api/cases", nullptr, session).status, 401);
}

TEST_P(Access, ASessionEndsWhenIdleAndInAnyCaseAfterTwelveHours) {
  const auto idle = cookie_of("eva");
  pass(session_idle_max);
  EXPECT_EQ(call("GET", "/api/cases", nullptr, idle).status, 401);

  const auto busy = cookie_of("eva");
  for (std::chrono::minutes used{0}; used < session_age_max; used += std::chrono::minutes(20)) {
    EXPECT_EQ(call("GET", "/api/cases", nullptr, busy).status, 200);
    gate_.gate.flush(database());
    pass(std::chrono::minutes(20));
  }
  EXPECT_EQ(call("GET", "/api/cases", nullptr, busy).status, 401);
}

TEST_P(Access, SignOutAndRevocationEndTheSessionForGood) {
  const auto first = cookie_of("eva");
  const auto second = cookie_of("eva");
  const auto sessions = json::parse(call("GET", "/api/sessions", nullptr, first).body)["items"];
  ASSERT_EQ(sessions.size(), 2u);
  const auto other = sessions[0]["is_current"] == true ? sessions[1] : sessions[0];

  EXPECT_EQ(
      call("DELETE", "/api/sessions/" + other["id"].get<std::string>(), nullptr, first).status,
      204);
  EXPECT_EQ(call("GET", "/api/cases", nullptr, second).status, 401);
  EXPECT_EQ(call("DELETE", "/api/session", nullptr, first).status, 204);
  EXPECT_EQ(call("GET", "/api/cases", nullptr, first).status, 401);
}

TEST_P(Access, NobodyRevokesSomebodyElsesSession) {
  const auto eva = cookie_of("eva");
  const auto own = json::parse(call("GET", "/api/session", nullptr, eva).body)["id"];
  EXPECT_EQ(
      call("DELETE", "/api/sessions/" + own.get<std::string>(), nullptr, cookie_of("admin")).status,
      404);
  EXPECT_EQ(call("GET", "/api/cases", nullptr, eva).status, 200);
}

TEST_P(Access, ANewPasswordEndsTheOtherSessionsAndTheOldOneIsOfNoUse) {
  const auto here = cookie_of("eva");
  const auto elsewhere = cookie_of("eva");
  const json change{{"current", password}, {"new", "ett ännu bättre ord"}};

  const Headers key{{"idempotency-key", "change-1"}};
  EXPECT_EQ(call("POST", "/api/session/password", change, here, key).status, 204);
  EXPECT_EQ(call("POST", "/api/session/password", change, here, key).status, 204) << "asked again";
  EXPECT_EQ(call("GET", "/api/cases", nullptr, elsewhere).status, 401);
  EXPECT_EQ(call("GET", "/api/cases", nullptr, here).status, 200);
  EXPECT_EQ(sign_in("eva").status, 401);
  EXPECT_EQ(sign_in("eva", "ett ännu bättre ord").status, 204);
}

TEST_P(Access, ADisabledUserIsOutAtOnce) {
  const auto eva = cookie_of("eva");
  const auto changed = call("PATCH", "/api/users/" + id_of(3), {{"status", "disabled"}},
                            cookie_of("admin"), {{"if-match", "\"1\""}});
  ASSERT_EQ(changed.status, 200) << changed.body;
  EXPECT_EQ(call("GET", "/api/cases", nullptr, eva).status, 401);
  EXPECT_EQ(sign_in("eva").status, 401);
}

TEST_P(Access, OnlyTheHashOfASessionIsKept) {
  const auto secret = cookie_of("eva").substr(std::string("session=").size());
  database().read([&](store::Reader& reader) {
    EXPECT_FALSE(reader.exists("SELECT 1 FROM access_sessions WHERE token_hash = $1", {secret}));
    EXPECT_TRUE(
        reader.exists("SELECT 1 FROM access_sessions WHERE token_hash = $1", {hash_of(secret)}));
  });
}

TEST(Cookie, BehindTlsItIsSecureAndBoundToTheHost) {
  Settings settings;
  settings.secure_cookies = true;
  EXPECT_EQ(session_cookie(settings, "abc"),
            "__Host-session=abc; Path=/; HttpOnly; SameSite=Lax; Secure");
}

TEST(Password, IsArgon2idWithTheParametersPromised) {
  EXPECT_TRUE(password_hash().starts_with("$argon2id$v=19$m=65536,t=3,p=1$")) << password_hash();
  EXPECT_TRUE(verify_password(password_hash(), password));
  EXPECT_FALSE(verify_password(password_hash(), "ett annat"));
  EXPECT_FALSE(needs_rehash(password_hash()));
}

}  // namespace
}  // namespace mellanrum::access
