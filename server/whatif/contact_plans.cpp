// Phase 7: whom everybody means to contact this week, and whether they will get through. Reads the
// state after phase 6 and changes nothing of it, so nobody sees the others' contacts of the week.
#include <algorithm>
#include <bit>
#include <cmath>

#include "whatif/world.hpp"

namespace mellanrum::whatif {

namespace {

// How pressing a need looks; 0 when there is nothing to ask.
double staff_value(World const& w, std::uint32_t client, std::uint32_t i) {
  Casebook const& c = w.cases;
  std::uint32_t const need = c.first_need[client] + i;
  int const silence = w.week - c.news[need];
  switch (c.state[need]) {
    case NeedState::unrequested:
      return !c.is_ready(client, i) ? 0 : c.prep[need] > 0.1F ? 0.2 : 2.0;
    case NeedState::pending:
    case NeedState::stuck:
      return silence >= 3 ? silence / 3.0 : 0.3;
    case NeedState::refused:
      return 3;
    case NeedState::queued:
      return 0.5 + 0.04 * silence;
    case NeedState::active:
      return c.flags[need] & informed ? 0.1 : 0.4;
    case NeedState::done:
      return 0;
  }
  return 0;
}

double guide_value(World const& w, std::uint32_t client, std::uint32_t i) {
  Casebook const& c = w.cases;
  std::uint32_t const need = c.first_need[client] + i;
  int const silence = w.week - c.news[need];
  switch (c.state[need]) {
    case NeedState::unrequested:
      return !c.is_ready(client, i) ? 0 : c.prep[need] > 0.3F ? 0.1 : 2.0;
    case NeedState::pending:
    case NeedState::stuck:
      return silence >= 2 ? silence / 2.0 : 0.3;
    case NeedState::refused:
      return 3;
    case NeedState::queued:
      return 0.5 + 0.04 * silence;
    case NeedState::active:
      return c.flags[need] & informed ? 0.05 : 0.6;
    case NeedState::done:
      return 0;
  }
  return 0;
}

// --- Whom to ask.

struct Route {
  std::uint32_t target = nobody, broker = nobody;
  double trust = 0;
  bool cold = false;
};

struct Best {
  std::uint32_t person = nobody;
  float trust = 0;
};

// The strongest tie to a present person in the unit; the lowest slot on equal trust.
Best best_tie(World const& w, std::uint32_t slot, Unit const& unit) {
  auto const partners = w.people.partners(slot);
  auto const trusts = w.people.trusts(slot);
  Best best;
  for (std::size_t k = 0; k < partners.size(); ++k) {
    if (partners[k] - unit.first_slot >= unit.slots || !w.people.present[partners[k]]) continue;
    if (trusts[k] > best.trust || (trusts[k] == best.trust && partners[k] < best.person)) {
      best = {partners[k], trusts[k]};
    }
  }
  return best;
}

// For one calling unit: who there has the strongest tie into each other unit.
void find_brokers(World& w, std::uint32_t unit) {
  std::fill(w.broker_trust.begin(), w.broker_trust.end(), 0.0F);
  std::fill(w.broker_person.begin(), w.broker_person.end(), nobody);
  for (std::uint32_t slot : w.present_in(unit)) {
    auto const partners = w.people.partners(slot);
    auto const trusts = w.people.trusts(slot);
    for (std::size_t k = 0; k < partners.size(); ++k) {
      std::uint16_t const there = w.m.unit_of_slot[partners[k]];
      if (trusts[k] > w.broker_trust[there] && w.people.present[partners[k]]) {
        w.broker_trust[there] = trusts[k];
        w.broker_person[there] = slot;
      }
    }
  }
}

// The present member whom most people trust.
std::uint32_t face_of(World& w, std::uint32_t unit) {
  if (w.face[unit] != nobody) return w.face[unit];
  double most = -1;
  for (std::uint32_t slot : w.present_in(unit)) {
    double const sum = w.people.trust_sum(slot);
    if (sum > most) {
      most = sum;
      w.face[unit] = slot;
    }
  }
  return w.face[unit];
}

Route find_route(World& w, std::uint32_t caller, std::uint32_t unit, RandomBlock const& block) {
  bool const guide = w.m.is_guide(caller);
  auto const own = best_tie(w, caller, w.m.units[unit]);
  std::uint32_t const broker = w.broker_person[unit];
  if (own.trust < 0.3F && broker != nobody && broker != caller) {
    bool const team = guide && w.p.guide_team;
    double const load = w.people.load[broker];
    double const trust = w.broker_trust[unit] * (team ? 0.95 : w.p.broker_discount) /
                         (1 + w.p.overload_sensitivity * std::max(0.0, load - 1));
    double const asks = team ? 1.0 : guide ? 0.2 : w.p.broker_probability;
    if (trust > own.trust && uniform_of(block, Purpose::contact_broker) < asks) {
      return {best_tie(w, broker, w.m.units[unit]).person, broker, trust, false};
    }
  }
  if (own.person != nobody) return {own.person, nobody, own.trust, false};
  auto const present = w.present_in(unit);
  if (present.empty()) return {};
  if (uniform_of(block, Purpose::contact_face) < w.p.face_probability) {
    return {face_of(w, unit), nobody, 0, true};
  }
  auto const word = block[Randomness::word_of(Purpose::contact_person)];
  return {present[index_below(word, static_cast<std::uint32_t>(present.size()))], nobody, 0, true};
}

double success_chance(World const& w, std::uint32_t caller, Route const& route) {
  Parameters const& p = w.p;
  double const t = route.trust;
  std::uint16_t const there = w.m.unit_of_slot[route.target];
  double const base = p.responsiveness + (1 - p.responsiveness) * p.closeness;
  double const load = w.people.load[route.target];
  double chance = (p.contact_base + (p.contact_full_trust - p.contact_base) * t) *
                  (1 - p.secrecy * (1 - 0.4 * t)) /
                  (1 + p.overload_sensitivity * std::max(0.0, load - 1)) *
                  w.m.site_factor(w.m.unit_of_slot[caller], there) *
                  (1 - p.mandate_sensitivity * w.m.units[there].mandate);
  if (p.forbid_contacts && w.unit_load[there] > p.forbid_threshold) chance *= 0.4;
  chance *= 1 + (1 - base) * (w.people.engagement[route.target] / 0.4 - 1);
  if (w.m.is_guide(caller)) chance *= p.guide_skill;
  return std::min(0.95, chance);
}

void plan_contact(World& w, std::uint32_t caller, std::uint32_t client, std::uint32_t need,
                  Hundredths mapping) {
  Casebook const& c = w.cases;
  std::uint32_t const within = need - c.first_need[client];
  auto const block = w.random.block(Purpose::contact_success, c.identity[client],
                                    caller * needs_max + within, w.now());
  Route const route = find_route(w, caller, c.unit[need], block);
  if (route.target == nobody) return;
  bool const success =
      uniform_of(block, Purpose::contact_success) < success_chance(w, caller, route);
  w.contacts.push_back({client, need, caller, route.target, route.broker,
                        static_cast<std::uint32_t>(mapping), static_cast<float>(route.trust),
                        route.cold, success});
}

// --- What staff take up.

void set_budgets(World& w) {
  Parameters const& p = w.p;
  double const lateral = p.lateral * std::min(3.0, p.informal_level);
  std::uint32_t places = 0;
  for (std::uint32_t slot = 0; slot < w.m.staff; ++slot) {
    w.chosen_length[slot] = w.contact_budget[slot] = 0;
    w.first_chosen[slot] = places;
    if (!w.people.present[slot]) continue;
    std::uint16_t const unit = w.m.unit_of_slot[slot];
    double const engagement = w.people.engagement[slot], formal = w.people.formal_load[slot];
    double budget = p.informal_level * p.informal_share * w.m.minutes[w.domain_of(slot)] *
                    (engagement / 0.4) * w.culture[unit] * p.workplace_culture *
                    p.management_attitude;
    if (p.forbid_contacts && w.unit_load[unit] > p.forbid_threshold) budget *= 0.1;
    budget *= std::clamp(1.5 - formal, 0.3, 1.0);
    double const u = w.random.uniform(Purpose::informal_budget, slot, 0, w.now());
    auto const contacts = std::min(16.0, std::floor(budget / p.contact_minutes + u));
    w.contact_budget[slot] = static_cast<std::uint8_t>(contacts);
    w.lateral_chance[slot] = lateral * (engagement / 0.4);
    places += w.contact_budget[slot];
  }
  w.chosen.resize(places);
}

// Keeps the best of what a person has seen, best first: the higher value, the lower need on equal
// value.
void keep_best(World& w, std::uint32_t person, Candidate const& seen) {
  Candidate* const list = &w.chosen[w.first_chosen[person]];
  std::uint32_t place = w.chosen_length[person];
  auto better = [&](Candidate const& other) {
    return seen.value > other.value || (seen.value == other.value && seen.need < other.need);
  };
  if (place == w.contact_budget[person]) {
    if (!better(list[place - 1])) return;
    --place;
  } else {
    ++w.chosen_length[person];
  }
  for (; place > 0 && better(list[place - 1]); --place) list[place] = list[place - 1];
  list[place] = seen;
}

// Puts the client's needs on somebody's list; `share` is one half for a lateral initiative.
void consider(World& w, std::uint32_t person, std::uint32_t client, double share) {
  Casebook const& c = w.cases;
  std::uint32_t const first = c.first_need[client];
  std::uint16_t const own = w.m.unit_of_slot[person];
  // Not need 0, and nothing that is done.
  for (unsigned left = c.undone_needs[client] & ~1U; left != 0; left &= left - 1) {
    auto const i = static_cast<std::uint32_t>(std::countr_zero(left));
    std::uint32_t const need = first + i;
    if (c.unit[need] == own) continue;
    int const since = w.week - c.contact_week[need];
    if (since <= 1 && c.contact_by[need] == person) continue;
    double value = staff_value(w, client, i) * share;
    if (value == 0) continue;
    if (since <= 2) value *= 0.5;
    keep_best(w, person, {value, client, need});
  }
}

// Others who serve the client may take an initiative of their own, each asked once.
void consider_laterally(World& w, std::uint32_t client) {
  Casebook const& c = w.cases;
  std::uint32_t const holder = c.holder[client];
  std::uint32_t const* const server = &c.server[c.first_need[client]];
  std::uint8_t const* const budget = w.contact_budget.data();
  double const supported = c.guide[client] != nobody ? 1 - w.p.guide_support : 1.0;
  std::uint32_t drawn = nobody;
  RandomBlock block{};
  for (unsigned active = c.active_needs[client], left = active; left != 0; left &= left - 1) {
    auto const i = static_cast<std::uint32_t>(std::countr_zero(left));
    std::uint32_t const person = server[i];
    if (person == holder || budget[person] == 0) continue;
    bool asked = false;
    for (unsigned earlier = active & ~left; earlier != 0; earlier &= earlier - 1) {
      asked = asked || server[std::countr_zero(earlier)] == person;
    }
    if (asked) continue;
    if (drawn != i / 4) {
      drawn = i / 4;
      block = w.random.block(Purpose::lateral, c.identity[client], drawn, w.now());
    }
    if (unit_interval(block[i % 4]) < w.lateral_chance[person] * supported) {
      consider(w, person, client, 0.5);
    }
  }
}

void gather_candidates(World& w) {
  Casebook const& c = w.cases;
  for (std::uint32_t client = 0; client < c.clients(); ++client) {
    if (!c.is_open(client)) continue;
    std::uint32_t const holder = c.holder[client];
    if (holder != nobody && w.contact_budget[holder] > 0) {
      bool const left_to_guide =
          c.guide[client] != nobody && w.random.uniform(Purpose::leave_to_guide, c.identity[client],
                                                        0, w.now()) < w.p.guide_support;
      if (!left_to_guide) consider(w, holder, client, 1);
    }
    consider_laterally(w, client);
  }
}

void plan_staff_contacts(World& w, std::uint32_t slot) {
  std::uint32_t const first = w.first_chosen[slot];
  for (std::uint32_t i = first; i < first + w.chosen_length[slot]; ++i) {
    plan_contact(w, slot, w.chosen[i].client, w.chosen[i].need, 0);
  }
}

// --- What guides take up.

// Finding one's way to a unit where one knows nobody costs time in a complex landscape.
double mapping_minutes(World const& w) {
  double const complexity = std::max(0.0, std::log(w.m.guide_unit() / 10.0)) / 1.9;
  return w.p.mapping_minutes * complexity * (w.p.guide_coordinator ? 0.3 : 1.0);
}

void plan_guide_contacts(World& w, std::uint32_t client, Hundredths mapping) {
  Casebook const& c = w.cases;
  std::uint32_t const guide = c.guide[client], first = c.first_need[client];
  std::array<std::pair<double, std::uint32_t>, 2> best{};
  for (std::uint32_t i = 0; i < c.need_count[client]; ++i) {
    double value = guide_value(w, client, i);
    if (w.week - c.contact_week[first + i] <= 1) value *= 0.5;
    if (value > best[0].first) {
      best = {std::pair{value, first + i}, best[0]};
    } else if (value > best[1].first) {
      best[1] = {value, first + i};
    }
  }
  Hundredths& left = w.guide_minutes_left[guide - w.m.staff];
  constexpr double threshold[2] = {0.25, 0.9};
  for (std::size_t k = 0; k < 2; ++k) {
    if (best[k].first <= threshold[k] || left < w.minutes.guide_contact) return;
    Unit const& unit = w.m.units[c.unit[best[k].second]];
    Hundredths const extra = w.people.knows_anybody_in(guide, unit) ? 0 : mapping;
    left -= w.minutes.guide_contact + extra;
    plan_contact(w, guide, client, best[k].second, extra);
  }
}

void plan_all_guides(World& w) {
  if (w.m.slots == w.m.staff) return;
  Hundredths const each = hundredths(15);
  for (std::uint32_t guide = w.m.staff; guide < w.m.slots; ++guide) {
    Hundredths const held = each * w.people.held[guide];
    w.people.formal[guide] += held;
    w.guide_minutes_left[guide - w.m.staff] = hundredths(w.p.guide_minutes) - held;
  }
  find_brokers(w, w.m.guide_unit());
  Hundredths const mapping = hundredths(mapping_minutes(w));
  Casebook const& c = w.cases;
  for (std::uint32_t client = 0; client < c.clients(); ++client) {
    if (c.is_open(client) && c.guide[client] != nobody) plan_guide_contacts(w, client, mapping);
  }
}

}  // namespace

void plan_contacts(World& w) {
  w.contacts.clear();
  std::fill(w.face.begin(), w.face.end(), nobody);
  if (w.p.informal_level > 0) {
    set_budgets(w);
    gather_candidates(w);
    for (std::uint32_t unit = 0; unit < w.m.guide_unit(); ++unit) {
      bool known = false;
      for (std::uint32_t slot : w.present_in(unit)) {
        if (w.chosen_length[slot] == 0) continue;
        if (!known) find_brokers(w, unit);
        known = true;
        plan_staff_contacts(w, slot);
      }
    }
  }
  plan_all_guides(w);
}

}  // namespace mellanrum::whatif
