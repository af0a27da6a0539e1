// `mellanrum user add`: the first sign-in of a new installation, or one when nobody can get in.
#pragma once

#include <CLI/CLI.hpp>

#include "app/terminal.hpp"

namespace mellanrum::app {

void add_user_command(CLI::App& program, Terminal& terminal, int& exit_code);

}  // namespace mellanrum::app
