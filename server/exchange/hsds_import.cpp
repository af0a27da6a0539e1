#include "exchange/hsds_import.hpp"

#include <unordered_set>

#include "audit/audit.hpp"
#include "base/composed.hpp"
#include "base/text.hpp"
#include "exchange/hsds_apply.hpp"
#include "exchange/hsds_publisher.hpp"
#include "exchange/hsds_source_files.hpp"
#include "exchange/hsds_tables.hpp"

namespace mellanrum::exchange {

namespace {

/// Ends the transaction of a trial, so that nothing has happened.
struct TrialIsOver {};

/// What a batch came to; told to the caller when it has been written.
struct BatchResult {
  ImportCounts counts;
  std::vector<Refusal> refusals;
};

BatchResult apply_batch(store::Transaction& transaction, const std::string& source,
                        const std::vector<HsdsRow>& rows, Instant now, Random& random) {
  BatchResult result;
  HsdsApply apply(transaction, source, now, random);
  for (const auto& row : rows) {
    const auto applied = apply.apply(row);
    if (!applied) {
      ++result.counts.refused;
      result.refusals.push_back({row.file, row.line, applied.error()});
    } else if (*applied == Outcome::added) {
      ++result.counts.added;
    } else if (*applied == Outcome::changed) {
      ++result.counts.changed;
    } else {
      ++result.counts.unchanged;
    }
  }
  result.counts.disagreeing = apply.disagreements();
  return result;
}

void add(ImportCounts& sum, const ImportCounts& more) {
  sum.added += more.added;
  sum.changed += more.changed;
  sum.unchanged += more.unchanged;
  sum.refused += more.refused;
  sum.disagreeing += more.disagreeing;
}

/// That an import was made; which records it touched is in landscape_sources.
void record(store::Database& database, const std::string& source, Instant now, Random& random) {
  database.write([&](store::Transaction& transaction) {
    audit::append(transaction,
                  {.at = now,
                   .user = {},
                   .person = {},
                   .verb = "landscape.imported",
                   .operation_id = "import hsds",
                   .subject_id = source,
                   .case_id = {},
                   .remote_address = "command line"},
                  random);
  });
}

/// One pass over all files; `write` puts a batch in the database.
class Pass {
 public:
  using Write = std::function<BatchResult(const std::vector<HsdsRow>&)>;

  Pass(const ImportOptions& options, const SourceFiles& files, Write write)
      : options_(options), files_(files), write_(std::move(write)) {
    for (const auto& file : files.files) {
      std::error_code error;
      const auto bytes = std::filesystem::file_size(file.path, error);
      if (!error) bytes_total_ += bytes;
    }
  }

  ImportResult run() {
    const RowVisitor visitor{.row = [this](HsdsRow row) { take(std::move(row)); },
                             .refused = [this](Refusal refusal) { refuse(std::move(refusal)); },
                             .noted = options_.noted,
                             .bytes_read = [this](std::size_t bytes) { bytes_read_ += bytes; },
                             .is_stopped = [this] { return result_.is_stopped; }};
    for (const auto& name : files_.unknown) {
      refuse({name, 0, {{"", {"Filen är ingen tabell i HSDS.", "The file is no table of HSDS."}}}});
    }
    for (const auto& name : files_.outside) {
      refuse({name,
              0,
              {{"",
                {"Länken leder ut ur paketet och följs inte.",
                 "The link leads out of the package and is not followed."}}}});
    }
    for (const auto& file : files_.files) {
      if (files_.format == SourceFiles::Format::csv) {
        read_csv_table(file, visitor);
      } else {
        read_json_file(file, visitor);
      }
      // Tables may refer to each other: what one says is written before the next is read.
      flush();
      note_statuses(file.name);
    }
    return result_;
  }

 private:
  void note_statuses(const std::string& file) {
    if (rows_without_status_ == 0) return;
    const auto count = std::to_string(rows_without_status_);
    rows_without_status_ = 0;
    options_.noted(file, {"har " + count + " insatser utan status; de räknas som aktiva.",
                          "has " + count + " services without a status; they count as active."});
  }

  void take(HsdsRow row) {
    for (auto& [column, value] : row.fields) {
      // What is no text is left as it is, for the check to refuse.
      if (is_plain_text(value)) value = composed(value);
      if (is_heading(column)) value = in_one_line(value);
    }
    if (files_.format == SourceFiles::Format::json) {
      const auto key = std::string(table_name(row.table)) + '\n' + row.id;
      row.is_repeated = !seen_.insert(std::hash<std::string>{}(key)).second;
    }
    const bool is_service = row.table == HsdsTable::service && !row.is_repeated;
    if (is_service && row.value("status").empty()) ++rows_without_status_;
    batch_.push_back(std::move(row));
    if (batch_.size() >= rows_per_batch) flush();
  }

  void refuse(Refusal refusal) {
    ++result_.counts.refused;
    options_.refused(refusal);
  }

  void flush() {
    if (result_.is_stopped) batch_.clear();
    if (!batch_.empty()) {
      const auto written = write_(batch_);
      batch_.clear();
      add(result_.counts, written.counts);
      for (const auto& refusal : written.refusals) options_.refused(refusal);
    }
    if (bytes_total_ > 0) {
      options_.progress(
          std::min(1.0, static_cast<double>(bytes_read_) / static_cast<double>(bytes_total_)));
    }
    result_.is_stopped = result_.is_stopped || options_.is_stopped();
  }

  const ImportOptions& options_;
  const SourceFiles& files_;
  Write write_;
  ImportResult result_;
  std::vector<HsdsRow> batch_;
  std::int64_t rows_without_status_ = 0;  ///< of the file that is being read
  std::unordered_set<std::size_t> seen_;  ///< eight bytes a row
  std::uintmax_t bytes_total_ = 0;
  std::uintmax_t bytes_read_ = 0;
};

}  // namespace

ImportResult import_hsds(store::Database& database, const Clock& clock, Random& random,
                         const ImportOptions& options) {
  const auto files = find_source_files(options.path);
  if (files.files.empty()) {
    ImportResult nothing;
    nothing.unreadable = {"Där finns ingen HSDS: inga tabeller (CSV) och inga JSON-filer.",
                          "There is no HSDS there: no tables (CSV) and no JSON files."};
    return nothing;
  }
  const auto source = database.read_value(
      [&](store::Reader& reader) { return choose_source(reader, options, files); });
  ImportResult result;
  if (!source) {
    result.unreadable = source.error();
    return result;
  }
  if (options.writing == Writing::real) {
    database.write(
        [&](store::Transaction& transaction) { rename_source(transaction, options, *source); });
    Pass pass(options, files, [&](const std::vector<HsdsRow>& rows) {
      return database.write_value([&](store::Transaction& transaction) {
        return apply_batch(transaction, *source, rows, clock.now(), random);
      });
    });
    result = pass.run();
    if (result.counts.added + result.counts.changed > 0) {
      record(database, *source, clock.now(), random);
    }
  } else {
    // All in one transaction, since later rows refer to earlier ones, and then none of it.
    try {
      database.write([&](store::Transaction& transaction) {
        rename_source(transaction, options, *source);
        Pass pass(options, files, [&](const std::vector<HsdsRow>& rows) {
          return apply_batch(transaction, *source, rows, clock.now(), random);
        });
        result = pass.run();
        throw TrialIsOver{};
      });
    } catch (const TrialIsOver&) {
    }
  }
  result.source = *source;
  const auto& counts = result.counts;
  const bool is_nothing = counts.added + counts.changed + counts.unchanged + counts.refused == 0;
  if (is_nothing && !result.is_stopped) {
    result.unreadable = {"Där finns ingen HSDS: filerna innehåller inga poster.",
                         "There is no HSDS there: the files hold no records."};
  }
  return result;
}

}  // namespace mellanrum::exchange
