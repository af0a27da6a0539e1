#include "base/working_days.hpp"

#include <algorithm>
#include <array>

namespace mellanrum {

namespace {

using std::chrono::days;
using std::chrono::month;
using std::chrono::Saturday;
using std::chrono::Sunday;
using std::chrono::weekday;
using std::chrono::year;
using std::chrono::year_month_day;

enum Name : std::size_t {
  new_years_day,
  epiphany,
  good_friday,
  easter_day,
  easter_monday,
  first_of_may,
  ascension_day,
  pentecost,
  national_day,
  midsummer_eve,
  midsummer_day,
  all_saints_day,
  christmas_eve,
  christmas_day,
  boxing_day,
  new_years_eve,
  names_end
};

Day on(year of_year, unsigned of_month, unsigned of_day) {
  return Day(year_month_day(of_year, month(of_month), std::chrono::day(of_day)));
}

/// The first `wanted` on or after `day`.
Day next(weekday wanted, Day day) {
  return day + (wanted - weekday(day));
}

/// By Name; not quite in order, since pentecost and nationaldagen change places.
std::array<Day, names_end> days_of(year of) {
  const Day easter = easter_sunday(of);
  const Day midsummer = next(Saturday, on(of, 6, 20));
  std::array<Day, names_end> found;
  found[new_years_day] = on(of, 1, 1);
  found[epiphany] = on(of, 1, 6);
  found[good_friday] = easter - days(2);
  found[easter_day] = easter;
  found[easter_monday] = easter + days(1);
  found[first_of_may] = on(of, 5, 1);
  found[ascension_day] = easter + days(39);
  found[pentecost] = easter + days(49);
  found[national_day] = on(of, 6, 6);
  found[midsummer_eve] = midsummer - days(1);
  found[midsummer_day] = midsummer;
  found[all_saints_day] = next(Saturday, on(of, 10, 31));
  found[christmas_eve] = on(of, 12, 24);
  found[christmas_day] = on(of, 12, 25);
  found[boxing_day] = on(of, 12, 26);
  found[new_years_eve] = on(of, 12, 31);
  return found;
}

const std::array<Text, names_end>& names() {
  static const std::array<Text, names_end> all = {{
      {"nyårsdagen", "New Year's Day"},
      {"trettondedag jul", "Epiphany"},
      {"långfredagen", "Good Friday"},
      {"påskdagen", "Easter Sunday"},
      {"annandag påsk", "Easter Monday"},
      {"första maj", "the First of May"},
      {"Kristi himmelsfärdsdag", "Ascension Day"},
      {"pingstdagen", "Whit Sunday"},
      {"nationaldagen", "the National Day"},
      {"midsommarafton", "Midsummer Eve"},
      {"midsommardagen", "Midsummer Day"},
      {"alla helgons dag", "All Saints' Day"},
      {"julafton", "Christmas Eve"},
      {"juldagen", "Christmas Day"},
      {"annandag jul", "Boxing Day"},
      {"nyårsafton", "New Year's Eve"},
  }};
  return all;
}

year year_of(Day day) {
  return year_month_day(day).year();
}

bool is_weekend(Day day) {
  return weekday(day) == Saturday || weekday(day) == Sunday;
}

/// Days from Monday to Friday in the half-open span after `from`, up to and including `until`.
int weekdays_between(Day from, Day until) {
  const int whole = static_cast<int>((until - from).count());
  int count = whole / 7 * 5;
  for (Day day = from + days(whole / 7 * 7 + 1); day <= until; day += days(1)) {
    if (!is_weekend(day)) ++count;
  }
  return count;
}

}  // namespace

Day easter_sunday(year of) {
  const int y = static_cast<int>(of);
  const int a = y % 19;
  const int b = y / 100;
  const int c = y % 100;
  const int d = b / 4;
  const int e = b % 4;
  const int f = (b + 8) / 25;
  const int g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4;
  const int k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int month_and_day = h + l - 7 * m + 114;
  return on(of, static_cast<unsigned>(month_and_day / 31),
            static_cast<unsigned>(month_and_day % 31 + 1));
}

std::vector<Holiday> holidays_of(year of) {
  const auto found = days_of(of);
  std::vector<Holiday> holidays;
  for (std::size_t i = 0; i < found.size(); ++i) holidays.push_back({found[i], names()[i]});
  std::stable_sort(holidays.begin(), holidays.end(),
                   [](const Holiday& a, const Holiday& b) { return a.day < b.day; });
  return holidays;
}

std::optional<Text> holiday_on(Day day) {
  const auto found = days_of(year_of(day));
  const auto place = std::find(found.begin(), found.end(), day);
  if (place == found.end()) return std::nullopt;
  return names()[static_cast<std::size_t>(place - found.begin())];
}

bool is_working_day(Day day) {
  if (is_weekend(day)) return false;
  const auto found = days_of(year_of(day));
  return std::find(found.begin(), found.end(), day) == found.end();
}

int working_days_between(Day from, Day until) {
  if (until <= from) return 0;
  int count = weekdays_between(from, until);
  for (year of = year_of(from); of <= year_of(until); ++of) {
    auto found = days_of(of);
    // Two holidays can share a day (1 May and Ascension Day in 2008); it is off once.
    std::sort(found.begin(), found.end());
    const auto end = std::unique(found.begin(), found.end());
    count -= static_cast<int>(std::count_if(found.begin(), end, [&](Day day) {
      return day > from && day <= until && !is_weekend(day);
    }));
  }
  return count;
}

Day add_working_days(Day day, int count) {
  while (count > 0) {
    day += days(1);
    if (is_working_day(day)) --count;
  }
  return day;
}

}  // namespace mellanrum
