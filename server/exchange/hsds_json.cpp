#include "exchange/hsds_json.hpp"

#include <array>
#include <fstream>
#include <streambuf>

#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "exchange/hsds_import.hpp"
#include "exchange/hsds_source_files.hpp"
#include "exchange/hsds_tables.hpp"

namespace mellanrum::exchange {

namespace {

using nlohmann::json;
constexpr int nesting_max = 64;  // what is deeper is no HSDS, and would exhaust the stack

using Parents = std::vector<std::pair<std::string, std::string>>;

std::string text_of(const json& value) {
  if (value.is_null()) return "";
  if (value.is_string()) return std::string(trimmed(value.get_ref<const std::string&>()));
  // What is no text for other readers either is kept as it is written, bad bytes replaced.
  return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string id_of(const json& object) {
  const auto found = object.find("id");
  return found == object.end() ? std::string() : text_of(*found);
}

/// The field by which rows refer to a table, or nothing.
std::optional<std::string_view> link_field(HsdsTable table) {
  const auto found = std::ranges::find(hsds_links(), table, &HsdsLink::table);
  return found == hsds_links().end() ? std::nullopt : std::optional(found->field);
}

/// The field that names a single nested object: `program` is said by `program_id` in a table.
std::string reference_field(std::string_view member) {
  if (member == "taxonomy_detail") return "taxonomy_id";
  return std::string(member) + "_id";
}

class Flattening {
 public:
  void add(const json& object, HsdsTable table, const Parents& parents, int depth) {
    HsdsRow row;
    row.table = table;
    row.id = id_of(object);
    row.parents = parents;
    const auto link = link_field(table);
    const Parents here = link && !row.id.empty() ? Parents{{std::string(*link), row.id}} : parents;
    for (const auto& [name, value] : object.items()) {
      if (name == "id") continue;
      const auto nested = value.is_structured() ? table_of_member(name) : std::nullopt;
      if (!nested || depth == depth_max) {
        row.fields.emplace_back(name, text_of(value));
      } else if (value.is_object()) {
        add_single(row, name, value, *nested, here, depth);
      } else {
        add_list(row, name, value, *nested, here, depth);
      }
    }
    rows.push_back(std::move(row));
  }

  std::vector<HsdsRow> rows;

 private:
  /// `organization` of a service, `location` of a service at a location: the row refers to it.
  void add_single(HsdsRow& row, const std::string& name, const json& value, HsdsTable nested,
                  const Parents& here, int depth) {
    const auto id = id_of(value);
    const auto field = reference_field(name);
    if (link_field(nested)) {
      if (!row.field(field)) row.parents.emplace_back(field, id);
      add(value, nested, {}, depth + 1);
    } else {
      if (!row.field(field)) row.fields.emplace_back(field, id);
      add(value, nested, here, depth + 1);
    }
  }

  void add_list(HsdsRow& row, const std::string& name, const json& list, HsdsTable nested,
                const Parents& here, int depth) {
    json others = json::array();
    for (const auto& item : list) {
      if (item.is_object()) {
        add(item, nested, here, depth + 1);
      } else {
        others.push_back(item);
      }
    }
    if (!others.empty()) row.fields.emplace_back(name, text_of(others));
  }
};

/// The bytes of a file, until one record has had more than any may: a text of any length would be
/// in memory before the parser says that there is one.
class RecordBytes : public std::streambuf {
 public:
  explicit RecordBytes(std::istream& file) : file_(file) {}
  void begin_record() { taken_ = 0; }

 protected:
  int_type underflow() override {
    if (taken_ > record_bytes_max) throw std::length_error("record");
    file_.read(chunk_.data(), static_cast<std::streamsize>(chunk_.size()));
    const auto count = file_.gcount();
    if (count <= 0) return traits_type::eof();
    taken_ += static_cast<std::size_t>(count);
    setg(chunk_.data(), chunk_.data(), chunk_.data() + count);
    return traits_type::to_int_type(chunk_.front());
  }

 private:
  std::istream& file_;
  std::array<char, 1 << 16> chunk_{};
  std::size_t taken_ = 0;
};

/// Hands over the records of a file as the parser comes to the end of each, and lets go of them:
/// what is in memory is one record. The records are the whole file, the items of a list, those of
/// `contents` (a page of the HSDS API), or the rows under names such as `services.csv`.
class RecordParser {
 public:
  RecordParser(const SourceFile& file, const RowVisitor& visitor, RecordBytes& bytes)
      : file_(file), visitor_(visitor), bytes_(bytes) {}

  bool operator()(int depth, json::parse_event_t event, json& value) {
    using Event = json::parse_event_t;
    if (depth > nesting_max) throw std::length_error("nesting");
    count_bytes(event, value);
    if (event == Event::array_start && depth == 0) is_list_ = true;
    if (event == Event::key && depth == 1) {
      member_ = value.get<std::string>();
      has_items_ = has_items_ || is_list_of_records();
    }
    if (event == Event::value && depth == 1 && is_list_) refuse_stray();
    if (event != Event::object_end) return true;
    if (is_list_ ? depth == 1 : depth == 2 && is_list_of_records()) {
      hand_over(value);
      record_bytes_ = 0;
      bytes_.begin_record();
      return false;
    }
    if (depth == 0 && !is_list_ && !has_items_) hand_over(value);
    return true;
  }

  [[nodiscard]] std::size_t records() const { return records_; }

 private:
  [[nodiscard]] bool is_list_of_records() const {
    return member_ == "contents" || member_.ends_with(".csv");
  }

  void refuse(std::string field, Text reason) {
    ++records_;
    visitor_.refused({file_.name, records_, {{std::move(field), std::move(reason)}}});
  }
  void refuse_stray() {
    refuse("", {"Är ingen post: ett objekt väntas här.", "Is no record: an object belongs here."});
  }

  void count_bytes(json::parse_event_t event, const json& value) {
    record_bytes_ += 8;
    if ((event == json::parse_event_t::value || event == json::parse_event_t::key) &&
        value.is_string()) {
      record_bytes_ += value.get_ref<const std::string&>().size();
    }
    if (record_bytes_ > record_bytes_max) throw std::length_error("record");
    if (visitor_.is_stopped()) throw std::length_error("stopped");
  }

  void hand_over(const json& record) {
    auto table = file_.table;
    if (member_.ends_with(".csv")) {
      table = table_of_file(std::string_view(member_).substr(0, member_.size() - 4));
    }
    if (!table) table = table_of_record(record);
    if (!table) {
      // A page of an API that says only what version it speaks holds no records.
      const bool is_record =
          is_list_ || has_items_ || record.contains("id") || record.contains("name");
      if (is_record) {
        refuse("", {"Det går inte att se vilket slags post det är. Ge filen tabellens namn, som "
                    "services.json eller contacts.json.",
                    "It cannot be seen what kind of record this is. Name the file by its table, "
                    "such as services.json or contacts.json."});
      }
      return;
    }
    ++records_;
    for (auto& row : rows_of_record(record, *table)) {
      row.file = file_.name;
      row.line = records_;
      visitor_.row(std::move(row));
    }
  }

  const SourceFile& file_;
  const RowVisitor& visitor_;
  RecordBytes& bytes_;
  std::string member_;
  bool is_list_ = false;
  bool has_items_ = false;
  std::size_t records_ = 0;
  std::size_t record_bytes_ = 0;
};

}  // namespace

std::optional<HsdsTable> table_of_record(const json& record) {
  if (!record.is_object()) return std::nullopt;
  const auto has = [&](const char* name) { return record.contains(name); };
  if (has("location_type")) return HsdsTable::location;
  if (has("status") || has("application_process") || has("service_at_locations") ||
      (has("organization") && has("name"))) {
    return HsdsTable::service;
  }
  if (has("service") || (has("location") && !has("name"))) return HsdsTable::service_at_location;
  if (has("website") || has("legal_status") || has("tax_status") || has("year_incorporated") ||
      has("organization_identifiers") || has("services") || has("programs")) {
    return HsdsTable::organization;
  }
  if (has("taxonomy") || has("taxonomy_detail") || has("term_uri")) return HsdsTable::taxonomy_term;
  if (has("version") && has("name")) return HsdsTable::taxonomy;
  if (has("title") || has("department")) return HsdsTable::contact;
  // A name and a description have services and organisations alike: nobody guesses.
  return std::nullopt;
}

std::vector<HsdsRow> rows_of_record(const json& record, HsdsTable table) {
  Flattening flattening;
  flattening.add(record, table, {}, 0);
  std::ranges::stable_sort(flattening.rows, {}, &HsdsRow::table);
  return std::move(flattening.rows);
}

void read_json_file(const SourceFile& file, const RowVisitor& visitor) {
  std::ifstream stream(file.path, std::ios::binary);
  RecordBytes bytes(stream);
  std::istream limited(&bytes);
  limited.exceptions(std::ios::badbit);  // what the buffer throws shall come through
  RecordParser parser(file, visitor, bytes);
  const auto refuse = [&](Text reason) {
    visitor.refused({file.name, parser.records() + 1, {{"", std::move(reason)}}});
  };
  try {
    [[maybe_unused]] const auto rest =
        json::parse(limited, [&](int depth, json::parse_event_t event, json& value) {
          return parser(depth, event, value);
        });
  } catch (const json::parse_error& error) {
    const auto at = std::to_string(error.byte);
    return refuse({"Är inte läsbar JSON, vid byte " + at + "; resten av filen är inte läst.",
                   "Is not JSON, at byte " + at + "; the rest of the file was not read."});
  } catch (const std::length_error&) {
    if (visitor.is_stopped()) return;
    return refuse({"En post är för stor eller för djupt nästlad; resten av filen är inte läst.",
                   "A record is too large or nested too deeply; the rest was not read."});
  }
  if (parser.records() == 0) {
    visitor.noted(file.name, {"innehåller inga poster.", "holds no records."});
  }
  std::error_code error;
  visitor.bytes_read(std::filesystem::file_size(file.path, error));
}

}  // namespace mellanrum::exchange
