#include "app/place.hpp"

#include <stdexcept>

namespace mellanrum::app {

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
