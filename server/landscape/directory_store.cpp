#include "landscape/directory.hpp"

#include <unordered_set>

#include "landscape/landscape_store.hpp"
#include "store/id_list.hpp"

namespace mellanrum::landscape {

namespace {

/// A column of the units `u` where the writer, $1, works on the day $2.
std::string own(std::string_view column) {
  return "(SELECT " + std::string(column) +
         " FROM landscape_posts o JOIN landscape_units u ON u.id = o.unit_id WHERE o.person_id = "
         "$1 "
         "AND o.from_day <= $2 AND (o.until_day IS NULL OR o.until_day >= $2))";
}

/// What of `table` the writer has named, the most often named first: rows `x`.
std::string used(std::string_view columns, std::string_view table) {
  return "SELECT " + std::string(columns) + " FROM landscape_uses w JOIN " + std::string(table) +
         " x ON x.id = w.subject_id WHERE w.user_person_id = $1 "
         "ORDER BY w.uses DESC, x.sort_key, x.id LIMIT $2";
}

constexpr std::string_view organisation_columns = "x.id, x.name, x.short_name, x.sector";
constexpr std::string_view unit_columns = "x.id, x.name, x.short_name, x.organisation_id";

NamedUnit unit_of(const store::Row& row) {
  return {row.id<UnitId>(0), row.string(1), row.optional_string(2), row.id<OrganisationId>(3)};
}
OrganisationReference organisation_of(const store::Row& row) {
  return organisation_reference(row, 0);
}

/// Those of `rows` that are not in `into` yet, until it is full.
template <class Row>
void add_new(std::vector<Row>& into, std::vector<Row> rows, std::size_t max) {
  std::unordered_set<decltype(Row::id)> seen;
  for (const auto& row : into) seen.insert(row.id);
  for (auto& row : rows) {
    if (into.size() >= max) return;
    if (seen.insert(row.id).second) into.push_back(std::move(row));
  }
}

/// The first of a table in Swedish order, and one more where there are more.
template <class Row>
std::vector<Row> first_of(store::Reader& reader, std::string_view columns, std::string_view table,
                          int max, Row (*row_of)(const store::Row&)) {
  return reader.all("SELECT " + std::string(columns) + " FROM " + std::string(table) +
                        " x ORDER BY x.sort_key, x.id LIMIT $1",
                    {max + 1}, row_of);
}

std::vector<PersonId> ids_in(store::Reader& reader, const std::string& sql, store::Values values) {
  return reader.all(sql, values, [](const store::Row& row) { return row.id<PersonId>(0); });
}

/// Whom she has to do with, the nearest first.
std::vector<PersonId> near(store::Reader& reader, const DirectoryFor& asked) {
  std::vector<PersonId> around;
  std::vector<PersonId> named;
  std::vector<PersonId> colleagues;
  reader.together({
      [&] { around = asked.near(); },
      [&] {
        const store::Value values[] = {asked.writer, asked.persons_max};
        named = ids_in(reader, used("x.id", "landscape_persons"), values);
      },
      [&] {
        const store::Value values[] = {asked.writer, asked.on, asked.persons_max};
        colleagues = ids_in(reader,
                            "SELECT theirs.person_id FROM landscape_units b "
                            "JOIN landscape_posts theirs ON theirs.unit_id = b.id "
                            "AND theirs.from_day <= $2 "
                            "AND (theirs.until_day IS NULL OR theirs.until_day >= $2) "
                            "WHERE b.organisation_id IN " +
                                own("u.organisation_id") +
                                " GROUP BY theirs.person_id ORDER BY "
                                "MAX(CASE WHEN b.id IN " +
                                own("u.id") + " THEN 1 ELSE 0 END) DESC, theirs.person_id LIMIT $3",
                            values);
      },
  });
  std::vector<PersonId> ids{asked.writer};
  std::unordered_set<PersonId> seen{asked.writer};
  const auto add = [&](const std::vector<PersonId>& more) {
    for (const auto& id : more) {
      if (seen.insert(id).second) ids.push_back(id);
    }
  };
  add(around);
  add(named);
  add(colleagues);
  ids.resize(std::min(ids.size(), static_cast<std::size_t>(asked.persons_max)));
  return ids;
}

/// Persons with the newest of the posts that hold on the day $1, of `persons`, which are rows `p`.
std::string with_posts(std::string_view persons, std::string_view where) {
  return "SELECT p.id, p.name, o.title, o.unit_id FROM " + std::string(persons) +
         " p LEFT JOIN landscape_posts o ON o.person_id = p.id AND o.from_day <= $1 "
         "AND (o.until_day IS NULL OR o.until_day >= $1) " +
         std::string(where) + " ORDER BY p.sort_key, p.id, o.from_day DESC, o.id DESC";
}

/// Of the rows of one person, which come together, the first is kept.
store::RowVisitor into(std::vector<NamedPerson>& found) {
  return [&found](const store::Row& row) {
    const auto id = row.id<PersonId>(0);
    if (!found.empty() && found.back().id == id) return;
    found.push_back({id, row.string(1), row.optional_string(2), row.optional_id<UnitId>(3)});
  };
}

/// The first in Swedish order, and one more where there are more.
std::vector<NamedPerson> first_persons(store::Reader& reader, Day on, int max) {
  static const std::string sql = with_posts(
      "(SELECT id, name, sort_key FROM landscape_persons ORDER BY sort_key, id LIMIT $2)", "");
  std::vector<NamedPerson> found;
  reader.each(sql, {on, max + 1}, into(found));
  return found;
}

std::vector<NamedPerson> persons(store::Reader& reader, const std::vector<PersonId>& ids, Day on) {
  static const std::string sql = with_posts("landscape_persons", "WHERE p.id IN ({ids})");
  std::vector<NamedPerson> found;
  store::each_of(reader, sql, {on}, ids, into(found));
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

/// In a region that is larger than the limits, somebody may work where the list does not reach.
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

/// Of a region's places those that she has named, and those of her own organisation.
void choose_places(store::Reader& reader, const DirectoryFor& asked, Directory& into) {
  std::vector<NamedUnit> around;
  reader.together({
      [&] {
        into.organisations = reader.all(used(organisation_columns, "landscape_organisations"),
                                        {asked.writer, asked.places_max}, organisation_of);
      },
      [&] {
        into.units = reader.all(used(unit_columns, "landscape_units"),
                                {asked.writer, asked.places_max}, unit_of);
      },
      [&] {
        around = reader.all("SELECT " + std::string(unit_columns) +
                                " FROM landscape_units x WHERE x.organisation_id IN " +
                                own("u.organisation_id") + " ORDER BY x.sort_key, x.id LIMIT $3",
                            {asked.writer, asked.on, asked.places_max}, unit_of);
      },
  });
  add_new(into.units, std::move(around), static_cast<std::size_t>(asked.places_max));
}

}  // namespace

Directory directory(store::Reader& reader, const DirectoryFor& asked) {
  Directory found;
  reader.together({
      [&] {
        found.organisations = first_of(reader, organisation_columns, "landscape_organisations",
                                       asked.places_max, organisation_of);
      },
      [&] {
        found.units = first_of(reader, unit_columns, "landscape_units", asked.places_max, unit_of);
      },
      [&] { found.persons = first_persons(reader, asked.on, asked.persons_max); },
  });
  const auto is_more = [](const auto& rows, int max) {
    return rows.size() > static_cast<std::size_t>(max);
  };
  const bool has_more_places =
      is_more(found.organisations, asked.places_max) || is_more(found.units, asked.places_max);
  const bool has_more_persons = is_more(found.persons, asked.persons_max);
  found.is_whole = !has_more_places && !has_more_persons;
  reader.together({
      [&] {
        if (has_more_places) choose_places(reader, asked, found);
      },
      [&] {
        if (has_more_persons) found.persons = persons(reader, near(reader, asked), asked.on);
      },
  });
  add_what_is_named(reader, found);
  return found;
}

}  // namespace mellanrum::landscape
