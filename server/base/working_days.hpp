// Working days in Sweden: weekends and holidays, the movable ones computed. Pure.
//
// Days off are Saturdays, Sundays, the public holidays of lag (1989:253) om allmänna helgdagar, and
// the eves that lag (1930:173) om beräkning av lagstadgad tid, 2 §, puts beside them:
// midsommarafton, julafton and nyårsafton. Days on which much closes by custom only (skärtorsdag,
// klämdagar) are working days.
#pragma once

#include <optional>
#include <vector>

#include "base/clock.hpp"
#include "base/problem.hpp"

namespace mellanrum {

/// Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8).
[[nodiscard]] Day easter_sunday(std::chrono::year year);

struct Holiday {
  Day day;
  Text name;
};

/// The holidays and eves of a year, in order, also those that fall on a weekend. The law of 2005
/// is taken to hold for every year: nationaldagen is a holiday, annandag pingst is not.
[[nodiscard]] std::vector<Holiday> holidays_of(std::chrono::year year);

/// The holiday or eve of a day, by name, if it is one.
[[nodiscard]] std::optional<Text> holiday_on(Day day);

[[nodiscard]] bool is_working_day(Day day);

/// How many working days lie after `from`, up to and including `until`; 0 unless `until` is later.
[[nodiscard]] int working_days_between(Day from, Day until);

/// The working day that is number `count` after `day`; `day` itself for 0. count ≥ 0.
[[nodiscard]] Day add_working_days(Day day, int count);

}  // namespace mellanrum
