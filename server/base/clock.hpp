// Time: instants in milliseconds UTC, days in the Swedish calendar, and the clock as an argument.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mellanrum {

/// A point in time, milliseconds since 1970-01-01T00:00:00Z. Stored as BIGINT.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// A calendar day in Sweden, without time of day. Stored as TEXT `2026-11-21`.
using Day = std::chrono::sys_days;

class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
 public:
  [[nodiscard]] Instant now() const override;
};

/// Stands still at one instant: for tests, `--clock` and the demo region.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(Instant instant) : instant_(instant) {}
  [[nodiscard]] Instant now() const override { return instant_; }
  void set(Instant instant) { instant_ = instant; }

 private:
  Instant instant_;
};

/// The day it is in Europe/Stockholm at `instant`.
[[nodiscard]] Day day_in_sweden(Instant instant);

/// The instant when `minutes_after_midnight` is shown by a clock in Europe/Stockholm on `day`.
/// A time that the change to summer time skips is taken as the first instant after it.
[[nodiscard]] Instant instant_in_sweden(Day day, int minutes_after_midnight);

[[nodiscard]] std::int64_t to_milliseconds(Instant instant);
[[nodiscard]] Instant from_milliseconds(std::int64_t milliseconds);

/// `2026-11-21`.
[[nodiscard]] std::string to_text(Day day);
/// `2026-11-21T07:00:00.000Z`.
[[nodiscard]] std::string to_text(Instant instant);

/// So much may the clock of whoever writes run ahead of ours. What is logged without a network has
/// the browser's time; five minutes is also what a Windows domain lets its computers differ
/// (Kerberos, RFC 4120), so that a computer with a worse clock could not sign in at work.
inline constexpr std::chrono::minutes clock_grace{5};

/// When something is said to have happened, by our clock: `now` where it lies within the grace
/// ahead, since nothing has happened later than now and silence is counted from it; further ahead
/// it is as it was, for whoever refuses it.
[[nodiscard]] constexpr Instant by_our_clock(Instant said, Instant now) {
  return said > now && said <= now + clock_grace ? now : said;
}
/// The same for a day: tomorrow is today where it is tomorrow within the grace.
[[nodiscard]] Day by_our_clock(Day said, Instant now);

/// Reads `2026-11-21`; nothing else, and no day that the calendar lacks.
[[nodiscard]] std::optional<Day> parse_day(std::string_view text);
/// Reads RFC 3339 with seconds, optional fraction, and `Z` or a numeric offset.
[[nodiscard]] std::optional<Instant> parse_instant(std::string_view text);

}  // namespace mellanrum
