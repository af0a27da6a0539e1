// Phase 4: the formal path of every need. The needs of some hundred clients at a time are sorted by
// state and drawn for together, then each state has one loop: the processor foresees its branches,
// and the records are still in the cache. What a need does here depends on no other need's step, so
// the order is free.
#include <algorithm>
#include <bit>
#include <cmath>

#include "whatif/world.hpp"

namespace mellanrum::whatif {

namespace {

// A need at one step of its way.
struct Step {
  Client& client;
  Need& need;
  std::uint32_t index;  // of the need
  std::uint32_t client_index;

  bool first() const { return index == client.first_need; }
  bool has_someone_responsible() const { return client.holder != nobody || client.guide != nobody; }
};

double load_of_holder(World const& w, Client const& client) {
  return client.holder != nobody ? w.people.load[client.holder] : 9.0;
}

void heard(World& w, Step const& step) {
  step.need.news = step.client.touched = w.now16();
}

void count(Step const& step, std::int64_t& sum) {
  sum += in_cohort(step.client);
}

void join_queue(World& w, Step const& step) {
  if (w.blocked(step.need)) return;
  w.queued.push_back({step.need.key, step.index, step.client_index, step.need.unit});
  ++w.queue_length[step.need.unit];
}

void resume(Need& need) {
  need.state = need.resumes_queued ? NeedState::queued : NeedState::pending;
}

// --- One rule a state.

double knows_the_door(World const& w, Step const& step) {
  if (step.need.door_known || step.need.prep > 0) return 1;
  double know = 0;
  if (std::uint32_t const holder = step.client.holder; holder != nobody) {
    double const experience = w.people.experience[holder] + w.knowledge;
    bool const tie = w.people.knows_anybody_in(holder, w.m.units[step.need.unit]);
    know = 0.5 * std::min(1.0, experience / 5) + (tie ? 0.5 : 0.0);
  }
  if (step.client.guide != nobody) know = std::max(know, w.p.guide_coordinator ? 0.95 : 0.7);
  return know;
}

double request_chance(World const& w, Client const& client) {
  if (client.guide != nobody) return 0.85;
  double const experience = w.people.experience[client.holder] + w.knowledge;
  return w.p.request_probability * std::min(1.0, 1 / std::max(0.3, load_of_holder(w, client))) *
         (0.7 + 0.3 * std::min(1.0, experience / 3));
}

void unrequested(World& w, Step const& step, RandomBlock const& draws) {
  auto& [client, need, index, client_index] = step;
  if (!client.allows(need)) return;
  std::int16_t& wished = w.cases.wished[index];
  if (wished == never) wished = w.now16();
  if (w.blocked(need) || !step.has_someone_responsible()) return;
  if (uniform_of(draws, Purpose::request) >= request_chance(w, client)) return;
  if (client.guide != nobody) {
    w.people.formal[client.guide] += w.minutes.request_guide;
    if (client.holder != nobody) w.people.formal[client.holder] += w.minutes.request_holder;
  } else {
    w.people.formal[client.holder] += w.minutes.request;
  }
  double const wrong = w.rates[need.unit].wrong_door * (1 - knows_the_door(w, step));
  if (uniform_of(draws, Purpose::wrong_door) < wrong) {
    need.wrong_door = true;
    count(step, w.tally.wrong_doors);
  }
  need.state = NeedState::pending;
  need.resumes_queued = false;
  heard(w, step);
}

double refusal_chance(World const& w, Step const& step) {
  double const prep = step.need.prep;
  double chance =
      w.rates[step.need.unit].refusal[w.relief(step.client)] * (1 - w.p.preparation_refusal * prep);
  for (int attempt = 0; attempt < step.need.attempts; ++attempt) chance *= 0.85;
  return std::clamp(chance, 0.0, 0.95);
}

void decide(World& w, Step const& step, RandomBlock const& draws) {
  Need& need = step.need;
  auto const present = w.present_in(need.unit);
  auto const word = draws[Randomness::word_of(Purpose::intake)];
  w.people.formal[present[index_below(word, static_cast<std::uint32_t>(present.size()))]] +=
      w.minutes.intake;
  heard(w, step);
  if (need.wrong_door) {
    need.state = NeedState::unrequested;
    need.wrong_door = false;
    need.door_known = true;
  } else if (!step.first() && uniform_of(draws, Purpose::refusal) < refusal_chance(w, step)) {
    need.state = NeedState::refused;
    ++need.attempts;
    count(step, w.tally.refusals);
  } else {
    need.state = NeedState::queued;
    need.key = static_cast<float>(w.week);
    join_queue(w, step);
  }
}

// D′: the weeks that a decision takes on average.
double processing_weeks(World const& w, Step const& step) {
  if (step.first()) return 2;
  double const prep = step.need.prep;
  return w.rates[step.need.unit].delay[w.relief(step.client)] * (1 - w.p.preparation_delay * prep) *
         (1 + w.p.triage * w.unit_informal[step.need.unit] * (1 - prep));
}

void pending(World& w, Step const& step, RandomBlock const& draws) {
  Need& need = step.need;
  if (w.blocked(need)) return;
  double const stuck_chance = w.rates[need.unit].stuck_pending[w.relief(step.client)];
  if (!step.first() && uniform_of(draws, Purpose::stuck) < stuck_chance) {
    need.state = NeedState::stuck;
    need.resumes_queued = false;
  } else if (w.present_count[need.unit] > 0 &&
             uniform_of(draws, Purpose::pending) < 1 / std::max(1.0, processing_weeks(w, step))) {
    decide(w, step, draws);
  }
}

void stuck(World& w, Step const& step, RandomBlock const& draws) {
  count(step, w.tally.stuck_weeks);
  std::uint32_t const holder = step.client.holder;
  double const attention =
      holder != nobody ? std::min(1.0, 1 / std::max(0.5, double{w.people.load[holder]})) : 0.3;
  if (uniform_of(draws, Purpose::rediscovery) >= w.p.rediscovery_probability * attention) return;
  resume(step.need);
  heard(w, step);
  if (holder != nobody) w.people.formal[holder] += w.minutes.rediscovery;
  if (step.need.state == NeedState::queued) join_queue(w, step);
}

void refused(World& w, Step const& step, RandomBlock const& draws) {
  auto& [client, need, index, client_index] = step;
  if (w.blocked(need) || !step.has_someone_responsible()) return;
  double chance =
      w.p.reapply_probability * std::min(1.0, 1 / std::max(0.5, load_of_holder(w, client)));
  if (client.guide != nobody) chance = std::max(chance, 0.3);
  if (uniform_of(draws, Purpose::reapplication) >= chance) return;
  need.state = NeedState::pending;
  need.resumes_queued = false;
  heard(w, step);
  if (client.holder != nobody) w.people.formal[client.holder] += w.minutes.reapply;
}

void queued(World& w, Step const& step, RandomBlock const& draws) {
  count(step, w.tally.queue_weeks);
  if (!step.first() && uniform_of(draws, Purpose::stuck) < w.rates[step.need.unit].stuck_queued) {
    step.need.state = NeedState::stuck;
    step.need.resumes_queued = true;
  } else {
    join_queue(w, step);
  }
}

void end_service(World& w, NeedOfClient const& one) {
  Client& client = w.cases.clients[one.client];
  w.cases.needs[one.need].state = NeedState::done;
  auto const others = static_cast<std::uint8_t>(~(1U << (one.need - client.first_need)));
  client.active &= others;
  client.undone &= others;
  client.touched = w.now16();
  std::uint32_t& server = w.cases.services[one.need].server;
  --w.people.active[server];
  server = nobody;
}

// --- A plan meeting gathers everybody concerned once.
void plan_meeting(World& w, Client& client) {
  client.touched = w.now16();
  for (std::uint32_t i = 0; i < client.need_count; ++i) {
    Need& need = w.cases.needs[client.first_need + i];
    if (need.state == NeedState::done) continue;
    auto const present = w.present_in(need.unit);
    if (!present.empty()) {
      auto const block = w.random.block(Purpose::plan_participant, client.identity, i, w.now());
      auto const who = present[index_below(block[0], static_cast<std::uint32_t>(present.size()))];
      w.people.formal[who] += w.minutes.plan;
    }
    w.people.formal[client.holder] += hundredths(w.p.plan_minutes / client.need_count);
    need.informed = true;
    need.prep = std::max(need.prep, 0.4F);
    if (need.state == NeedState::stuck) resume(need);
  }
}

// --- The week.

void find_new_holders(World& w) {
  for (std::uint32_t i = 0; i < w.cases.client_count(); ++i) {
    Client& client = w.cases.clients[i];
    if (client.holder != nobody || client.closed) continue;
    if (w.random.uniform(Purpose::holder_reassignment, client.identity, 0, w.now()) >=
        w.reassignment) {
      continue;
    }
    assign_holder(w, i);
    if (client.holder != nobody) client.touched = w.now16();
  }
}

void hold_case(World& w, Client& client) {
  if (client.holder == nobody) return;
  w.people.formal[client.holder] += client.guide != nobody ? w.minutes.held_guided : w.minutes.held;
  if (client.plan_week == w.week) plan_meeting(w, client);
}

void sort_by_state(World& w, std::uint32_t begin, std::uint32_t end) {
  w.bundle.clear();
  for (std::uint32_t i = begin; i < end; ++i) {
    Client& client = w.cases.clients[i];
    hold_case(w, client);
    for (unsigned left = client.undone; left != 0; left &= left - 1) {
      std::uint32_t const need =
          client.first_need + static_cast<std::uint32_t>(std::countr_zero(left));
      w.bundle.add(w.cases.needs[need].state, {i, need});
    }
  }
}

void serve(World& w) {
  auto const active = w.bundle.in(NeedState::active);
  w.needs_active += static_cast<std::int64_t>(active.size());
  for (NeedOfClient const& one : active) {
    Service& service = w.cases.services[one.need];
    service.progress += w.service_rate[service.server];
    if (service.progress >= service.work) end_service(w, one);
  }
}

template <class Rule>
void apply(World& w, NeedState state, Purpose purpose, Rule rule) {
  auto const waiting = w.bundle.in(state);
  auto const entity = [&](std::size_t i) {
    Client const& client = w.cases.clients[waiting[i].client];
    return EntityPair{client.identity, waiting[i].need - client.first_need};
  };
  w.each_drawn(purpose, waiting.size(), entity, [&](std::size_t i, RandomBlock const& draws) {
    auto const [client, need] = waiting[i];
    rule(w, Step{w.cases.clients[client], w.cases.needs[need], need, client}, draws);
  });
}

}  // namespace

void formal_process(World& w) {
  w.queued.clear();
  std::fill(w.queue_length.begin(), w.queue_length.end(), 0);
  find_new_holders(w);
  w.needs_active = 0;
  std::int64_t needs_stuck = 0, needs_queued = 0;
  for (std::uint32_t begin = 0; begin < w.cases.client_count(); begin += Bundle::clients) {
    sort_by_state(w, begin, std::min(begin + Bundle::clients, w.cases.client_count()));
    serve(w);
    apply(w, NeedState::unrequested, Purpose::request, unrequested);
    apply(w, NeedState::pending, Purpose::stuck, pending);
    apply(w, NeedState::stuck, Purpose::rediscovery, stuck);
    apply(w, NeedState::refused, Purpose::reapplication, refused);
    apply(w, NeedState::queued, Purpose::stuck, queued);
    needs_stuck += static_cast<std::int64_t>(w.bundle.in(NeedState::stuck).size());
    needs_queued += static_cast<std::int64_t>(w.bundle.in(NeedState::queued).size());
  }
  w.row[Series::needs_active] = static_cast<double>(w.needs_active);
  w.row[Series::needs_stuck] = static_cast<double>(needs_stuck);
  w.row[Series::needs_queued] = static_cast<double>(needs_queued);
}

}  // namespace mellanrum::whatif
