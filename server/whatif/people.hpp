// The staff as arrays, one entry a slot, and the ties between them, forty places a slot.
// Trust is single precision: a sum of forty such numbers is exact in double, whatever the order.
#pragma once
#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "whatif/branchless.hpp"
#include "whatif/large_pages.hpp"
#include "whatif/municipality.hpp"
#include "whatif/tie_search.hpp"

namespace mellanrum::whatif {

inline constexpr std::uint32_t nobody = 0xFFFFFFFF;

// Minutes are counted in whole hundredths, so that adding them is free of order.
using Hundredths = std::int32_t;
inline Hundredths hundredths(double minutes) {
  return static_cast<Hundredths>(minutes * 100 + 0.5);
}

// The best of the people offered: the highest trust, then the lowest slot. Both in one number, so
// that comparing them takes no branch.
class Strongest {
 public:
  void offer(std::uint32_t slot, float trust, bool counts) {
    std::uint64_t const rank =
        std::uint64_t{std::bit_cast<std::uint32_t>(trust)} << 32 | (nobody - slot);
    best_ ^= (best_ ^ rank) & all_bits_if(counts && rank > best_);
  }
  bool is_nobody() const { return best_ == 0; }
  std::uint32_t person() const { return nobody - static_cast<std::uint32_t>(best_); }
  float trust() const { return std::bit_cast<float>(static_cast<std::uint32_t>(best_ >> 32)); }

 private:
  std::uint64_t best_ = 0;  // nobody
};

class People {
 public:
  void reset(Municipality const& municipality);

  // --- Ties. Always kept alike at both ends.
  std::uint32_t tie_count(std::uint32_t slot) const { return count_[slot]; }
  std::span<std::uint32_t const> partners(std::uint32_t slot) const {
    return {&partner_[slot * std::size_t{ties_max}], count_[slot]};
  }
  std::span<float const> trusts(std::uint32_t slot) const {
    return {&trust_[slot * std::size_t{ties_max}], count_[slot]};
  }
  bool is_private(std::uint32_t slot, std::uint32_t place) const {
    return private_[slot] >> place & 1;
  }
  double trust_sum(std::uint32_t slot) const;
  // Bit a place: the tie leads into the unit.
  std::uint64_t places_into(std::uint32_t slot, Unit const& unit) const {
    return places_leading_to(partners(slot), {unit.first_slot, unit.slots});
  }
  // The strongest tie that any of these has into the unit.
  FoundTie strongest_into(std::span<std::uint32_t const> slots, Unit const& unit) const {
    return strongest_of_rows({partner_.data(), trust_.data(), count_.data()}, slots,
                             {unit.first_slot, unit.slots});
  }
  bool knows_anybody_in(std::uint32_t slot, Unit const& unit) const {
    return places_into(slot, unit) != 0;
  }

  // If a tie exists, t ← min(1, t + gain·(1−t)), else a tie with `fresh` trust is made. Marks it
  // used this week. Nothing happens inside a unit (guides excepted) or with oneself.
  void bump(std::uint32_t a, std::uint32_t b, double gain, double fresh);
  // An existing tie × factor, marked used. Nothing if there is none.
  void weaken(std::uint32_t a, std::uint32_t b, double factor);
  // Used by movers: makes the tie, or lifts it to at least this trust.
  void restore(std::uint32_t a, std::uint32_t b, float trust, bool is_private);
  void make_private(std::uint32_t a, std::uint32_t b, float trust);
  void remove(std::uint32_t a, std::uint32_t place);
  // t × 0.6 or so, at both ends; not a use.
  void scale(std::uint32_t a, std::uint32_t place, float factor);

  struct Decay {
    float within, across, within_vacant, across_vacant;  // factors for one week
    float floor;                                         // a tie below it ends
  };
  // What is left afterwards, summed over present ordinary staff.
  struct Strength {
    double within = 0, across = 0;
    std::int64_t ties = 0;
  };
  Strength fade(Decay const& decay);

  // --- One entry a slot.
  std::vector<std::uint8_t> present;
  std::vector<std::int16_t> vacant_until;
  std::vector<float> engagement, experience, load, formal_load, informal_smooth, valve;
  std::vector<Hundredths> formal, informal, duplicate;  // this week
  std::vector<std::uint16_t> held, active;
  std::vector<float> measured_load, measured_informal;  // sums over measured weeks
  std::vector<std::uint16_t> measured_weeks;

  std::size_t bytes() const;

 private:
  static constexpr std::uint32_t no_place = 64;
  std::uint32_t find(std::uint32_t slot, std::uint32_t partner) const;
  bool may_tie(std::uint32_t a, std::uint32_t b) const;
  void add(std::uint32_t a, std::uint32_t b, float trust, bool is_private);
  bool make_room(std::uint32_t slot);
  void append(std::uint32_t slot, std::uint32_t partner, float trust, bool is_private);
  void erase_place(std::uint32_t slot, std::uint32_t place);
  void touch_tie(std::uint32_t slot, std::uint32_t place, float trust);
  void fade_at(std::uint32_t slot, std::uint32_t place, float factor);
  void fade_vacant(std::uint32_t slot, Decay const& decay);
  void fade_private(std::uint32_t slot, Decay const& decay);
  float& trust_at(std::uint32_t slot, std::uint32_t place) {
    return trust_[slot * std::size_t{ties_max} + place];
  }

  Municipality const* municipality_ = nullptr;
  LargeArray<std::uint32_t> partner_;
  LargeArray<float> trust_;
  std::vector<std::uint64_t> private_, used_, within_;  // one bit a place; within: organisation
  std::vector<std::uint8_t> count_;
};

}  // namespace mellanrum::whatif
