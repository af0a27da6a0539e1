// Given those who administer an organisation, when they see how it stands with sign-ins, take links
// back and decide on a last day, then what they see is so, and what ends ends for everybody.
#include "access/ending.hpp"
#include "access/world_test.hpp"

namespace mellanrum::access {
namespace {

using std::chrono::hours;

class Ending : public Access {
 protected:
  Ending() { admin_ = cookie_of("admin"); }

  json user_named(const std::string& username) {
    const auto page = body_of(call("GET", "/api/users", nullptr, admin_));
    for (const auto& user : page["items"]) {
      if (user["username"] == username) return user;
    }
    return nullptr;
  }
  Response change(int membership, int at, const json& body, const std::string& by) {
    return call("PATCH", "/api/memberships/" + id_of(membership), body, by, version(at));
  }
  void end_due() { end_memberships_due(database(), clock_.now(), random_); }
  static std::string secret_of(const Response& response) {
    const std::string path = body_of(response)["path"];
    return path.substr(path.find('#') + 1);
  }
  std::string day_in(int days) { return to_text(day_in_sweden(clock_.now() + hours(24 * days))); }

  std::string admin_;
};
MELLANRUM_ON_BOTH_DATABASES(Ending);

TEST_P(Ending, ARoleHoldsToTheEndOfItsLastDay) {
  const auto eva = cookie_of("eva");
  const auto set = change(3, 1, {{"until_day", day_in(0)}}, admin_);
  ASSERT_EQ(set.status, 200) << set.body;
  EXPECT_EQ(body_of(set)["until_day"], day_in(0));
  EXPECT_EQ(user_named("eva")["memberships"][0]["until_day"], day_in(0));
  end_due();
  EXPECT_EQ(call("GET", "/api/cases", nullptr, eva).status, 200) << "the day is not over";

  pass(hours(24));
  const auto anew = cookie_of("eva");
  end_due();
  EXPECT_EQ(call("GET", "/api/cases", nullptr, anew).status, 401);
  EXPECT_EQ(sign_in("eva").status, 401);
  EXPECT_EQ(count("SELECT COUNT(*) FROM audit_entries WHERE verb = 'membership.ended'", {}), 1);
  end_due();
  EXPECT_EQ(count("SELECT COUNT(*) FROM audit_entries WHERE verb = 'membership.ended'", {}), 1);

  admin_ = cookie_of("admin");
  const auto back = change(3, 3, {{"status", "active"}}, admin_);
  ASSERT_EQ(back.status, 200) << back.body;
  EXPECT_FALSE(body_of(back).contains("until_day")) << "or she would be out again at once";
  EXPECT_EQ(sign_in("eva").status, 204);
}

TEST_P(Ending, ALastDayIsTakenBackAndNeverOnesOwn) {
  ASSERT_EQ(change(3, 1, {{"until_day", day_in(1)}}, admin_).status, 200);
  ASSERT_EQ(change(3, 2, {{"until_day", nullptr}}, admin_).status, 200);
  EXPECT_FALSE(user_named("eva")["memberships"][0].contains("until_day"));
  EXPECT_EQ(change(5, 1, {{"until_day", day_in(9)}}, admin_).status, 403);

  EXPECT_EQ(change(3, 3, {{"until_day", day_in(-1)}}, admin_).status, 422);
  EXPECT_EQ(change(3, 3, json::object(), admin_).status, 422);
  EXPECT_EQ(change(3, 3, {{"until_day", day_in(1)}, {"status", "ended"}}, admin_).status, 422);
  EXPECT_EQ(change(4, 1, {{"until_day", day_in(1)}}, admin_).status, 409) << "has ended";
  add(7, "region", "admin", "active", 2);
  EXPECT_EQ(change(3, 3, {{"until_day", day_in(1)}}, cookie_of("region")).status, 404);
}

TEST_P(Ending, WhoIsTheOnlyAdministratorByThenStays) {
  add(7, "second", "admin", "active");
  ASSERT_EQ(change(7, 1, {{"until_day", day_in(0)}}, admin_).status, 200);
  ASSERT_EQ(change(5, 1, {{"until_day", day_in(0)}}, cookie_of("second")).status, 200);
  pass(hours(24));
  end_due();
  EXPECT_EQ(count("SELECT COUNT(*) FROM access_memberships WHERE role = 'admin' "
                  "AND status = 'active'",
                  {}),
            1);
}

TEST_P(Ending, AnAdministratorIsToldHowItStandsWithTheSignInsOfHers) {
  add_person(8, "Nils Ek", 1);
  add(9, "mona", "guide", "active", 2);
  add_role(10, 9, "guide", 1);
  EXPECT_FALSE(user_named("mona").contains("sign_in")) << "another organisation looks after it";

  EXPECT_EQ(user_named("eva")["sign_in"], (json{{"has_password", true}}));
  (void)cookie_of("eva");
  EXPECT_EQ(user_named("eva")["sign_in"]["last_seen_at"], to_text(clock_.now()));

  const auto added = call("POST", "/api/users",
                          {{"person_id", id_of(8)},
                           {"username", "nils"},
                           {"role", "guide"},
                           {"organisation_id", id_of(1)}},
                          admin_);
  const std::string invited = body_of(added)["memberships"][0]["id"];
  EXPECT_FALSE(user_named("nils")["memberships"][0].contains("invitation"));
  const auto path = "/api/memberships/" + invited + "/invitation";
  const auto link = call("PUT", path, nullptr, admin_);
  EXPECT_EQ(user_named("nils")["memberships"][0]["invitation"]["is_open"], true);
  pass(hours(24 * 15));
  admin_ = cookie_of("admin");
  EXPECT_EQ(user_named("nils")["memberships"][0]["invitation"]["is_open"], false);
}

TEST_P(Ending, ALinkIsTakenBackUntilItIsUsed) {
  const auto path = "/api/users/" + id_of(3) + "/reset";
  const auto made = call("PUT", path, nullptr, admin_);
  ASSERT_EQ(made.status, 200) << made.body;
  EXPECT_EQ(user_named("eva")["sign_in"]["has_password"], false);
  EXPECT_EQ(user_named("eva")["sign_in"]["reset"]["is_open"], true);

  add(7, "region", "admin", "active", 2);
  EXPECT_EQ(call("DELETE", path, nullptr, cookie_of("region")).status, 404);
  EXPECT_EQ(call("DELETE", path, nullptr, admin_).status, 204);
  EXPECT_FALSE(user_named("eva")["sign_in"].contains("reset"));
  EXPECT_EQ(call("POST", "/api/links/read", {{"token", secret_of(made)}}).status, 404);
  EXPECT_EQ(sign_in("eva").status, 401) << "the old password stays taken away";

  const auto offered =
      call("POST", "/api/memberships",
           {{"person_id", id_of(3)}, {"organisation_id", id_of(1)}, {"role", "manager"}}, admin_);
  const auto invitation =
      "/api/memberships/" + body_of(offered)["id"].get<std::string>() + "/invitation";
  const auto link = call("PUT", invitation, nullptr, admin_);
  EXPECT_EQ(call("DELETE", invitation, nullptr, cookie_of("region")).status, 404);
  EXPECT_EQ(call("DELETE", invitation, nullptr, admin_).status, 204);
  EXPECT_EQ(call("POST", "/api/links/read", {{"token", secret_of(link)}}).status, 404);
}

TEST_P(Ending, ALinkToANewPasswordHoldsForAnHour) {
  const auto reset = call("PUT", "/api/users/" + id_of(3) + "/reset", nullptr, admin_);
  ASSERT_EQ(reset.status, 200) << reset.body;
  pass(std::chrono::minutes(59));
  admin_ = cookie_of("admin");
  EXPECT_EQ(user_named("eva")["sign_in"]["reset"]["is_open"], true);
  pass(std::chrono::minutes(1));
  EXPECT_EQ(user_named("eva")["sign_in"]["reset"]["is_open"], false);
}

}  // namespace
}  // namespace mellanrum::access
