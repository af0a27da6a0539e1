#include "app/commands.hpp"

#include <unistd.h>

#include <iostream>

#include <CLI/CLI.hpp>

#include "app/backup.hpp"
#include "app/control.hpp"
#include "app/demo.hpp"
#include "app/import.hpp"
#include "app/interrupt.hpp"
#include "app/place.hpp"
#include "app/serve.hpp"
#include "app/user.hpp"
#include "base/problem.hpp"
#include "network/command.hpp"
#include "store/in_use.hpp"
#include "whatif/whatif_command.hpp"

namespace mellanrum::app {

namespace {

constexpr int not_done = 2;
constexpr const char* purpose =
    "Mellanrum holds help together in the gaps between welfare organisations.";

void add_network(CLI::App& program, int& exit_code) {
  const auto chosen = std::make_shared<network::NetworkCommand>();
  network::add_network_command(program, *chosen)->callback([chosen, &exit_code] {
    exit_code = static_cast<int>(
        network::run_network_command(*chosen, std::cout, std::cerr, ::isatty(STDERR_FILENO) != 0));
  });
}

/// Those that a running server does for somebody on the line.
struct Shared {
  std::string_view name;
  void (*add)(CLI::App& program, Terminal& terminal, int& exit_code);
};
constexpr std::array shared_commands = {Shared{"import", add_import_command},
                                        Shared{"user", add_user_command},
                                        Shared{"backup", add_backup_command}};

int parse(CLI::App& program, const std::vector<std::string>& words, Terminal& terminal,
          const int& exit_code) {
  try {
    std::vector<std::string> last_first(words.rbegin(), words.rend());  // as CLI11 takes them
    program.parse(std::move(last_first));
    return exit_code;
  } catch (const CLI::Success& asked_for_help) {
    return program.exit(asked_for_help, terminal.out, terminal.error);
  } catch (const CLI::ParseError& error) {
    program.exit(error, terminal.out, terminal.error);
  } catch (const store::DatabaseInUse&) {
    throw;
  } catch (const Problem& problem) {
    terminal.error << "mellanrum: " << problem.sentence.english << '\n';
    for (const auto& field : problem.fields) {
      terminal.error << "  " << field.pointer << ": " << field.sentence.english << '\n';
    }
  } catch (const std::exception& error) {
    terminal.error << "mellanrum: " << error.what() << '\n';
  }
  return not_done;
}

int hand_over_or_explain(const store::DatabaseInUse& held, const std::vector<std::string>& words) {
  const bool is_shared =
      std::ranges::find(shared_commands, words.front(), &Shared::name) != shared_commands.end();
  try {
    const auto code = is_shared ? hand_over(held.directory, words) : std::nullopt;
    if (code) return *code;
    std::cerr << "mellanrum: " << held.what() << "; stop it first\n";
  } catch (const std::exception& error) {
    std::cerr << "mellanrum: " << error.what() << '\n';
  }
  return not_done;
}

}  // namespace

int run_in_server(const std::vector<std::string>& words, Terminal& terminal) {
  CLI::App program(purpose);
  program.require_subcommand(1);
  int exit_code = not_done;
  for (const auto& shared : shared_commands) shared.add(program, terminal, exit_code);
  return parse(program, words, terminal, exit_code);
}

int run(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  hide_passwords(argc, argv);
  const Interrupt interrupt;
  Terminal terminal{.in = std::cin,
                    .out = std::cout,
                    .error = std::cerr,
                    .shows_progress = ::isatty(STDERR_FILENO) != 0,
                    .directory = std::filesystem::current_path(),
                    .is_stopped = [&] { return interrupt.has_come(); }};
  CLI::App program(purpose);
  program.name(argv[0]);
  program.require_subcommand(1);
  program.set_version_flag("--version", MELLANRUM_VERSION);
  int exit_code = not_done;
  add_serve_command(program, terminal, exit_code);
  add_demo_command(program, terminal, exit_code);
  for (const auto& shared : shared_commands) shared.add(program, terminal, exit_code);
  add_restore_command(program, terminal, exit_code);
  add_network(program, exit_code);
  whatif::add_whatif_command(program, exit_code);
  add_routes_command(program, exit_code);
  try {
    return parse(program, words, terminal, exit_code);
  } catch (const store::DatabaseInUse& held) {
    return hand_over_or_explain(held, words);
  }
}

}  // namespace mellanrum::app
