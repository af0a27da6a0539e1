// The silence rule: when a promise has fallen silent, when a matter has stalled, and why, in words.
// Pure: values in, values out; knows no database, no clock and no people.
//
// A promise is silent when its day has passed without a word since, or when no word has come for
// the quiet time. The quiet time is counted in working days (base/working_days.hpp) after the last
// word: the promise's own, else the unit's, else the setting. Snoozed is quiet until its day, then
// the same rule holds. A nudge is no word: it changes nothing here until somebody answers. What the
// participant of the case does herself is nobody's silence, however long it takes.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/problem.hpp"
#include "base/words.hpp"

namespace mellanrum::promises {

/// As stored. Silent is not stored: it follows from the day.
enum class StoredState { open, kept, changed, snoozed, dropped };
inline constexpr std::array<std::string_view, 5> stored_state_words = {"open", "kept", "changed",
                                                                       "snoozed", "dropped"};
constexpr const auto& words_of(StoredState) {
  return stored_state_words;
}

/// As told.
enum class PromiseState { open, silent, kept, changed, snoozed, dropped };
inline constexpr std::array<std::string_view, 6> promise_state_words = {
    "open", "silent", "kept", "changed", "snoozed", "dropped"};
constexpr const auto& words_of(PromiseState) {
  return promise_state_words;
}

/// Whose it is, as far as the rule asks.
enum class Owner { somebody, participant, nobody };

struct SilenceFacts {
  StoredState state = StoredState::open;
  Owner owner = Owner::somebody;
  Day last_heard{};
  std::optional<Day> due;
  std::optional<Day> snoozed_until;
  int quiet_days = 10;  ///< working days, ≥ 1
};

/// Which part of the rule speaks, or will speak first.
enum class SilenceRule { past_due, quiet, snoozed, none };
inline constexpr std::array<std::string_view, 4> silence_rule_words = {"past_due", "quiet",
                                                                       "snoozed", "none"};
constexpr const auto& words_of(SilenceRule) {
  return silence_rule_words;
}

struct Silence {
  bool is_silent = false;
  SilenceRule rule = SilenceRule::none;
  std::optional<Day> since;  ///< the day from which it counts as silent; may lie ahead
  int days = 0;              ///< calendar days since the last word
  int working_days = 0;      ///< working days since the last word

  bool operator==(const Silence&) const = default;
};

[[nodiscard]] Silence silence_of(const SilenceFacts& facts, Day today);
[[nodiscard]] PromiseState state_of(const SilenceFacts& facts, const Silence& silence);
[[nodiscard]] Text explanation_of(const SilenceFacts& facts, const Silence& silence, Day today);

enum class MatterState { moving, waiting, stalled, closed };
inline constexpr std::array<std::string_view, 4> matter_state_words = {"moving", "waiting",
                                                                       "stalled", "closed"};
constexpr const auto& words_of(MatterState) {
  return matter_state_words;
}
enum class StallReason { none, silent, nobody_holds };

struct MatterFacts {
  std::optional<Day> closed;
  std::optional<Day> waits_until;
  bool has_holder = false;
  Day moved{};                         ///< when something last happened in it
  std::vector<SilenceFacts> promises;  ///< those that have not ended
};

struct MatterCondition {
  MatterState state = MatterState::moving;
  StallReason reason = StallReason::none;
  int stalled_days = 0;      ///< calendar days since anything was heard; 0 unless stalled
  std::optional<Day> until;  ///< what it waits for
  /// The promise that has been silent longest, an index of `promises`.
  std::optional<std::size_t> longest_silent;
  int silent_promises = 0;
};

/// Closed; else waiting until a day ahead (its own, or that of snoozed promises when all are
/// snoozed); else stalled when nobody holds the ball or its open promises are all silent; else
/// moving. The participant's own promises say nothing of it.
[[nodiscard]] MatterCondition condition_of(const MatterFacts& facts, Day today);
[[nodiscard]] Text explanation_of(const MatterFacts& facts, const MatterCondition& condition,
                                  Day today);

/// What the order of stalled matters goes by: how long × (1 + how much hangs on it).
[[nodiscard]] int score_of(int silent_days, int hanging);
/// Why it stands in its place, in words.
[[nodiscard]] Text place_explanation(int hanging);

}  // namespace mellanrum::promises
