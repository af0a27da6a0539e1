#include "landscape/search_question.hpp"

#include <gmock/gmock.h>

namespace mellanrum::landscape {
namespace {

using testing::Contains;
using testing::ElementsAre;

AskedQuestion asked(std::string_view text) {
  return question_of(text, *default_vocabulary());
}

/// What must be found of it.
std::vector<std::string> wanted(const AskedQuestion& question) {
  std::vector<std::string> words;
  for (const auto& term : question.terms) {
    if (term.standing >= Standing::plain) words.push_back(term.asked);
  }
  return words;
}

std::vector<std::string> said(const std::vector<Alternative>& ways) {
  std::vector<std::string> all;
  for (const auto& way : ways) all.push_back(way.said);
  return all;
}

TEST(question, asks_for_what_is_more_than_a_small_word) {
  const auto question = asked("Vem på FK kan bostadstillägg?");
  EXPECT_THAT(wanted(question), ElementsAre("fk", "bostadstillagg"));
  EXPECT_FALSE(question.asks_who_decides);
  EXPECT_TRUE(asked("vem bestämmer om arbetsträning").asks_who_decides);
}

TEST(question, takes_small_words_as_they_are_where_there_is_nothing_else) {
  EXPECT_THAT(wanted(asked("vem")), ElementsAre("vem"));
}

TEST(question, reads_ages_as_people_write_them) {
  for (const auto* text : {"missbruk 18 år", "missbruk 18år", "18-åring missbruk"}) {
    const auto question = asked(text);
    ASSERT_TRUE(question.age) << text;
    EXPECT_EQ(question.age->from, 18) << text;
    EXPECT_THAT(wanted(question), ElementsAre("missbruk")) << text;
  }
  EXPECT_EQ(asked("psykiatri 18–24 år").age->until, 24);
  EXPECT_FALSE(asked("mottagning 2").age);
}

TEST(question, knows_other_words_for_what_is_asked) {
  EXPECT_THAT(said(asked("missbruk").terms.at(0).alternatives), Contains("beroende"));
  EXPECT_THAT(wanted(asked("ekonomiskt bistånd")), ElementsAre("ekonomiskt bistand"));
  EXPECT_THAT(said(asked("missbruksproblem").terms.at(0).guesses), Contains("beroende"));
  EXPECT_THAT(said(asked("socialbidraag").terms.at(0).guesses), Contains("försörjningsstöd"));
}

}  // namespace
}  // namespace mellanrum::landscape
