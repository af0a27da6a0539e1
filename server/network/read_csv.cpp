// Edges and groups from CSV: header, then row by row into a GraphBuilder.
#include <algorithm>
#include <array>

#include "network/csv_records.hpp"
#include "network/read_rows.hpp"
#include "network/text.hpp"

namespace mellanrum::network {
namespace {

constexpr std::size_t absent = 64;

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

/// Where each known column stands. The first `required` of the names must be there.
template <std::size_t Size>
struct Columns {
  std::array<std::string_view, Size> names;
  std::size_t required;
  std::array<std::size_t, Size> place{};

  std::string read(const std::vector<std::string_view>& header) {
    place.fill(absent);
    for (std::size_t i = 0; i < header.size(); ++i) {
      const auto found = std::find(names.begin(), names.end(), lower(header[i]));
      if (found == names.end()) return "unknown column " + in_quotes(header[i]) + known();
      std::size_t& at = place[static_cast<std::size_t>(found - names.begin())];
      if (at != absent) return "column " + in_quotes(header[i]) + " stands twice";
      at = i;
    }
    for (std::size_t i = 0; i < required; ++i) {
      if (place[i] == absent) return "column " + in_quotes(names[i]) + " is missing" + known();
    }
    return {};
  }
  std::string known() const {
    std::string list;
    for (const std::string_view name : names) list += (list.empty() ? "" : ",") + std::string(name);
    return "; the first line must be " + list;
  }
};

/// Runs body over the records after the header; turns what is broken into problems.
template <std::size_t Size, class Body>
void for_each_row(CsvRecords& records, Columns<Size> columns, const std::string& file,
                  Problems& problems, const Body& body) {
  try {
    if (!records.next()) {
      problems.add(file, 1, "the file is empty" + columns.known());
      return;
    }
    const std::size_t width = records.fields().size();
    if (const std::string reason = columns.read(records.fields()); !reason.empty()) {
      problems.add(file, records.line(), reason);
      return;
    }
    while (!problems.full() && records.next()) {
      if (records.fields().size() != width) {
        problems.add(file, records.line(),
                     "row has " + std::to_string(records.fields().size()) + " fields, the header " +
                         std::to_string(width));
        continue;
      }
      body(columns.place);
    }
  } catch (const CsvBroken& broken) {
    problems.add(file, broken.line, broken.reason);
  }
}

DecimalSign decimal_sign(const CsvRecords& records) {
  return records.separator() == ';' ? DecimalSign::comma : DecimalSign::point;
}

}  // namespace

bool read_groups(std::istream& stream, const std::string& file, GraphBuilder& builder,
                 Problems& problems) {
  CsvRecords records(stream);
  for_each_row(records, Columns<2>{{"node", "group"}, 2}, file, problems, [&](const auto& place) {
    const std::string_view node = records.fields()[place[0]];
    const std::string_view group = records.fields()[place[1]];
    std::string reason = problem_with_name("node", node);
    if (reason.empty()) reason = problem_with_name("group", group);
    if (!reason.empty()) return problems.add(file, records.line(), reason);
    const NodeIndex index = builder.node(node);
    const GroupIndex former = builder.group_of(index);
    const GroupIndex given = builder.group(group);
    if (former != GraphBuilder::no_group && former != given) {
      return problems.add(file, records.line(),
                          "node " + in_quotes(node) + " is in group " +
                              in_quotes(builder.group_name(former)) + " already");
    }
    builder.assign(index, given);
  });
  return problems.empty();
}

ReadResult read_csv(std::istream& edges, std::istream* groups, const ReadOptions& options) {
  GraphBuilder builder;
  Problems problems;
  std::vector<Encounter> encounters;
  if (groups != nullptr && !read_groups(*groups, options.groups_name, builder, problems)) {
    return tl::unexpected(problems.take());
  }
  CsvRecords records(edges, options.progress);
  const Columns<4> columns{{"source", "target", "weight", "time"}, 2};
  const std::string& file = options.edges_name;
  for_each_row(records, columns, file, problems, [&](const auto& place) {
    const auto& fields = records.fields();
    std::array<NodeIndex, 2> ends{};
    for (std::size_t end = 0; end < 2; ++end) {
      const std::string_view name = fields[place[end]];
      const std::string reason = problem_with_name(columns.names[end], name);
      if (!reason.empty()) return problems.add(file, records.line(), reason);
      if (groups == nullptr) {
        ends[end] = builder.node(name);
        continue;
      }
      ends[end] = builder.find_node(name);
      if (ends[end] == builder.node_count()) {
        return problems.add(
            file, records.line(),
            "unknown group: node " + in_quotes(name) + " is not in " + options.groups_name);
      }
    }
    double weight = 1;
    if (place[2] != absent) {
      const auto read = read_weight(fields[place[2]], decimal_sign(records));
      if (!read) return problems.add(file, records.line(), read.error());
      weight = *read;
    }
    if (place[3] != absent && !fields[place[3]].empty()) {
      const auto day = read_time(fields[place[3]], decimal_sign(records));
      if (!day) return problems.add(file, records.line(), day.error());
      if (ends[0] != ends[1]) encounters.push_back({ends[0], ends[1], weight, *day});
    }
    builder.arc(ends[0], ends[1], weight);
  });
  if (!problems.empty()) return tl::unexpected(problems.take());
  return ReadNetwork{std::move(builder).build(options.direction.value_or(Direction::directed)),
                     std::move(encounters)};
}

}  // namespace mellanrum::network
