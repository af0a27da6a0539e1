// Units, sites and capacity (docs/whatif-odd.md §2).
#include <algorithm>
#include <cmath>

#include "oracle/model.hpp"

namespace mellanrum::oracle {

using whatif::domains;
using whatif::Geography;
using whatif::guide_domain;

Hundredths in_hundredths(double minutes) {
  return static_cast<Hundredths>(minutes * 100 + 0.5);
}

int Model::site_named(std::string const& name) {
  return sites.emplace(name, static_cast<int>(sites.size())).first->second;
}

// none for a unit that is elsewhere.
std::optional<int> Model::site_for(int domain, int group) {
  std::string const g = std::to_string(group);
  std::set<int> const in_house = {0, 1, 2}, moved_together = {2, 4, 6, 7}, offices = {6, 7, 8};
  if (p.geography == Geography::co_located && moved_together.count(domain)) {
    return site_named("house " + g);
  }
  if (p.geography == Geography::offices_closed && offices.count(domain)) return std::nullopt;
  if (in_house.count(domain)) return site_named("house " + g);
  if (domain == 4 && p.psychiatry_remote) return std::nullopt;
  if (domain == 4) return site_named("psychiatry " + g);
  if (domain == 6 || domain == 7) return site_named("state office " + g);
  if (domain == 8) return site_named("police " + g);
  if (domain == 9) return site_named("association " + g);
  return site_named("own site of unit " + std::to_string(units.size()));
}

int Model::add_unit(int domain, double district, int count, std::optional<int> site) {
  std::vector<int> const organisation = {0, 0, 0, 0, 1, 1, 2, 2, 2, 3, 4};
  Unit unit;
  unit.domain = domain;
  unit.organisation = organisation[at(domain)];
  unit.district = district;
  unit.site = site;
  if (domain < domains) {
    unit.narrowness = std::clamp(p.mandate[at(domain)] * p.narrow_mandates, 0.0, 1.0);
    unit.processing_weeks = p.processing_weeks[at(domain)] * p.processing_factor * p.slow_formal;
  }
  int const number = static_cast<int>(units.size());
  for (int i = 0; i < count; ++i) {
    unit.slots.push_back(slots());
    people.emplace_back();
    people.back().unit = number;
  }
  units.push_back(unit);
  return number;
}

void Model::build_units() {
  units_of_domain.resize(domains);
  for (int domain = 0; domain < domains; ++domain) {
    int const count = p.units[at(domain)];
    for (int q = 0; q < count; ++q) {
      int const group = p.district_groups ? (1000 * q / count) / 167 : 0;
      auto const site = site_for(domain, group);
      units_of_domain[at(domain)].push_back(
          add_unit(domain, (q + 0.5) / count, p.staff_per_unit[at(domain)], site));
    }
  }
  staff = slots();
  bool const in_house = p.geography == Geography::co_located;
  guide_unit =
      add_unit(guide_domain, 0.5, p.guides, site_named(in_house ? "house 0" : "federation"));
  people_at_site.resize(sites.size());
  for (Slot slot = 0; slot < slots(); ++slot) {
    if (unit_of(slot).site) people_at_site[at(*unit_of(slot).site)].push_back(slot);
  }
}

// A_d: planned work fills the share ρ of present capacity at the reference arrival rate. The 3 000
// reference clients have the preset's own complexity.
void Model::find_capacity() {
  int const sample = 3000;
  Parameters const mine = p;
  Dice const my_dice = dice;
  p.need_counts = whatif::parameters_of(p.preset).need_counts;
  dice = Dice(20250403);
  std::vector<double> needs_in(domains, 0.0);
  double all = 0;
  for (int number = 0; number < sample; ++number) {
    for (Need const& need : new_client(0, number).needs) {
      needs_in[at(units[at(need.unit)].domain)] += 1;
      all += 1;
    }
  }
  p = mine;
  dice = my_dice;
  double const mean_needs = all / sample;
  for (int domain = 0; domain < domains; ++domain) {
    double const expected = needs_in[at(domain)] / sample;
    double const people_there = p.units[at(domain)] * p.staff_per_unit[at(domain)];
    double const services =
        p.arrivals_per_week * expected * (p.service_weeks * p.service_minutes + p.intake_minutes);
    double const holding = p.arrivals_per_week * p.home_share[at(domain)] *
                           (45 * p.case_minutes + mean_needs * p.request_minutes);
    capacity_of_domain.push_back(p.formal_capacity * (services + holding) /
                                 (people_there * (1 - 0.18 * 10 / 52) * p.utilisation));
  }
  capacity_of_domain.push_back(p.guide_minutes);
}

double Model::district_of(Slot slot) const {
  return is_guide(slot) ? (slot - staff + 0.5) / p.guides : unit_of(slot).district;
}

int Model::unit_at(int domain, double district) const {
  auto const& there = units_of_domain[at(domain)];
  return there[at(static_cast<int>(district * static_cast<double>(there.size())))];
}

double Model::site_factor(int one_unit, int other_unit) const {
  auto const one = units[at(one_unit)].site, other = units[at(other_unit)].site;
  if (!one || !other) return 0.55;
  return *one == *other ? 1.0 : 0.85;
}

}  // namespace mellanrum::oracle
