// `mellanrum import hsds PATH`: takes a directory of services into the landscape.
#pragma once

#include <CLI/CLI.hpp>

namespace mellanrum::app {

void add_import_command(CLI::App& program, int& exit_code);

}  // namespace mellanrum::app
