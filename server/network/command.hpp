// `mellanrum network`: files in, measures out. The face that app/ hooks to the command line.
#pragma once
#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "csv/writer.hpp"
#include "network/graph.hpp"
#include "network/measures.hpp"

namespace CLI {
class App;
}

namespace mellanrum::network {

struct NetworkCommand {
  std::filesystem::path edges;  // .graphml or .xml: GraphML, else CSV; "-" reads standard input
  std::optional<std::filesystem::path> groups;
  std::optional<Direction> direction;
  std::vector<std::string> measures;  // names; empty: all that fit the size
  /// .json, .graphml or .csv; none: JSON on `out`.
  std::optional<std::filesystem::path> output;
  csv::Dialect csv_dialect = csv::Dialect::spreadsheet;
  /// Names of nodes replaced by p1, p2, … dealt out by this seed.
  std::optional<std::uint64_t> pseudonym_seed;
  MeasureOptions options;
};

enum class ExitCode : int { done = 0, failed = 1, refused = 2 };

/// Reads, measures, writes. Refused: problems with options or input, each a line on `err`.
/// Failed: reading or writing broke. A result file appears whole or not at all.
/// `show_progress` puts one changing line on `err`: for terminals only.
ExitCode run_network_command(const NetworkCommand& command, std::ostream& out, std::ostream& err,
                             bool show_progress);

/// Adds the subcommand "network" with its options. When it was given, `chosen.edges` is not empty
/// after parsing. `chosen` must outlive `app`.
CLI::App* add_network_command(CLI::App& app, NetworkCommand& chosen);

}  // namespace mellanrum::network
