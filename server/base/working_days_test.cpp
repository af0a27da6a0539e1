#include "base/working_days.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>

namespace mellanrum {
namespace {

using std::chrono::days;
using std::chrono::year;

Day day(std::string_view text) {
  return parse_day(text).value();
}

std::string day_of(std::string_view name, int of) {
  for (const auto& holiday : holidays_of(year(of))) {
    if (holiday.name.swedish == name) return to_text(holiday.day);
  }
  return "none";
}

// The almanac for 2024–2030.
struct MovableDays {
  int of;
  const char *easter, *ascension, *pentecost, *midsummer_eve, *all_saints;
};

class Almanac : public testing::TestWithParam<MovableDays> {};

TEST_P(Almanac, HasTheMovableHolidaysOnTheirDays) {
  const auto& expected = GetParam();
  EXPECT_EQ(day_of("påskdagen", expected.of), expected.easter);
  EXPECT_EQ(day_of("långfredagen", expected.of), to_text(day(expected.easter) - days(2)));
  EXPECT_EQ(day_of("annandag påsk", expected.of), to_text(day(expected.easter) + days(1)));
  EXPECT_EQ(day_of("Kristi himmelsfärdsdag", expected.of), expected.ascension);
  EXPECT_EQ(day_of("pingstdagen", expected.of), expected.pentecost);
  EXPECT_EQ(day_of("midsommarafton", expected.of), expected.midsummer_eve);
  EXPECT_EQ(day_of("midsommardagen", expected.of), to_text(day(expected.midsummer_eve) + days(1)));
  EXPECT_EQ(day_of("alla helgons dag", expected.of), expected.all_saints);
}

INSTANTIATE_TEST_SUITE_P(
    Years, Almanac,
    testing::Values(
        MovableDays{2024, "2024-03-31", "2024-05-09", "2024-05-19", "2024-06-21", "2024-11-02"},
        MovableDays{2025, "2025-04-20", "2025-05-29", "2025-06-08", "2025-06-20", "2025-11-01"},
        MovableDays{2026, "2026-04-05", "2026-05-14", "2026-05-24", "2026-06-19", "2026-10-31"},
        MovableDays{2027, "2027-03-28", "2027-05-06", "2027-05-16", "2027-06-25", "2027-11-06"},
        MovableDays{2028, "2028-04-16", "2028-05-25", "2028-06-04", "2028-06-23", "2028-11-04"},
        MovableDays{2029, "2029-04-01", "2029-05-10", "2029-05-20", "2029-06-22", "2029-11-03"},
        MovableDays{2030, "2030-04-21", "2030-05-30", "2030-06-09", "2030-06-21", "2030-11-02"}),
    [](const auto& years) { return std::to_string(years.param.of); });

TEST(WorkingDays, AYearHasAsManyWorkingDaysAsTheWorkingCalendarSays) {
  const std::map<int, int> expected = {{2024, 251}, {2025, 249}, {2026, 251}, {2027, 253}};
  for (const auto& [of, count] : expected) {
    const Day first = day(std::to_string(of) + "-01-01");
    const Day last = day(std::to_string(of) + "-12-31");
    EXPECT_EQ(working_days_between(first - days(1), last), count) << of;
  }
}

TEST(WorkingDays, AreAsTheListSaysThatTheWebReadsToo) {
  std::ifstream list(std::string(MELLANRUM_TEST_DATA) + "/working_days.tsv");
  std::set<std::string> expected;
  for (std::string line; std::getline(list, line);) {
    if (!line.empty() && line[0] != '#') expected.insert(line.substr(0, line.find('\t')));
  }
  std::set<std::string> found;
  for (Day each = day("2024-01-01"); each < day("2031-01-01"); each += days(1)) {
    const std::chrono::weekday weekday(each);
    const bool is_weekend = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
    if (!is_weekend && !is_working_day(each)) found.insert(to_text(each));
  }
  EXPECT_EQ(found, expected);
}

TEST(WorkingDays, TheEvesAreOffAndCustomaryDaysAreNot) {
  EXPECT_FALSE(is_working_day(day("2026-06-19")));  // midsommarafton
  EXPECT_FALSE(is_working_day(day("2026-12-24")));
  EXPECT_FALSE(is_working_day(day("2026-12-31")));
  EXPECT_TRUE(is_working_day(day("2026-04-02")));  // skärtorsdag
  EXPECT_TRUE(is_working_day(day("2026-05-15")));  // klämdag
  EXPECT_TRUE(is_working_day(day("2026-01-05")));  // trettondagsafton
}

TEST(WorkingDays, TheMondayAfterAFridayIsOneWorkingDayLater) {
  EXPECT_EQ(working_days_between(day("2026-11-20"), day("2026-11-23")), 1);
  EXPECT_EQ(working_days_between(day("2026-11-20"), day("2026-11-22")), 0);
  EXPECT_EQ(add_working_days(day("2026-11-20"), 1), day("2026-11-23"));
}

TEST(WorkingDays, TwoHolidaysOnOneDayAreOffOnce) {
  // In 2008 Ascension Day fell on the first of May.
  EXPECT_EQ(working_days_between(day("2008-04-30"), day("2008-05-02")), 1);
}

TEST(WorkingDays, NothingLiesBetweenADayAndAnEarlierOne) {
  EXPECT_EQ(working_days_between(day("2026-11-20"), day("2026-11-20")), 0);
  EXPECT_EQ(working_days_between(day("2026-11-20"), day("2026-11-02")), 0);
}

TEST(WorkingDays, CountingInOneStepIsCountingDayByDay) {
  for (const char* start : {"2023-12-20", "2026-06-12", "2027-03-20"}) {
    const Day from = day(start);
    int counted = 0;
    for (int distance = 1; distance <= 800; ++distance) {
      const Day until = from + days(distance);
      if (is_working_day(until)) ++counted;
      ASSERT_EQ(working_days_between(from, until), counted) << to_text(until);
    }
  }
}

TEST(WorkingDays, AddingIsTheInverseOfCounting) {
  const Day from = day("2026-12-18");
  for (int count = 1; count <= 250; ++count) {
    const Day reached = add_working_days(from, count);
    EXPECT_TRUE(is_working_day(reached));
    EXPECT_EQ(working_days_between(from, reached), count);
  }
}

TEST(WorkingDays, AHolidayHasAName) {
  EXPECT_EQ(holiday_on(day("2026-06-06"))->swedish, "nationaldagen");
  EXPECT_EQ(holiday_on(day("2026-12-25"))->english, "Christmas Day");
  EXPECT_FALSE(holiday_on(day("2026-11-20")));
}

}  // namespace
}  // namespace mellanrum
