// Every number of the model that somebody may change, with unit, range, default and source.
// Values only: a Parameters is copied freely and compared field by field.
#pragma once
#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

namespace mellanrum::whatif {

inline constexpr int domains = 10;       // the domains that clients need; see domain_names
inline constexpr int guide_domain = 10;  // the coordination federation's own unit
inline constexpr int needs_max = 8;      // needs of one client, at most
inline constexpr int ties_max = 40;      // ties of one person, at most

enum class Preset { small, medium, large };
enum class Geography { ordinary, co_located, offices_closed };
enum class Shock { none, hubs, random };

using PerDomain = std::array<double, domains>;

struct Parameters {
  // --- The municipality (from the preset).
  Preset preset = Preset::medium;
  std::array<int, domains> units{};
  std::array<int, domains> staff_per_unit{};
  PerDomain mandate{};           // ν, mandate narrowness, [0,1]
  PerDomain processing_weeks{};  // D, mean weeks
  PerDomain need_weight{};
  PerDomain home_share{};
  PerDomain turnover_factor{};
  double arrivals_per_week = 5.5;
  double processing_factor = 1.0;
  double friction = 0.15;
  double split_probability = 0.10;
  double specialised_probability = 0.35;
  double encounters_outside = 0.06;
  double contact_base = 0.20;  // c0
  double closeness = 0.0;      // χ
  double private_ties = 0.3;
  bool psychiatry_remote = false;
  bool district_groups = false;  // only large: six groups of sites

  // --- Levers.
  double informal_level = 1.0;
  double formal_capacity = 1.0;
  double demand = 1.0;
  double narrow_mandates = 1.0;
  double slow_formal = 1.0;
  double stuck_hazard = 0.052;
  double refusal = 0.75;
  double secrecy = 0.30;
  double workplace_culture = 1.0;
  double management_attitude = 1.0;
  bool forbid_contacts = false;
  double forbid_threshold = 0.90;
  double turnover = 0.18;
  double vacancy_weeks = 10;
  double mover_share = 0.30;
  bool federation_memory = false;
  bool federation_handover = false;
  bool federation_onboarding = false;
  bool federation_arenas = false;
  double arena_share = 0.20;
  int arena_interval = 4;
  double arena_minutes = 120;
  int arena_meetings = 2;
  int guides = 0;
  int guide_caseload = 15;
  bool guide_team = false;
  bool guide_coordinator = false;
  Geography geography = Geography::ordinary;
  double plan_meeting = 0.15;
  Shock shock = Shock::none;
  double shock_share = 0.12;
  int shock_week = 130;
  std::array<double, 5> need_counts{0.25, 0.30, 0.25, 0.13, 0.07};  // two to six needs
  double predecessor_probability = 0.30;
  double waiting_week_cost = 2000;

  // --- Formal work.
  double utilisation = 0.74;
  double service_weeks = 20;
  double service_minutes = 60;
  double case_minutes = 12;
  double request_minutes = 60;
  double intake_minutes = 45;
  double plan_minutes = 75;
  double rediscovery_minutes = 20;
  double request_probability = 0.45;
  double rediscovery_probability = 0.030;
  double preparation_refusal = 0.75;
  double preparation_delay = 0.45;
  double reapply_probability = 0.14;
  double wrong_door_scale = 0.55;
  double secrecy_delay = 0.5;
  double duplicate_probability = 0.5;
  double duplicate_minutes = 120;

  // --- Informal work.
  double informal_share = 0.055;
  double informal_visible = 0.25;
  double contact_minutes = 15;
  double cold_minutes = 25;
  double receive_minutes = 10;
  double broker_minutes = 8;
  double contact_full_trust = 0.95;   // c1
  double responsiveness = 0.40;       // e0
  double overload_sensitivity = 2.0;  // κ
  double mandate_sensitivity = 0.30;  // κ_ν
  double negotiation_base = 0.2;
  double negotiation_trust = 0.5;
  double queue_jump = 5;
  double triage = 3.0;
  double lateral = 0.12;
  double chaos = 0.35;
  double setback_weeks = 3;
  double broker_probability = 0.6;
  double broker_discount = 0.8;
  double face_probability = 0.6;

  // --- Trust.
  double trust_gain = 0.15;
  double trust_loss = 0.05;
  double trust_new = 0.20;
  double decay_within = 0.008;
  double decay_across = 0.018;
  double trust_floor = 0.05;
  double encounter_gain = 0.06;
  double encounter_new = 0.10;
  double first_ties = 7;
  double site_encounter = 0.10;

  // --- Staff who leave and come.
  double stress = 1.0;
  double former_ties = 4;
  double former_trust = 0.45;
  double lost_thread = 0.5;
  double handover_without = 0.10;
  double memory_without = 0.15;
  double reassignment_without = 0.25;
  double handover_with = 0.70;
  double memory_with = 0.80;
  double reassignment_with = 0.60;
  double handover_strength = 0.6;
  int introductions = 5;
  double introduction_trust = 0.35;
  double federation_posts = 2;

  // --- Guides (vägledare).
  double guide_minutes = 1560;
  double guide_contact_minutes = 30;
  double guide_skill = 1.25;
  double guide_request = 0.7;
  double guide_holding = 0.5;
  double guide_support = 0.85;
  double guide_introduction = 0.3;
  int guide_first_ties = 14;
  double guide_turnover = 0.10;
  double mapping_minutes = 45;
  double coordinator_relief = 0.7;

  // --- Costs.
  double hour_cost = 470;
  double guide_year_cost = 780000;

  bool operator==(Parameters const&) const = default;

  bool federation() const {
    return federation_memory || federation_handover || federation_onboarding || federation_arenas;
  }
};

Parameters parameters_of(Preset preset);
std::optional<Preset> preset_named(std::string_view name);
std::string_view name_of(Preset preset);
std::string_view name_of(Geography geography);
std::string_view name_of(Shock shock);
std::string_view domain_name(int domain);  // English, as in the ODD; 10 is the federation

enum class Group { lever, municipality, formal, informal, trust, staff, guide, cost };
enum class Perturbed { no, yes };

// One row of the table of parameters: what a sample file, an error message and a sensitivity
// analysis need to know. `low` and `high` are the range that a scenario may use.
struct ParameterRow {  // every text is a literal, and so ends in a zero
  std::string_view key;
  Group group;
  std::variant<double Parameters::*, int Parameters::*, bool Parameters::*> field;
  std::string_view unit;
  double low, high;
  Perturbed perturbed;      // multiplied by a factor in [0.7, 1.3] in the test of robustness
  std::string_view source;  // A assumption, E empirical anchor, S seed text, D derived
  std::string_view swedish, english;
};

std::span<ParameterRow const> parameter_table();
ParameterRow const* parameter_named(std::string_view key);
double value_of(Parameters const& parameters, ParameterRow const& row);
// Rounds to a whole number where the field is one. The range is the caller's business.
void set_value(Parameters& parameters, ParameterRow const& row, double value);

}  // namespace mellanrum::whatif
