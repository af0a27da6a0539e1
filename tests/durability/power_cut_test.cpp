// The power goes at every sync boundary while people write, and each time everything that was
// acknowledged is there afterwards, whole. The same examination catches settings and disks that
// acknowledge too early.
#include <gmock/gmock.h>

#include <fstream>
#include <latch>
#include <set>
#include <thread>

#include "base/problem.hpp"
#include "power.hpp"
#include "store/sqlite/sqlite_database.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::durability {
namespace {

using store::Reader;
using store::Row;
using store::Transaction;
using testing::IsEmpty;
using testing::Not;

constexpr int writers = 4;
constexpr int writes_each = 50;
constexpr std::size_t losses_reported_max = 5;

/// What the callers have been told, outside of the database.
class Acknowledged {
 public:
  void add(int id) {
    const std::lock_guard lock(mutex_);
    ids_.insert(id);
  }
  [[nodiscard]] std::set<int> ids() const {
    const std::lock_guard lock(mutex_);
    return ids_;
  }

 private:
  mutable std::mutex mutex_;
  std::set<int> ids_;
};

constexpr int schema_id = 0;  ///< acknowledged when the tables are there

void make_schema(store::Database& database) {
  database.write([](Transaction& transaction) {
    transaction.execute_script(
        "CREATE TABLE entry (id BIGINT PRIMARY KEY, words TEXT NOT NULL);"
        "CREATE INDEX entry_words ON entry (words);"
        "CREATE TABLE audit (entry BIGINT NOT NULL REFERENCES entry (id));"
        "CREATE TABLE tally (entries BIGINT NOT NULL); INSERT INTO tally VALUES (0);");
  });
}

/// Three tables in one transaction: after a cut they agree, or half a transaction was kept.
void write_entry(store::Database& database, int id) {
  const std::string words(static_cast<std::size_t>(50 + id * 37 % 3000),
                          static_cast<char>('a' + id % 26));
  database.write([&](Transaction& transaction) {
    transaction.execute("INSERT INTO entry (id, words) VALUES ($1, $2)", {id, words});
    transaction.execute("INSERT INTO audit (entry) VALUES ($1)", {id});
    transaction.execute("UPDATE tally SET entries = entries + 1", {});
  });
}

std::set<int> ids(Reader& reader, std::string_view sql) {
  std::set<int> found;
  reader.each(sql, {}, [&](const Row& row) { found.insert(static_cast<int>(row.integer(0))); });
  return found;
}

/// What is wrong with the database after a cut; empty if nothing is.
std::string examine(const Image& image, const std::set<int>& acknowledged) {
  const store::test::TemporaryDirectory directory(store::test::in_memory());
  for (const auto& [name, bytes] : image) {
    std::ofstream(directory.path() + "/" + name, std::ios::binary) << bytes;
  }
  try {
    // This process keeps its power, so opening need not wait for the disk.
    const auto database = store::sqlite::open_for_test(
        directory.path(), {.readers = 1}, {.vfs = "", .synchronous = "OFF", .checkpoints = {}});
    std::string wrong;
    database->read([&](Reader& reader) {
      reader.each("PRAGMA integrity_check", {}, [&](const Row& row) {
        if (row.text(0) != "ok") wrong = "broken: " + row.string(0);
      });
      if (!wrong.empty()) return;
      if (!reader.exists("SELECT 1 FROM sqlite_master WHERE name = 'tally'", {})) {
        if (acknowledged.contains(schema_id)) wrong = "the tables are lost";
        return;
      }
      const std::set<int> entries = ids(reader, "SELECT id FROM entry");
      for (const int id : acknowledged) {
        if (id != schema_id && !entries.contains(id)) {
          wrong = "entry " + std::to_string(id) + " was acknowledged and is lost";
        }
      }
      if (entries != ids(reader, "SELECT entry FROM audit") ||
          ids(reader, "SELECT entries FROM tally") != std::set{static_cast<int>(entries.size())}) {
        wrong = "half of a transaction was kept";
      }
    });
    if (!wrong.empty()) return wrong;
    if (acknowledged.contains(schema_id)) write_entry(*database, -1);  // and life goes on
    return "";
  } catch (const std::exception& error) {
    return std::string("cannot be used: ") + error.what();
  }
}

struct Outcome {
  std::vector<std::string> losses;
  int cuts = 0;
  int syncs = 0;
};

/// Lets people write on `disk` and cuts the power at every boundary, in every way.
Outcome cut_the_power_everywhere(Disk& disk, const std::string& synchronous,
                                 const std::string& lying_about = "") {
  Outcome outcome;
  Acknowledged acknowledged;
  std::mt19937 random(20261121);
  disk.on_boundary([&](const Disk& at) {
    if (outcome.losses.size() >= losses_reported_max) return;
    const std::set<int> told = acknowledged.ids();
    for (const Fate fate :
         {Fate::dropped, Fate::kept, Fate::cut_off, Fate::scattered, Fate::scattered}) {
      const std::string wrong = examine(at.after_power_cut(fate, random), told);
      if (!wrong.empty()) outcome.losses.push_back(wrong);
      ++outcome.cuts;
    }
  });
  const store::test::TemporaryDirectory directory;
  {
    // A log that is moved every few writes, so that the cuts meet checkpoints too.
    const store::sqlite::Checkpoints often{.when_idle = 24, .when_busy = 48, .alone = 96};
    const auto database = store::sqlite::open_for_test(
        directory.path(), {.readers = 1},
        {.vfs = disk.name(), .synchronous = synchronous, .checkpoints = often});
    make_schema(*database);
    acknowledged.add(schema_id);
    if (!lying_about.empty()) disk.ignore_syncs_of(lying_about);
    std::latch start(writers);
    std::vector<std::jthread> threads;
    for (int writer = 0; writer < writers; ++writer) {
      threads.emplace_back([&, writer] {
        start.arrive_and_wait();
        for (int i = 0; i < writes_each; ++i) {
          const int id = 1 + writer * writes_each + i;
          write_entry(*database, id);
          acknowledged.add(id);
        }
      });
    }
  }
  disk.on_boundary({});
  outcome.syncs = disk.syncs();
  return outcome;
}

TEST(PowerCut, LosesNothingThatWasAcknowledged) {
  Disk disk("power_full");
  const Outcome outcome = cut_the_power_everywhere(disk, "FULL");
  EXPECT_THAT(outcome.losses, IsEmpty());
  EXPECT_GT(outcome.cuts, 500);
  std::cout << outcome.cuts << " power cuts around " << outcome.syncs << " syncs of "
            << writers * writes_each << " writes\n";
}

TEST(PowerCut, IsCaughtWhenNothingIsSynced) {
  Disk disk("power_off");
  EXPECT_THAT(cut_the_power_everywhere(disk, "OFF").losses, Not(IsEmpty()));
}

TEST(PowerCut, IsCaughtWhenOnlyCheckpointsAreSynced) {
  Disk disk("power_normal");
  EXPECT_THAT(cut_the_power_everywhere(disk, "NORMAL").losses, Not(IsEmpty()));
}

TEST(PowerCut, IsCaughtWhenTheDiskLiesAboutTheLog) {
  Disk disk("power_lying_log");
  EXPECT_THAT(cut_the_power_everywhere(disk, "FULL", "-wal").losses, Not(IsEmpty()));
}

TEST(PowerCut, IsCaughtWhenTheDiskLiesAboutTheDatabaseFile) {
  Disk disk("power_lying_file");
  EXPECT_THAT(cut_the_power_everywhere(disk, "FULL", ".sqlite3").losses, Not(IsEmpty()));
}

// Whoever queues up behind a commit shares the next one: that is where the speed comes from.
TEST(GroupCommit, TakesOneSyncForAllThatIsQueued) {
  Disk disk("power_group");
  constexpr int queued = 50;
  const store::test::TemporaryDirectory directory;
  const auto database =
      store::sqlite::open_for_test(directory.path(), {.readers = 1, .queued_writes_max = queued},
                                   {.vfs = disk.name(), .synchronous = "FULL", .checkpoints = {}});
  make_schema(*database);

  std::latch is_held(1);
  std::latch let_go(1);
  std::jthread holder([&] {
    database->write([&](Transaction&) {
      is_held.count_down();
      let_go.wait();
    });
  });
  is_held.wait();
  const int syncs_before = disk.syncs();
  std::latch is_full(1);  // one more than the queue takes tells that all others are in it
  std::vector<std::jthread> threads;
  for (int id = 1; id <= queued + 1; ++id) {
    threads.emplace_back([&, id] {
      try {
        write_entry(*database, id);
      } catch (const Problem&) {
        is_full.count_down();
      }
    });
  }
  is_full.wait();
  let_go.count_down();
  threads.clear();
  EXPECT_EQ(disk.syncs() - syncs_before, 1);  // the holder wrote nothing and needed none
}

}  // namespace
}  // namespace mellanrum::durability
