// Pieces of JSON that nodes, groups and the graph share. Internal to network/.
#pragma once
#include "network/json_stream.hpp"
#include "network/measures.hpp"
#include "network/write.hpp"

namespace mellanrum::network {

/// The section "graph" of a result; write_json.cpp writes the others.
void write_graph_section(JsonStream& json, const Graph& graph, const Measured& measured,
                         const Names& names);

/// null when the network has no groups.
inline void write_group_name(JsonStream& json, const Graph& graph, std::string_view key,
                             GroupIndex group) {
  json.key(key);
  if (graph.has_groups()) {
    json.value(graph.group_name(group));
  } else {
    json.value(std::nan(""));
  }
}

template <class Value>
void write_roles(JsonStream& json, std::string_view key, const Value& value) {
  json.key(key).begin_object();
  for (const Role role : all_roles) json.field(name_of(role), value(role));
  json.end_object();
}

inline void write_permutation_places(JsonStream& json,
                                     const ByRole<BrokeragePermutations::Place>& places) {
  for (const Role role : all_roles) {
    const BrokeragePermutations::Place& place = places[role];
    json.key(name_of(role))
        .begin_object()
        .field("mean", place.mean)
        .field("deviation", place.deviation)
        .field("share_below", place.share_below)
        .field("share_above", place.share_above)
        .end_object();
  }
}

inline void write_external_internal(JsonStream& json, const ExternalInternal& ei) {
  json.key("ei")
      .begin_object()
      .field("index", ei.index)
      .field("external", ei.external)
      .field("internal", ei.internal)
      .field("expected", ei.expected)
      .field("share_below", ei.share_below)
      .field("share_above", ei.share_above)
      .end_object();
}

}  // namespace mellanrum::network
