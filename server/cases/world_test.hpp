// For tests of the case tier and what stands on it: a small region with people who sign in, and
// requests in one line. Time stands still until a test moves it.
#pragma once

#include <gmock/gmock.h>

#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include "cases/cases.hpp"
#include "http/dispatcher.hpp"
#include "http/test_http.hpp"
#include "landscape/landscape.hpp"
#include "settings/settings.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::cases::test {

using Json = nlohmann::json;

/// Lets in whom `x-user` names by her person id, with the memberships that are active now; asks no
/// permission, since what is tested is what the rows allow. Remembers audit verbs.
class RowGate : public http::Gate {
 public:
  http::Caller admit(const http::Request& request, const http::Route&, store::Reader& reader,
                     Instant) override {
    http::Caller caller;
    grants::Standing standing;
    caller.person = PersonId(std::string(request.header("x-user").value_or("")));
    reader.each(
        "SELECT u.id, m.organisation_id, m.role FROM access_users u "
        "LEFT JOIN access_memberships m ON m.user_id = u.id AND m.status = 'active' "
        "WHERE u.person_id = $1 ORDER BY m.id",
        {caller.person}, [&](const store::Row& row) {
          caller.user = row.id<UserId>(0);
          if (!row.is_null(1)) {
            standing.memberships.push_back(
                {row.id<OrganisationId>(1), from_word<grants::Role>(row.text(2))});
          }
        });
    caller.standing = grants::shared(std::move(standing));
    if (caller.user.empty()) {
      throw Problem(Problem::Kind::unauthenticated, {"Logga in.", "Sign in."});
    }
    return caller;
  }
  void record(const http::Request&, const http::Route& route, const http::Response& response,
              const http::Context&, store::Transaction&) override {
    last_verb = std::string(route.audit.name);
    last_cases.clear();
    for (const auto& subject : response.subjects) last_cases.insert(subject.case_id.value_or(""));
    last_case = last_cases.size() == 1 ? *last_cases.begin() : "";
  }
  bool may_see_again(const http::Caller&, const http::Response&, store::Reader&) override {
    return true;
  }
  bool may_hear(const http::Caller&, const http::Event&, store::Reader&) override { return true; }
  bool is_still_signed_in(const http::Caller&, store::Reader&, Instant) override { return true; }

  std::string last_verb;
  std::string last_case;             ///< where there is one
  std::set<std::string> last_cases;  ///< of all that the act was about
};

struct Answer {
  int status = 0;
  Json body;
  std::string etag;
  std::string location;

  [[nodiscard]] std::string id() const { return body.at("id").get<std::string>(); }
  /// The pointers of the field problems, in their order.
  [[nodiscard]] std::vector<std::string> pointers() const {
    std::vector<std::string> found;
    if (!body.contains("errors")) return found;
    for (const auto& error : body["errors"]) found.push_back(error["pointer"]);
    return found;
  }
};

inline Instant instant(std::string_view text) {
  return parse_instant(text).value();
}
inline Day day(std::string_view text) {
  return parse_day(text).value();
}

/// Vretby social services and Region Viken, with a guide, a colleague, a manager and a doctor.
class WorldTest : public store::test::DatabaseTest {
 protected:
  /// `routes` are those of the capabilities under test.
  explicit WorldTest(http::Routes routes)
      : clock_(instant("2026-11-24T08:00:00+01:00")), random_(1), routes_(std::move(routes)) {
    vretby = add_organisation("Vretby socialtjänst");
    region = add_organisation("Region Viken");
    guides = add_unit(vretby, "Vägledarna");
    psychiatry = add_unit(region, "Öppenvårdspsykiatrin");
    eva = add_person("Eva Lind", guides);
    nils = add_person("Nils Holm", guides);
    maria = add_person("Maria Ståhl", guides);
    johan = add_person("Johan Berglund", psychiatry);
    add_membership(eva, vretby, "guide");
    add_membership(nils, vretby, "guide");
    add_membership(maria, vretby, "manager");
    add_membership(johan, region, "professional");
  }

  OrganisationId add_organisation(const std::string& name) {
    landscape::Organisation organisation;
    organisation.name = name;
    return database().write_value([&](store::Transaction& transaction) {
      return landscape::add_organisation(transaction, organisation, clock_.now(), random_);
    });
  }
  UnitId add_unit(const OrganisationId& organisation, const std::string& name,
                  std::optional<std::int64_t> quiet_days = {}) {
    landscape::Unit unit;
    unit.organisation.id = organisation;
    unit.name = name;
    unit.quiet_days = quiet_days;
    return database().write_value([&](store::Transaction& transaction) {
      return landscape::add_unit(transaction, unit, clock_.now(), random_);
    });
  }
  PersonId add_person(const std::string& name, const std::optional<UnitId>& unit = {}) {
    return database().write_value([&](store::Transaction& transaction) {
      landscape::Person person;
      person.name = name;
      const auto id = landscape::add_person(transaction, person, clock_.now(), random_);
      if (unit) {
        landscape::Post post;
        post.person = id;
        post.unit = *unit;
        post.title = "handläggare";
        post.from_day = day("2020-01-01");
        landscape::add_post(transaction, post, clock_.now(), random_);
      }
      return id;
    });
  }
  /// Gives the person a sign-in where she has none.
  void add_membership(const PersonId& person, const OrganisationId& organisation,
                      const std::string& role, const std::string& status = "active") {
    const grants::Membership held{organisation, from_word<grants::Role>(role)};
    auto& memberships = standings_[person.text()].memberships;
    std::erase_if(memberships, [&](const auto& known) {
      return known.organisation == organisation && known.role == held.role;
    });
    if (status == "active") memberships.push_back(held);
    database().write([&](store::Transaction& transaction) {
      const auto user = user_of(person);
      transaction.execute(
          "INSERT INTO access_users (id, person_id, username, language, status, version, "
          "created_at) VALUES ($1, $2, $1, 'sv', 'active', 1, 0) "
          "ON CONFLICT (id) DO NOTHING",
          {user, person});
      transaction.execute(
          "INSERT INTO access_memberships (id, user_id, organisation_id, role, status, version, "
          "created_at, updated_at) VALUES ($1, $2, $3, $4, $5, 1, 0, 0) "
          "ON CONFLICT (user_id, organisation_id, role) DO UPDATE SET status = excluded.status",
          {make_uuid(clock_.now(), random_), user, organisation, role, status});
    });
  }
  /// A person's user has the same id.
  [[nodiscard]] static UserId user_of(const PersonId& person) { return UserId(person.text()); }
  [[nodiscard]] Sight sight_of(const PersonId& person) const {
    Sight sight{person, user_of(person), day_in_sweden(clock_.now())};
    sight.cases_enabled = settings_.cases_enabled;
    sight.quiet_days_default = settings_.quiet_days_default;
    const auto standing = standings_.find(person.text());
    if (standing != standings_.end()) sight.standing = standing->second;
    return sight;
  }

  Answer call(const PersonId& who, std::string_view method, const std::string& target,
              const Json& body = nullptr, http::Headers headers = {}) {
    headers["x-user"] = who.text();
    const http::Dispatcher dispatcher(
        {database(), clock_, random_, settings_, gate_, routes_, {}, {}, 0, {}});
    const auto response = dispatcher.dispatch(http::test::request_to(
        method, target, body.is_null() ? "" : body.dump(), std::move(headers)));
    Answer answer;
    answer.status = response.status;
    if (!response.body.empty()) answer.body = Json::parse(response.body);
    if (response.headers.contains("etag")) answer.etag = response.headers.at("etag");
    if (response.headers.contains("location")) answer.location = response.headers.at("location");
    return answer;
  }
  Answer get(const PersonId& who, const std::string& target) { return call(who, "GET", target); }
  Answer post(const PersonId& who, const std::string& target, const Json& body = nullptr) {
    return call(who, "POST", target, body);
  }
  Answer patch(const PersonId& who, const std::string& target, const Json& body,
               const std::string& etag) {
    return call(who, "PATCH", target, body, {{"if-match", etag}});
  }

  /// Opens a case of Vretby without asking the routes.
  CaseId open_case(const PersonId& by, const std::string& code_name) {
    return database().write_value([&](store::Transaction& transaction) {
      Case opened;
      opened.code_name = code_name;
      opened.controller = vretby;
      opened.responsible = by;
      opened.opened_day = day_in_sweden(clock_.now());
      return cases::open_case(transaction, opened, by, clock_.now(), random_);
    });
  }
  void join(const CaseId& id, const PersonId& person, std::string_view from,
            std::string_view until = "") {
    database().write([&](store::Transaction& transaction) {
      TeamMember member;
      member.case_id = id;
      member.person = person;
      member.from_day = day(from);
      if (!until.empty()) member.until_day = day(until);
      join_team(transaction, member, person, clock_.now(), random_);
    });
  }
  void move_to(std::string_view time) { clock_.set(instant(time)); }

  FixedClock clock_;
  SeededRandom random_;
  Settings settings_;
  RowGate gate_;
  std::map<std::string, grants::Standing> standings_;  ///< what is active, by person
  http::Routes routes_;

  OrganisationId vretby, region;
  UnitId guides, psychiatry;
  PersonId eva, nils, maria, johan;
};

}  // namespace mellanrum::cases::test
