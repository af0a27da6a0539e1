// Where the data lies: `--data DIR` (SQLite) or `--database URL` (PostgreSQL, also from
// MELLANRUM_DATABASE), and `--clock`. Shared by the commands that open it.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include <CLI/CLI.hpp>

#include "base/clock.hpp"
#include "store/database.hpp"

namespace mellanrum::app {

struct Place {
  std::string data;
  std::string database_url;
  std::string clock_text;

  void add_options(CLI::App& command);

  /// Opens the database and brings its schema up to date. Throws std::runtime_error if neither or
  /// both are given, or it cannot be opened.
  [[nodiscard]] std::unique_ptr<store::Database> open(store::Limits limits = {}) const;
  /// The system's clock, or one that stands still at `--clock`. Throws std::runtime_error if that
  /// is not a time.
  [[nodiscard]] std::unique_ptr<Clock> clock() const;
};

}  // namespace mellanrum::app
