#include "base/identifiers.hpp"
#include "base/text.hpp"
#include "landscape/landscape_store.hpp"
#include "landscape/rules.hpp"
#include "landscape/search_store.hpp"

namespace mellanrum::landscape {

namespace {

constexpr std::string_view select_sql =
    "SELECT x.id, x.name, x.short_name, x.sector, x.organisation_number, x.municipality_code, "
    "x.county_code, x.description, x.email, x.website, x.ended_day, x.version "
    "FROM landscape_organisations x";

Organisation organisation_of(const store::Row& row) {
  return {.id = row.id<OrganisationId>(0),
          .name = row.string(1),
          .short_name = row.optional_string(2),
          .sector = from_word<Sector>(row.text(3)),
          .organisation_number = row.optional_string(4),
          .municipality_code = row.optional_string(5),
          .county_code = row.optional_string(6),
          .description = row.optional_string(7),
          .email = row.optional_string(8),
          .website = row.optional_string(9),
          .ended_day = row.optional_day(10),
          .version = row.integer(11)};
}

/// Ten digits without a hyphen, as it is kept.
std::optional<std::string> kept_number(const std::optional<std::string>& number) {
  return number ? organisation_number(*number) : std::nullopt;
}

}  // namespace

OrganisationId add_organisation(store::Transaction& transaction, const Organisation& organisation,
                                Instant now, Random& random) {
  require_none(problems_of(organisation));
  auto id = OrganisationId::make(now, random);
  const auto number = kept_number(organisation.organisation_number);
  const auto sort_key = swedish_sort_key(organisation.name);
  transaction.execute(
      "INSERT INTO landscape_organisations (id, name, short_name, sector, organisation_number, "
      "municipality_code, county_code, description, email, website, ended_day, sort_key, version, "
      "created_at, updated_at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1, $13, $13)",
      {id, organisation.name, organisation.short_name, to_word(organisation.sector), number,
       organisation.municipality_code, organisation.county_code, organisation.description,
       organisation.email, organisation.website, organisation.ended_day, sort_key, now});
  index_subject(transaction, SubjectKind::organisation, id.text());
  return id;
}

std::optional<Organisation> find_organisation(store::Reader& reader, const OrganisationId& id) {
  static const std::string sql = std::string(select_sql) + " WHERE x.id = $1";
  return reader.first(sql, {id}, organisation_of);
}

void change_organisation(store::Transaction& transaction, const Organisation& organisation,
                         Instant now) {
  require_none(problems_of(organisation));
  const auto number = kept_number(organisation.organisation_number);
  const auto sort_key = swedish_sort_key(organisation.name);
  const auto rows = transaction.execute(
      "UPDATE landscape_organisations SET name = $3, short_name = $4, sector = $5, "
      "organisation_number = $6, municipality_code = $7, county_code = $8, description = $9, "
      "email = $10, website = $11, ended_day = $12, sort_key = $13, version = version + 1, "
      "updated_at = $14 WHERE id = $1 AND version = $2",
      {organisation.id, organisation.version, organisation.name, organisation.short_name,
       to_word(organisation.sector), number, organisation.municipality_code,
       organisation.county_code, organisation.description, organisation.email, organisation.website,
       organisation.ended_day, sort_key, now});
  require_touched(rows, find_organisation(transaction, organisation.id).has_value());
  index_with_parts(transaction, SubjectKind::organisation, organisation.id.text());
}

std::vector<Organisation> list_organisations(store::Reader& reader, std::optional<Sector> sector,
                                             const Part& part) {
  std::vector<Condition> conditions;
  if (sector) conditions.push_back({"x.sector = $sector", {{"sector", to_word(*sector)}}});
  std::vector<Organisation> found;
  each_of_part(reader, select_sql, part, conditions,
               [&](const store::Row& row) { found.push_back(organisation_of(row)); });
  return found;
}

}  // namespace mellanrum::landscape
