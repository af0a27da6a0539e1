// The options of `mellanrum network`. The only file here that knows the command line.
#include <CLI/CLI.hpp>
#include <charconv>
#include <map>
#include <thread>

#include "network/command.hpp"
#include "network/text.hpp"

namespace mellanrum::network {

namespace {

/// The command line's own reading takes -1 for 2^64 − 1 and cuts what is too large.
const CLI::Validator whole_number(
    [](const std::string& text) {
      std::uint64_t number = 0;
      const char* const end = text.data() + text.size();
      const auto read = std::from_chars(text.data(), end, number);
      const bool is_one = read.ec == std::errc() && read.ptr == end;
      return is_one ? std::string() : "must be a whole number from 0 to 18446744073709551615";
    },
    "UINT");

/// How often something is drawn: more than this takes days and tells nothing more.
const CLI::Range draws(0, 10'000'000);

}  // namespace

CLI::App* add_network_command(CLI::App& app, NetworkCommand& chosen) {
  CLI::App* network = app.add_subcommand("network", "Measure who is connected to what");
  MeasureOptions& options = chosen.options;
  options.threads = std::max(1u, std::thread::hardware_concurrency());

  network->add_option("edges", chosen.edges, "CSV source,target[,weight][,time] or .graphml")
      ->required();
  network->add_option("--groups", chosen.groups, "CSV node,group");
  auto* directed = network->add_flag_callback(
      "--directed", [&] { chosen.direction = Direction::directed; }, "Arcs point (default)");
  network
      ->add_flag_callback(
          "--undirected", [&] { chosen.direction = Direction::undirected; }, "Ties go both ways")
      ->excludes(directed);
  network->add_option("--measures", chosen.measures, "Names with commas between, or all")
      ->delimiter(',');
  network->add_option("--out", chosen.output, "FILE.json, .graphml or .csv (default: JSON here)");
  network
      ->add_option("--csv", chosen.csv_dialect,
                   "spreadsheet (default): opens in a Swedish Excel; or plain, for programs")
      ->transform(CLI::CheckedTransformer(std::map<std::string, csv::Dialect>{
          {"spreadsheet", csv::Dialect::spreadsheet}, {"plain", csv::Dialect::plain}}));
  network
      ->add_option("--pseudonyms", chosen.pseudonym_seed,
                   "SEED: names become p1, p2, … in an order that the seed decides")
      ->check(whole_number);
  network->add_option("--seed", options.seed, "For permutations and samples")
      ->check(whole_number)
      ->capture_default_str();
  network->add_option("--threads", options.threads, "Results do not depend on it")
      ->check(CLI::Range(1, 256));
  network
      ->add_option("--permutations", options.permutations_ei,
                   "Of the E-I test (default: 10000, fewer in large networks)")
      ->check(draws);
  network
      ->add_option("--brokerage-permutations", options.permutations_brokerage,
                   "Of the brokerage test")
      ->check(draws)
      ->capture_default_str();
  network->add_option("--pivots", options.pivots, "Sources sampled above 10000 nodes")
      ->check(draws)
      ->capture_default_str();
  network->add_option("--draws", options.random_draws, "Random losses of the robustness curve")
      ->check(draws)
      ->capture_default_str();
  network->add_option("--loss", options.removal_order, "Who is lost first: liaison or degree")
      ->transform(CLI::CheckedTransformer(std::map<std::string, RemovalOrder>{
          {"liaison", RemovalOrder::liaison}, {"degree", RemovalOrder::degree}}));
  network->add_option_function<std::string>(
      "--day",
      [&options](const std::string& text) {
        const auto day = read_time(text, DecimalSign::point);
        if (!day) throw CLI::ValidationError("--day", day.error());
        options.day = *day;
      },
      "Date that ties are seen from (default: that of the last encounter)");
  network->add_option("--decay-days", options.ties.decay_days, "Time constant of ties")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  return network;
}

}  // namespace mellanrum::network
