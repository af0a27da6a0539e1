// Adding and dropping clients; see casebook.hpp.
#include "whatif/casebook.hpp"

namespace mellanrum::whatif {

void Casebook::clear() {
  clients.clear();
  each_need_field([](auto& field) { field.clear(); });
}

void Casebook::reserve(std::size_t expected_clients) {
  clients.reserve(expected_clients);
  each_need_field([&](auto& field) { field.reserve(expected_clients * 4); });
}

std::uint32_t Casebook::add(ArrivingClient const& arriving, int week) {
  auto const now = static_cast<std::int16_t>(week);
  clients.push_back({.identity = arriving.identity,
                     .first_need = static_cast<std::uint32_t>(needs.size()),
                     .district = arriving.district,
                     .arrived = now,
                     .touched = now,
                     .plan_week = static_cast<std::int16_t>(arriving.plan_week),
                     .need_count = static_cast<std::uint8_t>(arriving.need_count),
                     .undone = static_cast<std::uint8_t>((1U << arriving.need_count) - 1)});
  for (int i = 0; i < arriving.need_count; ++i) {
    ArrivingNeed const& need = arriving.needs[static_cast<std::size_t>(i)];
    needs.push_back({.state = i == 0 ? NeedState::pending : NeedState::unrequested,
                     .door_known = i == 0,
                     .predecessor = need.predecessor < 0
                                        ? no_predecessor
                                        : static_cast<std::uint8_t>(need.predecessor),
                     .unit = need.unit,
                     .news = now});
    services.push_back({.work = need.work});
    wished.push_back(never);
  }
  return client_count() - 1;
}

void Casebook::squeeze() {
  std::uint32_t kept = 0, kept_needs = 0;
  for (Client client : clients) {
    if (client.closed) continue;
    each_need_field([&](auto& field) {
      auto const from = field.begin() + client.first_need;
      std::copy(from, from + client.need_count, field.begin() + kept_needs);
    });
    client.first_need = kept_needs;
    clients[kept++] = client;
    kept_needs += client.need_count;
  }
  clients.erase(clients.begin() + kept, clients.end());
  each_need_field([&](auto& field) { field.erase(field.begin() + kept_needs, field.end()); });
}

std::size_t Casebook::bytes() const {
  return clients.size() * sizeof(Client) +
         needs.size() * (sizeof(Need) + sizeof(Service) + sizeof(std::int16_t));
}

}  // namespace mellanrum::whatif
