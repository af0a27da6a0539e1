// The options of `mellanrum network`. The only file here that knows the command line.
#include <CLI/CLI.hpp>
#include <map>
#include <thread>

#include "network/command.hpp"
#include "network/text.hpp"

namespace mellanrum::network {

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
  network->add_option("--pseudonyms", chosen.pseudonym_seed,
                      "SEED: names become p1, p2, … in an order that the seed decides");
  network->add_option("--seed", options.seed, "For permutations and samples")
      ->capture_default_str();
  network->add_option("--threads", options.threads, "Results do not depend on it")
      ->check(CLI::Range(1, 256));
  network->add_option("--permutations", options.permutations_ei, "Of the E-I test")
      ->capture_default_str();
  network
      ->add_option("--brokerage-permutations", options.permutations_brokerage,
                   "Of the brokerage test")
      ->capture_default_str();
  network->add_option("--pivots", options.pivots, "Sources sampled above 10000 nodes")
      ->capture_default_str();
  network->add_option("--draws", options.random_draws, "Random losses of the robustness curve")
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
