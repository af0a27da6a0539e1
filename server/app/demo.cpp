#include "app/demo.hpp"

#include <ostream>

#include <fmt/format.h>

#include "access/password.hpp"
#include "app/place.hpp"
#include "demo/demo.hpp"
#include "store/statistics.hpp"

namespace mellanrum::app {

namespace {

struct DemoCommand {
  Place place;
  std::uint64_t seed = 1;
  std::string size = "medium";
  std::optional<std::size_t> cases;
  std::optional<std::string> password;
  bool without_cases = false;
};

/// A line that is written over; nothing where nobody watches.
void show_progress(Terminal& terminal, std::size_t done, std::size_t total) {
  if (!terminal.shows_progress || total == 0) return;
  terminal.error << fmt::format("\r{} of {} cases ({} %)", done, total, done * 100 / total)
                 << (done == total ? "\n" : "") << std::flush;
}

void print_summary(std::ostream& out, const demo::DemoSummary& made, const std::string& password) {
  out << fmt::format(
      "Vretbygden: {} organisations, {} persons, {} services, {} practice notes, {} cases,\n"
      "{} encounters, {} matters, {} promises. All of it is invented.\n\nSign in as:\n",
      made.organisations, made.persons, made.services, made.practices, made.cases, made.encounters,
      made.matters, made.promises);
  for (const auto& sign_in : made.sign_ins) {
    out << fmt::format("  {:<14}{}\n", sign_in.username, sign_in.name);
  }
  out << "with the password " << password << "\n";
}

int make(const DemoCommand& command, Terminal& terminal) {
  const auto database = command.place.open(terminal);
  const auto clock = command.place.clock();
  SystemRandom random;
  const std::string password = command.password.value_or(demo::readable_password(random));
  const demo::DemoOptions options{.seed = command.seed,
                                  .size = demo::parse_size(command.size).value(),
                                  .cases = command.cases,
                                  .case_tier = !command.without_cases,
                                  .password_hash = access::hash_password(password)};
  const auto made = demo::make_demo(
      *database, *clock, options,
      [&](std::size_t done, std::size_t total) { show_progress(terminal, done, total); });
  store::refresh_statistics(*database);
  print_summary(terminal.out, made, password);
  return 0;
}

}  // namespace

void add_demo_command(CLI::App& program, Terminal& terminal, int& exit_code) {
  const auto options = std::make_shared<DemoCommand>();
  auto* command = program.add_subcommand("demo", "Fill an empty database with an invented region");
  options->place.add_options(*command);
  command->add_option("--seed", options->seed, "The same seed and day give the same region");
  command->add_option("--size", options->size, "small, medium or large")
      ->check(CLI::IsMember({"small", "medium", "large"}));
  command->add_option("--cases", options->cases, "So many cases, with the same load a guide");
  command->add_option("--password", options->password,
                      "What everybody signs in with; made up if left out");
  command->add_flag("--without-cases", options->without_cases, "Leave the case tier empty");
  command->callback([options, &terminal, &exit_code] { exit_code = make(*options, terminal); });
}

}  // namespace mellanrum::app
