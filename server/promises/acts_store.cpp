// What is done to a promise.
#include "promises/promises_store.hpp"

namespace mellanrum::promises {

namespace {

Problem has_ended_already(const Promise& promise) {
  const Text how = promise.state == StoredState::kept ? Text{"hållet", "kept"}
                   : promise.state == StoredState::changed
                       ? Text{"ersatt av ett nytt", "replaced by a new one"}
                       : Text{"avskrivet", "dropped"};
  return {Problem::Kind::conflict,
          {"Löftet är redan " + how.swedish + ". Ångra det först.",
           "The promise is already " + how.english + ". Undo that first."}};
}

}  // namespace

void require_living(const Promise& promise) {
  if (promise.has_ended()) throw has_ended_already(promise);
}

void set_state(store::Transaction& transaction, const Promise& promise, const Ending& ending) {
  require_one(transaction.execute(
      "UPDATE promises_promises SET state = $3, snoozed_until = $4, reason = $5, ended_at = $6, "
      "version = version + 1 WHERE id = $1 AND version = $2",
      {promise.id, promise.version, to_word(ending.state), ending.snoozed_until, ending.reason,
       ending.ended_at}));
}

namespace {

std::optional<Promise> replacement_of(store::Reader& reader, const PromiseId& id) {
  // The newest: an older one belongs to a change that was undone.
  static const std::string sql =
      select_promise() + "WHERE p.replaces_promise_id = $1 ORDER BY p.id DESC LIMIT 1";
  return reader.first(sql, {id}, promise_of);
}

}  // namespace

void keep(store::Transaction& transaction, const Act& act, const Promise& promise,
          const std::optional<std::string>& reason) {
  if (promise.state == StoredState::kept) return;
  require_living(promise);
  move(transaction, act, promise.matter, act.now);
  set_state(transaction, promise, {StoredState::kept, promise.snoozed_until, reason, act.now});
  add_history(transaction, act, about(promise, "kept", reason));
}

void drop(store::Transaction& transaction, const Act& act, const Promise& promise,
          const std::optional<std::string>& reason) {
  if (promise.state == StoredState::dropped) return;
  require_living(promise);
  set_state(transaction, promise, {StoredState::dropped, promise.snoozed_until, reason, act.now});
  add_history(transaction, act, about(promise, "dropped", reason));
}

void snooze(store::Transaction& transaction, const Act& act, const Promise& promise, Day until,
            const std::optional<std::string>& reason) {
  if (promise.state == StoredState::snoozed && promise.snoozed_until == until) return;
  require_living(promise);
  set_state(transaction, promise, {StoredState::snoozed, until, reason, std::nullopt});
  add_history(transaction, act, about(promise, "snoozed", reason));
}

PromiseId change(store::Transaction& transaction, const Act& act, const Promise& old,
                 const Promise& changed, const std::string& reason) {
  require_living(old);
  move(transaction, act, old.matter, act.now);
  set_state(transaction, old, {StoredState::changed, std::nullopt, reason, act.now});
  add_history(transaction, act, about(old, "changed", reason));

  auto row = changed;
  row.matter = old.matter;
  row.made_at = act.now;
  row.replaces = old.id;
  auto id = insert_promise(transaction, act, row);
  auto made = about(old, "made", reason);
  made.promise = id;
  add_history(transaction, act, made);
  return id;
}

void reopen(store::Transaction& transaction, const Act& act, const Promise& promise,
            const std::optional<std::string>& reason) {
  if (promise.state == StoredState::open) return;
  if (promise.state == StoredState::changed) {
    const auto replacement = replacement_of(transaction, promise.id);
    if (replacement &&
        (replacement->state == StoredState::kept || replacement->state == StoredState::changed)) {
      throw has_ended_already(*replacement);
    }
    if (replacement) drop(transaction, act, *replacement, reason);
  }
  const auto ended_at =
      *transaction.first("SELECT ended_at FROM promises_promises WHERE id = $1", {promise.id},
                         [](const store::Row& row) { return row.optional_instant(0); });
  // Back to what it was before it ended; a snooze itself is undone to open.
  const bool was_resting = promise.has_ended() && promise.snoozed_until.has_value();
  set_state(transaction, promise,
            {was_resting ? StoredState::snoozed : StoredState::open,
             was_resting ? promise.snoozed_until : std::nullopt, std::nullopt, std::nullopt});
  add_history(transaction, act, about(promise, "reopened", reason));
  // What was said while it counted as ended was said all the same; what had moved it, had not.
  derive_words(transaction, promise.id);
  if (ended_at) take_back_move(transaction, act, promise.matter, *ended_at);
}

}  // namespace mellanrum::promises
