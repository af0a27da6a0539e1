// The SQL of drafts.
#include <chrono>

#include "encounters/encounters_store.hpp"

namespace mellanrum::encounters {

namespace {

/// How long an ended draft keeps its id taken: longer than a page takes to send what it had begun.
/// A device that was away for longer brings the draft back, which loses nothing.
constexpr auto late_by_at_most = std::chrono::hours(24);

}  // namespace

std::vector<Draft> drafts_of(store::Reader& reader, const UserId& user, DraftRoom room) {
  return reader.all(
      "SELECT id, body, updated_at FROM encounters_drafts WHERE user_id = $1 "
      "AND ended_at IS NULL AND ($3 = TRUE OR may_name_case = FALSE) "
      "ORDER BY updated_at DESC, id LIMIT $2",
      {user, drafts_max, room == DraftRoom::with_cases}, [](const store::Row& row) {
        return Draft{row.id<DraftId>(0), row.string(1), row.instant(2)};
      });
}

void save_draft(store::Transaction& transaction, const UserId& user, const Draft& draft,
                DraftRoom room) {
  const bool may_name_case = room == DraftRoom::with_cases;
  const auto changed = transaction.execute(
      "UPDATE encounters_drafts SET body = $3, updated_at = $4, may_name_case = $5 "
      "WHERE id = $1 AND user_id = $2 AND ended_at IS NULL",
      {draft.id, user, draft.body, draft.updated_at, may_name_case});
  if (changed == 1) return;
  if (transaction.exists("SELECT 1 FROM encounters_drafts WHERE id = $1", {draft.id})) {
    throw not_found();  // somebody else's, or it has ended and this saving is late
  }
  if (drafts_of(transaction, user, room).size() >= static_cast<std::size_t>(drafts_max)) {
    throw Problem(Problem::Kind::conflict,
                  {"Du har för många utkast. Logga eller kasta något av dem först.",
                   "You have too many drafts. Log or throw away one of them first."});
  }
  transaction.execute("DELETE FROM encounters_drafts WHERE user_id = $1 AND ended_at < $2",
                      {user, draft.updated_at - late_by_at_most});
  transaction.execute(
      "INSERT INTO encounters_drafts (id, user_id, body, updated_at, may_name_case) "
      "VALUES ($1, $2, $3, $4, $5)",
      {draft.id, user, draft.body, draft.updated_at, may_name_case});
}

void end_draft(store::Transaction& transaction, const UserId& user, const DraftId& id,
               Instant now) {
  transaction.execute(
      "INSERT INTO encounters_drafts (id, user_id, body, updated_at, ended_at) "
      "VALUES ($1, $2, '{}', $3, $3) "
      "ON CONFLICT (id) DO UPDATE SET body = '{}', ended_at = excluded.ended_at "
      "WHERE encounters_drafts.user_id = excluded.user_id",
      {id, user, now});
}

}  // namespace mellanrum::encounters
