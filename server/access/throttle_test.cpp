// Given wrong passwords from here and there, when somebody signs in, then whoever guesses has to
// wait, and she whom they guess at does not.
#include "access/throttle.hpp"

#include "access/sessions.hpp"
#include "access/world_test.hpp"

namespace mellanrum::access {
namespace {

class Throttle : public Access {
 protected:
  Response from(const std::string& address, const std::string& username, const std::string& given,
                const std::string& device = "") {
    address_ = address;
    return call("POST", "/api/session", {{"username", username}, {"password", given}}, device);
  }
  void fail(int times, const std::string& address, const std::string& username = "eva",
            const std::string& device = "") {
    for (int i = 0; i < times; ++i) {
      EXPECT_EQ(from(address, username, "fel lösenord", device).status, 401) << i;
    }
  }
  /// As if so many had failed, without hashing a password each time.
  void note(int times, const std::string& username, const std::string& address_start) {
    database().write([&](store::Transaction& transaction) {
      for (int i = 0; i < times; ++i) {
        note_failure(transaction, {username, address_start + std::to_string(i), {}}, clock_.now(),
                     random_);
      }
    });
  }
};
MELLANRUM_ON_BOTH_DATABASES(Throttle);

TEST_P(Throttle, TooManyFailuresFromAnAddressMakeTheNameWaitThere) {
  fail(attempts_per_username_max, "192.0.2.7");
  const auto refused = from("192.0.2.7", "eva", password);
  EXPECT_EQ(refused.status, 429);
  EXPECT_EQ(refused.headers.at("retry-after"), "900");
  EXPECT_EQ(from("192.0.2.7", "Eva ", password).status, 429) << "the same name";
  EXPECT_EQ(from("192.0.2.7", "styrelse", password).status, 204) << "others are let in";
  EXPECT_EQ(from("198.51.100.1", "eva", password).status, 204) << "and she from elsewhere";

  pass(attempts_window);
  EXPECT_EQ(from("192.0.2.7", "eva", password).status, 204);
}

TEST_P(Throttle, TriesFromEverywhereKeepNoKnownBrowserOut) {
  const auto device = cookies_set_by(from("192.0.2.7", "eva", password)).back();
  note(attempts_per_username_elsewhere_max, "eva", "203.0.113.");
  EXPECT_EQ(from("198.51.100.1", "eva", password).status, 429) << "a browser that nobody knows";
  EXPECT_EQ(from("198.51.100.1", "eva", password, device).status, 204);
  EXPECT_EQ(from("198.51.100.1", "styrelse", password, device).status, 204)
      << "hers is a stranger to others, who have not been guessed at";

  fail(attempts_per_username_max, "198.51.100.1", "eva", device);
  EXPECT_EQ(from("198.51.100.1", "eva", password, device).status, 429) << "nor may it guess";
}

TEST_P(Throttle, ANewPasswordMakesEveryBrowserAStranger) {
  const auto cookies = cookies_set_by(from("192.0.2.7", "eva", password));
  EXPECT_EQ(call("POST", "/api/session/password",
                 {{"current", password}, {"new", "lönnar vajar över ån"}}, cookies.front())
                .status,
            204);
  EXPECT_EQ(count("SELECT count(*) FROM access_devices", {}), 0);
}

TEST_P(Throttle, ABrowserThatBringsACookieOfItsOwnMakingGetsAnother) {
  const auto set = cookies_set_by(from("192.0.2.7", "eva", password, "device=planted"));
  EXPECT_NE(set.back(), "device=planted");
  const auto again = cookies_set_by(from("192.0.2.7", "styrelse", password, set.back()));
  EXPECT_EQ(again.back(), set.back()) << "colleagues share the browser";
}

TEST_P(Throttle, AnIpv6AddressCountsByItsNetwork) {
  fail(attempts_per_username_max, "2001:db8::1");
  EXPECT_EQ(from("2001:db8::ffff", "eva", password).status, 429);
  EXPECT_EQ(from("2001:db8:0:1::1", "eva", password).status, 204);
  EXPECT_EQ(network_of("2001:db8:0:0:1:2:3:4"), "2001:db8::/64");
  EXPECT_EQ(network_of("192.0.2.7"), "192.0.2.7");
}

TEST_P(Throttle, TheRightPasswordOfAnEndedAccountIsCountedAndRecordedAsAWrongOne) {
  const std::string recorded = "SELECT count(*) FROM audit_entries WHERE verb = 'session.refused'";
  for (int i = 1; i <= attempts_per_username_max; ++i) {
    EXPECT_EQ(from("192.0.2.7", "tove", password).status, 401);
    EXPECT_EQ(count(recorded, {}), i);
  }
  EXPECT_EQ(from("192.0.2.7", "tove", password).status, 429);
}

TEST_P(Throttle, WhatLiesAheadIsOfAClockThatHadJumped) {
  const auto now = clock_.now();
  const auto session = cookies_set_by(from("192.0.2.7", "eva", password)).front();
  clock_.set(now + std::chrono::years(4));
  fail(attempts_per_username_max, "192.0.2.7");
  EXPECT_EQ(from("192.0.2.7", "eva", password).status, 429);
  const auto ahead = cookies_set_by(from("198.51.100.1", "eva", password)).front();

  clock_.set(now);
  EXPECT_EQ(from("192.0.2.7", "eva", password).status, 204) << "she need not wait four years";
  EXPECT_EQ(call("GET", "/api/cases", nullptr, ahead).status, 401) << "nor does it last so long";
  EXPECT_EQ(call("GET", "/api/cases", nullptr, session).status, 200);
}

TEST_P(Throttle, WhatWasTypedIsNotKept) {
  from("192.0.2.7", "mitt hemliga lösenord", "x");
  EXPECT_EQ(count("SELECT count(*) FROM access_attempts", {}), 3);
  EXPECT_EQ(count("SELECT count(*) FROM access_attempts WHERE subject LIKE '%hemliga%' "
                  "OR subject LIKE '%192.0%' OR subject = $1",
                  {hash_of("name:mitt hemliga lösenord")}),
            0);
}

TEST_P(Throttle, AWrongPresentPasswordIsRecordedAsHers) {
  const auto eva = cookie_of("eva");
  const auto answer = call("POST", "/api/session/password",
                           {{"current", "fel lösenord"}, {"new", "lönnar vajar över ån"}}, eva);
  EXPECT_EQ(answer.status, 401);
  EXPECT_EQ(count("SELECT count(*) FROM audit_entries WHERE verb = 'session.refused' "
                  "AND operation_id = 'changePassword' AND user_id = $1 AND person_id = $1",
                  {id_of(3)}),
            1);
}

}  // namespace
}  // namespace mellanrum::access
