// Phase 7: which needs everybody means to take up this week. Reads the state after phase 6 and
// changes nothing of it, so nobody sees the others' contacts of the week. How they find somebody to
// ask is in contact_routes.cpp.
#include <algorithm>
#include <bit>
#include <cmath>

#include "whatif/world.hpp"

namespace mellanrum::whatif {

namespace {

// How many contacts a person has time for this week; `uniform` rounds it up or down.
std::uint8_t contacts_of(World const& w, std::uint32_t slot, double uniform) {
  Parameters const& p = w.p;
  std::uint16_t const unit = w.m.unit_of_slot[slot];
  double const engagement = w.people.engagement[slot], formal = w.people.formal_load[slot];
  double budget = p.informal_level * p.informal_share * w.m.minutes[w.domain_of(slot)] *
                  (engagement / 0.4) * w.culture[unit] * p.workplace_culture *
                  p.management_attitude;
  if (p.forbid_contacts && w.unit_load[unit] > p.forbid_threshold) budget *= 0.1;
  budget *= std::clamp(1.5 - formal, 0.3, 1.0);
  return static_cast<std::uint8_t>(
      std::min(16.0, std::floor(budget / p.contact_minutes + uniform)));
}

void set_budgets(World& w) {
  double const lateral = w.p.lateral * std::min(3.0, w.p.informal_level);
  std::uint32_t places = 0;
  auto const set = [&](std::size_t i, RandomBlock const& draws) {
    auto const slot = static_cast<std::uint32_t>(i);
    Initiator& one = w.initiators[slot] = {0, places, w.m.unit_of_slot[slot], 0};
    w.has_time[slot] = 0;
    if (!w.people.present[slot]) return;
    one.contacts = contacts_of(w, slot, uniform_of(draws, Purpose::informal_budget));
    w.has_time[slot] = one.contacts > 0;
    if (one.contacts > 0) one.lateral_chance = lateral * (w.people.engagement[slot] / 0.4);
    places += (one.contacts + places_together - 1) / places_together * places_together;
  };
  w.each_drawn(Purpose::informal_budget, w.m.staff, entity_of_slot, set);
  w.chosen.assign(places, Candidate());
}

void look_if(World& w, bool looks, Look const& look) {
  w.looks[w.look_count] = look;
  w.look_count += looks;
}

// Shows a person all needs of a client but the first; the most pressing of all that were shown keep
// their places, best first.
void consider(World& w, Look const& look) {
  auto const [person, index, initiative] = look;
  Client const& client = w.cases.clients[index];
  Need const* const needs = &w.cases.needs[client.first_need];
  Initiator const initiator = w.initiators[person];
  Urgency const& urgency = w.staff_urgency;
  int const week = w.week;
  Candidate* const places = &w.chosen[initiator.first_place];
  for (unsigned left = client.undone & ~1U; left != 0; left &= left - 1) {
    auto const i = static_cast<std::uint32_t>(std::countr_zero(left));
    Need const& need = needs[i];
    int const since = week - need.contact_week;
    bool const asked_already = (since <= 1) & (need.contact_by == person);
    unsigned const halvings = static_cast<unsigned>(initiative) + (since <= 2 ? 1U : 0U);
    bool const may_ask = (need.unit != initiator.unit) & !asked_already;
    std::uint32_t const rank = urgency.rank(need, client, week, halvings) * may_ask;
    Candidate candidate(rank, index, i);
    for (std::uint32_t place = 0; place < initiator.contacts; place += places_together) {
#pragma GCC unroll 4
      for (std::uint32_t k = 0; k < places_together; ++k) put_first(places[place + k], candidate);
    }
  }
}

// Whether the person serves an earlier need of the client, too: each is asked once.
bool serves_earlier(World const& w, Client const& client, std::uint32_t need) {
  for (std::uint32_t i = client.first_need; i < need; ++i) {
    if (w.cases.services[i].server == w.cases.services[need].server) return true;
  }
  return false;
}

// Those other than the case holder who serve the client and have time for a contact.
void list_colleagues(World& w, std::uint32_t index) {
  Client const& client = w.cases.clients[index];
  std::size_t count = w.colleague_count;
  for (unsigned left = client.active; left != 0; left &= left - 1) {
    std::uint32_t const need =
        client.first_need + static_cast<std::uint32_t>(std::countr_zero(left));
    std::uint32_t const person = w.cases.services[need].server;
    w.colleagues[count] = {index, need, person};
    count += (person != client.holder) & w.has_time[person];
  }
  w.colleague_count = count;
}

// They may take an initiative of their own.
void look_laterally(World& w) {
  auto const within = [&](Colleague const& one) {
    return one.need - w.cases.clients[one.client].first_need;
  };
  auto const entity = [&](std::size_t i) {
    Colleague const& one = w.colleagues[i];
    return EntityPair{w.cases.clients[one.client].identity, within(one) / 4};
  };
  auto const use = [&](std::size_t i, RandomBlock const& draws) {
    Colleague const& one = w.colleagues[i];
    Client const& client = w.cases.clients[one.client];
    double const supported = client.guide != nobody ? 1 - w.p.guide_support : 1.0;
    double const drawn = unit_interval(draws[within(one) % 4]);
    if (drawn >= w.initiators[one.person].lateral_chance * supported) return;
    bool const looks = !serves_earlier(w, client, one.need);
    look_if(w, looks, {one.person, one.client, Initiative::lateral});
  };
  w.each_drawn(Purpose::lateral, w.colleague_count, entity, use);
  w.colleague_count = 0;
}

// The people are far apart in memory, so those who look soon are fetched ahead.
void consider_all(World& w) {
  constexpr std::size_t soon = 8, next = 4;
  for (std::size_t i = 0; i < w.look_count; ++i) {
    if (i + soon < w.look_count) __builtin_prefetch(&w.initiators[w.looks[i + soon].person]);
    if (i + next < w.look_count) {
      __builtin_prefetch(&w.chosen[w.initiators[w.looks[i + next].person].first_place], 1);
    }
    consider(w, w.looks[i]);
  }
  w.look_count = 0;
}

// Whether the case holder may take up the client's needs this week.
bool holder_considers(World const& w, Client const& client) {
  if (client.holder == nobody) return false;
  if (client.guide != nobody &&
      w.random.uniform(Purpose::leave_to_guide, client.identity, 0, w.now()) < w.p.guide_support) {
    return false;
  }
  return w.has_time[client.holder];
}

void gather_candidates(World& w) {
  for (std::uint32_t begin = 0; begin < w.cases.client_count(); begin += Bundle::clients) {
    std::uint32_t const end = std::min(begin + Bundle::clients, w.cases.client_count());
    for (std::uint32_t index = begin; index < end; ++index) {
      Client const& client = w.cases.clients[index];
      list_colleagues(w, index);
      look_if(w, holder_considers(w, client), {client.holder, index, Initiative::holders});
    }
    look_laterally(w);
    consider_all(w);
  }
}

void plan_staff_contacts(World& w, std::uint32_t slot) {
  for (Candidate const& chosen : w.places_of(w.initiators[slot])) {
    if (!chosen.is_pressing()) return;
    std::uint32_t const need = w.cases.clients[chosen.client()].first_need + chosen.need();
    w.contacts.push_back({chosen.client(), need, slot, 0});
  }
}

// --- What guides take up.

// Finding one's way to a unit where one knows nobody costs time in a complex landscape.
double mapping_minutes(World const& w) {
  double const complexity = std::max(0.0, std::log(w.m.guide_unit() / 10.0)) / 1.9;
  return w.p.mapping_minutes * complexity * (w.p.guide_coordinator ? 0.3 : 1.0);
}

void plan_guide_contacts(World& w, std::uint32_t client, Hundredths mapping) {
  Client const& c = w.cases.clients[client];
  std::uint32_t const guide = c.guide;
  std::array<std::pair<double, std::uint32_t>, 2> best{};
  for (std::uint32_t i = c.first_need; i < c.first_need + c.need_count; ++i) {
    Need const& need = w.cases.needs[i];
    double worth = w.guide_urgency.worth(need, c, w.week);
    if (w.week - need.contact_week <= 1) worth *= 0.5;
    if (worth > best[0].first) {
      best = {std::pair{worth, i}, best[0]};
    } else if (worth > best[1].first) {
      best[1] = {worth, i};
    }
  }
  Hundredths& left = w.guide_minutes_left[guide - w.m.staff];
  constexpr double threshold[2] = {0.25, 0.9};
  for (std::size_t k = 0; k < 2; ++k) {
    if (best[k].first <= threshold[k] || left < w.minutes.guide_contact) return;
    Unit const& unit = w.m.units[w.cases.needs[best[k].second].unit];
    Hundredths const extra = w.people.knows_anybody_in(guide, unit) ? 0 : mapping;
    left -= w.minutes.guide_contact + extra;
    w.contacts.push_back({client, best[k].second, guide, extra});
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
  Hundredths const mapping = hundredths(mapping_minutes(w));
  for (std::uint32_t client = 0; client < w.cases.client_count(); ++client) {
    if (w.cases.clients[client].guide != nobody) plan_guide_contacts(w, client, mapping);
  }
}

}  // namespace

void plan_contacts(World& w) {
  w.contacts.clear();
  std::fill(w.face.begin(), w.face.end(), nobody);
  if (w.p.informal_level > 0) {
    set_budgets(w);
    gather_candidates(w);
    for (std::uint32_t slot = 0; slot < w.m.staff; ++slot) plan_staff_contacts(w, slot);
  }
  plan_all_guides(w);
  find_routes(w);
}

}  // namespace mellanrum::whatif
