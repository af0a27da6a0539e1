// Reading, measuring and writing for `mellanrum network`, with progress for a person who waits.
#include "network/command.hpp"

#include <chrono>
#include <fstream>
#include <iostream>
#include <system_error>

#include "network/read.hpp"
#include "network/text.hpp"
#include "network/write.hpp"

namespace mellanrum::network {
namespace {

namespace fs = std::filesystem;

/// One line on a terminal that changes a few times a second. A clock only for the eye: no result
/// depends on it.
class ProgressLine {
 public:
  ProgressLine(std::ostream& err, bool show) : err_(err), show_(show) {}
  ~ProgressLine() { clear(); }

  void tell(std::string_view what, const std::string& how_far) {
    const auto now = std::chrono::steady_clock::now();
    if (!show_ || (drawn_ && now - last_ < std::chrono::milliseconds(100))) return;
    last_ = now;
    drawn_ = true;
    err_ << "\r\x1b[K" << what << ' ' << how_far << std::flush;
  }
  void clear() {
    if (drawn_) err_ << "\r\x1b[K" << std::flush;
    drawn_ = false;
  }

 private:
  std::ostream& err_;
  const bool show_;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point last_{};
};

std::size_t edit_distance(std::string_view x, std::string_view y) {
  std::vector<std::size_t> row(y.size() + 1);
  for (std::size_t j = 0; j <= y.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= x.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= y.size(); ++j) {
      const std::size_t replaced = diagonal + (x[i - 1] != y[j - 1]);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row[y.size()];
}

/// The set of measures named, or a sentence about the first name that is none.
tl::expected<std::optional<MeasureSet>, std::string> measures_of(
    const std::vector<std::string>& names) {
  if (names.empty()) return std::nullopt;
  MeasureSet set;
  for (const std::string& name : names) {
    if (name == "all") {
      set = MeasureSet::all();
    } else if (const auto measure = measure_named(name)) {
      set.add(*measure);
    } else {
      const auto nearest = std::min_element(
          measure_names.begin(), measure_names.end(),
          [&](auto x, auto y) { return edit_distance(x, name) < edit_distance(y, name); });
      return tl::unexpected("unknown measure " + in_quotes(name) + "; did you mean '" +
                            std::string(*nearest) + "'?");
    }
  }
  return set;
}

enum class Format : std::uint8_t { json, graphml, csv, unknown };

Format format_of(const fs::path& path) {
  std::string extension = path.extension().string();
  for (char& c : extension) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  if (extension == ".json") return Format::json;
  if (extension == ".graphml" || extension == ".xml") return Format::graphml;
  if (extension == ".csv") return Format::csv;
  return Format::unknown;
}

struct Failure {
  ExitCode code;
  std::string sentence;
};

ReadNetwork read(const NetworkCommand& command, std::ostream& err, ProgressLine& line) {
  std::ifstream edges_file;
  const bool standard_input = command.edges == "-";
  if (!standard_input) edges_file.open(command.edges, std::ios::binary);
  std::istream& edges = standard_input ? std::cin : edges_file;
  if (!edges) throw Failure{ExitCode::failed, "cannot read " + command.edges.string()};
  std::ifstream groups;
  if (command.groups) {
    groups.open(*command.groups, std::ios::binary);
    if (!groups) throw Failure{ExitCode::failed, "cannot read " + command.groups->string()};
  }
  ReadOptions options;
  options.direction = command.direction;
  options.edges_name = command.edges.string();
  if (command.groups) options.groups_name = command.groups->string();
  options.progress = [&](std::uint64_t bytes) {
    line.tell("reading", std::to_string(bytes >> 20) + " MiB");
  };
  std::istream* const groups_stream = command.groups ? &groups : nullptr;
  const bool graphml = format_of(command.edges) == Format::graphml;
  ReadResult result = graphml ? read_graphml(edges, groups_stream, options)
                              : read_csv(edges, groups_stream, options);
  line.clear();
  if (result) return std::move(*result);
  for (const ReadProblem& problem : result.error()) err << to_string(problem) << '\n';
  throw Failure{ExitCode::refused, "nothing was measured"};
}

void write(const NetworkCommand& command, std::ostream& out, const Graph& graph,
           const Measured& measured) {
  const Names names = command.pseudonym_seed ? Names(graph, *command.pseudonym_seed) : Names(graph);
  if (!command.output) {
    write_json(out, graph, measured, names);
    out.flush();
    if (!out) throw Failure{ExitCode::failed, "cannot write the result"};
    return;
  }
  // Beside its place first, so that a reader never finds half a result.
  fs::path unfinished = *command.output;
  unfinished += ".part";
  std::ofstream file(unfinished, std::ios::binary | std::ios::trunc);
  switch (format_of(*command.output)) {
    case Format::graphml:
      write_graphml(file, graph, measured, names);
      break;
    case Format::csv:
      write_csv(file, command.csv_dialect, graph, measured, names);
      break;
    default:
      write_json(file, graph, measured, names);
  }
  file.close();
  std::error_code error;
  if (file) fs::rename(unfinished, *command.output, error);
  if (!file || error) {
    std::error_code ignored;
    fs::remove(unfinished, ignored);
    throw Failure{ExitCode::failed, "cannot write " + command.output->string()};
  }
}

}  // namespace

ExitCode run_network_command(const NetworkCommand& command, std::ostream& out, std::ostream& err,
                             bool show_progress) {
  ProgressLine line(err, show_progress);
  try {
    const auto measures = measures_of(command.measures);
    if (!measures) throw Failure{ExitCode::refused, measures.error()};
    if (command.output && format_of(*command.output) == Format::unknown) {
      throw Failure{ExitCode::refused, "the result must end in .json, .graphml or .csv, not " +
                                           in_quotes(command.output->string())};
    }
    const ReadNetwork network = read(command, err, line);
    MeasureOptions options = command.options;
    options.measures = *measures;
    options.progress = [&](std::string_view measure, double share) {
      line.tell(measure, std::to_string(static_cast<int>(share * 100)) + " %");
    };
    const Measured measured = measure(network.graph, network.encounters, options);
    line.tell("writing", "");
    write(command, out, network.graph, measured);
    line.clear();
    for (const Omitted& omitted : measured.omitted) {
      err << "left out " << omitted.measure << ": " << omitted.reason << '\n';
    }
    return ExitCode::done;
  } catch (const Failure& failure) {
    line.clear();
    err << failure.sentence << '\n';
    return failure.code;
  }
}

}  // namespace mellanrum::network
