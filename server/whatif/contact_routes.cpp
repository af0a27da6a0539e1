// Phase 7, continued: whom each contact goes to, directly, through a colleague or cold, and whether
// it will succeed.
#include <algorithm>
#include <bit>

#include "whatif/world.hpp"

namespace mellanrum::whatif {

namespace {

struct Route {
  std::uint32_t target = nobody, broker = nobody;
  double trust = 0;
  bool cold = false;
};

// The strongest tie to a present person in the unit.
Strongest best_tie(World const& w, std::uint32_t slot, Unit const& unit) {
  auto const partners = w.people.partners(slot);
  auto const trusts = w.people.trusts(slot);
  Strongest best;
  for (auto left = w.people.places_into(slot, unit); left != 0; left &= left - 1) {
    auto const k = static_cast<std::size_t>(std::countr_zero(left));
    best.offer(partners[k], trusts[k], w.people.present[partners[k]] != 0);
  }
  return best;
}

// Who of the calling unit has the strongest tie to a present person in the other one.
Strongest best_broker(World const& w, std::uint32_t calling, Unit const& unit) {
  Strongest best;
  auto const colleagues = w.present_in(calling);
  FoundTie const tie = w.people.strongest_into(colleagues, unit);
  if (tie.trust == 0) return best;
  if (w.people.present[w.people.partners(tie.row)[tie.place]]) {
    best.offer(tie.row, tie.trust, true);
    return best;
  }
  // It leads to somebody who has left; so one by one.
  for (std::uint32_t colleague : colleagues) {
    Strongest const own = best_tie(w, colleague, unit);
    best.offer(colleague, own.trust(), !own.is_nobody());
  }
  return best;
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
  bool const team = guide && w.p.guide_team;
  double const asks = team ? 1.0 : guide ? 0.2 : w.p.broker_probability;
  Strongest const own = best_tie(w, caller, w.m.units[unit]);
  if (own.trust() < 0.3F && uniform_of(block, Purpose::contact_broker) < asks) {
    Strongest const broker = best_broker(w, w.m.unit_of_slot[caller], w.m.units[unit]);
    double const load = broker.is_nobody() ? 0 : w.people.load[broker.person()];
    double const trust = broker.trust() * (team ? 0.95 : w.p.broker_discount) /
                         (1 + w.p.overload_sensitivity * std::max(0.0, load - 1));
    if (broker.person() != caller && trust > own.trust()) {
      auto const target = best_tie(w, broker.person(), w.m.units[unit]).person();
      return {target, broker.person(), trust, false};
    }
  }
  if (own.person() != nobody) return {own.person(), nobody, own.trust(), false};
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

}  // namespace

// Finds a way for every contact that is meant.
void find_routes(World& w) {
  std::size_t kept = 0;
  auto const entity = [&](std::size_t i) {
    Contact const& contact = w.contacts[i];
    return contact_entity(w.cases.clients[contact.client], contact);
  };
  auto const find = [&](std::size_t i, RandomBlock const& draws) {
    Contact const& meant = w.contacts[i];
    Route const route = find_route(w, meant.caller, w.cases.needs[meant.need].unit, draws);
    if (route.target == nobody) return;
    Contact& contact = w.contacts[kept];
    if (kept++ != i) contact = meant;
    contact.target = route.target;
    contact.broker = route.broker;
    contact.trust = static_cast<float>(route.trust);
    contact.cold = route.cold;
    contact.success =
        uniform_of(draws, Purpose::contact_success) < success_chance(w, contact.caller, route);
  };
  w.each_drawn(Purpose::contact_success, w.contacts.size(), entity, find);
  w.contacts.resize(kept);
}

}  // namespace mellanrum::whatif
