#include "base/text.hpp"
#include "landscape/existence.hpp"
#include "landscape/landscape_store.hpp"
#include "landscape/rules.hpp"
#include "landscape/search_store.hpp"

namespace mellanrum::landscape {

namespace {

constexpr std::string_view select_sql =
    "SELECT x.id, x.organisation_id, x.unit_id, x.name, x.status, x.description, x.eligibility, "
    "x.minimum_age, x.maximum_age, x.access_route, x.waiting_time, x.capacity, x.fees, x.phone, "
    "x.email, x.website, x.municipality_code, x.decided_by_person_id, x.version "
    "FROM landscape_services x";

Service service_of(const store::Row& row) {
  return {.id = row.id<ServiceId>(0),
          .organisation = row.id<OrganisationId>(1),
          .unit = row.optional_id<UnitId>(2),
          .name = row.string(3),
          .status = from_word<ServiceStatus>(row.text(4)),
          .description = row.optional_string(5),
          .eligibility = row.optional_string(6),
          .minimum_age = row.optional_integer(7),
          .maximum_age = row.optional_integer(8),
          .access_route = row.optional_string(9),
          .waiting_time = row.optional_string(10),
          .capacity = row.optional_string(11),
          .fees = row.optional_string(12),
          .phone = row.optional_string(13),
          .email = row.optional_string(14),
          .website = row.optional_string(15),
          .municipality_code = row.optional_string(16),
          .decided_by = row.optional_id<PersonId>(17),
          .version = row.integer(18)};
}

std::vector<FieldProblem> problems_of_writing(store::Reader& reader, const Service& service) {
  auto problems = problems_of(service);
  expect_organisation(reader, service.organisation, "/organisation_id", problems);
  expect_unit(reader, service.unit, "/unit_id", problems);
  expect_person(reader, service.decided_by, "/decided_by_person_id", problems);
  if (!service.unit) return problems;
  const auto unit = find_unit(reader, *service.unit);
  if (unit && unit->organisation.id != service.organisation) {
    problems.push_back(
        {"/unit_id",
         {"Enheten hör till en annan organisation.", "The unit belongs to another organisation."}});
  }
  return problems;
}

}  // namespace

ServiceId add_service(store::Transaction& transaction, const Service& service, Instant now,
                      Random& random) {
  require_none(problems_of_writing(transaction, service));
  auto id = ServiceId::make(now, random);
  const auto sort_key = swedish_sort_key(service.name);
  transaction.execute(
      "INSERT INTO landscape_services (id, organisation_id, unit_id, name, status, description, "
      "eligibility, minimum_age, maximum_age, access_route, waiting_time, capacity, fees, phone, "
      "email, website, municipality_code, decided_by_person_id, sort_key, version, created_at, "
      "updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, "
      "$17, $18, $19, 1, $20, $20)",
      {id,
       service.organisation,
       service.unit,
       service.name,
       to_word(service.status),
       service.description,
       service.eligibility,
       service.minimum_age,
       service.maximum_age,
       service.access_route,
       service.waiting_time,
       service.capacity,
       service.fees,
       service.phone,
       service.email,
       service.website,
       service.municipality_code,
       service.decided_by,
       sort_key,
       now});
  index_subject(transaction, SubjectKind::service, id.text());
  return id;
}

std::optional<Service> find_service(store::Reader& reader, const ServiceId& id) {
  static const std::string sql = std::string(select_sql) + " WHERE x.id = $1";
  return reader.first(sql, {id}, service_of);
}

void change_service(store::Transaction& transaction, const Service& service, Instant now) {
  require_none(problems_of_writing(transaction, service));
  const auto sort_key = swedish_sort_key(service.name);
  const auto rows = transaction.execute(
      "UPDATE landscape_services SET organisation_id = $21, unit_id = $3, name = $4, status = $5, "
      "description = $6, "
      "eligibility = $7, minimum_age = $8, maximum_age = $9, access_route = $10, "
      "waiting_time = $11, capacity = $12, fees = $13, phone = $14, email = $15, website = $16, "
      "municipality_code = $17, decided_by_person_id = $18, sort_key = $19, "
      "version = version + 1, updated_at = $20 WHERE id = $1 AND version = $2",
      {service.id,
       service.version,
       service.unit,
       service.name,
       to_word(service.status),
       service.description,
       service.eligibility,
       service.minimum_age,
       service.maximum_age,
       service.access_route,
       service.waiting_time,
       service.capacity,
       service.fees,
       service.phone,
       service.email,
       service.website,
       service.municipality_code,
       service.decided_by,
       sort_key,
       now,
       service.organisation});
  require_touched(rows, find_service(transaction, service.id).has_value());
  index_subject(transaction, SubjectKind::service, service.id.text());
}

std::vector<Service> list_services(store::Reader& reader, const ServiceFilter& filter,
                                   const Part& part) {
  std::vector<Condition> conditions;
  if (filter.organisation) {
    conditions.push_back(
        {"x.organisation_id = $organisation", {{"organisation", *filter.organisation}}});
  }
  if (filter.unit) conditions.push_back({"x.unit_id = $unit", {{"unit", *filter.unit}}});
  std::vector<Service> found;
  each_of_part(reader, select_sql, part, conditions,
               [&](const store::Row& row) { found.push_back(service_of(row)); });
  return found;
}

}  // namespace mellanrum::landscape
