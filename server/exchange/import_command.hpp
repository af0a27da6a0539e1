// `mellanrum import hsds PATH [--dry-run] [--report FILE]`, without its command line: app/ reads
// that and opens the database.
#pragma once

#include <iosfwd>
#include <string>

#include "base/clock.hpp"
#include "base/problem.hpp"
#include "base/random.hpp"
#include "exchange/hsds_import.hpp"
#include "store/database.hpp"

namespace mellanrum::exchange {

enum class Progress { none, bar };

struct ImportCommand {
  std::string path;
  std::string report_path;  ///< empty for none
  Writing writing = Writing::real;
  Progress progress = Progress::none;  ///< a bar only on a terminal
  Language language = Language::swedish;
};

/// Imports, says what came of it on `out` (and what went wrong, with the bar, on `error`), and
/// writes a line of the report for every refused row (CSV for Excel in Sweden: UTF-8 with BOM,
/// semicolons, CRLF). SIGINT stops it between batches. Returns 0 when all rows are in, 1 when some
/// were refused or it was stopped, 2 when nothing could be read.
[[nodiscard]] int run_import(const ImportCommand& command, store::Database& database,
                             const Clock& clock, Random& random, std::ostream& out,
                             std::ostream& error);

/// One line of the report, without its end.
[[nodiscard]] std::string report_line(const Refusal& refusal);

/// The first line of the report, with BOM, without its end.
[[nodiscard]] std::string report_header();

}  // namespace mellanrum::exchange
