#include "landscape/repair.hpp"

#include <map>

#include "base/id.hpp"
#include "base/identifiers.hpp"
#include "landscape/landscape.hpp"

namespace mellanrum::landscape {

namespace {

constexpr std::string_view repair_name = "identifiers in imported columns";
constexpr std::string_view mask = "[borttaget]";

enum class Kind { text, telephone };

struct Column {
  std::string_view table, name;
  SubjectKind subject;
  Kind kind = Kind::text;
};

constexpr std::array columns = {
    Column{"landscape_organisations", "name", SubjectKind::organisation},
    Column{"landscape_organisations", "short_name", SubjectKind::organisation},
    Column{"landscape_organisations", "description", SubjectKind::organisation},
    Column{"landscape_organisations", "email", SubjectKind::organisation},
    Column{"landscape_organisations", "website", SubjectKind::organisation},
    Column{"landscape_units", "name", SubjectKind::unit},
    Column{"landscape_units", "site", SubjectKind::unit},
    Column{"landscape_units", "email", SubjectKind::unit},
    Column{"landscape_units", "phone", SubjectKind::unit, Kind::telephone},
    Column{"landscape_persons", "name", SubjectKind::person},
    Column{"landscape_persons", "email", SubjectKind::person},
    Column{"landscape_persons", "phone", SubjectKind::person, Kind::telephone},
    Column{"landscape_services", "name", SubjectKind::service},
    Column{"landscape_services", "description", SubjectKind::service},
    Column{"landscape_services", "eligibility", SubjectKind::service},
    Column{"landscape_services", "access_route", SubjectKind::service},
    Column{"landscape_services", "waiting_time", SubjectKind::service},
    Column{"landscape_services", "capacity", SubjectKind::service},
    Column{"landscape_services", "fees", SubjectKind::service},
    Column{"landscape_services", "email", SubjectKind::service},
    Column{"landscape_services", "website", SubjectKind::service},
    Column{"landscape_services", "phone", SubjectKind::service, Kind::telephone},
};

std::optional<PersonalNumberPlace> find(Kind kind, std::string_view text) {
  return kind == Kind::telephone ? find_personal_number_among_telephones(text)
                                 : find_personal_number(text);
}

std::string masked(Kind kind, std::string text) {
  while (const auto place = find(kind, text)) text.replace(place->offset, place->length, mask);
  return text;
}

/// Where something was found, for who reads the log: `table.column` and whose row it is.
std::string place_of(std::string_view table, std::string_view column, std::string_view row) {
  return std::string(table) + '.' + std::string(column) + ' ' + std::string(row);
}

/// The id of a source is what its publisher says, or that, `|` and the UUID of an organisation
/// here.
struct SourceId {
  std::string said, organisation;

  explicit SourceId(const std::string& stored)
      : said(stored.substr(0, stored.rfind('|'))), organisation(stored.substr(said.size())) {}
};

/// How a row that was nested in another says so in its fields: `field "=" id "=" hash`.
std::string reference_to(const std::string& id) {
  return '=' + id + '=';
}

/// The fields of a source are lines of `name "=" hash`.
std::string without_line_of(const std::string& name, std::string fields) {
  const auto begin = ('\n' + fields).find('\n' + name + '=');
  if (begin == std::string::npos) return fields;
  return fields.erase(begin, fields.find('\n', begin) + 1 - begin);
}

class Repair {
 public:
  Repair(store::Transaction& transaction, Instant now) : transaction_(transaction), now_(now) {}

  std::vector<std::string> make() {
    for (const auto& column : columns) clean(column);
    clean_ids("landscape_sources");
    clean_ids("landscape_attributes");
    clean_references();
    clean_attributes();
    return std::move(places_);
  }

 private:
  /// A telephone that is nothing but such a number is none.
  void clean(const Column& column) {
    const std::string table(column.table);
    const std::string name(column.name);
    const auto rows = transaction_.all(
        "SELECT id, " + name + " FROM " + table + " WHERE " + name + " IS NOT NULL", {},
        [](const store::Row& row) { return std::pair(row.string(0), row.string(1)); });
    for (const auto& [id, value] : rows) {
      if (!find(column.kind, value)) continue;
      const auto left = masked(column.kind, value);
      const bool is_gone = column.kind == Kind::telephone && left == mask;
      transaction_.execute("UPDATE " + table + " SET " + name +
                               " = $1, version = version + 1, updated_at = $2 WHERE id = $3",
                           {is_gone ? store::Value(nullptr) : store::Value(left), now_, id});
      make_searchable(transaction_, column.subject, id);
      places_.push_back(place_of(table, name, id));
    }
  }

  void clean_ids(const std::string& table) {
    const auto ids =
        transaction_.all("SELECT DISTINCT source_id FROM " + table + " ORDER BY source_id", {},
                         [](const store::Row& row) { return row.string(0); });
    for (const auto& id : ids) {
      const SourceId source(id);
      if (is_uuid(source.said) || !find(Kind::text, source.said)) continue;
      const auto next = "removed-" + std::to_string(new_ids_.size() + 1);
      const auto& new_id = new_ids_.try_emplace(source.said, next).first->second;
      transaction_.execute("UPDATE " + table + " SET source_id = $1 WHERE source_id = $2",
                           {new_id + source.organisation, id});
      places_.push_back(place_of(table, "source_id", new_id));
    }
  }

  void clean_references() {
    for (const auto& [id, new_id] : new_ids_) {
      transaction_.execute(
          "UPDATE landscape_sources SET fields = replace(fields, $1, $2) "
          "WHERE fields <> replace(fields, $1, $2)",
          {reference_to(id), reference_to(new_id)});
    }
  }

  struct Attribute {
    std::string subject, table, id, name, value;
  };

  void clean_attributes() {
    const auto found = transaction_.all(
        "SELECT subject_id, source_table, source_id, name, value FROM landscape_attributes "
        "ORDER BY subject_id, source_table, source_id, name",
        {}, [](const store::Row& row) {
          return Attribute{row.string(0), row.string(1), row.string(2), row.string(3),
                           row.string(4)};
        });
    for (const auto& attribute : found) {
      const bool is_telephone = attribute.table == "phones" && attribute.name == "number";
      const Kind kind = is_telephone ? Kind::telephone : Kind::text;
      const bool is_reference = attribute.name.ends_with("_id") && is_uuid(attribute.value);
      if (is_reference || !find(kind, attribute.value)) continue;
      transaction_.execute(
          "UPDATE landscape_attributes SET value = $1 WHERE subject_id = $2 "
          "AND source_table = $3 AND source_id = $4 AND name = $5",
          {masked(kind, attribute.value), attribute.subject, attribute.table, attribute.id,
           attribute.name});
      forget_hash(attribute);
      places_.push_back(place_of("landscape_attributes", attribute.name, attribute.subject));
    }
  }

  /// A hash of ten digits gives the digits away to who tries them all.
  void forget_hash(const Attribute& attribute) {
    const auto kept = transaction_.all(
        "SELECT source, fields FROM landscape_sources WHERE source_table = $1 AND source_id = $2",
        {attribute.table, attribute.id},
        [](const store::Row& row) { return std::pair(row.string(0), row.string(1)); });
    for (const auto& [source, fields] : kept) {
      const auto left = without_line_of(attribute.name, fields);
      if (left == fields) continue;
      transaction_.execute(
          "UPDATE landscape_sources SET fields = $1 WHERE source = $2 AND source_table = $3 "
          "AND source_id = $4",
          {left, source, attribute.table, attribute.id});
    }
  }

  store::Transaction& transaction_;
  Instant now_;
  std::map<std::string, std::string> new_ids_;
  std::vector<std::string> places_;
};

}  // namespace

std::vector<std::string> remove_stored_identifiers(store::Database& database, Instant now) {
  const bool is_made = database.read_value([](store::Reader& reader) {
    return reader.exists("SELECT name FROM landscape_repairs WHERE name = $1", {repair_name});
  });
  if (is_made) return {};
  return database.write_value([&](store::Transaction& transaction) {
    const auto rows = transaction.execute(
        "INSERT INTO landscape_repairs (name, made_at) VALUES ($1, $2) ON CONFLICT (name) "
        "DO UPDATE SET name = excluded.name WHERE FALSE",
        {repair_name, now});
    return rows == 0 ? std::vector<std::string>() : Repair(transaction, now).make();
  });
}

}  // namespace mellanrum::landscape
