#include "store/sqlite/sqlite_database.hpp"

#include <sys/statvfs.h>

#include <mutex>

#include "store/nesting.hpp"
#include "store/sqlite/copies.hpp"
#include "store/sqlite/files.hpp"
#include "store/sqlite/reader_pool.hpp"
#include "store/sqlite/writer.hpp"
#include "store/upkeep.hpp"

namespace mellanrum::store {
namespace sqlite {
namespace {

// The count of memory in use takes a global lock at every allocation; nothing reads it.
void configure_library() {
  static std::once_flag once;
  std::call_once(once, [] { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); });
}

std::unique_ptr<Connection> open_writer(const Connection::Options& options,
                                        const std::string& synchronous) {
  auto connection = std::make_unique<Connection>(options);
  // SQLite opens a file that it may not write for reading only, and says so at the first write.
  if (sqlite3_db_readonly(connection->handle(), "main") == 1) {
    throw std::runtime_error("cannot write to " + options.path);
  }
  // A new file goes over to the log with a rollback journal, and only EXTRA syncs the directory
  // when that is deleted. Were it back after a power cut, it would undo the log and all that is in
  // it.
  connection->run_script(
      "PRAGMA busy_timeout = 5000; PRAGMA synchronous = EXTRA; PRAGMA journal_mode = WAL;");
  connection->run_script("PRAGMA synchronous = " + synchronous);
  // What is deleted is overwritten. Not temp_store = MEMORY here: the journal of a savepoint would
  // be a list in memory that every statement walks, and a large transaction takes quadratic time.
  // The read at the end runs recovery here, before any reader is there.
  connection->run_script(
      "PRAGMA wal_autocheckpoint = 0; PRAGMA foreign_keys = ON; PRAGMA cache_size = -16384;"
      "PRAGMA secure_delete = ON;"
      "PRAGMA trusted_schema = OFF; SELECT count(*) FROM sqlite_master;");
  return connection;
}

class SqliteDatabase final : public Database, public Upkeep {
 public:
  SqliteDatabase(const std::string& directory, const Limits& limits, const TestOptions& test)
      : lock_(make_directory(directory)),
        options_{directory + "/mellanrum.sqlite3", test.vfs, limits.statements_kept_max},
        writing_((make_private_file(options_.path), open_writer(options_, test.synchronous))),
        // What was answered is in the log until it is moved into the file.
        in_place_({options_.path, options_.path + "-wal"}),
        readers_(options_, limits),
        writer_(*writing_, in_place_, readers_, listeners_, limits, test.checkpoints) {}

  void read(const std::function<void(Reader&)>& work) override {
    const NestingGuard guard(this);
    readers_.read(work);
  }

  void write(const std::function<void(Transaction&)>& work) override {
    const NestingGuard guard(this);
    writer_.write([&](Transaction& transaction) {
      const NestingGuard guard_of_writer(this);
      work(transaction);
    });
  }

  std::unique_ptr<Subscription> listen(std::string channel, Listener listener) override {
    return listeners_.add(std::move(channel), std::move(listener));
  }

  Dialect dialect() const override { return Dialect::sqlite; }

  Condition condition() override {
    if (!in_place_.hold()) return Condition::missing;
    struct statvfs disk {};
    if (::statvfs(options_.path.c_str(), &disk) != 0) return Condition::out_of_reach;
    if ((disk.f_flag & ST_RDONLY) != 0) return Condition::read_only;
    return disk.f_bavail * disk.f_frsize < free_bytes_min ? Condition::full : Condition::well;
  }

  void copy_to(const std::string& file, const CopyWatch& watch) override {
    copy_database(options_.path, file, watch);
  }

 private:
  /// Less than this is full: the log alone may ask for so much before it is moved.
  static constexpr std::uint64_t free_bytes_min = 32 << 20;

  // In this order: the writing connection is closed after all readers, which moves the log into
  // the database file, and the lock is let go last.
  DirectoryLock lock_;
  Connection::Options options_;
  std::unique_ptr<Connection> writing_;
  FilesInPlace in_place_;
  Listeners listeners_;
  ReaderPool readers_;
  Writer writer_;
};

}  // namespace

std::unique_ptr<Database> open_for_test(const std::string& directory, const Limits& limits,
                                        const TestOptions& options) {
  configure_library();
  return std::make_unique<SqliteDatabase>(directory, limits, options);
}

}  // namespace sqlite

std::unique_ptr<Database> open_sqlite(const std::string& directory, Limits limits) {
  return sqlite::open_for_test(directory, limits, {});
}

}  // namespace mellanrum::store
