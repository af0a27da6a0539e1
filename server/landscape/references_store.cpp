// References: what others show of a record, for many ids in one statement.
#include "landscape/landscape_store.hpp"
#include "store/id_list.hpp"

namespace mellanrum::landscape {

namespace {

// All posts that hold on `$1`, the newest first: whoever reads keeps the first of a person. Chosen
// by a subquery for each person instead, PostgreSQL reads the posts of everybody at every call.
constexpr std::string_view persons_sql =
    "SELECT p.id, p.name, o.title, u.id, u.name, u.short_name, g.id, g.name, g.short_name, "
    "g.sector FROM landscape_persons p LEFT JOIN landscape_posts o ON o.person_id = p.id "
    "AND o.from_day <= $1 AND (o.until_day IS NULL OR o.until_day >= $1) "
    "LEFT JOIN landscape_units u ON u.id = o.unit_id "
    "LEFT JOIN landscape_organisations g ON g.id = u.organisation_id "
    "WHERE p.id IN ({ids}) ORDER BY o.from_day DESC, o.id DESC";

constexpr std::string_view units_of_persons_sql =
    "SELECT o.person_id, o.unit_id FROM landscape_posts o WHERE o.from_day <= $1 "
    "AND (o.until_day IS NULL OR o.until_day >= $1) AND o.person_id IN ({ids}) "
    "ORDER BY o.from_day DESC, o.id DESC";

constexpr std::string_view units_sql =
    "SELECT u.id, u.name, u.short_name, g.id, g.name, g.short_name, g.sector "
    "FROM landscape_units u JOIN landscape_organisations g ON g.id = u.organisation_id "
    "WHERE u.id IN ({ids})";

constexpr std::string_view organisations_sql =
    "SELECT g.id, g.name, g.short_name, g.sector FROM landscape_organisations g "
    "WHERE g.id IN ({ids})";

constexpr std::string_view services_sql =
    "SELECT s.id, s.name, g.id, g.name, g.short_name, g.sector "
    "FROM landscape_services s JOIN landscape_organisations g ON g.id = s.organisation_id "
    "WHERE s.id IN ({ids})";

}  // namespace

OrganisationReference organisation_reference(const store::Row& row, int column) {
  return {row.id<OrganisationId>(column), row.string(column + 1), row.optional_string(column + 2),
          from_word<Sector>(row.text(column + 3))};
}

UnitReference unit_reference(const store::Row& row, int column) {
  return {row.id<UnitId>(column), row.string(column + 1), row.optional_string(column + 2),
          organisation_reference(row, column + 3)};
}

PersonReferences person_references(store::Reader& reader, const std::vector<PersonId>& ids,
                                   Day on) {
  PersonReferences found;
  store::each_of(reader, persons_sql, {on}, ids, [&](const store::Row& row) {
    PersonReference person{row.id<PersonId>(0), row.string(1), row.optional_string(2), {}};
    if (!row.is_null(3)) person.unit = unit_reference(row, 3);
    found.emplace(person.id, std::move(person));
  });
  return found;
}

std::unordered_map<UnitId, UnitReference> unit_references(store::Reader& reader,
                                                          const std::vector<UnitId>& ids) {
  std::unordered_map<UnitId, UnitReference> found;
  store::each_of(reader, units_sql, {}, ids, [&](const store::Row& row) {
    found.emplace(row.id<UnitId>(0), unit_reference(row, 0));
  });
  return found;
}

std::unordered_map<OrganisationId, OrganisationReference> organisation_references(
    store::Reader& reader, const std::vector<OrganisationId>& ids) {
  std::unordered_map<OrganisationId, OrganisationReference> found;
  store::each_of(reader, organisations_sql, {}, ids, [&](const store::Row& row) {
    found.emplace(row.id<OrganisationId>(0), organisation_reference(row, 0));
  });
  return found;
}

std::unordered_map<ServiceId, ServiceReference> service_references(
    store::Reader& reader, const std::vector<ServiceId>& ids) {
  std::unordered_map<ServiceId, ServiceReference> found;
  store::each_of(reader, services_sql, {}, ids, [&](const store::Row& row) {
    found.emplace(row.id<ServiceId>(0), ServiceReference{row.id<ServiceId>(0), row.string(1),
                                                         organisation_reference(row, 2)});
  });
  return found;
}

std::unordered_map<PersonId, UnitId> units_of_persons(store::Reader& reader,
                                                      const std::vector<PersonId>& ids, Day on) {
  std::unordered_map<PersonId, UnitId> found;
  store::each_of(reader, units_of_persons_sql, {on}, ids, [&](const store::Row& row) {
    found.emplace(row.id<PersonId>(0), row.id<UnitId>(1));
  });
  return found;
}

std::optional<UnitId> unit_of_person(store::Reader& reader, const PersonId& id, Day on) {
  const auto found = units_of_persons(reader, {id}, on);
  return found.empty() ? std::nullopt : std::optional(found.begin()->second);
}

std::unordered_map<UnitId, int> quiet_days_of_units(store::Reader& reader,
                                                    const std::vector<UnitId>& ids) {
  std::unordered_map<UnitId, int> found;
  store::each_of(reader,
                 "SELECT id, quiet_days FROM landscape_units "
                 "WHERE quiet_days IS NOT NULL AND id IN ({ids})",
                 {}, ids, [&](const store::Row& row) {
                   found.emplace(row.id<UnitId>(0), static_cast<int>(row.integer(1)));
                 });
  return found;
}

void note_use(store::Transaction& transaction, const PersonId& user, SubjectKind kind,
              std::string_view subject_id, Instant now) {
  transaction.send(
      "INSERT INTO landscape_uses (user_person_id, subject_kind, subject_id, uses, last_used_at) "
      "VALUES ($1, $2, $3, 1, $4) ON CONFLICT (user_person_id, subject_id) "
      "DO UPDATE SET uses = landscape_uses.uses + 1, last_used_at = excluded.last_used_at",
      {user, to_word(kind), subject_id, now});
}

}  // namespace mellanrum::landscape
