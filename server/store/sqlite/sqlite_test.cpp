// What is special to SQLite here: the queue of the one writer, the shared commit, the file.
#include <gmock/gmock.h>
#include <sys/stat.h>

#include <future>
#include <latch>
#include <thread>

#include "base/problem.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::store {
namespace {

class SqliteFile : public testing::Test {
 protected:
  static constexpr Limits limits{.readers = 2, .queued_writes_max = 3};
  test::TemporaryDatabase temporary_{Dialect::sqlite, test::TemporaryDatabase::Schema::none,
                                     limits};
  Database& database_ = temporary_.database();

  /// Holds the writer inside a write until it is let go.
  class HeldWriter {
   public:
    explicit HeldWriter(Database& database)
        : thread_([this, &database] {
            database.write([this](Transaction&) {
              is_held_.count_down();
              let_go_.get_future().wait();
            });
          }) {
      is_held_.wait();
    }
    void let_go() { let_go_.set_value(); }

   private:
    std::latch is_held_{1};
    std::promise<void> let_go_;
    std::jthread thread_;
  };
};

TEST_F(SqliteFile, IsForItsOwnerAlone) {
  database_.write([](Transaction& transaction) { transaction.execute("CREATE TABLE a (b)", {}); });
  for (const char* name : {"mellanrum.sqlite3", "mellanrum.sqlite3-wal", "mellanrum.sqlite3-shm"}) {
    struct stat status {};
    ASSERT_EQ(::stat((temporary_.directory() + "/" + name).c_str(), &status), 0) << name;
    EXPECT_EQ(status.st_mode & 0777, 0600U) << name;
  }
}

TEST_F(SqliteFile, IsOpenedOnce) {
  EXPECT_THROW(static_cast<void>(open_sqlite(temporary_.directory())), std::runtime_error);
  temporary_.close();
  EXPECT_NO_THROW(static_cast<void>(open_sqlite(temporary_.directory())));
}

TEST_F(SqliteFile, IsOneFileWhenClosed) {
  database_.write([](Transaction& transaction) { transaction.execute("CREATE TABLE a (b)", {}); });
  temporary_.close();
  EXPECT_FALSE(std::filesystem::exists(temporary_.directory() + "/mellanrum.sqlite3-wal"));
}

TEST_F(SqliteFile, MakesItsDirectory) {
  const std::string directory = temporary_.directory() + "/new/deeper";
  EXPECT_NO_THROW(static_cast<void>(open_sqlite(directory)));
  EXPECT_TRUE(std::filesystem::exists(directory + "/mellanrum.sqlite3"));
}

TEST_F(SqliteFile, SaysWhereItCannotBe) {
  EXPECT_THROW(static_cast<void>(open_sqlite("/dev/null/data")), std::runtime_error);
}

TEST_F(SqliteFile, RefusesWritesBeyondTheQueue) {
  HeldWriter held(database_);
  constexpr int writers = 10;
  std::latch refused(writers - limits.queued_writes_max);
  std::atomic<int> written = 0;
  std::vector<std::jthread> threads;
  for (int i = 0; i < writers; ++i) {
    threads.emplace_back([&] {
      try {
        database_.write([](Transaction&) {});
        ++written;
      } catch (const Problem& problem) {
        EXPECT_EQ(problem.kind, Problem::Kind::unavailable);
        refused.count_down();
      }
    });
  }
  refused.wait();
  held.let_go();
  threads.clear();
  EXPECT_EQ(written, limits.queued_writes_max);
}

TEST_F(SqliteFile, ReadsWhileTheWriterIsBusy) {
  HeldWriter held(database_);
  bool has_read = false;
  database_.read([&](Reader& reader) { has_read = reader.exists("SELECT 1", {}); });
  EXPECT_TRUE(has_read);
  held.let_go();
}

TEST_F(SqliteFile, FinishesWhatIsQueuedWhenItIsClosed) {
  database_.write([](Transaction& transaction) { transaction.execute("CREATE TABLE a (b)", {}); });
  std::thread([&] {
    database_.write(
        [](Transaction& transaction) { transaction.execute("INSERT INTO a VALUES (1)", {}); });
  }).join();
  temporary_.reopen();
  EXPECT_TRUE(temporary_.database().read_value(
      [](Reader& reader) { return reader.exists("SELECT 1 FROM a", {}); }));
}

TEST_F(SqliteFile, RefusesParametersThatPostgresLacks) {
  const auto run = [&](std::string_view sql) {
    database_.read([&](Reader& reader) { reader.each(sql, {1}, [](const Row&) {}); });
  };
  EXPECT_THROW(run("SELECT ?"), std::logic_error);
  EXPECT_THROW(run("SELECT :a"), std::logic_error);
  EXPECT_THROW(run("SELECT $2"), std::logic_error);
  EXPECT_THROW(run("SELECT $1; SELECT 2"), std::logic_error);
  EXPECT_NO_THROW(run("SELECT $1"));
}

// The log would otherwise grow for ever under readers that follow on each other.
TEST_F(SqliteFile, KeepsItsLogShort) {
  database_.write([](Transaction& transaction) { transaction.execute("CREATE TABLE a (b)", {}); });
  const std::string filling(100'000, 'x');
  for (int i = 0; i < 200; ++i) {  // 20 MB through a log that is moved at 4 MB
    database_.write([&](Transaction& transaction) {
      transaction.execute("DELETE FROM a", {});
      transaction.execute("INSERT INTO a VALUES ($1)", {filling});
    });
  }
  EXPECT_LT(std::filesystem::file_size(temporary_.directory() + "/mellanrum.sqlite3-wal"),
            8'000'000U);
}

}  // namespace
}  // namespace mellanrum::store
