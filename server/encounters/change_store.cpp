// Rewriting and taking back what one has logged oneself.
#include "encounters/encounters_store.hpp"

namespace mellanrum::encounters {

namespace {

void drop_what_was_promised(store::Transaction& transaction, const promises::Act& act,
                            const EncounterId& id) {
  const auto made = transaction.all(
      "SELECT promise_id FROM encounters_promises WHERE encounter_id = $1 AND relation = 'made'",
      {id}, [](const store::Row& row) { return row.id<PromiseId>(0); });
  for (const auto& promise : promises::visible_promises(transaction, act.view, made)) {
    if (!promise.has_ended()) {
      promises::drop(transaction, act, promise, "Kontakten togs tillbaka.");
    }
  }
}

void restore_silences(store::Transaction& transaction, const Encounter& encounter) {
  struct Heard {
    PromiseId promise;
    Instant before;
  };
  const auto heard = transaction.all(
      "SELECT promise_id, heard_before FROM encounters_promises "
      "WHERE encounter_id = $1 AND relation = 'heard'",
      {encounter.id}, [](const store::Row& row) {
        return Heard{row.id<PromiseId>(0), row.instant(1)};
      });
  for (const auto& [promise, before] : heard) {
    promises::unhear(transaction, promise, encounter.at, before);
  }
}

void take_back_reminder(store::Transaction& transaction, const Encounter& encounter) {
  const auto before = transaction.first(
      "SELECT at FROM encounters_encounters WHERE nudged_promise_id = $1 AND id <> $2 "
      "ORDER BY at DESC LIMIT 1",
      {*encounter.nudged, encounter.id}, [](const store::Row& row) { return row.instant(0); });
  promises::uncount_nudge(transaction, *encounter.nudged, before);
}

}  // namespace

void change(store::Transaction& transaction, const Encounter& encounter) {
  const auto rows = transaction.execute(
      "UPDATE encounters_encounters SET at = $3, how = $4, expression = $5, motive = $6, "
      "minutes = $7, text = $8, label = $9, version = version + 1 WHERE id = $1 AND version = $2",
      {encounter.id, encounter.version, encounter.at, encounter.how, encounter.expression,
       encounter.motive, encounter.minutes, encounter.text, encounter.label});
  if (rows != 1) throw stale();
}

void remove(store::Transaction& transaction, const promises::Act& act, const Encounter& encounter) {
  if (act.now - encounter.created_at > removable_for) {
    throw Problem(Problem::Kind::conflict,
                  {"Det har gått mer än ett dygn. Rätta texten i stället.",
                   "More than a day has passed. Correct the text instead."});
  }
  drop_what_was_promised(transaction, act, encounter.id);
  restore_silences(transaction, encounter);
  if (encounter.nudged) take_back_reminder(transaction, encounter);
  transaction.execute("DELETE FROM encounters_promises WHERE encounter_id = $1", {encounter.id});
  transaction.execute("DELETE FROM encounters_factors WHERE encounter_id = $1", {encounter.id});
  transaction.execute("DELETE FROM encounters_participants WHERE encounter_id = $1",
                      {encounter.id});
  const auto rows =
      transaction.execute("DELETE FROM encounters_encounters WHERE id = $1 AND version = $2",
                          {encounter.id, encounter.version});
  if (rows != 1) throw stale();
}

}  // namespace mellanrum::encounters
