// The SQL that finds and lists encounters, and who may see them.
#include "encounters/encounters_store.hpp"
#include "store/id_list.hpp"

namespace mellanrum::encounters {

namespace {

/// $5 and $6 the key of the row before, $7 limit, $8 and $9 the span of instants.
std::string list_sql(const std::string& narrowed_by) {
  return select_encounter() + "WHERE " + narrowed_by + " AND " + visible_encounter() +
         " AND (e.at, e.id) < ($5, $6) AND e.at >= $8 AND e.at < $9 "
         "ORDER BY e.at DESC, e.id DESC LIMIT $7";
}

}  // namespace

const std::string& visible_encounter() {
  static const std::string sql =
      "((e.case_id IS NOT NULL AND EXISTS (SELECT 1 FROM cases_cases c WHERE c.id = e.case_id "
      "AND " +
      std::string(cases::visible_case) +
      ")) OR (e.case_id IS NULL AND (e.author_person_id = $1 "
      "OR EXISTS (SELECT 1 FROM encounters_participants was WHERE was.encounter_id = e.id "
      "AND was.person_id = $1) "
      "OR (e.label <> 'working_note' AND EXISTS (SELECT 1 FROM access_memberships held "
      "WHERE held.user_id = $2 AND held.organisation_id = e.organisation_id "
      "AND held.status = 'active' "
      "AND held.role IN ('guide', 'professional', 'coordinator', 'manager'))))))";
  return sql;
}

const std::string& select_encounter() {
  static const std::string sql =
      "SELECT e.id, e.at, e.how, e.expression, e.motive, e.case_id, k.reference, k.code_name, "
      "k.closed_day, e.organisation_id, e.minutes, e.text, e.label, e.is_decision, "
      "e.nudged_promise_id, e.author_person_id, e.created_at, e.version "
      "FROM encounters_encounters e LEFT JOIN cases_cases k ON k.id = e.case_id ";
  return sql;
}

Encounter encounter_of(const store::Row& row) {
  Encounter encounter;
  encounter.id = row.id<EncounterId>(0);
  encounter.at = row.instant(1);
  encounter.how = row.string(2);
  encounter.expression = row.string(3);
  encounter.motive = row.optional_string(4);
  if (!row.is_null(5)) encounter.in_case = {row.id<CaseId>(5), row.string(6), row.string(7)};
  encounter.case_is_closed = !row.is_null(8);
  encounter.organisation = row.id<OrganisationId>(9);
  encounter.minutes = row.optional_integer(10);
  encounter.text = row.string(11);
  encounter.label = row.string(12);
  encounter.is_decision = row.boolean(13);
  encounter.nudged = row.optional_id<PromiseId>(14);
  encounter.author = row.id<PersonId>(15);
  encounter.created_at = row.instant(16);
  encounter.version = row.integer(17);
  return encounter;
}

bool may_see(store::Reader& reader, const cases::Sight& sight, const EncounterId& id) {
  static const std::string sql =
      "SELECT 1 FROM encounters_encounters e WHERE e.id = $5 AND " + visible_encounter();
  return reader.exists(sql, {sight.person, sight.user, sight.day, sight.cases_enabled, id});
}

Encounter visible(store::Reader& reader, const cases::Sight& sight, const EncounterId& id) {
  static const std::string sql = select_encounter() + "WHERE e.id = $5 AND " + visible_encounter();
  const auto found = reader.first(
      sql, {sight.person, sight.user, sight.day, sight.cases_enabled, id}, encounter_of);
  if (!found) throw not_found();
  return *found;
}

Encounter own(store::Reader& reader, const cases::Sight& sight, const EncounterId& id,
              std::int64_t version) {
  auto encounter = visible(reader, sight, id);
  if (encounter.author != sight.person) {
    throw Problem(Problem::Kind::forbidden,
                  {"Bara den som skrev kan ändra.", "Only the one who wrote it can change it."});
  }
  if (encounter.version != version) throw stale();
  if (encounter.case_is_closed) {
    throw Problem(Problem::Kind::conflict, {"Ärendet är avslutat och går bara att läsa.",
                                            "The case is closed and can only be read."});
  }
  return encounter;
}

void fill(store::Reader& reader, std::vector<Encounter>& encounters) {
  std::unordered_map<EncounterId, Encounter*> by_id;
  std::vector<EncounterId> ids;
  for (auto& encounter : encounters) {
    by_id[encounter.id] = &encounter;
    ids.push_back(encounter.id);
  }
  store::each_of(reader,
                 "SELECT encounter_id, person_id, unit_id, heard FROM encounters_participants "
                 "WHERE encounter_id IN ({ids}) ORDER BY encounter_id, position",
                 {}, ids, [&](const store::Row& row) {
                   by_id.at(row.id<EncounterId>(0))
                       ->participants.push_back({row.optional_id<PersonId>(1),
                                                 row.optional_id<UnitId>(2), row.boolean(3)});
                 });
  store::each_of(reader,
                 "SELECT encounter_id, factor FROM encounters_factors "
                 "WHERE encounter_id IN ({ids}) ORDER BY encounter_id, factor",
                 {}, ids, [&](const store::Row& row) {
                   by_id.at(row.id<EncounterId>(0))->factors.push_back(row.string(1));
                 });
  store::each_of(reader,
                 "SELECT encounter_id, promise_id FROM encounters_promises "
                 "WHERE encounter_id IN ({ids}) "
                 "ORDER BY encounter_id, promise_id",
                 {}, ids, [&](const store::Row& row) {
                   by_id.at(row.id<EncounterId>(0))->promises.push_back(row.id<PromiseId>(1));
                 });
}

std::vector<Encounter> list(store::Reader& reader, const http::Caller& caller,
                            const cases::Sight& sight, const Filter& filter,
                            const std::vector<std::string>& after, int limit) {
  // `g` sorts after every id; the largest instant after every other.
  const std::int64_t before_at = after.empty() ? INT64_MAX : std::stoll(after[0]);
  const std::string before_id = after.empty() ? "g" : after[1];
  const std::int64_t from =
      filter.from ? to_milliseconds(instant_in_sweden(*filter.from, 0)) : INT64_MIN;
  const std::int64_t until =
      filter.until ? to_milliseconds(instant_in_sweden(*filter.until + std::chrono::days(1), 0))
                   : INT64_MAX;

  std::vector<Encounter> found;
  const auto add = [&](const std::string& narrowed_by, const std::string* id) {
    std::vector<store::Value> values{sight.person, sight.user, sight.day, sight.cases_enabled,
                                     before_at,    before_id,  limit,     from,
                                     until};
    if (id != nullptr) values.emplace_back(*id);
    for (auto& encounter : reader.all(list_sql(narrowed_by), values, encounter_of)) {
      found.push_back(std::move(encounter));
    }
  };
  static const std::string with =
      "e.id IN (SELECT w.encounter_id FROM encounters_participants w WHERE w.person_id = $10)";
  if (filter.in_case && filter.with) {
    static const std::string both =
        "e.case_id = $10 AND EXISTS (SELECT 1 FROM encounters_participants w "
        "WHERE w.encounter_id = e.id AND w.person_id = $11)";
    std::vector<store::Value> values{
        sight.person, sight.user, sight.day, sight.cases_enabled, before_at,   before_id,
        limit,        from,       until,     *filter.in_case,     *filter.with};
    found = reader.all(list_sql(both), values, encounter_of);
  } else if (filter.in_case) {
    add("e.case_id = $10", &filter.in_case->text());
  } else if (filter.with) {
    add(with, &filter.with->text());
  } else {
    add("e.case_id IN " + std::string(cases::team_cases), nullptr);
    add("e.author_person_id = $1", nullptr);
    add("e.case_id IS NULL AND e.id IN (SELECT w.encounter_id FROM encounters_participants w "
        "WHERE w.person_id = $1)",
        nullptr);
    for (const auto& [organisation, role] : caller.memberships) {
      const bool manages = role == "manager";
      add(manages ? "e.organisation_id = $10" : "e.case_id IS NULL AND e.organisation_id = $10",
          &organisation.text());
    }
  }
  std::sort(found.begin(), found.end(), [](const Encounter& a, const Encounter& b) {
    return std::tie(a.at, a.id) > std::tie(b.at, b.id);
  });
  found.erase(
      std::unique(found.begin(), found.end(), [](auto& a, auto& b) { return a.id == b.id; }),
      found.end());
  if (found.size() > static_cast<std::size_t>(limit)) {
    found.resize(static_cast<std::size_t>(limit));
  }
  return found;
}

}  // namespace mellanrum::encounters
