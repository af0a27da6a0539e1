// How numbers and findings are said.
#include "whatif/plain_words.hpp"

#include <gtest/gtest.h>

#include "whatif/findings.hpp"

namespace mellanrum::whatif {
namespace {

TEST(PlainWords, NumbersAreInLettersUpToTwelve) {
  EXPECT_EQ(spoken(0).swedish, "noll");
  EXPECT_EQ(spoken(11.6).swedish, "tolv");
  EXPECT_EQ(spoken(-2.2).english, "two");
  EXPECT_EQ(spoken(12.6).swedish, "13");
  EXPECT_EQ(spoken(1234567).swedish, "1\u00a0234\u00a0567");
  EXPECT_EQ(spoken(5900).english, "5,900");
}

TEST(PlainWords, TimesAreWeeksOrDaysWhereItIsLessThanTwo) {
  EXPECT_EQ(unit_for(-5.3), TimeUnit::weeks);
  EXPECT_EQ(unit_for(1.3), TimeUnit::days);
  EXPECT_EQ(spoken_time(-5.3, TimeUnit::weeks).swedish, "fem veckor");
  EXPECT_EQ(spoken_time(1, TimeUnit::weeks).swedish, "en vecka");
  EXPECT_EQ(spoken_time(1.3, TimeUnit::days).english, "nine days");
  EXPECT_EQ(spoken_time(0.02, TimeUnit::days).swedish, "mindre än en dag");
}

TEST(PlainWords, LargeSumsKeepTwoDigits) {
  EXPECT_EQ(two_digits(-5929), -5900);
  EXPECT_EQ(two_digits(0.0), 0);
  EXPECT_EQ(two_digits(99600), 100000);
}

std::string told(Outcome outcome, double before, double after) {
  for (Telling const& telling : tellings()) {
    if (telling.outcome == outcome) return telling.say(before, after).swedish;
  }
  return "";
}

TEST(Findings, SayBothValuesSoThatTheyDiffer) {
  EXPECT_EQ(told(Outcome::chairs_broad, 0.12, 0.06),
            "Av hundra klienter hamnar sex någon gång mellan stolarna, i stället för tolv.");
  EXPECT_EQ(told(Outcome::chairs_broad, 0.121, 0.118),
            "Av tusen klienter hamnar 118 någon gång mellan stolarna, i stället för 121.");
  EXPECT_EQ(told(Outcome::stuck_weeks, 10, 9.9),
            "För en klient står något stilla 69 dagar sammanlagt, i stället för 70.");
  EXPECT_EQ(told(Outcome::chairs_broad, 0.1211, 0.1212), "Antalet mellan stolarna ökar något.");
  EXPECT_EQ(told(Outcome::gap_network, 3, -1),
            "Skillnaden efter vem som är ens handläggare minskar något.");
  EXPECT_EQ(told(Outcome::cost, 90000, 84071),
            "En klient kostar 5\u00a0900 kronor mindre, väntan inräknad.");
}

TEST(Findings, EveryOneIsToldInBothLanguagesWhateverTheValues) {
  for (Telling const& telling : tellings()) {
    for (auto [before, after] : {std::pair{0.0, 1.0}, {1.0, 0.0}, {5.0, 4.9999}, {0.3, 0.1}}) {
      Sentence const said = telling.say(before, after);
      EXPECT_TRUE(said.swedish.ends_with(".") && said.english.ends_with(".")) << said.swedish;
    }
  }
}

}  // namespace
}  // namespace mellanrum::whatif
