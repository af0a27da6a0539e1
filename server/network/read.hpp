// Reading networks from CSV and GraphML, as streams: the file is never held in memory as a whole.
// A file is read to its end or to problems_max problems, and refused whole if it has any.
#pragma once
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "network/graph.hpp"
#include "network/ties.hpp"

namespace mellanrum::network {

struct ReadProblem {
  std::string file;    // as named by the caller
  std::uint64_t line;  // from 1, where the record begins; 0 when the file as a whole is meant
  std::string reason;  // one English sentence without full stop
};
std::string to_string(const ReadProblem& problem);  // "edges.csv:17: weight is negative: -2"

/// Limits on input that may be hostile; those of a row are in csv/reader.hpp.
inline constexpr std::size_t problems_max = 20;
inline constexpr std::size_t name_bytes_max = 1'000;

struct ReadOptions {
  /// CSV without a direction given is directed; GraphML follows its edgedefault.
  std::optional<Direction> direction;
  std::string edges_name = "edges";
  std::string groups_name = "groups";
  /// Told the number of bytes read, every few megabytes.
  std::function<void(std::uint64_t bytes)> progress;
};

struct ReadNetwork {
  Graph graph;
  /// One for each row with a time, loops left out; empty when the file has no times.
  std::vector<Encounter> encounters;
};
using ReadResult = tl::expected<ReadNetwork, std::vector<ReadProblem>>;

/// CSV after RFC 4180 in UTF-8, with or without a byte order mark, separated by comma, semicolon or
/// tab as the first line shows; with semicolons a decimal comma is understood.
/// Edges: header source,target[,weight][,time][,type] in any order, capitals or not; type is
/// directed, undirected or mutual, and one directed edge makes the graph directed. Gephi's columns
/// id, label, timeset and interval are passed over. Weight: a finite number ≥ 0; 0 is no
/// tie. Time: a number of days, or YYYY-MM-DD[THH:MM[:SS]][Z|±HH:MM] (no zone: UTC); empty: not
/// known. Groups: header node,group. With groups every node of an edge must have one (else: unknown
/// group), and nodes without edges are isolates of the graph.
ReadResult read_csv(std::istream& edges, std::istream* groups, const ReadOptions& options = {});

/// GraphML with data named weight and time on edges and group (or organisation, organization,
/// sector) on nodes, capitals or not; a key without `for` is for all. An edge that is directed in
/// an undirected graph makes it directed. `groups` as in CSV, for files without. Ports (yEd) are
/// places on a node and passed over; nested graphs, hyperedges and entities are refused.
ReadResult read_graphml(std::istream& edges, std::istream* groups, const ReadOptions& options = {});

}  // namespace mellanrum::network
