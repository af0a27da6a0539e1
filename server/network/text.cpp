// Numbers, dates and names from text, with reasons a person can act on.
#include "network/text.hpp"

#include <charconv>
#include <chrono>
#include <cmath>

#include "network/read.hpp"

namespace mellanrum::network {
namespace {

/// Takes exactly `digits` digits off the front.
bool take_number(std::string_view& text, std::size_t digits, int& value) {
  if (text.size() < digits) return false;
  value = 0;
  for (std::size_t i = 0; i < digits; ++i) {
    if (text[i] < '0' || text[i] > '9') return false;
    value = 10 * value + (text[i] - '0');
  }
  text.remove_prefix(digits);
  return true;
}

bool take(std::string_view& text, char expected) {
  if (!text.starts_with(expected)) return false;
  text.remove_prefix(1);
  return true;
}

/// HH:MM[:SS[.fraction]] as seconds.
bool take_clock(std::string_view& text, double& seconds) {
  int hour = 0, minute = 0, second = 0;
  if (!take_number(text, 2, hour) || !take(text, ':') || !take_number(text, 2, minute))
    return false;
  double fraction = 0;
  if (take(text, ':')) {
    if (!take_number(text, 2, second)) return false;
    if (take(text, '.') || take(text, ',')) {
      double unit = 0.1;
      if (text.empty() || text[0] < '0' || text[0] > '9') return false;
      for (; !text.empty() && text[0] >= '0' && text[0] <= '9'; text.remove_prefix(1)) {
        fraction += unit * (text[0] - '0');
        unit /= 10;
      }
    }
  }
  seconds = hour * 3600.0 + minute * 60.0 + second + fraction;
  return hour <= 24 && minute <= 59 && second <= 60 && seconds <= 86'400.0;
}

/// Z or ±HH[:]MM as seconds east of UTC; nothing is UTC.
bool take_zone(std::string_view& text, double& seconds) {
  seconds = 0;
  if (text.empty() || take(text, 'Z') || take(text, 'z')) return true;
  const double sign = text[0] == '-' ? -1 : 1;
  if (!take(text, '+') && !take(text, '-')) return false;
  int hours = 0, minutes = 0;
  if (!take_number(text, 2, hours)) return false;
  take(text, ':');
  if (!take_number(text, 2, minutes)) return false;
  seconds = sign * (hours * 3600.0 + minutes * 60.0);
  return hours <= 23 && minutes <= 59;
}

bool read_date(std::string_view text, double& days) {
  int year = 0, month = 0, day = 0;
  if (!take_number(text, 4, year) || !take(text, '-') || !take_number(text, 2, month) ||
      !take(text, '-') || !take_number(text, 2, day)) {
    return false;
  }
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return false;
  days = std::chrono::sys_days(date).time_since_epoch().count();
  if (text.empty()) return true;
  if (!take(text, 'T') && !take(text, 't') && !take(text, ' ')) return false;
  double clock = 0, zone = 0;
  if (!take_clock(text, clock) || !take_zone(text, zone) || !text.empty()) return false;
  days += (clock - zone) / 86'400.0;
  return true;
}

bool read_number(std::string_view text, DecimalSign sign, double& value) {
  std::string with_point;
  if (sign == DecimalSign::comma && text.find(',') != std::string_view::npos) {
    with_point = text;
    with_point[with_point.find(',')] = '.';
    text = with_point;
  }
  if (text.starts_with('+') && !text.starts_with("+-")) text.remove_prefix(1);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc::result_out_of_range) {  // from_chars does not say which way
    value = text.find("e-") != text.npos || text.find("E-") != text.npos ? 0.0 : HUGE_VAL;
    return end == text.data() + text.size();
  }
  return error == std::errc() && end == text.data() + text.size() && !text.empty();
}

}  // namespace

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead < 0x80) {
      ++i;
      continue;
    }
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || i + length > text.size()) return false;
    unsigned code = lead & (0xffu >> (length + 1));
    for (std::size_t k = 1; k < length; ++k) {
      const auto byte = static_cast<unsigned char>(text[i + k]);
      if ((byte & 0xc0) != 0x80) return false;
      code = code << 6 | (byte & 0x3f);
    }
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    if (overlong || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return false;
    i += length;
  }
  return true;
}

std::string in_quotes(std::string_view text) {
  constexpr std::size_t shown_max = 40;
  std::string result = "'";
  for (const char c : text.substr(0, shown_max)) {
    result += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '?' : c;
  }
  if (text.size() > shown_max) {
    while (!is_utf8(result)) result.pop_back();  // no half character at the cut
    result += "…";
  }
  return is_utf8(result) ? result + "'" : "text that is not UTF-8";
}

tl::expected<double, std::string> read_weight(std::string_view text, DecimalSign sign) {
  double value = 0;
  if (text.empty()) return tl::unexpected<std::string>("weight is missing");
  if (!read_number(text, sign, value)) {
    return tl::unexpected("weight is not a number: " + in_quotes(text));
  }
  if (std::isnan(value)) return tl::unexpected("weight is NaN: " + in_quotes(text));
  if (value < 0) return tl::unexpected("weight is negative: " + in_quotes(text));
  if (std::isinf(value)) return tl::unexpected("weight is not finite: " + in_quotes(text));
  if (value != 0 && (value < weight_min || value > weight_max)) {
    return tl::unexpected("weight is not between 1e-100 and 1e100: " + in_quotes(text));
  }
  return value;
}

tl::expected<double, std::string> read_time(std::string_view text, DecimalSign sign) {
  constexpr double days_max = 1e7;  // beyond any calendar: a number of seconds, say
  double days = 0;
  if (!read_date(text, days) && !read_number(text, sign, days)) {
    return tl::unexpected("time is neither a date nor a number of days: " + in_quotes(text));
  }
  if (!(std::abs(days) <= days_max)) {
    return tl::unexpected("time is out of range: " + in_quotes(text));
  }
  return days;
}

std::string problem_with_name(std::string_view what, std::string_view name) {
  const std::string subject(what);
  if (name.empty()) return subject + " is missing";
  if (name.size() > name_bytes_max) return subject + " is longer than 1000 bytes";
  if (!is_utf8(name)) return subject + " is not UTF-8: save the file as CSV UTF-8";
  if (name.find('\0') != std::string_view::npos) return subject + " holds a zero byte";
  return {};
}

}  // namespace mellanrum::network
