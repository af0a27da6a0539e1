// Articulation points and bridges among persons and among groups, and pairs resting on one person.
#include "network/fragility.hpp"

#include <algorithm>
#include <unordered_map>

#include "network/igraph_face.hpp"

namespace mellanrum::network {
namespace {

constexpr NodeIndex nobody = 0xffffffff;

/// Ties between two groups, and who touches all of them so far: at most two, the ends of the first.
struct Border {
  std::uint64_t ties = 0;
  NodeIndex carriers[2] = {nobody, nobody};

  void add(NodeIndex x, NodeIndex y) {
    if (ties++ == 0) {
      carriers[0] = x;
      carriers[1] = y;
      return;
    }
    for (NodeIndex& carrier : carriers) {
      if (carrier != x && carrier != y) carrier = nobody;
    }
  }
};

std::unordered_map<std::uint64_t, Border> borders_of(const Graph& graph) {
  std::unordered_map<std::uint64_t, Border> borders;
  for (NodeIndex v = 0; v < graph.node_count(); ++v) {
    for (const NodeIndex other : graph.contacts().row(v)) {
      const auto [low, high] = std::minmax({graph.group_of(v), graph.group_of(other)});
      if (other < v || low == high) continue;
      borders[std::uint64_t{low} << 32 | high].add(v, other);
    }
  }
  return borders;
}

std::vector<FragilePair> fragile_pairs(const std::unordered_map<std::uint64_t, Border>& borders) {
  std::vector<FragilePair> result;
  for (const auto& [key, border] : borders) {
    std::vector<NodeIndex> carriers;
    for (const NodeIndex carrier : border.carriers) {
      if (carrier != nobody) carriers.push_back(carrier);
    }
    if (carriers.empty()) continue;
    std::sort(carriers.begin(), carriers.end());
    result.push_back({static_cast<GroupIndex>(key >> 32), static_cast<GroupIndex>(key), border.ties,
                      std::move(carriers)});
  }
  std::sort(result.begin(), result.end(), [](const FragilePair& x, const FragilePair& y) {
    return std::pair(x.first, x.second) < std::pair(y.first, y.second);
  });
  return result;
}

AdjacencyRows graph_of_groups(const std::unordered_map<std::uint64_t, Border>& borders,
                              GroupIndex groups) {
  std::vector<std::vector<NodeIndex>> rows(groups);
  for (const auto& [key, border] : borders) {
    const auto low = static_cast<GroupIndex>(key >> 32);
    const auto high = static_cast<GroupIndex>(key);
    rows[low].push_back(high);
    rows[high].push_back(low);
  }
  AdjacencyRows result;
  for (std::vector<NodeIndex>& row : rows) {
    std::sort(row.begin(), row.end());
    result.neighbours.insert(result.neighbours.end(), row.begin(), row.end());
    result.offsets.push_back(result.neighbours.size());
  }
  return result;
}

}  // namespace

Fragility fragility(const Graph& graph) {
  Fragility result;
  CutPoints persons = igraph_cut_points_of(graph.contacts());
  result.articulation_points = std::move(persons.articulation_points);
  result.bridges = std::move(persons.bridges);
  for (const auto& bridge : result.bridges) {
    if (graph.group_of(bridge.first) != graph.group_of(bridge.second)) {
      result.bridges_between_groups.push_back(bridge);
    }
  }
  const auto borders = borders_of(graph);
  result.fragile_pairs = fragile_pairs(borders);
  CutPoints groups = igraph_cut_points_of(graph_of_groups(borders, graph.group_count()));
  result.articulation_groups = std::move(groups.articulation_points);
  result.group_bridges = std::move(groups.bridges);
  return result;
}

}  // namespace mellanrum::network
