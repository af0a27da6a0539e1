// One value a node and column: the CSV, and the node data of GraphML.
#include <functional>
#include <numeric>

#include "network/json_stream.hpp"
#include "network/random.hpp"
#include "network/write.hpp"

namespace mellanrum::network {
namespace {

struct Column {
  std::string name;
  bool whole_numbers;
  std::function<double(NodeIndex)> value;  // NaN: not defined
};

void add_roles(std::vector<Column>& columns, const Graph& graph, const Measured& measured) {
  if (const auto& brokers = measured.brokerage) {
    for (const Role role : all_roles) {
      columns.push_back({std::string(name_of(role)), true, [&brokers, role](NodeIndex v) {
                           return static_cast<double>(brokers->counts[v][role]);
                         }});
    }
    for (const Role role : all_roles) {
      columns.push_back({"z_" + std::string(name_of(role)), false, [&, role](NodeIndex v) {
                           const Moments& of = brokers->group_moments[graph.group_of(v)][role];
                           return of.z(static_cast<double>(brokers->counts[v][role]));
                         }});
    }
  }
  if (const auto& weighted = measured.brokerage_weighted) {
    for (const Role role : all_roles) {
      columns.push_back({"weighted_" + std::string(name_of(role)), false,
                         [&weighted, role](NodeIndex v) { return (*weighted)[v][role]; }});
    }
  }
  if (const auto& permuted = measured.brokerage_permutation) {
    for (const Role role : all_roles) {
      columns.push_back(
          {"share_above_" + std::string(name_of(role)), false,
           [&permuted, role](NodeIndex v) { return permuted->nodes[v][role].share_above; }});
    }
  }
}

/// The columns of what was measured; they refer to graph and measured.
std::vector<Column> columns_of(const Graph& graph, const Measured& measured) {
  std::vector<Column> columns;
  const auto add = [&](std::string name, bool whole, std::function<double(NodeIndex)> value) {
    columns.push_back({std::move(name), whole, std::move(value)});
  };
  const auto rows = [](const AdjacencyRows& of) {
    return [&of](NodeIndex v) { return static_cast<double>(of.degree(v)); };
  };
  add("degree_in", true, rows(graph.predecessors()));
  add("degree_out", true, rows(graph.successors()));
  add("contacts", true, rows(graph.contacts()));
  if (const auto& holes = measured.holes) {
    const auto hole = [&](Measure measure, double StructuralHoles::*field) {
      if (!measured.measures.has(measure)) return;
      add(std::string(measure_names[static_cast<std::size_t>(measure)]), false,
          [&holes, field](NodeIndex v) { return (*holes)[v].*field; });
    };
    hole(Measure::constraint, &StructuralHoles::constraint);
    hole(Measure::effective_size, &StructuralHoles::effective_size);
    hole(Measure::efficiency, &StructuralHoles::efficiency);
    hole(Measure::hierarchy, &StructuralHoles::hierarchy);
  }
  if (const auto& between = measured.betweenness) {
    add("betweenness", false, [&](NodeIndex v) { return between->values[v]; });
    if (!between->error_bounds.empty()) {
      add("betweenness_standard_error", false,
          [&](NodeIndex v) { return between->standard_errors[v]; });
      add("betweenness_error_bound", false, [&](NodeIndex v) { return between->error_bounds[v]; });
    }
  }
  if (const auto& close = measured.closeness) {
    add("closeness", false, [&](NodeIndex v) { return close->classic[v]; });
    add("closeness_harmonic", false, [&](NodeIndex v) { return close->harmonic[v]; });
  }
  if (const auto& rank = measured.pagerank) {
    add("pagerank", false, [&](NodeIndex v) { return (*rank)[v]; });
  }
  if (const auto& core = measured.coreness) {
    add("coreness", true, [&](NodeIndex v) { return static_cast<double>((*core)[v]); });
  }
  add_roles(columns, graph, measured);
  if (const auto& fragile = measured.fragility) {
    add("articulation", true, [&](NodeIndex v) {
      const auto& points = fragile->articulation_points;
      return std::binary_search(points.begin(), points.end(), v) ? 1.0 : 0.0;
    });
  }
  if (const auto& ei = measured.ei) {
    add("ei", false, [&](NodeIndex v) { return ei->nodes[v].index; });
    add("ei_share_below", false, [&](NodeIndex v) { return ei->nodes[v].share_below; });
  }
  return columns;
}

void write_value(std::ostream& out, const Column& column, double value) {
  if (column.whole_numbers) {
    write_number(out, static_cast<std::uint64_t>(value));
  } else {
    write_number(out, value);
  }
}

/// Escaped for elements and attributes. XML 1.0 has no way to write most control characters, nor
/// U+FFFE and U+FFFF: a question mark stands for them.
std::string xml(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '&') {
      result += "&amp;";
    } else if (c == '<') {
      result += "&lt;";
    } else if (c == '>') {
      result += "&gt;";
    } else if (c == '"') {
      result += "&quot;";
    } else if (c == '\n') {
      result += "&#10;";
    } else if (c == '\t') {
      result += "&#9;";
    } else if (static_cast<unsigned char>(c) < 0x20) {
      result += '?';
    } else if (text.substr(i).starts_with("\xef\xbf\xbe") ||
               text.substr(i).starts_with("\xef\xbf\xbf")) {
      result += '?';
      i += 2;
    } else {
      result += c;
    }
  }
  return result;
}

}  // namespace

Names::Names(const Graph& graph, std::uint64_t pseudonym_seed)
    : graph_(graph), numbers_(graph.node_count()) {
  std::iota(numbers_.begin(), numbers_.end(), 1u);
  shuffle(std::span(numbers_), RandomStream(pseudonym_seed, Purpose::pseudonyms, 0));
}

std::string Names::operator()(NodeIndex node) const {
  return numbers_.empty() ? graph_.node_name(node) : "p" + std::to_string(numbers_[node]);
}

void write_csv(std::ostream& out, csv::Dialect dialect, const Graph& graph,
               const Measured& measured, const Names& names) {
  const std::vector<Column> columns = columns_of(graph, measured);
  csv::Writer table(out, dialect);
  table.text("node").text("group");
  for (const Column& column : columns) table.text(column.name);
  table.end_row();
  for (NodeIndex v = 0; v < graph.node_count(); ++v) {
    table.text(names(v)).text(graph.group_name(graph.group_of(v)));
    for (const Column& column : columns) {
      const double value = column.value(v);
      if (column.whole_numbers && std::isfinite(value)) {
        table.whole(static_cast<std::int64_t>(value));
      } else {
        table.number(value);
      }
    }
    table.end_row();
  }
}

void write_graphml(std::ostream& out, const Graph& graph, const Measured& measured,
                   const Names& names) {
  const std::vector<Column> columns = columns_of(graph, measured);
  const bool undirected = graph.direction() == Direction::undirected;
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
  if (graph.has_groups()) {
    out << "<key id=\"group\" for=\"node\" attr.name=\"group\" attr.type=\"string\"/>\n";
  }
  for (const Column& column : columns) {
    out << "<key id=\"" << column.name << "\" for=\"node\" attr.name=\"" << column.name
        << "\" attr.type=\"" << (column.whole_numbers ? "long" : "double") << "\"/>\n";
  }
  out << "<key id=\"weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>\n"
      << "<graph edgedefault=\"" << (undirected ? "undirected" : "directed") << "\">\n";
  for (NodeIndex v = 0; v < graph.node_count(); ++v) {
    out << "<node id=\"" << xml(names(v)) << "\">";
    if (graph.has_groups()) {
      out << "<data key=\"group\">" << xml(graph.group_name(graph.group_of(v))) << "</data>";
    }
    for (const Column& column : columns) {
      const double value = column.value(v);
      if (!std::isfinite(value)) continue;
      out << "<data key=\"" << column.name << "\">";
      write_value(out, column, value);
      out << "</data>";
    }
    out << "</node>\n";
  }
  const AdjacencyRows& rows = graph.successors();
  for (NodeIndex v = 0; v < graph.node_count(); ++v) {
    for (std::uint64_t at = rows.offsets[v]; at < rows.offsets[v + 1]; ++at) {
      if (undirected && rows.neighbours[at] < v) continue;
      out << "<edge source=\"" << xml(names(v)) << "\" target=\"" << xml(names(rows.neighbours[at]))
          << "\">";
      if (graph.weighted()) {
        out << "<data key=\"weight\">";
        write_number(out, rows.weight(at));
        out << "</data>";
      }
      out << "</edge>\n";
    }
  }
  out << "</graph>\n</graphml>\n";
}

}  // namespace mellanrum::network
