#include "app/import.hpp"

#include <map>
#include <ostream>

#include "app/place.hpp"
#include "exchange/import_command.hpp"
#include "store/statistics.hpp"

namespace mellanrum::app {

namespace {

struct ImportArguments {
  Place place;
  exchange::ImportCommand command;
  bool is_trial = false;
};

int run_import(ImportArguments arguments, Terminal& terminal) {
  const auto database = arguments.place.open(terminal);
  const auto clock = arguments.place.clock();
  SystemRandom random;
  auto& command = arguments.command;
  command.language = Language::english;
  if (arguments.is_trial) command.writing = exchange::Writing::trial;
  if (terminal.shows_progress) command.progress = exchange::Progress::bar;
  command.path = terminal.path(command.path);
  command.report_path = terminal.path(command.report_path);
  command.is_stopped = terminal.is_stopped;
  const int exit_code =
      exchange::run_import(command, *database, *clock, random, terminal.out, terminal.error);
  if (!arguments.is_trial) store::refresh_statistics(*database);
  return exit_code;
}

}  // namespace

void add_import_command(CLI::App& program, Terminal& terminal, int& exit_code) {
  auto* const import = program.add_subcommand("import", "Takes data in from elsewhere.");
  import->require_subcommand(1);
  const auto arguments = std::make_shared<ImportArguments>();
  auto* const hsds = import->add_subcommand(
      "hsds", "Imports services as Open Referral's HSDS 1.1, 3.0 or 3.1 (CSV or JSON).");
  hsds->add_option("path", arguments->command.path, "A package: a folder or a file")->required();
  arguments->place.add_options(*hsds);
  auto& command = arguments->command;
  hsds->add_option("--source", command.source,
                   "Whose data it is (default: what the package says of itself). Ids are kept "
                   "apart by it; the same source again updates what it said before");
  auto* const was = hsds->add_option("--was", command.was,
                                     "The name that this source was imported under until now");
  hsds->add_flag("--new-source", command.is_new_source,
                 "It is none of those imported before sources had names")
      ->excludes(was);
  hsds->add_flag("--dry-run", arguments->is_trial, "Says what would happen and saves nothing");
  hsds->add_option("--report", arguments->command.report_path,
                   "Writes a line of CSV for every refused row");
  hsds->add_option("--csv", command.report_dialect,
                   "spreadsheet (default): opens in a Swedish Excel; or plain, for programs")
      ->transform(CLI::CheckedTransformer(std::map<std::string, csv::Dialect>{
          {"spreadsheet", csv::Dialect::spreadsheet}, {"plain", csv::Dialect::plain}}));
  hsds->footer(
      "Exits with 0 when all rows are in, 1 when some were refused, 2 when nothing could "
      "be read. Ctrl C stops it; what was written stays.");
  hsds->callback(
      [arguments, &terminal, &exit_code] { exit_code = run_import(*arguments, terminal); });
}

}  // namespace mellanrum::app
