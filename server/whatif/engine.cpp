// The week loop; see engine.hpp.
#include "whatif/engine.hpp"

#include <algorithm>

#include "whatif/world.hpp"

namespace mellanrum::whatif {

Engine::Engine(Municipality const& municipality) : world_(std::make_unique<World>(municipality)) {
  weeks_.reserve(run_weeks);
}
Engine::~Engine() = default;
Engine::Engine(Engine&&) noexcept = default;

void Engine::begin(std::uint64_t seed) {
  world_->reset(seed);
  weeks_.clear();
  populate(*world_);
}

Week const& Engine::step() {
  World& w = *world_;
  w.row = {};
  clients_arrive(w);
  staff_leave(w);
  staff_hired(w);
  aggregate_units(w);
  formal_process(w);
  serve_queues(w);
  people_meet(w);
  plan_contacts(w);
  carry_out_contacts(w);
  forget_and_smooth(w);
  guides_take_clients(w);
  measure_and_close(w);
  ++w.week;
  weeks_.push_back(w.row);
  return weeks_.back();
}

RunResult Engine::end() {
  return finish(*world_, weeks_);
}

RunResult Engine::run(std::uint64_t seed) {
  begin(seed);
  while (world_->week < run_weeks) step();
  return end();
}

Engine::Memory Engine::memory() const {
  auto const& cases = world_->cases;
  std::size_t open = 0;
  for (Client const& client : cases.clients) open += !client.closed;
  return {world_->people.bytes(), cases.bytes(), open};
}

namespace {

std::int64_t plain(std::uint32_t slot) {
  return slot == nobody ? -1 : std::int64_t{slot};
}

Snapshot::Person person_of(World const& w, std::uint32_t slot) {
  People const& p = w.people;
  Snapshot::Person person{p.present[slot] != 0, p.engagement[slot],
                          p.experience[slot],   p.load[slot],
                          p.formal_load[slot],  p.informal_smooth[slot],
                          p.valve[slot],        p.held[slot],
                          p.active[slot],       {}};
  for (std::uint32_t place = 0; place < p.tie_count(slot); ++place) {
    person.ties.push_back(
        {p.partners(slot)[place], p.trusts(slot)[place], p.is_private(slot, place)});
  }
  std::sort(person.ties.begin(), person.ties.end());
  return person;
}

Snapshot::Client client_of(World const& w, Client const& client) {
  Snapshot::Client copy{client.identity, plain(client.holder), plain(client.guide),
                        client.touched,  client.coordinated,   {}};
  for (std::uint32_t i = client.first_need; i < client.first_need + client.need_count; ++i) {
    Need const& need = w.cases.needs[i];
    Service const& service = w.cases.services[i];
    copy.needs.push_back({need.unit, static_cast<int>(need.state), plain(service.server),
                          service.work, service.progress, need.prep, need.key, need.attempts,
                          need.news, need.informed, need.wrong_door});
  }
  return copy;
}

}  // namespace

Snapshot Engine::snapshot() const {
  Snapshot snapshot;
  for (std::uint32_t slot = 0; slot < world_->m.slots; ++slot) {
    snapshot.people.push_back(person_of(*world_, slot));
  }
  for (Client const& client : world_->cases.clients) {
    if (!client.closed) snapshot.clients.push_back(client_of(*world_, client));
  }
  return snapshot;
}

}  // namespace mellanrum::whatif
