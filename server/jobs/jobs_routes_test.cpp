// One sees one's own jobs and stops them; those of others are not there. On both databases.
#include "jobs/jobs_routes.hpp"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "http/test_http.hpp"
#include "jobs/jobs.hpp"
#include "settings/settings.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::jobs {
namespace {

using nlohmann::json;

/// Lets everybody in as the person named by `x-user`.
class OpenGate final : public http::test::NamedGate {
 public:
  http::Caller admit(const http::Request& request, const http::Route& route, store::Reader& reader,
                     Instant now) override {
    auto caller = NamedGate::admit(request, route, reader, now);
    caller.person = PersonId(caller.user.text());
    return caller;
  }
};

class JobRoutes : public store::test::DatabaseTest {
 protected:
  http::Response call(const PersonId& who, std::string_view method, const std::string& target) {
    return dispatcher_.dispatch(
        http::test::request_to(method, target, "", {{"x-user", who.text()}}));
  }
  PersonId person(const std::string& name) {
    const auto id = PersonId::make(now_, random_);
    database().write([&](store::Transaction& transaction) {
      transaction.execute(
          "INSERT INTO landscape_persons (id, name, sort_key, version, created_at, updated_at) "
          "VALUES ($1, $2, $2, 1, $3, $3)",
          {id, name, now_});
    });
    return id;
  }
  std::string job_of(const PersonId& who) {
    return database().write_value([&](store::Transaction& transaction) {
      return add(transaction, {"count", "{}", who, {}}, now_, random_).value().text();
    });
  }

  const Instant now_ = parse_instant("2026-11-24T08:00:00+01:00").value();
  FixedClock clock_{now_};
  SeededRandom random_{7};
  Settings settings_;
  OpenGate gate_;
  http::Dispatcher dispatcher_{{.database = database(),
                                .clock = clock_,
                                .random = random_,
                                .settings = settings_,
                                .gate = gate_,
                                .routes = routes(),
                                .files = {}}};
};

MELLANRUM_ON_BOTH_DATABASES(JobRoutes);

TEST_P(JobRoutes, ShowOnesOwnAndNoOthers) {
  const auto eva = person("Eva");
  const auto bo = person("Bo");
  const auto job = job_of(eva);
  const auto told = json::parse(call(eva, "GET", "/api/jobs/" + job).body);
  EXPECT_EQ(told["state"], "waiting");
  EXPECT_EQ(told["total"], 0) << "nobody knows yet";
  EXPECT_EQ(json::parse(call(eva, "GET", "/api/jobs").body)["items"], json::array({told}));
  EXPECT_EQ(call(bo, "GET", "/api/jobs/" + job).status, 404);
  EXPECT_EQ(json::parse(call(bo, "GET", "/api/jobs").body)["items"], json::array());
  EXPECT_EQ(call(bo, "POST", "/api/jobs/" + job + "/cancel").status, 404);
}

TEST_P(JobRoutes, StopWhatWaitsAndLeaveWhatHasEnded) {
  const auto eva = person("Eva");
  const auto job = job_of(eva);
  for (int i = 0; i < 2; ++i) {
    const auto answer = call(eva, "POST", "/api/jobs/" + job + "/cancel");
    ASSERT_EQ(answer.status, 200) << answer.body;
    EXPECT_EQ(json::parse(answer.body)["state"], "cancelled");
    EXPECT_TRUE(json::parse(answer.body).contains("ended_at"));
  }
}

}  // namespace
}  // namespace mellanrum::jobs
