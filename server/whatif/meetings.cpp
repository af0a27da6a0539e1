// Phases 6 and 9: how people run into each other, and how ties fade when they do not.
#include <algorithm>

#include "whatif/world.hpp"

namespace mellanrum::whatif {

namespace {

void meet(World& w, std::uint32_t slot, std::uint32_t other) {
  if (!w.people.present[other] || w.m.unit_of_slot[other] == w.m.unit_of_slot[slot]) return;
  w.people.bump(slot, other, w.p.encounter_gain, w.p.encounter_new);
}

void chance_encounters(World& w, std::uint32_t slot, RandomBlock const& block) {
  if (!w.people.present[slot]) return;
  Unit const& own = w.m.units[w.m.unit_of_slot[slot]];
  if (own.site != remote_site && uniform_of(block, Purpose::site_encounter) < w.p.site_encounter) {
    auto const people = w.m.people_at(own.site);
    auto const word = block[Randomness::word_of(Purpose::site_person)];
    meet(w, slot, people[index_below(word, static_cast<std::uint32_t>(people.size()))]);
  }
  double const rate = w.p.encounters_outside * (own.site == remote_site ? 0.3 : 1.0);
  auto const outside = static_cast<std::uint32_t>(rate + uniform_of(block, Purpose::outside_count));
  for (std::uint32_t j = 0; j < outside; ++j) {
    auto const draw = w.random.block(Purpose::outside_person, slot, j, w.now());
    std::uint32_t const other = index_below(draw[0], w.m.staff);
    bool const far = w.m.units[w.m.unit_of_slot[other]].site == remote_site;
    if (far && uniform_of(draw, Purpose::outside_accept) >= 0.3) continue;
    meet(w, slot, other);
  }
}

void hold_arena(World& w) {
  for (std::uint32_t slot = 0; slot < w.m.slots; ++slot) {
    if (!w.people.present[slot]) continue;
    if (w.random.uniform(Purpose::arena_participation, slot, 0, w.now()) >= w.p.arena_share) {
      continue;
    }
    w.people.formal[slot] += w.minutes.arena;
    for (std::uint32_t j = 0; j < static_cast<std::uint32_t>(w.p.arena_meetings); ++j) {
      auto const other =
          pick_acquaintance(w, slot, w.random.block(Purpose::arena_pick, slot, j, w.now()));
      if (other != nobody) w.people.bump(slot, other, 0.12, 0.15);
    }
  }
}

// The coordinator introduces guides to units where the team's best tie is weak.
void coordinate(World& w) {
  for (std::uint32_t guide = w.m.staff; guide < w.m.slots; ++guide) {
    if (!w.people.present[guide]) continue;
    for (std::uint32_t j = 0; j < 2; ++j) {
      auto const block = w.random.block(Purpose::coordinator_unit, guide, j, w.now());
      std::uint32_t const unit = index_below(block[0], w.m.guide_unit());
      float best = 0;
      for (std::uint32_t one = w.m.staff; one < w.m.slots; ++one) {
        auto const partners = w.people.partners(one);
        for (std::size_t k = 0; k < partners.size(); ++k) {
          if (w.m.unit_of_slot[partners[k]] == unit) {
            best = std::max(best, w.people.trusts(one)[k]);
          }
        }
      }
      auto const present = w.present_in(unit);
      if (best >= 0.3F || present.empty()) continue;
      w.people.bump(guide,
                    present[index_below(block[1], static_cast<std::uint32_t>(present.size()))], 0.2,
                    0.3);
    }
  }
}

}  // namespace

void people_meet(World& w) {
  w.each_drawn(Purpose::site_encounter, w.m.staff, entity_of_slot,
               [&](std::size_t slot, RandomBlock const& block) {
                 chance_encounters(w, static_cast<std::uint32_t>(slot), block);
               });
  if (w.p.federation_arenas && w.week % w.p.arena_interval == 0) hold_arena(w);
  if (w.p.guide_coordinator && w.week % 4 == 0) coordinate(w);
}

void forget_and_smooth(World& w) {
  People& people = w.people;
  auto const strength = people.fade(w.decay);
  int present = 0, overloaded = 0;
  double load = 0;
  for (std::uint32_t slot = 0; slot < w.m.slots; ++slot) {
    people.valve[slot] *= 0.8F;
    if (!people.present[slot]) continue;
    double const minutes = w.m.minutes[w.domain_of(slot)];
    double const formal = (people.formal[slot] + people.duplicate[slot]) / 100.0;
    double const informal = people.informal[slot] / 100.0;
    double const share = (formal + informal) / minutes;
    auto smooth = [](float& value, double rate, double target) {
      value = static_cast<float>(value + rate * (target - value));
    };
    smooth(people.load[slot], 0.25, share);
    smooth(people.formal_load[slot], 0.25, formal / minutes);
    smooth(people.informal_smooth[slot], 0.20, informal);
    if (w.m.is_guide(slot)) continue;
    ++present;
    load += share;
    overloaded += share > 1;
    if (!w.measuring()) continue;
    people.measured_load[slot] += static_cast<float>(share);
    people.measured_informal[slot] += static_cast<float>(informal / minutes);
    ++people.measured_weeks[slot];
    w.tally.formal += people.formal[slot];
    w.tally.informal += people.informal[slot];
    w.tally.duplicate += people.duplicate[slot];
  }
  w.row[Series::present_staff] = present;
  w.row[Series::load_mean] = load;
  w.row[Series::overload_share] = overloaded;
  w.row[Series::tie_strength_within] = strength.within;
  w.row[Series::tie_strength_across] = strength.across;
  w.row[Series::ties_per_person] = static_cast<double>(strength.ties);
}

}  // namespace mellanrum::whatif
