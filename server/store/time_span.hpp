// Spans of time in statements.
#pragma once

#include <chrono>

#include "base/clock.hpp"

namespace mellanrum::store {

/// The end of a span that has a beginning alone: later than anything that is looked for. Of a time
/// with an end on both sides PostgreSQL expects few rows, of one with a beginning alone a third of
/// the table, which it then reads, or plans anew for each caller's beginning.
[[nodiscard]] inline Instant open_end(Instant since) {
  return since + std::chrono::days(100 * 366);
}

}  // namespace mellanrum::store
