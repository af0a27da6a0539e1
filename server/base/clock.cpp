#include "base/clock.hpp"

#include <date/tz.h>
#include <fmt/format.h>

#include <charconv>

namespace mellanrum {

namespace {

const date::time_zone& stockholm() {
  static const date::time_zone* const zone = date::locate_zone("Europe/Stockholm");
  return *zone;
}

/// Reads exactly `text.size()` digits, or nothing.
std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

struct TimeOfDay {
  std::chrono::milliseconds since_midnight;
  std::string_view rest;
};

/// Reads `hh:mm:ss[.fraction]` and returns what follows it.
std::optional<TimeOfDay> parse_time_of_day(std::string_view text) {
  if (text.size() < 8 || text[2] != ':' || text[5] != ':') return std::nullopt;
  const auto hour = digits(text.substr(0, 2));
  const auto minute = digits(text.substr(3, 2));
  const auto second = digits(text.substr(6, 2));
  if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59) {
    return std::nullopt;
  }
  text.remove_prefix(8);
  int milliseconds = 0;
  if (text.starts_with('.')) {
    std::size_t length = 1;
    while (length < text.size() && digits(text.substr(length, 1))) ++length;
    if (length == 1) return std::nullopt;
    for (std::size_t i = 1; i <= 3; ++i) {
      milliseconds = milliseconds * 10 + (i < length ? text[i] - '0' : 0);
    }
    text.remove_prefix(length);
  }
  using namespace std::chrono;
  return TimeOfDay{
      hours(*hour) + minutes(*minute) + seconds(*second) + std::chrono::milliseconds(milliseconds),
      text};
}

/// Reads `Z`, `+hh:mm` or `-hh:mm`.
std::optional<std::chrono::minutes> parse_offset(std::string_view text) {
  if (text == "Z") return std::chrono::minutes(0);
  if (text.size() != 6 || text[3] != ':' || (text[0] != '+' && text[0] != '-')) {
    return std::nullopt;
  }
  const auto hour = digits(text.substr(1, 2));
  const auto minute = digits(text.substr(4, 2));
  if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  const std::chrono::minutes offset(*hour * 60 + *minute);
  return text[0] == '-' ? -offset : offset;
}

}  // namespace

Instant SystemClock::now() const {
  return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

Day day_in_sweden(Instant instant) {
  const auto local = stockholm().to_local(instant);
  return Day(date::floor<date::days>(local).time_since_epoch());
}

Day by_our_clock(Day said, Instant now) {
  const Day today = day_in_sweden(now);
  return said > today && said <= day_in_sweden(now + clock_grace) ? today : said;
}

Instant instant_in_sweden(Day day, int minutes_after_midnight) {
  const date::local_time<std::chrono::minutes> local(day.time_since_epoch() +
                                                     std::chrono::minutes(minutes_after_midnight));
  return Instant(stockholm().to_sys(local, date::choose::earliest));
}

std::int64_t to_milliseconds(Instant instant) {
  return instant.time_since_epoch().count();
}

Instant from_milliseconds(std::int64_t milliseconds) {
  return Instant(std::chrono::milliseconds(milliseconds));
}

std::string to_text(Day day) {
  const std::chrono::year_month_day date(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string to_text(Instant instant) {
  const auto day = std::chrono::floor<std::chrono::days>(instant);
  const std::chrono::hh_mm_ss time(instant - day);
  return fmt::format("{}T{:02}:{:02}:{:02}.{:03}Z", to_text(Day(day)), time.hours().count(),
                     time.minutes().count(), time.seconds().count(), time.subseconds().count());
}

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day date(std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day)));
  if (!date.ok()) return std::nullopt;
  return Day(date);
}

std::optional<Instant> parse_instant(std::string_view text) {
  if (text.size() < 20 || text[10] != 'T') return std::nullopt;
  const auto day = parse_day(text.substr(0, 10));
  const auto time = parse_time_of_day(text.substr(11));
  if (!day || !time) return std::nullopt;
  const auto offset = parse_offset(time->rest);
  if (!offset) return std::nullopt;
  return Instant(*day) + time->since_midnight - *offset;
}

}  // namespace mellanrum
