// The statements that an answer takes, run by themselves: what the database alone would do. They
// are written down while a server in this process answers once, then run in a loop without it.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "store/database.hpp"

namespace mellanrum::bench {

struct Place {
  store::Dialect dialect = store::Dialect::sqlite;
  std::string where;  ///< directory or URL
  [[nodiscard]] std::unique_ptr<store::Database> open() const;
};

struct Bare {
  std::string target;
  double rate = 0;  ///< times a second that all reads of the answer run, one after the other
  /// The same with its audit entry, committed each time; nothing where the answer leaves none.
  std::optional<double> rate_with_audit;
  int statements = 0;      ///< reads of the average answer
  double round_trips = 0;  ///< how often the average answer waits for PostgreSQL, audit and all
};

/// For each group of targets, in turn, as `ask` does. Nobody else may have the database open.
[[nodiscard]] std::vector<Bare> run_bare(const Place& place, const std::string& username,
                                         const std::string& password,
                                         const std::vector<std::vector<std::string>>& groups,
                                         std::chrono::milliseconds duration);

}  // namespace mellanrum::bench
