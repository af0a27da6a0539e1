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

// The place with the highest trust among those that lead to one of `wanted`, the lowest slot on
// equal trust; no_place when none does. Trust is above 0 at every place of the row.
inline constexpr std::uint32_t no_place = 64;
std::uint32_t strongest_leading_to(std::span<std::uint32_t const> partners, float const* trusts,
                                   SlotRange wanted);

// The same without special instructions; for machines that lack them, and for the test.
std::uint64_t places_leading_to_plainly(std::span<std::uint32_t const> partners, SlotRange wanted);
std::uint32_t strongest_leading_to_plainly(std::span<std::uint32_t const> partners,
                                           float const* trusts, SlotRange wanted);

}  // namespace mellanrum::whatif
