// Phases 0, 2, 6 and 9: ties, leaving and hiring, running into each other, forgetting.
#include <algorithm>
#include <cmath>

#include "oracle/model.hpp"

namespace mellanrum::oracle {

using whatif::Series;
using whatif::Shock;

namespace {

std::uint32_t number(int slot_or_ordinal) {
  return static_cast<std::uint32_t>(slot_or_ordinal);
}
float engagement_from(double roll) {
  return static_cast<float>(std::pow(roll, 1.5));
}

}  // namespace

// --- Ties.

bool Model::may_tie(Slot a, Slot b) const {
  if (a == b) return false;
  return person(a).unit != person(b).unit || is_guide(a);
}

double Model::trust_sum(Slot slot) const {
  double sum = 0;
  for (auto const& [partner, tie] : person(slot).ties) sum += tie.trust;
  return sum;
}

void Model::remove_tie(Slot a, Slot b) {
  person(a).ties.erase(b);
  person(b).ties.erase(a);
}

// A person with forty ties gives up the weakest that is not private.
void Model::drop_weakest(Slot slot) {
  std::optional<Slot> weakest;
  for (auto const& [partner, tie] : person(slot).ties) {
    if (tie.is_private) continue;
    if (!weakest || tie.trust < person(slot).ties[*weakest].trust) weakest = partner;
  }
  if (weakest) remove_tie(slot, *weakest);
}

// Makes the tie, or lifts it to at least this trust.
void Model::set_tie(Slot a, Slot b, float trust, bool is_private) {
  if (!may_tie(a, b)) return;
  if (!person(a).ties.count(b)) {
    for (Slot one : {a, b}) {
      if (person(one).ties.size() == whatif::ties_max) drop_weakest(one);
      if (person(one).ties.size() == whatif::ties_max) return;
    }
    person(a).ties[b] = person(b).ties[a] = {trust, is_private, true};
    return;
  }
  for (Tie* tie : {&person(a).ties[b], &person(b).ties[a]}) {
    tie->trust = std::max(tie->trust, trust);
    tie->is_private = tie->is_private || is_private;
    tie->used = true;
  }
}

void Model::bump(Slot a, Slot b, double gain, double fresh) {
  if (!may_tie(a, b)) return;
  auto const found = person(a).ties.find(b);
  if (found == person(a).ties.end()) {
    set_tie(a, b, static_cast<float>(fresh), false);
    return;
  }
  double const trust = found->second.trust;
  set_tie(a, b, static_cast<float>(std::min(1.0, trust + gain * (1 - trust))), false);
}

// Somebody from the same site, the own district or anywhere; none if it is a colleague.
std::optional<Slot> Model::pick(Slot slot, Purpose purpose, std::uint32_t ordinal) const {
  auto die = [&](int word) { return dice.roll(purpose, word, number(slot), ordinal, week); };
  Unit const& own = unit_of(slot);
  double const branch = die(0);
  Slot other;
  if (branch < 0.45 && own.site && people_at_site[at(*own.site)].size() > 1) {
    auto const& there = people_at_site[at(*own.site)];
    other = there[at(one_of(static_cast<int>(there.size()), die(1)))];
  } else {
    int const domain = one_of(whatif::domains, die(1));
    auto const& all = units_of_domain[at(domain)];
    int const unit = branch < 0.85 ? unit_at(domain, district_of(slot))
                                   : all[at(one_of(static_cast<int>(all.size()), die(2)))];
    auto const& members = units[at(unit)].slots;
    other = members[at(one_of(static_cast<int>(members.size()), die(3)))];
  }
  if (person(other).unit == person(slot).unit || !person(other).present) return std::nullopt;
  return other;
}

// --- Phase 0.

void Model::populate() {
  for (int unit = 0; unit < static_cast<int>(units.size()); ++unit) {
    units[at(unit)].culture = 0.7 + 0.6 * roll(Purpose::unit_culture, number(unit));
  }
  for (Slot slot = 0; slot < slots(); ++slot) {
    person(slot).engagement = engagement_from(roll(Purpose::engagement, number(slot)));
    person(slot).experience =
        static_cast<float>(std::min(30.0, exponential(roll(Purpose::experience, number(slot)), 6)));
  }
  for (Slot slot = 0; slot < staff; ++slot) {
    double const e = person(slot).engagement, x = person(slot).experience;
    double const z =
        normal(roll(Purpose::tie_radius, number(slot)), roll(Purpose::tie_angle, number(slot)));
    double const mean = p.first_ties * 0.55 * (0.4 + 1.5 * e) * (0.3 + std::min(1.0, x / 10)) *
                        std::exp(0.7 * z - 0.245);
    int const count = poisson(roll(Purpose::tie_count, number(slot)), mean);
    for (int j = 0; j < count; ++j) {
      auto const other = pick(slot, Purpose::first_tie_pick, number(j));
      double const u = roll(Purpose::tie_trust, number(slot), number(j));
      if (other) set_tie(slot, *other, static_cast<float>(0.2 + 0.5 * u), false);
    }
  }
  for (Slot slot = 0; slot < staff; ++slot) {
    int const count = poisson(roll(Purpose::private_tie_count, number(slot)), p.private_ties / 2);
    for (int j = 0; j < count; ++j) {
      double const u = roll(Purpose::private_tie_person, number(slot), number(j));
      set_tie(slot, one_of(staff, u), 0.7F, true);
    }
  }
  for (Slot slot = staff; slot < slots(); ++slot) guide_start_ties(slot);
}

void Model::guide_start_ties(Slot guide) {
  for (int j = 0; j < p.guide_first_ties; ++j) {
    int const unit = unit_at(j % whatif::domains, district_of(guide));
    std::vector<Slot> present;
    for (Slot slot : units[at(unit)].slots) {
      if (person(slot).present) present.push_back(slot);
    }
    if (present.empty()) continue;
    double const who = roll(Purpose::guide_tie_person, number(guide), number(j));
    double const u = roll(Purpose::guide_tie_trust, number(guide), number(j));
    set_tie(guide, present[at(one_of(static_cast<int>(present.size()), who))],
            static_cast<float>(0.25 + 0.3 * u), false);
  }
}

// --- Phase 2.

void Model::staff_leave() {
  std::erase_if(movers, [&](Mover const& mover) { return week - mover.week > 26; });
  std::set<Slot> leaving;
  for (Slot slot = 0; slot < slots(); ++slot) {
    Person& one = person(slot);
    if (!one.present) continue;
    double const yearly = is_guide(slot) ? p.guide_turnover
                                         : p.turnover * p.turnover_factor[at(unit_of(slot).domain)];
    double const weekly = 1 - std::pow(1 - std::min(1.0, yearly), 1.0 / 52);
    double const load = one.load;
    double const hazard =
        weekly * (1 + p.stress * std::max(0.0, load - 1)) * (one.valve > 0.2F ? 0.9 : 1.0);
    if (roll(Purpose::leaving, number(slot)) < hazard) {
      leaving.insert(slot);
    } else {
      one.experience += 1.0F / 52;
    }
  }
  std::set<Slot> const shocked = choose_shocked(leaving);
  std::set<Slot> all = leaving;
  all.insert(shocked.begin(), shocked.end());
  for (Slot slot : all) release_clients(slot, all);
  for (Slot slot : all) leave(slot, shocked.count(slot) > 0);
}

std::set<Slot> Model::choose_shocked(std::set<Slot> const& leaving) const {
  if (p.shock == Shock::none || week != p.shock_week) return {};
  std::vector<std::pair<double, Slot>> ranking;
  for (Slot slot = 0; slot < staff; ++slot) {
    if (!person(slot).present || leaving.count(slot)) continue;
    ranking.emplace_back(
        p.shock == Shock::hubs ? -trust_sum(slot) : roll(Purpose::shock_rank, number(slot)), slot);
  }
  std::sort(ranking.begin(), ranking.end());
  auto const wanted = static_cast<std::size_t>(p.shock_share * staff + 0.5);
  std::set<Slot> chosen;
  for (std::size_t i = 0; i < wanted && i < ranking.size(); ++i) {
    chosen.insert(ranking[i].second);
  }
  return chosen;
}

// All who leave in a week leave at the same time: nobody hands over to one about to go. (A guide's
// team mates take over clients in order of client; two guides leaving in one week hand over in
// order of guide, which is why the clients of all leavers are walked together here.)
void Model::release_clients(Slot leaver, std::set<Slot> const& leaving) {
  if (leaver != *leaving.begin()) return;
  for (auto& [id, client] : clients) {
    if (client.holder && leaving.count(*client.holder)) {
      client.holder.reset();
      if (roll(Purpose::lost_thread, id, whatif::needs_max) < 1 - memory()) {
        for (Need& need : client.needs) {
          need.prep = 0;
          need.informed = false;
        }
      }
    }
    if (client.guide && leaving.count(*client.guide)) {
      client.guide.reset();
      if (p.guide_team) {
        for (Slot slot = staff; slot < slots(); ++slot) {
          Person const& one = person(slot);
          if (!one.present || leaving.count(slot)) continue;
          if (static_cast<double>(one.held.size()) >= 1.5 * p.guide_caseload) continue;
          if (!client.guide || one.held.size() < person(*client.guide).held.size()) {
            client.guide = slot;
          }
        }
      }
      if (client.guide) person(*client.guide).held.insert(id);
    }
    for (int i = 0; i < static_cast<int>(client.needs.size()); ++i) {
      Need& need = client.needs[at(i)];
      if (need.state != State::active || !leaving.count(*need.server)) continue;
      if (roll(Purpose::lost_thread, id, number(i)) < p.lost_thread * (1 - memory())) {
        need.state = State::stuck;
        need.resumes_as = State::queued;
      } else {
        need.state = State::queued;
        need.queue_key = static_cast<float>(week - 8);
      }
      need.informed = false;
      need.server.reset();
    }
  }
}

void Model::leave(Slot slot, bool in_shock) {
  Person& one = person(slot);
  if (!in_shock && !is_guide(slot) && roll(Purpose::moving, number(slot)) < p.mover_share) {
    movers.push_back({one.unit, week, one.experience, one.engagement, one.ties});
  }
  double chance = p.federation_handover ? p.handover_with : p.handover_without;
  if (is_guide(slot) && p.guide_team) chance = std::max(chance, 0.8);
  std::map<Slot, Tie> const ties = one.ties;
  for (auto const& [partner, tie] : ties) {
    if (!tie.is_private && roll(Purpose::handover, number(slot), number(partner)) < chance) {
      float const kept = tie.trust * static_cast<float>(p.handover_strength);
      one.ties[partner].trust = person(partner).ties[slot].trust = kept;
    } else {
      remove_tie(slot, partner);
    }
  }
  close_person_record(slot);
  double const mean = is_guide(slot) ? 4 : p.vacancy_weeks;
  double const vacant = 1 + std::floor(exponential(roll(Purpose::vacancy, number(slot)), mean));
  one.present = false;
  one.vacant_until = week + static_cast<int>(std::min(vacant, 10000.0));
  one.held.clear();
  one.services.clear();
  sums.leavers += 1;
  row[Series::leavers] += 1;
}

void Model::close_person_record(Slot slot) {
  Person& one = person(slot);
  if (one.measured_weeks >= 21 && !is_guide(slot)) {
    auto const counted = static_cast<float>(one.measured_weeks);
    mean_loads.push_back(one.measured_load / counted);
    mean_informal.push_back(one.measured_informal / counted);
  }
  one.measured_weeks = 0;
  one.measured_load = one.measured_informal = 0;
}

void Model::hire(Slot slot) {
  Person& one = person(slot);
  one.present = true;
  one.load = one.formal_load = 0.8F;
  one.informal_minutes = one.valve = 0;
  one.engagement = engagement_from(roll(Purpose::engagement, number(slot)));
  one.experience = 0;
  if (roll(Purpose::novice, number(slot)) >= 0.5) {
    one.experience = static_cast<float>(
        std::min(15.0, 0.5 * exponential(roll(Purpose::experience, number(slot)), 6)));
  }
  if (is_guide(slot)) return guide_start_ties(slot);

  auto const mover = std::find_if(movers.begin(), movers.end(), [&](Mover const& waiting) {
    return units[at(waiting.unit)].domain != unit_of(slot).domain;
  });
  if (mover != movers.end()) {
    one.experience = mover->experience;
    one.engagement = mover->engagement;
    auto const faded = static_cast<float>(std::pow(0.985, week - mover->week));
    // A full list gives up its weakest tie, so the order matters: as the mover had them.
    for (auto const& [partner, tie] : mover->ties) {
      set_tie(slot, partner, tie.trust * faded, tie.is_private);
    }
    auto const& old = units[at(mover->unit)].slots;
    for (int j = 0; j < static_cast<int>(p.former_ties + 0.5); ++j) {
      double const who = roll(Purpose::former_colleague, number(slot), number(j));
      Slot const colleague = old[at(one_of(static_cast<int>(old.size()), who))];
      if (person(colleague).present) bump(slot, colleague, p.former_trust, p.former_trust);
    }
    movers.erase(mover);
  }
  if (!p.federation_onboarding) return;
  for (int j = 0; j < p.introductions; ++j) {
    auto const other = pick(slot, Purpose::onboarding_pick, number(j));
    if (other) bump(slot, *other, 0.2, p.introduction_trust);
  }
}

// --- Phase 6.

void Model::people_meet() {
  auto meet = [&](Slot slot, Slot other) {
    if (person(other).present && person(other).unit != person(slot).unit) {
      bump(slot, other, p.encounter_gain, p.encounter_new);
    }
  };
  for (Slot slot = 0; slot < staff; ++slot) {
    if (!person(slot).present) continue;
    auto const site = unit_of(slot).site;
    if (site && roll(Purpose::site_encounter, number(slot)) < p.site_encounter) {
      auto const& there = people_at_site[at(*site)];
      double const who = roll(Purpose::site_person, number(slot));
      meet(slot, there[at(one_of(static_cast<int>(there.size()), who))]);
    }
    double const rate = p.encounters_outside * (site ? 1.0 : 0.3);
    int const outside = static_cast<int>(rate + roll(Purpose::outside_count, number(slot)));
    for (int j = 0; j < outside; ++j) {
      Slot const other = one_of(staff, roll(Purpose::outside_person, number(slot), number(j)));
      bool const remote = !unit_of(other).site;
      if (remote && roll(Purpose::outside_accept, number(slot), number(j)) >= 0.3) continue;
      meet(slot, other);
    }
  }
  if (p.federation_arenas && week % p.arena_interval == 0) arena();
  if (p.guide_coordinator && week % 4 == 0) coordinate();
}

void Model::arena() {
  for (Slot slot = 0; slot < slots(); ++slot) {
    if (!person(slot).present) continue;
    if (roll(Purpose::arena_participation, number(slot)) >= p.arena_share) continue;
    person(slot).formal += in_hundredths(p.arena_minutes);
    for (int j = 0; j < p.arena_meetings; ++j) {
      auto const other = pick(slot, Purpose::arena_pick, number(j));
      if (other) bump(slot, *other, 0.12, 0.15);
    }
  }
}

void Model::coordinate() {
  for (Slot guide = staff; guide < slots(); ++guide) {
    if (!person(guide).present) continue;
    for (int j = 0; j < 2; ++j) {
      int const unit =
          one_of(guide_unit, roll(Purpose::coordinator_unit, number(guide), number(j)));
      float best = 0;
      for (Slot one = staff; one < slots(); ++one) {
        for (auto const& [partner, tie] : person(one).ties) {
          if (person(partner).unit == unit) best = std::max(best, tie.trust);
        }
      }
      auto const& present = units[at(unit)].present;
      if (best >= 0.3F || present.empty()) continue;
      double const who = roll(Purpose::coordinator_person, number(guide), number(j));
      bump(guide, present[at(one_of(static_cast<int>(present.size()), who))], 0.2, 0.3);
    }
  }
}

// --- Phase 9.

void Model::forget() {
  double const vacant = p.federation_handover ? 0.5 : 1.5;
  for (Slot slot = 0; slot < slots(); ++slot) {
    for (auto& [partner, tie] : person(slot).ties) {
      bool const within = unit_of(slot).organisation == unit_of(partner).organisation;
      bool const both_present = person(slot).present && person(partner).present;
      double const rate = within ? p.decay_within : p.decay_across;
      auto const factor = static_cast<float>(both_present ? 1 - rate : 1 - rate * vacant);
      float const before = tie.trust;
      if (!tie.used) tie.trust = before * factor;
      // Friends and family are not forgotten below a half.
      if (tie.is_private) tie.trust = std::max(tie.trust, std::min(before, 0.5F));
      tie.used = false;
    }
  }
  for (Slot slot = 0; slot < slots(); ++slot) {
    std::erase_if(person(slot).ties, [&](auto const& entry) {
      return entry.second.trust < static_cast<float>(p.trust_floor);
    });
  }
}

void Model::smooth_loads() {
  auto smooth = [](float& value, double rate, double target) {
    value = static_cast<float>(value + rate * (target - value));
  };
  for (Slot slot = 0; slot < slots(); ++slot) {
    Person& one = person(slot);
    one.valve *= 0.8F;
    if (!one.present) continue;
    double const minutes = capacity(slot);
    double const formal = (one.formal + one.duplicate) / 100.0;
    double const informal = one.informal / 100.0;
    double const share = (formal + informal) / minutes;
    smooth(one.load, 0.25, share);
    smooth(one.formal_load, 0.25, formal / minutes);
    smooth(one.informal_minutes, 0.20, informal);
    if (is_guide(slot)) continue;
    row[Series::present_staff] += 1;
    row[Series::load_mean] += share;
    row[Series::overload_share] += share > 1 ? 1 : 0;
    for (auto const& [partner, tie] : one.ties) {
      bool const within = unit_of(slot).organisation == unit_of(partner).organisation;
      row[within ? Series::tie_strength_within : Series::tie_strength_across] += tie.trust;
    }
    row[Series::ties_per_person] += static_cast<double>(one.ties.size());
    if (!measuring()) continue;
    one.measured_load += static_cast<float>(share);
    one.measured_informal += static_cast<float>(informal / minutes);
    one.measured_weeks += 1;
    sums.formal += one.formal;
    sums.informal += one.informal;
    sums.duplicate += one.duplicate;
  }
}

}  // namespace mellanrum::oracle
