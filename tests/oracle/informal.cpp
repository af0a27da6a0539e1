// Phases 7, 8 and 10: informal contacts and the guides' clients.
#include <algorithm>
#include <cmath>

#include "oracle/model.hpp"

namespace mellanrum::oracle {

using whatif::Series;

namespace {

std::uint32_t number(int ordinal) {
  return static_cast<std::uint32_t>(ordinal);
}

// Caller and need in one number, for draws that concern both.
std::uint32_t pair_number(Slot caller, int need) {
  return number(caller) * whatif::needs_max + number(need);
}

}  // namespace

// --- Phase 7: intentions. Nothing but the list of contacts and the guides' minutes changes.

void Model::plan_contacts() {
  contacts.clear();
  if (p.informal_level > 0) plan_staff();
  plan_guides();
}

int Model::contact_budget(Slot slot) const {
  Person const& one = person(slot);
  Unit const& unit = unit_of(slot);
  double const engagement = one.engagement, formal = one.formal_load;
  double minutes = p.informal_level * p.informal_share * capacity(slot) * (engagement / 0.4) *
                   unit.culture * p.workplace_culture * p.management_attitude;
  if (p.forbid_contacts && unit.load > p.forbid_threshold) minutes *= 0.1;
  minutes *= std::clamp(1.5 - formal, 0.3, 1.0);
  double const u = roll(Purpose::informal_budget, number(slot));
  return static_cast<int>(std::min(16.0, std::floor(minutes / p.contact_minutes + u)));
}

double Model::value(Client const& client, int i, bool guide) const {
  Need const& need = client.needs[at(i)];
  int const silence = week - need.news;
  switch (need.state) {
    case State::unrequested:
      if (!client.ready(i)) return 0;
      if (guide) return need.prep > 0.3F ? 0.1 : 2.0;
      return need.prep > 0.1F ? 0.2 : 2.0;
    case State::pending:
    case State::stuck:
      if (guide) return silence >= 2 ? silence / 2.0 : 0.3;
      return silence >= 3 ? silence / 3.0 : 0.3;
    case State::refused:
      return 3;
    case State::queued:
      return 0.5 + 0.04 * silence;
    case State::active:
      if (guide) return need.informed ? 0.05 : 0.6;
      return need.informed ? 0.1 : 0.4;
    case State::done:
      return 0;
  }
  return 0;
}

void Model::wish_for(Slot slot, Client const& client, double share,
                     std::vector<Wish>& wishes) const {
  for (int i = 1; i < static_cast<int>(client.needs.size()); ++i) {
    Need const& need = client.needs[at(i)];
    if (need.unit == person(slot).unit) continue;
    int const since = week - need.contact_week;
    if (since <= 1 && need.contact_by == slot) continue;
    double worth = value(client, i, false) * share;
    if (worth == 0) continue;
    if (since <= 2) worth *= 0.5;
    wishes.push_back({worth, client.id, i});
  }
}

void Model::plan_staff() {
  std::map<Slot, std::vector<Wish>> wishes;
  std::map<Slot, int> budget;
  for (Slot slot = 0; slot < staff; ++slot) {
    if (person(slot).present) budget[slot] = contact_budget(slot);
  }
  for (auto const& [id, client] : clients) {
    if (client.holder && budget[*client.holder] > 0) {
      bool const left_to_guide =
          client.guide && roll(Purpose::leave_to_guide, id) < p.guide_support;
      if (!left_to_guide) wish_for(*client.holder, client, 1, wishes[*client.holder]);
    }
    // Lateral initiative: others who serve the client, each asked once.
    std::set<Slot> asked;
    for (int i = 0; i < static_cast<int>(client.needs.size()); ++i) {
      Need const& need = client.needs[at(i)];
      if (need.state != State::active) continue;
      Slot const server = *need.server;
      if (server == client.holder || budget[server] == 0) continue;
      if (!asked.insert(server).second) continue;
      double const engagement = person(server).engagement;
      double const chance = p.lateral * std::min(3.0, p.informal_level) * (engagement / 0.4) *
                            (client.guide ? 1 - p.guide_support : 1.0);
      double const u = dice.roll(Purpose::lateral, i % 4, id, number(i / 4), week);
      if (u < chance) wish_for(server, client, 0.5, wishes[server]);
    }
  }
  for (auto& [slot, list] : wishes) {
    std::sort(list.begin(), list.end(), [](Wish const& a, Wish const& b) {
      if (a.value != b.value) return a.value > b.value;
      return a.client != b.client ? a.client < b.client : a.need < b.need;
    });
    for (int i = 0; i < static_cast<int>(list.size()) && i < budget[slot]; ++i) {
      plan_contact(slot, clients.at(list[at(i)].client), list[at(i)].need, 0);
    }
  }
}

void Model::plan_guides() {
  std::map<Slot, Hundredths> left;
  for (Slot guide = staff; guide < slots(); ++guide) {
    Hundredths const formal = in_hundredths(15) * static_cast<int>(person(guide).held.size());
    person(guide).formal += formal;
    left[guide] = in_hundredths(p.guide_minutes) - formal;
  }
  double const complexity = std::max(0.0, std::log(guide_unit / 10.0)) / 1.9;
  Hundredths const mapping =
      in_hundredths(p.mapping_minutes * complexity * (p.guide_coordinator ? 0.3 : 1.0));
  Hundredths const contact_minutes = in_hundredths(p.guide_contact_minutes);
  for (auto const& [id, client] : clients) {
    if (!client.guide) continue;
    std::vector<std::pair<double, int>> worth;  // negative, so that the best come first
    for (int i = 0; i < static_cast<int>(client.needs.size()); ++i) {
      double one = value(client, i, true);
      if (week - client.needs[at(i)].contact_week <= 1) one *= 0.5;
      worth.emplace_back(-one, i);
    }
    std::sort(worth.begin(), worth.end());
    double const thresholds[2] = {0.25, 0.9};
    for (int k = 0; k < 2; ++k) {
      if (-worth[at(k)].first <= thresholds[k] || left[*client.guide] < contact_minutes) break;
      int const need = worth[at(k)].second;
      bool knows_unit = false;
      for (auto const& [partner, tie] : person(*client.guide).ties) {
        knows_unit = knows_unit || person(partner).unit == client.needs[at(need)].unit;
      }
      Hundredths const extra = knows_unit ? 0 : mapping;
      left[*client.guide] -= contact_minutes + extra;
      plan_contact(*client.guide, client, need, extra);
    }
  }
}

// The strongest tie to a present person of the unit.
std::optional<Slot> Model::best_contact(Slot slot, int unit) const {
  std::optional<Slot> best;
  auto const& ties = person(slot).ties;
  for (auto const& [partner, tie] : ties) {
    if (person(partner).unit != unit || !person(partner).present) continue;
    if (!best || tie.trust > ties.at(*best).trust) best = partner;
  }
  return best;
}

// Who of one unit has the strongest tie into another.
std::optional<Slot> Model::broker_of(int from, int to) const {
  std::optional<Slot> broker;
  float strongest = 0;
  for (Slot slot : units[at(from)].present) {
    auto const best = best_contact(slot, to);
    if (best && person(slot).ties.at(*best).trust > strongest) {
      strongest = person(slot).ties.at(*best).trust;
      broker = slot;
    }
  }
  return broker;
}

// The present member with the largest sum of trust.
std::optional<Slot> Model::face_of(int unit) const {
  std::optional<Slot> face;
  for (Slot slot : units[at(unit)].present) {
    if (!face || trust_sum(slot) > trust_sum(*face)) face = slot;
  }
  return face;
}

double Model::success_chance(Slot caller, Slot target, double t) const {
  Unit const& there = unit_of(target);
  double const regardless = p.responsiveness + (1 - p.responsiveness) * p.closeness;
  double const load = person(target).load;
  double chance = (p.contact_base + (p.contact_full_trust - p.contact_base) * t) *
                  (1 - p.secrecy * (1 - 0.4 * t)) /
                  (1 + p.overload_sensitivity * std::max(0.0, load - 1)) *
                  site_factor(person(caller).unit, person(target).unit) *
                  (1 - p.mandate_sensitivity * there.narrowness);
  if (p.forbid_contacts && there.load > p.forbid_threshold) chance *= 0.4;
  chance *= 1 + (1 - regardless) * (person(target).engagement / 0.4 - 1);
  if (is_guide(caller)) chance *= p.guide_skill;
  return std::min(0.95, chance);
}

void Model::plan_contact(Slot caller, Client const& client, int need, Hundredths mapping) {
  int const unit = client.needs[at(need)].unit;
  auto die = [&](Purpose purpose) { return roll(purpose, client.id, pair_number(caller, need)); };
  bool const guide = is_guide(caller), team = guide && p.guide_team;

  std::optional<Slot> target = best_contact(caller, unit);
  double t = target ? person(caller).ties.at(*target).trust : 0.0F;
  std::optional<Slot> via;
  if (!target || person(caller).ties.at(*target).trust < 0.3F) {
    auto const broker = broker_of(person(caller).unit, unit);
    if (broker && *broker != caller) {
      Slot const friend_there = *best_contact(*broker, unit);
      double const load = person(*broker).load;
      double const through = person(*broker).ties.at(friend_there).trust *
                             (team ? 0.95 : p.broker_discount) /
                             (1 + p.overload_sensitivity * std::max(0.0, load - 1));
      double const asks = team ? 1.0 : guide ? 0.2 : p.broker_probability;
      if (through > t && die(Purpose::contact_broker) < asks) {
        via = broker;
        target = friend_there;
        t = through;
      }
    }
  }
  bool const cold = !target;
  if (cold) {
    auto const& present = units[at(unit)].present;
    if (present.empty()) return;
    if (die(Purpose::contact_face) < p.face_probability) {
      target = face_of(unit);
    } else {
      int const count = static_cast<int>(present.size());
      target = present[at(one_of(count, die(Purpose::contact_person)))];
    }
  }
  bool const success = die(Purpose::contact_success) < success_chance(caller, *target, t);
  contacts.push_back(
      {client.id, need, caller, *target, via, static_cast<float>(t), cold, success, mapping});
}

// --- Phase 8: effects.

void Model::carry_out(Contact const& contact) {
  Client& client = clients.at(contact.client);
  Need& need = client.needs[at(contact.need)];
  double const spent = is_guide(contact.caller) ? p.guide_contact_minutes
                       : contact.cold           ? p.cold_minutes
                                                : p.contact_minutes;
  person(contact.caller).informal += in_hundredths(spent) + contact.mapping;
  person(contact.target).informal += in_hundredths(p.receive_minutes);
  if (contact.broker) person(*contact.broker).informal += in_hundredths(p.broker_minutes);
  change_trust(contact);
  client.touched = week;
  row[Series::contacts] += 1;
  row[Series::contact_successes] += contact.success ? 1 : 0;
  if (measuring()) {
    sums.contacts += 1;
    sums.successes += contact.success ? 1 : 0;
    sums.cold += contact.cold ? 1 : 0;
    sums.brokered += contact.broker ? 1 : 0;
    sums.trust += contact.trust;
  }
  bool const somebody_else = need.contact_by != contact.caller && week - need.contact_week <= 1;
  bool const talked =
      client.guide && roll(Purpose::contact_talked, client.id,
                           pair_number(contact.caller, contact.need)) < p.guide_support;
  if (somebody_else && !talked) {
    duplicate_contact(contact);
  } else if (contact.success) {
    helpful_contact(contact);
  }
  need.contact_week = week;
  need.contact_by = contact.caller;
}

void Model::change_trust(Contact const& contact) {
  Slot const caller = contact.caller, target = contact.target;
  if (!contact.success) {
    for (auto [one, other] : {std::pair{caller, target}, std::pair{target, caller}}) {
      auto const tie = person(one).ties.find(other);
      if (tie == person(one).ties.end()) continue;
      tie->second.trust = static_cast<float>(tie->second.trust * (1 - p.trust_loss));
      tie->second.used = true;
    }
    return;
  }
  if (contact.broker) {
    bump(caller, target, 0.7 * p.trust_gain, p.trust_new);
    bump(*contact.broker, target, 0.3 * p.trust_gain, p.trust_new);
  } else {
    bump(caller, target, p.trust_gain, p.trust_new);
  }
  auto const holder = clients.at(contact.client).holder;
  if (is_guide(caller) && holder &&
      roll(Purpose::contact_introduction, contact.client, pair_number(caller, contact.need)) <
          p.guide_introduction) {
    bump(*holder, target, 0.15, 0.15);
  }
  person(caller).valve = std::min(1.0F, person(caller).valve + 0.3F);
}

// Two who asked for the same thing: double work, and their agreements may conflict.
void Model::duplicate_contact(Contact const& contact) {
  Client& client = clients.at(contact.client);
  Need& need = client.needs[at(contact.need)];
  person(contact.caller).duplicate += in_hundredths(p.contact_minutes);
  person(contact.target).duplicate += in_hundredths(p.receive_minutes);
  row[Series::duplicate_events] += 0.2;
  if (in_cohort(client)) sums.duplicate_fifths += 1;
  double const chaos = p.chaos * (client.guide ? 0.3 : 1.0);
  if (roll(Purpose::contact_chaos, client.id, pair_number(contact.caller, contact.need)) >= chaos) {
    return;
  }
  if (need.state == State::unrequested || need.state == State::pending) {
    need.blocked_until = week + static_cast<int>(p.setback_weeks + 0.5);
  } else if (need.state == State::queued) {
    need.queue_key += static_cast<float>(p.setback_weeks);
  }
}

void Model::helpful_contact(Contact const& contact) {
  Client& client = clients.at(contact.client);
  Need& need = client.needs[at(contact.need)];
  double const t = contact.trust;
  if (need.wished && !need.had_successful_contact) {
    need.had_successful_contact = true;
    if (in_cohort(client)) {
      sums.delay_weeks += week - *need.wished;
      sums.delays += 1;
    }
  }
  need.informed = true;
  auto prepare = [&](double prep) { need.prep = std::max(need.prep, static_cast<float>(prep)); };
  switch (need.state) {
    case State::unrequested:
      prepare(0.5 + 0.5 * t);
      break;
    case State::pending:
      prepare(0.35 + 0.45 * t);
      need.wrong_door = false;
      need.news = week;
      break;
    case State::stuck:
      prepare(0.35 + 0.45 * t);
      need.state = need.resumes_as;
      need.news = week;
      break;
    case State::refused: {
      double const narrowness = units[at(need.unit)].narrowness;
      double const chance = (p.negotiation_base + p.negotiation_trust * t) * (1 - 0.3 * narrowness);
      if (roll(Purpose::contact_negotiation, client.id, pair_number(contact.caller, contact.need)) <
          chance) {
        need.state = State::queued;
        need.queue_key = static_cast<float>(week);
        need.news = week;
      }
      break;
    }
    case State::queued:
      need.queue_key = static_cast<float>(need.queue_key - p.queue_jump * t);
      need.news = week;
      break;
    case State::active:
    case State::done:
      break;
  }
}

// --- Phase 10.

void Model::guides_take_clients() {
  for (auto& [id, client] : clients) {
    if (client.guide && client.coordinated && week - *client.coordinated >= 4) {
      person(*client.guide).held.erase(id);
      client.guide.reset();
    }
  }
  std::vector<std::pair<double, ClientId>> waiting;  // negative urgency: the most urgent first
  for (auto const& [id, client] : clients) {
    if (client.coordinated || client.guide || client.needs.size() < 3) continue;
    int const waited = week - client.arrival;
    waiting.emplace_back(-(static_cast<double>(client.needs.size()) + 0.05 * std::min(40, waited)),
                         id);
  }
  std::sort(waiting.begin(), waiting.end());
  for (auto const& [urgency, id] : waiting) {
    Client& client = clients.at(id);
    std::optional<Slot> best;
    int least = 0;
    for (Slot guide = staff; guide < slots(); ++guide) {
      int const held = static_cast<int>(person(guide).held.size());
      if (!person(guide).present || held >= p.guide_caseload) continue;
      double const distance = std::abs(district_of(guide) - client.district);
      int const cost = held + static_cast<int>((p.guide_team ? 10 : 25) * distance);
      if (!best || cost < least) {
        best = guide;
        least = cost;
      }
    }
    if (!best) return;
    client.guide = best;
    person(*best).held.insert(id);
    client.touched = week;
  }
}

}  // namespace mellanrum::oracle
