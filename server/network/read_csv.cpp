// Edges and groups from CSV: header, then row by row into a GraphBuilder.
#include <algorithm>
#include <array>

#include "csv/reader.hpp"
#include "network/read_rows.hpp"
#include "network/text.hpp"

namespace mellanrum::network {
namespace {

using Row = csv::Reader::Row;

constexpr std::size_t absent = csv::row_fields_max;

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

std::string reason_of(Row row) {
  switch (row) {
    case Row::stray_quote:
      return "a quote inside an unquoted field";
    case Row::open_quote:
      return "a quote is never closed";
    case Row::after_quote:
      return "text after a closing quote";
    case Row::too_long:
      return "row is longer than 1 MiB";
    case Row::too_wide:
      return "row has more than " + std::to_string(csv::row_fields_max) + " fields";
    case Row::utf_16:
      return "the file is UTF-16: save it as CSV UTF-8";
    default:
      return "reading failed";
  }
}

/// Runs body over the rows after the header; turns what is broken into problems.
template <std::size_t Size, class Body>
void for_each_row(csv::Reader& reader, Columns<Size> columns, const std::string& file,
                  Problems& problems, const Body& body) {
  const Row header = reader.next();
  if (header == Row::end) {
    problems.add(file, 1, "the file is empty" + columns.known());
    return;
  }
  if (header != Row::good) return problems.add(file, reader.line(), reason_of(header));
  const std::size_t width = reader.fields().size();
  if (const std::string reason = columns.read(reader.fields()); !reason.empty()) {
    problems.add(file, reader.line(), reason);
    return;
  }
  while (!problems.full()) {
    const Row row = reader.next();
    if (row == Row::end) return;
    if (row != Row::good) {
      problems.add(file, reader.line(), reason_of(row));
    } else if (reader.fields().size() != width) {
      problems.add(file, reader.line(),
                   "row has " + std::to_string(reader.fields().size()) + " fields, the header " +
                       std::to_string(width));
    } else {
      body(columns.place);
    }
  }
}

DecimalSign decimal_sign(const csv::Reader& reader) {
  return reader.delimiter() == ';' ? DecimalSign::comma : DecimalSign::point;
}

}  // namespace

bool read_groups(std::istream& stream, const std::string& file, GraphBuilder& builder,
                 Problems& problems) {
  csv::Reader reader(stream);
  for_each_row(reader, Columns<2>{{"node", "group"}, 2}, file, problems, [&](const auto& place) {
    const std::string_view node = reader.fields()[place[0]];
    const std::string_view group = reader.fields()[place[1]];
    std::string reason = problem_with_name("node", node);
    if (reason.empty()) reason = problem_with_name("group", group);
    if (!reason.empty()) return problems.add(file, reader.line(), reason);
    const NodeIndex index = builder.node(node);
    const GroupIndex former = builder.group_of(index);
    const GroupIndex given = builder.group(group);
    if (former != GraphBuilder::no_group && former != given) {
      return problems.add(file, reader.line(),
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
  csv::Reader reader(edges);
  std::uint64_t told = 0;
  const Columns<4> columns{{"source", "target", "weight", "time"}, 2};
  const std::string& file = options.edges_name;
  for_each_row(reader, columns, file, problems, [&](const auto& place) {
    const auto& fields = reader.fields();
    if (options.progress && reader.bytes_read() != told) {
      options.progress(told = reader.bytes_read());
    }
    std::array<NodeIndex, 2> ends{};
    for (std::size_t end = 0; end < 2; ++end) {
      const std::string_view name = fields[place[end]];
      const std::string reason = problem_with_name(columns.names[end], name);
      if (!reason.empty()) return problems.add(file, reader.line(), reason);
      if (groups == nullptr) {
        ends[end] = builder.node(name);
        continue;
      }
      ends[end] = builder.find_node(name);
      if (ends[end] == builder.node_count()) {
        return problems.add(
            file, reader.line(),
            "unknown group: node " + in_quotes(name) + " is not in " + options.groups_name);
      }
    }
    double weight = 1;
    if (place[2] != absent) {
      const auto read = read_weight(fields[place[2]], decimal_sign(reader));
      if (!read) return problems.add(file, reader.line(), read.error());
      weight = *read;
    }
    if (place[3] != absent && !fields[place[3]].empty()) {
      const auto day = read_time(fields[place[3]], decimal_sign(reader));
      if (!day) return problems.add(file, reader.line(), day.error());
      if (ends[0] != ends[1]) encounters.push_back({ends[0], ends[1], weight, *day});
    }
    builder.arc(ends[0], ends[1], weight);
  });
  if (!problems.empty()) return tl::unexpected(problems.take());
  return ReadNetwork{std::move(builder).build(options.direction.value_or(Direction::directed)),
                     std::move(encounters)};
}

}  // namespace mellanrum::network
