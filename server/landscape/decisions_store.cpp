#include "base/identifiers.hpp"
#include "base/text.hpp"
#include "landscape/decisions.hpp"
#include "landscape/existence.hpp"
#include "landscape/search_store.hpp"
#include "store/id_list.hpp"

namespace mellanrum::landscape {

namespace {

constexpr std::string_view select_sql =
    "SELECT x.id, x.organisation_id, x.unit_id, x.name, x.decider, x.law, x.access_route, "
    "x.description, x.minimum_age, x.maximum_age, x.version FROM landscape_decisions x";

Decision decision_of(const store::Row& row) {
  return {.id = row.id<DecisionId>(0),
          .organisation = row.id<OrganisationId>(1),
          .unit = row.optional_id<UnitId>(2),
          .name = row.string(3),
          .decider = row.optional_string(4),
          .law = row.optional_string(5),
          .access_route = row.optional_string(6),
          .description = row.optional_string(7),
          .minimum_age = row.optional_integer(8),
          .maximum_age = row.optional_integer(9),
          .version = row.integer(10)};
}

}  // namespace

std::vector<FieldProblem> problems_of(store::Reader& reader, const Decision& decision) {
  std::vector<FieldProblem> problems;
  const auto guard = [&](std::string_view pointer, const std::optional<std::string>& text) {
    if (text) guard_against_identifiers(*text, pointer, problems);
  };
  guard("/name", decision.name);
  guard("/decider", decision.decider);
  guard("/law", decision.law);
  guard("/access_route", decision.access_route);
  guard("/description", decision.description);
  if (decision.minimum_age && decision.maximum_age &&
      *decision.minimum_age > *decision.maximum_age) {
    problems.push_back({"/maximum_age",
                        {"Den högsta åldern är lägre än den lägsta.",
                         "The highest age is lower than the lowest."}});
  }
  expect_organisation(reader, decision.organisation, "/organisation_id", problems);
  expect_unit(reader, decision.unit, "/unit_id", problems);
  if (!decision.unit) return problems;
  const auto unit = find_unit(reader, *decision.unit);
  if (unit && unit->organisation.id != decision.organisation) {
    problems.push_back(
        {"/unit_id",
         {"Enheten hör till en annan organisation.", "The unit belongs to another organisation."}});
  }
  return problems;
}

DecisionId add_decision(store::Transaction& transaction, const Decision& decision, Instant now,
                        Random& random) {
  require_none(problems_of(transaction, decision));
  auto id = DecisionId::make(now, random);
  transaction.execute(
      "INSERT INTO landscape_decisions (id, organisation_id, unit_id, name, decider, law, "
      "access_route, description, minimum_age, maximum_age, sort_key, version, created_at, "
      "updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12, $12)",
      {id, decision.organisation, decision.unit, decision.name, decision.decider, decision.law,
       decision.access_route, decision.description, decision.minimum_age, decision.maximum_age,
       swedish_sort_key(decision.name), now});
  index_decision(transaction, id.text());
  return id;
}

std::optional<Decision> find_decision(store::Reader& reader, const DecisionId& id) {
  static const std::string sql =
      std::string(select_sql) + " WHERE x.id = $1 AND x.removed_at IS NULL";
  return reader.first(sql, {id}, decision_of);
}

void change_decision(store::Transaction& transaction, const Decision& decision, Instant now) {
  require_none(problems_of(transaction, decision));
  const auto rows = transaction.execute(
      "UPDATE landscape_decisions SET unit_id = $3, name = $4, decider = $5, law = $6, "
      "access_route = $7, description = $8, minimum_age = $9, maximum_age = $10, sort_key = $11, "
      "version = version + 1, updated_at = $12 "
      "WHERE id = $1 AND version = $2 AND removed_at IS NULL",
      {decision.id, decision.version, decision.unit, decision.name, decision.decider, decision.law,
       decision.access_route, decision.description, decision.minimum_age, decision.maximum_age,
       swedish_sort_key(decision.name), now});
  require_touched(rows, find_decision(transaction, decision.id).has_value());
  index_decision(transaction, decision.id.text());
}

void remove_decision(store::Transaction& transaction, const Decision& decision, Instant now) {
  const auto rows = transaction.execute(
      "UPDATE landscape_decisions SET name = '', decider = NULL, law = NULL, access_route = NULL, "
      "description = NULL, removed_at = $3, version = version + 1 "
      "WHERE id = $1 AND version = $2 AND removed_at IS NULL",
      {decision.id, decision.version, now});
  require_touched(rows, find_decision(transaction, decision.id).has_value());
  index_decision(transaction, decision.id.text());
}

std::vector<Decision> list_decisions(store::Reader& reader, const DecisionFilter& filter,
                                     const Part& part) {
  std::vector<Condition> conditions{{"x.removed_at IS NULL", {}}};
  if (filter.organisation) {
    conditions.push_back(
        {"x.organisation_id = $organisation", {{"organisation", *filter.organisation}}});
  }
  if (filter.unit) conditions.push_back({"x.unit_id = $unit", {{"unit", *filter.unit}}});
  std::vector<Decision> found;
  each_of_part(reader, select_sql, part, conditions,
               [&](const store::Row& row) { found.push_back(decision_of(row)); });
  return found;
}

std::unordered_map<std::string, Decision> decisions_of(store::Reader& reader,
                                                       const std::vector<DecisionId>& ids) {
  static const std::string sql =
      std::string(select_sql) + " WHERE x.removed_at IS NULL AND x.id IN ({ids})";
  std::unordered_map<std::string, Decision> found;
  store::each_of(reader, sql, {}, ids, [&](const store::Row& row) {
    auto decision = decision_of(row);
    found.emplace(decision.id.text(), std::move(decision));
  });
  return found;
}

}  // namespace mellanrum::landscape
