// What is special to PostgreSQL: it can go away and come back.
#include <gmock/gmock.h>

#include <future>

#include "base/problem.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::store {
namespace {

class LostConnection : public testing::Test {
 protected:
  void SetUp() override {
    if (test::postgres_url().empty()) GTEST_SKIP() << "MELLANRUM_TEST_POSTGRES is not set";
    temporary_ = std::make_unique<test::TemporaryDatabase>(Dialect::postgres,
                                                           test::TemporaryDatabase::Schema::none);
    other_ = open_postgres(temporary_->url());
    database().write([](Transaction& transaction) {
      transaction.execute("CREATE TABLE entry (id BIGINT PRIMARY KEY)", {});
    });
  }

  Database& database() { return temporary_->database(); }

  /// Ends every other connection to the database, as a restart of PostgreSQL does.
  void cut_all_connections() {
    other_->read([](Reader& reader) {
      reader.each(
          "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
          " WHERE datname = current_database() AND pid <> pg_backend_pid()",
          {}, [](const Row& row) { EXPECT_TRUE(row.boolean(0)); });
    });
  }

  std::int64_t count() {
    return database().read_value([](Reader& reader) {
      return reader
          .first("SELECT count(*) FROM entry", {}, [](const Row& row) { return row.integer(0); })
          .value();
    });
  }

  std::unique_ptr<test::TemporaryDatabase> temporary_;
  std::unique_ptr<Database> other_;
};

TEST_F(LostConnection, IsReplacedForTheNextReadAndWrite) {
  cut_all_connections();
  EXPECT_EQ(count(), 0);
  cut_all_connections();
  database().write(
      [](Transaction& transaction) { transaction.execute("INSERT INTO entry VALUES (1)", {}); });
  EXPECT_EQ(count(), 1);
}

TEST_F(LostConnection, InTheMiddleOfAWriteRunsItAgain) {
  int attempts = 0;
  database().write([&](Transaction& transaction) {
    transaction.execute("INSERT INTO entry VALUES (1)", {});
    if (++attempts == 1) cut_all_connections();
    transaction.execute("INSERT INTO entry VALUES (2)", {});
  });
  EXPECT_EQ(attempts, 2);
  EXPECT_EQ(count(), 2);
}

TEST_F(LostConnection, InTheMiddleOfAReadIsAProblemAndNotACrash) {
  const auto read = [&] {
    database().read([&](Reader& reader) {
      reader.each("SELECT 1 FROM entry", {}, [](const Row&) {});
      cut_all_connections();
      reader.each("SELECT 1 FROM entry", {}, [](const Row&) {});
    });
  };
  EXPECT_THROW(read(), Problem);
  EXPECT_EQ(count(), 0);
}

TEST_F(LostConnection, InNestedWorkRunsTheWholeWriteAgain) {
  for (const bool is_found_by_work : {true, false}) {
    int attempts = 0;
    database().write([&](Transaction& transaction) {
      ++attempts;
      transaction.execute("DELETE FROM entry", {});
      transaction.nested([&] {
        transaction.execute("INSERT INTO entry VALUES (1)", {});
        if (attempts == 1) cut_all_connections();
        if (is_found_by_work) transaction.execute("INSERT INTO entry VALUES (2)", {});
      });
    });
    EXPECT_EQ(attempts, 2);
    EXPECT_EQ(count(), is_found_by_work ? 2 : 1);
  }
}

TEST_F(LostConnection, WhileNestedWorkIsUndoneRunsTheWholeWriteAgain) {
  int attempts = 0;
  database().write([&](Transaction& transaction) {
    ++attempts;
    const auto fail = [&] {
      if (attempts == 1) cut_all_connections();
      throw std::domain_error("a row that is refused");
    };
    transaction.execute("INSERT INTO entry VALUES (1)", {});
    EXPECT_ANY_THROW(transaction.nested(fail));
  });
  EXPECT_EQ(attempts, 2);
  EXPECT_EQ(count(), 1);
}

TEST_F(LostConnection, WhileCommittingLeavesOpenWhetherItIsSaved) {
  const auto write = [&] {
    database().write([&](Transaction& transaction) {
      transaction.execute("INSERT INTO entry VALUES (1)", {});
      cut_all_connections();
    });
  };
  EXPECT_THROW(write(), Problem);
  EXPECT_EQ(count(), 0) << "here it was lost before the commit arrived";
}

TEST_F(LostConnection, OfAListenerComesBackAndSaysThatItMissedSomething) {
  std::promise<void> missed;
  std::promise<std::string> heard;
  const auto listening = database().listen("cases", [&](std::optional<std::string_view> payload) {
    if (payload) {
      heard.set_value(std::string(*payload));
    } else {
      missed.set_value();
    }
  });
  cut_all_connections();
  missed.get_future().get();
  database().write([](Transaction& transaction) { transaction.notify("cases", "again"); });
  EXPECT_EQ(heard.get_future().get(), "again");
}

TEST_F(LostConnection, OfTheTellerLosesNoNotification) {
  const auto tell = [&](const char* word) {
    database().write([&](Transaction& transaction) { transaction.notify("cases", word); });
  };
  std::mutex mutex;
  std::condition_variable changed;
  std::vector<std::string> heard;
  const auto wait_for = [&](std::size_t count) {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return heard.size() == count; });
  };
  const auto listening = other_->listen("cases", [&](std::optional<std::string_view> payload) {
    const std::lock_guard lock(mutex);
    heard.emplace_back(payload.value());
    changed.notify_all();
  });
  tell("first");
  wait_for(1);
  other_->read([](Reader& reader) {
    reader.each(
        "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
        " WHERE datname = current_database() AND state = 'idle' AND application_name = 'mellanrum'"
        " AND query = 'COMMIT' AND pid <> pg_backend_pid()",
        {}, [](const Row& row) { EXPECT_TRUE(row.boolean(0)); });
  });
  tell("second");
  tell("third");
  wait_for(3);
  EXPECT_THAT(heard, testing::ElementsAre("first", "second", "third"));
}

TEST_F(LostConnection, IsRunAgainOnlyAFewTimes) {
  const auto database_with_limit = open_postgres(temporary_->url(), {.write_attempts_max = 3});
  int attempts = 0;
  const auto write = [&] {
    database_with_limit->write([&](Transaction& transaction) {
      ++attempts;
      cut_all_connections();
      transaction.execute("INSERT INTO entry VALUES (1)", {});
    });
  };
  EXPECT_THROW(write(), Problem);
  EXPECT_EQ(attempts, 3);
}

using PostgresConnection = LostConnection;

/// How many statements that begin so the connection of this transaction keeps prepared.
std::int64_t kept(Transaction& transaction, const std::string& beginning) {
  return transaction
      .first("SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE $1",
             {beginning + "%"}, [](const Row& row) { return row.integer(0); })
      .value();
}

TEST_F(PostgresConnection, KeepsFewStatementsWhateverIsNull) {
  database().write([](Transaction& transaction) {
    transaction.execute("CREATE TABLE wide (a BIGINT, b TEXT, c BIGINT, d TEXT, e BOOLEAN)", {});
    for (int pattern = 31; pattern >= 0; --pattern) {
      const auto unless = [&](int bit, Value value) {
        return (pattern >> bit & 1) != 0 ? Value(nullptr) : value;
      };
      transaction.execute("INSERT INTO wide VALUES ($1, $2, $3, $4, $5)",
                          {unless(0, std::int64_t{1}), unless(1, "b"), unless(2, std::int64_t{3}),
                           unless(3, "d"), unless(4, true)});
    }
    EXPECT_LE(kept(transaction, "INSERT INTO wide"), 6);
  });
}

TEST_F(PostgresConnection, ForgetsAStatementThatWasNeverPrepared) {
  database().write([](Transaction& transaction) {
    const auto fail = [&] {
      transaction.execute("INSERT INTO entry VALUES (1)", {});
      transaction.together({
          [&] { transaction.execute("INSERT INTO entry VALUES (1)", {}); },
          [&] { transaction.execute("INSERT INTO entry VALUES (2)", {}); },
      });
    };
    EXPECT_THROW(transaction.nested(fail), ConstraintViolation);
    transaction.execute("INSERT INTO entry VALUES (2)", {});
  });
  EXPECT_EQ(count(), 1);
}

TEST_F(PostgresConnection, DoesNotKeepAStatementOfManyRows) {
  database().write([](Transaction& transaction) {
    std::string rows = "INSERT INTO entry VALUES ($1)";
    std::vector<Value> values = {std::int64_t{1}};
    for (std::int64_t id = 2; id <= 1000; ++id) {
      rows += ", ($" + std::to_string(id) + ")";
      values.emplace_back(id);
    }
    EXPECT_EQ(transaction.execute(rows, Values(values)), 1000);
    EXPECT_EQ(kept(transaction, "INSERT INTO entry"), 0);
  });
  EXPECT_EQ(count(), 1000);
}

TEST(PostgresUrl, ThatNobodyAnswersIsAProblem) {
  try {
    static_cast<void>(open_postgres("postgresql://nobody@/nowhere?host=/nonexistent"));
    FAIL() << "somebody answered";
  } catch (const Problem& problem) {
    EXPECT_EQ(problem.kind, Problem::Kind::unavailable);
  }
}

TEST(PostgresUrl, KeepsItsOptionsWithAnotherDatabase) {
  EXPECT_EQ(postgres::with_database("postgresql://a@b:1/c?host=/d", "e"),
            "postgresql://a@b:1/e?host=/d");
  EXPECT_EQ(postgres::with_database("postgresql://a@b", "e"), "postgresql://a@b/e");
  EXPECT_THROW(static_cast<void>(postgres::with_database("c", "e")), std::runtime_error);
}

TEST(DatabaseNames, AreNeverSql) {
  EXPECT_THROW(postgres::drop_database("postgresql:///x", "a; DROP DATABASE b"), std::logic_error);
}

}  // namespace
}  // namespace mellanrum::store
