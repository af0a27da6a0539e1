// Setting up the world of one run, and the yearly and weekly constants it needs.
#include "whatif/world.hpp"

#include <cmath>

namespace mellanrum::whatif {

namespace {

MinuteTable minute_table(Parameters const& p) {
  return {.service = hundredths(p.service_minutes),
          .held = hundredths(p.case_minutes),
          .held_guided = hundredths(p.case_minutes * (1 - p.guide_holding)),
          .request = hundredths(p.request_minutes),
          .request_guide = hundredths(p.request_minutes * p.guide_request),
          .request_holder = hundredths(p.request_minutes * (1 - p.guide_request)),
          .reapply = hundredths(p.request_minutes * 0.7),
          .intake = hundredths(p.intake_minutes),
          .plan = hundredths(p.plan_minutes),
          .rediscovery = hundredths(p.rediscovery_minutes),
          .duplicate = hundredths(p.duplicate_minutes),
          .duplicate_other = hundredths(p.duplicate_minutes * 0.25),
          .contact = hundredths(p.contact_minutes),
          .cold = hundredths(p.cold_minutes),
          .receive = hundredths(p.receive_minutes),
          .broker = hundredths(p.broker_minutes),
          .guide_contact = hundredths(p.guide_contact_minutes),
          .arena = hundredths(p.arena_minutes)};
}

double weekly_hazard(double yearly) {
  return 1 - std::pow(1 - std::min(1.0, yearly), 1.0 / 52);
}

// Positions that nobody holds are forgotten faster; a federation's memory slows it instead.
People::Decay decay_of(Parameters const& p) {
  double const vacant = p.federation_handover ? 0.5 : 1.5;
  return {static_cast<float>(1 - p.decay_within), static_cast<float>(1 - p.decay_across),
          static_cast<float>(1 - p.decay_within * vacant),
          static_cast<float>(1 - p.decay_across * vacant), static_cast<float>(p.trust_floor)};
}

}  // namespace

World::World(Municipality const& municipality)
    : m(municipality), p(municipality.parameters), minutes(minute_table(p)), decay(decay_of(p)) {
  for (std::size_t d = 0; d < domains; ++d) {
    leave_hazard[d] = weekly_hazard(p.turnover * p.turnover_factor[d]);
  }
  leave_hazard[guide_domain] = weekly_hazard(p.guide_turnover);
  memory = p.federation_memory ? p.memory_with : p.memory_without;
  handover = p.federation_handover ? p.handover_with : p.handover_without;
  reassignment = p.federation_memory ? p.reassignment_with : p.reassignment_without;
  knowledge = p.federation_onboarding ? 1 : 0;
  rates.resize(m.units.size());
  for (std::size_t u = 0; u < m.units.size(); ++u) {
    Unit const& unit = m.units[u];
    double const friction[2] = {p.friction, p.friction * (1 - p.coordinator_relief)};
    for (std::size_t relieved = 0; relieved < 2; ++relieved) {
      rates[u].stuck_pending[relieved] =
          p.stuck_hazard * (0.5 + unit.mandate) * (1 + friction[relieved]);
      rates[u].refusal[relieved] = unit.mandate * p.refusal * (1 + friction[relieved] / 2);
    }
    rates[u].stuck_queued = 0.25 * p.stuck_hazard * (0.5 + unit.mandate);
    double const n =
        unit.domain < domains ? m.unit_count[static_cast<std::size_t>(unit.domain)] : 1;
    rates[u].wrong_door = p.wrong_door_scale * n / (n + 3);
  }
}

void World::reset(std::uint64_t seed) {
  random = Randomness(seed);
  week = 0;
  people.reset(m);
  cases.clear();
  movers.clear();
  std::size_t const unit_total = m.units.size();
  culture.assign(unit_total, 1);
  unit_load.assign(unit_total, 0.8);
  unit_informal.assign(unit_total, 0);
  present_count.assign(unit_total, 0);
  present_list.assign(m.slots + 1, 0);
  queue_length.assign(unit_total + 1, 0);
  queue_begin.assign(unit_total + 1, 0);
  service_rate.assign(m.slots, 1);
  initiators.assign(m.slots, {});
  has_time.assign(m.slots, 0);
  leaving.assign(m.slots, 0);
  guide_minutes_left.assign(m.slots - m.staff, 0);
  face.assign(unit_total, nobody);
  tally = {};
  cohort.clear();
  cohort_starts.clear();
  mean_loads.clear();
  mean_informal.clear();
  // Room for an ordinary run, so that the weeks themselves need none.
  auto const expected = static_cast<std::size_t>(p.arrivals_per_week * p.demand * 80) + 64;
  cases.reserve(expected);
  movers.reserve(64);
  for (auto* list : {&queued, &queue}) list->reserve(expected);
  chosen.reserve(m.slots * std::size_t{4});
  contacts.reserve(m.slots * std::size_t{4});
  for (auto* list : {&contact_order, &contact_order_before}) {
    list->reserve(m.slots * std::size_t{4});
  }
  ranking.reserve(expected);
  freed_clients.reserve(expected);
  cohort.reserve(static_cast<std::size_t>(p.arrivals_per_week * p.demand * 90) + 64);
  mean_loads.reserve(m.slots * std::size_t{3});
  mean_informal.reserve(m.slots * std::size_t{3});
}

}  // namespace mellanrum::whatif
