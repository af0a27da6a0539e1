// Given what somebody writes in the configuration or sends as Host, then it is right, or words say
// what to write.
#include "http/public_url.hpp"

#include <gmock/gmock.h>

#include "http/test_http.hpp"

namespace mellanrum::http {
namespace {

using testing::EndsWith;

std::string refusal_of(std::string_view url) {
  try {
    return "taken: " + checked_public_url(url);
  } catch (const std::invalid_argument& wrong) {
    return wrong.what();
  }
}

TEST(PublicUrl, IsTakenAsBrowsersSpellIt) {
  for (const auto* url :
       {"", "https://mellanrum.example", "https://mellanrum.example:8443", "https://[2001:db8::1]",
        "http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080"}) {
    EXPECT_EQ(checked_public_url(url), url);
  }
  EXPECT_EQ(checked_public_url("https://mellanrum.example/"), "https://mellanrum.example");
}

TEST(PublicUrl, IsRefusedWithWhatToWrite) {
  const std::string good = "write public_url = \"https://mellanrum.example\"";
  for (const auto* url : {"HTTPS://mellanrum.example",
                          " https://mellanrum.example",
                          "https://mellanrum.example ",
                          "mellanrum.example",
                          "https://Mellanrum.example",
                          "https://mellanrum.example:443",
                          "https://mellanrum.example/sida",
                          "https://mellanrum.example?a",
                          "https://mellanrum.example#a",
                          "http://mellanrum.example",
                          "ftp://mellanrum.example",
                          "https://eva@mellanrum.example",
                          "https://mellanrum.example:70000",
                          "https://mellanrum.example:0",
                          "http://",
                          "https://",
                          "https:mellanrum.example",
                          "https://a b",
                          "nonsense nonsense",
                          "//mellanrum.example"}) {
    EXPECT_THAT(refusal_of(url), EndsWith(good)) << url;
  }
}

TEST(ProxyAddress, IsAnAddressAndNothingElse) {
  EXPECT_EQ(checked_proxy_address(""), "");
  EXPECT_EQ(checked_proxy_address("127.0.0.1"), "127.0.0.1");
  EXPECT_EQ(checked_proxy_address("0:0:0:0:0:0:0:1"), "::1");
  EXPECT_EQ(checked_proxy_address("::ffff:192.0.2.7"), "192.0.2.7") << "as a connection shows it";
  for (const auto* text : {"nonsense", "127.0.0.1:80", "localhost", "10.0.0.0/8", " 127.0.0.1"}) {
    EXPECT_THROW(static_cast<void>(checked_proxy_address(text)), std::invalid_argument) << text;
  }
}

TEST(Loopback, IsToldFromWhatOthersReach) {
  for (const auto* address : {"127.0.0.1", "::1", "localhost"}) EXPECT_TRUE(is_loopback(address));
  for (const auto* address : {"0.0.0.0", "::", "192.0.2.1"}) EXPECT_FALSE(is_loopback(address));
}

TEST(Host, IsOursFromOutsideAndFromWithin) {
  const auto is_ours = [](std::string host, std::string_view url) {
    return is_for_us(test::request_to("GET", "/", "", {{"host", std::move(host)}}), url);
  };
  constexpr std::string_view url = "https://mellanrum.example";
  for (const auto* host : {"mellanrum.example", "Mellanrum.Example:443", "127.0.0.1:8080",
                           "localhost", "[::1]:8080"}) {
    EXPECT_TRUE(is_ours(host, url)) << host;
  }
  for (const auto* host :
       {"evil.example", "mellanrum.example:8443", "mellanrum.example.evil.example"}) {
    EXPECT_FALSE(is_ours(host, url)) << host;
    EXPECT_TRUE(is_ours(host, "")) << "nobody has said what we are called";
  }
  for (const auto* host : {"a b/../", "a@b", "a/b", "[::1"}) {
    EXPECT_THROW(is_ours(host, ""), Problem) << host;
  }
}

}  // namespace
}  // namespace mellanrum::http
