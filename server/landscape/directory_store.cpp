#include "landscape/directory.hpp"

#include <unordered_set>

#include "landscape/landscape_store.hpp"

namespace mellanrum::landscape {

namespace {

constexpr std::string_view organisations_sql =
    "SELECT id, name, short_name, sector FROM landscape_organisations "
    "ORDER BY sort_key, id LIMIT $1";

constexpr std::string_view units_sql =
    "SELECT id, name, short_name, organisation_id FROM landscape_units "
    "ORDER BY sort_key, id LIMIT $1";

// Of a person's posts the newest comes first, and is kept.
constexpr std::string_view persons_sql =
    "SELECT p.id, p.name, o.title, o.unit_id FROM "
    "(SELECT id, name, sort_key FROM landscape_persons ORDER BY sort_key, id LIMIT $2) p "
    "LEFT JOIN landscape_posts o ON o.person_id = p.id AND o.from_day <= $1 "
    "AND (o.until_day IS NULL OR o.until_day >= $1) "
    "ORDER BY p.sort_key, p.id, o.from_day DESC, o.id DESC";

NamedUnit unit_of(const store::Row& row) {
  return {row.id<UnitId>(0), row.string(1), row.optional_string(2), row.id<OrganisationId>(3)};
}

std::vector<NamedPerson> persons(store::Reader& reader, Day on, int limit) {
  std::vector<NamedPerson> found;
  reader.each(persons_sql, {on, limit}, [&](const store::Row& row) {
    const auto id = row.id<PersonId>(0);
    if (!found.empty() && found.back().id == id) return;
    found.push_back({id, row.string(1), row.optional_string(2), row.optional_id<UnitId>(3)});
  });
  return found;
}

/// The ids that are named and not among `rows`.
template <class AnyId, class Row>
std::vector<AnyId> missing(const std::vector<AnyId>& named, const std::vector<Row>& rows) {
  std::unordered_set<AnyId> seen;
  for (const auto& row : rows) seen.insert(row.id);
  std::vector<AnyId> ids;
  for (const auto& id : named) {
    if (seen.insert(id).second) ids.push_back(id);
  }
  return ids;
}

template <class AnyId, class Reference>
std::vector<Reference> in_order(const std::vector<AnyId>& ids,
                                std::unordered_map<AnyId, Reference> found) {
  std::vector<Reference> rows;
  for (const auto& id : ids) rows.push_back(std::move(found.at(id)));
  return rows;
}

/// In a region that is larger than the limit, somebody may work where the list does not reach.
void add_what_is_named(store::Reader& reader, Directory& directory) {
  std::vector<UnitId> units;
  for (const auto& person : directory.persons) {
    if (person.unit) units.push_back(*person.unit);
  }
  const auto more_units = missing(units, directory.units);
  for (auto& unit : in_order(more_units, unit_references(reader, more_units))) {
    directory.units.push_back({unit.id, unit.name, unit.short_name, unit.organisation.id});
  }
  std::vector<OrganisationId> organisations;
  for (const auto& unit : directory.units) organisations.push_back(unit.organisation);
  const auto more = missing(organisations, directory.organisations);
  for (auto& organisation : in_order(more, organisation_references(reader, more))) {
    directory.organisations.push_back(std::move(organisation));
  }
}

}  // namespace

Directory directory(store::Reader& reader, Day on, int limit) {
  Directory found;
  reader.together({
      [&] {
        found.organisations = reader.all(organisations_sql, {limit}, [](const store::Row& row) {
          return organisation_reference(row, 0);
        });
      },
      [&] { found.units = reader.all(units_sql, {limit}, unit_of); },
      [&] { found.persons = persons(reader, on, limit); },
  });
  add_what_is_named(reader, found);
  return found;
}

}  // namespace mellanrum::landscape
