// Adding and dropping clients; see casebook.hpp.
#include "whatif/casebook.hpp"

namespace mellanrum::whatif {

template <class Self, class Visit>
void Casebook::each_client_field(Self& self, Visit visit) {
  visit(self.identity), visit(self.first_need), visit(self.holder), visit(self.guide);
  visit(self.need_count), visit(self.client_flags);
  visit(self.active_needs), visit(self.undone_needs);
  visit(self.touched), visit(self.coordinated), visit(self.plan_week);
  visit(self.district);
}

template <class Self, class Visit>
void Casebook::each_need_field(Self& self, Visit visit) {
  visit(self.state), visit(self.flags), visit(self.attempts), visit(self.predecessor);
  visit(self.unit), visit(self.server), visit(self.contact_by), visit(self.work);
  visit(self.progress), visit(self.prep), visit(self.key), visit(self.news);
  visit(self.contact_week), visit(self.blocked_until), visit(self.wished);
}

void Casebook::clear() {
  each_client_field(*this, [](auto& field) { field.clear(); });
  each_need_field(*this, [](auto& field) { field.clear(); });
}

void Casebook::reserve(std::size_t clients) {
  each_client_field(*this, [&](auto& field) { field.reserve(clients); });
  each_need_field(*this, [&](auto& field) { field.reserve(clients * 4); });
}

std::uint32_t Casebook::add(ArrivingClient const& arriving, int week) {
  std::uint32_t const client = clients();
  auto const now = static_cast<std::int16_t>(week);
  identity.push_back(arriving.identity);
  first_need.push_back(static_cast<std::uint32_t>(state.size()));
  holder.push_back(nobody);
  guide.push_back(nobody);
  need_count.push_back(static_cast<std::uint8_t>(arriving.need_count));
  client_flags.push_back(0);
  active_needs.push_back(0);
  undone_needs.push_back(static_cast<std::uint8_t>((1U << arriving.need_count) - 1));
  touched.push_back(now);
  coordinated.push_back(-1);
  plan_week.push_back(static_cast<std::int16_t>(arriving.plan_week));
  district.push_back(arriving.district);
  for (int i = 0; i < arriving.need_count; ++i) {
    ArrivingNeed const& need = arriving.needs[static_cast<std::size_t>(i)];
    state.push_back(i == 0 ? NeedState::pending : NeedState::unrequested);
    flags.push_back(i == 0 ? door_known : 0);
    attempts.push_back(0);
    predecessor.push_back(need.predecessor);
    unit.push_back(need.unit);
    server.push_back(nobody);
    contact_by.push_back(nobody);
    work.push_back(need.work);
    progress.push_back(0);
    prep.push_back(0);
    key.push_back(0);
    news.push_back(now);
    contact_week.push_back(never);
    blocked_until.push_back(never);
    wished.push_back(never);
  }
  return client;
}

void Casebook::squeeze() {
  std::uint32_t kept = 0, kept_needs = 0;
  for (std::uint32_t client = 0; client < clients(); ++client) {
    if (!is_open(client)) continue;
    std::uint32_t const first = first_need[client], count = need_count[client];
    if (kept != client) {
      each_client_field(*this, [&](auto& field) { field[kept] = field[client]; });
      each_need_field(*this, [&](auto& field) {
        for (std::uint32_t i = 0; i < count; ++i) field[kept_needs + i] = field[first + i];
      });
      first_need[kept] = kept_needs;
    }
    ++kept;
    kept_needs += count;
  }
  each_client_field(*this, [&](auto& field) { field.resize(kept); });
  each_need_field(*this, [&](auto& field) { field.resize(kept_needs); });
}

std::size_t Casebook::bytes() const {
  std::size_t sum = 0;
  auto add_size = [&](auto& field) { sum += field.size() * sizeof(field[0]); };
  each_client_field(*this, add_size);
  each_need_field(*this, add_size);
  return sum;
}

}  // namespace mellanrum::whatif
