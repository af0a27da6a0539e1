// What must hold of anything that the readers of networks give back.
#pragma once
#include <algorithm>
#include <cmath>
#include <functional>
#include <sstream>

#include "network/network.hpp"
#include "require.hpp"

namespace mellanrum::network {

inline void require_holds(const ReadResult& read) {
  if (!read) {
    MELLANRUM_REQUIRE(!read.error().empty());
    for (const ReadProblem& problem : read.error()) {
      MELLANRUM_REQUIRE(!problem.reason.empty());
    }
    return;
  }
  const Graph& graph = read->graph;
  std::uint64_t arcs = 0;
  for (NodeIndex v = 0; v < graph.node_count(); ++v) {
    const auto row = graph.successors().row(v);
    arcs += row.size();
    MELLANRUM_REQUIRE(graph.group_of(v) < graph.group_count());
    MELLANRUM_REQUIRE(std::adjacent_find(row.begin(), row.end(), std::greater_equal<>()) ==
                      row.end());
    MELLANRUM_REQUIRE(std::find(row.begin(), row.end(), v) == row.end());
  }
  MELLANRUM_REQUIRE(arcs == graph.arc_count());
  for (const double weight : graph.successors().weights) {
    MELLANRUM_REQUIRE(weight > 0 && std::isfinite(weight));
  }
  for (const Encounter& encounter : read->encounters) {
    MELLANRUM_REQUIRE(std::isfinite(encounter.day) && encounter.from < graph.node_count());
  }

  // What was written reads back as the same network.
  Measured nothing;
  std::stringstream written;
  write_graphml(written, graph, nothing, Names(graph));
  // Characters that XML cannot hold become question marks, and names may fall together.
  const std::string text = written.str();
  if (std::count(text.begin(), text.end(), '?') > 2) return;  // two in the first line
  const ReadResult back = read_graphml(written, nullptr);
  MELLANRUM_REQUIRE(back.has_value());
  MELLANRUM_REQUIRE(back->graph.arc_count() == graph.arc_count());
}

}  // namespace mellanrum::network
