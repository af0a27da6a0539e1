// Paths, targets, versions, cursors and languages: small values that strangers write.
#include "http/message.hpp"

#include <gtest/gtest.h>

#include "http/answer_headers.hpp"
#include "http/paging.hpp"
#include "http/router.hpp"
#include "http/test_http.hpp"

namespace mellanrum::http {
namespace {

using test::request_to;

Response nothing(const Request&, Context&) {
  return Response::no_content();
}

Route row(Method method, std::string_view path) {
  return {method, path, path, Permission("anyone"), AuditVerb::none("a test"), &nothing};
}

TEST(RouterTest, PrefersWordsToParametersAndFindsBoth) {
  const Router router({row(Method::get, "/api/units/{id}"), row(Method::get, "/api/units/search"),
                       row(Method::post, "/api/units/{unit}/keep")});
  EXPECT_EQ(router.find(Method::get, "/api/units/search").route->path, "/api/units/search");
  const auto one = router.find(Method::get, "/api/units/7");
  EXPECT_EQ(one.route->path, "/api/units/{id}");
  EXPECT_EQ(one.parameters.at("id"), "7");
  EXPECT_EQ(router.find(Method::post, "/api/units/search/keep").parameters.at("unit"), "search");
}

TEST(RouterTest, TellsWhatMethodsAPathTakes) {
  const Router router({row(Method::get, "/api/units"), row(Method::post, "/api/units")});
  const auto match = router.find(Method::remove, "/api/units");
  EXPECT_EQ(match.route, nullptr);
  EXPECT_EQ(match.allowed, (std::vector<Method>{Method::get, Method::post}));
}

TEST(RouterTest, FindsNothingBesideTheTable) {
  const Router router({row(Method::get, "/api/units/{id}")});
  for (const auto* path : {"", "/", "/api", "/api/units", "/api/units/", "/api/units/7/", "//api",
                           "/api/units/7/keep", "/API/units/7"}) {
    EXPECT_EQ(router.find(Method::get, path).route, nullptr) << path;
  }
  EXPECT_EQ(router.find(Method::get, std::string(100'000, '/')).route, nullptr);
}

TEST(RouterTest, RefusesTwoRowsForOnePlace) {
  EXPECT_THROW(Router({row(Method::get, "/a/{x}"), row(Method::get, "/a/{y}")}), std::logic_error);
}

TEST(TargetTest, DecodesPathAndQuery) {
  const auto request = request_to("GET", "/api/s%C3%B6k?q=ung+psykiatri&q=%26&tom&=x&#f");
  EXPECT_EQ(request.path, "/api/sök");
  EXPECT_EQ(request.query, (std::vector<std::pair<std::string, std::string>>{
                               {"q", "ung psykiatri"}, {"q", "&"}, {"tom", ""}, {"", "x"}}));
  EXPECT_EQ(request.query_value("q"), "ung psykiatri");
  EXPECT_EQ(request_to("GET", "http://a.example/b?c").path, "/b");
  EXPECT_EQ(request_to("GET", "http://a.example").path, "/");
}

TEST(TargetTest, RefusesWhatCanBeReadInTwoWays) {
  for (const auto* target : {"", "*", "api", "/a%", "/a%4", "/a%zz", "/a%2Fb", "/a%5cb", "/a%00",
                             "/a%0a", "/a?b=%ff", "/a?b=%00", "ftp://a/b"}) {
    EXPECT_THROW(request_to("GET", target), Problem) << target;
  }
}

TEST(HeadTest, RefusesADecidingFieldTwiceAndJoinsOthers) {
  Request joined;
  read_head(
      {"GET", "/", {{"Host", "a"}, {"Cookie", "a=1"}, {"cookie", "b=2"}, {"X", "1"}, {"x", "2"}}},
      joined);
  EXPECT_EQ(joined.header("cookie"), "a=1; b=2");
  EXPECT_EQ(joined.header("x"), "1, 2");
  Request request;
  EXPECT_THROW(read_head({"GET", "/", {{"Host", "a"}, {"host", "b"}}}, request), Problem);
  Request hostless;
  EXPECT_THROW(read_head({"GET", "/", {}}, hostless), Problem);
}

TEST(HeadTest, TakesValuesAsText) {
  Request request;
  read_head({"GET", "/", {{"Host", "a"}, {"User-Agent", "Åsa \xc3"}, {"X", "a\x01z"}}}, request);
  EXPECT_EQ(request.header("user-agent"), "Åsa \uFFFD");
  EXPECT_EQ(request.header("x"), "a?z");
}

TEST(HeadTest, WritesNoLineThatAValueChose) {
  Response response = Response::no_content();
  response.headers["location"] = "/a\r\nset-cookie: x=1";
  const auto head = head_of(response, Ending::close, BodyLength::told, Instant{});
  EXPECT_EQ(head.find("\r\nset-cookie"), std::string::npos);
  EXPECT_NE(head.find("location: /a  set-cookie: x=1\r\n"), std::string::npos);
  EXPECT_NE(head.find("date: Thu, 01 Jan 1970 00:00:00 GMT\r\n"), std::string::npos);
  EXPECT_EQ(head.find("content-length"), std::string::npos) << "204 has no body";
}

TEST(VersionTest, ReadsOneStrongTag) {
  const auto version = [](std::string tag) {
    return request_to("PATCH", "/", "", {{"if-match", std::move(tag)}}).required_version();
  };
  EXPECT_EQ(version("\"7\""), 7);
  for (const auto* tag : {"W/\"7\"", "\"7-g\"", "\"7-gzip\""}) {
    EXPECT_EQ(version(tag), 7) << "as it comes compressed";
  }
  for (const auto* tag : {"7", "W/7", "\"-g\"", "*", "\"\"", "\"a\"", "\"7\", \"8\"", "\"-1\"",
                          "\"99999999999999999999\"", "\"7 \""}) {
    EXPECT_THROW(version(tag), Problem) << tag;
  }
  EXPECT_THROW(static_cast<void>(request_to("PATCH", "/").required_version()), Problem);
  EXPECT_EQ(request_to("POST", "/").optional_version(), std::nullopt);
}

TEST(PagingTest, GivesBackTheKeyThatACursorWasMadeOf) {
  for (const std::vector<std::string>& key :
       {std::vector<std::string>{"a"}, {"", ""}, {"å:ä", "12", "x\ty"}, {std::string(700, 'z')}}) {
    const auto request = request_to("GET", "/?limit=7&cursor=" + cursor_after(key));
    const Page page = page_of(request, key.size());
    EXPECT_EQ(page.after, key);
    EXPECT_EQ(page.limit, 7);
    EXPECT_THROW(static_cast<void>(page_of(request, key.size() + 1)), Problem);
  }
}

TEST(PagingTest, ReportsLimitAndCursorAtOnce) {
  for (const auto* query :
       {"/?limit=0&cursor=%21", "/?limit=201&cursor=MQ", "/?limit=x&cursor=OTk6YQ",
        "/?limit=-1&cursor=MTpAAA", "/?limit=&cursor=MToA"}) {
    try {
      static_cast<void>(page_of(request_to("GET", query), 1));
      ADD_FAILURE() << query;
    } catch (const Problem& problem) {
      EXPECT_EQ(problem.fields.size(), 2U) << query;
    }
  }
}

TEST(LanguageTest, FollowsTheReaderAndFallsBackOnSwedish) {
  EXPECT_EQ(language_of(""), Language::swedish);
  EXPECT_EQ(language_of("en"), Language::english);
  EXPECT_EQ(language_of("en-GB,en;q=0.9,sv;q=0.8"), Language::english);
  EXPECT_EQ(language_of("sv-SE, en;q=0.9"), Language::swedish);
  EXPECT_EQ(language_of("de, fr;q=0.5"), Language::swedish);
  EXPECT_EQ(language_of("sv;q=0.1, EN;q=0.25"), Language::english);
  EXPECT_EQ(language_of(",;;q=,en;q=x,\t"), Language::swedish);
}

}  // namespace
}  // namespace mellanrum::http
