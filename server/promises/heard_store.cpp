// The one place that says when a promise was last heard of, how often it was reminded of, and when
// its matter last moved: all of it follows from the words and acts that exist, so that a contact
// can be corrected or taken back in any order. Knows of a contact only by which id a word was said.
#include "promises/promises_store.hpp"

namespace mellanrum::promises {

namespace {

constexpr std::string_view heard_word = "heard";
constexpr std::string_view nudged_word = "nudged";

void add_word(store::Transaction& transaction, const PromiseId& id, const std::string& source,
              std::string_view kind, Instant at) {
  transaction.send(
      "INSERT INTO promises_words (promise_id, source_id, kind, at) VALUES ($1, $2, $3, $4) "
      "ON CONFLICT (promise_id, source_id) DO UPDATE SET at = excluded.at",
      {id, source, kind, at});
}

/// A word that lies ahead was written while the clock was wrong. It counts as said now, so that
/// what is heard now can be seen.
void mend_what_lies_ahead(store::Transaction& transaction, const Act& act, const Promise& promise) {
  const Instant now = act.now;
  if (promise.last_heard_at <= now && promise.last_nudged_at.value_or(now) <= now) return;
  transaction.execute("UPDATE promises_words SET at = $2 WHERE promise_id = $1 AND at > $2",
                      {promise.id, now});
  transaction.execute("UPDATE promises_promises SET made_at = $2 WHERE id = $1 AND made_at > $2",
                      {promise.id, now});
}

Matter with_living_promises(store::Reader& reader, const MatterId& id) {
  static const std::string sql = select_matter() + "WHERE m.id = $1";
  std::optional<Matter> matter;
  std::vector<Matter> filled(1);
  filled[0].id = id;
  reader.together({
      [&] { matter = reader.first(sql, {id}, matter_of); },
      [&] { fill(reader, filled, Filling::living_promises); },
  });
  matter.value().promises = std::move(filled[0].promises);
  return std::move(*matter);
}

bool has_stalled(const Act& act, const Matter& matter) {
  return condition_of(facts_of(matter, act.sight), act.today()).state == MatterState::stalled;
}

/// What stands as still as before has not moved again.
void resume_only_if_it_moves(store::Transaction& transaction, const Act& act, const MatterId& id) {
  if (!has_stalled(act, with_living_promises(transaction, id))) return;
  transaction.send("UPDATE promises_matters SET resumed_at = NULL WHERE id = $1", {id});
}

/// Of what was said in it: the promises that count as kept since then.
constexpr std::string_view kept_in_source =
    "SELECT h.promise_id FROM promises_words w JOIN promises_history h "
    "ON h.promise_id = w.promise_id AND h.source_id = w.source_id AND h.verb = 'kept' "
    "JOIN promises_promises p ON p.id = h.promise_id AND p.state = 'kept' "
    "WHERE w.source_id = $1 AND NOT EXISTS (SELECT 1 FROM promises_history later "
    "WHERE later.promise_id = h.promise_id AND later.verb IN ('kept', 'reopened') "
    "AND (later.at, later.id) > (h.at, h.id))";

/// Nothing was done before it was promised.
void move_ends(store::Transaction& transaction, const std::string& source, Instant at) {
  static const std::string sql =
      "UPDATE promises_promises SET ended_at = CASE WHEN made_at > $2 THEN made_at ELSE $2 END, "
      "version = version + 1 WHERE id IN (" +
      std::string(kept_in_source) + ")";
  transaction.execute(sql, {source, at});
}

/// Each is as it was; where its matter has been closed since, as that left it.
void take_back_ends(store::Transaction& transaction, const std::string& source) {
  static const std::string sql =
      "UPDATE promises_promises SET state = CASE WHEN m.closed_at IS NOT NULL THEN 'dropped' "
      "WHEN promises_promises.snoozed_until IS NOT NULL THEN 'snoozed' ELSE 'open' END, "
      "ended_at = m.closed_at, reason = m.close_reason, "
      "version = promises_promises.version + 1 FROM promises_matters m "
      "WHERE m.id = promises_promises.matter_id AND promises_promises.id IN (" +
      std::string(kept_in_source) + ")";
  transaction.execute(sql, {source});
}

struct Said {
  PromiseId promise;
  MatterId matter;
};

std::vector<Said> said_in(store::Reader& reader, const std::string& source) {
  return reader.all(
      "SELECT w.promise_id, p.matter_id FROM promises_words w "
      "JOIN promises_promises p ON p.id = w.promise_id WHERE w.source_id = $1 "
      "ORDER BY w.promise_id",
      {source}, [](const store::Row& row) {
        return Said{row.id<PromiseId>(0), row.id<MatterId>(1)};
      });
}

}  // namespace

Matter move(store::Transaction& transaction, const Act& act, const MatterId& id, Instant at) {
  Matter matter = with_living_promises(transaction, id);
  std::optional<Instant> resumed;
  if (has_stalled(act, matter)) resumed = act.now;
  transaction.send(
      "UPDATE promises_matters SET moved_at = $2, resumed_at = COALESCE($3, resumed_at) "
      "WHERE id = $1",
      {id, std::max(std::min(matter.moved_at, act.now), at), resumed});
  return matter;
}

void take_back_move(store::Transaction& transaction, const Act& act, const MatterId& id,
                    Instant at) {
  transaction.send(
      "UPDATE promises_matters SET moved_at = d.at FROM (SELECT MAX(moves.at) AS at FROM ("
      "SELECT o.opened_at AS at FROM promises_matters o WHERE o.id = $1 "
      "UNION ALL SELECT p.made_at FROM promises_promises p "
      "WHERE p.matter_id = $1 AND p.state <> 'dropped' "
      "UNION ALL SELECT w.at FROM promises_words w JOIN promises_promises p ON p.id = w.promise_id "
      "WHERE p.matter_id = $1 AND w.kind = 'heard' AND (p.ended_at IS NULL OR w.at <= p.ended_at) "
      "UNION ALL SELECT p.ended_at FROM promises_promises p "
      "WHERE p.matter_id = $1 AND p.state IN ('kept', 'changed') "
      "UNION ALL SELECT h.at FROM promises_history h WHERE h.matter_id = $1 "
      "AND h.promise_id IS NULL AND h.verb = 'reopened'"
      ") moves) d WHERE id = $1 AND (moved_at = $2 OR moved_at < d.at)",
      {id, at});
  resume_only_if_it_moves(transaction, act, id);
}

void derive_words(store::Transaction& transaction, const PromiseId& id) {
  transaction.send(
      "UPDATE promises_promises SET last_heard_at = d.heard_at, last_nudged_at = d.nudged_at, "
      "nudges = d.nudges, version = version + 1 FROM ("
      "SELECT p.id, COALESCE(MAX(w.at) FILTER (WHERE w.kind = 'heard' AND w.at > p.made_at), "
      "p.made_at) AS heard_at, MAX(w.at) FILTER (WHERE w.kind = 'nudged') AS nudged_at, "
      "COUNT(*) FILTER (WHERE w.kind = 'nudged') AS nudges "
      "FROM promises_promises p LEFT JOIN promises_words w ON w.promise_id = p.id "
      "WHERE p.id = $1 GROUP BY p.id, p.made_at) d "
      "WHERE promises_promises.id = d.id AND promises_promises.state IN ('open', 'snoozed') "
      "AND (promises_promises.last_heard_at <> d.heard_at "
      "OR promises_promises.last_nudged_at IS DISTINCT FROM d.nudged_at "
      "OR promises_promises.nudges <> d.nudges)",
      {id});
}

void hear(store::Transaction& transaction, const Act& act, const Promise& promise, Instant at,
          const std::optional<std::string>& reason) {
  require_living(promise);
  mend_what_lies_ahead(transaction, act, promise);
  move(transaction, act, promise.matter, at);
  const auto noted = add_history(transaction, act, about(promise, heard_word, reason));
  add_word(transaction, promise.id, noted, heard_word, at);
  derive_words(transaction, promise.id);
}

void hear_in(store::Transaction& transaction, const Act& act, const std::string& source,
             const Promise& promise, Instant at) {
  if (!promise.has_ended()) {
    mend_what_lies_ahead(transaction, act, promise);
    if (at > std::min(promise.last_heard_at, act.now)) {
      move(transaction, act, promise.matter, at);
      auto event = about(promise, heard_word);
      event.source = source;
      add_history(transaction, act, event);
    }
  }
  add_word(transaction, promise.id, source, heard_word, at);
  derive_words(transaction, promise.id);
  // A word of some time ago may be older than the quiet time.
  if (day_in_sweden(at) != act.today()) resume_only_if_it_moves(transaction, act, promise.matter);
}

void keep_in(store::Transaction& transaction, const Act& act, const std::string& source,
             const Promise& promise, Instant at) {
  require_living(promise);
  mend_what_lies_ahead(transaction, act, promise);
  move(transaction, act, promise.matter, at);
  const Instant ended = std::max(at, promise.made_at);
  set_state(transaction, promise, {StoredState::kept, promise.snoozed_until, {}, ended});
  auto event = about(promise, "kept");
  event.source = source;
  add_history(transaction, act, event);
  add_word(transaction, promise.id, source, heard_word, at);
  if (day_in_sweden(at) != act.today()) resume_only_if_it_moves(transaction, act, promise.matter);
}

void count_nudge(store::Transaction& transaction, const Act& act, const std::string& source,
                 const Promise& promise) {
  require_living(promise);
  mend_what_lies_ahead(transaction, act, promise);
  auto event = about(promise, nudged_word);
  event.source = source;
  add_history(transaction, act, event);
  add_word(transaction, promise.id, source, nudged_word, act.now);
  derive_words(transaction, promise.id);
}

std::vector<PromiseId> promises_spoken_of(store::Reader& reader, const std::string& source) {
  std::vector<PromiseId> found;
  for (auto& said : said_in(reader, source)) found.push_back(std::move(said.promise));
  return found;
}

void move_words(store::Transaction& transaction, const Act& act, const std::string& source,
                const std::vector<PromiseId>& made, Instant before, Instant at) {
  if (before == at) return;
  std::vector<Said> reached = said_in(transaction, source);
  transaction.execute("UPDATE promises_words SET at = $2 WHERE source_id = $1", {source, at});
  move_ends(transaction, source, at);
  for (const auto& id : made) {
    // What was promised in it was promised then, unless somebody said another time.
    const auto matter = transaction.first(
        "UPDATE promises_promises SET made_at = $3 WHERE id = $1 AND made_at = $2 "
        "RETURNING matter_id",
        {id, before, at}, [](const store::Row& row) { return row.id<MatterId>(0); });
    if (matter) reached.push_back({id, *matter});
  }
  for (const auto& said : reached) derive_words(transaction, said.promise);
  for (const auto& said : reached) take_back_move(transaction, act, said.matter, before);
}

void take_back_words(store::Transaction& transaction, const Act& act, const std::string& source,
                     Instant at) {
  const auto reached = said_in(transaction, source);
  take_back_ends(transaction, source);
  transaction.execute("DELETE FROM promises_words WHERE source_id = $1", {source});
  for (const auto& said : reached) derive_words(transaction, said.promise);
  for (const auto& said : reached) take_back_move(transaction, act, said.matter, at);
}

}  // namespace mellanrum::promises
