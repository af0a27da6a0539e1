// Phases 8 and 10: what the week's contacts lead to, and which clients the guides take on.
#include <algorithm>

#include "whatif/world.hpp"

namespace mellanrum::whatif {

namespace {

void spend_minutes(World& w, Contact const& contact) {
  bool const guide = w.m.is_guide(contact.caller);
  Hundredths const spent = guide          ? w.minutes.guide_contact
                           : contact.cold ? w.minutes.cold
                                          : w.minutes.contact;
  w.people.informal[contact.caller] += spent + static_cast<Hundredths>(contact.mapping);
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
  std::uint32_t const holder = w.cases.holder[contact.client];
  if (w.m.is_guide(contact.caller) && holder != nobody &&
      uniform_of(block, Purpose::contact_introduction) < p.guide_introduction) {
    w.people.bump(holder, contact.target, 0.15, 0.15);
  }
  float& valve = w.people.valve[contact.caller];
  valve = std::min(1.0F, valve + 0.3F);
}

// Somebody else already asked; the two answers may not agree.
void collide(World& w, Contact const& contact, RandomBlock const& block) {
  Casebook& c = w.cases;
  w.people.duplicate[contact.caller] += w.minutes.contact;
  w.people.duplicate[contact.target] += w.minutes.receive;
  w.row[Series::duplicate_events] += 0.2;
  if (w.in_cohort(contact.client)) ++w.tally.duplicate_fifths;
  double const chaos = w.p.chaos * (c.guide[contact.client] != nobody ? 0.3 : 1.0);
  if (uniform_of(block, Purpose::contact_chaos) >= chaos) return;
  switch (c.state[contact.need]) {
    case NeedState::unrequested:
    case NeedState::pending:
      c.blocked_until[contact.need] =
          static_cast<std::int16_t>(w.week + static_cast<int>(w.p.setback_weeks + 0.5));
      break;
    case NeedState::queued:
      c.key[contact.need] += static_cast<float>(w.p.setback_weeks);
      break;
    default:
      break;
  }
}

void note_first_success(World& w, Contact const& contact) {
  std::int16_t& wished = w.cases.wished[contact.need];
  if (wished < 0) return;
  if (w.in_cohort(contact.client)) {
    w.tally.delay_weeks += w.week - wished;
    ++w.tally.delays;
  }
  wished = never + 1;  // heard of; not to be set again
}

void help(World& w, Contact const& contact, RandomBlock const& block) {
  Casebook& c = w.cases;
  std::uint32_t const need = contact.need;
  double const t = contact.trust;
  auto prepare = [&](double prep) {
    c.prep[need] = std::max(c.prep[need], static_cast<float>(prep));
  };
  c.flags[need] |= informed;
  switch (c.state[need]) {
    case NeedState::unrequested:
      prepare(0.5 + 0.5 * t);
      break;
    case NeedState::pending:
      prepare(0.35 + 0.45 * t);
      c.news[need] = w.now16();
      c.flags[need] &= static_cast<std::uint8_t>(~wrong_door);
      break;
    case NeedState::stuck:
      c.state[need] = c.flags[need] & resumes_queued ? NeedState::queued : NeedState::pending;
      prepare(0.35 + 0.45 * t);
      c.news[need] = w.now16();
      break;
    case NeedState::refused: {
      double const mandate = w.m.units[c.unit[need]].mandate;
      double const chance =
          (w.p.negotiation_base + w.p.negotiation_trust * t) * (1 - 0.3 * mandate);
      if (uniform_of(block, Purpose::contact_negotiation) >= chance) break;
      c.state[need] = NeedState::queued;
      c.key[need] = static_cast<float>(w.week);
      c.news[need] = w.now16();
      break;
    }
    case NeedState::queued:
      c.key[need] = static_cast<float>(c.key[need] - w.p.queue_jump * t);
      c.news[need] = w.now16();
      break;
    case NeedState::active:
    case NeedState::done:
      break;
  }
}

bool is_duplicate(World const& w, Contact const& contact, RandomBlock const& block) {
  Casebook const& c = w.cases;
  if (c.contact_by[contact.need] == contact.caller) return false;
  if (w.week - c.contact_week[contact.need] > 1) return false;
  return c.guide[contact.client] == nobody ||
         uniform_of(block, Purpose::contact_talked) >= w.p.guide_support;
}

void carry_out(World& w, Contact const& contact) {
  Casebook& c = w.cases;
  std::uint32_t const within = contact.need - c.first_need[contact.client];
  auto const block = w.random.block(Purpose::contact_talked, c.identity[contact.client],
                                    contact.caller * needs_max + within, w.now());
  spend_minutes(w, contact);
  change_trust(w, contact, block);
  c.touched[contact.client] = w.now16();
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
  c.contact_week[contact.need] = w.now16();
  c.contact_by[contact.need] = contact.caller;
}

void release_coordinated(World& w) {
  Casebook& c = w.cases;
  for (std::uint32_t client = 0; client < c.clients(); ++client) {
    if (c.guide[client] == nobody || !c.is_open(client) || c.coordinated[client] < 0) continue;
    if (w.week - c.coordinated[client] < 4) continue;
    --w.people.held[c.guide[client]];
    c.guide[client] = nobody;
  }
}

// Free place and the least to do, nearby clients first unless the guides are a team.
std::uint32_t guide_for(World const& w, std::uint32_t client) {
  std::uint32_t best = nobody;
  int least = 0;
  for (std::uint32_t guide = w.m.staff; guide < w.m.slots; ++guide) {
    int const held = w.people.held[guide];
    if (!w.people.present[guide] || held >= w.p.guide_caseload) continue;
    double const distance = std::abs(w.m.guide_district(guide) - w.cases.district[client]);
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

void carry_out_contacts(World& w) {
  w.contact_order.clear();
  for (std::uint32_t i = 0; i < w.contacts.size(); ++i) {
    Contact const& contact = w.contacts[i];
    w.contact_order.emplace_back(std::uint64_t{contact.need} << 32 | contact.caller, i);
  }
  std::sort(w.contact_order.begin(), w.contact_order.end());
  for (auto const& [order, i] : w.contact_order) carry_out(w, w.contacts[i]);
}

void guides_take_clients(World& w) {
  if (w.m.slots == w.m.staff) return;
  release_coordinated(w);
  std::size_t const places = free_places(w);
  if (places == 0) return;
  Casebook& c = w.cases;
  w.ranking.clear();
  for (std::uint32_t client = 0; client < c.clients(); ++client) {
    if (!c.is_open(client) || c.coordinated[client] >= 0 || c.guide[client] != nobody) continue;
    if (c.need_count[client] < 3) continue;
    int const waited = w.week - c.arrival_week(client);
    w.ranking.emplace_back(-(c.need_count[client] + 0.05 * std::min(40, waited)), client);
  }
  std::size_t const taken = std::min(places, w.ranking.size());
  std::partial_sort(w.ranking.begin(), w.ranking.begin() + static_cast<std::ptrdiff_t>(taken),
                    w.ranking.end());
  for (std::size_t i = 0; i < taken; ++i) {
    std::uint32_t const client = w.ranking[i].second;
    c.guide[client] = guide_for(w, client);
    ++w.people.held[c.guide[client]];
    c.touched[client] = w.now16();
  }
}

}  // namespace mellanrum::whatif
