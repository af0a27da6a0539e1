// See plain_words.hpp.
#include "whatif/plain_words.hpp"

#include <array>
#include <cmath>

namespace mellanrum::whatif {

namespace {

constexpr std::array<char const*, 13> swedish_words{
    "noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"};
constexpr std::array<char const*, 13> english_words{"zero", "one",    "two",   "three", "four",
                                                    "five", "six",    "seven", "eight", "nine",
                                                    "ten",  "eleven", "twelve"};

// In groups of three digits.
std::string grouped(std::string digits, std::string const& mark) {
  for (auto end = digits.size(); end > 3; end -= 3) digits.insert(end - 3, mark);
  return digits;
}

Sentence unit_words(double count, TimeUnit unit) {
  bool const one = count == 1;
  if (unit == TimeUnit::weeks) return {one ? " vecka" : " veckor", one ? " week" : " weeks"};
  return {one ? " dag" : " dagar", one ? " day" : " days"};
}

}  // namespace

Sentence spoken(double number) {
  double const whole = std::round(std::abs(number));
  if (whole < swedish_words.size()) {
    auto const place = static_cast<std::size_t>(whole);
    return {swedish_words[place], english_words[place]};
  }
  std::string const digits = std::to_string(std::llround(whole));
  return {grouped(digits, "\u00a0"), grouped(digits, ",")};
}

TimeUnit unit_for(double weeks) {
  return std::abs(weeks) < 2 ? TimeUnit::days : TimeUnit::weeks;
}

double units_in(double weeks, TimeUnit unit) {
  return std::round(std::abs(weeks) * (unit == TimeUnit::days ? 7 : 1));
}

Sentence spoken_time(double weeks, TimeUnit unit) {
  double const count = units_in(weeks, unit);
  if (count > 0) return spoken(count) + unit_words(count, unit);
  return Sentence{"mindre än en", "less than one"} + unit_words(1, unit);
}

double two_digits(double value) {
  if (value == 0) return 0;
  double const scale = std::pow(10, std::floor(std::log10(std::abs(value))) - 1);
  return std::round(value / scale) * scale;
}

}  // namespace mellanrum::whatif
