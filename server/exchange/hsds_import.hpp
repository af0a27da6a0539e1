// Imports Human Services Data Specification (Open Referral) data into the landscape: a CSV package
// of HSDS 1.1, 3.0 or 3.1, or JSON of 3.x (files or a folder; single records, lists, tables).
//
// Ids hold within a source: a publisher's next package updates what its last one said, and never
// what another said, nor what was written here.
//
// Idempotent: what the source has not changed since the last import is left alone. A row that
// cannot be imported is refused with its reasons, and the rest goes on.
#pragma once

#include <atomic>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/random.hpp"
#include "exchange/hsds_row.hpp"
#include "store/database.hpp"

namespace mellanrum::exchange {

inline constexpr std::size_t rows_per_batch = 500;        ///< written in one transaction
inline constexpr std::size_t record_bytes_max = 8 << 20;  ///< of one record of JSON

struct ImportCounts {
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t unchanged = 0;
  std::int64_t refused = 0;
  /// Fields that said different things of one record at different places; the first stands.
  std::int64_t disagreeing = 0;
};

enum class Writing { real, trial };

struct ImportOptions {
  std::string path;
  std::string source{};        ///< whose ids they are; empty: what the package says of itself
  std::string was{};           ///< the name that the source was known by until now
  bool is_new_source = false;  ///< not one of those imported before sources had names
  Writing writing = Writing::real;
  /// Called for every refused row, after the batch that it was in has been written.
  std::function<void(const Refusal&)> refused = [](const Refusal&) {};
  /// Called with what is worth knowing of a file: that it holds no rows, say.
  std::function<void(const std::string&, const Text&)> noted = [](const std::string&, const Text&) {
  };
  /// Called now and then with the part that is done, 0 to 1.
  std::function<void(double)> progress = [](double) {};
  /// Asked between batches; what has been written stays.
  std::function<bool()> is_stopped = [] { return false; };
};

struct ImportResult {
  ImportCounts counts;
  bool is_stopped = false;
  std::string source{};  ///< by which the rows are known
  /// Why nothing could be read at all; then nothing has been written.
  std::optional<Text> unreadable;
};

/// `path` is a folder or a file. Reads it as a stream: memory does not grow with the size of it,
/// but for eight bytes a row.
[[nodiscard]] ImportResult import_hsds(store::Database& database, const Clock& clock,
                                       Random& random, const ImportOptions& options);

}  // namespace mellanrum::exchange
