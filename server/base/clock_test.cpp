#include "base/clock.hpp"

#include <gtest/gtest.h>

namespace mellanrum {
namespace {

using namespace std::chrono_literals;

TEST(Clock, WhatWasSaidAheadWithinTheGraceIsNow) {
  const Instant now = parse_instant("2026-11-24T08:00:00Z").value();
  EXPECT_EQ(by_our_clock(now - 1h, now), now - 1h);
  EXPECT_EQ(by_our_clock(now, now), now);
  EXPECT_EQ(by_our_clock(now + 1ms, now), now);
  EXPECT_EQ(by_our_clock(now + clock_grace, now), now);
  EXPECT_EQ(by_our_clock(now + clock_grace + 1ms, now), now + clock_grace + 1ms);
}

TEST(Clock, TomorrowIsTodayOnlyAMomentBeforeMidnightInSweden) {
  const Day today = parse_day("2026-11-24").value();
  const Day tomorrow = today + std::chrono::days(1);
  const Instant midnight = instant_in_sweden(tomorrow, 0);
  EXPECT_EQ(by_our_clock(tomorrow, midnight - clock_grace), today);
  EXPECT_EQ(by_our_clock(tomorrow, midnight - clock_grace - 1ms), tomorrow);
  EXPECT_EQ(by_our_clock(tomorrow, midnight), tomorrow) << "it is that day";
  EXPECT_EQ(by_our_clock(today, midnight - 1ms), today);
  EXPECT_EQ(by_our_clock(today - std::chrono::days(3), midnight), today - std::chrono::days(3));
  EXPECT_EQ(by_our_clock(tomorrow + std::chrono::days(1), midnight - 1ms),
            tomorrow + std::chrono::days(1));
}

}  // namespace
}  // namespace mellanrum
