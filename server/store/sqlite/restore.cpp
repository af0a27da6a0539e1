#include "store/sqlite/restore.hpp"

#include <filesystem>

#include "store/sqlite/copies.hpp"
#include "store/sqlite/files.hpp"

namespace mellanrum::store {
namespace {

namespace fs = std::filesystem;

/// The first `replaced-1`, `replaced-2` … that is not there.
fs::path free_folder(const fs::path& directory) {
  for (int number = 1;; ++number) {
    fs::path folder = directory / ("replaced-" + std::to_string(number));
    if (!fs::exists(folder)) return folder;
  }
}

/// Moves the database and what belongs to it aside; the log first, because a file without its log
/// is older and a log without its file is poison.
std::string move_aside(const fs::path& directory) {
  const fs::path database = directory / "mellanrum.sqlite3";
  if (!fs::exists(database)) return "";
  const fs::path aside = free_folder(directory);
  sqlite::make_directory(aside.string());
  for (const char* end : {"-wal", "-shm", "-journal", ""}) {
    const fs::path present = database.string() + end;
    if (fs::exists(present)) fs::rename(present, aside / present.filename());
  }
  sqlite::sync_directory(aside);
  return aside.string();
}

}  // namespace

std::string restore_sqlite(const std::string& file, const std::string& directory) {
  if (!fs::is_regular_file(file)) throw std::runtime_error(file + " is not a file");
  const sqlite::DirectoryLock lock(sqlite::make_directory(directory));
  const fs::path fresh = fs::path(directory) / "mellanrum.sqlite3.restored";
  fs::remove(fresh);
  sqlite::make_private_file(fresh.string());
  fs::copy_file(file, fresh, fs::copy_options::overwrite_existing);
  try {
    sqlite::check_whole(fresh.string());
  } catch (...) {
    fs::remove(fresh);
    throw;
  }
  sqlite::sync_file(fresh.string());
  const std::string aside = move_aside(directory);
  fs::rename(fresh, fs::path(directory) / "mellanrum.sqlite3");
  sqlite::sync_directory(directory);
  return aside;
}

}  // namespace mellanrum::store
