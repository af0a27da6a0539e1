// The three stylised municipalities: 8 000, 40 000 and 300 000 inhabitants (docs/whatif-odd.md §2).
#include "whatif/parameters.hpp"

namespace mellanrum::whatif {

namespace {

// Assumptions all, but for the order between domains (psychiatry slowest, associations most open),
// which is in the seed texts.
void set_domains(Parameters& p) {
  p.mandate = {0.30, 0.40, 0.30, 0.40, 0.60, 0.40, 0.45, 0.50, 0.45, 0.15};
  p.processing_weeks = {3, 3, 3, 4, 7, 4, 4, 5, 3, 2};
  p.need_weight = {0.8, 1.0, 1.3, 1.1, 1.3, 1.2, 0.9, 0.8, 0.4, 0.6};
  p.home_share = {0.45, 0.30, 0.05, 0.08, 0.05, 0.07, 0, 0, 0, 0};
  p.turnover_factor = {1.2, 1.1, 0.9, 0.9, 1.0, 1.0, 1.0, 0.9, 0.7, 0.8};
}

void set_small(Parameters& p) {
  p.units = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
  p.staff_per_unit = {4, 3, 3, 3, 2, 3, 2, 2, 1, 2};
  p.arrivals_per_week = 1.10;
  p.processing_factor = 0.75;
  p.friction = 0;
  p.split_probability = 0;
  p.encounters_outside = 2.4;
  p.contact_base = 0.35;
  p.closeness = 0.5;
  p.private_ties = 0.9;
  p.psychiatry_remote = true;
}

void set_medium(Parameters& p) {
  p.units = {1, 1, 1, 2, 1, 2, 1, 1, 1, 1};
  p.staff_per_unit = {14, 12, 10, 6, 10, 5, 6, 6, 4, 4};
}

void set_large(Parameters& p) {
  p.units = {8, 6, 6, 10, 6, 10, 3, 3, 4, 6};
  p.staff_per_unit = {13, 15, 12, 8, 12, 7, 14, 14, 7, 5};
  p.arrivals_per_week = 41.25;
  p.friction = 0.40;
  p.split_probability = 0.30;
  p.encounters_outside = 0.03;
  p.contact_base = 0.15;
  p.private_ties = 0.15;
  p.district_groups = true;
}

}  // namespace

Parameters parameters_of(Preset preset) {
  Parameters p;
  p.preset = preset;
  set_domains(p);
  switch (preset) {
    case Preset::small:
      set_small(p);
      break;
    case Preset::medium:
      set_medium(p);
      break;
    case Preset::large:
      set_large(p);
      break;
  }
  return p;
}

std::optional<Preset> preset_named(std::string_view name) {
  for (Preset preset : {Preset::small, Preset::medium, Preset::large}) {
    if (name == name_of(preset)) return preset;
  }
  return std::nullopt;
}

std::string_view name_of(Preset preset) {
  constexpr std::string_view names[] = {"small", "medium", "large"};
  return names[static_cast<int>(preset)];
}

std::string_view name_of(Geography geography) {
  constexpr std::string_view names[] = {"ordinary", "co_located", "offices_closed"};
  return names[static_cast<int>(geography)];
}

std::string_view name_of(Shock shock) {
  constexpr std::string_view names[] = {"none", "hubs", "random"};
  return names[static_cast<int>(shock)];
}

std::string_view domain_name(int domain) {
  constexpr std::string_view names[] = {"child and family services",
                                        "social assistance",
                                        "outpatient support",
                                        "school and pupil health",
                                        "psychiatry",
                                        "primary care",
                                        "employment service",
                                        "social insurance agency",
                                        "police",
                                        "association",
                                        "coordination federation"};
  return names[domain];
}

}  // namespace mellanrum::whatif
