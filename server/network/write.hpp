// Writing results, node by node into a stream: JSON with everything, CSV and GraphML with the nodes
// (GraphML with the arcs as well). Numbers are the shortest text that reads back to the same
// double; what is not defined is null in JSON, empty in CSV and absent in GraphML.
#pragma once
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "csv/writer.hpp"
#include "network/graph.hpp"
#include "network/measures.hpp"

namespace mellanrum::network {

/// Names as written: the true ones, or "p1", "p2", … dealt out at random by the seed, so that the
/// numbers say nothing of the order of the file. Who has file and seed can undo it: keep the seed.
/// Groups keep their names.
class Names {
 public:
  explicit Names(const Graph& graph) : graph_(graph) {}
  Names(const Graph& graph, std::uint64_t pseudonym_seed);
  std::string operator()(NodeIndex node) const;

 private:
  const Graph& graph_;
  std::vector<NodeIndex> numbers_;  // empty: true names
};

/// {"nodes":[{"id","group","degree_in","degree_out","constraint",…,"brokerage":{"coordinator",…}}],
///  "groups":[…],"graph":{…}}; docs/network.md lists every field.
void write_json(std::ostream& out, const Graph& graph, const Measured& measured,
                const Names& names);
/// A row for each node: node,group,degree_in,degree_out, then a column for each measure.
void write_csv(std::ostream& out, csv::Dialect dialect, const Graph& graph,
               const Measured& measured, const Names& names);
void write_graphml(std::ostream& out, const Graph& graph, const Measured& measured,
                   const Names& names);

}  // namespace mellanrum::network
