// The JSON of a whole graph: what is one value, one list or one curve for all nodes together.
#include "network/write_json_parts.hpp"

namespace mellanrum::network {
namespace {

class GraphWriter {
 public:
  GraphWriter(JsonStream& json, const Graph& graph, const Measured& measured, const Names& names)
      : json_(json), graph_(graph), measured_(measured), names_(names) {}

  void whole() {
    const double n = graph_.node_count();
    json_.field("nodes", graph_.node_count())
        .field("groups", graph_.has_groups() ? graph_.group_count() : 0u)
        .field("arcs", graph_.arc_count())
        .field("ties", graph_.tie_count())
        .field("directed", graph_.direction() == Direction::directed)
        .field("weighted", graph_.weighted())
        .field("density", static_cast<double>(graph_.arc_count()) / (n * (n - 1)))
        .field("loops_dropped", graph_.cleaned().loops)
        .field("duplicates_merged", graph_.cleaned().duplicates)
        .field("weightless_dropped", graph_.cleaned().weightless);
    whole_brokerage();
    if (measured_.ei) {
      write_external_internal(json_, measured_.ei->whole);
      json_.key("ei_permutation")
          .begin_object()
          .field("permutations", measured_.ei->permutations)
          .field("mean", measured_.ei->permuted_mean)
          .field("deviation", measured_.ei->permuted_deviation)
          .end_object();
    }
    samples();
    if (measured_.fragility) fragility(*measured_.fragility);
    if (measured_.density) density(*measured_.density);
    if (measured_.robustness) robustness(*measured_.robustness);
    if (measured_.ties) ties(*measured_.ties);
    if (!measured_.skew.empty()) {
      json_.new_line().key("skew").begin_object();
      for (const LoadSkew& load : measured_.skew) {
        json_.key(load.load)
            .begin_object()
            .field("gini", load.skew.gini)
            .field("top_tenth_share", load.skew.top_tenth_share)
            .end_object();
      }
      json_.end_object();
    }
    json_.new_line().key("omitted").begin_array();
    for (const Omitted& omitted : measured_.omitted) {
      json_.begin_object()
          .field("measure", omitted.measure)
          .field("reason", omitted.reason)
          .end_object();
    }
    json_.end_array();
  }

 private:
  void samples() {
    if (const auto& between = measured_.betweenness) {
      json_.key("betweenness_sample")
          .begin_object()
          .field("exact", between->error_bounds.empty())
          .field("sources", between->pivots)
          .end_object();
    }
    if (const auto& close = measured_.closeness) {
      json_.key("closeness_sample")
          .begin_object()
          .field("exact", close->harmonic_error_bound == 0)
          .field("sources", close->pivots)
          .field("harmonic_error_bound", close->harmonic_error_bound)
          .end_object();
    }
  }

  void whole_brokerage() {
    if (const auto& brokers = measured_.brokerage) {
      json_.new_line().key("brokerage").begin_object();
      for (const Role role : all_roles) {
        const Moments& moments = brokers->sum_moments[role];
        json_.key(name_of(role))
            .begin_object()
            .field("pattern", pattern_of(role))
            .field("observed", brokers->sum[role])
            .field("expected", moments.expected)
            .field("variance", moments.variance)
            .field("z", moments.z(static_cast<double>(brokers->sum[role])))
            .end_object();
      }
      json_.end_object();
    }
    if (const auto& permuted = measured_.brokerage_permutation) {
      json_.key("brokerage_permutation")
          .begin_object()
          .field("permutations", permuted->permutations);
      write_permutation_places(json_, permuted->sum);
      json_.end_object();
    }
  }

  void fragility(const Fragility& fragile) {
    const auto pairs = [&](std::string_view key, const auto& list, const auto& name) {
      json_.key(key).begin_array();
      for (const auto& [x, y] : list) {
        json_.begin_array().value(name(x)).value(name(y)).end_array();
      }
      json_.end_array();
    };
    const auto group = [&](GroupIndex g) { return graph_.group_name(g); };
    json_.new_line().key("articulation_points").begin_array();
    for (const NodeIndex v : fragile.articulation_points) json_.value(names_(v));
    json_.end_array();
    pairs("bridges", fragile.bridges, names_);
    pairs("bridges_between_groups", fragile.bridges_between_groups, names_);
    json_.key("fragile_pairs").begin_array();
    for (const FragilePair& pair : fragile.fragile_pairs) {
      json_.begin_object();
      write_group_name(json_, graph_, "first", pair.first);
      write_group_name(json_, graph_, "second", pair.second);
      json_.field("ties", pair.ties).key("carriers").begin_array();
      for (const NodeIndex carrier : pair.carriers) json_.value(names_(carrier));
      json_.end_array().end_object();
    }
    json_.end_array().key("articulation_groups").begin_array();
    for (const GroupIndex g : fragile.articulation_groups) json_.value(graph_.group_name(g));
    json_.end_array();
    pairs("group_bridges", fragile.group_bridges, group);
  }

  void density(const std::vector<GroupDensity>& borders) {
    json_.new_line().key("borders").begin_array();
    for (const GroupDensity& border : borders) {
      json_.new_line().begin_object();
      write_group_name(json_, graph_, "from", border.from);
      write_group_name(json_, graph_, "to", border.to);
      json_.field("observed", border.observed)
          .field("possible", border.possible)
          .field("density", border.density())
          .field("expected", border.expected)
          .field("chance_of_fewer", border.chance_of_fewer)
          .field("missing", border.missing)
          .end_object();
    }
    json_.end_array();
  }

  void connection(std::string_view key, const Connection& left) {
    json_.key(key)
        .begin_object()
        .field("group_pairs_connected", left.group_pairs_connected)
        .field("mean_shortest_path", left.mean_shortest_path)
        .field("largest_component", left.largest_component)
        .end_object();
  }

  void robustness(const std::vector<RobustnessPoint>& points) {
    json_.new_line().key("robustness").begin_array();
    for (const RobustnessPoint& point : points) {
      json_.new_line().begin_object().field("removed", point.removed);
      connection("targeted", point.targeted);
      connection("random_mean", point.random_mean);
      connection("random_low", point.random_low);
      connection("random_high", point.random_high);
      json_.end_object();
    }
    json_.end_array();
  }

  void ties(const std::vector<Tie>& list) {
    static constexpr std::string_view trends[] = {"rising", "steady", "fading"};
    json_.new_line().key("tie_strengths").begin_array();
    for (const Tie& tie : list) {
      json_.new_line()
          .begin_object()
          .field("first", names_(tie.first))
          .field("second", names_(tie.second))
          .field("strength", tie.strength)
          .field("mutuality", tie.mutuality)
          .field("encounters", tie.encounters)
          .field("last_day", tie.last_day)
          .field("strength_before", tie.strength_before)
          .field("trend", trends[static_cast<std::size_t>(tie.trend)])
          .end_object();
    }
    json_.end_array();
  }

  JsonStream& json_;
  const Graph& graph_;
  const Measured& measured_;
  const Names& names_;
};

}  // namespace

void write_graph_section(JsonStream& json, const Graph& graph, const Measured& measured,
                         const Names& names) {
  json.begin_object();
  GraphWriter(json, graph, measured, names).whole();
  json.end_object();
}

}  // namespace mellanrum::network
