// Given a table of routes, when a request is dispatched, then everything between wire and handler
// happens once, together with the act, or not at all.
#include "http/dispatcher.hpp"

#include <thread>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "http/form.hpp"
#include "http/test_gzip.hpp"
#include "http/test_http.hpp"
#include "settings/settings.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::http {
namespace {

using test::request_to;

std::int64_t count(store::Reader& reader, std::string_view topic) {
  return reader
      .first("SELECT COUNT(*) FROM http_events WHERE topic = $1", {topic},
             [](const store::Row& row) { return row.integer(0); })
      .value();
}

Response read_note(const Request&, store::Reader& reader, Context&) {
  return Response::json(std::to_string(count(reader, "note"))).versioned(3).about("subject");
}

Response write_note(const Request& request, store::Transaction&, Context& context) {
  Form form(request);
  const std::string id = form.text("id");
  form.finish();
  context.tell({"note", id, {}, {}});
  return Response::created("/api/notes/" + id, R"({"id":")" + id + "\"}").versioned(1).about(id);
}

Response fail_late(const Request&, store::Transaction&, Context& context) {
  context.tell({"note", "never", {}, {}});
  throw std::runtime_error("the roof fell in");
}

/// Reads before and writes after: what a sign-in does with a password and its hash.
Write prepare_note(const Request& request, Context&) {
  Form form(request);
  const std::string id = form.text("id");
  form.finish();
  return [id](store::Transaction&, Context& context) {
    if (id == "none") throw not_found();
    context.caller.user = UserId("found-out-later");
    context.tell({"note", id, {}, {}});
    return Response::created("/api/notes/" + id, "{}").about(id);
  };
}

std::string long_json() {
  return "{\"text\":\"" + std::string(4000, 'a') + "\"}";
}

Response read_long(const Request&, store::Reader&, Context&) {
  return Response::json(long_json()).versioned(7);
}

Response listen(const Request&, Context&) {
  Response response;
  response.content_type = "text/event-stream";
  return response;
}

class DispatcherTest : public store::test::DatabaseTest {
 protected:
  Response dispatch(std::string_view method, std::string_view target, std::string body = "",
                    Headers headers = {}) {
    return dispatcher_.dispatch(request_to(method, target, std::move(body), std::move(headers)));
  }
  std::int64_t stored(std::string_view topic) {
    return database().read_value([&](store::Reader& reader) { return count(reader, topic); });
  }
  static nlohmann::json json(const Response& response) {
    return nlohmann::json::parse(response.body);
  }

  FixedClock clock_{from_milliseconds(1'795'248'000'000)};
  SystemRandom random_;
  Settings settings_;
  test::NamedGate gate_;
  Dispatcher dispatcher_{{
      .database = database(),
      .clock = clock_,
      .random = random_,
      .settings = settings_,
      .gate = gate_,
      .routes =
          {
              {Method::get, "/api/notes", "countNotes", Permission("signed_in"), AuditVerb("read"),
               &read_note},
              {Method::post, "/api/notes", "addNote", Permission("signed_in"), AuditVerb("add"),
               &write_note},
              {Method::post, "/api/failures", "fail", Permission("signed_in"), AuditVerb("fail"),
               &fail_late},
              {Method::post, "/api/prepared", "prepare", Permission("signed_in"),
               AuditVerb("prepare"), &prepare_note},
              {Method::get, "/api/listen", "listen", Permission("signed_in"),
               AuditVerb::none("a stream"), &listen},
              {Method::get, "/api/long", "long", Permission("signed_in"), AuditVerb::none("a test"),
               &read_long},
              {Method::get, "/api/secret", "secret", Permission("signed_in"),
               AuditVerb::none("a test"), &read_long, Compression::never},
              {Method::get, "/api/locked", "locked", Permission("nobody"), AuditVerb("never"),
               &read_note},
          },
      .files =
          {
              {"/index.html", "text/html", "<!doctype html>", "", "\"i\""},
              {"/sw.js", "text/javascript", "addEventListener", "", "\"s\""},
              {"/a.123.js", "text/javascript", "let a = 1", "zipped", "\"a\"", true},
          },
  }};
};
MELLANRUM_ON_BOTH_DATABASES(DispatcherTest);

TEST_P(DispatcherTest, AWriteIsRecordedAndToldInItsOwnTransaction) {
  const auto response = dispatch("POST", "/api/notes", R"({"id":"n1"})");
  EXPECT_EQ(response.status, 201);
  EXPECT_EQ(response.headers.at("location"), "/api/notes/n1");
  EXPECT_EQ(response.headers.at("etag"), "\"1\"");
  EXPECT_EQ(stored("note"), 1);
  EXPECT_EQ(stored("audit add"), 1);
}

TEST_P(DispatcherTest, AFailedWriteLeavesNothingAndTellsOnlyAnId) {
  const auto response =
      dispatch("POST", "/api/failures", "", {{"idempotency-key", "k"}, {"accept-language", "en"}});
  EXPECT_EQ(response.status, 500);
  EXPECT_EQ(json(response)["type"], "/problems/internal");
  EXPECT_TRUE(json(response)["instance"].get<std::string>().starts_with("urn:uuid:"));
  EXPECT_EQ(response.body.find("roof"), std::string::npos);
  EXPECT_EQ(stored("note"), 0);
  EXPECT_EQ(stored("audit fail"), 0);
}

TEST_P(DispatcherTest, ARecordedReadIsRecordedBeforeItIsAnswered) {
  EXPECT_EQ(dispatch("GET", "/api/notes").body, "0");
  EXPECT_EQ(stored("audit read"), 1);
  EXPECT_EQ(dispatch("GET", "/api/locked").status, 403);
  EXPECT_EQ(stored("audit never"), 0);
}

TEST_P(DispatcherTest, APreparedWriteIsRecordedInItsOwnTransactionToo) {
  const Headers key = {{"idempotency-key", "k1"}};
  EXPECT_EQ(dispatch("POST", "/api/prepared", R"({"id":"none"})", key).status, 404);
  EXPECT_EQ(stored("audit prepare"), 0);
  EXPECT_EQ(dispatch("POST", "/api/prepared", R"({"id":"n1"})", key).status, 201);
  EXPECT_EQ(stored("note"), 1);
  EXPECT_EQ(stored("audit prepare"), 1);
  const auto again = dispatch("POST", "/api/prepared", R"({"id":"n1"})", key);
  EXPECT_EQ(again.headers.at("idempotency-replayed"), "true");
  EXPECT_EQ(stored("note"), 1);
  EXPECT_EQ(stored("audit prepare"), 1);
}

TEST_P(DispatcherTest, WithoutItsAuditEntryNothingHappensAndNothingIsShown) {
  gate_.fails_to_record = true;
  EXPECT_EQ(dispatch("POST", "/api/notes", R"({"id":"n1"})").status, 500);
  EXPECT_EQ(dispatch("POST", "/api/prepared", R"({"id":"n2"})").status, 500);
  EXPECT_EQ(dispatch("GET", "/api/notes").status, 500);
  EXPECT_EQ(stored("note"), 0);
}

TEST(RouteTable, RefusesAnAuditVerbWithoutATransactionForIt) {
  EXPECT_THROW(
      Router({{Method::post, "/api/x", "x", Permission("anyone"), AuditVerb("x"), &listen}}),
      std::logic_error);
}

TEST_P(DispatcherTest, ARepeatedKeyGivesTheSameAnswerAndDoesNothing) {
  const Headers key = {{"idempotency-key", "k1"}};
  const auto first = dispatch("POST", "/api/notes", R"({"id":"n1"})", key);
  const auto second = dispatch("POST", "/api/notes", R"({"id":"n1"})", key);
  EXPECT_EQ(second.status, first.status);
  EXPECT_EQ(second.body, first.body);
  EXPECT_EQ(second.content_type, first.content_type);
  EXPECT_EQ(second.headers.at("etag"), "\"1\"");
  EXPECT_EQ(second.headers.at("location"), "/api/notes/n1");
  EXPECT_EQ(second.headers.at("idempotency-replayed"), "true");
  EXPECT_FALSE(first.headers.contains("idempotency-replayed"));
  EXPECT_EQ(stored("note"), 1);
  EXPECT_EQ(stored("audit add"), 1);
}

TEST_P(DispatcherTest, AKeyBelongsToOneUserAndOneRequest) {
  const Headers key = {{"idempotency-key", "k1"}};
  EXPECT_EQ(dispatch("POST", "/api/notes", R"({"id":"n1"})", key).status, 201);
  const auto other = dispatch("POST", "/api/notes", R"({"id":"n2"})", key);
  EXPECT_EQ(other.status, 409);
  EXPECT_EQ(json(other)["type"], "/problems/conflict");
  EXPECT_EQ(dispatch("POST", "/api/notes", R"({"id":"n1"})",
                     {{"idempotency-key", "k1"}, {"x-user", "bo"}})
                .status,
            201);
  EXPECT_EQ(stored("note"), 2);
}

TEST_P(DispatcherTest, AnInvalidTryDoesNotUseTheKeyUp) {
  const Headers key = {{"idempotency-key", "k1"}};
  EXPECT_EQ(dispatch("POST", "/api/notes", R"({})", key).status, 422);
  EXPECT_EQ(dispatch("POST", "/api/notes", R"({"id":"n1"})", key).status, 201);
}

TEST_P(DispatcherTest, KeysOutsideOfTheirLimitsAreMalformed) {
  for (const auto& key :
       {std::string(""), std::string(129, 'k'), std::string("å"), std::string("a b")}) {
    EXPECT_EQ(dispatch("POST", "/api/notes", R"({"id":"n1"})", {{"idempotency-key", key}}).status,
              400)
        << key;
  }
}

TEST_P(DispatcherTest, ManyRequestsWithOneKeyAtTheSameTimeDoTheActOnce) {
  std::vector<std::thread> threads;
  std::array<Response, 8> responses;
  for (auto& response : responses) {
    threads.emplace_back([&] {
      response = dispatch("POST", "/api/notes", R"({"id":"n1"})", {{"idempotency-key", "k1"}});
    });
  }
  for (auto& thread : threads) thread.join();
  int replayed = 0;
  for (const auto& response : responses) {
    EXPECT_EQ(response.status, 201) << response.body;
    EXPECT_EQ(response.body, responses[0].body);
    replayed += response.headers.contains("idempotency-replayed") ? 1 : 0;
  }
  EXPECT_EQ(replayed, 7);
  EXPECT_EQ(stored("note"), 1);
}

TEST_P(DispatcherTest, AnAnswerIsForgottenAfterADayButNotThatItWasDone) {
  const Headers key = {{"idempotency-key", make_uuid(clock_.now(), random_)}};
  EXPECT_EQ(dispatch("POST", "/api/notes", R"({"id":"n1"})", key).status, 201);
  clock_.set(clock_.now() + std::chrono::hours(23));
  dispatcher_.prune();
  EXPECT_EQ(dispatch("POST", "/api/notes", R"({"id":"n1"})", key).status, 201) << "still whole";
  EXPECT_EQ(dispatch("POST", "/api/notes", R"({"id":"n2"})", key).status, 409);
  clock_.set(clock_.now() + std::chrono::hours(39));
  dispatcher_.prune();
  EXPECT_EQ(stored("note"), 0) << "the event of the first is gone; a second act would have one";
  const auto again = dispatch("POST", "/api/notes", R"({"id":"n1"})", key);  // 62 hours later
  EXPECT_EQ(again.status, 204);
  EXPECT_EQ(again.body, "");
  EXPECT_EQ(again.headers.at("idempotency-replayed"), "true");
  EXPECT_EQ(dispatch("POST", "/api/notes", R"({"id":"n2"})", key).status, 409);
  EXPECT_EQ(stored("note"), 0);
}

TEST_P(DispatcherTest, AKeyThatIsOlderThanWhatIsRememberedIsRefusedInWords) {
  const Headers key = {{"idempotency-key", make_uuid(clock_.now(), random_)},
                       {"accept-language", "en"}};
  clock_.set(clock_.now() + ServerLimits{}.idempotency_remembered);
  EXPECT_EQ(dispatch("POST", "/api/notes", R"({"id":"n1"})", key).status, 201);
  clock_.set(clock_.now() + std::chrono::days(200));
  dispatcher_.prune();
  const auto late = dispatch("POST", "/api/notes", R"({"id":"n1"})", key);
  EXPECT_EQ(late.status, 409);
  EXPECT_NE(json(late)["detail"].get<std::string>().find("written on 2026-11-21"),
            std::string::npos)
      << late.body;
  EXPECT_EQ(dispatch("POST", "/api/notes", R"({"id":"n1"})", key).status, 409) << "not used up";
  EXPECT_EQ(stored("note"), 0);
}

TEST_P(DispatcherTest, AKeyOfAClockThatRunsAheadIsRememberedUntilItIsOld) {
  const Headers key = {
      {"idempotency-key", make_uuid(clock_.now() + std::chrono::days(365), random_)}};
  EXPECT_EQ(dispatch("POST", "/api/notes", R"({"id":"n1"})", key).status, 201);
  for (const int days : {200, 200, 66}) {
    clock_.set(clock_.now() + std::chrono::days(days));
    dispatcher_.prune();
    EXPECT_NE(dispatch("POST", "/api/notes", R"({"id":"n1"})", key).status, 201);
  }
}

TEST_P(DispatcherTest, AKeyFromTheFarFutureIsRefusedInWords) {
  const Headers key = {
      {"idempotency-key", make_uuid(clock_.now() + std::chrono::days(3 * 366), random_)},
      {"accept-language", "en"}};
  const auto answer = dispatch("POST", "/api/notes", R"({"id":"n1"})", key);
  EXPECT_EQ(answer.status, 409);
  EXPECT_NE(answer.body.find("too far ahead"), std::string::npos) << answer.body;
  EXPECT_EQ(stored("note"), 0);
}

TEST_P(DispatcherTest, ARepeatIsRecordedAndShowsOnlyWhatMayStillBeSeen) {
  const Headers key = {{"idempotency-key", "k1"}};
  EXPECT_EQ(dispatch("POST", "/api/notes", R"({"id":"n1"})", key).status, 201);
  EXPECT_EQ(dispatch("POST", "/api/notes", R"({"id":"n1"})", key).status, 201);
  EXPECT_EQ(stored("audit answer.repeated"), 1);
  gate_.shows_again = false;
  const auto hidden = dispatch("POST", "/api/notes", R"({"id":"n1"})", key);
  EXPECT_EQ(hidden.status, 204) << "it is done, and that is all that is said";
  EXPECT_EQ(hidden.body, "");
  EXPECT_FALSE(hidden.headers.contains("location"));
  EXPECT_FALSE(hidden.headers.contains("etag"));
  EXPECT_EQ(stored("audit answer.repeated"), 2);
  EXPECT_EQ(stored("audit add"), 1);
  EXPECT_EQ(stored("note"), 1);
}

TEST_P(DispatcherTest, BehindAProxyOnlyThePublicAddressIsOurs) {
  const Dispatcher behind({.database = database(),
                           .clock = clock_,
                           .random = random_,
                           .settings = settings_,
                           .gate = gate_,
                           .routes = {{Method::post, "/api/notes", "addNote",
                                       Permission("signed_in"), AuditVerb("add"), &write_note}},
                           .files = {},
                           .public_url = "https://mellanrum.example"});
  const auto status = [&](std::string_view host, std::string_view origin, bool is_from_proxy) {
    auto request = request_to("POST", "/api/notes", R"({"id":"n1"})",
                              {{"host", std::string(host)}, {"origin", std::string(origin)}});
    request.is_from_proxy = is_from_proxy;
    return behind.dispatch(std::move(request)).status;
  };
  EXPECT_EQ(status("127.0.0.1:29520", "https://mellanrum.example", true), 201)
      << "the default of nginx";
  EXPECT_EQ(status("mellanrum.example", "https://mellanrum.example", false), 201);
  EXPECT_EQ(status("mellanrum.example", "http://mellanrum.example", true), 403) << "another scheme";
  EXPECT_EQ(status("evil.example", "https://evil.example", true), 403);
  EXPECT_EQ(status("evil.example", "https://evil.example", false), 421);
  EXPECT_EQ(status("a b/../", "https://mellanrum.example", false), 400);
  const auto page = behind.dispatch(
      request_to("GET", "/", "", {{"host", "mellanrum.example"}, {"accept", "text/html"}}));
  EXPECT_TRUE(page.headers.contains("strict-transport-security"));
}

TEST_P(DispatcherTest, ProblemsSpeakTheLanguageOfTheReader) {
  const auto swedish = dispatch("POST", "/api/notes", R"({"odd":1})");
  EXPECT_EQ(swedish.status, 422);
  EXPECT_EQ(swedish.content_type, "application/problem+json");
  EXPECT_EQ(swedish.headers.at("content-language"), "sv");
  EXPECT_EQ(json(swedish)["type"], "/problems/invalid");
  EXPECT_EQ(json(swedish)["status"], 422);
  EXPECT_EQ(json(swedish)["errors"].size(), 2U);
  EXPECT_EQ(json(swedish)["errors"][0]["pointer"], "/id");
  EXPECT_EQ(json(swedish)["errors"][0]["detail"], "Behöver fyllas i.");
  const auto english = dispatch("POST", "/api/notes", R"({"odd":1})", {{"accept-language", "en"}});
  EXPECT_EQ(english.headers.at("content-language"), "en");
  EXPECT_EQ(json(english)["errors"][0]["detail"], "Is required.");
}

TEST_P(DispatcherTest, StrangersAreAskedToSignIn) {
  EXPECT_EQ(dispatch("GET", "/api/notes", "", {{"x-user", ""}}).status, 401);
  EXPECT_EQ(dispatch("POST", "/api/notes", "{", {{"x-user", ""}}).status, 401)
      << "before the body is looked at";
}

TEST_P(DispatcherTest, WritesComeFromOurOwnPagesOnly) {
  const auto status = [&](Headers headers) {
    return dispatch("POST", "/api/notes", R"({"id":"n1"})", std::move(headers)).status;
  };
  EXPECT_EQ(status({{"x-mellanrum", "0"}}), 403);
  EXPECT_EQ(status({{"origin", "https://elsewhere.example"}}), 403);
  EXPECT_EQ(status({{"origin", "null"}}), 403);
  EXPECT_EQ(status({{"origin", "https://localhost.example"}}), 403);
  EXPECT_EQ(status({{"origin", "http://localhost:8080"}}), 403);
  EXPECT_EQ(status({{"sec-fetch-site", "cross-site"}}), 403);
  EXPECT_EQ(status({{"sec-fetch-site", "same-site"}}), 403);
  EXPECT_EQ(stored("note"), 0);
  EXPECT_EQ(status({{"origin", "https://LOCALHOST"}, {"sec-fetch-site", "same-origin"}}), 201);
  EXPECT_EQ(status({{"origin", "http://a.example:80"}, {"host", "a.example"}}), 201);
}

TEST_P(DispatcherTest, UnknownPlacesAndMethodsAreSaidToBe) {
  EXPECT_EQ(dispatch("GET", "/api/nothing").status, 404);
  EXPECT_EQ(dispatch("GET", "/api").status, 404);
  const auto response = dispatch("DELETE", "/api/notes");
  EXPECT_EQ(response.status, 405);
  EXPECT_EQ(response.headers.at("allow"), "GET, HEAD, POST");
  EXPECT_EQ(dispatch("OPTIONS", "/api/notes").status, 405);
}

TEST_P(DispatcherTest, WhatTheReaderHasIsNotSentAgain) {
  const auto response = dispatch("GET", "/api/notes", "", {{"if-none-match", "\"2\", W/\"3\""}});
  EXPECT_EQ(response.status, 304);
  EXPECT_EQ(response.body, "");
  EXPECT_EQ(response.headers.at("etag"), "\"3\"");
  EXPECT_EQ(dispatch("GET", "/api/notes", "", {{"if-none-match", "\"2\""}}).status, 200);
}

TEST_P(DispatcherTest, EveryAnswerCarriesTheHeadersOfSafety) {
  for (const auto* target : {"/api/notes", "/api/nothing", "/", "/a.123.js", "/missing.js"}) {
    const auto response = dispatch("GET", target, "", {{"accept", "text/html"}});
    EXPECT_TRUE(response.headers.at("content-security-policy").starts_with("default-src 'none';"));
    EXPECT_EQ(response.headers.at("x-content-type-options"), "nosniff");
    EXPECT_FALSE(response.headers.contains("strict-transport-security"));
    EXPECT_TRUE(response.headers.contains("cache-control"));
  }
  EXPECT_EQ(dispatch("GET", "/api/notes").headers.at("cache-control"), "no-store");
}

TEST_P(DispatcherTest, FilesComeCompressedAndCached) {
  const auto plain = dispatch("GET", "/a.123.js");
  EXPECT_EQ(plain.body, "let a = 1");
  EXPECT_EQ(plain.headers.at("cache-control"), "public, max-age=31536000, immutable");
  const auto zipped = dispatch("GET", "/a.123.js", "", {{"accept-encoding", "br, gzip"}});
  EXPECT_EQ(zipped.body, "zipped");
  EXPECT_EQ(zipped.headers.at("content-encoding"), "gzip");
  EXPECT_NE(zipped.headers.at("etag"), plain.headers.at("etag"));
  EXPECT_EQ(dispatch("GET", "/a.123.js", "", {{"accept-encoding", "gzip;q=0, br"}}).body,
            "let a = 1");
}

TEST_P(DispatcherTest, LongAnswersComeCompressedToOurOwnPages) {
  const Headers page = {{"accept-encoding", "gzip, br"}, {"sec-fetch-site", "same-origin"}};
  const auto packed = dispatch("GET", "/api/long", "", page);
  EXPECT_EQ(packed.headers.at("content-encoding"), "gzip");
  EXPECT_LT(packed.body.size(), 200U);
  EXPECT_EQ(test::unpacked(packed.body), long_json());
  EXPECT_EQ(packed.headers.at("etag"), "\"7-g\"") << "another representation";
  EXPECT_NE(packed.headers.at("vary").find("accept-encoding"), std::string::npos);
  auto known = page;
  known["if-none-match"] = "\"7-g\"";
  EXPECT_EQ(dispatch("GET", "/api/long", "", known).status, 304);
  const auto plain = dispatch("GET", "/api/long");
  EXPECT_EQ(plain.body, long_json());
  EXPECT_EQ(plain.headers.at("etag"), "\"7\"");
  EXPECT_NE(plain.headers.at("vary").find("accept-encoding"), std::string::npos);
  EXPECT_FALSE(dispatch("GET", "/api/notes", "", page).headers.contains("content-encoding"))
      << "short";
}

TEST_P(DispatcherTest, NothingIsCompressedWhereItsLengthWouldTellStrangersOfIt) {
  const auto is_plain = [&](std::string_view target, Headers headers) {
    headers["accept-encoding"] = "gzip";
    const auto response = dispatch("GET", target, "", std::move(headers));
    return response.body == long_json() && !response.headers.contains("content-encoding");
  };
  EXPECT_TRUE(is_plain("/api/secret", {}));
  EXPECT_TRUE(is_plain("/api/long", {{"sec-fetch-site", "cross-site"}}));
  EXPECT_TRUE(is_plain("/api/long", {{"sec-fetch-site", "same-site"}}));
  EXPECT_FALSE(is_plain("/api/long", {}));
}

TEST_P(DispatcherTest, AFileWithoutAHashInItsNameIsAskedForEachTime) {
  const auto worker = dispatch("GET", "/sw.js");
  EXPECT_EQ(worker.headers.at("cache-control"), "no-cache");
  EXPECT_EQ(worker.content_type, "text/javascript");
  EXPECT_EQ(dispatch("GET", "/sw.js", "", {{"if-none-match", "\"s\""}}).status, 304);
}

TEST_P(DispatcherTest, PagesOfTheApplicationGetItsIndex) {
  const Headers page = {{"accept", "text/html,*/*"}};
  for (const auto* path : {"/", "/cases", "/cases/0192f0c1"}) {
    const auto response = dispatch("GET", path, "", page);
    EXPECT_EQ(response.body, "<!doctype html>") << path;
    EXPECT_EQ(response.headers.at("cache-control"), "no-cache");
  }
  EXPECT_EQ(dispatch("GET", "/missing.js", "", page).status, 404);
  EXPECT_EQ(dispatch("GET", "/cases", "", {{"accept", "image/png"}}).status, 404);
  EXPECT_EQ(dispatch("GET", "/").status, 200) << "who says nothing takes anything";
  EXPECT_EQ(dispatch("GET", "/", "", {{"accept", "TEXT/HTML"}}).status, 200);
  EXPECT_EQ(dispatch("POST", "/cases", "", page).status, 405);
}

TEST_P(DispatcherTest, AStreamNamesItsListener) {
  const auto answer = dispatcher_.answer(request_to("GET", "/api/listen"));
  ASSERT_TRUE(answer.listener.has_value());
  EXPECT_EQ(answer.listener->user.text(), "asta");
  EXPECT_FALSE(dispatcher_.answer(request_to("GET", "/api/notes")).listener.has_value());
}

}  // namespace
}  // namespace mellanrum::http
