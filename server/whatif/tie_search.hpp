// Which of a person's ties lead to whom, eight places at a time where the processor can.
#pragma once
#include <cstdint>
#include <span>

namespace mellanrum::whatif {

// Neighbouring slots: those of a unit, or one.
struct SlotRange {
  std::uint32_t first, count;
};

// Bit a place: its partner is one of `wanted`. `partners` begins a row of ties_max places, of which
// those beyond its end are not used.
std::uint64_t places_leading_to(std::span<std::uint32_t const> partners, SlotRange wanted);

// All rows of ties, ties_max places each; row r begins at place r · ties_max and has count[r]
// places in use, whose trust is above 0.
struct TieRows {
  std::uint32_t const* partner;
  float const* trust;
  std::uint8_t const* count;
};
struct FoundTie {
  std::uint32_t row, place;
  float trust = 0;  // 0 when there is none
};
// The tie with the highest trust that leads to one of `wanted`, in any of these rows; the lowest
// row on equal trust.
FoundTie strongest_of_rows(TieRows const& ties, std::span<std::uint32_t const> rows,
                           SlotRange wanted);

// The same without special instructions; for machines that lack them, and for the test.
std::uint64_t places_leading_to_plainly(std::span<std::uint32_t const> partners, SlotRange wanted);
FoundTie strongest_of_rows_plainly(TieRows const& ties, std::span<std::uint32_t const> rows,
                                   SlotRange wanted);

}  // namespace mellanrum::whatif
