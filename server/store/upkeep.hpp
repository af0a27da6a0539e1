// What those who keep a server ask of its database, beside the two verbs: whether it can do its
// work, and a copy of it while it does.
#pragma once

#include <functional>
#include <string>

#include "store/database.hpp"

namespace mellanrum::store {

enum class Condition { well, full, read_only, missing, out_of_reach };

/// Who watches a long copy: told the part that is done, 0 to 1, and asked whether to stop.
struct CopyWatch {
  std::function<void(double part)> progress;
  std::function<bool()> is_stopped;
};

/// Both drivers have it beside Database.
class Upkeep {
 public:
  virtual ~Upkeep() = default;

  /// Does not write and waits in no queue.
  [[nodiscard]] virtual Condition condition() = 0;

  /// Writes all that is committed, as it is at one instant, to a new SQLite file `file` (mode 0600)
  /// while others read and write, checks the copy and makes it durable. Throws std::runtime_error
  /// when it cannot, or is stopped; then there is no `file`. PostgreSQL has pg_dump for it.
  virtual void copy_to(const std::string& file, const CopyWatch& watch) = 0;
};

/// Throws std::bad_cast for a Database that has none.
[[nodiscard]] inline Upkeep& upkeep_of(Database& database) {
  return dynamic_cast<Upkeep&>(database);
}

}  // namespace mellanrum::store
