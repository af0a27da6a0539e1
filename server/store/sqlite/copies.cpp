#include "store/sqlite/copies.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "store/sqlite/connection.hpp"
#include "store/sqlite/files.hpp"

namespace mellanrum::store::sqlite {
namespace {

/// 4 MiB: often enough to hear a stop, seldom enough to cost nothing.
constexpr int pages_per_step = 1024;

struct Finish {
  void operator()(sqlite3_backup* backup) const { sqlite3_backup_finish(backup); }
};

/// Removes what was written unless it has been kept.
class HalfFile {
 public:
  explicit HalfFile(std::string path) : path_(std::move(path)) {}
  ~HalfFile() {
    if (!path_.empty()) ::unlink(path_.c_str());
  }
  HalfFile(const HalfFile&) = delete;
  HalfFile& operator=(const HalfFile&) = delete;
  void keep() { path_.clear(); }

 private:
  std::string path_;
};

void expect(int code, sqlite3* handle, const std::string& what) {
  if (code == SQLITE_OK || code == SQLITE_DONE) return;
  throw std::runtime_error(what + ": " + sqlite3_errmsg(handle));
}

void copy_pages(Connection& from, Connection& to, const CopyWatch& watch) {
  // The snapshot is held over all steps: else every write beside it would begin the copy anew.
  from.run_script("BEGIN; SELECT count(*) FROM sqlite_master");
  const std::unique_ptr<sqlite3_backup, Finish> backup(
      sqlite3_backup_init(to.handle(), "main", from.handle(), "main"));
  if (!backup) throw std::runtime_error(std::string("no copy: ") + sqlite3_errmsg(to.handle()));
  int code = SQLITE_OK;
  while ((code = sqlite3_backup_step(backup.get(), pages_per_step)) == SQLITE_OK) {
    if (watch.is_stopped && watch.is_stopped()) throw std::runtime_error("the copy was stopped");
    const int total = sqlite3_backup_pagecount(backup.get());
    if (watch.progress && total > 0) {
      watch.progress(1.0 - static_cast<double>(sqlite3_backup_remaining(backup.get())) / total);
    }
  }
  expect(code, to.handle(), "the copy could not be written");
}

std::string first_text(Connection& connection, std::string_view sql) {
  std::string text;
  connection.run(sql, {}, [&](const Row& row) {
    if (text.empty()) text = row.string(0);
  });
  return text;
}

void check_whole(Connection& connection, const std::string& path) {
  const std::string finding = first_text(connection, "PRAGMA integrity_check(1)");
  if (finding != "ok") throw std::runtime_error(path + " is not whole: " + finding);
  const std::string orphan = first_text(connection, "PRAGMA foreign_key_check");
  if (!orphan.empty()) {
    throw std::runtime_error(path + " is not whole: a row of " + orphan +
                             " points at one that is not there");
  }
}

}  // namespace

void check_whole(const std::string& path) {
  Connection connection({.path = path, .vfs = {}});
  connection.run_script("PRAGMA query_only = ON");
  check_whole(connection, path);
}

void copy_database(const std::string& path, const std::string& file, const CopyWatch& watch) {
  if (std::filesystem::exists(file)) {
    throw std::runtime_error(file + " is there already; a copy does not replace another");
  }
  const std::string half = file + ".part";
  ::unlink(half.c_str());  // of a copy that was killed
  make_private_file(half);
  HalfFile half_file(half);
  {
    Connection from({.path = path, .vfs = {}});
    from.run_script("PRAGMA query_only = ON; PRAGMA busy_timeout = 5000");
    // Only the writer moves the log into the database.
    sqlite3_db_config(from.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    Connection to({.path = half, .vfs = {}});
    copy_pages(from, to, watch);
    // One file, whatever is done with it next.
    to.run_script("PRAGMA journal_mode = DELETE");
    check_whole(to, half);
  }
  sync_file(half);
  if (::rename(half.c_str(), file.c_str()) != 0) {
    throw std::runtime_error("cannot make " + file + ": " + std::strerror(errno));
  }
  half_file.keep();
  sync_directory(std::filesystem::absolute(file).lexically_normal().parent_path());
}

}  // namespace mellanrum::store::sqlite
