// Phase 1: clients arrive, and somebody becomes their case holder.
#include "whatif/world.hpp"

namespace mellanrum::whatif {

namespace {

CohortStart cohort_start(World const& w, std::uint32_t holder) {
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

}  // namespace

void assign_holder(World& w, std::uint32_t client) {
  Client& c = w.cases.clients[client];
  Unit const& unit = w.m.units[w.cases.needs[c.first_need].unit];
  double least = 0;
  for (std::uint32_t slot = unit.first_slot; slot < unit.first_slot + unit.slots; ++slot) {
    if (!w.people.present[slot]) continue;
    double const load =
        w.p.case_minutes * w.people.held[slot] + w.p.service_minutes * w.people.active[slot];
    if (c.holder == nobody || load < least) {
      c.holder = slot;
      least = load;
    }
  }
  if (c.holder != nobody) ++w.people.held[c.holder];
}

void clients_arrive(World& w) {
  int const arriving = arrivals_in_week(w.m, w.random, w.week);
  w.row[Series::arrivals] = arriving;
  if (w.measuring()) w.tally.arrivals += arriving;
  for (int number = 0; number < arriving; ++number) {
    auto const client = w.cases.add(arriving_client(w.m, w.random, w.week, number), w.week);
    assign_holder(w, client);
    if (in_cohort(w.cases.clients[client]))
      w.cohort_starts.push_back(cohort_start(w, w.cases.clients[client].holder));
  }
}

}  // namespace mellanrum::whatif
