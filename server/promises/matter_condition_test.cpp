// When a matter has stalled, in what order, and the words of reminders.
#include <gtest/gtest.h>

#include "promises/silence.hpp"
#include "promises/words.hpp"

namespace mellanrum::promises {
namespace {

const Day today = parse_day("2026-11-24").value();

Day day(std::string_view text) {
  return parse_day(text).value();
}

SilenceFacts promise(std::string_view heard) {
  SilenceFacts facts;
  facts.last_heard = day(heard);
  return facts;
}

MatterFacts held(std::vector<SilenceFacts> promises) {
  MatterFacts facts;
  facts.has_holder = true;
  facts.moved = today;
  facts.promises = std::move(promises);
  return facts;
}

const SilenceFacts silent = promise("2026-10-30");
const SilenceFacts alive = promise("2026-11-23");

TEST(MatterCondition, StallsWhenItsOpenPromisesAreSilent) {
  const auto facts = held({silent, promise("2026-10-20")});
  const auto condition = condition_of(facts, today);
  EXPECT_EQ(condition.state, MatterState::stalled);
  EXPECT_EQ(condition.reason, StallReason::silent);
  EXPECT_EQ(condition.stalled_days, 25) << "since anything was heard, not since the first silence";
  EXPECT_EQ(condition.longest_silent, 1U);
  EXPECT_EQ(explanation_of(facts, condition, today).swedish,
            "2 löften är tysta. Hördes senast 20 oktober. Tyst i 25 arbetsdagar.");
}

TEST(MatterCondition, MovesWhileOnePromiseIsHeardOfAndTellsOfTheOther) {
  const auto facts = held({silent, alive});
  const auto condition = condition_of(facts, today);
  EXPECT_EQ(condition.state, MatterState::moving);
  EXPECT_EQ(condition.stalled_days, 0);
  EXPECT_EQ(explanation_of(facts, condition, today).swedish,
            "Rör sig, hördes senast 23 november. 1 av 2 löften är tyst.");
}

TEST(MatterCondition, StallsWhenNobodyHasTheBall) {
  auto facts = held({alive});
  facts.has_holder = false;
  facts.moved = day("2026-11-08");
  const auto condition = condition_of(facts, today);
  EXPECT_EQ(condition.state, MatterState::stalled);
  EXPECT_EQ(condition.reason, StallReason::nobody_holds);
  EXPECT_EQ(condition.stalled_days, 1);
  EXPECT_EQ(explanation_of(facts, condition, today).swedish, "Ingen har bollen. Tyst i 1 dag.");
}

TEST(MatterCondition, WaitsUntilItsDayEvenWhenNobodyHasTheBall) {
  MatterFacts facts;
  facts.moved = day("2026-10-01");
  facts.waits_until = day("2026-12-01");
  EXPECT_EQ(condition_of(facts, today).state, MatterState::waiting);
  EXPECT_EQ(condition_of(facts, day("2026-12-01")).state, MatterState::stalled);
  EXPECT_EQ(explanation_of(facts, condition_of(facts, today), today).swedish,
            "Väntar till 1 december.");
}

TEST(MatterCondition, WaitsWhileAllItsPromisesRest) {
  auto resting = silent;
  resting.state = StoredState::snoozed;
  resting.snoozed_until = day("2026-11-30");
  const auto facts = held({resting});
  EXPECT_EQ(condition_of(facts, today).state, MatterState::waiting);
  EXPECT_EQ(condition_of(facts, today).until, day("2026-11-30"));
  EXPECT_EQ(condition_of(facts, day("2026-11-30")).state, MatterState::stalled);
  EXPECT_EQ(condition_of(held({resting, silent}), today).state, MatterState::stalled)
      << "one that rests is no sign of life";
}

TEST(MatterCondition, MovesWhenSomebodyHasTheBallAndNothingIsPromised) {
  EXPECT_EQ(condition_of(held({}), today).state, MatterState::moving);
}

TEST(MatterCondition, ClosedIsClosed) {
  auto facts = held({silent});
  facts.closed = day("2026-11-20");
  const auto condition = condition_of(facts, today);
  EXPECT_EQ(condition.state, MatterState::closed);
  EXPECT_EQ(condition.stalled_days, 0);
  EXPECT_EQ(explanation_of(facts, condition, today).english, "Closed on 20 November.");
}

TEST(Order, GoesByHowLongAndHowMuchHangsOnIt) {
  EXPECT_EQ(score_of(25, 3), 100);
  EXPECT_GT(score_of(16, 4), score_of(18, 2));
  EXPECT_EQ(place_explanation(3).swedish, "3 saker hänger på det.");
  EXPECT_EQ(place_explanation(1).swedish, "1 sak hänger på det.");
}

TEST(NudgeWords, NameTheReceiverAndTheSenderAndNobodyElse) {
  const NudgeFacts facts{"Johan Berglund", "Eva Lind", day("2026-10-30"), 0};
  EXPECT_EQ(suggested_nudge(facts, today).swedish,
            "Hej Johan! Hur går det med det vi pratade om den 30 oktober? "
            "Säg till om något fattas från oss. /Eva");
}

TEST(NudgeWords, TheSecondReminderSaysThatItIsOne) {
  const NudgeFacts facts{"", "Eva Lind", day("2026-10-30"), 1};
  EXPECT_EQ(suggested_nudge(facts, today).swedish,
            "Hej! Jag hör av mig igen om det vi pratade om den 30 oktober. Hur går det? "
            "Säg till om något fattas från oss. /Eva");
}

TEST(NudgeWords, TheNameOfTheCaseIsRefusedInAnyFormOfTheWord) {
  for (const char* text : {"Hur går det för Jonna?", "JONNAS intyg", "jonna", "Gäller (Jonna)."}) {
    EXPECT_TRUE(nudge_refusal(text, "Jonna", "4F2A", {})) << text;
  }
  EXPECT_FALSE(nudge_refusal("Hur går det med intyget?", "Jonna", "4F2A", {}));
  EXPECT_FALSE(nudge_refusal("Hälsa Jonnatan", "Jonna", "4F2A", {}));
  EXPECT_TRUE(nudge_refusal("angående Lilla Mys plan", "Lilla My", "4F2A", {}));
  EXPECT_FALSE(nudge_refusal("en lilla plan", "Lilla My", "4F2A", {}));
}

TEST(NudgeWords, TheReferenceAndAPersonalNumberAreRefused) {
  EXPECT_TRUE(nudge_refusal("Ärende 4f2a", "Jonna", "4F2A", {}));
  // From Skatteverket's list of test numbers.
  EXPECT_TRUE(nudge_refusal("Det gäller 19900118-2386.", "Jonna", "4F2A", {}));
}

TEST(NudgeWords, TheReceiversOwnNameMayBeSaidToHer) {
  EXPECT_FALSE(nudge_refusal("Hej Anna!", "Anna", "4F2A", {"Anna Wikström"}));
  EXPECT_TRUE(nudge_refusal("Hej Anna!", "Anna", "4F2A", {"Johan Berglund"}));
}

}  // namespace
}  // namespace mellanrum::promises
