// GraphML by libxml2's streaming reader: no tree, no network, no entities.
#include <libxml/xmlreader.h>

#include <istream>
#include <map>
#include <memory>
#include <optional>

#include "network/read_rows.hpp"
#include "network/text.hpp"

namespace mellanrum::network {
namespace {

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

/// What a <key> declares, as far as we care.
enum class Meaning : std::uint8_t { none, weight, time, group };

struct Key {
  Meaning meaning = Meaning::none;
  std::string fallback;
};

/// A key without a domain is for all (the DTD's default), and capitals mean nothing.
Meaning meaning_of(std::string_view domain, std::string_view written) {
  const bool on_all = domain == "all" || domain.empty();
  const bool on_edges = domain == "edge" || on_all;
  const bool on_nodes = domain == "node" || on_all;
  std::string name(written);
  for (char& c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  if (on_edges && name == "weight") return Meaning::weight;
  if (on_edges && name == "time") return Meaning::time;
  if (on_nodes &&
      (name == "group" || name == "organisation" || name == "organization" || name == "sector")) {
    return Meaning::group;
  }
  return Meaning::none;
}

/// The node or edge being read, until its end tag.
struct Element {
  std::uint64_t line = 0;
  std::string id, source, target;
  std::optional<bool> directed;
  std::map<Meaning, std::string> data;
};

class GraphmlReader {
 public:
  GraphmlReader(std::istream& stream, bool groups_given, const ReadOptions& options,
                GraphBuilder& builder, Problems& problems)
      : stream_(stream),
        groups_given_(groups_given),
        options_(options),
        builder_(builder),
        problems_(problems) {}

  void read();
  std::vector<Encounter> take_encounters() { return std::move(encounters_); }
  Direction direction() const {
    const bool undirected = declared_ == Direction::undirected && !has_arc_;
    return options_.direction.value_or(undirected ? Direction::undirected : Direction::directed);
  }

 private:
  void start();
  void start_key();
  void end();
  void start_graph();
  void finish_node();
  void finish_edge();
  void check_groups();
  std::string attribute(const char* name) const;
  std::uint64_t line() const;
  void problem(const std::string& reason) { problems_.add(options_.edges_name, line(), reason); }
  static int fill(void* self, char* buffer, int size);
  static void remember(void* self, xmlErrorPtr error);

  struct Free {
    void operator()(xmlTextReaderPtr reader) const { xmlFreeTextReader(reader); }
  };
  std::istream& stream_;
  const bool groups_given_;
  const ReadOptions& options_;
  GraphBuilder& builder_;
  Problems& problems_;
  std::unique_ptr<xmlTextReader, Free> reader_;
  std::uint64_t bytes_ = 0;
  std::map<std::string, Key, std::less<>> keys_;
  std::string key_id_;               // of the <key> being read
  std::optional<std::string> text_;  // of the <data> or <default> being read
  Meaning data_meaning_ = Meaning::none;
  std::optional<Element> element_;  // the node or edge being read
  bool in_port_ = false;
  int graphs_ = 0;
  bool has_arc_ = false;
  bool stopped_ = false;
  Direction declared_ = Direction::directed;
  std::vector<std::uint64_t> node_lines_;  // while no group has been seen for the node
  std::vector<Encounter> encounters_;
};

/// Where the current element begins. libxml2 keeps 16 bits of it; further down the parser's own
/// place must do, which may be a line ahead.
std::uint64_t GraphmlReader::line() const {
  constexpr long kept_max = 65'535;
  const long begin = xmlGetLineNo(xmlTextReaderCurrentNode(reader_.get()));
  if (begin > 0 && begin < kept_max) return static_cast<std::uint64_t>(begin);
  return static_cast<std::uint64_t>(std::max(0, xmlTextReaderGetParserLineNumber(reader_.get())));
}

int GraphmlReader::fill(void* self, char* buffer, int size) {
  auto& reader = *static_cast<GraphmlReader*>(self);
  reader.stream_.read(buffer, size);
  const auto count = reader.stream_.gcount();
  reader.bytes_ += static_cast<std::uint64_t>(count);
  return reader.stream_.bad() ? -1 : static_cast<int>(count);
}

void GraphmlReader::remember(void* self, xmlErrorPtr error) {
  if (error == nullptr || error->level < XML_ERR_ERROR) return;
  auto& reader = *static_cast<GraphmlReader*>(self);
  const std::string_view words = trim(error->message == nullptr ? "" : error->message);
  reader.stopped_ = true;
  reader.problems_.add(reader.options_.edges_name,
                       static_cast<std::uint64_t>(std::max(0, error->line)),
                       "not well-formed XML: " + std::string(words));
}

void GraphmlReader::read() {
  reader_.reset(xmlReaderForIO(&GraphmlReader::fill, nullptr, this, nullptr, nullptr,
                               XML_PARSE_NONET | XML_PARSE_COMPACT));
  if (!reader_) throw std::bad_alloc();
  xmlTextReaderSetStructuredErrorHandler(reader_.get(), &GraphmlReader::remember, this);
  constexpr std::uint64_t report_bytes = 1 << 20;
  std::uint64_t reported = 0;
  int more = 1;
  while (!stopped_ && !problems_.full() && (more = xmlTextReaderRead(reader_.get())) == 1) {
    if (options_.progress && bytes_ - reported > report_bytes) {
      options_.progress(reported =
                            bytes_);  // here, not in fill(): it may throw, and C calls fill()
    }
    switch (xmlTextReaderNodeType(reader_.get())) {
      case XML_READER_TYPE_ELEMENT:
        start();
        if (xmlTextReaderIsEmptyElement(reader_.get()) == 1) end();
        break;
      case XML_READER_TYPE_END_ELEMENT:
        end();
        break;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
        if (text_) *text_ += view(xmlTextReaderConstValue(reader_.get()));
        break;
      case XML_READER_TYPE_DOCUMENT_TYPE:
      case XML_READER_TYPE_ENTITY_REFERENCE:
        problem("document types and entities are not allowed");
        stopped_ = true;
        break;
      default:
        break;
    }
  }
  if (more < 0 && problems_.empty()) problem("not well-formed XML");
  if (problems_.empty() && graphs_ == 0) problems_.add(options_.edges_name, 0, "holds no <graph>");
  if (problems_.empty()) check_groups();
}

std::string GraphmlReader::attribute(const char* name) const {
  xmlChar* value = xmlTextReaderGetAttribute(reader_.get(), reinterpret_cast<const xmlChar*>(name));
  std::string result(view(value));
  xmlFree(value);
  return result;
}

void GraphmlReader::start() {
  const std::string_view name = view(xmlTextReaderConstLocalName(reader_.get()));
  if (name == "key") {
    start_key();
  } else if (name == "default") {
    text_.emplace();
  } else if (name == "graph") {
    start_graph();
  } else if (name == "node" || name == "edge") {
    if (element_) return problem("<" + std::string(name) + "> inside a node or an edge");
    element_.emplace();
    element_->line = line();
    element_->id = attribute("id");
    element_->source = attribute("source");
    element_->target = attribute("target");
    const std::string directed = attribute("directed");
    if (directed == "true" || directed == "false") element_->directed = directed == "true";
  } else if (name == "port") {
    in_port_ = true;
  } else if (name == "data" && element_ && !in_port_) {
    const std::string id = attribute("key");
    const auto key = keys_.find(id);
    if (key == keys_.end()) return problem("data for a key that is not declared: " + in_quotes(id));
    data_meaning_ = key->second.meaning;
    text_.emplace();
  } else if (name == "hyperedge") {
    problem("<hyperedge> is not supported");
  }
}

/// Two keys that say the same would decide by their order in the file.
void GraphmlReader::start_key() {
  key_id_ = attribute("id");
  const std::string name = attribute("attr.name");
  const Meaning meaning = meaning_of(attribute("for"), name);
  for (const auto& [id, key] : keys_) {
    if (meaning != Meaning::none && key.meaning == meaning) {
      problem("the keys " + in_quotes(id) + " and " + in_quotes(key_id_) +
              " mean the same: rename one, such as attr.name " + in_quotes(name));
    }
  }
  keys_[key_id_] = Key{meaning, {}};
}

void GraphmlReader::start_graph() {
  if (++graphs_ > 1) return problem("more than one <graph>, or one inside another");
  const std::string direction = attribute("edgedefault");
  if (direction == "undirected") {
    declared_ = Direction::undirected;
  } else if (direction != "directed") {
    problem("edgedefault must be directed or undirected, not " + in_quotes(direction));
  }
}

void GraphmlReader::end() {
  const std::string_view name = view(xmlTextReaderConstLocalName(reader_.get()));
  if (name == "default" && text_) {
    keys_[key_id_].fallback = trim(*text_);
    text_.reset();
  } else if (name == "port") {
    in_port_ = false;
  } else if (name == "data" && element_ && text_) {
    if (data_meaning_ != Meaning::none) element_->data[data_meaning_] = trim(*text_);
    text_.reset();
  } else if (name == "node" && element_) {
    finish_node();
    element_.reset();
  } else if (name == "edge" && element_) {
    finish_edge();
    element_.reset();
  }
}

void GraphmlReader::finish_node() {
  for (const auto& [id, key] : keys_) {
    if (key.meaning == Meaning::group && !key.fallback.empty()) {
      element_->data.emplace(Meaning::group, key.fallback);
    }
  }
  const auto fail = [&](const std::string& reason) {
    problems_.add(options_.edges_name, element_->line, reason);
  };
  if (std::string reason = problem_with_name("node id", element_->id); !reason.empty()) {
    return fail(reason);
  }
  const NodeIndex known = builder_.node_count();
  const NodeIndex node = builder_.node(element_->id);
  if (node_lines_.size() < builder_.node_count()) node_lines_.resize(builder_.node_count(), 0);
  if (node < known && node_lines_[node] != 0) {
    return fail("node " + in_quotes(element_->id) + " is declared twice");
  }
  node_lines_[node] = element_->line;
  if (groups_given_) return;  // the file of groups has the say
  const auto group = element_->data.find(Meaning::group);
  if (group == element_->data.end()) return;
  if (std::string reason = problem_with_name("group", group->second); !reason.empty()) {
    return fail(reason);
  }
  builder_.assign(node, builder_.group(group->second));
}

void GraphmlReader::finish_edge() {
  for (const auto& [id, key] : keys_) {
    const bool of_edge = key.meaning == Meaning::weight || key.meaning == Meaning::time;
    if (of_edge && !key.fallback.empty()) element_->data.emplace(key.meaning, key.fallback);
  }
  const auto fail = [&](const std::string& reason) {
    problems_.add(options_.edges_name, element_->line, reason);
  };
  for (const std::string* name : {&element_->source, &element_->target}) {
    const std::string what = name == &element_->source ? "source" : "target";
    if (std::string reason = problem_with_name(what, *name); !reason.empty()) return fail(reason);
  }
  double weight = 1;
  if (const auto data = element_->data.find(Meaning::weight); data != element_->data.end()) {
    const auto read = read_weight(data->second, DecimalSign::point);
    if (!read) return fail(read.error());
    weight = *read;
  }
  // GraphML lets an edge stand before its nodes; whether they came is seen at the end.
  const NodeIndex source = builder_.node(element_->source);
  const NodeIndex target = builder_.node(element_->target);
  if (const auto data = element_->data.find(Meaning::time);
      data != element_->data.end() && !data->second.empty()) {
    const auto day = read_time(data->second, DecimalSign::point);
    if (!day) return fail(day.error());
    if (source != target) encounters_.push_back({source, target, weight, *day});
  }
  if (element_->directed.value_or(declared_ == Direction::directed)) {
    has_arc_ = true;
    builder_.arc(source, target, weight);
  } else {
    builder_.tie(source, target, weight);
  }
}

void GraphmlReader::check_groups() {
  node_lines_.resize(builder_.node_count(), 0);
  bool any = false;
  for (NodeIndex node = 0; node < builder_.node_count(); ++node) {
    any = any || builder_.group_of(node) != GraphBuilder::no_group;
  }
  for (NodeIndex node = 0; node < builder_.node_count(); ++node) {
    const std::string name = in_quotes(builder_.node_name(node));
    const bool grouped = builder_.group_of(node) != GraphBuilder::no_group;
    if (node_lines_[node] == 0 && !(groups_given_ && grouped)) {
      problems_.add(options_.edges_name, 0, "an edge names node " + name + " that is not declared");
    } else if (any && !grouped) {
      problems_.add(options_.edges_name, node_lines_[node],
                    groups_given_
                        ? "unknown group: node " + name + " is not in " + options_.groups_name
                        : "unknown group: node " + name + " has none while others have");
    }
  }
}

}  // namespace

std::string to_string(const ReadProblem& problem) {
  if (problem.line == 0) return problem.file + ": " + problem.reason;
  return problem.file + ":" + std::to_string(problem.line) + ": " + problem.reason;
}

ReadResult read_graphml(std::istream& edges, std::istream* groups, const ReadOptions& options) {
  GraphBuilder builder;
  Problems problems;
  if (groups != nullptr && !read_groups(*groups, options.groups_name, builder, problems)) {
    return tl::unexpected(problems.take());
  }
  GraphmlReader reader(edges, groups != nullptr, options, builder, problems);
  reader.read();
  if (!problems.empty()) return tl::unexpected(problems.take());
  return ReadNetwork{std::move(builder).build(reader.direction()), reader.take_encounters()};
}

}  // namespace mellanrum::network
