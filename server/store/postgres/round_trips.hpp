// How often this process has waited for PostgreSQL; for the bench and the tests of what takes how
// many.
#pragma once

#include <cstdint>

namespace mellanrum::store::postgres {

[[nodiscard]] std::uint64_t round_trips();
/// Those of the calling thread: without what is told to others meanwhile.
[[nodiscard]] std::uint64_t round_trips_here();

}  // namespace mellanrum::store::postgres
