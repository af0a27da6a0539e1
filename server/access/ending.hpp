// A membership that ends on a day which was decided before.
#pragma once

#include "access/users.hpp"

namespace mellanrum::access {

/// Sets the last day that a membership holds, or takes it away. Throws Problem stale unless
/// `version` is the record's.
void set_last_day(store::Transaction& transaction, const MembershipId& id, std::optional<Day> until,
                  std::int64_t version, Instant now);

/// Ends the memberships whose last day is over, and the sessions of who has none left. Who by then
/// is the only one that administers an organisation stays. Call it at start and at least once a
/// minute; it writes nothing where nothing is due.
void end_memberships_due(store::Database& database, Instant now, Random& random);

}  // namespace mellanrum::access
