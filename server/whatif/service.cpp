// Phases 3 and 5: how loaded the units are, and service from their queues.
#include <algorithm>
#include <bit>

#include "whatif/world.hpp"

namespace mellanrum::whatif {

namespace {

// A second look at what a colleague already knows, because nobody told.
void assess_twice(World& w, Client const& client, std::uint32_t need, std::uint32_t server) {
  std::uint32_t const first = client.first_need;
  std::uint32_t other = nobody;
  for (unsigned left = client.active; left != 0; left &= left - 1) {
    other = w.cases.services[first + static_cast<std::uint32_t>(std::countr_zero(left))].server;
  }
  if (other == nobody || w.cases.needs[need].informed) return;
  if (w.random.uniform(Purpose::duplicate_assessment, client.identity, need - first, w.now()) >=
      w.p.duplicate_probability) {
    return;
  }
  w.people.duplicate[server] += w.minutes.duplicate;
  w.people.duplicate[other] += w.minutes.duplicate_other;
  w.row[Series::duplicate_events] += 1;
  if (in_cohort(client)) w.tally.duplicate_fifths += 5;
}

void start_service(World& w, Queued const& entry, std::uint32_t server) {
  Client& client = w.cases.clients[entry.client()];
  std::uint32_t const index = entry.need();
  Need& need = w.cases.needs[index];
  assess_twice(w, client, index, server);
  need.state = NeedState::active;
  need.informed = false;
  need.news = client.touched = w.now16();
  w.cases.services[index].server = server;
  client.active |= static_cast<std::uint8_t>(1U << (index - client.first_need));
  ++w.people.active[server];
}

double free_minutes(World const& w, double minutes, std::uint32_t slot) {
  return minutes - w.p.service_minutes * w.people.active[slot] -
         w.p.case_minutes * w.people.held[slot] -
         w.p.informal_visible * w.people.informal_smooth[slot] - w.p.service_minutes;
}

// The present person with most time to spare, or nobody; the lowest slot on equal time.
std::uint32_t freest_in(World const& w, std::uint32_t unit) {
  double const minutes = w.m.minutes[static_cast<std::size_t>(w.m.units[unit].domain)];
  std::uint64_t freest = nobody;
  double most = -1;
  for (std::uint32_t slot : w.present_in(unit)) {
    double const free = free_minutes(w, minutes, slot);
    freest ^= (freest ^ slot) & all_bits_if((free >= 0) & (free > most));
    most = std::max(most, free);
  }
  return static_cast<std::uint32_t>(freest);
}

// A queue is long when few are served from it, so only those who are served are put in order.
void serve_unit(World& w, std::uint32_t unit, std::span<Queued> queue) {
  auto const later = [](Queued const& a, Queued const& b) { return served_later(a, b); };
  std::uint32_t server = freest_in(w, unit);
  if (server == nobody) return;
  std::make_heap(queue.begin(), queue.end(), later);
  for (auto end = queue.end(); server != nobody && end != queue.begin(); --end) {
    start_service(w, queue.front(), server);
    std::pop_heap(queue.begin(), end, later);
    server = freest_in(w, unit);
  }
}

}  // namespace

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

void serve_queues(World& w) {
  std::uint32_t begin = 0;
  for (std::size_t u = 0; u < w.m.units.size(); ++u) {
    w.queue_begin[u] = begin;
    begin += w.queue_length[u];
  }
  w.queue.resize(w.queued.size());
  for (Queued const& entry : w.queued) {
    w.queue[w.queue_begin[entry.unit()]++] = entry;
  }
  for (std::uint32_t u = 0; u < w.m.units.size(); ++u) {
    if (w.queue_length[u] == 0) continue;
    serve_unit(w, u, {&w.queue[w.queue_begin[u] - w.queue_length[u]], w.queue_length[u]});
  }
}

}  // namespace mellanrum::whatif
