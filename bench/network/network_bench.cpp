// What `bench/network/run` calls. Verbs:
//   generate NODES ARCS GROUPS SHAPE DIR   writes DIR/edges.csv and DIR/groups.csv, seeded;
//                                          SHAPE is even (all alike), hubs (few have most) or timed
//                                          (even, each arc with a weight and a time)
//   time DIR [peers]                       our times and igraph's on that input, values compared
//   network …                              `mellanrum network …`
#include <sys/resource.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iostream>

#include "igraph_peer.hpp"
#include "network/command.hpp"
#include "network/network.hpp"
#include "network/random.hpp"

namespace {

using namespace mellanrum::network;
using mellanrum::network::bench::IgraphPeer;

int generate(NodeIndex nodes, std::uint64_t arcs, GroupIndex groups, const std::string& shape,
             const std::string& folder) {
  RandomStream random(20261121, Purpose::pivots, nodes);
  std::ofstream edges_file(folder + "/edges.csv");
  std::ofstream groups_file(folder + "/groups.csv");
  groups_file << "node,group\n";
  for (NodeIndex v = 0; v < nodes; ++v) groups_file << v << ",g" << random.below(groups) << '\n';
  const bool hubs = shape == "hubs", timed = shape == "timed";
  edges_file << (timed ? "source,target,weight,time\n" : "source,target\n");
  std::unordered_map<std::uint64_t, bool> seen;  // no duplicates: every peer sees the same arcs
  while (seen.size() < arcs) {
    const NodeIndex source = random.below(nodes);
    // The product of two uniforms favours low numbers: the first nodes become hubs.
    const NodeIndex target = hubs ? random.below(random.below(nodes) + 1) : random.below(nodes);
    if (source == target || !seen.emplace(std::uint64_t{source} << 32 | target, true).second) {
      continue;
    }
    edges_file << source << ',' << target;
    if (timed) edges_file << ',' << 1 + random.below(5) << ',' << 19'000 + random.below(1'000);
    edges_file << '\n';
  }
  return edges_file.flush() && groups_file.flush() ? 0 : 1;
}

/// What the processor spent on this program so far: unlike a clock on the wall it does not count
/// what else the machine is doing. All that is timed here runs on one thread.
double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

long peak_mebibytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

/// The least of a few runs.
template <class Work>
double seconds(const Work& work) {
  double least = 1e300;
  double total = 0;
  for (int run = 0; run < 7 && (run < 1 || total < 3); ++run) {
    const double start = processor_seconds();
    work();
    const double took = processor_seconds() - start;
    least = std::min(least, took);
    total += took;
  }
  return least;
}

double largest_difference(const std::vector<double>& ours, const std::vector<double>& theirs) {
  double largest = 0;
  for (std::size_t i = 0; i < ours.size(); ++i) {
    if (std::isnan(ours[i]) && std::isnan(theirs[i])) continue;
    largest = std::max(largest, std::abs(ours[i] - theirs[i]) / std::max(1.0, std::abs(theirs[i])));
  }
  return largest;
}

void line(const char* measure, const char* who, double time, const std::string& note = "") {
  std::printf("  %-34s %-22s %12.6f s  %s\n", measure, who, time, note.c_str());
  std::fflush(stdout);
}

template <class Ours, class Theirs>
void compare(const char* measure, const Ours& ours, const Theirs& theirs, bool peers) {
  std::vector<double> our_values, their_values;
  const double our_time = seconds([&] { our_values = ours(); });
  line(measure, "ours", our_time);
  if (!peers) return;
  const double their_time = seconds([&] { their_values = theirs(); });
  char note[96];
  std::snprintf(note, sizeof note, "ours is %.1f times as fast; values differ by %.1e",
                their_time / our_time, largest_difference(our_values, their_values));
  line(measure, "igraph (C)", their_time, note);
}

void broker_all(const Graph& graph) {
  const Brokerage brokers = brokerage(graph);
  double sum = 0;  // z is made when asked for, so ask
  for (NodeIndex v = 0; v < graph.node_count(); ++v) {
    const auto& moments = brokers.group_moments[graph.group_of(v)];
    for (const Role role : all_roles) {
      sum += moments[role].z(static_cast<double>(brokers.counts[v][role]));
    }
  }
  if (sum == 0.123) std::puts("");  // so that the compiler may not leave it out
}

int time_all(const std::string& folder, bool peers) {
  const auto open = [&](const char* name) { return std::ifstream(folder + name); };
  std::optional<ReadNetwork> network;
  line("read CSV and build", "ours", seconds([&] {
         auto edges = open("/edges.csv");
         auto groups = open("/groups.csv");
         network.emplace(std::move(read_csv(edges, &groups).value()));
       }));
  const Graph& graph = network->graph;
  IgraphPeer igraph(graph);

  line("brokerage, five roles with z", "ours", seconds([&] { broker_all(graph); }));
  compare(
      "constraint + effective size",
      [&] {
        std::vector<double> values;
        for (const StructuralHoles& holes : structural_holes(graph)) {
          values.push_back(holes.constraint);
        }
        return values;
      },
      [&] { return igraph.constraint(); }, peers);
  compare(
      "PageRank", [&] { return pagerank(graph); }, [&] { return igraph.pagerank(); }, peers);
  compare(
      "coreness (igraph's, with our copy)",
      [&] {
        const auto cores = coreness(graph);
        return std::vector<double>(cores.begin(), cores.end());
      },
      [&] { return igraph.coreness(); }, peers);
  compare(
      "fragility; igraph: articulation",
      [&] {
        std::vector<double> values(graph.node_count(), 0.0);
        for (const NodeIndex v : fragility(graph).articulation_points) values[v] = 1;
        return values;
      },
      [&] { return igraph.articulation(); }, peers);
  line("weighted brokerage", "ours", seconds([&] { weighted_brokerage(graph); }));
  line("density between groups", "ours", seconds([&] { group_density(graph); }));
  SampleOptions sample;
  const bool exact = graph.node_count() <= sample.exact_nodes_max;
  compare(
      exact ? "closeness" : "closeness, 1024 pivots",
      [&] { return closeness(graph, sample).harmonic; }, [&] { return igraph.harmonic(); },
      peers && exact);
  if (!exact) sample.pivots = 128;
  compare(
      exact ? "betweenness" : "betweenness, 128 pivots",
      [&] { return betweenness(graph, sample).values; }, [&] { return igraph.betweenness(); },
      peers && exact);
  if (exact) {
    line("E-I, 10,000 permutations", "ours", seconds([&] { external_internal(graph); }));
    line("brokerage, 1,000 permutations", "ours",
         seconds([&] { permute_brokerage(graph, 1'000, 1); }));
    line("robustness, 200 draws", "ours", seconds([&] { robustness(graph); }));
  }
  std::printf("  peak memory, igraph's copy included: %ld MiB\n", peak_mebibytes());
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  if (words.size() == 6 && words[0] == "generate") {
    return generate(static_cast<NodeIndex>(std::stoul(words[1])), std::stoull(words[2]),
                    static_cast<GroupIndex>(std::stoul(words[3])), words[4], words[5]);
  }
  if (words.size() >= 2 && words[0] == "time") {
    return time_all(words[1], words.size() > 2 && words[2] == "peers");
  }
  CLI::App app;
  NetworkCommand command;
  add_network_command(app, command);
  app.require_subcommand(1);
  CLI11_PARSE(app, argc, argv);
  const ExitCode code =
      run_network_command(command, std::cout, std::cerr, isatty(STDERR_FILENO) == 1);
  std::fprintf(stderr, "  mellanrum network: %.1f s, peak memory %ld MiB\n", processor_seconds(),
               peak_mebibytes());
  return static_cast<int>(code);
}
