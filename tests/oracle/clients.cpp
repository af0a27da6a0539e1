// Phase 1: clients arrive with their needs and get a case holder.
#include <algorithm>
#include <cmath>

#include "oracle/model.hpp"

namespace mellanrum::oracle {

namespace {

int weighted(std::vector<double> const& weights, double roll) {
  double total = 0;
  for (double weight : weights) total += weight;
  double rest = roll * total;
  int last_possible = 0;
  for (int i = 0; i < static_cast<int>(weights.size()); ++i) {
    double const weight = weights[static_cast<std::size_t>(i)];
    if (weight <= 0) continue;
    last_possible = i;
    if (rest < weight) return i;
    rest -= weight;
  }
  return last_possible;
}

}  // namespace

int Model::number_arriving() const {
  double const mean = p.arrivals_per_week * p.demand;
  double const one = roll(Purpose::arrival_count, 0), other = roll(Purpose::arrival_angle, 0);
  if (mean <= 20) return poisson(one, mean);
  double const many = std::floor(mean + std::sqrt(mean) * normal(one, other) + 0.5);
  return many < 0 ? 0 : static_cast<int>(many);
}

Client Model::new_client(int arrival, int number) const {
  Client client;
  client.id = static_cast<ClientId>(arrival) * 100000 + static_cast<ClientId>(number);
  client.arrival = client.touched = arrival;
  ClientId const id = client.id;
  auto about = [&](Purpose purpose, int ordinal = 0) {
    return dice.roll(purpose, id, static_cast<std::uint32_t>(ordinal), 0);
  };

  client.district = static_cast<float>(about(Purpose::district));
  if (client.district >= 1.0F) client.district = std::nextafter(1.0F, 0.0F);
  std::vector<double> const homes(p.home_share.begin(), p.home_share.end());
  int const home = weighted(homes, about(Purpose::home_domain));
  auto add = [&](int unit) {
    Need need;
    need.unit = unit;
    need.news = arrival;
    client.needs.push_back(need);
  };
  auto full = [&] { return client.needs.size() >= whatif::needs_max; };
  add(unit_at(home, client.district));
  client.needs[0].state = State::pending;
  client.needs[0].door_known = true;

  std::vector<double> const counts(p.need_counts.begin(), p.need_counts.end());
  int const further = 1 + weighted(counts, about(Purpose::need_count));
  std::vector<double> weights(p.need_weight.begin(), p.need_weight.end());
  weights[at(home)] = 0;
  for (int ordinal = 1; ordinal <= further && !full(); ++ordinal) {
    int const domain = weighted(weights, about(Purpose::need_domain, ordinal));
    weights[at(domain)] = 0;
    auto const& there = units_of_domain[at(domain)];
    int const count = static_cast<int>(there.size());
    int unit = unit_at(domain, client.district);
    bool const specialised = about(Purpose::need_specialised, ordinal) < p.specialised_probability;
    if (count > 2 && specialised) {
      unit = there[at(one_of(count, about(Purpose::need_specialised_unit, ordinal)))];
    }
    add(unit);
    if (!full() && about(Purpose::need_split, ordinal) < p.split_probability) {
      add(there[at((unit - there[0] + 1) % count)]);
    }
  }
  for (int i = 0; i < static_cast<int>(client.needs.size()); ++i) {
    Need& need = client.needs[at(i)];
    need.work = static_cast<float>(
        std::max(2.0, exponential(about(Purpose::service_work, i), p.service_weeks)));
    if (i > 0 && about(Purpose::predecessor, i) < p.predecessor_probability) {
      need.predecessor = one_of(i, about(Purpose::predecessor_choice, i));
    }
  }
  if (client.needs.size() >= 3 && about(Purpose::plan_meeting) < p.plan_meeting) {
    client.plan_week = arrival + 8 + one_of(6, about(Purpose::plan_meeting_delay));
  }
  return client;
}

// The present person in the home unit with least to do; the lowest slot if several have.
void Model::assign_holder(Client& client) {
  std::optional<Slot> best;
  double least = 0;
  for (Slot slot : units[at(client.needs[0].unit)].slots) {
    Person const& one = person(slot);
    if (!one.present) continue;
    double const work = p.case_minutes * static_cast<double>(one.held.size()) +
                        p.service_minutes * static_cast<double>(one.services.size());
    if (!best || work < least) {
      best = slot;
      least = work;
    }
  }
  client.holder = best;
  if (best) person(*best).held.insert(client.id);
}

void Model::clients_arrive() {
  int const arriving = number_arriving();
  row[whatif::Series::arrivals] = arriving;
  if (measuring()) sums.arrivals += arriving;
  for (int number = 0; number < arriving; ++number) {
    Client client = new_client(week, number);
    assign_holder(client);
    if (client.holder) {
      double all = 0;
      int present = 0;
      for (Slot slot : unit_of(*client.holder).slots) {
        if (!person(slot).present) continue;
        all += trust_sum(slot);
        present += 1;
      }
      client.holder_network = static_cast<float>(trust_sum(*client.holder) - all / present);
      client.holder_engagement = person(*client.holder).engagement;
    }
    clients.emplace(client.id, client);
  }
}

bool Client::ready(int need) const {
  auto const before = needs[static_cast<std::size_t>(need)].predecessor;
  return !before || needs[static_cast<std::size_t>(*before)].settled();
}

bool Client::all_settled() const {
  return std::all_of(needs.begin(), needs.end(), [](Need const& n) { return n.settled(); });
}

bool Client::all_done() const {
  return std::all_of(needs.begin(), needs.end(),
                     [](Need const& need) { return need.state == State::done; });
}

}  // namespace mellanrum::oracle
