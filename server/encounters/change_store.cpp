// Rewriting and taking back what one has logged oneself.
#include "encounters/encounters_store.hpp"

namespace mellanrum::encounters {

namespace {

std::vector<PromiseId> made_in(store::Reader& reader, const EncounterId& id) {
  return reader.all("SELECT promise_id FROM encounters_promises WHERE encounter_id = $1", {id},
                    [](const store::Row& row) { return row.id<PromiseId>(0); });
}

}  // namespace

std::vector<PromiseId> promises_touched_by(store::Reader& reader, const EncounterId& id) {
  auto touched = made_in(reader, id);
  for (auto& promise : promises::promises_spoken_of(reader, id.text())) {
    touched.push_back(std::move(promise));
  }
  return touched;
}

void change(store::Transaction& transaction, const grants::Act& act, const Encounter& encounter,
            Instant was_at) {
  require_one(transaction.execute(
      "UPDATE encounters_encounters SET at = $3, how = $4, expression = $5, motive = $6, "
      "minutes = $7, text = $8, label = $9, version = version + 1 WHERE id = $1 AND version = $2",
      {encounter.id, encounter.version, encounter.at, encounter.how, encounter.expression,
       encounter.motive, encounter.minutes, encounter.text, encounter.label}));
  promises::move_words(transaction, act, encounter.id.text(), made_in(transaction, encounter.id),
                       was_at, encounter.at);
}

void remove(store::Transaction& transaction, const grants::Act& act, const Encounter& encounter) {
  if (act.now - encounter.created_at > removable_for) {
    throw Problem(Problem::Kind::conflict,
                  {"Det har gått mer än ett dygn. Rätta texten i stället.",
                   "More than a day has passed. Correct the text instead."});
  }
  const auto made = made_in(transaction, encounter.id);
  for (const auto& promise : promises::visible_promises(transaction, act.sight, made)) {
    if (promise.has_ended()) continue;
    promises::take_back_promise(transaction, act, promise, encounter.created_at);
  }
  promises::take_back_words(transaction, act, encounter.id.text(), encounter.at);
  transaction.execute("DELETE FROM encounters_promises WHERE encounter_id = $1", {encounter.id});
  transaction.execute("DELETE FROM encounters_factors WHERE encounter_id = $1", {encounter.id});
  transaction.execute("DELETE FROM encounters_participants WHERE encounter_id = $1",
                      {encounter.id});
  require_one(
      transaction.execute("DELETE FROM encounters_encounters WHERE id = $1 AND version = $2",
                          {encounter.id, encounter.version}));
}

}  // namespace mellanrum::encounters
