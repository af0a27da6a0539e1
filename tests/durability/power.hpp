// A disk that can lose its power. A sqlite3_vfs that passes everything on to the system's and keeps
// book of what a real disk would still have if the power went now: what was synced for certain, and
// of what was written since then any part, in any order, torn at any sector.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace mellanrum::durability {

/// The bytes of files by their names, as they are found after a power cut.
using Image = std::map<std::string, std::string>;

/// What becomes of the writes that were not yet synced.
enum class Fate {
  dropped,   ///< none has reached the disk
  kept,      ///< all have
  cut_off,   ///< all up to some write, which is torn
  scattered  ///< any of them, any sectors of each
};

class Disk {
 public:
  /// Called where the power may go: before and after each sync, and at every few writes.
  using OnBoundary = std::function<void(const Disk&)>;

  /// Registers the vfs under `name`, for as long as this lives.
  explicit Disk(std::string name);
  ~Disk();
  Disk(const Disk&) = delete;
  Disk& operator=(const Disk&) = delete;

  void on_boundary(OnBoundary told) { told_ = std::move(told); }
  /// Acknowledges syncs of files whose names end so without doing them, as bad disks do.
  void ignore_syncs_of(const std::string& ending) { lying_endings_.insert(ending); }

  /// What may be found if the power goes now. Only inside OnBoundary.
  [[nodiscard]] Image after_power_cut(Fate fate, std::mt19937& random) const;

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] int syncs() const { return syncs_; }

  // For the vfs.
  void opened(const std::string& path, bool is_journal);
  void written(const std::string& path, std::int64_t offset, const void* bytes, int count);
  void truncated(const std::string& path, std::int64_t size);
  void synced(const std::string& path);
  void deleted(const std::string& path, bool is_directory_synced);

 private:
  struct Change {
    std::int64_t offset = 0;  ///< or the new size
    std::string bytes;
    bool is_truncation = false;
  };
  struct File {
    std::string durable;
    std::vector<Change> pending;
    bool is_durable_name = false;  ///< its directory entry has been synced
  };

  void boundary();
  static void apply(const Change& change, std::string& bytes);
  static void apply_torn(const Change& change, std::string& bytes, std::mt19937& random);

  std::string name_;
  std::unique_ptr<struct Vfs> vfs_;
  mutable std::recursive_mutex mutex_;
  std::map<std::string, File> files_;
  std::set<std::string> lying_endings_;
  OnBoundary told_;
  int syncs_ = 0;
  int writes_ = 0;
};

}  // namespace mellanrum::durability
