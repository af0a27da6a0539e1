// A copy beside people who write is one whole file; a database whose file is gone takes no writes.
#include <gmock/gmock.h>
#include <sys/stat.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "base/problem.hpp"
#include "store/in_use.hpp"
#include "store/sqlite/copies.hpp"
#include "store/sqlite/restore.hpp"
#include "store/test_databases.hpp"
#include "store/upkeep.hpp"

namespace mellanrum::store {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

void add_row(Database& database, const std::string& text) {
  database.write([&](Transaction& transaction) {
    transaction.execute("INSERT INTO notes (text) VALUES ($1)", {text});
  });
}

std::int64_t rows_in(Database& database) {
  return database.read_value([](Reader& reader) {
    return reader
        .first("SELECT count(*) FROM notes", {}, [](const Row& row) { return row.integer(0); })
        .value();
  });
}

class Copies : public testing::Test {
 protected:
  Copies() {
    database().write([](Transaction& transaction) {
      transaction.execute("CREATE TABLE notes (text TEXT NOT NULL)", {});
    });
  }
  [[nodiscard]] Database& database() { return temporary_.database(); }
  [[nodiscard]] std::string file(const std::string& name) const {
    return copies_.path() + "/" + name;
  }
  /// Opens a copy as a server would, from a directory of its own.
  [[nodiscard]] std::unique_ptr<Database> restored(const std::string& copy) {
    restore_sqlite(copy, copies_.path() + "/restored");
    return open_sqlite(copies_.path() + "/restored");
  }

  test::TemporaryDatabase temporary_{Dialect::sqlite, test::TemporaryDatabase::Schema::none};
  test::TemporaryDirectory copies_;
};

TEST_F(Copies, HoldWhatWasCommittedBefore) {
  for (int i = 0; i < 20; ++i) add_row(database(), "one");
  upkeep_of(database()).copy_to(file("copy"), {});
  add_row(database(), "after");
  EXPECT_EQ(rows_in(*restored(file("copy"))), 20);
}

TEST_F(Copies, AreOneInstantWhilePeopleWrite) {
  const std::string filling(20'000, 'x');
  for (int i = 0; i < 500; ++i) add_row(database(), filling);  // many steps
  std::atomic<bool> is_done = false;
  std::atomic<int> written = 0;
  std::jthread writer([&] {
    while (!is_done) {
      add_row(database(), filling);
      ++written;
    }
  });
  int steps = 0;
  upkeep_of(database())
      .copy_to(file("copy"), {.progress =
                                  [&](double part) {
                                    EXPECT_GE(part, 0.0);
                                    EXPECT_LE(part, 1.0);
                                    ++steps;
                                    const int before = written;
                                    while (written == before) std::this_thread::yield();
                                  },
                              .is_stopped = {}});
  is_done = true;
  writer.join();
  EXPECT_GE(steps, 2);
  EXPECT_NO_THROW(sqlite::check_whole(file("copy")));
  const auto rows = rows_in(*restored(file("copy")));
  EXPECT_GE(rows, 500);
  EXPECT_LT(rows, rows_in(database()));
}

TEST_F(Copies, AreForTheirOwnerAloneAndOneFile) {
  upkeep_of(database()).copy_to(file("copy"), {});
  struct stat status {};
  ASSERT_EQ(::stat(file("copy").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600U);
  for (const char* beside : {"copy-wal", "copy-shm", "copy-journal", "copy.part"}) {
    EXPECT_FALSE(std::filesystem::exists(file(beside))) << beside;
  }
}

TEST_F(Copies, ReplaceNoOther) {
  upkeep_of(database()).copy_to(file("copy"), {});
  EXPECT_THAT([&] { upkeep_of(database()).copy_to(file("copy"), {}); },
              ThrowsMessage<std::runtime_error>(HasSubstr("is there already")));
}

TEST_F(Copies, LeaveNothingWhenStopped) {
  const std::string filling(20'000, 'x');
  for (int i = 0; i < 500; ++i) add_row(database(), filling);
  EXPECT_THAT(
      [&] {
        upkeep_of(database()).copy_to(file("copy"), {.progress = {}, .is_stopped = [] {
                                                       return true;
                                                     }});
      },
      ThrowsMessage<std::runtime_error>(HasSubstr("stopped")));
  EXPECT_FALSE(std::filesystem::exists(file("copy")));
  EXPECT_FALSE(std::filesystem::exists(file("copy.part")));
}

TEST_F(Copies, ThatAreBrokenAreNotPutBack) {
  const std::string filling(20'000, 'x');
  for (int i = 0; i < 50; ++i) add_row(database(), filling);
  upkeep_of(database()).copy_to(file("copy"), {});
  {
    std::fstream bytes(file("copy"), std::ios::in | std::ios::out | std::ios::binary);
    bytes.seekp(5 * 4096);
    bytes << std::string(8 * 4096, 'y');
  }
  EXPECT_THROW(restore_sqlite(file("copy"), copies_.path() + "/restored"), std::runtime_error);
  EXPECT_FALSE(std::filesystem::exists(copies_.path() + "/restored/mellanrum.sqlite3"));
}

// A log that a kill left beside the file belongs to that file; SQLite would play it into the copy.
TEST_F(Copies, ArePutBackWithoutTheLogOfAnother) {
  add_row(database(), "kept");
  upkeep_of(database()).copy_to(file("copy"), {});
  const std::string killed = copies_.path() + "/restored";
  std::filesystem::create_directories(killed);
  for (int i = 0; i < 20; ++i) add_row(database(), "of the other");
  for (const char* name : {"mellanrum.sqlite3", "mellanrum.sqlite3-wal", "mellanrum.sqlite3-shm"}) {
    std::filesystem::copy_file(temporary_.directory() + "/" + name, killed + "/" + name);
  }
  EXPECT_EQ(rows_in(*restored(file("copy"))), 1);
  int aside = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(killed)) {
    aside += entry.path().string().find("replaced") != std::string::npos ? 1 : 0;
  }
  EXPECT_GE(aside, 3) << "what was there is kept aside";
}

TEST_F(Copies, AreNotPutBackUnderARunningServer) {
  upkeep_of(database()).copy_to(file("copy"), {});
  EXPECT_THROW(restore_sqlite(file("copy"), temporary_.directory()), DatabaseInUse);
}

TEST_F(Copies, DatabaseWhoseFileIsGoneTakesNoWrites) {
  EXPECT_EQ(upkeep_of(database()).condition(), Condition::well);
  std::filesystem::remove(temporary_.directory() + "/mellanrum.sqlite3");
  EXPECT_THROW(add_row(database(), "lost"), Problem);
  EXPECT_EQ(upkeep_of(database()).condition(), Condition::missing);
}

TEST_F(Copies, DatabaseWhoseLogIsGoneTakesNoWrites) {
  add_row(database(), "kept");
  std::filesystem::remove(temporary_.directory() + "/mellanrum.sqlite3-wal");
  EXPECT_THROW(add_row(database(), "lost"), Problem);
  EXPECT_EQ(upkeep_of(database()).condition(), Condition::missing);
}

}  // namespace
}  // namespace mellanrum::store
