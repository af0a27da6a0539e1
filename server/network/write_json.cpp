// The JSON of a result: nodes and groups here, the graph in write_json_graph.cpp.
#include <algorithm>

#include "network/write_json_parts.hpp"

namespace mellanrum::network {
namespace {

/// Writes one result; the members are the sections of the file from top to bottom.
class ResultWriter {
 public:
  ResultWriter(std::ostream& out, const Graph& graph, const Measured& measured, const Names& names)
      : json_(out), graph_(graph), measured_(measured), names_(names) {}

  void write() {
    json_.begin_object().key("nodes").begin_array();
    for (NodeIndex v = 0; v < graph_.node_count(); ++v) node(v);
    json_.end_array().new_line().key("groups").begin_array();
    const std::vector<std::uint64_t> sizes = graph_.group_sizes();
    sum_brokerage_by_group();
    for (GroupIndex g = 0; g < graph_.group_count(); ++g) group(g, sizes[g]);
    json_.end_array().new_line().key("graph");
    write_graph_section(json_, graph_, measured_, names_);
    json_.end_object();
  }

 private:
  bool has(Measure measure) const { return measured_.measures.has(measure); }

  void node(NodeIndex v) {
    json_.new_line().begin_object().field("id", names_(v));
    write_group_name(json_, graph_, "group", graph_.group_of(v));
    json_.field("degree_in", graph_.predecessors().degree(v))
        .field("degree_out", graph_.successors().degree(v))
        .field("contacts", graph_.contacts().degree(v));
    if (measured_.holes) {
      const StructuralHoles& holes = (*measured_.holes)[v];
      if (has(Measure::constraint)) json_.field("constraint", holes.constraint);
      if (has(Measure::effective_size)) json_.field("effective_size", holes.effective_size);
      if (has(Measure::efficiency)) json_.field("efficiency", holes.efficiency);
      if (has(Measure::hierarchy)) json_.field("hierarchy", holes.hierarchy);
    }
    if (const auto& between = measured_.betweenness) {
      json_.field("betweenness", between->values[v]);
      if (!between->error_bounds.empty()) {
        json_.field("betweenness_standard_error", between->standard_errors[v])
            .field("betweenness_error_bound", between->error_bounds[v]);
      }
    }
    if (const auto& close = measured_.closeness) {
      json_.field("closeness", close->classic[v]).field("closeness_harmonic", close->harmonic[v]);
    }
    if (measured_.pagerank) json_.field("pagerank", (*measured_.pagerank)[v]);
    if (measured_.coreness) json_.field("coreness", (*measured_.coreness)[v]);
    node_brokerage(v);
    if (measured_.fragility) {
      const auto& points = measured_.fragility->articulation_points;
      json_.field("articulation", std::binary_search(points.begin(), points.end(), v));
    }
    if (measured_.ei) write_external_internal(json_, measured_.ei->nodes[v]);
    json_.end_object();
  }

  void node_brokerage(NodeIndex v) {
    if (const auto& brokers = measured_.brokerage) {
      const ByRole<Moments>& moments = brokers->group_moments[graph_.group_of(v)];
      write_roles(json_, "brokerage", [&](Role role) { return brokers->counts[v][role]; });
      write_roles(json_, "brokerage_expected", [&](Role role) { return moments[role].expected; });
      write_roles(json_, "brokerage_z", [&](Role role) {
        return moments[role].z(static_cast<double>(brokers->counts[v][role]));
      });
    }
    if (const auto& weighted = measured_.brokerage_weighted) {
      write_roles(json_, "brokerage_weighted", [&](Role role) { return (*weighted)[v][role]; });
    }
    if (const auto& permuted = measured_.brokerage_permutation) {
      json_.key("brokerage_permutation").begin_object();
      write_permutation_places(json_, permuted->nodes[v]);
      json_.end_object();
    }
  }

  void sum_brokerage_by_group() {
    group_sums_.resize(graph_.group_count());
    if (!measured_.brokerage) return;
    for (NodeIndex v = 0; v < graph_.node_count(); ++v) {
      RoleCounts& sum = group_sums_[graph_.group_of(v)];
      for (const Role role : all_roles) sum[role] += measured_.brokerage->counts[v][role];
    }
  }

  void group(GroupIndex g, std::uint64_t size) {
    json_.new_line().begin_object();
    write_group_name(json_, graph_, "id", g);
    json_.field("size", size);
    if (measured_.ei) write_external_internal(json_, measured_.ei->groups[g]);
    if (measured_.brokerage) {
      write_roles(json_, "brokerage", [&](Role role) { return group_sums_[g][role]; });
    }
    if (measured_.withdrawal && g < measured_.withdrawal->size()) {
      withdrawal((*measured_.withdrawal)[g]);
    }
    json_.end_object();
  }

  void withdrawal(const GroupWithdrawal& group) {
    const ChangePoint& change = group.change;
    json_.key("withdrawal")
        .begin_object()
        .field("probability", change.probability)
        .field("probability_decline", change.probability_decline)
        .field("week", change.week)
        .field("week_low", change.week_low)
        .field("week_high", change.week_high)
        .field("ratio", change.ratio)
        .field("ratio_low", change.ratio_low)
        .field("ratio_high", change.ratio_high)
        .end_object();
  }

  JsonStream json_;
  const Graph& graph_;
  const Measured& measured_;
  const Names& names_;
  std::vector<RoleCounts> group_sums_;
};

}  // namespace

void write_json(std::ostream& out, const Graph& graph, const Measured& measured,
                const Names& names) {
  ResultWriter(out, graph, measured, names).write();
  out << '\n';
}

}  // namespace mellanrum::network
