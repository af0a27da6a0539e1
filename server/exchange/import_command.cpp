#include "exchange/import_command.hpp"

#include <fstream>
#include <optional>
#include <ostream>

namespace mellanrum::exchange {

namespace {

void draw_bar(std::ostream& out, double part) {
  constexpr int width = 40;
  const int done = static_cast<int>(part * width);
  out << '\r' << '[';
  for (int i = 0; i < width; ++i) out << (i < done ? '#' : ' ');
  out << "] " << static_cast<int>(part * 100) << " %" << std::flush;
}

Text summary(const ImportResult& result, Writing writing) {
  const auto& counts = result.counts;
  const auto number = [](std::int64_t count) { return std::to_string(count); };
  Text text{number(counts.added) + " nya, " + number(counts.changed) + " ändrade, " +
                number(counts.unchanged) + " oförändrade, " + number(counts.refused) + " vägrade.",
            number(counts.added) + " added, " + number(counts.changed) + " changed, " +
                number(counts.unchanged) + " unchanged, " + number(counts.refused) + " refused."};
  const auto append = [&](std::string_view swedish, std::string_view english) {
    text.swedish += swedish;
    text.english += english;
  };
  if (counts.added == 0 && counts.changed == 0 && counts.unchanged > 0) {
    append(" Ingenting har ändrats.", " Nothing has changed.");
  }
  if (counts.disagreeing > 0) {
    append(" " + number(counts.disagreeing) +
               " fält säger olika på olika ställen; det som kom först gäller.",
           " " + number(counts.disagreeing) +
               " fields say different things at different places; what came first stands.");
  }
  if (writing == Writing::trial) {
    append(" Bara på prov: ingenting är sparat.", " Only a trial: nothing is saved.");
  }
  if (result.is_stopped) {
    append(" Avbruten: det som hanns med är sparat.", " Stopped: what was done is saved.");
  }
  return text;
}

}  // namespace

void write_report_line(csv::Writer& report, const Refusal& refusal) {
  std::string fields;
  Text reasons;
  for (const auto& problem : refusal.problems) {
    const std::string space = reasons.english.empty() ? "" : " ";
    if (!problem.field.empty()) fields += (fields.empty() ? "" : " ") + problem.field;
    reasons.swedish += space + problem.reason.swedish;
    reasons.english += space + problem.reason.english;
  }
  report.text(refusal.file).whole(static_cast<std::int64_t>(refusal.line)).text(fields);
  report.text(reasons.swedish).text(reasons.english).end_row();
}

int run_import(const ImportCommand& command, store::Database& database, const Clock& clock,
               Random& random, std::ostream& out, std::ostream& error) {
  constexpr int all_in = 0, some_refused = 1, nothing_read = 2;
  const auto language = command.language;
  std::ofstream report_file;
  std::optional<csv::Writer> report;
  if (!command.report_path.empty()) {
    report_file.open(command.report_path, std::ios::binary | std::ios::trunc);
    report.emplace(report_file, command.report_dialect);
    for (const auto* column : {"file", "line", "field", "reason_sv", "reason_en"}) {
      report->text(column);
    }
    report->end_row();
    if (!report_file) {
      error << Text{"Rapporten går inte att skriva: ", "The report cannot be written: "}.in(
                   language)
            << command.report_path << '\n';
      return nothing_read;
    }
  }
  ImportOptions options;
  options.path = command.path;
  options.source = command.source;
  options.was = command.was;
  options.is_new_source = command.is_new_source;
  options.writing = command.writing;
  options.refused = [&](const Refusal& refusal) {
    if (report) write_report_line(*report, refusal);
  };
  options.noted = [&](const std::string& file, const Text& what) {
    out << file << ' ' << what.in(language) << '\n';
  };
  options.is_stopped = [&] { return command.is_stopped && command.is_stopped(); };
  if (command.progress == Progress::bar) {
    options.progress = [&](double part) { draw_bar(error, part); };
  }
  const auto result = import_hsds(database, clock, random, options);
  if (command.progress == Progress::bar) error << '\n';
  if (result.unreadable) {
    error << command.path << ": " << result.unreadable->in(language) << '\n';
    return nothing_read;
  }
  out << Text{"Källa: ", "Source: "}.in(language) << result.source << '\n'
      << summary(result, command.writing).in(language) << '\n';
  return result.counts.refused > 0 || result.is_stopped ? some_refused : all_in;
}

}  // namespace mellanrum::exchange
