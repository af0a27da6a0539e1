#include "app/commands.hpp"

#include <unistd.h>

#include <iostream>

#include <CLI/CLI.hpp>

#include "app/demo.hpp"
#include "app/import.hpp"
#include "app/serve.hpp"
#include "app/user.hpp"
#include "base/problem.hpp"
#include "network/command.hpp"
#include "whatif/whatif_command.hpp"

namespace mellanrum::app {

namespace {

constexpr int not_done = 2;

void add_network(CLI::App& program, int& exit_code) {
  const auto chosen = std::make_shared<network::NetworkCommand>();
  network::add_network_command(program, *chosen)->callback([chosen, &exit_code] {
    exit_code = static_cast<int>(
        network::run_network_command(*chosen, std::cout, std::cerr, ::isatty(STDERR_FILENO) != 0));
  });
}

}  // namespace

int run(int argc, char** argv) {
  CLI::App program("Mellanrum holds help together in the gaps between welfare organisations.");
  program.require_subcommand(1);
  program.set_version_flag("--version", MELLANRUM_VERSION);
  int exit_code = not_done;
  add_serve_command(program, exit_code);
  add_demo_command(program, exit_code);
  add_import_command(program, exit_code);
  add_user_command(program, exit_code);
  add_network(program, exit_code);
  whatif::add_whatif_command(program, exit_code);
  add_routes_command(program, exit_code);
  try {
    program.parse(argc, argv);
    return exit_code;
  } catch (const CLI::Success& asked_for_help) {
    return program.exit(asked_for_help);
  } catch (const CLI::ParseError& error) {
    program.exit(error);
    return not_done;
  } catch (const Problem& problem) {
    std::cerr << "mellanrum: " << problem.sentence.english << '\n';
    for (const auto& field : problem.fields) {
      std::cerr << "  " << field.pointer << ": " << field.sentence.english << '\n';
    }
    return not_done;
  } catch (const std::exception& error) {
    std::cerr << "mellanrum: " << error.what() << '\n';
    return not_done;
  }
}

}  // namespace mellanrum::app
