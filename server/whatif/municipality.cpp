// Building units, sites and capacity from parameters; see municipality.hpp.
#include "whatif/municipality.hpp"

#include <algorithm>
#include <cmath>

#include "whatif/arrivals.hpp"

namespace mellanrum::whatif {

namespace {

constexpr int organisation_of_domain[domains + 1] = {0, 0, 0, 0, 1, 1, 2, 2, 2, 3, 4};

// Sites are numbered in the order they are first asked for.
class Sites {
 public:
  // One site for each kind and group; kinds below.
  int shared(int kind, int group) {
    int const key = kind * 6 + group;
    if (numbers_[static_cast<std::size_t>(key)] < 0) {
      numbers_[static_cast<std::size_t>(key)] = next_++;
    }
    return numbers_[static_cast<std::size_t>(key)];
  }
  int own() { return next_++; }
  int count() const { return next_; }

 private:
  std::vector<int> numbers_ = std::vector<int>(6 * 6, -1);
  int next_ = 0;
};

enum Kind { house, psychiatry, state_office, police, association, federation };

int site_of(Parameters const& p, int domain, int group, Sites& sites) {
  bool const moved = domain == 2 || domain == 4 || domain == 6 || domain == 7;
  if (p.geography == Geography::co_located && moved) return sites.shared(house, group);
  if (p.geography == Geography::offices_closed && domain >= 6 && domain <= 8) return remote_site;
  switch (domain) {
    case 0:
    case 1:
    case 2:
      return sites.shared(house, group);
    case 4:
      return p.psychiatry_remote ? remote_site : sites.shared(psychiatry, group);
    case 6:
    case 7:
      return sites.shared(state_office, group);
    case 8:
      return sites.shared(police, group);
    case 9:
      return sites.shared(association, group);
    default:
      return sites.own();  // every school and every primary-care unit has its own
  }
}

void add_unit(Municipality& m, Unit unit, int staff) {
  unit.first_slot = m.slots;
  unit.slots = static_cast<std::uint32_t>(staff);
  m.slots += unit.slots;
  m.unit_of_slot.insert(m.unit_of_slot.end(), unit.slots,
                        static_cast<std::uint16_t>(m.units.size()));
  m.units.push_back(unit);
}

void add_domains(Municipality& m, Sites& sites) {
  Parameters const& p = m.parameters;
  for (int d = 0; d < domains; ++d) {
    auto const i = static_cast<std::size_t>(d);
    m.first_unit[i] = static_cast<std::uint32_t>(m.units.size());
    m.unit_count[i] = static_cast<std::uint32_t>(p.units[i]);
    for (int q = 0; q < p.units[i]; ++q) {
      int const group = p.district_groups ? 1000 * q / p.units[i] / 167 : 0;
      Unit unit;
      unit.domain = d;
      unit.organisation = organisation_of_domain[d];
      unit.site = site_of(p, d, group, sites);
      unit.district = (q + 0.5) / p.units[i];
      unit.mandate = std::clamp(p.mandate[i] * p.narrow_mandates, 0.0, 1.0);
      unit.processing_weeks = p.processing_weeks[i] * p.processing_factor * p.slow_formal;
      add_unit(m, unit, p.staff_per_unit[i]);
    }
  }
  m.staff = m.slots;
}

void add_guides(Municipality& m, Sites& sites) {
  Unit unit;
  unit.domain = guide_domain;
  unit.organisation = organisation_of_domain[guide_domain];
  unit.site = m.parameters.geography == Geography::co_located ? sites.shared(house, 0)
                                                              : sites.shared(federation, 0);
  add_unit(m, unit, m.parameters.guides);
}

void list_site_people(Municipality& m, int sites) {
  for (int site = 0; site < sites; ++site) {
    m.site_first.push_back(static_cast<std::uint32_t>(m.site_people.size()));
    for (std::uint32_t slot = 0; slot < m.slots; ++slot) {
      if (m.units[m.unit_of_slot[slot]].site == site) m.site_people.push_back(slot);
    }
  }
  m.site_first.push_back(static_cast<std::uint32_t>(m.site_people.size()));
}

// Staffing is dimensioned so that planned work fills the share ρ of present capacity at the
// reference arrival rate. The reference clients have the default complexity: a lever that makes
// clients harder must not bring its own staff.
void dimension(Municipality& m) {
  constexpr int sample = 3000;
  constexpr std::uint64_t sample_seed = 20250403;
  Parameters const& p = m.parameters;
  Parameters const reference = parameters_of(p.preset);
  m.parameters.need_counts = reference.need_counts;
  Randomness const randomness(sample_seed);
  PerDomain needs{};
  double total = 0;
  for (int number = 0; number < sample; ++number) {
    ArrivingClient const client = arriving_client(m, randomness, 0, number);
    for (int i = 0; i < client.need_count; ++i) {
      auto const unit = client.needs[static_cast<std::size_t>(i)].unit;
      needs[static_cast<std::size_t>(m.units[unit].domain)] += 1;
      total += 1;
    }
  }
  m.mean_needs = total / sample;
  for (std::size_t d = 0; d < domains; ++d) {
    double const expected = needs[d] / sample;
    double const staff = p.units[d] * p.staff_per_unit[d];
    double const work =
        p.arrivals_per_week * expected * (p.service_weeks * p.service_minutes + p.intake_minutes) +
        p.arrivals_per_week * p.home_share[d] *
            (45 * p.case_minutes + m.mean_needs * p.request_minutes);
    m.minutes[d] = p.formal_capacity * work / (staff * (1 - 0.18 * 10 / 52) * p.utilisation);
  }
  m.minutes[guide_domain] = p.guide_minutes;
}

}  // namespace

Municipality build_municipality(Parameters const& parameters) {
  Municipality m;
  m.parameters = parameters;
  Sites sites;
  add_domains(m, sites);
  add_guides(m, sites);
  list_site_people(m, sites.count());
  dimension(m);
  m.parameters = parameters;
  return m;
}

}  // namespace mellanrum::whatif
