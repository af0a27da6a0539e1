// How often this process has waited for PostgreSQL; for the bench and the tests of what takes how
// many.
#pragma once

#include <cstdint>

namespace mellanrum::store::postgres {

[[nodiscard]] std::uint64_t round_trips();

}  // namespace mellanrum::store::postgres
