#include "base/text.hpp"
#include "landscape/existence.hpp"
#include "landscape/landscape_store.hpp"
#include "landscape/rules.hpp"
#include "landscape/search_store.hpp"

namespace mellanrum::landscape {

namespace {

constexpr std::string_view select_sql =
    "SELECT x.id, x.name, x.short_name, g.id, g.name, g.short_name, g.sector, x.site, "
    "x.municipality_code, x.phone, x.email, x.quiet_days, x.ended_day, x.version "
    "FROM landscape_units x JOIN landscape_organisations g ON g.id = x.organisation_id";

Unit unit_of(const store::Row& row) {
  return {.id = row.id<UnitId>(0),
          .organisation = organisation_reference(row, 3),
          .name = row.string(1),
          .short_name = row.optional_string(2),
          .site = row.optional_string(7),
          .municipality_code = row.optional_string(8),
          .phone = row.optional_string(9),
          .email = row.optional_string(10),
          .quiet_days = row.optional_integer(11),
          .ended_day = row.optional_day(12),
          .version = row.integer(13)};
}

}  // namespace

UnitId add_unit(store::Transaction& transaction, const Unit& unit, Instant now, Random& random) {
  auto problems = problems_of(unit);
  expect_organisation(transaction, unit.organisation.id, "/organisation_id", problems);
  require_none(std::move(problems));
  auto id = UnitId::make(now, random);
  const auto sort_key = swedish_sort_key(unit.name);
  transaction.execute(
      "INSERT INTO landscape_units (id, organisation_id, name, short_name, site, "
      "municipality_code, phone, email, quiet_days, ended_day, sort_key, version, created_at, "
      "updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12, $12)",
      {id, unit.organisation.id, unit.name, unit.short_name, unit.site, unit.municipality_code,
       unit.phone, unit.email, unit.quiet_days, unit.ended_day, sort_key, now});
  index_subject(transaction, SubjectKind::unit, id.text());
  return id;
}

std::optional<Unit> find_unit(store::Reader& reader, const UnitId& id) {
  static const std::string sql = std::string(select_sql) + " WHERE x.id = $1";
  return reader.first(sql, {id}, unit_of);
}

void change_unit(store::Transaction& transaction, const Unit& unit, Instant now) {
  require_none(problems_of(unit));
  const auto sort_key = swedish_sort_key(unit.name);
  const auto rows = transaction.execute(
      "UPDATE landscape_units SET name = $3, short_name = $4, site = $5, municipality_code = $6, "
      "phone = $7, email = $8, quiet_days = $9, ended_day = $10, sort_key = $11, "
      "version = version + 1, updated_at = $12 WHERE id = $1 AND version = $2",
      {unit.id, unit.version, unit.name, unit.short_name, unit.site, unit.municipality_code,
       unit.phone, unit.email, unit.quiet_days, unit.ended_day, sort_key, now});
  require_touched(rows, find_unit(transaction, unit.id).has_value());
  index_with_parts(transaction, SubjectKind::unit, unit.id.text());
}

std::vector<Unit> list_units(store::Reader& reader,
                             const std::optional<OrganisationId>& organisation, const Part& part) {
  std::vector<Condition> conditions;
  if (organisation)
    conditions.push_back({"x.organisation_id = $organisation", {{"organisation", *organisation}}});
  std::vector<Unit> found;
  each_of_part(reader, select_sql, part, conditions,
               [&](const store::Row& row) { found.push_back(unit_of(row)); });
  return found;
}

}  // namespace mellanrum::landscape
