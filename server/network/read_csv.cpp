// Edges and groups from CSV: header, then row by row into a GraphBuilder.
#include <algorithm>
#include <array>
#include <span>

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

/// Where each known column stands. The first `required` of the names must be there; what is
/// `passed` says nothing of who is tied to whom.
template <std::size_t Size>
struct Columns {
  std::array<std::string_view, Size> names;
  std::size_t required;
  std::span<const std::string_view> passed{};
  std::array<std::size_t, Size> place{};

  std::string read(const std::vector<std::string_view>& header) {
    place.fill(absent);
    for (std::size_t i = 0; i < header.size(); ++i) {
      const std::string name = lower(header[i]);
      if (std::find(passed.begin(), passed.end(), name) != passed.end()) continue;
      const auto found = std::find(names.begin(), names.end(), name);
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

namespace {

/// The columns of an edge. Gephi writes Source,Target,Type,Id,Label,timeset,Weight.
constexpr std::array<std::string_view, 5> edge_columns{"source", "target", "weight", "time",
                                                       "type"};
enum EdgeColumn : std::uint8_t { source, target, weight, time, type };
constexpr std::array<std::string_view, 4> gephi_columns{"id", "label", "timeset", "interval"};

class EdgeRows {
 public:
  EdgeRows(std::istream& edges, bool groups_given, const ReadOptions& options,
           GraphBuilder& builder, Problems& problems)
      : reader_(edges),
        groups_given_(groups_given),
        options_(options),
        builder_(builder),
        problems_(problems) {}

  void read() {
    const Columns<edge_columns.size()> columns{edge_columns, 2, gephi_columns};
    for_each_row(reader_, columns, options_.edges_name, problems_,
                 [&](const auto& place) { read_row(place); });
  }

  std::vector<Encounter> take_encounters() { return std::move(encounters_); }
  /// Directed as soon as one edge is, or if none says.
  Direction direction() const {
    const bool undirected = has_tie_ && !has_arc_;
    return options_.direction.value_or(undirected ? Direction::undirected : Direction::directed);
  }

 private:
  using Place = std::array<std::size_t, edge_columns.size()>;

  void read_row(const Place& place) {
    tell_progress();
    const auto& fields = reader_.fields();
    std::array<NodeIndex, 2> ends{};
    for (const EdgeColumn end : {source, target}) {
      const auto node = end_of(end, fields[place[end]]);
      if (!node) return problem(node.error());
      ends[end] = *node;
    }
    double value = 1;
    if (place[weight] != absent) {
      const auto read = read_weight(fields[place[weight]], decimal_sign(reader_));
      if (!read) return problem(read.error());
      value = *read;
    }
    if (place[time] != absent && !fields[place[time]].empty()) {
      const auto day = read_time(fields[place[time]], decimal_sign(reader_));
      if (!day) return problem(day.error());
      if (ends[0] != ends[1]) encounters_.push_back({ends[0], ends[1], value, *day});
    }
    const std::string kind = place[type] == absent ? "directed" : lower(fields[place[type]]);
    if (kind == "directed" || kind.empty()) {
      has_arc_ = true;
      builder_.arc(ends[0], ends[1], value);
    } else if (kind == "undirected" || kind == "mutual") {
      (kind == "mutual" ? has_arc_ : has_tie_) = true;
      builder_.tie(ends[0], ends[1], value);
    } else {
      problem("type must be directed, undirected or mutual, not " + in_quotes(kind));
    }
  }

  tl::expected<NodeIndex, std::string> end_of(EdgeColumn end, std::string_view name) {
    std::string reason = problem_with_name(edge_columns[end], name);
    if (!reason.empty()) return tl::unexpected(std::move(reason));
    if (!groups_given_) return builder_.node(name);
    const NodeIndex node = builder_.find_node(name);
    if (node != builder_.node_count()) return node;
    return tl::unexpected("unknown group: node " + in_quotes(name) + " is not in " +
                          options_.groups_name);
  }

  void tell_progress() {
    if (!options_.progress || reader_.bytes_read() == told_) return;
    options_.progress(told_ = reader_.bytes_read());
  }

  void problem(const std::string& reason) {
    problems_.add(options_.edges_name, reader_.line(), reason);
  }

  csv::Reader reader_;
  bool groups_given_;
  const ReadOptions& options_;
  GraphBuilder& builder_;
  Problems& problems_;
  std::vector<Encounter> encounters_;
  std::uint64_t told_ = 0;
  bool has_arc_ = false;
  bool has_tie_ = false;
};

}  // namespace

ReadResult read_csv(std::istream& edges, std::istream* groups, const ReadOptions& options) {
  GraphBuilder builder;
  Problems problems;
  if (groups != nullptr && !read_groups(*groups, options.groups_name, builder, problems)) {
    return tl::unexpected(problems.take());
  }
  EdgeRows rows(edges, groups != nullptr, options, builder, problems);
  rows.read();
  if (!problems.empty()) return tl::unexpected(problems.take());
  return ReadNetwork{std::move(builder).build(rows.direction()), rows.take_encounters()};
}

}  // namespace mellanrum::network
