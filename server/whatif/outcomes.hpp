// What one run gives: the outcomes of docs/whatif-odd.md §6 and a row of series for each week.
// Plain values, equal bit for bit whenever scenario and seed are equal.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace mellanrum::whatif {

inline constexpr int run_weeks = 260;
inline constexpr int cohort_begin = 104;  // burn-in ends; clients of 104 … 181 are the cohort
inline constexpr int cohort_end = 182;
inline constexpr int follow_up = 78;  // each cohort client is followed this many weeks

enum class Outcome : std::uint8_t {
  weeks_mean,
  weeks_median,
  weeks_p90,
  coordinated_share,
  chairs_broad,
  chairs_strict,
  stuck_weeks,
  queue_weeks,
  load_mean,
  overload_share,
  load_gini,
  informal_gini,
  informal_share,
  duplicate_events,
  duplicate_hours,
  gap_network,
  gap_engagement,
  weeks_gini,
  ties_per_person,
  tie_strength,
  tie_density,
  tie_variation,
  contacts_per_client,
  contact_success,
  cold_share,
  brokered_share,
  contact_trust,
  contact_delay,
  wrong_doors,
  refusals,
  staff_hours,
  informal_hours,
  cost,
  cost_without_waiting,
  fragility_weeks,
  fragility_chairs,
  cohort_clients,
  leavers,
  count_
};
inline constexpr std::size_t outcome_count = static_cast<std::size_t>(Outcome::count_);

enum class Good { lower, higher, neither };

struct OutcomeRow {
  Outcome outcome;
  std::string_view key, unit;
  Good good;  // which way is better for clients or staff; neither where it is only information
  std::string_view swedish, english;
};
std::span<OutcomeRow const> outcome_table();
OutcomeRow const* outcome_named(std::string_view key);

struct Outcomes {
  std::array<double, outcome_count> values{};
  double operator[](Outcome outcome) const { return values[static_cast<std::size_t>(outcome)]; }
  double& operator[](Outcome outcome) { return values[static_cast<std::size_t>(outcome)]; }
  bool operator==(Outcomes const&) const = default;
};

enum class Series : std::uint8_t {
  arrivals,
  open_clients,
  uncoordinated,
  between_chairs,
  needs_stuck,
  needs_queued,
  needs_active,
  present_staff,
  load_mean,
  overload_share,
  contacts,
  contact_successes,
  duplicate_events,
  tie_strength,
  tie_strength_within,
  tie_strength_across,
  ties_per_person,
  leavers,
  count_
};
inline constexpr std::size_t series_count = static_cast<std::size_t>(Series::count_);
std::string_view key_of(Series series);

struct Week {
  std::array<double, series_count> values{};
  double operator[](Series series) const { return values[static_cast<std::size_t>(series)]; }
  double& operator[](Series series) { return values[static_cast<std::size_t>(series)]; }
  bool operator==(Week const&) const = default;
};

struct RunResult {
  Outcomes outcomes;
  std::vector<Week> weeks;
  bool operator==(RunResult const&) const = default;
};

}  // namespace mellanrum::whatif
