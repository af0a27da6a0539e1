// How clients come into being: how many a week, and each with needs, district and service length.
// A pure function of seed, week and number, so every scenario meets the same clients.
#pragma once
#include <array>
#include <cstdint>

#include "whatif/municipality.hpp"
#include "whatif/randomness.hpp"

namespace mellanrum::whatif {

inline constexpr std::uint32_t clients_per_week_max = 100000;  // identity = week × this + number

struct ArrivingNeed {
  std::uint16_t unit = 0;
  std::int8_t predecessor = -1;  // an earlier need, or -1
  float work = 0;                // weeks of service
  bool operator==(ArrivingNeed const&) const = default;
};

struct ArrivingClient {
  std::uint32_t identity = 0;
  float district = 0;  // [0,1)
  int plan_week = -1;  // absolute week of a plan meeting, or -1
  int need_count = 0;
  std::array<ArrivingNeed, needs_max> needs{};
  bool operator==(ArrivingClient const&) const = default;
};

int arrivals_in_week(Municipality const& municipality, Randomness const& randomness, int week);
ArrivingClient arriving_client(Municipality const& municipality, Randomness const& randomness,
                               int week, int number);

}  // namespace mellanrum::whatif
