// What is done to a matter, and what hangs on it.
#include "promises/promises_store.hpp"

namespace mellanrum::promises {

namespace {

void require_open(const Matter& matter) {
  if (!matter.closed_at) return;
  throw Problem(Problem::Kind::conflict, {"Tråden är klar. Öppna den igen först.",
                                          "The matter is closed. Reopen it first."});
}

/// From who has it to its holder as it shall be, or to nobody.
void hand_over(store::Transaction& transaction, const Act& act, const Matter& matter) {
  transaction.execute(
      "UPDATE promises_matters SET held_before_person_id = holder_person_id, "
      "held_before_at = taken_at, holder_person_id = $2, taken_at = $3 WHERE id = $1",
      {matter.id, matter.holder, matter.holder ? std::optional(act.now) : std::nullopt});
}

}  // namespace

void change_matter(store::Transaction& transaction, const Act& act, const Matter& before,
                   const Matter& changed) {
  require_open(before);
  require_one(transaction.execute(
      "UPDATE promises_matters SET title = $3, waits_until = $4, version = version + 1 "
      "WHERE id = $1 AND version = $2",
      {changed.id, before.version, changed.title, changed.waits_until}));
  if (before.holder == changed.holder) return;
  hand_over(transaction, act, changed);
  add_history(transaction, act, about(changed, "given"));
}

void take_matter(store::Transaction& transaction, const Act& act, const Matter& matter) {
  require_open(matter);
  if (matter.holder == act.by()) return;
  require_one(transaction.execute(
      "UPDATE promises_matters SET version = version + 1 WHERE id = $1 AND version = $2",
      {matter.id, matter.version}));
  auto taken = matter;
  taken.holder = act.by();
  hand_over(transaction, act, taken);
  add_history(transaction, act, about(matter, "taken"));
}

void give_back_matter(store::Transaction& transaction, const Act& act, const Matter& matter) {
  require_open(matter);
  if (matter.holder != act.by() || !matter.taken_at) {
    throw Problem(Problem::Kind::conflict, {"Bollen är inte din att lämna tillbaka.",
                                            "The ball is not yours to give back."});
  }
  require_one(transaction.execute(
      "UPDATE promises_matters SET holder_person_id = held_before_person_id, "
      "taken_at = held_before_at, held_before_person_id = NULL, held_before_at = NULL, "
      "version = version + 1 WHERE id = $1 AND version = $2",
      {matter.id, matter.version}));
  add_history(transaction, act, about(matter, "given"));
}

void close_matter(store::Transaction& transaction, const Act& act, const Matter& matter,
                  const std::optional<std::string>& reason) {
  if (matter.closed_at) return;
  std::vector<Matter> matters{matter};
  matters[0].promises.clear();
  fill(transaction, matters, Filling::living_promises);
  for (const auto& promise : matters[0].promises) drop(transaction, act, promise, reason);
  require_one(transaction.execute(
      "UPDATE promises_matters SET closed_at = $3, close_reason = $4, version = version + 1 "
      "WHERE id = $1 AND version = $2",
      {matter.id, matter.version, act.now, reason}));
  add_history(transaction, act, about(matter, "closed", reason));
}

void reopen_matter(store::Transaction& transaction, const Act& act, const Matter& matter,
                   const std::optional<std::string>& reason) {
  if (!matter.closed_at) return;
  require_one(transaction.execute(
      "UPDATE promises_matters SET closed_at = NULL, close_reason = NULL, moved_at = $3, "
      "version = version + 1 WHERE id = $1 AND version = $2",
      {matter.id, matter.version, std::max(matter.moved_at, act.now)}));
  add_history(transaction, act, about(matter, "reopened", reason));
  // The closing dropped them at its own instant.
  static const std::string sql =
      select_promise() + "WHERE p.matter_id = $1 AND p.state = 'dropped' AND p.ended_at = $2";
  for (const auto& promise : transaction.all(sql, {matter.id, *matter.closed_at}, promise_of)) {
    reopen(transaction, act, promise, reason);
  }
}

void take_back_promise(store::Transaction& transaction, const Act& act, const Promise& promise,
                       Instant written_at) {
  const std::string reason = "Kontakten togs tillbaka.";
  drop(transaction, act, promise, reason);
  take_back_move(transaction, act, promise.matter, promise.made_at);
  const auto matter = visible_matter_row(transaction, act.sight, promise.matter);
  const bool was_opened_for_it = matter.opened_at == written_at && !matter.closed_at;
  const bool holds_more = transaction.exists(
      "SELECT 1 FROM promises_promises WHERE matter_id = $1 AND state <> 'dropped' "
      "UNION ALL SELECT 1 FROM promises_dependencies WHERE on_matter_id = $1 OR matter_id = $1",
      {matter.id});
  if (was_opened_for_it && !holds_more) close_matter(transaction, act, matter, reason);
}

DependencyId add_dependency(store::Transaction& transaction, const Act& act, const Matter& on,
                            const std::optional<MatterId>& matter,
                            const std::optional<ActivityId>& activity) {
  const auto find = [&] {
    return transaction.first(
        "SELECT id FROM promises_dependencies WHERE on_matter_id = $1 "
        "AND (matter_id = $2 OR activity_id = $3)",
        {on.id, matter, activity}, [](const store::Row& row) { return row.id<DependencyId>(0); });
  };
  if (const auto there = find()) return *there;

  if (matter) {
    const auto other = visible_matter_row(transaction, act.sight, *matter);
    const auto case_of = [](const Matter& row) { return row.in_case ? row.in_case->id : CaseId(); };
    if (case_of(other) != case_of(on) || other.organisation != on.organisation) {
      throw invalid({{"/matter_id",
                      {"Bara trådar i samma ärende kan hänga på varandra.",
                       "Only matters of the same case can hang on each other."}}});
    }
    // What hangs, directly or further on, on the one that is to hang.
    const bool closes_circle = transaction.exists(
        "WITH RECURSIVE hanging (id) AS (SELECT CAST($1 AS TEXT) UNION "
        "SELECT d.matter_id FROM promises_dependencies d JOIN hanging h ON d.on_matter_id = h.id "
        "WHERE d.matter_id IS NOT NULL) SELECT 1 FROM hanging WHERE id = $2",
        {*matter, on.id});
    if (closes_circle) {
      throw invalid({{"/matter_id",
                      {"Då hänger trådarna på varandra i en ring.",
                       "Then the matters would hang on each other in a circle."}}});
    }
  } else {
    const auto found = cases::find_activity(transaction, *activity);
    if (!found || !on.in_case || found->case_id != on.in_case->id) {
      throw invalid({{"/activity_id",
                      {"Insatsen hör inte till samma ärende som tråden.",
                       "The activity does not belong to the same case as the matter."}}});
    }
  }
  const auto id = DependencyId::make(act.now, act.random);
  transaction.execute(
      "INSERT INTO promises_dependencies (id, on_matter_id, matter_id, activity_id) "
      "VALUES ($1, $2, $3, $4)",
      {id, on.id, matter, activity});
  return id;
}

std::optional<Dependency> find_dependency(store::Reader& reader, const DependencyId& id) {
  return reader.first(
      "SELECT d.id, d.on_matter_id, COALESCE(h.title, s.name), d.matter_id, d.activity_id "
      "FROM promises_dependencies d LEFT JOIN promises_matters h ON h.id = d.matter_id "
      "LEFT JOIN cases_activities s ON s.id = d.activity_id WHERE d.id = $1",
      {id}, [](const store::Row& row) {
        return Dependency{row.id<DependencyId>(0), row.id<MatterId>(1), row.string(2),
                          row.optional_id<MatterId>(3), row.optional_id<ActivityId>(4)};
      });
}

void remove_dependency(store::Transaction& transaction, const DependencyId& id) {
  transaction.execute("DELETE FROM promises_dependencies WHERE id = $1", {id});
}

}  // namespace mellanrum::promises
