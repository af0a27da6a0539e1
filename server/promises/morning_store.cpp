// The SQL of the morning's page that is not a list of matters.
#include "promises/promises_store.hpp"
#include "store/time_span.hpp"

namespace mellanrum::promises {

namespace {

/// Matters without a case that the person holds, or that hold a living promise by or to her.
const std::string own_matters =
    "(SELECT id FROM promises_matters WHERE holder_person_id = $person AND case_id IS NULL "
    "UNION SELECT o.id FROM promises_promises g JOIN promises_matters o ON o.id = g.matter_id "
    "WHERE g.by_person_id = $person AND g.state IN ('open', 'snoozed') AND o.case_id IS NULL "
    "UNION SELECT o.id FROM promises_promises g JOIN promises_matters o ON o.id = g.matter_id "
    "WHERE g.to_person_id = $person AND g.state IN ('open', 'snoozed') AND o.case_id IS NULL)";

/// A change is told once, not also as the promise that replaces the old one.
std::string deeds_sql(const std::string& narrowed_by) {
  return "SELECT h.id, h.verb, h.at, h.by_person_id, m.id, m.title, m.case_id, k.reference, "
         "k.code_name, h.promise_id, p.what FROM promises_history h "
         "JOIN promises_matters m ON m.id = h.matter_id "
         "LEFT JOIN promises_promises p ON p.id = h.promise_id "
         "LEFT JOIN cases_cases k ON k.id = m.case_id WHERE " +
         narrowed_by +
         // A ball that was given back was not taken.
         " AND (h.verb <> 'taken' OR h.at = m.taken_at) AND h.at > $since AND h.at < $until AND "
         "h.by_person_id <> $person "
         "AND h.verb IN ('made', 'kept', 'changed', 'dropped', 'nudged', 'taken') "
         "AND NOT (h.verb = 'made' AND p.replaces_promise_id IS NOT NULL) AND " +
         std::string(still_holds) + " AND " + visible_matter() +
         " ORDER BY h.at DESC, h.id DESC LIMIT $limit";
}

Deed deed_of(const store::Row& row) {
  Deed deed{row.string(0),
            row.string(1),
            row.instant(2),
            row.id<PersonId>(3),
            row.id<MatterId>(4),
            row.string(5),
            {},
            row.optional_id<PromiseId>(9),
            row.optional_string(10)};
  if (!row.is_null(6)) deed.in_case = {row.id<CaseId>(6), row.string(7), row.string(8)};
  return deed;
}

}  // namespace

std::vector<Promise> owed_by(store::Reader& reader, const Sight& sight, int limit) {
  static const std::string sql =
      select_promise() +
      "WHERE p.by_person_id = $person AND p.state IN ('open', 'snoozed') AND m.closed_at IS NULL "
      "AND k.closed_day IS NULL AND (p.snoozed_until IS NULL OR p.snoozed_until <= $day) AND " +
      visible_matter() + " ORDER BY p.due_day NULLS LAST, p.made_at, p.id LIMIT $limit";
  return reader.all(sight.asks(sql, {{"limit", limit}}), promise_of);
}

std::vector<Matter> taken_by(store::Reader& reader, const Sight& sight, int limit) {
  static const std::string sql =
      select_matter() +
      "WHERE m.holder_person_id = $person AND m.taken_at IS NOT NULL AND m.closed_at IS NULL "
      "AND m.taken_at >= m.moved_at AND k.closed_day IS NULL "
      "AND (m.waits_until IS NULL OR m.waits_until <= $day) AND " +
      visible_matter() + " ORDER BY m.taken_at, m.id LIMIT $limit";
  return reader.all(sight.asks(sql, {{"limit", limit}}), matter_of);
}

int resumed_since(store::Reader& reader, const Sight& sight, Instant since) {
  static const std::string sql =
      "SELECT COUNT(*) FROM promises_matters m WHERE m.id IN (SELECT id FROM promises_matters "
      "WHERE resumed_at >= $since AND resumed_at < $until AND case_id IN " +
      cases::team_cases() +
      " UNION SELECT id FROM promises_matters WHERE resumed_at >= $since AND resumed_at < $until "
      "AND holder_person_id = $person AND case_id IS NULL) AND " +
      visible_matter();
  return reader
      .first(sight.asks(sql, {{"since", since}, {"until", store::open_end(since)}}),
             [](const store::Row& row) { return static_cast<int>(row.integer(0)); })
      .value_or(0);
}

std::vector<Deed> deeds_of_others(store::Reader& reader, const Sight& sight, Instant since,
                                  int limit) {
  static const std::string in_cases = deeds_sql("h.case_id IN " + cases::team_cases());
  static const std::string in_own =
      deeds_sql("h.case_id IS NULL AND h.matter_id IN " + own_matters);
  std::vector<Deed> deeds;
  const auto add = [&](const std::string& sql) {
    reader.each(
        sight.asks(sql, {{"since", since}, {"until", store::open_end(since)}, {"limit", limit}}),
        [&](const store::Row& row) { deeds.push_back(deed_of(row)); });
  };
  reader.together({[&] { add(in_cases); }, [&] { add(in_own); }});
  return deeds;
}

}  // namespace mellanrum::promises
