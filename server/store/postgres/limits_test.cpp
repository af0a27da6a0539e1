// Given a PostgreSQL that makes one wait or takes no writes, when somebody asks, then it is said
// within the limits, as something that passes.
#include <gtest/gtest.h>

#include <array>
#include <future>

#include "base/problem.hpp"
#include "store/migrations.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::store {
namespace {

using std::chrono::milliseconds;

class PostgresLimits : public testing::Test {
 protected:
  void SetUp() override {
    if (test::postgres_url().empty()) GTEST_SKIP() << "MELLANRUM_TEST_POSTGRES is not set";
    temporary_ = std::make_unique<test::TemporaryDatabase>(Dialect::postgres,
                                                           test::TemporaryDatabase::Schema::none);
    temporary_->database().write([](Transaction& transaction) {
      transaction.execute("CREATE TABLE entry (id BIGINT PRIMARY KEY)", {});
    });
  }

  std::unique_ptr<Database> open(Limits limits) const {
    return open_postgres(temporary_->url(), limits);
  }
  static void read(Database& database, const char* sql) {
    database.read([&](Reader& reader) { reader.each(sql, {}, [](const Row&) {}); });
  }
  static void add(Database& database, int id) {
    database.write([&](Transaction& transaction) {
      transaction.execute("INSERT INTO entry VALUES ($1)", {id});
    });
  }
  template <class Work>
  static void expect_unavailable(Work work) {
    try {
      work();
      ADD_FAILURE() << "it was done";
    } catch (const Problem& problem) {
      EXPECT_EQ(problem.kind, Problem::Kind::unavailable);
      EXPECT_TRUE(problem.retry_after_seconds);
    }
  }

  std::unique_ptr<test::TemporaryDatabase> temporary_;
};

TEST_F(PostgresLimits, ATableThatIsLockedIsNotWaitedForLong) {
  const auto hasty = open({.lock_wait_max = milliseconds(20)});
  temporary_->database().write([&](Transaction& transaction) {
    transaction.execute("LOCK TABLE entry", {});
    expect_unavailable([&] { read(*hasty, "SELECT id FROM entry"); });
    expect_unavailable([&] { add(*hasty, 1); });
  });
  add(*hasty, 1);
  read(*hasty, "SELECT id FROM entry");
}

TEST_F(PostgresLimits, AStatementThatTakesTooLongIsEnded) {
  const auto hasty = open({.statement_time_max = milliseconds(500)});
  expect_unavailable([&] { read(*hasty, "SELECT pg_sleep(60)"); });
  read(*hasty, "SELECT 1");
}

TEST_F(PostgresLimits, AScriptTakesTheTimeThatItNeeds) {
  const auto hasty = open({.statement_time_max = milliseconds(500)});
  hasty->write(
      [](Transaction& transaction) { transaction.execute_script("SELECT pg_sleep(0.7)"); });
  expect_unavailable([&] { read(*hasty, "SELECT pg_sleep(60)"); });
}

TEST_F(PostgresLimits, AServerWaitsForTheMigrationOfAnother) {
  constexpr std::string_view text = "SELECT pg_sleep(0.5); CREATE TABLE made (id BIGINT)";
  const std::array migrations = {Migration{1, "0001_slow", "", text}};
  migrate(temporary_->database(), {});
  std::vector<std::future<std::vector<std::string>>> servers;
  for (int i = 0; i < 2; ++i) {
    servers.push_back(std::async(std::launch::async, [&] {
      const auto hasty = open({.lock_wait_max = milliseconds(50)});
      return migrate(*hasty, migrations);
    }));
  }
  std::size_t applied = 0;
  for (auto& server : servers) applied += server.get().size();
  EXPECT_EQ(applied, 1U);
}

TEST_F(PostgresLimits, ADatabaseThatTakesNoWritesSaysSoAndIsRead) {
  add(temporary_->database(), 1);
  temporary_->database().write([](Transaction& transaction) {
    transaction.execute_script(
        "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', "
        "current_database()); END $$");
  });
  const auto closed = open({});
  expect_unavailable([&] { add(*closed, 2); });
  expect_unavailable([&] {
    closed->write(
        [](Transaction& transaction) { transaction.send("INSERT INTO entry VALUES ($1)", {3}); });
  });
  EXPECT_TRUE(closed->read_value(
      [](Reader& reader) { return reader.exists("SELECT 1 FROM entry WHERE id = 1", {}); }));
}

}  // namespace
}  // namespace mellanrum::store
