// Generating clients; see arrivals.hpp. The tables come from the parameters alone.
#include "whatif/arrivals.hpp"

#include <algorithm>
#include <cmath>

namespace mellanrum::whatif {

namespace {

// The first index whose cumulative weight exceeds uniform × total.
template <std::size_t N>
std::size_t weighted_choice(std::array<double, N> const& weights, double uniform) {
  double total = 0;
  for (double weight : weights) total += weight;
  double rest = uniform * total;
  std::size_t last = 0;
  for (std::size_t i = 0; i < N; ++i) {
    if (weights[i] <= 0) continue;
    last = i;
    if (rest < weights[i]) return i;
    rest -= weights[i];
  }
  return last;
}

void add_further_needs(Municipality const& m, Randomness const& randomness, int further,
                       std::size_t home, ArrivingClient& client) {
  Parameters const& p = m.parameters;
  PerDomain weights = p.need_weight;
  weights[home] = 0;
  for (int ordinal = 1; ordinal <= further && client.need_count < needs_max; ++ordinal) {
    auto const block = randomness.block(Purpose::need_domain, client.identity,
                                        static_cast<std::uint32_t>(ordinal), 0);
    std::size_t const d = weighted_choice(weights, uniform_of(block, Purpose::need_domain));
    weights[d] = 0;
    std::uint32_t const count = m.unit_count[d];
    std::uint32_t unit = m.unit_at(static_cast<int>(d), client.district);
    if (count > 2 && uniform_of(block, Purpose::need_specialised) < p.specialised_probability) {
      unit = m.first_unit[d] +
             index_below(block[Randomness::word_of(Purpose::need_specialised_unit)], count);
    }
    auto add = [&](std::uint32_t which) {
      client.needs[static_cast<std::size_t>(client.need_count++)].unit =
          static_cast<std::uint16_t>(which);
    };
    add(unit);
    if (client.need_count < needs_max &&
        uniform_of(block, Purpose::need_split) < p.split_probability) {
      add(m.first_unit[d] + (unit - m.first_unit[d] + 1) % count);
    }
  }
}

void set_order_and_work(Parameters const& p, Randomness const& randomness, ArrivingClient& client) {
  for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(client.need_count); ++i) {
    auto const block = randomness.block(Purpose::predecessor, client.identity, i, 0);
    ArrivingNeed& need = client.needs[i];
    need.work = static_cast<float>(
        std::max(2.0, exponential(uniform_of(block, Purpose::service_work), p.service_weeks)));
    if (i > 0 && uniform_of(block, Purpose::predecessor) < p.predecessor_probability) {
      need.predecessor = static_cast<std::int8_t>(
          index_below(block[Randomness::word_of(Purpose::predecessor_choice)], i));
    }
  }
}

}  // namespace

int arrivals_in_week(Municipality const& m, Randomness const& randomness, int week) {
  double const mean = m.parameters.arrivals_per_week * m.parameters.demand;
  auto const block =
      randomness.block(Purpose::arrival_count, 0, 0, static_cast<std::uint32_t>(week));
  double const uniform = uniform_of(block, Purpose::arrival_count);
  if (mean <= 20) return poisson(uniform, mean);
  double const normal = standard_normal(uniform, uniform_of(block, Purpose::arrival_angle));
  return static_cast<int>(std::max(0.0, std::floor(mean + std::sqrt(mean) * normal + 0.5)));
}

ArrivingClient arriving_client(Municipality const& m, Randomness const& randomness, int week,
                               int number) {
  Parameters const& p = m.parameters;
  ArrivingClient client;
  client.identity =
      static_cast<std::uint32_t>(week) * clients_per_week_max + static_cast<std::uint32_t>(number);
  auto const block = randomness.block(Purpose::home_domain, client.identity, 0, 0);
  std::size_t const home = weighted_choice(p.home_share, uniform_of(block, Purpose::home_domain));
  client.district = static_cast<float>(uniform_of(block, Purpose::district));
  if (client.district >= 1.0F) client.district = std::nextafter(1.0F, 0.0F);
  client.need_count = 1;
  client.needs[0].unit =
      static_cast<std::uint16_t>(m.unit_at(static_cast<int>(home), client.district));
  auto const further = weighted_choice(p.need_counts, uniform_of(block, Purpose::need_count)) + 1;
  add_further_needs(m, randomness, static_cast<int>(further), home, client);
  set_order_and_work(p, randomness, client);
  if (client.need_count >= 3 && uniform_of(block, Purpose::plan_meeting) < p.plan_meeting) {
    double const delay = randomness.uniform(Purpose::plan_meeting_delay, client.identity, 0, 0);
    client.plan_week = week + 8 + static_cast<int>(6 * delay);
  }
  return client;
}

}  // namespace mellanrum::whatif
