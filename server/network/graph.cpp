// Building a Graph: names to indices, then counting sorts into compressed rows.
#include "network/graph.hpp"

#include <cmath>
#include <stdexcept>

namespace mellanrum::network {
namespace {

/// Rows by target of what is given by source: sorted, because sources are visited in order.
AdjacencyRows transpose(const AdjacencyRows& rows, std::size_t node_count) {
  AdjacencyRows result;
  result.offsets.assign(node_count + 1, 0);
  for (const NodeIndex neighbour : rows.neighbours) ++result.offsets[neighbour + 1];
  for (std::size_t i = 0; i < node_count; ++i) result.offsets[i + 1] += result.offsets[i];
  result.neighbours.resize(rows.neighbours.size());
  result.weights.resize(rows.weights.size());
  std::vector<std::uint64_t> next(result.offsets.begin(), result.offsets.end() - 1);
  for (NodeIndex node = 0; node < node_count; ++node) {
    for (std::uint64_t at = rows.offsets[node]; at < rows.offsets[node + 1]; ++at) {
      const std::uint64_t to = next[rows.neighbours[at]]++;
      result.neighbours[to] = node;
      if (!rows.weights.empty()) result.weights[to] = rows.weights[at];
    }
  }
  return result;
}

/// Merges equal neighbours that stand side by side in sorted rows; returns how many went.
std::uint64_t merge_duplicates(AdjacencyRows& rows) {
  std::uint64_t kept = 0;
  bool added_to = false;
  std::vector<double> weights = std::move(rows.weights);
  const bool unit = weights.empty();
  for (std::size_t node = 0; node + 1 < rows.offsets.size(); ++node) {
    std::uint64_t at = rows.offsets[node];
    const std::uint64_t end = rows.offsets[node + 1];
    rows.offsets[node] = kept;
    for (const std::uint64_t row_begin = kept; at < end; ++at) {
      const NodeIndex neighbour = rows.neighbours[at];
      if (kept > row_begin && rows.neighbours[kept - 1] == neighbour) {
        if (unit && !added_to) {  // the first merged weight: from here on weights must be stored
          weights.assign(rows.neighbours.size(), 1.0);
          added_to = true;
        }
        weights[kept - 1] += weights[at];
      } else {
        rows.neighbours[kept] = neighbour;
        if (!weights.empty()) weights[kept] = weights[at];
        ++kept;
      }
    }
  }
  const std::uint64_t merged = rows.neighbours.size() - kept;
  rows.offsets.back() = kept;
  rows.neighbours.resize(kept);
  if (!weights.empty()) weights.resize(kept);
  rows.weights = std::move(weights);
  return merged;
}

/// The union of arcs out and arcs in, row by row: a merge of two sorted lists.
ContactRows join_contacts(const AdjacencyRows& out, const AdjacencyRows& in) {
  ContactRows contacts;
  const std::size_t node_count = out.offsets.size() - 1;
  contacts.offsets.assign(node_count + 1, 0);
  const bool weighted = !out.weights.empty();
  const auto visit = [&](NodeIndex node, auto&& emit) {
    std::uint64_t o = out.offsets[node];
    std::uint64_t i = in.offsets[node];
    const std::uint64_t out_end = out.offsets[node + 1];
    const std::uint64_t in_end = in.offsets[node + 1];
    while (o < out_end || i < in_end) {
      const bool from_out = o < out_end && (i == in_end || out.neighbours[o] <= in.neighbours[i]);
      const bool from_in = i < in_end && (o == out_end || in.neighbours[i] <= out.neighbours[o]);
      const NodeIndex neighbour = from_out ? out.neighbours[o] : in.neighbours[i];
      const double weight = (from_out ? out.weight(o) : 0.0) + (from_in ? in.weight(i) : 0.0);
      emit(neighbour, (from_out ? arc_out : 0) | (from_in ? arc_in : 0), weight);
      o += from_out;
      i += from_in;
    }
  };
  std::uint64_t total = 0;  // counted first, so that memory is taken once and exactly
  for (NodeIndex node = 0; node < node_count; ++node) {
    visit(node, [&](NodeIndex, int, double) { ++total; });
    contacts.offsets[node + 1] = total;
  }
  contacts.neighbours.reserve(total);
  contacts.bits.reserve(total);
  if (weighted) contacts.weights.reserve(total);
  for (NodeIndex node = 0; node < node_count; ++node) {
    visit(node, [&](NodeIndex neighbour, int bits, double weight) {
      contacts.neighbours.push_back(neighbour);
      contacts.bits.push_back(static_cast<std::uint8_t>(bits));
      if (weighted) contacts.weights.push_back(weight);
    });
  }
  return contacts;
}

}  // namespace

std::vector<std::uint64_t> Graph::group_sizes() const {
  std::vector<std::uint64_t> sizes(group_count(), 0);
  for (const GroupIndex group : group_of_) ++sizes[group];
  return sizes;
}

NodeIndex GraphBuilder::node(std::string_view name) {
  if (const auto found = node_index_.find(name); found != node_index_.end()) return found->second;
  if (node_names_.size() >= no_group - 1) throw std::length_error("more than 2^32 - 2 nodes");
  const auto index = static_cast<NodeIndex>(node_names_.size());
  node_index_.emplace(name, index);
  node_names_.emplace_back(name);
  group_of_.push_back(no_group);
  return index;
}

NodeIndex GraphBuilder::find_node(std::string_view name) const {
  const auto found = node_index_.find(name);
  return found == node_index_.end() ? node_count() : found->second;
}

GroupIndex GraphBuilder::group(std::string_view name) {
  if (const auto found = group_index_.find(name); found != group_index_.end()) return found->second;
  const auto index = static_cast<GroupIndex>(group_names_.size());
  group_index_.emplace(name, index);
  group_names_.emplace_back(name);
  return index;
}

void GraphBuilder::arc(NodeIndex source, NodeIndex target, double weight) {
  if (!(weight == 0.0 || (weight >= weight_min && weight <= weight_max))) {
    throw std::invalid_argument("a weight must be 0 or between 1e-100 and 1e100");
  }
  if (weight == 0.0) {
    ++cleaned_.weightless;
    return;
  }
  if (source == target) {
    ++cleaned_.loops;
    return;
  }
  if (weight != 1.0 && weights_.empty()) weights_.assign(sources_.size(), 1.0);
  sources_.push_back(source);
  targets_.push_back(target);
  if (weight != 1.0 || !weights_.empty()) weights_.push_back(weight);
}

void GraphBuilder::tie(NodeIndex one, NodeIndex other, double weight) {
  const std::size_t before = sources_.size();
  arc(one, other, weight);
  if (sources_.size() == before) return;
  ties_.resize(before, false);
  ties_.push_back(true);
}

void GraphBuilder::mirror_ties() {
  for (std::size_t i = 0; i < ties_.size(); ++i) {
    if (ties_[i]) arc(targets_[i], sources_[i], weights_.empty() ? 1.0 : weights_[i]);
  }
}

Graph GraphBuilder::build(Direction direction) && {
  if (direction == Direction::directed) mirror_ties();
  Graph graph;
  graph.direction_ = direction;
  node_index_.clear();
  group_index_.clear();
  const std::size_t node_count = node_names_.size();

  graph.has_groups_ = !group_names_.empty();
  if (!graph.has_groups_ && node_count > 0) {
    group_names_.emplace_back();
    group_of_.assign(node_count, 0);
  }
  for (const GroupIndex group : group_of_) {
    if (group == no_group) throw std::invalid_argument("a node has no group while others have");
  }

  AdjacencyRows by_target;  // unsorted within a row: the transposition below sorts
  by_target.offsets.assign(node_count + 1, 0);
  const bool mirror = direction == Direction::undirected;
  const std::size_t arcs = sources_.size() * (mirror ? 2 : 1);
  for (std::size_t i = 0; i < sources_.size(); ++i) {
    ++by_target.offsets[targets_[i] + 1];
    if (mirror) ++by_target.offsets[sources_[i] + 1];
  }
  for (std::size_t i = 0; i < node_count; ++i) by_target.offsets[i + 1] += by_target.offsets[i];
  by_target.neighbours.resize(arcs);
  by_target.weights.resize(weights_.empty() ? 0 : arcs);
  std::vector<std::uint64_t> next(by_target.offsets.begin(), by_target.offsets.end() - 1);
  for (std::size_t i = 0; i < sources_.size(); ++i) {
    const auto place = [&](NodeIndex source, NodeIndex target) {
      const std::uint64_t at = next[target]++;
      by_target.neighbours[at] = source;
      if (!weights_.empty()) by_target.weights[at] = weights_[i];
    };
    place(sources_[i], targets_[i]);
    if (mirror) place(targets_[i], sources_[i]);
  }
  sources_ = {};
  targets_ = {};
  weights_ = {};

  graph.successors_ = transpose(by_target, node_count);
  by_target = {};
  const std::uint64_t merged = merge_duplicates(graph.successors_);
  cleaned_.duplicates = mirror ? merged / 2 : merged;
  if (!mirror) graph.predecessors_ = transpose(graph.successors_, node_count);
  graph.contacts_ = join_contacts(graph.successors_, graph.predecessors());
  graph.node_names_ = std::move(node_names_);
  graph.group_names_ = std::move(group_names_);
  graph.group_of_ = std::move(group_of_);
  graph.cleaned_ = cleaned_;
  return graph;
}

Graph make_graph(NodeIndex node_count, std::span<const Arc> arcs,
                 std::span<const GroupIndex> groups, Direction direction) {
  if (!groups.empty() && groups.size() != node_count) {
    throw std::invalid_argument("one group for each node, or none");
  }
  GraphBuilder builder;
  for (NodeIndex node = 0; node < node_count; ++node) builder.node(std::to_string(node));
  for (NodeIndex node = 0; node < groups.size(); ++node) {
    builder.assign(node, builder.group(std::to_string(groups[node])));
  }
  for (const Arc& arc : arcs) {
    if (arc.source >= node_count || arc.target >= node_count) {
      throw std::invalid_argument("an arc names a node that does not exist");
    }
    builder.arc(arc.source, arc.target, arc.weight);
  }
  return std::move(builder).build(direction);
}

}  // namespace mellanrum::network
