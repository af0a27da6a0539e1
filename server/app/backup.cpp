#include "app/backup.hpp"

#include <ostream>

#include <fmt/format.h>

#include "app/place.hpp"
#include "store/sqlite/restore.hpp"
#include "store/upkeep.hpp"

namespace mellanrum::app {

namespace {

struct CopyOptions {
  Place place;
  std::string file;
};

void back_up(const CopyOptions& options, Terminal& terminal) {
  const auto database = options.place.open(terminal);
  const std::string file = terminal.path(options.file);
  store::CopyWatch watch{.progress = {}, .is_stopped = terminal.is_stopped};
  if (terminal.shows_progress) {
    watch.progress = [&](double part) {
      terminal.error << fmt::format("\r{} %", static_cast<int>(part * 100)) << std::flush;
    };
  }
  store::upkeep_of(*database).copy_to(file, watch);
  terminal.error << (terminal.shows_progress ? "\r" : "") << file
                 << " is whole and holds all that was saved when it was begun.\n";
}

void restore(const CopyOptions& options, Terminal& terminal) {
  if (options.place.data.empty()) {
    throw std::runtime_error("say where it is to be put: --data DIR");
  }
  const std::string aside = store::restore_sqlite(terminal.path(options.file), options.place.data);
  terminal.error << options.place.data << " holds " << options.file << " now.\n";
  if (!aside.empty()) terminal.error << "What lay there is kept in " << aside << ".\n";
}

}  // namespace

void add_backup_command(CLI::App& program, Terminal& terminal, int& exit_code) {
  const auto options = std::make_shared<CopyOptions>();
  auto* const command = program.add_subcommand(
      "backup", "Writes a checked copy of the SQLite database, also while the server runs");
  command->add_option("file", options->file, "A new file, made for its owner alone")->required();
  options->place.add_options(*command);
  command->callback([options, &terminal, &exit_code] {
    back_up(*options, terminal);
    exit_code = 0;
  });
}

void add_restore_command(CLI::App& program, Terminal& terminal, int& exit_code) {
  const auto options = std::make_shared<CopyOptions>();
  auto* const command = program.add_subcommand(
      "restore", "Puts a copy back where no server runs; what lay there is kept aside");
  command->add_option("file", options->file, "What `mellanrum backup` wrote")->required();
  command->add_option("--data", options->place.data, "Directory of the SQLite database");
  command->callback([options, &terminal, &exit_code] {
    restore(*options, terminal);
    exit_code = 0;
  });
}

}  // namespace mellanrum::app
