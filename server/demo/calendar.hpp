// Days and times of the region, counted backwards from the clock's day; never ahead of the clock
// for what has happened.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "base/working_days.hpp"

namespace mellanrum::demo {

class Calendar {
 public:
  explicit Calendar(Instant now) : now_(now), today_(day_in_sweden(now)) {}

  [[nodiscard]] Instant now() const { return now_; }
  [[nodiscard]] Day today() const { return today_; }
  [[nodiscard]] Day ago(int days) const { return today_ - std::chrono::days(days); }
  /// The same day, or the working day before it.
  [[nodiscard]] Day working_day_ago(int days) const {
    Day day = ago(days);
    while (!is_working_day(day)) day -= std::chrono::days(1);
    return day;
  }
  /// The same day, or the working day after it.
  [[nodiscard]] static Day working_day_from(Day day) {
    while (!is_working_day(day)) day += std::chrono::days(1);
    return day;
  }
  /// At a time of day, but a few minutes ago at the latest.
  [[nodiscard]] Instant at(Day day, int minute) const {
    return std::min(instant_in_sweden(day, minute), now_ - std::chrono::minutes(3));
  }
  [[nodiscard]] Instant ago_at(int days, int minute) const { return at(ago(days), minute); }

 private:
  Instant now_;
  Day today_;
};

/// `december`.
[[nodiscard]] std::string_view month_name(Day day);
/// `7 december`.
[[nodiscard]] std::string day_and_month(Day day);

}  // namespace mellanrum::demo
