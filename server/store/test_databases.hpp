// For tests: runs one test body on SQLite and, when MELLANRUM_TEST_POSTGRES holds the URL of a
// PostgreSQL cluster (ctest sets it, tools/postgres prints it), on PostgreSQL too.
//
//   using PromisesStore = store::test::DatabaseTest;        // each test has a fresh, migrated one
//   MELLANRUM_ON_BOTH_DATABASES(PromisesStore);
//   TEST_P(PromisesStore, KeepsWhatWasPromised) { database().write(…); }
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "store/database.hpp"
#include "store/postgres/administration.hpp"

namespace mellanrum::store::test {

/// The cluster to test on; empty where there is none.
inline std::string postgres_url() {
  const char* url = std::getenv("MELLANRUM_TEST_POSTGRES");
  return url == nullptr ? "" : url;
}

inline std::vector<Dialect> dialects() {
  if (postgres_url().empty()) return {Dialect::sqlite};
  return {Dialect::sqlite, Dialect::postgres};
}

inline std::string dialect_name(const testing::TestParamInfo<Dialect>& info) {
  return info.param == Dialect::sqlite ? "Sqlite" : "Postgres";
}

/// For what need not outlive the power: a file system in memory, where there is one.
inline std::filesystem::path in_memory() {
  return std::filesystem::exists("/dev/shm") ? "/dev/shm" : std::filesystem::temp_directory_path();
}

/// A directory of its own under the system's place for temporary files, removed at the end.
class TemporaryDirectory {
 public:
  explicit TemporaryDirectory(
      const std::filesystem::path& parent = std::filesystem::temp_directory_path()) {
    std::string pattern = parent / "mellanrum-test-XXXXXX";
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("mkdtemp: " + pattern);
    path_ = pattern;
  }
  ~TemporaryDirectory() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

/// A PostgreSQL database of its own, dropped at the end.
class TemporaryPostgres {
 public:
  /// A copy of `from`, another database of the cluster; empty for a bare one.
  explicit TemporaryPostgres(const std::string& from = "")
      : name_("mellanrum_test_" + std::to_string(::getpid()) + "_" + std::to_string(next()++)) {
    postgres::create_database(postgres_url(), name_, from);
  }
  ~TemporaryPostgres() {
    try {
      postgres::drop_database(postgres_url(), name_);
    } catch (const std::exception& error) {
      ADD_FAILURE() << error.what();
    }
  }
  TemporaryPostgres(const TemporaryPostgres&) = delete;
  TemporaryPostgres& operator=(const TemporaryPostgres&) = delete;

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::string url() const { return postgres::with_database(postgres_url(), name_); }

 private:
  static std::atomic<int>& next() {
    static std::atomic<int> number{1};
    return number;
  }
  std::string name_;
};

/// An open database, and all that must be cleared away after it.
class TemporaryDatabase {
 public:
  enum class Schema { none, migrated };
  explicit TemporaryDatabase(Dialect dialect, Schema schema = Schema::migrated, Limits limits = {})
      : dialect_(dialect), limits_(limits) {
    if (dialect == Dialect::sqlite) {
      directory_ = std::make_unique<TemporaryDirectory>();
      if (schema == Schema::migrated) {
        std::filesystem::copy_file(migrated_directory() + "/mellanrum.sqlite3",
                                   directory_->path() + "/mellanrum.sqlite3");
      }
    } else {
      postgres_ = std::make_unique<TemporaryPostgres>(
          schema == Schema::migrated ? migrated_postgres() : "");
    }
    reopen();
  }

  [[nodiscard]] Database& database() { return *database_; }
  /// Closes and opens again, as a restart of the server does.
  void reopen() {
    database_.reset();
    database_ = dialect_ == Dialect::sqlite ? open_sqlite(directory_->path(), limits_)
                                            : open_postgres(postgres_->url(), limits_);
  }
  void close() { database_.reset(); }
  /// Where the file lies (SQLite only).
  [[nodiscard]] const std::string& directory() const { return directory_->path(); }
  /// The database's URL (PostgreSQL only).
  [[nodiscard]] std::string url() const { return postgres_->url(); }

 private:
  // Migrated once a process; every test starts from a copy.
  static const std::string& migrated_directory() {
    static TemporaryDirectory directory;
    static const bool is_migrated = [] {
      migrate(*open_sqlite(directory.path()));
      return true;
    }();
    static_cast<void>(is_migrated);
    return directory.path();
  }
  static const std::string& migrated_postgres() {
    static TemporaryPostgres postgres;
    static const bool is_migrated = [] {
      migrate(*open_postgres(postgres.url()));
      return true;
    }();
    static_cast<void>(is_migrated);
    return postgres.name();
  }

  Dialect dialect_;
  Limits limits_;
  std::unique_ptr<TemporaryDirectory> directory_;
  std::unique_ptr<TemporaryPostgres> postgres_;
  std::unique_ptr<Database> database_;
};

/// Base of tests that need a database with the whole schema.
class DatabaseTest : public testing::TestWithParam<Dialect> {
 protected:
  [[nodiscard]] Database& database() { return temporary_.database(); }
  [[nodiscard]] TemporaryDatabase& temporary() { return temporary_; }

 private:
  TemporaryDatabase temporary_{GetParam()};
};

/// The same without any table.
class BareDatabaseTest : public testing::TestWithParam<Dialect> {
 protected:
  [[nodiscard]] Database& database() { return temporary_.database(); }
  [[nodiscard]] TemporaryDatabase& temporary() { return temporary_; }

 private:
  TemporaryDatabase temporary_{GetParam(), TemporaryDatabase::Schema::none};
};

}  // namespace mellanrum::store::test

#define MELLANRUM_ON_BOTH_DATABASES(Suite)                                                     \
  INSTANTIATE_TEST_SUITE_P(Both, Suite, testing::ValuesIn(mellanrum::store::test::dialects()), \
                           mellanrum::store::test::dialect_name)
