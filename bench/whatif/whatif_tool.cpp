// `mellanrum whatif` alone, without the server around it.
#include <CLI/CLI.hpp>

#include "whatif/whatif_command.hpp"

int main(int count, char** words) {
  CLI::App program("The what-if engine of Mellanrum");
  program.require_subcommand(1);
  int exit_code = 2;
  mellanrum::whatif::add_whatif_command(program, exit_code);
  CLI11_PARSE(program, count, words);
  return exit_code;
}
