// `mellanrum serve`: the server, until it is told to stop.
#pragma once

#include <CLI/CLI.hpp>

#include "app/terminal.hpp"

namespace mellanrum::app {

/// Sets `exit_code` when the command has run.
void add_serve_command(CLI::App& program, Terminal& terminal, int& exit_code);
/// `mellanrum routes`: the table of routes as text, to be held against the contract.
void add_routes_command(CLI::App& program, int& exit_code);

}  // namespace mellanrum::app
