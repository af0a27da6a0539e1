// The rules of cases: gaps in the chain.
#include "cases/cases.hpp"

#include <gtest/gtest.h>

#include "base/random.hpp"

namespace mellanrum::cases {

void PrintTo(const Gap& gap, std::ostream* out) {
  *out << to_text(gap.from_day) << "–" << to_text(gap.until_day) << " " << gap.days;
}

namespace {

using std::chrono::days;

Day day(std::string_view text) {
  return parse_day(text).value();
}

Activity step(ActivityState state, std::string_view from, std::string_view until = "") {
  Activity activity;
  activity.state = state;
  activity.from_day = day(from);
  if (!until.empty()) activity.until_day = day(until);
  return activity;
}

const Day opened = day("2026-06-01");
const Day today = day("2026-11-24");

TEST(Gaps, AnOpenCaseWithoutStepsIsOneGapUntilToday) {
  EXPECT_EQ(gaps_of(opened, {}, today, {}), (std::vector<Gap>{{opened, today, 177}}));
}

TEST(Gaps, LieBetweenStepsAndAfterTheLast) {
  const auto gaps = gaps_of(opened, {}, today,
                            {step(ActivityState::ended, "2026-06-01", "2026-07-05"),
                             step(ActivityState::ended, "2026-08-01", "2026-11-01")});
  EXPECT_EQ(gaps, (std::vector<Gap>{{day("2026-07-06"), day("2026-07-31"), 26},
                                    {day("2026-11-02"), today, 23}}));
}

TEST(Gaps, ThirteenDaysAreNoGapAndFourteenAre) {
  const auto until = [](const char* first_day) {
    return gaps_of(opened, {}, today,
                   {step(ActivityState::ended, "2026-06-01", "2026-06-10"),
                    step(ActivityState::active, first_day)});
  };
  EXPECT_TRUE(until("2026-06-24").empty());
  EXPECT_EQ(until("2026-06-25").size(), 1U);
}

TEST(Gaps, StepsThatOverlapLeaveNoneBetweenThem) {
  EXPECT_TRUE(gaps_of(opened, {}, today,
                      {step(ActivityState::ended, "2026-06-01", "2026-10-01"),
                       step(ActivityState::ended, "2026-06-15", "2026-06-20"),
                       step(ActivityState::active, "2026-09-01")})
                  .empty());
}

TEST(Gaps, WaitingAndPlannedAndRefusedStepsFillNothing) {
  EXPECT_EQ(gaps_of(opened, {}, today,
                    {step(ActivityState::waiting, "2026-06-01"),
                     step(ActivityState::planned, "2026-06-01"),
                     step(ActivityState::refused, "2026-06-01")})
                .size(),
            1U);
}

TEST(Gaps, EndWhereTheCaseWasClosed) {
  EXPECT_EQ(gaps_of(opened, day("2026-06-20"), today, {}),
            (std::vector<Gap>{{opened, day("2026-06-20"), 20}}));
}

// Against a day-by-day count over chains drawn at random.
TEST(Gaps, AreTheRunsOfDaysWithoutAnActiveStep) {
  SeededRandom random(7);
  for (int round = 0; round < 500; ++round) {
    std::vector<Activity> chain;
    for (std::uint64_t i = 0; i < random.below(5); ++i) {
      Activity activity;
      activity.state = static_cast<ActivityState>(random.below(5));
      activity.from_day = opened - days(30) + days(random.below(220));
      if (random.below(3) > 0) activity.until_day = *activity.from_day + days(random.below(60));
      chain.push_back(activity);
    }
    std::vector<Gap> expected;
    std::optional<Day> start;
    for (Day at = opened; at <= today + days(1); at += days(1)) {
      const bool is_covered =
          at > today || std::any_of(chain.begin(), chain.end(), [&](const Activity& activity) {
            if (activity.state == ActivityState::active) {
              return at >= *activity.from_day && at <= activity.until_day.value_or(today);
            }
            return activity.state == ActivityState::ended && at >= *activity.from_day &&
                   at <= activity.until_day.value_or(*activity.from_day);
          });
      if (!is_covered && !start) start = at;
      if (is_covered && start) {
        const int count = static_cast<int>((at - *start).count());
        if (count >= gap_days_min) expected.push_back({*start, at - days(1), count});
        start.reset();
      }
    }
    ASSERT_EQ(gaps_of(opened, {}, today, chain), expected) << "round " << round;
  }
}

}  // namespace
}  // namespace mellanrum::cases
