// Two organisations with users of several roles, behind the real routes and the real gate. For
// tests.
#pragma once

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "access/access_routes.hpp"
#include "access/credentials.hpp"
#include "access/gate.hpp"
#include "access/password.hpp"
#include "access/users.hpp"
#include "audit/audit.hpp"
#include "http/dispatcher.hpp"
#include "http/test_http.hpp"
#include "settings/settings.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::access {

using http::AuditVerb;
using http::Headers;
using http::Method;
using http::Permission;
using http::Response;
using http::test::request_to;
using nlohmann::json;

inline const std::string password = "ett gott lösenord";

/// Hashed once: it takes its time on purpose.
inline const std::string& password_hash() {
  static const std::string hash = hash_password(password);
  return hash;
}

/// The gate alone, with a plain record of verbs.
class DoorGate final : public http::Gate {
 public:
  explicit DoorGate(const Settings& settings) : gate(settings) {}

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
                   .subject_id = response.subjects.empty() ? "" : response.subjects[0].id,
                   .case_id = {},
                   .remote_address = request.remote_address},
                  context.random);
  }
  bool may_see_again(const http::Caller&, const http::Response&, store::Reader&) override {
    return true;
  }
  bool may_hear(const http::Caller&, const http::Event&, store::Reader&) override { return true; }
  bool is_still_signed_in(const http::Caller& caller, store::Reader& reader, Instant now) override {
    return access::Gate::is_still_signed_in(caller, reader, now);
  }

  access::Gate gate;
};

inline Response answer_ok(const http::Request&, store::Reader&, http::Context&) {
  return Response::json("{}");
}

inline http::Routes all_routes() {
  http::Routes routes = session_routes();
  for (const auto& route : user_routes()) routes.push_back(route);
  for (const auto& route : link_routes()) routes.push_back(route);
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
inline std::string id_of(int number) {
  const std::string digits = std::to_string(number);
  return "00000000-0000-7000-8000-" + std::string(12 - digits.size(), '0') + digits;
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

  /// Somebody with a post in an organisation; the ids of what is hers are her number.
  void add_person(int number, const std::string& name, int organisation) {
    database().write([&](store::Transaction& transaction) {
      transaction.execute(
          "INSERT INTO landscape_persons (id, name, sort_key, version, created_at, updated_at) "
          "VALUES ($1, $2, $2, 1, 0, 0)",
          {id_of(number), name});
    });
    add_post(number, number, organisation);
  }
  void add_post(int number, int person, int organisation, const std::string& until = "2099-12-31") {
    database().write([&](store::Transaction& transaction) {
      transaction.execute(
          "INSERT INTO landscape_units (id, organisation_id, name, sort_key, version, created_at, "
          "updated_at) VALUES ($1, $2, 'Enheten', 'Enheten', 1, 0, 0)",
          {id_of(number), id_of(organisation)});
      transaction.execute(
          "INSERT INTO landscape_posts (id, person_id, unit_id, title, from_day, until_day, "
          "version) "
          "VALUES ($1, $2, $1, 'handläggare', '2020-01-01', $3, 1)",
          {id_of(number), id_of(person), until});
    });
  }
  /// The same with a sign-in.
  void add(int number, const std::string& name, const std::string& role, const std::string& status,
           int organisation = 1) {
    add_person(number, name, organisation);
    database().write([&](store::Transaction& transaction) {
      const OrganisationId home(id_of(organisation));
      const User user{
          UserId(id_of(number)), PersonId(id_of(number)), name, "sv", "active", home, 1};
      add_user(transaction, user, clock_.now());
      set_password(transaction, user.id, password_hash(), clock_.now(), random_);
    });
    add_role(number, number, role, organisation, status);
  }
  void add_role(int number, int user, const std::string& role, int organisation,
                const std::string& status = "active") {
    database().write([&](store::Transaction& transaction) {
      add_membership(transaction,
                     {MembershipId(id_of(number)), UserId(id_of(user)),
                      OrganisationId(id_of(organisation)), role, status, 1},
                     clock_.now());
    });
  }

  Response call(std::string_view method, std::string_view target, const json& body = nullptr,
                const std::string& cookies = "", Headers headers = {}) {
    headers["x-mellanrum"] = "1";
    headers["content-type"] = "application/json";
    if (!cookies.empty()) headers["cookie"] = cookies;
    auto request =
        request_to(method, target, body.is_null() ? "" : body.dump(), std::move(headers));
    request.remote_address = address_;
    return dispatcher_.dispatch(std::move(request));
  }
  static json body_of(const Response& response) { return json::parse(response.body); }
  static Headers version(int number) { return {{"if-match", '"' + std::to_string(number) + '"'}}; }
  Response sign_in(const std::string& username, const std::string& given = password) {
    return call("POST", "/api/session", {{"username", username}, {"password", given}});
  }
  /// `session=…`, as a browser would send it back.
  std::string cookie_of(const std::string& username) {
    return cookies_set_by(sign_in(username)).front();
  }
  /// The session's and the browser's.
  static std::vector<std::string> cookies_set_by(const Response& response) {
    std::vector<std::string> cookies;
    std::istringstream lines(response.headers.at("set-cookie"));
    for (std::string line; std::getline(lines, line);) {
      cookies.push_back(line.substr(0, line.find(';')));
    }
    return cookies;
  }
  [[nodiscard]] std::int64_t count(const std::string& sql,
                                   std::initializer_list<store::Value> values) {
    return database().read_value([&](store::Reader& reader) {
      return reader.first(sql, values, [](const store::Row& row) { return row.integer(0); })
          .value();
    });
  }
  void pass(std::chrono::milliseconds time) { clock_.set(clock_.now() + time); }

  std::string address_ = "192.0.2.7";
  FixedClock clock_{from_milliseconds(1'795'248'000'000)};
  SystemRandom random_;
  Settings settings_;
  DoorGate gate_{settings_};
  http::Dispatcher dispatcher_{{.database = database(),
                                .clock = clock_,
                                .random = random_,
                                .settings = settings_,
                                .gate = gate_,
                                .routes = all_routes(),
                                .files = {}}};
};

}  // namespace mellanrum::access
