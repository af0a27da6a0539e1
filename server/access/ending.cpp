#include "access/ending.hpp"

#include "access/links.hpp"
#include "access/sessions.hpp"
#include "audit/audit.hpp"

namespace mellanrum::access {

namespace {

std::vector<MembershipId> due_on(store::Reader& reader, Day today) {
  return reader.all(
      "SELECT id FROM access_memberships WHERE status = 'active' AND until_day IS NOT NULL "
      "AND until_day < $1 ORDER BY until_day, id",
      {today}, [](const store::Row& row) { return row.id<MembershipId>(0); });
}

void end(store::Transaction& transaction, const MembershipRecord& due, Instant now,
         Random& random) {
  if (due.role == "admin" && !has_other_admin(transaction, due.organisation, due.user)) return;
  withdraw_links(transaction, due.user, due.id, now);
  set_membership_status(transaction, due, "ended", due.version, now);
  if (!caller(transaction, due.user)) end_sessions_of(transaction, due.user, "", now);
  audit::append(transaction,
                {.at = now,
                 .user = {},
                 .person = {},
                 .verb = "membership.ended",
                 .operation_id = "endMembershipsDue",
                 .subject_id = due.id.text(),
                 .case_id = {},
                 .remote_address = ""},
                random);
}

}  // namespace

void set_last_day(store::Transaction& transaction, const MembershipId& id, std::optional<Day> until,
                  std::int64_t version, Instant now) {
  const auto touched = transaction.execute(
      "UPDATE access_memberships SET until_day = $2, version = version + 1, updated_at = $4 "
      "WHERE id = $1 AND version = $3",
      {id, until, version, now});
  if (touched == 0) throw stale();
}

void end_memberships_due(store::Database& database, Instant now, Random& random) {
  const Day today = day_in_sweden(now);
  const bool is_any_due =
      database.read_value([&](store::Reader& reader) { return !due_on(reader, today).empty(); });
  if (!is_any_due) return;
  database.write([&](store::Transaction& transaction) {
    for (const auto& id : due_on(transaction, today)) {
      end(transaction, membership(transaction, id).value(), now, random);
    }
  });
}

}  // namespace mellanrum::access
