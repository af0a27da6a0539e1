// Who works where: the first staff and their ties, those who leave and those who are hired.
#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

#include "whatif/world.hpp"

namespace mellanrum::whatif {

namespace {

float engagement_of(double uniform) {
  return static_cast<float>(std::pow(uniform, 1.5));
}

void first_ties(World& w, std::uint32_t slot) {
  People& people = w.people;
  double const e = people.engagement[slot];
  double const x = people.experience[slot];
  auto const block = w.random.block(Purpose::tie_count, slot, 0, 0);
  double const z = standard_normal(uniform_of(block, Purpose::tie_radius),
                                   uniform_of(block, Purpose::tie_angle));
  double const mean = w.p.first_ties * 0.55 * (0.4 + 1.5 * e) * (0.3 + std::min(1.0, x / 10)) *
                      std::exp(0.7 * z - 0.245);
  int const count = poisson(uniform_of(block, Purpose::tie_count), mean);
  for (std::uint32_t j = 0; j < static_cast<std::uint32_t>(count); ++j) {
    auto const other =
        pick_acquaintance(w, slot, w.random.block(Purpose::first_tie_pick, slot, j, 0));
    double const u = w.random.uniform(Purpose::tie_trust, slot, j, 0);
    if (other != nobody) {
      people.restore(slot, other, static_cast<float>(0.2 + 0.5 * u), false);
    }
  }
}

void private_ties(World& w, std::uint32_t slot) {
  double const u = w.random.uniform(Purpose::private_tie_count, slot, 0, 0);
  int const count = poisson(u, w.p.private_ties / 2);
  for (std::uint32_t j = 0; j < static_cast<std::uint32_t>(count); ++j) {
    auto const block = w.random.block(Purpose::private_tie_person, slot, j, 0);
    w.people.make_private(slot, index_below(block[0], w.m.staff), 0.7F);
  }
}

// The leaver's ties, to be taken along to a new job.
Mover mover_from(World const& w, std::uint32_t slot) {
  Mover mover;
  mover.unit = w.m.unit_of_slot[slot];
  mover.week = w.week;
  mover.experience = w.people.experience[slot];
  mover.engagement = w.people.engagement[slot];
  mover.ties = w.people.tie_count(slot);
  // By partner: when a new job's row overflows, which ties survive depends on their order.
  std::array<std::uint32_t, ties_max> order{};
  std::iota(order.begin(), order.begin() + mover.ties, 0U);
  auto const partners = w.people.partners(slot);
  std::sort(order.begin(), order.begin() + mover.ties,
            [&](std::uint32_t a, std::uint32_t b) { return partners[a] < partners[b]; });
  for (std::uint32_t i = 0; i < mover.ties; ++i) {
    mover.partner[i] = partners[order[i]];
    mover.trust[i] = w.people.trusts(slot)[order[i]];
    mover.is_private |= std::uint64_t{w.people.is_private(slot, order[i])} << i;
  }
  return mover;
}

// What the position remembers of its former holder's ties.
void hand_over_ties(World& w, std::uint32_t slot) {
  double chance = w.handover;
  if (w.m.is_guide(slot) && w.p.guide_team) chance = std::max(chance, 0.8);
  for (std::uint32_t place = 0; place < w.people.tie_count(slot);) {
    std::uint32_t const partner = w.people.partners(slot)[place];
    if (!w.people.is_private(slot, place) &&
        w.random.uniform(Purpose::handover, slot, partner, w.now()) < chance) {
      w.people.scale(slot, place, static_cast<float>(w.p.handover_strength));
      ++place;
    } else {
      w.people.remove(slot, place);
    }
  }
}

void leave(World& w, std::uint32_t slot, bool in_shock) {
  auto const block = w.random.block(Purpose::leaving, slot, 0, w.now());
  bool const guide = w.m.is_guide(slot);
  if (!in_shock && !guide && uniform_of(block, Purpose::moving) < w.p.mover_share) {
    w.movers.push_back(mover_from(w, slot));
  }
  hand_over_ties(w, slot);
  leave_person_record(w, slot);
  double const mean = guide ? 4 : w.p.vacancy_weeks;
  auto const weeks = 1 + std::floor(exponential(uniform_of(block, Purpose::vacancy), mean));
  w.people.present[slot] = 0;
  w.people.vacant_until[slot] = static_cast<std::int16_t>(w.week + std::min(weeks, 10000.0));
  w.people.active[slot] = 0;
  w.people.held[slot] = 0;
  ++w.tally.leavers;
  w.row[Series::leavers] += 1;
}

// Marks those whom a shock takes: the best connected, or anybody. Guides stay.
void mark_shock(World& w) {
  if (w.p.shock == Shock::none || w.week != w.p.shock_week) return;
  w.ranking.clear();
  for (std::uint32_t slot = 0; slot < w.m.staff; ++slot) {
    if (!w.people.present[slot] || w.leaving[slot]) continue;
    double const rank = w.p.shock == Shock::hubs
                            ? -w.people.trust_sum(slot)
                            : w.random.uniform(Purpose::shock_rank, slot, 0, w.now());
    w.ranking.emplace_back(rank, slot);
  }
  std::sort(w.ranking.begin(), w.ranking.end());
  auto const taken = static_cast<std::size_t>(w.p.shock_share * w.m.staff + 0.5);
  for (std::size_t i = 0; i < std::min(taken, w.ranking.size()); ++i) {
    w.leaving[w.ranking[i].second] = 2;
  }
}

bool mark_leavers(World& w) {
  constexpr std::array<double, 2> relieved{1.0, 0.9};  // by having been able to help
  w.each_drawn(Purpose::leaving, w.m.slots, entity_of_slot,
               [&](std::size_t i, RandomBlock const& draws) {
                 auto const slot = static_cast<std::uint32_t>(i);
                 w.leaving[slot] = 0;
                 if (!w.people.present[slot]) return;
                 double const load = w.people.load[slot];
                 double const hazard = w.leave_hazard[w.domain_of(slot)] *
                                       (1 + w.p.stress * std::max(0.0, load - 1)) *
                                       relieved[w.people.valve[slot] > 0.2F];
                 if (uniform_of(draws, Purpose::leaving) < hazard) {
                   w.leaving[slot] = 1;
                 } else {
                   w.people.experience[slot] += 1.0F / 52;
                 }
               });
  mark_shock(w);
  return std::any_of(w.leaving.begin(), w.leaving.end(), [](auto mark) { return mark != 0; });
}

void forget_thread(World& w, Client const& client) {
  if (w.random.uniform(Purpose::lost_thread, client.identity, needs_max, w.now()) >= 1 - w.memory) {
    return;
  }
  for (Need& need : w.cases.needs_of(client)) {
    need.prep = 0;
    need.informed = false;
  }
}

// A guide of the team takes over at once, if one has room.
std::uint32_t team_mate(World const& w) {
  std::uint32_t best = nobody;
  if (!w.p.guide_team) return nobody;
  for (std::uint32_t slot = w.m.staff; slot < w.m.slots; ++slot) {
    if (!w.people.present[slot] || w.leaving[slot]) continue;
    if (w.people.held[slot] >= 1.5 * w.p.guide_caseload) continue;
    if (best == nobody || w.people.held[slot] < w.people.held[best]) best = slot;
  }
  return best;
}

void interrupt_service(World& w, Client& client, std::uint32_t i) {
  Need& need = w.cases.needs[client.first_need + i];
  double const lost = w.p.lost_thread * (1 - w.memory);
  if (w.random.uniform(Purpose::lost_thread, client.identity, i, w.now()) < lost) {
    need.state = NeedState::stuck;
    need.resumes_queued = true;
  } else {
    need.state = NeedState::queued;
    need.key = static_cast<float>(w.week - 8);
  }
  need.informed = false;
  w.cases.services[client.first_need + i].server = nobody;
  client.active &= static_cast<std::uint8_t>(~(1U << i));
}

// One pass over the clients for all who leave this week: searching them for each leaver would
// make a large municipality quadratic.
void release_clients(World& w) {
  for (Client& client : w.cases.clients) {
    if (client.holder != nobody && w.leaving[client.holder]) {
      client.holder = nobody;
      forget_thread(w, client);
    }
    if (client.guide != nobody && w.leaving[client.guide]) {
      client.guide = team_mate(w);
      if (client.guide != nobody) ++w.people.held[client.guide];
    }
    for (unsigned left = client.active; left != 0; left &= left - 1) {
      auto const i = static_cast<std::uint32_t>(std::countr_zero(left));
      if (w.leaving[w.cases.services[client.first_need + i].server]) {
        interrupt_service(w, client, i);
      }
    }
  }
}

void bring_mover(World& w, std::uint32_t slot, std::size_t index) {
  Mover const mover = w.movers[index];
  w.movers.erase(w.movers.begin() + static_cast<std::ptrdiff_t>(index));
  w.people.experience[slot] = mover.experience;
  w.people.engagement[slot] = mover.engagement;
  auto const faded = static_cast<float>(std::pow(0.985, w.week - mover.week));
  for (std::uint32_t i = 0; i < mover.ties; ++i) {
    w.people.restore(slot, mover.partner[i], mover.trust[i] * faded, mover.is_private >> i & 1);
  }
  Unit const& old = w.m.units[mover.unit];
  auto const doors = static_cast<std::uint32_t>(w.p.former_ties + 0.5);
  for (std::uint32_t j = 0; j < doors; ++j) {
    auto const block = w.random.block(Purpose::former_colleague, slot, j, w.now());
    std::uint32_t const other = old.first_slot + index_below(block[0], old.slots);
    if (w.people.present[other]) {
      w.people.bump(slot, other, w.p.former_trust, w.p.former_trust);
    }
  }
}

void hire(World& w, std::uint32_t slot) {
  auto const block = w.random.block(Purpose::engagement, slot, 0, w.now());
  People& people = w.people;
  people.present[slot] = 1;
  people.load[slot] = people.formal_load[slot] = 0.8F;
  people.informal_smooth[slot] = people.valve[slot] = 0;
  people.engagement[slot] = engagement_of(uniform_of(block, Purpose::engagement));
  people.experience[slot] =
      uniform_of(block, Purpose::novice) < 0.5
          ? 0
          : static_cast<float>(
                std::min(15.0, 0.5 * exponential(uniform_of(block, Purpose::experience), 6)));
  if (w.m.is_guide(slot)) {
    guide_start_ties(w, slot);
    return;
  }
  int const domain = w.m.units[w.m.unit_of_slot[slot]].domain;
  for (std::size_t i = 0; i < w.movers.size(); ++i) {
    if (w.m.units[w.movers[i].unit].domain != domain) {
      bring_mover(w, slot, i);
      break;
    }
  }
  if (!w.p.federation_onboarding) return;
  for (std::uint32_t j = 0; j < static_cast<std::uint32_t>(w.p.introductions); ++j) {
    auto const other =
        pick_acquaintance(w, slot, w.random.block(Purpose::onboarding_pick, slot, j, w.now()));
    if (other != nobody) people.bump(slot, other, 0.2, w.p.introduction_trust);
  }
}

}  // namespace

std::uint32_t pick_acquaintance(World const& w, std::uint32_t slot, RandomBlock const& block) {
  Unit const& own = w.m.units[w.m.unit_of_slot[slot]];
  double const branch = unit_interval(block[0]);
  std::uint32_t other = nobody;
  if (branch < 0.45 && own.site != remote_site && w.m.people_at(own.site).size() > 1) {
    auto const people = w.m.people_at(own.site);
    other = people[index_below(block[1], static_cast<std::uint32_t>(people.size()))];
  } else {
    auto const domain = index_below(block[1], domains);
    double const district = w.m.is_guide(slot) ? w.m.guide_district(slot) : own.district;
    std::uint32_t const unit =
        branch < 0.85 ? w.m.unit_at(static_cast<int>(domain), district)
                      : w.m.first_unit[domain] + index_below(block[2], w.m.unit_count[domain]);
    other = w.m.units[unit].first_slot + index_below(block[3], w.m.units[unit].slots);
  }
  bool const same_unit = w.m.unit_of_slot[other] == w.m.unit_of_slot[slot];
  return same_unit || !w.people.present[other] ? nobody : other;
}

void guide_start_ties(World& w, std::uint32_t guide) {
  for (std::uint32_t j = 0; j < static_cast<std::uint32_t>(w.p.guide_first_ties); ++j) {
    Unit const& unit =
        w.m.units[w.m.unit_at(static_cast<int>(j % domains), w.m.guide_district(guide))];
    std::uint32_t present = 0;
    for (std::uint32_t s = unit.first_slot; s < unit.first_slot + unit.slots; ++s) {
      present += w.people.present[s];
    }
    if (present == 0) continue;
    auto const block = w.random.block(Purpose::guide_tie_person, guide, j, w.now());
    std::uint32_t nth = index_below(block[0], present);
    std::uint32_t other = unit.first_slot;
    while (!w.people.present[other] || nth-- > 0) ++other;
    double const u = uniform_of(block, Purpose::guide_tie_trust);
    w.people.restore(guide, other, static_cast<float>(0.25 + 0.3 * u), false);
  }
}

void populate(World& w) {
  for (std::uint32_t u = 0; u < w.m.units.size(); ++u) {
    w.culture[u] = 0.7 + 0.6 * w.random.uniform(Purpose::unit_culture, u, 0, 0);
  }
  for (std::uint32_t slot = 0; slot < w.m.slots; ++slot) {
    auto const block = w.random.block(Purpose::engagement, slot, 0, 0);
    w.people.engagement[slot] = engagement_of(uniform_of(block, Purpose::engagement));
    w.people.experience[slot] =
        static_cast<float>(std::min(30.0, exponential(uniform_of(block, Purpose::experience), 6)));
  }
  for (std::uint32_t slot = 0; slot < w.m.staff; ++slot) first_ties(w, slot);
  for (std::uint32_t slot = 0; slot < w.m.staff; ++slot) private_ties(w, slot);
  for (std::uint32_t slot = w.m.staff; slot < w.m.slots; ++slot) guide_start_ties(w, slot);
}

// All who leave in a week leave at the same time, so nobody takes over from one about to go.
void staff_leave(World& w) {
  std::erase_if(w.movers, [&](Mover const& mover) { return w.week - mover.week > 26; });
  if (!mark_leavers(w)) return;
  release_clients(w);
  for (std::uint32_t slot = 0; slot < w.m.slots; ++slot) {
    if (w.leaving[slot]) leave(w, slot, w.leaving[slot] == 2);
  }
}

void staff_hired(World& w) {
  for (std::uint32_t slot = 0; slot < w.m.slots; ++slot) {
    if (!w.people.present[slot] && w.week >= w.people.vacant_until[slot]) hire(w, slot);
  }
}

void leave_person_record(World& w, std::uint32_t slot) {
  People& people = w.people;
  if (people.measured_weeks[slot] >= 21 && !w.m.is_guide(slot)) {
    auto const weeks = static_cast<float>(people.measured_weeks[slot]);
    w.mean_loads.push_back(people.measured_load[slot] / weeks);
    w.mean_informal.push_back(people.measured_informal[slot] / weeks);
  }
  people.measured_weeks[slot] = 0;
  people.measured_load[slot] = people.measured_informal[slot] = 0;
}

}  // namespace mellanrum::whatif
