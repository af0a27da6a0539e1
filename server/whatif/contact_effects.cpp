// Phases 8 and 10: what the week's contacts lead to, and which clients the guides take on.
#include <algorithm>
#include <numeric>

#include "whatif/world.hpp"

namespace mellanrum::whatif {

namespace {

void spend_minutes(World& w, Contact const& contact) {
  bool const guide = w.m.is_guide(contact.caller);
  Hundredths const spent = guide          ? w.minutes.guide_contact
                           : contact.cold ? w.minutes.cold
                                          : w.minutes.contact;
  w.people.informal[contact.caller] += spent + contact.mapping;
  w.people.informal[contact.target] += w.minutes.receive;
  if (contact.broker != nobody) w.people.informal[contact.broker] += w.minutes.broker;
}

void change_trust(World& w, Contact const& contact, RandomBlock const& block) {
  Parameters const& p = w.p;
  if (!contact.success) {
    w.people.weaken(contact.caller, contact.target, 1 - p.trust_loss);
    return;
  }
  if (contact.broker == nobody) {
    w.people.bump(contact.caller, contact.target, p.trust_gain, p.trust_new);
  } else {
    w.people.bump(contact.caller, contact.target, 0.7 * p.trust_gain, p.trust_new);
    w.people.bump(contact.broker, contact.target, 0.3 * p.trust_gain, p.trust_new);
  }
  std::uint32_t const holder = w.cases.clients[contact.client].holder;
  if (w.m.is_guide(contact.caller) && holder != nobody &&
      uniform_of(block, Purpose::contact_introduction) < p.guide_introduction) {
    w.people.bump(holder, contact.target, 0.15, 0.15);
  }
  float& valve = w.people.valve[contact.caller];
  valve = std::min(1.0F, valve + 0.3F);
}

// Somebody else already asked; the two answers may not agree.
void collide(World& w, Contact const& contact, RandomBlock const& block) {
  Client const& client = w.cases.clients[contact.client];
  Need& need = w.cases.needs[contact.need];
  w.people.duplicate[contact.caller] += w.minutes.contact;
  w.people.duplicate[contact.target] += w.minutes.receive;
  w.row[Series::duplicate_events] += 0.2;
  if (in_cohort(client)) ++w.tally.duplicate_fifths;
  double const chaos = w.p.chaos * (client.guide != nobody ? 0.3 : 1.0);
  if (uniform_of(block, Purpose::contact_chaos) >= chaos) return;
  switch (need.state) {
    case NeedState::unrequested:
    case NeedState::pending:
      need.blocked_until =
          static_cast<std::int16_t>(w.week + static_cast<int>(w.p.setback_weeks + 0.5));
      break;
    case NeedState::queued:
      need.key += static_cast<float>(w.p.setback_weeks);
      break;
    default:
      break;
  }
}

void note_first_success(World& w, Contact const& contact) {
  std::int16_t& wished = w.cases.wished[contact.need];
  if (wished < 0) return;
  if (in_cohort(w.cases.clients[contact.client])) {
    w.tally.delay_weeks += w.week - wished;
    ++w.tally.delays;
  }
  wished = never + 1;  // heard of; not to be set again
}

void help(World& w, Contact const& contact, RandomBlock const& block) {
  Need& need = w.cases.needs[contact.need];
  double const t = contact.trust;
  auto prepare = [&](double prep) { need.prep = std::max(need.prep, static_cast<float>(prep)); };
  need.informed = true;
  switch (need.state) {
    case NeedState::unrequested:
      prepare(0.5 + 0.5 * t);
      break;
    case NeedState::pending:
      prepare(0.35 + 0.45 * t);
      need.news = w.now16();
      need.wrong_door = false;
      break;
    case NeedState::stuck:
      need.state = need.resumes_queued ? NeedState::queued : NeedState::pending;
      prepare(0.35 + 0.45 * t);
      need.news = w.now16();
      break;
    case NeedState::refused: {
      double const mandate = w.m.units[need.unit].mandate;
      double const chance =
          (w.p.negotiation_base + w.p.negotiation_trust * t) * (1 - 0.3 * mandate);
      if (uniform_of(block, Purpose::contact_negotiation) >= chance) break;
      need.state = NeedState::queued;
      need.key = static_cast<float>(w.week);
      need.news = w.now16();
      break;
    }
    case NeedState::queued:
      need.key = static_cast<float>(need.key - w.p.queue_jump * t);
      need.news = w.now16();
      break;
    case NeedState::active:
    case NeedState::done:
      break;
  }
}

bool is_duplicate(World const& w, Contact const& contact, RandomBlock const& block) {
  Need const& need = w.cases.needs[contact.need];
  if (need.contact_by == contact.caller) return false;
  if (w.week - need.contact_week > 1) return false;
  return w.cases.clients[contact.client].guide == nobody ||
         uniform_of(block, Purpose::contact_talked) >= w.p.guide_support;
}

void carry_out(World& w, Contact const& contact, RandomBlock const& block) {
  Client& client = w.cases.clients[contact.client];
  spend_minutes(w, contact);
  change_trust(w, contact, block);
  client.touched = w.now16();
  w.row[Series::contacts] += 1;
  w.row[Series::contact_successes] += contact.success ? 1 : 0;
  if (w.measuring()) {
    ++w.tally.contacts;
    w.tally.successes += contact.success;
    w.tally.cold += contact.cold;
    w.tally.brokered += contact.broker != nobody;
    w.tally.trust += contact.trust;
  }
  if (is_duplicate(w, contact, block)) {
    collide(w, contact, block);
  } else if (contact.success) {
    note_first_success(w, contact);
    help(w, contact, block);
  }
  Need& need = w.cases.needs[contact.need];
  need.contact_week = w.now16();
  need.contact_by = contact.caller;
}

// Puts the week's contacts in order of their needs, and leaves those of one need as they stand: a
// radix sort, because comparing the few of a week costs a mispredicted branch each time.
void order_by_need(World& w) {
  w.contact_order.clear();
  for (std::uint32_t i = 0; i < w.contacts.size(); ++i) {
    w.contact_order.push_back({w.contacts[i].need, i});
  }
  w.contact_order_before.resize(w.contact_order.size());
  constexpr unsigned digit_bits = 6;
  for (unsigned shift = 0; w.cases.needs.size() >> shift != 0; shift += digit_bits) {
    auto const digit = [&](OrderedContact const& one) {
      return one.need >> shift & ((1U << digit_bits) - 1);
    };
    w.contact_order.swap(w.contact_order_before);
    std::array<std::uint32_t, 1 << digit_bits> place{};
    for (OrderedContact const& one : w.contact_order_before) ++place[digit(one)];
    std::exclusive_scan(place.begin(), place.end(), place.begin(), 0U);
    for (OrderedContact const& one : w.contact_order_before) {
      w.contact_order[place[digit(one)]++] = one;
    }
  }
}

void release_coordinated(World& w) {
  for (Client& client : w.cases.clients) {
    if (client.guide == nobody || client.coordinated < 0) continue;
    if (w.week - client.coordinated < 4) continue;
    --w.people.held[client.guide];
    client.guide = nobody;
  }
}

// Free place and the least to do, nearby clients first unless the guides are a team.
std::uint32_t guide_for(World const& w, Client const& client) {
  std::uint32_t best = nobody;
  int least = 0;
  for (std::uint32_t guide = w.m.staff; guide < w.m.slots; ++guide) {
    int const held = w.people.held[guide];
    if (!w.people.present[guide] || held >= w.p.guide_caseload) continue;
    double const distance = std::abs(w.m.guide_district(guide) - client.district);
    int const cost = held + static_cast<int>((w.p.guide_team ? 10 : 25) * distance);
    if (best == nobody || cost < least) {
      best = guide;
      least = cost;
    }
  }
  return best;
}

std::size_t free_places(World const& w) {
  int places = 0;
  for (std::uint32_t guide = w.m.staff; guide < w.m.slots; ++guide) {
    if (w.people.present[guide]) {
      places += std::max(0, w.p.guide_caseload - int{w.people.held[guide]});
    }
  }
  return static_cast<std::size_t>(places);
}

}  // namespace

// By need, then caller; the contacts of a need were planned in the order of their callers.
void carry_out_contacts(World& w) {
  order_by_need(w);
  auto const nth = [&](std::size_t i) -> Contact const& {
    return w.contacts[w.contact_order[i].contact];
  };
  w.each_drawn(
      Purpose::contact_talked, w.contact_order.size(),
      [&](std::size_t i) { return contact_entity(w.cases.clients[nth(i).client], nth(i)); },
      [&](std::size_t i, RandomBlock const& draws) { carry_out(w, nth(i), draws); });
}

void guides_take_clients(World& w) {
  if (w.m.slots == w.m.staff) return;
  release_coordinated(w);
  std::size_t const places = free_places(w);
  if (places == 0) return;
  w.ranking.clear();
  for (std::uint32_t i = 0; i < w.cases.client_count(); ++i) {
    Client const& client = w.cases.clients[i];
    if (client.closed || client.coordinated >= 0 || client.guide != nobody) continue;
    if (client.need_count < 3) continue;
    w.ranking.emplace_back(-(client.need_count + 0.05 * std::min(40, w.week - client.arrived)), i);
  }
  std::size_t const taken = std::min(places, w.ranking.size());
  std::partial_sort(w.ranking.begin(), w.ranking.begin() + static_cast<std::ptrdiff_t>(taken),
                    w.ranking.end());
  for (std::size_t i = 0; i < taken; ++i) {
    Client& client = w.cases.clients[w.ranking[i].second];
    client.guide = guide_for(w, client);
    ++w.people.held[client.guide];
    client.touched = w.now16();
  }
}

}  // namespace mellanrum::whatif
