#include "exchange/hsds_sources.hpp"

#include <array>
#include <stdexcept>

namespace mellanrum::exchange {

namespace {

constexpr std::array<std::string_view, 7> kind_words = {
    "organisation", "unit", "person", "post", "service", "location", "none"};

SourceKind kind_of(std::string_view word) {
  const auto* const found = std::ranges::find(kind_words, word);
  if (found == kind_words.end()) throw std::logic_error("no kind of source: " + std::string(word));
  return static_cast<SourceKind>(found - kind_words.begin());
}

// kept = { name "=" hash "\n" }      the hash holds no "="
std::string to_text(const Hashes& hashes) {
  std::string text;
  for (const auto& [name, hash] : hashes) text += name + '=' + hash + '\n';
  return text;
}

Hashes from_text(std::string_view text) {
  Hashes hashes;
  while (!text.empty()) {
    const auto line = text.substr(0, text.find('\n'));
    const auto equals = line.rfind('=');
    hashes.emplace(line.substr(0, equals), line.substr(equals + 1));
    text.remove_prefix(line.size() + 1);
  }
  return hashes;
}

void note(Hashes& changes, const Hashes& kept, const std::string& name, std::string_view value) {
  const auto known = kept.find(name);
  if (value.empty()) {
    if (known != kept.end()) changes.emplace(name, "");
    return;
  }
  auto hash = short_hash(value);
  if (known == kept.end() || known->second != hash) changes.emplace(name, std::move(hash));
}

}  // namespace

std::string short_hash(std::string_view value) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char c : value) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3ULL;
  }
  std::string hex;
  for (int i = 0; i < 12; ++i) hex += "0123456789abcdef"[(hash >> (4 * i)) & 15];
  return hex;
}

Hashes changes_of(const HsdsRow& row, const Hashes& kept) {
  Hashes changes;
  for (const auto& [name, value] : row.fields) {
    if (!row.is_repeated || !kept.contains(name)) note(changes, kept, name, value);
  }
  for (const auto& [name, id] : row.parents) note(changes, kept, name + "=" + id, "parent");
  return changes;
}

int disagreements_of(const HsdsRow& row, const Hashes& kept) {
  if (!row.is_repeated) return 0;
  return static_cast<int>(std::ranges::count_if(row.fields, [&](const auto& field) {
    const auto known = kept.find(field.first);
    return !field.second.empty() && known != kept.end() &&
           known->second != short_hash(field.second);
  }));
}

std::optional<Source> Sources::find(std::string_view table, std::string_view id) {
  return transaction_.first(
      "SELECT subject_kind, subject_id, fields FROM landscape_sources "
      "WHERE source = $1 AND source_table = $2 AND source_id = $3",
      {source_, table, id}, [](const store::Row& row) {
        return Source{kind_of(row.text(0)), row.string(1), from_text(row.text(2))};
      });
}

void Sources::put(std::string_view table, std::string_view id, const Source& source) {
  const auto fields = to_text(source.hashes);
  transaction_.execute(
      "INSERT INTO landscape_sources (source, source_table, source_id, subject_kind, subject_id, "
      "fields) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (source, source_table, source_id) "
      "DO UPDATE SET fields = excluded.fields",
      {source_, table, id, kind_words[static_cast<std::size_t>(source.kind)], source.subject_id,
       fields});
}

// unit of a location = location id "|" organisation id      the latter is a UUID: 36 characters
std::vector<std::string> Sources::units_of_location(const std::string& location_id) {
  const auto beginning = location_id + '|';
  return transaction_.all(
      "SELECT subject_id FROM landscape_sources WHERE source = $1 "
      "AND source_table = 'location_units' AND substr(source_id, 1, length($2)) = $2 "
      "AND length(source_id) = length($2) + 36 ORDER BY source_id",
      {source_, beginning}, [](const store::Row& row) { return row.string(0); });
}

std::optional<Source> Sources::unit_of_location(const std::string& location_id,
                                                std::string_view organisation) {
  return find("location_units", location_id + '|' + std::string(organisation));
}

void Sources::put_unit_of_location(const std::string& location_id, std::string_view organisation,
                                   const std::string& unit) {
  put("location_units", location_id + '|' + std::string(organisation),
      {SourceKind::unit, unit, {}});
}

void Sources::set_attribute(std::string_view subject_id, std::string_view table,
                            std::string_view row_id, std::string_view name,
                            std::string_view value) {
  if (value.empty()) {
    transaction_.execute(
        "DELETE FROM landscape_attributes WHERE subject_id = $1 AND source_table = $2 "
        "AND source_id = $3 AND name = $4",
        {subject_id, table, row_id, name});
    return;
  }
  transaction_.execute(
      "INSERT INTO landscape_attributes (subject_id, source_table, source_id, name, value) "
      "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (subject_id, source_table, source_id, name) "
      "DO UPDATE SET value = excluded.value",
      {subject_id, table, row_id, name, value});
}

std::string Sources::attribute(std::string_view subject_id, std::string_view table,
                               std::string_view row_id, std::string_view name) {
  return transaction_
      .first(
          "SELECT value FROM landscape_attributes WHERE subject_id = $1 AND source_table = $2 "
          "AND source_id = $3 AND name = $4",
          {subject_id, table, row_id, name}, [](const store::Row& row) { return row.string(0); })
      .value_or("");
}

std::string Sources::any_attribute(std::string_view subject_id, std::string_view table,
                                   std::string_view name) {
  return transaction_
      .first(
          "SELECT value FROM landscape_attributes WHERE subject_id = $1 AND source_table = $2 "
          "AND name = $3 ORDER BY source_id LIMIT 1",
          {subject_id, table, name}, [](const store::Row& row) { return row.string(0); })
      .value_or("");
}

std::vector<Sources::Address> Sources::addresses(std::string_view location_subject) {
  std::map<std::string, Address> found;
  transaction_.each(
      "SELECT source_table, source_id, name, value FROM landscape_attributes "
      "WHERE subject_id = $1 AND source_table IN ('addresses', 'postal_addresses') "
      "ORDER BY source_table, source_id, name",
      {location_subject}, [&](const store::Row& row) {
        const auto table = row.string(0);
        auto& address = found[table + '\n' + row.string(1)];
        if (address.type.empty()) address.type = table == "addresses" ? "physical" : "postal";
        const auto name = row.text(2);
        if (name == "address_type") address.type = row.string(3);
        if (name == "address_1") address.street = row.string(3);
        if (name == "city") address.city = row.string(3);
      });
  std::vector<Address> all;
  for (auto& [key, address] : found) all.push_back(std::move(address));
  return all;
}

}  // namespace mellanrum::exchange
