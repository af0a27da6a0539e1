// The files of a SQLite database as the system sees them: made private, made durable, and still
// there. Knows nothing of SQLite.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace mellanrum::store::sqlite {

/// Makes the names in `directory` durable; SQLite does so only for its journals.
void sync_directory(const std::filesystem::path& directory);
void sync_file(const std::string& path);

/// Makes an empty file of mode 0600, durably, unless there is one.
void make_private_file(const std::string& path);

/// Makes `directory` (mode 0700) where it is missing; returns it.
std::string make_directory(const std::string& directory);

/// Holds a directory for this process alone. A file of its own, because closing any descriptor of
/// the database file would drop SQLite's own locks on it (POSIX fcntl).
class DirectoryLock {
 public:
  /// Throws DatabaseInUse when another process holds it.
  explicit DirectoryLock(const std::string& directory);
  ~DirectoryLock();
  DirectoryLock(const DirectoryLock&) = delete;
  DirectoryLock& operator=(const DirectoryLock&) = delete;

 private:
  int descriptor_;
};

/// Tells whether files that are open are still those that their names lead to. A file that was
/// removed or replaced takes every write without a complaint, and loses it.
class FilesInPlace {
 public:
  explicit FilesInPlace(const std::vector<std::string>& paths);
  [[nodiscard]] bool hold() const;

 private:
  struct File {
    std::string path;
    dev_t device;
    ino_t inode;
  };
  std::vector<File> files_;
};

}  // namespace mellanrum::store::sqlite
