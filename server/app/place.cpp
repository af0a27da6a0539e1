#include "app/place.hpp"

#include <algorithm>
#include <iostream>
#include <stdexcept>

#include "landscape/repair.hpp"

namespace mellanrum::app {

namespace {

/// What a repair took away is told to whoever upgrades: it may have to be reported.
void tell_repairs(const std::vector<std::string>& places) {
  constexpr std::size_t told_max = 50;
  if (places.empty()) return;
  std::cerr << "Personal numbers that earlier imports had let in were taken away at "
            << places.size() << " places; the rest of each row is left as it was:\n";
  for (std::size_t i = 0; i < std::min(places.size(), told_max); ++i) {
    std::cerr << "  " << places[i] << '\n';
  }
  if (places.size() > told_max) std::cerr << "  and more\n";
}

}  // namespace

void Place::add_options(CLI::App& command) {
  auto* directory =
      command.add_option("--data", data, "Directory of the SQLite database; made where missing");
  command.add_option("--database", database_url, "postgresql://… instead of a directory")
      ->envname("MELLANRUM_DATABASE")
      ->excludes(directory);
  command.add_option("--clock", clock_text,
                     "Let time stand still, as 2026-11-21T08:00:00+01:00; for tests");
}

std::unique_ptr<store::Database> Place::open(store::Limits limits) const {
  if (data.empty() && database_url.empty()) {
    throw std::runtime_error("say where the data is: --data DIR or --database URL");
  }
  // `--data` said out loud goes before MELLANRUM_DATABASE in the environment.
  auto database =
      data.empty() ? store::open_postgres(database_url, limits) : store::open_sqlite(data, limits);
  store::migrate(*database);
  tell_repairs(landscape::remove_stored_identifiers(*database, clock()->now()));
  landscape::make_all_searchable(*database);
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

}  // namespace mellanrum::app
