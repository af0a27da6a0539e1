// `mellanrum import hsds PATH --source NAME [--dry-run] [--report FILE]`, without its command line:
// app/ reads that and opens the database.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>

#include "base/clock.hpp"
#include "base/problem.hpp"
#include "base/random.hpp"
#include "csv/writer.hpp"
#include "exchange/hsds_import.hpp"
#include "store/database.hpp"

namespace mellanrum::exchange {

enum class Progress { none, bar };

struct ImportCommand {
  std::string path;
  std::string source{};
  std::string was{};
  bool is_new_source = false;
  std::string report_path{};  ///< empty for none
  csv::Dialect report_dialect = csv::Dialect::spreadsheet;
  Writing writing = Writing::real;
  Progress progress = Progress::none;  ///< a bar only on a terminal
  Language language = Language::swedish;
  std::function<bool()> is_stopped = {};  ///< asked between batches; empty for never
};

/// Imports, says what came of it on `out` (and what went wrong, with the bar, on `error`), and
/// writes a line of the report for every refused row. Returns 0 when all rows are in, 1 when some
/// were refused or it was stopped, 2 when nothing could be read.
[[nodiscard]] int run_import(const ImportCommand& command, store::Database& database,
                             const Clock& clock, Random& random, std::ostream& out,
                             std::ostream& error);

/// One line of the report: file, line, fields, reasons in both languages.
void write_report_line(csv::Writer& report, const Refusal& refusal);

}  // namespace mellanrum::exchange
