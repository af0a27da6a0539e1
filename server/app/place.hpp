// Where the data lies: `--data DIR` (SQLite) or `--database URL` (PostgreSQL, also from
// MELLANRUM_DATABASE), and `--clock`. Shared by the commands that open it.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include <CLI/CLI.hpp>

#include "app/terminal.hpp"
#include "base/clock.hpp"
#include "store/database.hpp"

namespace mellanrum::app {

struct Place {
  std::string data;
  std::string database_url;
  std::string clock_text;

  void add_options(CLI::App& command);

  /// Opens the database and brings its schema up to date, or gives that of the server in which the
  /// command runs. Throws std::runtime_error if neither is given or it cannot be opened, and
  /// DatabaseInUse if a server has it.
  [[nodiscard]] std::shared_ptr<store::Database> open(const Terminal& terminal) const;
  /// The system's clock, or one that stands still at `--clock`. Throws std::runtime_error if that
  /// is not a time.
  [[nodiscard]] std::unique_ptr<Clock> clock() const;
};

/// Overwrites the passwords in URLs among the arguments, which any user of the machine could read
/// in the list of processes. They have been readable until now, so MELLANRUM_DATABASE is better.
void hide_passwords(int argc, char** argv);

}  // namespace mellanrum::app
