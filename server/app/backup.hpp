// `mellanrum backup FILE` and `mellanrum restore FILE`: a checked copy of the SQLite database, also
// beside a running server, and the way back.
#pragma once

#include <CLI/CLI.hpp>

#include "app/terminal.hpp"

namespace mellanrum::app {

void add_backup_command(CLI::App& program, Terminal& terminal, int& exit_code);
void add_restore_command(CLI::App& program, Terminal& terminal, int& exit_code);

}  // namespace mellanrum::app
