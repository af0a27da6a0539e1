// The SQL of the morning's page.
#include "encounters/encounters_store.hpp"
#include "store/id_list.hpp"
#include "store/time_span.hpp"

namespace mellanrum::encounters {

namespace {

/// Later logging of what happened longer ago than this is no news; it bounds what is looked
/// through.
constexpr std::chrono::hours logged_late_max{24 * 31};

Contact contact_of(const store::Row& row) {
  return {row.optional_id<CaseId>(0),
          row.instant(1),
          {row.optional_id<PersonId>(2), row.optional_id<UnitId>(3), row.boolean(4)}};
}

}  // namespace

std::vector<Contact> contacts_since(store::Reader& reader, const PersonId& author,
                                    const std::vector<CaseId>& in_cases, Instant since) {
  std::vector<Contact> contacts;
  const auto add = [&](const store::Row& row) { contacts.push_back(contact_of(row)); };
  const auto of_cases = [&] {
    store::each_of(reader,
                   "SELECT e.case_id, e.at, w.person_id, w.unit_id, w.heard "
                   "FROM encounters_encounters e "
                   "JOIN encounters_participants w ON w.encounter_id = e.id "
                   "WHERE e.at >= $1 AND e.at < $2 AND e.case_id IN ({ids}) ORDER BY e.at",
                   {since, store::open_end(since)}, in_cases, add);
  };
  const auto without_case = [&] {
    reader.each(
        "SELECT e.case_id, e.at, w.person_id, w.unit_id, w.heard FROM encounters_encounters e "
        "JOIN encounters_participants w ON w.encounter_id = e.id "
        "WHERE e.author_person_id = $1 AND e.at >= $2 AND e.at < $3 AND e.case_id IS NULL "
        "ORDER BY e.at",
        {author, since, store::open_end(since)}, add);
  };
  reader.together({of_cases, without_case});
  return contacts;
}

std::vector<Encounter> logged_by_others(store::Reader& reader, const Sight& sight, Instant since,
                                        int limit) {
  static const std::string sql = select_encounter() + "WHERE e.case_id IN " + cases::team_cases() +
                                 " AND e.at > $happened_since AND e.at < $until "
                                 "AND e.created_at > $since AND e.created_at < $until "
                                 "AND e.author_person_id <> $person "
                                 "AND e.nudged_promise_id IS NULL AND " +
                                 visible_encounter() +
                                 " ORDER BY e.created_at DESC, e.id DESC LIMIT $limit";
  return reader.all(sight.asks(sql, {{"happened_since", since - logged_late_max},
                                     {"since", since},
                                     {"until", store::open_end(since)},
                                     {"limit", limit}}),
                    encounter_of);
}

std::vector<ExpressionCount> counts_by_expression(store::Reader& reader, const PersonId& author,
                                                  Instant from, Instant until) {
  return reader.all(
      "SELECT expression, COUNT(*) FROM encounters_encounters "
      "WHERE author_person_id = $1 AND at >= $2 AND at < $3 "
      "GROUP BY expression ORDER BY COUNT(*) DESC, expression",
      {author, from, until}, [](const store::Row& row) {
        return ExpressionCount{row.string(0), static_cast<int>(row.integer(1))};
      });
}

}  // namespace mellanrum::encounters
