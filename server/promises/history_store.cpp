// What has happened to promises and matters: added to, never changed. An entry of an encounter that
// was taken back stays, and is told no longer.
#include "promises/promises_store.hpp"

namespace mellanrum::promises {

std::vector<HistoryEntry> history_of(store::Reader& reader, const PromiseId& id) {
  static const std::string sql =
      "SELECT h.at, h.verb, h.by_person_id, h.reason FROM promises_history h "
      "WHERE h.promise_id = $1 AND " +
      std::string(still_holds) + " ORDER BY h.at, h.id";
  return reader.all(sql, {id}, [](const store::Row& row) {
    return HistoryEntry{row.instant(0), row.string(1), row.id<PersonId>(2), row.optional_string(3)};
  });
}

std::string add_history(store::Transaction& transaction, const Act& act, const Event& event) {
  auto id = make_uuid(act.now, act.random);
  transaction.send(
      "INSERT INTO promises_history (id, matter_id, promise_id, case_id, at, verb, by_person_id, "
      "reason, source_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      {id, event.matter, event.promise, event.in_case, act.now, event.verb, act.by(), event.reason,
       event.source});
  return id;
}

Event about(const Promise& promise, std::string_view verb,
            const std::optional<std::string>& reason) {
  return {promise.matter,
          promise.id,
          promise.in_case ? std::optional(promise.in_case->id) : std::nullopt,
          verb,
          reason,
          {}};
}

Event about(const Matter& matter, std::string_view verb, const std::optional<std::string>& reason) {
  return {
      matter.id, std::nullopt, matter.in_case ? std::optional(matter.in_case->id) : std::nullopt,
      verb,      reason,       {}};
}

}  // namespace mellanrum::promises
