// What the tests of network/ share: the published networks with known values, and random graphs.
#pragma once
#include <fstream>
#include <map>
#include <random>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "network/network.hpp"
#include "network/random.hpp"

namespace mellanrum::network::test {

inline std::string data_path(const std::string& name) {
  return std::string(MELLANRUM_TEST_DATA) + "/network/" + name;
}

/// One of the published networks: eies_messages, hightech_advice, hightech_friends, lawfirm_advice.
inline Graph published(const std::string& name, Direction direction = Direction::directed) {
  std::ifstream edges(data_path(name + "_edges.csv"));
  std::ifstream groups(data_path(name + "_groups.csv"));
  ReadOptions options;
  options.direction = direction;
  ReadResult result = read_csv(edges, &groups, options);
  if (!result) throw std::runtime_error(to_string(result.error().front()));
  return std::move(result->graph);
}

/// A table with a header, values by column name; "NA" and "NaN" are NaN.
class Table {
 public:
  explicit Table(const std::string& path) {
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    const std::vector<std::string> names = cut(line);
    while (std::getline(file, line)) {
      const std::vector<std::string> cells = cut(line);
      auto& row = rows_.emplace_back();
      for (std::size_t i = 0; i < names.size(); ++i) row[names[i]] = cells.at(i);
    }
    if (rows_.empty()) throw std::runtime_error("no rows in " + path);
  }
  std::size_t size() const { return rows_.size(); }
  const std::string& text(std::size_t row, const std::string& column) const {
    return rows_.at(row).at(column);
  }
  double number(std::size_t row, const std::string& column) const {
    const std::string& cell = text(row, column);
    return cell == "NA" || cell == "NaN" || cell == "nan" || cell.empty() ? std::nan("")
                                                                          : std::stod(cell);
  }

 private:
  static std::vector<std::string> cut(const std::string& line) {
    std::vector<std::string> cells;
    std::istringstream stream(line);
    for (std::string cell; std::getline(stream, cell, ',');) cells.push_back(cell);
    if (line.ends_with(',')) cells.emplace_back();
    return cells;
  }
  std::vector<std::map<std::string, std::string>> rows_;
};

/// A Bernoulli digraph with groups dealt out at random; the same for the same seed everywhere
/// (std::mt19937 is fixed by the standard, distributions are not used).
struct RandomParts {
  NodeIndex nodes;
  std::vector<Arc> arcs;
  std::vector<GroupIndex> groups;
};
inline RandomParts random_parts(std::uint32_t seed, NodeIndex nodes, double density,
                                GroupIndex group_count, bool weighted = false) {
  std::mt19937 random(seed);
  const auto chance = [&] { return random() / 4294967296.0; };
  RandomParts parts{nodes, {}, {}};
  for (NodeIndex v = 0; v < nodes; ++v) {
    parts.groups.push_back(static_cast<GroupIndex>(random() % group_count));
  }
  for (NodeIndex s = 0; s < nodes; ++s) {
    for (NodeIndex t = 0; t < nodes; ++t) {
      if (s == t || chance() >= density) continue;
      parts.arcs.push_back({s, t, weighted ? 1.0 + random() % 7 : 1.0});
    }
  }
  return parts;
}
inline Graph graph_of(const RandomParts& parts, Direction direction = Direction::directed) {
  return make_graph(parts.nodes, parts.arcs, parts.groups, direction);
}

}  // namespace mellanrum::network::test
