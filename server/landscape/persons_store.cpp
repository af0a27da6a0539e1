#include "base/text.hpp"
#include "landscape/landscape_store.hpp"
#include "landscape/rules.hpp"
#include "landscape/search_store.hpp"

namespace mellanrum::landscape {

namespace {

constexpr std::string_view select_sql =
    "SELECT x.id, x.name, x.phone, x.email, x.secure_message_address, x.reach_until_day, x.version "
    "FROM landscape_persons x";

Person person_of(const store::Row& row) {
  return {.id = row.id<PersonId>(0),
          .name = row.string(1),
          .phone = row.optional_string(2),
          .email = row.optional_string(3),
          .secure_message_address = row.optional_string(4),
          .reach_until = row.optional_day(5),
          .version = row.integer(6)};
}

}  // namespace

PersonId add_person(store::Transaction& transaction, const Person& person, Instant now,
                    Random& random) {
  require_none(problems_of(person));
  auto id = PersonId::make(now, random);
  const auto sort_key = swedish_sort_key(person.name);
  transaction.execute(
      "INSERT INTO landscape_persons (id, name, phone, email, secure_message_address, sort_key, "
      "version, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $7)",
      {id, person.name, person.phone, person.email, person.secure_message_address, sort_key, now});
  index_subject(transaction, SubjectKind::person, id.text());
  return id;
}

std::optional<Person> find_person(store::Reader& reader, const PersonId& id) {
  static const std::string sql = std::string(select_sql) + " WHERE x.id = $1";
  return reader.first(sql, {id}, person_of);
}

void change_person(store::Transaction& transaction, const Person& person, Instant now) {
  require_none(problems_of(person));
  const auto sort_key = swedish_sort_key(person.name);
  const auto rows = transaction.execute(
      "UPDATE landscape_persons SET name = $3, phone = $4, email = $5, "
      "secure_message_address = $6, sort_key = $7, version = version + 1, updated_at = $8, "
      "reach_until_day = $9 WHERE id = $1 AND version = $2",
      {person.id, person.version, person.name, person.phone, person.email,
       person.secure_message_address, sort_key, now, person.reach_until});
  require_touched(rows, find_person(transaction, person.id).has_value());
  index_subject(transaction, SubjectKind::person, person.id.text());
}

std::vector<Person> list_persons(store::Reader& reader, const std::optional<UnitId>& unit, Day on,
                                 const Part& part) {
  std::vector<Condition> conditions;
  if (unit) {
    conditions.push_back(
        {"EXISTS (SELECT 1 FROM landscape_posts o WHERE o.person_id = x.id AND "
         "o.unit_id = $unit AND o.from_day <= $on AND (o.until_day IS NULL OR o.until_day >= $on))",
         {{"unit", *unit}, {"on", on}}});
  }
  std::vector<Person> found;
  each_of_part(reader, select_sql, part, conditions,
               [&](const store::Row& row) { found.push_back(person_of(row)); });
  return found;
}

}  // namespace mellanrum::landscape
