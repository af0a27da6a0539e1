// Given users with roles, when they sign in, call and are changed, then the door opens for those it
// should, and shuts from the next request.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "access/access_routes.hpp"
#include "access/gate.hpp"
#include "access/password.hpp"
#include "access/sessions.hpp"
#include "access/throttle.hpp"
#include "access/users.hpp"
#include "audit/audit.hpp"
#include "http/dispatcher.hpp"
#include "http/test_http.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::access {
namespace {

using http::AuditVerb;
using http::Headers;
using http::Method;
using http::Permission;
using http::Response;
using http::test::request_to;
using nlohmann::json;

const std::string password = "ett gott lösenord";

/// Hashed once: it takes its time on purpose.
const std::string& password_hash() {
  static const std::string hash = hash_password(password);
  return hash;
}

/// The gate alone, with a plain record of verbs.
class DoorGate final : public http::Gate {
 public:
  explicit DoorGate(const http::Settings& settings) : gate(settings) {}

  http::Caller admit(const http::Request& request, const http::Route& route, store::Reader& reader,
                     Instant now) override {
    return gate.admit(request, route, reader, now);
  }
  void record(const http::Request& request, const http::Route& route, const Response& response,
              const http::Context& context, store::Transaction& transaction) override {
    audit::append(transaction,
                  {.at = context.now(),
                   .user = context.caller.user,
                   .person = context.caller.person,
                   .verb = std::string(route.audit.name),
                   .operation_id = std::string(route.operation_id),
                   .subject_id = response.audit_subject,
                   .case_id = {},
                   .remote_address = request.remote_address},
                  context.random);
  }
  bool may_hear(const http::Caller&, const http::Event&, store::Reader&) override { return true; }
  bool is_still_signed_in(const http::Caller& caller, store::Reader& reader, Instant now) override {
    return access::Gate::is_still_signed_in(caller, reader, now);
  }

  access::Gate gate;
};

Response answer_ok(const http::Request&, store::Reader&, http::Context&) {
  return Response::json("{}");
}

http::Routes all_routes() {
  http::Routes routes = session_routes();
  for (const auto& route : user_routes()) routes.push_back(route);
  routes.push_back({Method::get, "/api/cases", "listCases", Permission("case.read"),
                    AuditVerb::none("a test"), answer_ok});
  routes.push_back({Method::get, "/api/persons/{id}", "changePerson", Permission("person.change"),
                    AuditVerb::none("a test"), answer_ok});
  routes.push_back({Method::get, "/api/cases/{id}", "getCase", Permission("case.read"),
                    AuditVerb::none("a test"), answer_ok});
  routes.push_back({Method::get, "/api/forgotten", "forgotten", Permission("nobody.defined.it"),
                    AuditVerb::none("a test"), answer_ok});
  return routes;
}

// Ids must look like ids where they stand in a path or a body.
std::string id_of(int number) {
  return "00000000-0000-7000-8000-00000000000" + std::to_string(number);
}

class Access : public store::test::DatabaseTest {
 protected:
  Access() {
    settings_.secure_cookies = false;
    database().write([&](store::Transaction& transaction) {
      for (const auto& [number, name] : {std::pair{1, "Vretby kommun"}, {2, "Region Viken"}}) {
        transaction.execute(
            "INSERT INTO landscape_organisations (id, name, sector, sort_key, version, created_at, "
            "updated_at) VALUES ($1, $2, 'municipality', $2, 1, 0, 0)",
            {id_of(number), name});
      }
    });
    add(3, "eva", "guide", "active");
    add(4, "tove", "guide", "ended");
    add(5, "admin", "admin", "active");
    add(6, "styrelse", "board", "active");
  }

  void add(int number, const std::string& name, const std::string& role,
           const std::string& status) {
    database().write([&](store::Transaction& transaction) {
      transaction.execute(
          "INSERT INTO landscape_persons (id, name, sort_key, version, created_at, updated_at) "
          "VALUES ($1, $2, $2, 1, 0, 0)",
          {id_of(number), name});
      const User user{UserId(id_of(number)), PersonId(id_of(number)), name, "sv", "active", 1};
      add_user(transaction, user, password_hash(), clock_.now());
      add_membership(transaction,
                     {MembershipId(id_of(number)), user.id, OrganisationId(id_of(1)), role, status},
                     clock_.now());
    });
  }

  Response call(std::string_view method, std::string_view target, const json& body = nullptr,
                const std::string& session_cookie = "", Headers headers = {}) {
    headers["x-mellanrum"] = "1";
    headers["content-type"] = "application/json";
    if (!session_cookie.empty()) headers["cookie"] = session_cookie;
    return dispatcher_.dispatch(
        request_to(method, target, body.is_null() ? "" : body.dump(), std::move(headers)));
  }
  Response sign_in(const std::string& username, const std::string& given = password) {
    return call("POST", "/api/session", {{"username", username}, {"password", given}});
  }
  /// `session=…`, as a browser would send it back.
  std::string cookie_of(const std::string& username) {
    const std::string set = sign_in(username).headers.at("set-cookie");
    return set.substr(0, set.find(';'));
  }
  void pass(std::chrono::milliseconds time) { clock_.set(clock_.now() + time); }

  FixedClock clock_{from_milliseconds(1'795'248'000'000)};
  SystemRandom random_;
  http::Settings settings_;
  DoorGate gate_{settings_};
  http::Dispatcher dispatcher_{{.database = database(),
                                .clock = clock_,
                                .random = random_,
                                .settings = settings_,
                                .gate = gate_,
                                .routes = all_routes(),
                                .files = {}}};
};
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

TEST_P(Access, TooManyFailuresMakeTheNameWait) {
  for (int i = 0; i < attempts_per_username_max; ++i) {
    EXPECT_EQ(sign_in("eva", "fel lösenord").status, 401);
  }
  const auto refused = sign_in("eva");
  EXPECT_EQ(refused.status, 429);
  EXPECT_EQ(refused.headers.at("retry-after"), "900");
  EXPECT_EQ(sign_in("styrelse").status, 204) << "others are let in";

  pass(attempts_window);
  EXPECT_EQ(sign_in("eva").status, 204);
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

TEST_P(Access, AnAdminAddsUsersWhereSheIsAdminAndNowhereElse) {
  database().write([&](store::Transaction& transaction) {
    transaction.execute(
        "INSERT INTO landscape_persons (id, name, sort_key, version, created_at, updated_at) "
        "VALUES ($1, 'Nils', 'Nils', 1, 0, 0)",
        {id_of(7)});
  });
  json body{{"person_id", id_of(7)},
            {"username", "nils"},
            {"password", "tolv tecken långt"},
            {"role", "guide"},
            {"organisation_id", id_of(1)}};
  const auto admin = cookie_of("admin");

  const auto added = call("POST", "/api/users", body, admin, {{"idempotency-key", "nils"}});
  ASSERT_EQ(added.status, 201) << added.body;
  const auto again = call("POST", "/api/users", body, admin, {{"idempotency-key", "nils"}});
  EXPECT_EQ(again.body, added.body);
  EXPECT_EQ(call("POST", "/api/users", body, admin).status, 409);
  EXPECT_EQ(sign_in("nils", "tolv tecken långt").status, 204);

  body["organisation_id"] = id_of(2);
  EXPECT_EQ(call("POST", "/api/users", body, admin).status, 403);
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
  http::Settings settings;
  settings.secure_cookies = true;
  EXPECT_EQ(cookie(settings, "abc"), "__Host-session=abc; Path=/; HttpOnly; SameSite=Lax; Secure");
}

TEST(Password, IsArgon2idWithTheParametersPromised) {
  EXPECT_TRUE(password_hash().starts_with("$argon2id$v=19$m=65536,t=3,p=1$")) << password_hash();
  EXPECT_TRUE(verify_password(password_hash(), password));
  EXPECT_FALSE(verify_password(password_hash(), "ett annat"));
  EXPECT_FALSE(needs_rehash(password_hash()));
}

}  // namespace
}  // namespace mellanrum::access
