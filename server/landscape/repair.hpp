// What an upgrade puts right after the migrations, once a database.
//
// Takes away what imports let in before every column passed the identifier guard: personal numbers
// in telephones, ids and attributes; the rest of each row is left as it is.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "store/database.hpp"

namespace mellanrum::landscape {

/// Where something was taken away, as `landscape_services.phone 0190…`: for the operator, who may
/// have to report it. Empty if nothing was, or if it was done before.
[[nodiscard]] std::vector<std::string> remove_stored_identifiers(store::Database& database,
                                                                 Instant now);

/// Told now and then how many have been written.
using SearchableProgress = std::function<void(std::int64_t written)>;

/// Writes the words by which things are found for all that has none: after an upgrade that folds
/// them otherwise. Nothing where all have theirs. Before anybody is served: until it is done,
/// search would say of what is there that it is not.
void make_all_searchable(store::Database& database, const SearchableProgress& progress = {});

}  // namespace mellanrum::landscape
