#include "promises/silence.hpp"

#include <gtest/gtest.h>

#include <ostream>

#include "base/random.hpp"
#include "base/working_days.hpp"
#include "promises/words.hpp"

namespace mellanrum::promises {

void PrintTo(const Silence& silence, std::ostream* out) {
  *out << to_word(silence.rule) << (silence.is_silent ? " silent" : " open") << " since "
       << (silence.since ? to_text(*silence.since) : "-") << ", " << silence.days << " days, "
       << silence.working_days << " working days";
}

namespace {

using std::chrono::days;

Day day(std::string_view text) {
  return parse_day(text).value();
}

SilenceFacts heard_on(std::string_view text) {
  SilenceFacts facts;
  facts.last_heard = day(text);
  return facts;
}

// November 2026: the 20th is a Friday.

TEST(SilenceRule, APromiseIsSilentTheDayAfterItsDayWithoutAWord) {
  auto facts = heard_on("2026-11-18");
  facts.due = day("2026-11-20");
  EXPECT_FALSE(silence_of(facts, day("2026-11-20")).is_silent);
  const auto silence = silence_of(facts, day("2026-11-21"));
  EXPECT_EQ(silence, (Silence{true, SilenceRule::past_due, day("2026-11-21"), 3, 2}));
}

TEST(SilenceRule, AWordAfterTheDayLeavesOnlyTheQuietTime) {
  auto facts = heard_on("2026-11-23");
  facts.due = day("2026-11-20");
  const auto silence = silence_of(facts, day("2026-11-24"));
  EXPECT_EQ(silence, (Silence{false, SilenceRule::quiet, day("2026-12-07"), 1, 1}));
}

TEST(SilenceRule, TenWorkingDaysWithoutAWordAreSilence) {
  const auto facts = heard_on("2026-11-02");  // a Monday
  EXPECT_FALSE(silence_of(facts, day("2026-11-15")).is_silent);
  const auto silence = silence_of(facts, day("2026-11-16"));
  EXPECT_EQ(silence, (Silence{true, SilenceRule::quiet, day("2026-11-16"), 14, 10}));
}

TEST(SilenceRule, ChristmasDoesNotCount) {
  auto facts = heard_on("2026-12-22");
  facts.quiet_days = 3;
  // 23, then julafton–söndag off, 28, 29.
  EXPECT_EQ(silence_of(facts, day("2026-12-28")).working_days, 2);
  EXPECT_EQ(silence_of(facts, day("2026-12-28")).since, day("2026-12-29"));
}

TEST(SilenceRule, APromisesOwnQuietTimeRules) {
  auto facts = heard_on("2026-11-16");
  facts.quiet_days = 2;
  EXPECT_FALSE(silence_of(facts, day("2026-11-17")).is_silent);
  EXPECT_TRUE(silence_of(facts, day("2026-11-18")).is_silent);
}

TEST(SilenceRule, SnoozedIsQuietUntilItsDay) {
  auto facts = heard_on("2026-10-01");
  facts.state = StoredState::snoozed;
  facts.snoozed_until = day("2026-11-20");
  const auto before = silence_of(facts, day("2026-11-19"));
  EXPECT_EQ(before.rule, SilenceRule::snoozed);
  EXPECT_FALSE(before.is_silent);
  EXPECT_EQ(before.since, day("2026-11-20"));
  EXPECT_EQ(state_of(facts, before), PromiseState::snoozed);
  const auto after = silence_of(facts, day("2026-11-20"));
  EXPECT_TRUE(after.is_silent);
  EXPECT_EQ(state_of(facts, after), PromiseState::silent);
}

TEST(SilenceRule, AnEndedPromiseIsNotSilent) {
  auto facts = heard_on("2026-01-02");
  for (const auto state : {StoredState::kept, StoredState::changed, StoredState::dropped}) {
    facts.state = state;
    EXPECT_EQ(silence_of(facts, day("2026-11-20")), Silence{});
  }
}

TEST(SilenceRule, IsToldAsSilenceNotAsGuilt) {
  auto facts = heard_on("2026-10-29");
  facts.due = day("2026-10-30");
  const Day today = day("2026-11-23");
  const auto text = explanation_of(facts, silence_of(facts, today), today);
  EXPECT_EQ(text.swedish, "Lovade svar till 30 oktober. Tyst i 17 arbetsdagar.");
  EXPECT_EQ(text.english, "Promised an answer by 30 October. Silent for 17 working days.");
}

TEST(SilenceRule, TellsWhenTheSilenceWouldBegin) {
  const auto facts = heard_on("2026-12-18");
  const Day today = day("2026-12-21");
  const auto text = explanation_of(facts, silence_of(facts, today), today);
  EXPECT_EQ(text.swedish, "Hördes senast 18 december. Räknas som tyst från 8 januari 2027.");
}

// Properties, over facts drawn at random.

class AnyPromise : public testing::TestWithParam<std::uint64_t> {
 protected:
  SilenceFacts draw() {
    SilenceFacts facts;
    facts.last_heard = day("2026-01-01") + days(random_.below(500));
    facts.quiet_days = static_cast<int>(1 + random_.below(30));
    if (random_.below(2) == 0) {
      facts.due = facts.last_heard - days(20) + days(random_.below(80));
    }
    if (random_.below(4) == 0) {
      facts.state = StoredState::snoozed;
      facts.snoozed_until = facts.last_heard + days(random_.below(90));
    }
    return facts;
  }
  Day draw_day(const SilenceFacts& facts) { return facts.last_heard + days(random_.below(120)); }

  SeededRandom random_{GetParam()};
};

INSTANTIATE_TEST_SUITE_P(Seeds, AnyPromise, testing::Range<std::uint64_t>(1, 9));

constexpr int draws = 500;

TEST_P(AnyPromise, SilentOnceIsSilentUntilSomethingIsHeard) {
  for (int i = 0; i < draws; ++i) {
    const auto facts = draw();
    const Day today = draw_day(facts);
    const auto now = silence_of(facts, today);
    const auto later = silence_of(facts, today + days(random_.below(60)));
    EXPECT_LE(now.is_silent, later.is_silent);
    EXPECT_LE(now.days, later.days);
    EXPECT_LE(now.working_days, later.working_days);
    EXPECT_EQ(now.since, later.since) << "the day is known ahead and does not move";
  }
}

TEST_P(AnyPromise, AWordNeverMakesItMoreSilent) {
  for (int i = 0; i < draws; ++i) {
    const auto facts = draw();
    const Day today = draw_day(facts);
    auto heard = facts;
    heard.last_heard +=
        days(random_.below(static_cast<std::uint64_t>((today - facts.last_heard).count()) + 1));
    EXPECT_GE(silence_of(heard, today).since, silence_of(facts, today).since);
    EXPECT_LE(silence_of(heard, today).is_silent, silence_of(facts, today).is_silent);
    EXPECT_LE(silence_of(heard, today).days, silence_of(facts, today).days);
  }
}

TEST_P(AnyPromise, QuietTimeRunsOutOnWorkingDaysOnly) {
  for (int i = 0; i < draws; ++i) {
    auto facts = draw();
    facts.due.reset();
    facts.state = StoredState::open;
    const Day since = *silence_of(facts, facts.last_heard).since;
    EXPECT_TRUE(is_working_day(since)) << to_text(since);
    EXPECT_EQ(silence_of(facts, since).working_days, facts.quiet_days);
  }
}

TEST_P(AnyPromise, ADayOffAddsNothingToTheCount) {
  for (int i = 0; i < draws; ++i) {
    const auto facts = draw();
    const Day today = draw_day(facts) + days(1);
    if (is_working_day(today)) continue;
    EXPECT_EQ(silence_of(facts, today).working_days,
              silence_of(facts, today - days(1)).working_days);
  }
}

TEST_P(AnyPromise, ALongerQuietTimeIsNeverMoreSilent) {
  for (int i = 0; i < draws; ++i) {
    const auto facts = draw();
    const Day today = draw_day(facts);
    auto patient = facts;
    patient.quiet_days += static_cast<int>(random_.below(20));
    EXPECT_GE(silence_of(patient, today).since, silence_of(facts, today).since);
  }
}

TEST_P(AnyPromise, IsSilentExactlyFromTheDayItTells) {
  for (int i = 0; i < draws; ++i) {
    const auto facts = draw();
    const Day since = *silence_of(facts, facts.last_heard).since;
    EXPECT_TRUE(silence_of(facts, since).is_silent);
    EXPECT_FALSE(silence_of(facts, since - days(1)).is_silent);
  }
}

}  // namespace
}  // namespace mellanrum::promises
