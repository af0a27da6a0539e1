// Ties: looking up, strengthening, forgetting; see people.hpp.
#include "whatif/people.hpp"

#include <algorithm>
#include <bit>

#include "whatif/fading.hpp"

namespace mellanrum::whatif {

void People::reset(Municipality const& municipality) {
  municipality_ = &municipality;
  std::size_t const slots = municipality.slots;
  partner_.assign(slots * ties_max, 0);
  trust_.assign(slots * ties_max, 0);
  private_.assign(slots, 0);
  used_.assign(slots, 0);
  count_.assign(slots, 0);
  within_.assign(slots, 0);
  present.assign(slots, 1);
  vacant_until.assign(slots, 0);
  for (auto* field :
       {&engagement, &experience, &informal_smooth, &valve, &measured_load, &measured_informal}) {
    field->assign(slots, 0);
  }
  load.assign(slots, 0.8F);
  formal_load.assign(slots, 0.8F);
  for (auto* counter : {&formal, &informal, &duplicate}) counter->assign(slots, 0);
  for (auto* counter : {&held, &active, &measured_weeks}) counter->assign(slots, 0);
}

double People::trust_sum(std::uint32_t slot) const {
  double sum = 0;
  for (float trust : trusts(slot)) sum += trust;
  return sum;
}

std::uint32_t People::find(std::uint32_t slot, std::uint32_t partner) const {
  static_assert(ties_max < no_place);
  auto const places = places_leading_to(partners(slot), {partner, 1});
  return static_cast<std::uint32_t>(std::countr_zero(places));  // no_place when there is none
}

bool People::may_tie(std::uint32_t a, std::uint32_t b) const {
  if (a == b) return false;
  auto const unit = municipality_->unit_of_slot[a];
  return unit != municipality_->unit_of_slot[b] || unit == municipality_->guide_unit();
}

void People::append(std::uint32_t slot, std::uint32_t partner, float trust, bool is_private) {
  std::uint32_t const place = count_[slot]++;
  partner_[slot * std::size_t{ties_max} + place] = partner;
  trust_at(slot, place) = trust;
  std::uint64_t const bit = std::uint64_t{1} << place;
  auto const& m = *municipality_;
  bool const same =
      m.units[m.unit_of_slot[slot]].organisation == m.units[m.unit_of_slot[partner]].organisation;
  private_[slot] = is_private ? private_[slot] | bit : private_[slot] & ~bit;
  within_[slot] = same ? within_[slot] | bit : within_[slot] & ~bit;
  used_[slot] |= bit;
}

void People::erase_place(std::uint32_t slot, std::uint32_t place) {
  std::uint32_t const last = --count_[slot];
  std::size_t const row = slot * std::size_t{ties_max};
  partner_[row + place] = partner_[row + last];
  trust_[row + place] = trust_[row + last];
  auto move_bit = [&](std::uint64_t& bits) {
    std::uint64_t const bit = bits >> last & 1;
    bits &= ~(std::uint64_t{1} << last | std::uint64_t{1} << place);
    if (place != last) bits |= bit << place;
  };
  move_bit(private_[slot]);
  move_bit(used_[slot]);
  move_bit(within_[slot]);
}

void People::remove(std::uint32_t a, std::uint32_t place) {
  std::uint32_t const b = partners(a)[place];
  erase_place(a, place);
  erase_place(b, find(b, a));
}

// A full row gives up its weakest tie that is not private; the lowest slot on equal trust.
bool People::make_room(std::uint32_t slot) {
  if (count_[slot] < ties_max) return true;
  auto const row = partners(slot);
  auto const trust = trusts(slot);
  std::uint32_t weakest = no_place;
  for (std::uint32_t place = 0; place < row.size(); ++place) {
    if (is_private(slot, place)) continue;
    if (weakest == no_place || trust[place] < trust[weakest] ||
        (trust[place] == trust[weakest] && row[place] < row[weakest])) {
      weakest = place;
    }
  }
  if (weakest == no_place) return false;
  remove(slot, weakest);
  return true;
}

void People::add(std::uint32_t a, std::uint32_t b, float trust, bool is_private) {
  if (!make_room(a) || !make_room(b)) return;
  append(a, b, trust, is_private);
  append(b, a, trust, is_private);
}

void People::touch_tie(std::uint32_t slot, std::uint32_t place, float trust) {
  trust_at(slot, place) = trust;
  used_[slot] |= std::uint64_t{1} << place;
}

void People::bump(std::uint32_t a, std::uint32_t b, double gain, double fresh) {
  if (!may_tie(a, b)) return;
  std::uint32_t const place = find(a, b);
  if (place == no_place) {
    add(a, b, static_cast<float>(fresh), false);
    return;
  }
  double const trust = trust_at(a, place);
  auto const grown = static_cast<float>(std::min(1.0, trust + gain * (1 - trust)));
  touch_tie(a, place, grown);
  touch_tie(b, find(b, a), grown);
}

void People::weaken(std::uint32_t a, std::uint32_t b, double factor) {
  std::uint32_t const place = find(a, b);
  if (place == no_place) return;
  auto const weakened = static_cast<float>(trust_at(a, place) * factor);
  touch_tie(a, place, weakened);
  touch_tie(b, find(b, a), weakened);
}

void People::restore(std::uint32_t a, std::uint32_t b, float trust, bool is_private) {
  if (!may_tie(a, b)) return;
  std::uint32_t const place = find(a, b);
  if (place == no_place) {
    add(a, b, trust, is_private);
    return;
  }
  float const stronger = std::max(trust, trust_at(a, place));
  std::uint32_t const back = find(b, a);
  touch_tie(a, place, stronger);
  touch_tie(b, back, stronger);
  if (is_private) {
    private_[a] |= std::uint64_t{1} << place;
    private_[b] |= std::uint64_t{1} << back;
  }
}

void People::make_private(std::uint32_t a, std::uint32_t b, float trust) {
  if (may_tie(a, b)) restore(a, b, trust, true);
}

void People::scale(std::uint32_t a, std::uint32_t place, float factor) {
  std::uint32_t const b = partners(a)[place];
  float const scaled = trust_at(a, place) * factor;
  trust_at(a, place) = scaled;
  trust_at(b, find(b, a)) = scaled;
}

People::Strength People::fade(Decay const& decay) {
  Municipality const& m = *municipality_;
  Strength strength;
  auto const slots = static_cast<std::uint32_t>(count_.size());
  // The few exceptions first, one by one and marked as used; then the many, row by row.
  for (std::uint32_t slot = 0; slot < slots; ++slot) {
    if (!present[slot]) fade_vacant(slot, decay);
  }
  for (std::uint32_t slot = 0; slot < slots; ++slot) {
    fade_private(slot, decay);
    FadedRow const faded = fade_row({&trust_at(slot, 0), count_[slot], used_[slot], within_[slot]},
                                    decay.within, decay.across, decay.floor);
    used_[slot] = 0;
    // Both ends fade alike, so each end drops its own place.
    for (std::uint32_t place = 0; faded.any_below_floor && place < count_[slot];) {
      if (trust_at(slot, place) < decay.floor) {
        erase_place(slot, place);
      } else {
        ++place;
      }
    }
    if (!present[slot] || m.is_guide(slot)) continue;
    strength.within += faded.within;
    strength.across += faded.across;
    strength.ties += count_[slot];
  }
  return strength;
}

// A private tie is not forgotten below a half.
void People::fade_at(std::uint32_t slot, std::uint32_t place, float factor) {
  float const before = trust_at(slot, place);
  float after = before * factor;
  if (is_private(slot, place)) after = std::max(after, std::min(before, 0.5F));
  touch_tie(slot, place, after);
}

void People::fade_vacant(std::uint32_t slot, Decay const& decay) {
  for (std::uint32_t place = 0; place < count_[slot]; ++place) {
    if (used_[slot] >> place & 1) continue;
    std::uint32_t const other = partners(slot)[place];
    float const factor = within_[slot] >> place & 1 ? decay.within_vacant : decay.across_vacant;
    fade_at(slot, place, factor);
    fade_at(other, find(other, slot), factor);
  }
}

void People::fade_private(std::uint32_t slot, Decay const& decay) {
  for (std::uint64_t left = private_[slot] & ~used_[slot]; left != 0; left &= left - 1) {
    auto const place = static_cast<std::uint32_t>(std::countr_zero(left));
    fade_at(slot, place, within_[slot] >> place & 1 ? decay.within : decay.across);
  }
}

std::size_t People::bytes() const {
  auto size = [](auto const& field) { return field.size() * sizeof(field[0]); };
  return size(partner_) + size(trust_) + size(private_) + size(used_) + size(count_) +
         size(within_) + size(present) + size(vacant_until) + size(engagement) + size(experience) +
         size(load) + size(formal_load) + size(informal_smooth) + size(valve) + size(formal) +
         size(informal) + size(duplicate) + size(held) + size(active) + size(measured_load) +
         size(measured_informal) + size(measured_weeks);
}

}  // namespace mellanrum::whatif
