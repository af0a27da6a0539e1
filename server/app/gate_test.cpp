// The real gate over the real routes: what is refused leaves a trace, and who hears of what. On
// both databases.
#include "app/gate.hpp"

#include <gmock/gmock.h>

#include "access/sessions.hpp"
#include "app/routes.hpp"
#include "audit/audit.hpp"
#include "cases/world_test.hpp"

namespace mellanrum::app {
namespace {

class WholeGate : public cases::test::WorldTest {
 protected:
  WholeGate() : WorldTest({}) { settings_.secure_cookies = false; }

  void SetUp() override {
    gate.emplace(settings_, clock_);
    for (int i = 0; i < 5; ++i) cases.push_back(open_case(eva, "Fall " + std::to_string(i)));
  }
  std::string cookie_of(const PersonId& who) {
    const auto token = access::make_token(random_);
    database().write([&](store::Transaction& transaction) {
      access::start_session(transaction,
                            {.id = access::SessionId::make(clock_.now(), random_),
                             .user = user_of(who),
                             .user_agent = "a test",
                             .created_at = clock_.now(),
                             .last_seen_at = clock_.now()},
                            token);
    });
    return "session=" + token.secret;
  }
  int ask(const std::string& cookie, std::string_view method, const std::string& target,
          const std::string& body = "") {
    const http::Dispatcher dispatcher(
        {database(), clock_, random_, settings_, *gate, all_routes(settings_), {}, {}, 0, {}});
    return dispatcher
        .dispatch(http::test::request_to(method, target, body,
                                         {{"cookie", cookie}, {"if-match", "\"1\""}}))
        .status;
  }
  std::size_t entries_by(const PersonId& who, const CaseId& about) {
    return database().read_value([&](store::Reader& reader) {
      const auto entries = audit::entries_of_case(reader, about, 100);
      return static_cast<std::size_t>(std::ranges::count_if(entries, [&](const auto& entry) {
        return entry.person == who && entry.verb == "request.refused";
      }));
    });
  }
  std::size_t entries() {
    return database().read_value([&](store::Reader& reader) {
      return *reader.first("SELECT COUNT(*) FROM audit_entries", {}, [](const store::Row& row) {
        return static_cast<std::size_t>(row.integer(0));
      });
    });
  }
  bool hears(const PersonId& who, const http::Event& event) {
    http::Caller caller{user_of(who), who, "", grants::shared(standings_[who.text()])};
    return database().read_value(
        [&](store::Reader& reader) { return gate->may_hear(caller, event, reader); });
  }

  std::optional<Gate> gate;
  std::vector<CaseId> cases;
};

MELLANRUM_ON_BOTH_DATABASES(WholeGate);

TEST_P(WholeGate, FiftyProbesOfOthersCasesLeaveFiftyEntries) {
  const auto cookie = cookie_of(nils);
  for (const auto& id : cases) {
    const std::string page = "/api/cases/" + id.text();
    for (const auto& [method, target] : std::vector<std::pair<std::string, std::string>>{
             {"GET", page},
             {"PATCH", page},
             {"POST", page + "/close"},
             {"POST", page + "/reopen"},
             {"POST", page + "/team"},
             {"POST", page + "/activities"},
             {"GET", "/api/matters?case=" + id.text()},
             {"GET", "/api/promises?case=" + id.text()},
             {"GET", "/api/encounters?case=" + id.text()},
             {"GET", "/api/encounters?case=" + id.text()}}) {
      EXPECT_EQ(ask(cookie, method, target, method == "GET" ? "" : "{}"), 404) << target;
    }
  }
  for (const auto& id : cases) EXPECT_EQ(entries_by(nils, id), 10U);
}

TEST_P(WholeGate, WhatIsRefusedByRoleIsKeptToo) {
  const auto board = add_person("Bo", guides);
  add_membership(board, vretby, "board");
  const auto cookie = cookie_of(board);
  EXPECT_EQ(ask(cookie, "GET", "/api/cases/" + cases[0].text()), 403);
  EXPECT_EQ(entries_by(board, cases[0]), 1U);
}

TEST_P(WholeGate, WhatDoesNotExistAndWhoIsNobodyLeaveNothing) {
  const auto before = entries();
  EXPECT_EQ(ask(cookie_of(nils), "GET", "/api/cases/019c31f7-0c00-7039-827e-38cac4f90168"), 404);
  EXPECT_EQ(ask("", "GET", "/api/cases/" + cases[0].text()), 401);
  EXPECT_EQ(entries(), before);
}

TEST_P(WholeGate, AManagerWhoReadsTheListLeavesAnEntryForEachCase) {
  const auto before = entries();
  EXPECT_EQ(ask(cookie_of(maria), "GET", "/api/cases?state=all"), 200);
  EXPECT_EQ(entries(), before + cases.size());
}

TEST_P(WholeGate, NobodyHearsOfATopicThatNobodyRegistered) {
  EXPECT_TRUE(hears(eva, {"person", johan.text(), {}, {}}));
  EXPECT_FALSE(hears(eva, {"consult", johan.text(), {}, {}}));
  EXPECT_FALSE(hears(eva, {"consult", johan.text(), {}, eva.text()}));
}

TEST_P(WholeGate, OfACaseHearsWhoMaySeeItAndNobodyWhereTheTierIsOff) {
  const http::Event event{"case", cases[0].text(), cases[0].text(), {}};
  EXPECT_TRUE(hears(eva, event));
  EXPECT_TRUE(hears(maria, event));
  EXPECT_FALSE(hears(nils, event));
  const auto board = add_person("Bo", guides);
  add_membership(board, vretby, "board");
  join(cases[0], board, "2026-11-01");
  EXPECT_FALSE(hears(board, event)) << "a seat without a role that meets cases";
  settings_.cases_enabled = false;
  gate.emplace(settings_, clock_);
  EXPECT_FALSE(hears(eva, event));
}

}  // namespace
}  // namespace mellanrum::app
