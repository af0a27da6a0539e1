// What an upgrade puts right after the migrations, once a database.
//
// Takes away what imports let in before every column passed the identifier guard: personal numbers
// in telephones, ids and attributes; the rest of each row is left as it is.
#pragma once

#include <string>
#include <vector>

#include "base/clock.hpp"
#include "store/database.hpp"

namespace mellanrum::landscape {

/// Where something was taken away, as `landscape_services.phone 0190…`: for the operator, who may
/// have to report it. Empty if nothing was, or if it was done before.
[[nodiscard]] std::vector<std::string> remove_stored_identifiers(store::Database& database,
                                                                 Instant now);

/// Writes the words by which things are found for all that has none: after an upgrade that folds
/// them otherwise. Nothing where all have theirs.
void make_all_searchable(store::Database& database);

}  // namespace mellanrum::landscape
