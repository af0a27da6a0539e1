// `mellanrum demo`: fills an empty database with the invented region Vretbygden.
#pragma once

#include <CLI/CLI.hpp>

#include "app/terminal.hpp"

namespace mellanrum::app {

void add_demo_command(CLI::App& program, Terminal& terminal, int& exit_code);

}  // namespace mellanrum::app
