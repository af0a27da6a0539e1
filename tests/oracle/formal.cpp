// Phases 3, 4 and 5: the formal path of every need, and service from the queues.
#include <algorithm>
#include <cmath>

#include "oracle/model.hpp"

namespace mellanrum::oracle {

using whatif::Series;

namespace {

std::uint32_t number(int ordinal) {
  return static_cast<std::uint32_t>(ordinal);
}

}  // namespace

// --- Phase 3.

void Model::aggregate() {
  for (Unit& unit : units) {
    unit.present.clear();
    double load = 0, informal = 0;
    for (Slot slot : unit.slots) {
      Person& one = person(slot);
      one.formal = one.informal = one.duplicate = 0;
      if (!one.present) continue;
      unit.present.push_back(slot);
      load += one.load;
      informal += one.informal_minutes / capacity(slot);
    }
    auto const present = static_cast<double>(unit.present.size());
    unit.load = unit.present.empty() ? 3.0 : load / present;
    unit.informal_share = unit.present.empty() ? 0.0 : informal / present;
  }
}

// --- Phase 4.

double Model::holder_load(Client const& client) const {
  return client.holder ? double{person(*client.holder).load} : 9;
}

// Years, and one more with the federation's introduction.
double Model::holder_experience(Client const& client) const {
  double const bonus = p.federation_onboarding ? 1 : 0;
  return client.holder ? person(*client.holder).experience + bonus : bonus;
}

double Model::friction(Client const& client) const {
  bool const relieved = client.guide && p.guide_coordinator;
  return relieved ? p.friction * (1 - p.coordinator_relief) : p.friction;
}

void Model::formal_process() {
  for (auto& [id, client] : clients) {
    if (client.holder) continue;
    double const chance = p.federation_memory ? p.reassignment_with : p.reassignment_without;
    if (roll(Purpose::holder_reassignment, id) >= chance) continue;
    assign_holder(client);
    if (client.holder) client.touched = week;
  }
  for (auto& [id, client] : clients) formal_week(client);
}

void Model::formal_week(Client& client) {
  if (client.holder) {
    double const minutes = client.guide ? p.case_minutes * (1 - p.guide_holding) : p.case_minutes;
    person(*client.holder).formal += in_hundredths(minutes);
    if (client.plan_week == week) plan_meeting(client);
  }
  for (int need = 0; need < static_cast<int>(client.needs.size()); ++need) {
    switch (client.needs[at(need)].state) {
      case State::unrequested:
        step_unrequested(client, need);
        break;
      case State::pending:
        step_pending(client, need);
        break;
      case State::stuck:
        step_stuck(client, need);
        break;
      case State::refused:
        step_refused(client, need);
        break;
      case State::queued:
        step_queued(client, need);
        break;
      case State::active:
        step_active(client, need);
        break;
      case State::done:
        break;
    }
  }
}

// The SIP: everybody concerned meets once and gets the same picture.
void Model::plan_meeting(Client& client) {
  client.touched = week;
  for (int i = 0; i < static_cast<int>(client.needs.size()); ++i) {
    Need& need = client.needs[at(i)];
    if (need.state == State::done) continue;
    auto const& present = units[at(need.unit)].present;
    if (!present.empty()) {
      double const who = roll(Purpose::plan_participant, client.id, number(i));
      person(present[at(one_of(static_cast<int>(present.size()), who))]).formal +=
          in_hundredths(p.plan_minutes);
    }
    person(*client.holder).formal +=
        in_hundredths(p.plan_minutes / static_cast<double>(client.needs.size()));
    need.informed = true;
    need.prep = std::max(need.prep, 0.4F);
    if (need.state == State::stuck) need.state = need.resumes_as;
  }
}

double Model::knows_door(Client const& client, Need const& need) const {
  if (need.door_known || need.prep > 0) return 1;
  double know = 0;
  if (client.holder) {
    bool tie_there = false;
    for (auto const& [partner, tie] : person(*client.holder).ties) {
      tie_there = tie_there || person(partner).unit == need.unit;
    }
    know = 0.5 * std::min(1.0, holder_experience(client) / 5) + (tie_there ? 0.5 : 0.0);
  }
  if (client.guide) know = std::max(know, p.guide_coordinator ? 0.95 : 0.7);
  return know;
}

void Model::step_unrequested(Client& client, int i) {
  Need& need = client.needs[at(i)];
  if (!client.ready(i)) return;
  if (!need.wished) need.wished = week;
  if (week < need.blocked_until) return;
  if (!client.holder && !client.guide) return;

  double chance = 0.85;
  if (!client.guide) {
    chance = p.request_probability * std::min(1.0, 1 / std::max(0.3, holder_load(client))) *
             (0.7 + 0.3 * std::min(1.0, holder_experience(client) / 3));
  }
  if (roll(Purpose::request, client.id, number(i)) >= chance) return;
  if (client.guide) {
    person(*client.guide).formal += in_hundredths(p.request_minutes * p.guide_request);
    if (client.holder) {
      person(*client.holder).formal += in_hundredths(p.request_minutes * (1 - p.guide_request));
    }
  } else {
    person(*client.holder).formal += in_hundredths(p.request_minutes);
  }
  auto const n = static_cast<double>(units_of_domain[at(units[at(need.unit)].domain)].size());
  double const wrong = p.wrong_door_scale * n / (n + 3) * (1 - knows_door(client, need));
  if (roll(Purpose::wrong_door, client.id, number(i)) < wrong) {
    need.wrong_door = true;
    if (in_cohort(client)) sums.wrong_doors += 1;
  }
  need.state = State::pending;
  need.resumes_as = State::pending;
  need.news = client.touched = week;
}

void Model::step_pending(Client& client, int i) {
  Need& need = client.needs[at(i)];
  Unit const& unit = units[at(need.unit)];
  if (week < need.blocked_until) return;
  double const f = friction(client);
  double const stops = p.stuck_hazard * (0.5 + unit.narrowness) * (1 + f);
  if (i != 0 && roll(Purpose::stuck, client.id, number(i)) < stops) {
    need.state = State::stuck;
    need.resumes_as = State::pending;
    return;
  }
  if (unit.present.empty()) return;

  double delay = 2;
  double const prep = need.prep;
  if (i != 0) {
    delay = unit.processing_weeks * (1 + f) * (1 + p.secrecy_delay * p.secrecy) *
            std::max(0.6, unit.load) * (1 - p.preparation_delay * prep) *
            (1 + p.triage * unit.informal_share * (1 - prep));
  }
  if (roll(Purpose::pending, client.id, number(i)) >= 1 / std::max(1.0, delay)) return;

  double const who = roll(Purpose::intake, client.id, number(i));
  person(unit.present[at(one_of(static_cast<int>(unit.present.size()), who))]).formal +=
      in_hundredths(p.intake_minutes);
  need.news = client.touched = week;
  if (need.wrong_door) {
    need.state = State::unrequested;
    need.wrong_door = false;
    need.door_known = true;
    return;
  }
  double refuses = unit.narrowness * p.refusal * (1 + f / 2) * (1 - p.preparation_refusal * prep);
  for (int attempt = 0; attempt < need.refusals; ++attempt) refuses *= 0.85;
  refuses = std::clamp(refuses, 0.0, 0.95);
  if (i != 0 && roll(Purpose::refusal, client.id, number(i)) < refuses) {
    need.state = State::refused;
    need.refusals += 1;
    if (in_cohort(client)) sums.refusals += 1;
  } else {
    need.state = State::queued;
    need.queue_key = static_cast<float>(week);
  }
}

void Model::step_stuck(Client& client, int i) {
  Need& need = client.needs[at(i)];
  row[Series::needs_stuck] += 1;
  if (in_cohort(client)) sums.stuck_weeks += 1;
  double const chance = client.holder ? p.rediscovery_probability *
                                            std::min(1.0, 1 / std::max(0.5, holder_load(client)))
                                      : 0.3 * p.rediscovery_probability;
  if (roll(Purpose::rediscovery, client.id, number(i)) >= chance) return;
  need.state = need.resumes_as;
  need.news = client.touched = week;
  if (client.holder) person(*client.holder).formal += in_hundredths(p.rediscovery_minutes);
}

void Model::step_refused(Client& client, int i) {
  Need& need = client.needs[at(i)];
  if (week < need.blocked_until || (!client.holder && !client.guide)) return;
  double chance = p.reapply_probability * std::min(1.0, 1 / std::max(0.5, holder_load(client)));
  if (client.guide) chance = std::max(chance, 0.3);
  if (roll(Purpose::reapplication, client.id, number(i)) >= chance) return;
  need.state = State::pending;
  need.resumes_as = State::pending;
  need.news = client.touched = week;
  if (client.holder) {
    person(*client.holder).formal += in_hundredths(p.request_minutes * 0.7);
  }
}

void Model::step_queued(Client& client, int i) {
  Need& need = client.needs[at(i)];
  row[Series::needs_queued] += 1;
  if (in_cohort(client)) sums.queue_weeks += 1;
  double const stops = 0.25 * p.stuck_hazard * (0.5 + units[at(need.unit)].narrowness);
  if (i != 0 && roll(Purpose::stuck, client.id, number(i)) < stops) {
    need.state = State::stuck;
    need.resumes_as = State::queued;
  }
}

void Model::step_active(Client& client, int i) {
  Need& need = client.needs[at(i)];
  Person& server = person(*need.server);
  row[Series::needs_active] += 1;
  server.formal += in_hundredths(p.service_minutes);
  double const load = server.load;
  need.progress += static_cast<float>(std::min(1.0, 1 / std::max(0.5, load)));
  if (need.progress < need.work) return;
  need.state = State::done;
  server.services.erase({client.id, i});
  need.server.reset();
  client.touched = week;
}

// --- Phase 5.

// The present person with most free time for one more service, if anybody has.
std::optional<Slot> Model::freest(Unit const& unit) const {
  std::optional<Slot> best;
  double most = 0;
  for (Slot slot : unit.present) {
    Person const& one = person(slot);
    double const free = capacity(slot) -
                        p.service_minutes * static_cast<double>(one.services.size()) -
                        p.case_minutes * static_cast<double>(one.held.size()) -
                        p.informal_visible * one.informal_minutes - p.service_minutes;
    if (free >= 0 && (!best || free > most)) {
      best = slot;
      most = free;
    }
  }
  return best;
}

void Model::serve_queues() {
  using Place = std::pair<float, Service>;  // by key, then client, then need
  std::vector<std::set<Place>> queues(units.size());
  for (auto const& [id, client] : clients) {
    for (int i = 0; i < static_cast<int>(client.needs.size()); ++i) {
      Need const& need = client.needs[at(i)];
      if (need.state == State::queued && week >= need.blocked_until) {
        queues[at(need.unit)].insert({need.queue_key, {id, i}});
      }
    }
  }
  for (std::size_t unit = 0; unit < units.size(); ++unit) {
    for (auto const& [key, place] : queues[unit]) {
      auto const server = freest(units[unit]);
      if (!server) break;
      start_service(clients.at(place.client), place.need, *server);
    }
  }
}

void Model::start_service(Client& client, int i, Slot server) {
  Need& need = client.needs[at(i)];
  std::optional<Slot> colleague;
  for (Need const& other : client.needs) {
    if (&other != &need && other.state == State::active) colleague = other.server;
  }
  if (colleague && !need.informed &&
      roll(Purpose::duplicate_assessment, client.id, number(i)) < p.duplicate_probability) {
    person(server).duplicate += in_hundredths(p.duplicate_minutes);
    person(*colleague).duplicate += in_hundredths(p.duplicate_minutes * 0.25);
    row[Series::duplicate_events] += 1;
    if (in_cohort(client)) sums.duplicate_fifths += 5;
  }
  need.state = State::active;
  need.server = server;
  need.informed = false;
  person(server).services.insert({client.id, i});
  need.news = client.touched = week;
}

}  // namespace mellanrum::oracle
