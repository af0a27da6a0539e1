#include "store/sqlite/files.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <stdexcept>

#include "store/in_use.hpp"

namespace mellanrum::store::sqlite {
namespace {

void sync_path(const std::string& path, int flags) {
  const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
  if (descriptor < 0 || ::fsync(descriptor) != 0) {
    const std::string reason = std::strerror(errno);
    if (descriptor >= 0) ::close(descriptor);
    throw std::runtime_error("cannot sync " + path + ": " + reason);
  }
  ::close(descriptor);
}

}  // namespace

void sync_directory(const std::filesystem::path& directory) {
  sync_path(directory.string(), O_RDONLY | O_DIRECTORY);
}

void sync_file(const std::string& path) {
  sync_path(path, O_RDWR);
}

void make_private_file(const std::string& path) {
  // SQLite gives its -wal and -shm files the mode of the database file.
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor < 0 && errno == EEXIST) return;
  if (descriptor < 0) {
    throw std::runtime_error("cannot make " + path + ": " + std::strerror(errno));
  }
  ::close(descriptor);
  sync_directory(std::filesystem::absolute(path).lexically_normal().parent_path());
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

DirectoryLock::DirectoryLock(const std::string& directory) {
  const std::string path = directory + "/mellanrum.lock";
  descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor_ < 0) {
    throw std::runtime_error("cannot open " + path + ": " + std::strerror(errno));
  }
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    ::close(descriptor_);
    throw DatabaseInUse(directory);
  }
}

DirectoryLock::~DirectoryLock() {
  ::close(descriptor_);
}

FilesInPlace::FilesInPlace(const std::vector<std::string>& paths) {
  for (const auto& path : paths) {
    struct stat found {};
    if (::stat(path.c_str(), &found) != 0) {
      throw std::runtime_error("cannot see " + path + ": " + std::strerror(errno));
    }
    files_.push_back({path, found.st_dev, found.st_ino});
  }
}

bool FilesInPlace::hold() const {
  return std::ranges::all_of(files_, [](const File& file) {
    struct stat found {};
    return ::stat(file.path.c_str(), &found) == 0 && found.st_dev == file.device &&
           found.st_ino == file.inode;
  });
}

}  // namespace mellanrum::store::sqlite
