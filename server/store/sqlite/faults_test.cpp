// Given a SQLite whose disk or connection fails, when somebody reads or writes, then nothing untrue
// is said of it and the next one is served.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <atomic>

#include "base/problem.hpp"
#include "store/sqlite/sqlite_database.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::store {
namespace {

std::atomic<bool> sync_fails = false;
std::atomic<bool> write_finds_full_disk = false;
std::atomic<bool> rollback_is_refused = false;

/// The system's files, but they may refuse to be synced or written.
class FailingDisk {
 public:
  FailingDisk() {
    system_ = sqlite3_vfs_find(nullptr);
    vfs_ = *system_;
    vfs_.zName = "failing";
    vfs_.xOpen = [](sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
      const int code = system_->xOpen(system_, name, file, flags, out);
      if (code != SQLITE_OK || (flags & SQLITE_OPEN_WAL) == 0) return code;
      log_methods_ = *file->pMethods;
      true_methods_ = file->pMethods;
      log_methods_.xSync = [](sqlite3_file* of, int how) {
        return sync_fails ? SQLITE_IOERR_FSYNC : true_methods_->xSync(of, how);
      };
      log_methods_.xWrite = [](sqlite3_file* of, const void* bytes, int count, sqlite3_int64 at) {
        return write_finds_full_disk ? SQLITE_FULL : true_methods_->xWrite(of, bytes, count, at);
      };
      file->pMethods = &log_methods_;
      return code;
    };
    sqlite3_vfs_register(&vfs_, 0);
  }
  ~FailingDisk() { sqlite3_vfs_unregister(&vfs_); }
  FailingDisk(const FailingDisk&) = delete;
  FailingDisk& operator=(const FailingDisk&) = delete;

 private:
  sqlite3_vfs vfs_{};
  inline static sqlite3_vfs* system_ = nullptr;
  inline static sqlite3_io_methods log_methods_{};
  inline static const sqlite3_io_methods* true_methods_ = nullptr;
};

/// Lets every connection opened from now on refuse ROLLBACK while `rollback_is_refused`.
int refuse_rollback(sqlite3* handle, char**, const sqlite3_api_routines*) {
  return sqlite3_set_authorizer(
      handle,
      [](void*, int action, const char* what, const char*, const char*, const char*) {
        const bool is_rollback =
            action == SQLITE_TRANSACTION && what != nullptr && std::string_view(what) == "ROLLBACK";
        return is_rollback && rollback_is_refused ? SQLITE_DENY : SQLITE_OK;
      },
      nullptr);
}

void add(Database& database, int id) {
  database.write([&](Transaction& transaction) {
    transaction.execute("INSERT INTO entry VALUES ($1)", {id});
  });
}

std::string refusal(Database& database) {
  try {
    add(database, 2);
    return "";
  } catch (const Problem& problem) {
    EXPECT_EQ(problem.kind, Problem::Kind::unavailable);
    return problem.sentence.english;
  }
}

TEST(FailingDiskOfSqlite, LeavesOpenWhetherIsSavedWhatCouldNotBeSynced) {
  const FailingDisk disk;
  const test::TemporaryDirectory directory;
  const auto database = sqlite::open_for_test(
      directory.path(), {}, {.vfs = "failing", .synchronous = "FULL", .checkpoints = {}});
  database->write([](Transaction& transaction) {
    transaction.execute("CREATE TABLE entry (id BIGINT PRIMARY KEY)", {});
  });
  sync_fails = true;
  const std::string unsynced = refusal(*database);
  sync_fails = false;
  write_finds_full_disk = true;
  const std::string full = refusal(*database);
  write_finds_full_disk = false;
  EXPECT_EQ(unsynced.find("not saved"), std::string::npos) << unsynced;
  EXPECT_NE(full.find("not saved"), std::string::npos) << full;
  EXPECT_NO_THROW(add(*database, 3));
}

TEST(ReadersOfSqlite, AreReplacedWhenTheirSnapshotCannotBeEnded) {
  ASSERT_EQ(sqlite3_auto_extension(reinterpret_cast<void (*)()>(&refuse_rollback)), SQLITE_OK);
  const test::TemporaryDirectory directory;
  const auto database = open_sqlite(directory.path(), {.readers = 1, .wait_seconds_max = 0});
  database->write([](Transaction& transaction) {
    transaction.execute("CREATE TABLE entry (id BIGINT PRIMARY KEY)", {});
    transaction.execute("INSERT INTO entry VALUES (1)", {});
  });
  const auto read = [&] {
    return database->read_value(
        [](Reader& reader) { return reader.exists("SELECT 1 FROM entry WHERE id = 1", {}); });
  };
  rollback_is_refused = true;
  EXPECT_TRUE(read());
  rollback_is_refused = false;
  EXPECT_TRUE(read()) << "by another connection in its place";
  sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(&refuse_rollback));
}

}  // namespace
}  // namespace mellanrum::store
