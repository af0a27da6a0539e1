// One pass over the contacts of contacts gives constraint, effective size and hierarchy together.
#include "network/structural_holes.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

#include "network/parallel.hpp"

namespace mellanrum::network {
namespace {

/// What each block of nodes needs at hand; reused from node to node.
struct Scratch {
  explicit Scratch(std::size_t nodes) : place(nodes, 0) {}
  std::vector<std::uint32_t> place;  // 1 + place among the contacts of i, or 0
  std::vector<double> share;         // p_ij
  std::vector<double> through;       // Σ_q p_iq p_qj
};

/// Calls visit(j, at) for each common contact of i and q in order of index: j is its place in the
/// row of i, `at` in that of q. A row much longer than the other is searched, not walked through:
/// the centre of a star is the only contact of a million nodes.
template <class Visit>
void for_each_common(const ContactRows& contacts, std::span<const NodeIndex> row, NodeIndex q,
                     const Scratch& scratch, const Visit& visit) {
  const auto others = contacts.row(q);
  const std::uint64_t begin = contacts.offsets[q];
  if (row.size() * std::bit_width(others.size()) < others.size()) {
    for (std::size_t j = 0; j < row.size(); ++j) {
      const auto found = std::lower_bound(others.begin(), others.end(), row[j]);
      if (found == others.end() || *found != row[j]) continue;
      visit(j, begin + static_cast<std::uint64_t>(found - others.begin()));
    }
    return;
  }
  for (std::size_t k = 0; k < others.size(); ++k) {
    if (const std::uint32_t place = scratch.place[others[k]]) visit(place - 1, begin + k);
  }
}

StructuralHoles of_node(NodeIndex i, const ContactRows& contacts, std::span<const double> sums,
                        std::span<const double> largest, Scratch& scratch) {
  const auto row = contacts.row(i);
  const auto degree = static_cast<double>(row.size());
  if (row.empty()) return {std::nan(""), std::nan(""), std::nan(""), std::nan("")};

  const std::uint64_t begin = contacts.offsets[i];
  scratch.share.resize(row.size());
  scratch.through.assign(row.size(), 0.0);
  for (std::size_t j = 0; j < row.size(); ++j) {
    scratch.place[row[j]] = static_cast<std::uint32_t>(j) + 1;
    scratch.share[j] = contacts.mutual_weight(begin + j) / sums[i];
  }
  double redundancy = 0;  // Σ_j Σ_q p_iq m_jq
  for (std::size_t k = 0; k < row.size(); ++k) {
    const NodeIndex q = row[k];
    const double scale =
        scratch.share[k] / sums[q];  // p_iq / Σ a_q·, so that × a_qj gives p_iq p_qj
    double shared = 0;               // Σ_j a_qj / max_j over common contacts j
    for_each_common(contacts, row, q, scratch, [&](std::size_t j, std::uint64_t at) {
      const double weight = contacts.mutual_weight(at);
      scratch.through[j] += scale * weight;
      shared += weight / largest[row[j]];
    });
    redundancy += scratch.share[k] * shared;
  }
  double constraint = 0;
  for (std::size_t j = 0; j < row.size(); ++j) {
    scratch.place[row[j]] = 0;
    const double local = scratch.share[j] + scratch.through[j];
    scratch.through[j] = local * local;
    constraint += scratch.through[j];
  }
  double hierarchy = 1;
  if (row.size() > 1) {
    double sum = 0;
    for (const double local : scratch.through) {
      const double ratio = local / (constraint / degree);
      if (ratio > 0) sum += ratio * std::log(ratio);
    }
    hierarchy = sum / (degree * std::log(degree));
  }
  const double effective = degree - redundancy;
  return {constraint, effective, effective / degree, hierarchy};
}

}  // namespace

std::vector<StructuralHoles> structural_holes(const Graph& graph, unsigned threads) {
  const ContactRows& contacts = graph.contacts();
  const std::size_t nodes = graph.node_count();
  std::vector<double> sums(nodes, 0.0);
  std::vector<double> largest(nodes, 0.0);
  for (NodeIndex i = 0; i < nodes; ++i) {
    for (std::uint64_t at = contacts.offsets[i]; at < contacts.offsets[i + 1]; ++at) {
      sums[i] += contacts.mutual_weight(at);
      largest[i] = std::max(largest[i], contacts.mutual_weight(at));
    }
  }
  std::vector<StructuralHoles> result(nodes);
  constexpr std::size_t block_size = 4096;
  for_each_block((nodes + block_size - 1) / block_size, threads, [&](std::size_t block) {
    Scratch scratch(nodes);
    const std::size_t end = std::min(nodes, (block + 1) * block_size);
    for (std::size_t i = block * block_size; i < end; ++i) {
      result[i] = of_node(static_cast<NodeIndex>(i), contacts, sums, largest, scratch);
    }
  });
  return result;
}

}  // namespace mellanrum::network
