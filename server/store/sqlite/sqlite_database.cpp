#include "store/sqlite/sqlite_database.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <mutex>

#include "store/nesting.hpp"
#include "store/sqlite/reader_pool.hpp"
#include "store/sqlite/writer.hpp"

namespace mellanrum::store {
namespace sqlite {
namespace {

/// Holds a directory for this process alone. A file of its own, because closing any descriptor of
/// the database file would drop SQLite's own locks on it (POSIX fcntl).
class DirectoryLock {
 public:
  explicit DirectoryLock(const std::string& path)
      : descriptor_(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
    if (descriptor_ < 0) {
      throw std::runtime_error("cannot open " + path + ": " + std::strerror(errno));
    }
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
      ::close(descriptor_);
      throw std::runtime_error("another process is using the database: " + path + " is locked");
    }
  }
  ~DirectoryLock() { ::close(descriptor_); }
  DirectoryLock(const DirectoryLock&) = delete;
  DirectoryLock& operator=(const DirectoryLock&) = delete;

 private:
  int descriptor_;
};

/// Makes the names in `directory` durable; SQLite does so only for its journals.
void sync_directory(const std::filesystem::path& directory) {
  const int descriptor = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0 || ::fsync(descriptor) != 0) {
    const std::string reason = std::strerror(errno);
    if (descriptor >= 0) ::close(descriptor);
    throw std::runtime_error("cannot sync " + directory.string() + ": " + reason);
  }
  ::close(descriptor);
}

/// SQLite gives its -wal and -shm files the mode of the database file.
void make_private_file(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor < 0 && errno == EEXIST) return;
  if (descriptor < 0) {
    throw std::runtime_error("cannot make " + path + ": " + std::strerror(errno));
  }
  ::close(descriptor);
  sync_directory(std::filesystem::path(path).parent_path());
}

std::string make_directory(const std::string& directory) {
  std::error_code error;
  const bool is_new = std::filesystem::create_directories(directory, error);
  if (error) throw std::runtime_error("cannot make " + directory + ": " + error.message());
  if (is_new) {
    ::chmod(directory.c_str(), 0700);
    sync_directory(std::filesystem::absolute(directory).lexically_normal().parent_path());
  }
  return directory;
}

// The count of memory in use takes a global lock at every allocation; nothing reads it.
void configure_library() {
  static std::once_flag once;
  std::call_once(once, [] { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); });
}

std::unique_ptr<Connection> open_writer(const Connection::Options& options,
                                        const std::string& synchronous) {
  auto connection = std::make_unique<Connection>(options);
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

class SqliteDatabase final : public Database {
 public:
  SqliteDatabase(const std::string& directory, const Limits& limits, const TestOptions& test)
      : lock_(make_directory(directory) + "/mellanrum.lock"),
        options_{directory + "/mellanrum.sqlite3", test.vfs, limits.statements_kept_max},
        writing_((make_private_file(options_.path), open_writer(options_, test.synchronous))),
        readers_(options_, limits),
        writer_(*writing_, readers_, listeners_, limits, test.checkpoints) {}

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

 private:
  // In this order: the writing connection is closed after all readers, which moves the log into
  // the database file, and the lock is let go last.
  DirectoryLock lock_;
  Connection::Options options_;
  std::unique_ptr<Connection> writing_;
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
