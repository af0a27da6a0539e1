// `mellanrum import hsds PATH`: takes a directory of services into the landscape.
#pragma once

#include <CLI/CLI.hpp>

#include "app/terminal.hpp"

namespace mellanrum::app {

void add_import_command(CLI::App& program, Terminal& terminal, int& exit_code);

}  // namespace mellanrum::app
