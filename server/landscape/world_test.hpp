// The landscape's routes for tests: everybody is let in as whom she says she is.
#pragma once

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "grants/grants.hpp"
#include "http/dispatcher.hpp"
#include "http/test_http.hpp"
#include "landscape/landscape_routes.hpp"
#include "settings/settings.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::landscape {

using http::Headers;
using http::Response;
using nlohmann::json;

inline const Instant start = parse_instant("2026-11-21T08:00:00Z").value();

/// Lets everybody in as the person named by `x-user`, and remembers what was recorded.
class OpenGate final : public http::Gate {
 public:
  http::Caller admit(const http::Request& request, const http::Route&, store::Reader&,
                     Instant) override {
    http::Caller caller;
    caller.person = PersonId(std::string(request.header("x-user").value_or("")));
    caller.user = UserId(caller.person.text());
    caller.standing = standing;
    return caller;
  }
  void record(const http::Request&, const http::Route& route, const Response& response,
              const http::Context&, store::Transaction&) override {
    recorded.emplace_back(std::string(route.audit.name),
                          response.subjects.empty() ? "" : response.subjects[0].id);
  }
  bool may_see_again(const http::Caller&, const http::Response&, store::Reader&) override {
    return true;
  }
  bool may_hear(const http::Caller&, const http::Event&, store::Reader&) override { return true; }
  bool is_still_signed_in(const http::Caller&, store::Reader&, Instant) override { return true; }

  std::vector<std::pair<std::string, std::string>> recorded;
  std::shared_ptr<const grants::Standing> standing;
};

class LandscapeRoutes : public store::test::DatabaseTest {
 protected:
  Response call(std::string_view method, std::string_view target, const json& body = {},
                Headers headers = {}) {
    headers.try_emplace("x-user", caller);
    return dispatcher.dispatch(http::test::request_to(
        method, target, body.is_null() ? "" : body.dump(), std::move(headers)));
  }
  json get(std::string_view target) {
    const auto response = call("GET", target);
    EXPECT_EQ(response.status, 200) << target << ": " << response.body;
    return json::parse(response.body);
  }
  json post(std::string_view target, const json& body) {
    const auto response = call("POST", target, body);
    EXPECT_TRUE(response.status == 201 || response.status == 200) << response.body;
    return json::parse(response.body);
  }
  json patch(std::string_view target, const json& body, int version) {
    const auto response =
        call("PATCH", target, body, {{"if-match", "\"" + std::to_string(version) + "\""}});
    EXPECT_EQ(response.status, 200) << response.body;
    return json::parse(response.body);
  }
  /// The pointers of the field problems of a 422.
  std::vector<std::string> refused(const Response& response) {
    EXPECT_EQ(response.status, 422) << response.body;
    std::vector<std::string> pointers;
    const auto problem = json::parse(response.body);
    for (const auto& error : problem["errors"]) {
      pointers.push_back(error["pointer"]);
    }
    return pointers;
  }

  /// Region Vret with BUP, and Anna on a post there; she calls from then on.
  void given_anna_at_bup() {
    region = post("/api/organisations", {{"name", "Region Vret"}, {"sector", "region"}})["id"];
    bup = post("/api/units", {{"organisation_id", region},
                              {"name", "Barn- och ungdomspsykiatrin"},
                              {"short_name", "BUP"},
                              {"phone", "010-123 45 67"}})["id"];
    anna = post(
        "/api/persons",
        {{"name", "Anna Wikström"},
         {"post", {{"unit_id", bup}, {"title", "Kurator"}, {"from_day", "2020-01-01"}}}})["id"];
    bo = post("/api/persons", {{"name", "Bo Ek"}})["id"];
    caller = anna;
  }

  FixedClock clock{start};
  SeededRandom random{7};
  Settings settings;
  OpenGate gate;
  http::Dispatcher dispatcher{{.database = database(),
                               .clock = clock,
                               .random = random,
                               .settings = settings,
                               .gate = gate,
                               .routes = routes(),
                               .files = {}}};
  std::string caller = "0190a000-0000-7000-8000-000000000001";
  std::string region;
  std::string bup;
  std::string anna;
  std::string bo;
};

}  // namespace mellanrum::landscape
