// `mellanrum demo`: fills an empty database with the invented region Vretbygden.
#pragma once

#include <CLI/CLI.hpp>

namespace mellanrum::app {

void add_demo_command(CLI::App& program, int& exit_code);

}  // namespace mellanrum::app
