// Ties over time: how strong a tie is now, whether it rises or fades, and when an organisation
// began to withdraw. Times are numbers of days on any common scale, such as since 1970-01-01.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "network/graph.hpp"

namespace mellanrum::network {

/// Something that happened between two people; `from` took the initiative.
struct Encounter {
  NodeIndex from;
  NodeIndex to;
  double weight;  // counts as so many; ≥ 0
  double day;
};

enum class Trend : std::uint8_t { rising, steady, fading };

/// A tie of two people at a day t, from what had happened by then.
struct Tie {
  NodeIndex first;  // first < second
  NodeIndex second;
  /// Σ over encounters of weight · exp(−(t − t_e)/τ), times mutuality + 1/2.
  double strength;
  /// The smaller share of who took the initiative, in [0, 1/2].
  double mutuality;
  std::uint64_t encounters;
  double last_day;
  /// Strength 13 weeks (91 days) earlier, and the change since: rising or fading by a factor of 1.5
  /// at least.
  double strength_before;
  Trend trend;
};

struct TieOptions {
  double decay_days = 90;     // τ > 0
  double trend_days = 91;     // how far back `strength_before` looks
  double trend_factor = 1.5;  // > 1
};

/// All ties with an encounter on or before `day`, ordered by (first, second). Encounters of a node
/// with itself are left out. Throws std::invalid_argument for options out of range.
std::vector<Tie> ties_at(std::span<const Encounter> encounters, double day,
                         const TieOptions& options = {});

/// A change in the level of weekly counts, by Bayes over all weeks where it could have happened.
/// Each series is Poisson with a constant rate, or with one change common to all; rates have a
/// Gamma prior of shape 1/2 whose mean is the series' own (the weight of half an observation).
/// Change and no change are even at the start. Source: Raftery & Akman, Biometrika 73(1), 1986.
struct ChangePoint {
  double probability = 0;          // that there was a change at all
  double probability_decline = 0;  // that there was one and the level fell (all series together)
  std::uint32_t week = 0;          // most probable first week of the new level
  std::uint32_t week_low = 0;      // equal-tailed 90 % interval of that week, given a change
  std::uint32_t week_high = 0;
  double ratio = 1;      // level after / before, all series together, at `week`
  double ratio_low = 1;  // 90 % interval over weeks and rates, given a change
  double ratio_high = 1;
};

/// Series of equal length (one count a week ≥ 0, at least 8 weeks: fewer give probability 0), such
/// as an organisation's answers and its initiatives. `exposure` (empty, or a number > 0 for each
/// week) is what the counts are in proportion to, such as everybody's activity that week: then
/// holidays that all take do not look like withdrawal. Throws std::invalid_argument for other
/// shapes.
ChangePoint find_change(std::span<const std::vector<double>> series,
                        std::span<const double> exposure = {});

/// For each group, its change-point over the weeks of the encounters: initiatives (encounters with
/// other groups that its members began) and answers (those that others began), against the activity
/// of the other groups among themselves.
struct GroupWithdrawal {
  GroupIndex group;
  std::vector<double> initiatives;  // a week, from the week of the first encounter
  std::vector<double> answers;
  ChangePoint change;
};
/// Limits, std::length_error beyond: a hundred years; and weeks times groups, for memory.
inline constexpr std::uint32_t weeks_max = 5'200;
inline constexpr std::uint64_t group_weeks_max = 20'000'000;
std::vector<GroupWithdrawal> withdrawals(const Graph& graph, std::span<const Encounter> encounters);

}  // namespace mellanrum::network
