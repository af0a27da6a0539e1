// The stylised municipality that a set of parameters describes: units, slots, sites, districts and
// the minutes each slot has. Built once per scenario, the same for every seed, never changed.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "whatif/parameters.hpp"

namespace mellanrum::whatif {

inline constexpr int remote_site = -1;

struct Unit {
  int domain = 0;
  int organisation = 0;  // 0 municipality, 1 region, 2 state, 3 civil society, 4 federation
  int site = remote_site;
  double district = 0.5;        // position in [0,1)
  double mandate = 0;           // ν after the lever, in [0,1]
  double processing_weeks = 1;  // D after the levers
  std::uint32_t first_slot = 0;
  std::uint32_t slots = 0;
};

struct Municipality {
  Parameters parameters;
  std::vector<Unit> units;  // by domain; the guides' unit last if there are any
  std::array<std::uint32_t, domains> first_unit{};
  std::array<std::uint32_t, domains> unit_count{};
  std::vector<std::uint16_t> unit_of_slot;
  std::uint32_t staff = 0;                    // slots of ordinary staff: 0 … staff-1
  std::uint32_t slots = 0;                    // staff and guides
  std::array<double, domains + 1> minutes{};  // A_d, minutes a week for each slot of the domain
  double mean_needs = 0;                      // k̄
  std::vector<std::uint32_t> site_first;  // people of site s: site_people[first[s]…first[s+1])
  std::vector<std::uint32_t> site_people;

  std::uint32_t guide_unit() const { return static_cast<std::uint32_t>(units.size()) - 1; }
  bool is_guide(std::uint32_t slot) const { return slot >= staff; }
  double guide_district(std::uint32_t slot) const {
    return (slot - staff + 0.5) / parameters.guides;
  }
  // The unit of a domain at a district position in [0,1).
  std::uint32_t unit_at(int domain, double district) const {
    auto const d = static_cast<std::size_t>(domain);
    return first_unit[d] + static_cast<std::uint32_t>(district * unit_count[d]);
  }
  std::span<std::uint32_t const> people_at(int site) const {
    auto const s = static_cast<std::size_t>(site);
    return {site_people.data() + site_first[s], site_first[s + 1] - site_first[s]};
  }
  // 1 in the same house, 0.85 in the same town, 0.55 when either is elsewhere.
  double site_factor(std::uint32_t a, std::uint32_t b) const {
    int const one = units[a].site, other = units[b].site;
    if (one == remote_site || other == remote_site) return 0.55;
    return one == other ? 1.0 : 0.85;
  }
};

Municipality build_municipality(Parameters const& parameters);

}  // namespace mellanrum::whatif
