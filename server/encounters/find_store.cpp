// The SQL that finds and lists encounters, and who may see them.
#include "encounters/encounters_store.hpp"
#include "store/id_list.hpp"

namespace mellanrum::encounters {

namespace {

/// `$before_at` and `$before_id` are the key of the row before.
std::string list_sql(const std::string& narrowed_by) {
  return select_encounter() + "WHERE " + narrowed_by + " AND " + visible_encounter() +
         " AND (e.at, e.id) < ($before_at, $before_id) AND e.at >= $from AND e.at < $until "
         "ORDER BY e.at DESC, e.id DESC LIMIT $limit";
}

}  // namespace

const std::string& visible_encounter() {
  static const std::string sql =
      "((e.case_id IS NOT NULL AND EXISTS (SELECT 1 FROM cases_cases c WHERE c.id = e.case_id "
      "AND " +
      cases::visible_case() +
      ")) OR (e.case_id IS NULL AND (e.author_person_id = $person "
      "OR EXISTS (SELECT 1 FROM encounters_participants was WHERE was.encounter_id = e.id "
      "AND was.person_id = $person) OR (e.label <> 'working_note' AND e.organisation_id IN " +
      grants::organisations_with(grants::encounter_read) + "))))";
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

bool may_see(store::Reader& reader, const Sight& sight, const EncounterId& id) {
  static const std::string sql =
      "SELECT 1 FROM encounters_encounters e WHERE e.id = $encounter AND " + visible_encounter();
  return reader.exists(sight.asks(sql, {{"encounter", id}}));
}

std::optional<http::Subject> place_of(store::Reader& reader, const EncounterId& id) {
  return reader.first("SELECT id, case_id FROM encounters_encounters WHERE id = $1", {id},
                      [](const store::Row& row) {
                        return http::Subject{row.string(0), row.optional_string(1)};
                      });
}

Encounter visible(store::Reader& reader, const Sight& sight, const EncounterId& id) {
  static const std::string sql =
      select_encounter() + "WHERE e.id = $encounter AND " + visible_encounter();
  const auto found = reader.first(sight.asks(sql, {{"encounter", id}}), encounter_of);
  if (!found) throw not_found();
  return *found;
}

Encounter own(store::Reader& reader, const Sight& sight, const EncounterId& id,
              std::int64_t version) {
  auto encounter = visible(reader, sight, id);
  if (encounter.author != sight.person) {
    throw Problem(Problem::Kind::forbidden,
                  {"Bara den som skrev kan ändra.", "Only the one who wrote it can change it."});
  }
  require_version(version, encounter.version);
  if (encounter.case_is_closed) throw cases::closed_to_writing();
  return encounter;
}

void fill(store::Reader& reader, std::vector<Encounter>& encounters) {
  std::unordered_map<EncounterId, Encounter*> by_id;
  std::vector<EncounterId> ids;
  for (auto& encounter : encounters) {
    by_id[encounter.id] = &encounter;
    ids.push_back(encounter.id);
  }
  const auto participants = [&] {
    store::each_of(reader,
                   "SELECT encounter_id, person_id, unit_id, heard FROM encounters_participants "
                   "WHERE encounter_id IN ({ids}) ORDER BY encounter_id, position",
                   {}, ids, [&](const store::Row& row) {
                     by_id.at(row.id<EncounterId>(0))
                         ->participants.push_back({row.optional_id<PersonId>(1),
                                                   row.optional_id<UnitId>(2), row.boolean(3)});
                   });
  };
  const auto factors = [&] {
    store::each_of(reader,
                   "SELECT encounter_id, factor FROM encounters_factors "
                   "WHERE encounter_id IN ({ids}) ORDER BY encounter_id, factor",
                   {}, ids, [&](const store::Row& row) {
                     by_id.at(row.id<EncounterId>(0))->factors.push_back(row.string(1));
                   });
  };
  const auto promises = [&] {
    store::each_of(reader,
                   "SELECT encounter_id, promise_id FROM encounters_promises "
                   "WHERE encounter_id IN ({ids}) "
                   "ORDER BY encounter_id, promise_id",
                   {}, ids, [&](const store::Row& row) {
                     by_id.at(row.id<EncounterId>(0))->promises.push_back(row.id<PromiseId>(1));
                   });
  };
  reader.together({participants, factors, promises});
}

std::vector<Encounter> list(store::Reader& reader, const Sight& sight, const Filter& filter,
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
  const auto add = [&](const std::string& narrowed_by,
                       std::initializer_list<store::Named> narrowing = {}) {
    auto values = sight.values();
    values.insert(values.end(), {{"before_at", before_at},
                                 {"before_id", before_id},
                                 {"limit", limit},
                                 {"from", from},
                                 {"until", until}});
    values.insert(values.end(), narrowing);
    reader.each(store::Statement(list_sql(narrowed_by), values),
                [&](const store::Row& row) { found.push_back(encounter_of(row)); });
  };
  const std::string of_case = "e.case_id = $case";
  if (filter.in_case && filter.with) {
    add(of_case +
            " AND EXISTS (SELECT 1 FROM encounters_participants w "
            "WHERE w.encounter_id = e.id AND w.person_id = $with)",
        {{"case", *filter.in_case}, {"with", *filter.with}});
  } else if (filter.in_case) {
    add(of_case, {{"case", *filter.in_case}});
  } else if (filter.with) {
    add("e.id IN (SELECT w.encounter_id FROM encounters_participants w "
        "WHERE w.person_id = $with)",
        {{"with", *filter.with}});
  } else {
    const auto workplaces = sight.standing.where(grants::encounter_read);
    std::vector<std::function<void()>> lists{
        [&] { add("e.case_id IN " + cases::team_cases()); },
        [&] { add("e.author_person_id = $person"); },
        [&] {
          add("e.case_id IS NULL AND e.id IN (SELECT w.encounter_id "
              "FROM encounters_participants w WHERE w.person_id = $person)");
        },
    };
    for (const auto& organisation : workplaces) {
      lists.emplace_back([&] {
        const bool oversees = sight.standing.may_at(grants::case_oversee, organisation);
        add(oversees ? "e.organisation_id = $organisation"
                     : "e.case_id IS NULL AND e.organisation_id = $organisation",
            {{"organisation", organisation}});
      });
    }
    reader.together(lists);
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
