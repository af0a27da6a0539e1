// A directed, weighted graph of nodes (persons) in groups (organisations or sectors), at rest.
// Compressed rows for arcs out, arcs in and contacts; nothing changes after build(), so any number
// of threads may read one Graph. Knows no files, no measures, no clock.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mellanrum::network {

using NodeIndex = std::uint32_t;   // 0 … node_count() − 1, in order of first appearance
using GroupIndex = std::uint32_t;  // 0 … group_count() − 1, in order of first appearance

enum class Direction : std::uint8_t { directed, undirected };

/// Weights other than 0 lie between these, so that sums and shares of them stay finite.
inline constexpr double weight_min = 1e-100;
inline constexpr double weight_max = 1e100;

/// Bits of a contact seen from a node: who directs an arc to whom.
enum ArcBits : std::uint8_t { arc_out = 1, arc_in = 2, arc_mutual = 3 };

/// Rows of neighbours, each sorted by index and without duplicates.
struct AdjacencyRows {
  std::vector<std::uint64_t> offsets{0};  // node_count + 1
  std::vector<NodeIndex> neighbours;
  std::vector<double> weights;  // as long as neighbours, or empty: every weight is 1

  std::span<const NodeIndex> row(NodeIndex node) const {
    return {neighbours.data() + offsets[node], neighbours.data() + offsets[node + 1]};
  }
  std::uint64_t degree(NodeIndex node) const { return offsets[node + 1] - offsets[node]; }
  double weight(std::uint64_t position) const { return weights.empty() ? 1.0 : weights[position]; }
};

/// Contacts of a node: everybody with an arc to or from it. weights[] holds a_ij + a_ji; when it is
/// empty every arc weighs 1 and the sum is the number of bits set.
struct ContactRows : AdjacencyRows {
  std::vector<std::uint8_t> bits;  // ArcBits, as long as neighbours

  double mutual_weight(std::uint64_t position) const {
    if (!weights.empty()) return weights[position];
    return bits[position] == arc_mutual ? 2.0 : 1.0;
  }
};

/// Undirected data is the symmetric digraph: a tie of weight w is two arcs of weight w.
class Graph {
 public:
  Direction direction() const { return direction_; }
  NodeIndex node_count() const { return static_cast<NodeIndex>(group_of_.size()); }
  GroupIndex group_count() const { return static_cast<GroupIndex>(group_names_.size()); }
  std::uint64_t arc_count() const { return successors_.neighbours.size(); }
  /// Unordered pairs with an arc in either direction.
  std::uint64_t tie_count() const { return contacts_.neighbours.size() / 2; }
  bool weighted() const { return !contacts_.weights.empty(); }
  /// False when no node was given a group: then all lie in one group with the empty name.
  bool has_groups() const { return has_groups_; }

  const std::string& node_name(NodeIndex node) const { return node_names_[node]; }
  const std::string& group_name(GroupIndex group) const { return group_names_[group]; }
  GroupIndex group_of(NodeIndex node) const { return group_of_[node]; }
  std::span<const GroupIndex> groups() const { return group_of_; }
  std::vector<std::uint64_t> group_sizes() const;

  const AdjacencyRows& successors() const { return successors_; }
  const AdjacencyRows& predecessors() const {
    return direction_ == Direction::undirected ? successors_ : predecessors_;
  }
  const ContactRows& contacts() const { return contacts_; }

  /// What the rules for dirty input took away: rows from a node to itself, rows merged into an
  /// earlier one between the same nodes, rows of weight zero.
  struct Cleaned {
    std::uint64_t loops = 0;
    std::uint64_t duplicates = 0;
    std::uint64_t weightless = 0;
  };
  const Cleaned& cleaned() const { return cleaned_; }

 private:
  friend class GraphBuilder;
  Direction direction_ = Direction::directed;
  bool has_groups_ = false;
  std::vector<std::string> node_names_;
  std::vector<std::string> group_names_;
  std::vector<GroupIndex> group_of_;
  AdjacencyRows successors_;
  AdjacencyRows predecessors_;  // empty when undirected: the same as successors_
  ContactRows contacts_;
  Cleaned cleaned_;
};

/// Collects nodes, groups and arcs in any order. Loops are dropped, duplicate arcs merged with
/// their weights added, arcs of weight 0 dropped (no weight, no tie); the nodes they name stay.
class GraphBuilder {
 public:
  static constexpr GroupIndex no_group = 0xffffffff;

  /// The node of that name, new if unseen. Throws std::length_error beyond 2^32 − 2 nodes.
  NodeIndex node(std::string_view name);
  /// The node of that name, or node_count() if unseen.
  NodeIndex find_node(std::string_view name) const;
  GroupIndex group(std::string_view name);
  void assign(NodeIndex node, GroupIndex group) { group_of_[node] = group; }
  GroupIndex group_of(NodeIndex node) const { return group_of_[node]; }
  const std::string& group_name(GroupIndex group) const { return group_names_[group]; }
  const std::string& node_name(NodeIndex node) const { return node_names_[node]; }
  NodeIndex node_count() const { return static_cast<NodeIndex>(node_names_.size()); }

  /// Throws std::invalid_argument unless weight is 0 or between weight_min and weight_max.
  void arc(NodeIndex source, NodeIndex target, double weight = 1.0);
  /// An arc both ways: in a directed graph two.
  void tie(NodeIndex one, NodeIndex other, double weight = 1.0);

  /// Throws std::invalid_argument when some nodes have a group and others have not.
  Graph build(Direction direction) &&;

 private:
  struct NameHash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  using Index = std::unordered_map<std::string, std::uint32_t, NameHash, std::equal_to<>>;

  Index node_index_;
  Index group_index_;
  std::vector<std::string> node_names_;
  std::vector<std::string> group_names_;
  std::vector<GroupIndex> group_of_;
  std::vector<NodeIndex> sources_;
  std::vector<NodeIndex> targets_;
  std::vector<double> weights_;  // empty while every weight is 1
  std::vector<bool> ties_;       // by arc: goes both ways; empty while none does
  void mirror_ties();
  Graph::Cleaned cleaned_;
};

/// For callers that already count from zero: nodes named "0", "1", …, arcs as pairs, and a group
/// number for each node (or none at all).
struct Arc {
  NodeIndex source;
  NodeIndex target;
  double weight = 1.0;
};
Graph make_graph(NodeIndex node_count, std::span<const Arc> arcs,
                 std::span<const GroupIndex> groups = {},
                 Direction direction = Direction::directed);

}  // namespace mellanrum::network
