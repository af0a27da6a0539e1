// Phases 1, 3, 4 and 5: arriving, the formal path of every need, and service from the queues.
#include <algorithm>
#include <bit>
#include <cmath>

#include "whatif/world.hpp"

namespace mellanrum::whatif {

namespace {

// What the rules for a client's needs ask about its holder, found once a client.
struct Holder {
  std::uint32_t person, guide;
  double load;         // 9 if nobody holds the case
  double experience;   // years, with the federation's knowledge
  std::size_t relief;  // index into UnitRates
};

void touch(World& w, std::uint32_t client) {
  w.cases.touched[client] = w.now16();
}

void heard(World& w, std::uint32_t client, std::uint32_t need) {
  w.cases.news[need] = w.now16();
  touch(w, client);
}

void resume(Casebook& c, std::uint32_t need) {
  c.state[need] = c.flags[need] & resumes_queued ? NeedState::queued : NeedState::pending;
}

void count(World& w, std::uint32_t client, std::int64_t& sum) {
  if (w.in_cohort(client)) ++sum;
}

double knows_the_door(World const& w, Holder const& h, std::uint32_t need) {
  Casebook const& c = w.cases;
  if (c.flags[need] & door_known || c.prep[need] > 0) return 1;
  double know = 0;
  if (h.person != nobody) {
    bool const tie = w.people.knows_anybody_in(h.person, w.m.units[c.unit[need]]);
    know = 0.5 * std::min(1.0, h.experience / 5) + (tie ? 0.5 : 0.0);
  }
  if (h.guide != nobody) know = std::max(know, w.p.guide_coordinator ? 0.95 : 0.7);
  return know;
}

void write_request(World& w, Holder const& h, std::uint32_t client, std::uint32_t need,
                   RandomBlock const& block) {
  Casebook& c = w.cases;
  double const chance = h.guide != nobody
                            ? 0.85
                            : w.p.request_probability * std::min(1.0, 1 / std::max(0.3, h.load)) *
                                  (0.7 + 0.3 * std::min(1.0, h.experience / 3));
  if (uniform_of(block, Purpose::request) >= chance) return;
  if (h.guide != nobody) {
    w.people.formal[h.guide] += w.minutes.request_guide;
    if (h.person != nobody) w.people.formal[h.person] += w.minutes.request_holder;
  } else {
    w.people.formal[h.person] += w.minutes.request;
  }
  double const wrong = w.rates[c.unit[need]].wrong_door * (1 - knows_the_door(w, h, need));
  if (uniform_of(block, Purpose::wrong_door) < wrong) {
    c.flags[need] |= wrong_door;
    count(w, client, w.tally.wrong_doors);
  }
  c.state[need] = NeedState::pending;
  c.flags[need] &= static_cast<std::uint8_t>(~resumes_queued);
  heard(w, client, need);
}

void unrequested(World& w, Holder const& h, std::uint32_t client, std::uint32_t i) {
  Casebook& c = w.cases;
  std::uint32_t const need = c.first_need[client] + i;
  if (!c.is_ready(client, i)) return;
  if (c.wished[need] == never) c.wished[need] = w.now16();
  if (w.blocked(need) || (h.person == nobody && h.guide == nobody)) return;
  write_request(w, h, client, need,
                w.random.block(Purpose::request, c.identity[client], i, w.now()));
}

double refusal_chance(World const& w, Holder const& h, std::uint32_t need) {
  Casebook const& c = w.cases;
  double const prep = c.prep[need];
  double chance = w.rates[c.unit[need]].refusal[h.relief] * (1 - w.p.preparation_refusal * prep);
  for (int attempt = 0; attempt < c.attempts[need]; ++attempt) chance *= 0.85;
  return std::clamp(chance, 0.0, 0.95);
}

void decide(World& w, Holder const& h, std::uint32_t client, std::uint32_t i,
            RandomBlock const& block) {
  Casebook& c = w.cases;
  std::uint32_t const need = c.first_need[client] + i;
  auto const present = w.present_in(c.unit[need]);
  std::uint32_t const word = block[Randomness::word_of(Purpose::intake)];
  auto const taker = present[index_below(word, static_cast<std::uint32_t>(present.size()))];
  w.people.formal[taker] += w.minutes.intake;
  heard(w, client, need);
  if (c.flags[need] & wrong_door) {
    c.state[need] = NeedState::unrequested;
    c.flags[need] = static_cast<std::uint8_t>((c.flags[need] & ~wrong_door) | door_known);
  } else if (i != 0 && uniform_of(block, Purpose::refusal) < refusal_chance(w, h, need)) {
    c.state[need] = NeedState::refused;
    ++c.attempts[need];
    count(w, client, w.tally.refusals);
  } else {
    c.state[need] = NeedState::queued;
    c.key[need] = static_cast<float>(w.week);
  }
}

void pending(World& w, Holder const& h, std::uint32_t client, std::uint32_t i) {
  Casebook& c = w.cases;
  std::uint32_t const need = c.first_need[client] + i;
  if (w.blocked(need)) return;
  std::uint16_t const unit = c.unit[need];
  auto const block = w.random.block(Purpose::stuck, c.identity[client], i, w.now());
  if (i != 0 && uniform_of(block, Purpose::stuck) < w.rates[unit].stuck_pending[h.relief]) {
    c.state[need] = NeedState::stuck;
    c.flags[need] &= static_cast<std::uint8_t>(~resumes_queued);
    return;
  }
  if (w.present_count[unit] == 0) return;
  double delay = 2;
  if (i != 0) {
    double const prep = c.prep[need];
    delay = w.rates[unit].delay[h.relief] * (1 - w.p.preparation_delay * prep) *
            (1 + w.p.triage * w.unit_informal[unit] * (1 - prep));
  }
  if (uniform_of(block, Purpose::pending) < 1 / std::max(1.0, delay)) {
    decide(w, h, client, i, block);
  }
}

void stuck(World& w, Holder const& h, std::uint32_t client, std::uint32_t i) {
  Casebook& c = w.cases;
  std::uint32_t const need = c.first_need[client] + i;
  count(w, client, w.tally.stuck_weeks);
  w.row[Series::needs_stuck] += 1;
  double const chance = h.person != nobody
                            ? w.p.rediscovery_probability * std::min(1.0, 1 / std::max(0.5, h.load))
                            : 0.3 * w.p.rediscovery_probability;
  if (w.random.uniform(Purpose::rediscovery, c.identity[client], i, w.now()) >= chance) return;
  resume(c, need);
  heard(w, client, need);
  if (h.person != nobody) w.people.formal[h.person] += w.minutes.rediscovery;
}

void refused(World& w, Holder const& h, std::uint32_t client, std::uint32_t i) {
  Casebook& c = w.cases;
  std::uint32_t const need = c.first_need[client] + i;
  if (w.blocked(need) || (h.person == nobody && h.guide == nobody)) return;
  double chance = w.p.reapply_probability * std::min(1.0, 1 / std::max(0.5, h.load));
  if (h.guide != nobody) chance = std::max(chance, 0.3);
  if (w.random.uniform(Purpose::reapplication, c.identity[client], i, w.now()) >= chance) return;
  c.state[need] = NeedState::pending;
  c.flags[need] &= static_cast<std::uint8_t>(~resumes_queued);
  heard(w, client, need);
  if (h.person != nobody) w.people.formal[h.person] += w.minutes.reapply;
}

void waiting_in_queue(World& w, std::uint32_t client, std::uint32_t i) {
  Casebook& c = w.cases;
  std::uint32_t const need = c.first_need[client] + i;
  count(w, client, w.tally.queue_weeks);
  w.row[Series::needs_queued] += 1;
  if (i != 0 && w.random.uniform(Purpose::stuck, c.identity[client], i, w.now()) <
                    w.rates[c.unit[need]].stuck_queued) {
    c.state[need] = NeedState::stuck;
    c.flags[need] |= resumes_queued;
  }
}

void end_service(World& w, std::uint32_t client, std::uint32_t i) {
  Casebook& c = w.cases;
  std::uint32_t const need = c.first_need[client] + i;
  c.state[need] = NeedState::done;
  --w.people.active[c.server[need]];
  auto const others = static_cast<std::uint8_t>(~(1U << i));
  c.active_needs[client] &= others;
  c.undone_needs[client] &= others;
  c.server[need] = nobody;
  touch(w, client);
}

void plan_meeting(World& w, std::uint32_t client) {
  Casebook& c = w.cases;
  std::uint32_t const holder = c.holder[client], count_of_needs = c.need_count[client];
  touch(w, client);
  for (std::uint32_t i = 0; i < count_of_needs; ++i) {
    std::uint32_t const need = c.first_need[client] + i;
    if (c.state[need] == NeedState::done) continue;
    auto const present = w.present_in(c.unit[need]);
    if (!present.empty()) {
      auto const block = w.random.block(Purpose::plan_participant, c.identity[client], i, w.now());
      auto const who = present[index_below(block[0], static_cast<std::uint32_t>(present.size()))];
      w.people.formal[who] += w.minutes.plan;
    }
    w.people.formal[holder] += hundredths(w.p.plan_minutes / count_of_needs);
    c.flags[need] |= informed;
    c.prep[need] = std::max(c.prep[need], 0.4F);
    if (c.state[need] == NeedState::stuck) resume(c, need);
  }
}

void step(World& w, Holder const& h, std::uint32_t client, std::uint32_t i) {
  Casebook& c = w.cases;
  std::uint32_t const need = c.first_need[client] + i;
  switch (c.state[need]) {
    case NeedState::unrequested:
      unrequested(w, h, client, i);
      break;
    case NeedState::pending:
      pending(w, h, client, i);
      break;
    case NeedState::stuck:
      stuck(w, h, client, i);
      break;
    case NeedState::refused:
      refused(w, h, client, i);
      break;
    case NeedState::queued:
      waiting_in_queue(w, client, i);
      break;
    case NeedState::active:
    case NeedState::done:
      break;
  }
  if (c.state[need] == NeedState::queued && !w.blocked(need)) {
    w.queued.push_back({c.key[need], client, need});
    ++w.queue_length[c.unit[need]];
  }
}

void formal_week(World& w, std::uint32_t client) {
  Casebook& c = w.cases;
  Holder h{c.holder[client], c.guide[client], 9, w.knowledge, w.relief(client)};
  if (h.person != nobody) {
    w.people.formal[h.person] += h.guide != nobody ? w.minutes.held_guided : w.minutes.held;
    h.load = w.people.load[h.person];
    h.experience = w.people.experience[h.person] + w.knowledge;
    if (c.plan_week[client] == w.week) plan_meeting(w, client);
  }
  std::uint32_t const first = c.first_need[client];
  // Those served at the week's beginning, then the rest: a step here is one step a week.
  unsigned const active = c.active_needs[client];
  std::int64_t served = 0;
  for (unsigned left = active; left != 0; left &= left - 1) {
    auto const i = static_cast<std::uint32_t>(std::countr_zero(left));
    std::uint32_t const need = first + i;
    float const progress = c.progress[need] + w.service_rate[c.server[need]];
    c.progress[need] = progress;
    ++served;
    if (progress >= c.work[need]) end_service(w, client, i);
  }
  w.needs_active += served;
  for (unsigned left = c.undone_needs[client] & ~active; left != 0; left &= left - 1) {
    step(w, h, client, static_cast<std::uint32_t>(std::countr_zero(left)));
  }
}

// A second look at what a colleague already knows, because nobody told.
void assess_twice(World& w, std::uint32_t client, std::uint32_t need, std::uint32_t server) {
  Casebook& c = w.cases;
  std::uint32_t const first = c.first_need[client];
  std::uint32_t other = nobody;
  for (std::uint32_t i = first; i < first + c.need_count[client]; ++i) {
    if (i != need && c.state[i] == NeedState::active) other = c.server[i];
  }
  if (other == nobody || c.flags[need] & informed) return;
  if (w.random.uniform(Purpose::duplicate_assessment, c.identity[client], need - first, w.now()) >=
      w.p.duplicate_probability) {
    return;
  }
  w.people.duplicate[server] += w.minutes.duplicate;
  w.people.duplicate[other] += w.minutes.duplicate_other;
  w.row[Series::duplicate_events] += 1;
  if (w.in_cohort(client)) w.tally.duplicate_fifths += 5;
}

void start_service(World& w, Queued const& entry, std::uint32_t server) {
  Casebook& c = w.cases;
  std::uint32_t const first = c.first_need[entry.client];
  assess_twice(w, entry.client, entry.need, server);
  c.state[entry.need] = NeedState::active;
  c.server[entry.need] = server;
  c.flags[entry.need] &= static_cast<std::uint8_t>(~informed);
  c.active_needs[entry.client] |= static_cast<std::uint8_t>(1U << (entry.need - first));
  ++w.people.active[server];
  heard(w, entry.client, entry.need);
}

double free_minutes(World const& w, std::uint32_t slot) {
  return w.m.minutes[w.domain_of(slot)] - w.p.service_minutes * w.people.active[slot] -
         w.p.case_minutes * w.people.held[slot] -
         w.p.informal_visible * w.people.informal_smooth[slot] - w.p.service_minutes;
}

void serve_unit(World& w, std::uint32_t unit, std::span<Queued> queue) {
  auto const later = [](Queued const& a, Queued const& b) {
    return a.key != b.key ? a.key > b.key : a.need > b.need;
  };
  std::make_heap(queue.begin(), queue.end(), later);
  for (std::size_t left = queue.size(); left > 0; --left) {
    std::uint32_t server = nobody;
    double most = 0;
    for (std::uint32_t slot : w.present_in(unit)) {
      double const free = free_minutes(w, slot);
      if (free >= 0 && (server == nobody || free > most)) {
        server = slot;
        most = free;
      }
    }
    if (server == nobody) return;
    start_service(w, queue.front(), server);
    std::pop_heap(queue.begin(), queue.begin() + static_cast<std::ptrdiff_t>(left), later);
  }
}

}  // namespace

void assign_holder(World& w, std::uint32_t client) {
  Casebook& c = w.cases;
  Unit const& unit = w.m.units[c.unit[c.first_need[client]]];
  double least = 0;
  for (std::uint32_t slot = unit.first_slot; slot < unit.first_slot + unit.slots; ++slot) {
    if (!w.people.present[slot]) continue;
    double const load =
        w.p.case_minutes * w.people.held[slot] + w.p.service_minutes * w.people.active[slot];
    if (c.holder[client] == nobody || load < least) {
      c.holder[client] = slot;
      least = load;
    }
  }
  if (c.holder[client] != nobody) ++w.people.held[c.holder[client]];
}

static CohortStart cohort_start(World const& w, std::uint32_t holder) {
  if (holder == nobody) return {};
  Unit const& unit = w.m.units[w.m.unit_of_slot[holder]];
  double sum = 0;
  int present = 0;
  for (std::uint32_t slot = unit.first_slot; slot < unit.first_slot + unit.slots; ++slot) {
    if (!w.people.present[slot]) continue;
    sum += w.people.trust_sum(slot);
    ++present;
  }
  return {static_cast<float>(w.people.trust_sum(holder) - sum / present),
          w.people.engagement[holder]};
}

void clients_arrive(World& w) {
  int const arriving = arrivals_in_week(w.m, w.random, w.week);
  w.row[Series::arrivals] = arriving;
  if (w.measuring()) w.tally.arrivals += arriving;
  for (int number = 0; number < arriving; ++number) {
    auto const client = w.cases.add(arriving_client(w.m, w.random, w.week, number), w.week);
    assign_holder(w, client);
    if (w.in_cohort(client)) w.cohort_starts.push_back(cohort_start(w, w.cases.holder[client]));
  }
}

void aggregate_units(World& w) {
  for (std::uint32_t u = 0; u < w.m.units.size(); ++u) {
    Unit const& unit = w.m.units[u];
    double const minutes = w.m.minutes[static_cast<std::size_t>(unit.domain)];
    double load = 0, informal = 0;
    std::uint32_t present = 0;
    for (std::uint32_t slot = unit.first_slot; slot < unit.first_slot + unit.slots; ++slot) {
      w.people.formal[slot] = w.people.active[slot] * w.minutes.service;
      w.people.informal[slot] = w.people.duplicate[slot] = 0;
      double const own = w.people.load[slot];
      w.service_rate[slot] = static_cast<float>(std::min(1.0, 1 / std::max(0.5, own)));
      if (!w.people.present[slot]) continue;
      load += own;
      informal += w.people.informal_smooth[slot] / minutes;
      w.present_list[unit.first_slot + present++] = slot;
    }
    w.present_count[u] = present;
    w.unit_load[u] = present ? load / present : 3.0;
    w.unit_informal[u] = present ? informal / present : 0.0;
    double const friction[2] = {w.p.friction, w.p.friction * (1 - w.p.coordinator_relief)};
    for (std::size_t relieved = 0; relieved < 2; ++relieved) {
      w.rates[u].delay[relieved] = unit.processing_weeks * (1 + friction[relieved]) *
                                   (1 + w.p.secrecy_delay * w.p.secrecy) *
                                   std::max(0.6, w.unit_load[u]);
    }
  }
}

void formal_process(World& w) {
  Casebook& c = w.cases;
  w.queued.clear();
  std::fill(w.queue_length.begin(), w.queue_length.end(), 0);
  // New holders first, all of them, so that the rest of the phase is free of order.
  for (std::uint32_t client = 0; client < c.clients(); ++client) {
    if (c.holder[client] != nobody || !c.is_open(client)) continue;
    if (w.random.uniform(Purpose::holder_reassignment, c.identity[client], 0, w.now()) <
        w.reassignment) {
      assign_holder(w, client);
      if (c.holder[client] != nobody) touch(w, client);
    }
  }
  w.needs_active = 0;
  for (std::uint32_t client = 0; client < c.clients(); ++client) {
    if (c.is_open(client)) formal_week(w, client);
  }
  w.row[Series::needs_active] = static_cast<double>(w.needs_active);
}

void serve_queues(World& w) {
  std::uint32_t begin = 0;
  for (std::size_t u = 0; u < w.m.units.size(); ++u) {
    w.queue_begin[u] = begin;
    begin += w.queue_length[u];
  }
  w.queue.resize(w.queued.size());
  for (Queued const& entry : w.queued) {
    w.queue[w.queue_begin[w.cases.unit[entry.need]]++] = entry;
  }
  for (std::uint32_t u = 0; u < w.m.units.size(); ++u) {
    if (w.queue_length[u] == 0) continue;
    serve_unit(w, u, {&w.queue[w.queue_begin[u] - w.queue_length[u]], w.queue_length[u]});
  }
}

}  // namespace mellanrum::whatif
