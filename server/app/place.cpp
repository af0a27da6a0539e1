#include "app/place.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <ostream>
#include <stdexcept>

#include "landscape/repair.hpp"

namespace mellanrum::app {

namespace {

/// What a repair took away is told to whoever upgrades: it may have to be reported.
void tell_repairs(std::ostream& out, const std::vector<std::string>& places) {
  constexpr std::size_t told_max = 50;
  if (places.empty()) return;
  out << "Personal numbers that earlier imports had let in were taken away at " << places.size()
      << " places; the rest of each row is left as it was:\n";
  for (std::size_t i = 0; i < std::min(places.size(), told_max); ++i) {
    out << "  " << places[i] << '\n';
  }
  if (places.size() > told_max) out << "  and more\n";
}

/// What the program makes is its owner's alone; what was copied here or made by hand may not be.
void tell_if_others_may_read(std::ostream& out, const std::string& directory) {
  using enum std::filesystem::perms;
  constexpr auto others = group_all | others_all;
  for (const auto& path :
       {std::filesystem::path(directory), std::filesystem::path(directory) / "mellanrum.sqlite3"}) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (error || (status.permissions() & others) == none) continue;
    out << "Others on this machine may open " << path.string()
        << "; close it with: chmod go= " << path.string() << '\n';
  }
}

}  // namespace

void Place::add_options(CLI::App& command) {
  command.add_option("--data", data, "Directory of the SQLite database; made where missing");
  command.add_option("--database", database_url,
                     "postgresql://… instead of a directory; with a password in it, rather "
                     "MELLANRUM_DATABASE, which no list of processes shows");
  command.add_option("--clock", clock_text,
                     "Let time stand still, as 2026-11-21T08:00:00+01:00; for tests");
}

std::shared_ptr<store::Database> Place::open(const Terminal& terminal) const {
  if (terminal.running != nullptr) return {terminal.running, [](store::Database*) {}};
  if (!data.empty() && !database_url.empty()) {
    throw std::runtime_error("--data and --database are two places; give one");
  }
  std::string url = database_url;
  // `--data` said out loud goes before the environment.
  if (const char* const named = std::getenv("MELLANRUM_DATABASE");
      named != nullptr && data.empty()) {
    if (url.empty()) url = named;
  }
  if (data.empty() && url.empty()) {
    throw std::runtime_error("say where the data is: --data DIR or --database URL");
  }
  std::shared_ptr<store::Database> database =
      data.empty() ? store::open_postgres(url) : store::open_sqlite(data);
  if (!data.empty()) tell_if_others_may_read(terminal.error, data);
  store::migrate(*database);
  tell_repairs(terminal.error, landscape::remove_stored_identifiers(*database, clock()->now()));
  landscape::make_all_searchable(*database, [&](std::int64_t written) {
    terminal.error << "Search: the words of " << written << " records are written\n" << std::flush;
  });
  return database;
}

std::unique_ptr<Clock> Place::clock() const {
  if (clock_text.empty()) return std::make_unique<SystemClock>();
  const auto instant = parse_instant(clock_text);
  if (!instant) {
    throw std::runtime_error("--clock " + clock_text +
                             " is not a time like 2026-11-21T08:00:00+01:00");
  }
  return std::make_unique<FixedClock>(*instant);
}

void hide_passwords(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    const auto scheme = word.find("://");
    if (scheme == std::string_view::npos) continue;
    const auto end = word.find('@', scheme);
    const auto begin = word.find(':', scheme + 3);
    if (end == std::string_view::npos || begin == std::string_view::npos || begin > end) continue;
    std::fill(argv[i] + begin + 1, argv[i] + end, '*');
  }
}

}  // namespace mellanrum::app
