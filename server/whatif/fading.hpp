// One person's ties fading for a week, eight at a time where the processor can. Every way of doing
// it multiplies the same single-precision numbers, so the result is the same bit for bit.
#pragma once
#include <cstdint>

#include "whatif/parameters.hpp"

namespace mellanrum::whatif {

struct FadingRow {
  float* trust;  // ties_max places; those from `count` on are not used
  std::uint32_t count;
  std::uint64_t handled;  // bit a place: does not fade now
  std::uint64_t within;   // bit a place: same organisation
};

struct FadedRow {
  double within = 0, across = 0;  // sums of trust at or above the floor; exact
  bool any_below_floor = false;
};

FadedRow fade_row(FadingRow const& row, float within, float across, float floor);

// The same without special instructions; for machines that lack them, and for the test.
FadedRow fade_row_plainly(FadingRow const& row, float within, float across, float floor);

}  // namespace mellanrum::whatif
