// Durable writes a second of the store by itself: one caller, whose every write waits for its own
// commit, against many callers, who share them.
#pragma once

#include <chrono>

#include "store/database.hpp"

namespace mellanrum::bench {

/// Small rows into a table of their own, by `callers` at once.
[[nodiscard]] double durable_writes(store::Database& database, int callers,
                                    std::chrono::milliseconds duration);

}  // namespace mellanrum::bench
