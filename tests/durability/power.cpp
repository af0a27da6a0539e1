#include "power.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace mellanrum::durability {

struct Vfs {
  sqlite3_vfs base;
  sqlite3_vfs* system;
  Disk* disk;
};

namespace {

constexpr std::int64_t sector_bytes = 512;
constexpr int writes_between_boundaries = 16;

/// An open file: SQLite's part first, then ours; the system's own file lies right behind.
struct OpenFile {
  sqlite3_file base;
  Disk* disk;
  std::string* path;  ///< nothing for what need not survive (the -shm and temporary files)
  sqlite3_file* inner() { return static_cast<sqlite3_file*>(static_cast<void*>(this + 1)); }
};

OpenFile* ours(sqlite3_file* file) {
  return static_cast<OpenFile*>(static_cast<void*>(file));
}
sqlite3_file* inner(sqlite3_file* file) {
  return ours(file)->inner();
}
const sqlite3_io_methods* methods(sqlite3_file* file) {
  return inner(file)->pMethods;
}

int on_close(sqlite3_file* file) {
  delete ours(file)->path;
  return methods(file)->xClose(inner(file));
}
int on_read(sqlite3_file* file, void* bytes, int count, sqlite3_int64 offset) {
  return methods(file)->xRead(inner(file), bytes, count, offset);
}
int on_write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset) {
  const int code = methods(file)->xWrite(inner(file), bytes, count, offset);
  if (code == SQLITE_OK && ours(file)->path != nullptr) {
    ours(file)->disk->written(*ours(file)->path, offset, bytes, count);
  }
  return code;
}
int on_truncate(sqlite3_file* file, sqlite3_int64 size) {
  const int code = methods(file)->xTruncate(inner(file), size);
  if (code == SQLITE_OK && ours(file)->path != nullptr) {
    ours(file)->disk->truncated(*ours(file)->path, size);
  }
  return code;
}
// The real disk is not asked to sync: this process does not lose its power.
int on_sync(sqlite3_file* file, int) {
  if (ours(file)->path != nullptr) ours(file)->disk->synced(*ours(file)->path);
  return SQLITE_OK;
}
int on_size(sqlite3_file* file, sqlite3_int64* size) {
  return methods(file)->xFileSize(inner(file), size);
}
int on_lock(sqlite3_file* file, int level) {
  return methods(file)->xLock(inner(file), level);
}
int on_unlock(sqlite3_file* file, int level) {
  return methods(file)->xUnlock(inner(file), level);
}
int on_check_lock(sqlite3_file* file, int* result) {
  return methods(file)->xCheckReservedLock(inner(file), result);
}
int on_control(sqlite3_file* file, int operation, void* argument) {
  return methods(file)->xFileControl(inner(file), operation, argument);
}
int on_sector_size(sqlite3_file* file) {
  return methods(file)->xSectorSize(inner(file));
}
int on_characteristics(sqlite3_file* file) {
  return methods(file)->xDeviceCharacteristics(inner(file));
}
int on_shm_map(sqlite3_file* file, int page, int size, int extend, void volatile** memory) {
  return methods(file)->xShmMap(inner(file), page, size, extend, memory);
}
int on_shm_lock(sqlite3_file* file, int offset, int count, int flags) {
  return methods(file)->xShmLock(inner(file), offset, count, flags);
}
void on_shm_barrier(sqlite3_file* file) {
  methods(file)->xShmBarrier(inner(file));
}
int on_shm_unmap(sqlite3_file* file, int remove) {
  return methods(file)->xShmUnmap(inner(file), remove);
}

// Version 2: with shared memory for the log, without memory-mapped files.
const sqlite3_io_methods our_methods = {2,
                                        on_close,
                                        on_read,
                                        on_write,
                                        on_truncate,
                                        on_sync,
                                        on_size,
                                        on_lock,
                                        on_unlock,
                                        on_check_lock,
                                        on_control,
                                        on_sector_size,
                                        on_characteristics,
                                        on_shm_map,
                                        on_shm_lock,
                                        on_shm_barrier,
                                        on_shm_unmap,
                                        nullptr,
                                        nullptr};

Vfs* ours(sqlite3_vfs* vfs) {
  return static_cast<Vfs*>(static_cast<void*>(vfs));
}

int on_open(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* out_flags) {
  OpenFile* open = ours(file);
  open->base.pMethods = nullptr;
  open->disk = ours(vfs)->disk;
  open->path = nullptr;
  sqlite3_vfs* system = ours(vfs)->system;
  const int code = system->xOpen(system, path, open->inner(), flags, out_flags);
  if (open->inner()->pMethods != nullptr) open->base.pMethods = &our_methods;
  const int journals = SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL;
  if (code == SQLITE_OK && path != nullptr && (flags & (SQLITE_OPEN_MAIN_DB | journals)) != 0) {
    open->path = new std::string(path);
    open->disk->opened(path, (flags & journals) != 0);
  }
  return code;
}
int on_delete(sqlite3_vfs* vfs, const char* path, int sync_directory) {
  const int code = ours(vfs)->system->xDelete(ours(vfs)->system, path, 0);
  if (code == SQLITE_OK) ours(vfs)->disk->deleted(path, sync_directory != 0);
  return code;
}

std::string read_file(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

Disk::Disk(std::string name) : name_(std::move(name)), vfs_(std::make_unique<Vfs>()) {
  sqlite3_vfs* system = sqlite3_vfs_find(nullptr);
  vfs_->base = *system;  // what we do not look at goes straight through
  vfs_->base.szOsFile = static_cast<int>(sizeof(OpenFile)) + system->szOsFile;
  vfs_->base.pNext = nullptr;
  vfs_->base.zName = name_.c_str();
  vfs_->base.xOpen = on_open;
  vfs_->base.xDelete = on_delete;
  vfs_->system = system;
  vfs_->disk = this;
  sqlite3_vfs_register(&vfs_->base, 0);
}

Disk::~Disk() {
  sqlite3_vfs_unregister(&vfs_->base);
}

// The database file is made and its name synced before SQLite sees it; the name of a journal is
// durable from its first sync (SQLite syncs the directory with it).
void Disk::opened(const std::string& path, bool is_journal) {
  const std::lock_guard lock(mutex_);
  const auto [file, is_new] = files_.try_emplace(path);
  if (!is_new) return;
  file->second.durable = read_file(path);
  file->second.is_durable_name = !is_journal || !file->second.durable.empty();
}

void Disk::written(const std::string& path, std::int64_t offset, const void* bytes, int count) {
  const std::lock_guard lock(mutex_);
  files_[path].pending.push_back(
      {offset, std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(count))});
  if (++writes_ % writes_between_boundaries == 0) boundary();
}

void Disk::truncated(const std::string& path, std::int64_t size) {
  const std::lock_guard lock(mutex_);
  files_[path].pending.push_back({size, "", true});
}

void Disk::synced(const std::string& path) {
  const std::lock_guard lock(mutex_);
  boundary();
  const bool is_lying =
      std::any_of(lying_endings_.begin(), lying_endings_.end(),
                  [&](const std::string& ending) { return path.ends_with(ending); });
  if (is_lying) return;
  ++syncs_;
  File& file = files_[path];
  for (const Change& change : file.pending) apply(change, file.durable);
  file.pending.clear();
  file.is_durable_name = true;
  boundary();
}

void Disk::deleted(const std::string& path, bool is_directory_synced) {
  const std::lock_guard lock(mutex_);
  // Not synced, the file may be back after the cut: we keep it, which is the worse case.
  if (is_directory_synced) files_.erase(path);
}

void Disk::boundary() {
  if (told_) told_(*this);
}

void Disk::apply(const Change& change, std::string& bytes) {
  const auto offset = static_cast<std::size_t>(change.offset);
  if (change.is_truncation) {
    bytes.resize(offset);
    return;
  }
  if (bytes.size() < offset + change.bytes.size()) bytes.resize(offset + change.bytes.size());
  std::copy(change.bytes.begin(), change.bytes.end(),
            bytes.begin() + static_cast<std::ptrdiff_t>(offset));
}

/// Any of its sectors, each whole: SQLite asks no more of a disk, and fewer give less.
void Disk::apply_torn(const Change& change, std::string& bytes, std::mt19937& random) {
  if (change.is_truncation) {
    if (random() % 2 == 0) apply(change, bytes);
    return;
  }
  const auto end = change.offset + static_cast<std::int64_t>(change.bytes.size());
  for (std::int64_t at = change.offset; at < end;) {
    const std::int64_t sector_end = std::min(end, (at / sector_bytes + 1) * sector_bytes);
    if (random() % 2 == 0) {
      const auto start = static_cast<std::size_t>(at - change.offset);
      apply({at, change.bytes.substr(start, static_cast<std::size_t>(sector_end - at))}, bytes);
    }
    at = sector_end;
  }
}

Image Disk::after_power_cut(Fate fate, std::mt19937& random) const {
  const std::lock_guard lock(mutex_);
  Image image;
  for (const auto& [path, file] : files_) {
    if (!file.is_durable_name && (fate == Fate::dropped || random() % 2 == 0)) continue;
    std::string bytes = file.durable;
    const std::size_t cut = file.pending.empty() ? 0 : random() % file.pending.size();
    for (std::size_t i = 0; i < file.pending.size(); ++i) {
      const Change& change = file.pending[i];
      const bool is_whole = fate == Fate::kept || (fate == Fate::cut_off && i < cut) ||
                            (fate == Fate::scattered && random() % 3 == 0);
      const bool is_torn = (fate == Fate::cut_off && i == cut) ||
                           (fate == Fate::scattered && !is_whole && random() % 2 == 0);
      if (is_whole) apply(change, bytes);
      if (is_torn) apply_torn(change, bytes, random);
    }
    image[path.substr(path.rfind('/') + 1)] = std::move(bytes);
  }
  return image;
}

}  // namespace mellanrum::durability
