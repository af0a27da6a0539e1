#include "settings/vocabulary.hpp"

#include <gmock/gmock.h>

namespace mellanrum {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::vector<std::string> said(const Vocabulary& vocabulary, std::string_view phrase) {
  std::vector<std::string> all;
  const auto* others = vocabulary.others(phrase);
  if (others == nullptr) return all;
  for (const auto& other : *others) all.push_back(other.said);
  return all;
}

TEST(stem, is_what_the_forms_of_a_word_share) {
  for (const auto* word : {"vrakning", "vrakningen", "vrakningar", "vrakningarna"}) {
    EXPECT_EQ(stem_of(word), "vrakning");
  }
  EXPECT_EQ(stem_of("psykiatrin"), stem_of("psykiatri"));
  EXPECT_EQ(stem_of("skolor"), stem_of("skolan"));
  EXPECT_EQ(stem_of("lan"), "lan") << "never shorter than three letters";
}

TEST(vocabulary, finds_the_same_both_ways_and_the_wider_one_way) {
  Vocabulary vocabulary;
  vocabulary.add("[samma]\nförsäkringskassan, FK\n[även]\nknark, droger: beroende\n", "own");
  EXPECT_THAT(said(vocabulary, "fk"), Contains("försäkringskassan"));
  EXPECT_THAT(said(vocabulary, "forsakringskassan"), Contains("FK"));
  EXPECT_THAT(said(vocabulary, "drogerna"), Contains("beroende")) << "in any form";
  EXPECT_THAT(said(vocabulary, "beroende"), IsEmpty());
}

TEST(vocabulary, knows_small_words_deciding_words_and_ages) {
  Vocabulary vocabulary;
  vocabulary.add("[småord]\nvem, på\n[beslut]\nbeslutar\n[ålder]\ntonåring: 13-19\näldre: 66-",
                 "o");
  EXPECT_TRUE(vocabulary.is_minor("pa"));
  EXPECT_TRUE(vocabulary.asks_who_decides("beslutar"));
  ASSERT_TRUE(vocabulary.ages("tonaring"));
  EXPECT_EQ(vocabulary.ages("tonaring")->until, 19);
  EXPECT_FALSE(vocabulary.ages("aldre")->until);
}

TEST(vocabulary, says_in_which_line_a_file_is_wrong) {
  const auto wrong = [](std::string_view text) {
    Vocabulary vocabulary;
    try {
      vocabulary.add(text, "egna.txt");
    } catch (const std::runtime_error& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  EXPECT_THAT(wrong("# ord\nfk, kassan"), HasSubstr("egna.txt:2"));
  EXPECT_THAT(wrong("[samma]\nfk, kassan\n[okänt]"), HasSubstr("egna.txt:3"));
  EXPECT_THAT(wrong("[även]\nknark"), HasSubstr("egna.txt:2: a colon"));
  EXPECT_THAT(wrong("[ålder]\nbarn: unga"), HasSubstr("13-19"));
}

TEST(vocabulary, adds_the_words_of_a_forbund_to_its_own) {
  const auto vocabulary = vocabulary_with("[samma]\nMöteslokalen, Träffen\n", "egna.txt");
  EXPECT_THAT(said(*vocabulary, "traffen"), Contains("Möteslokalen"));
  EXPECT_THAT(said(*vocabulary, "fk"), Contains("försäkringskassan"));
  EXPECT_THAT(said(*default_vocabulary(), "traffen"), Not(Contains("Möteslokalen")));
  EXPECT_GE(default_vocabulary()->words().size(), 300U);
}

TEST(ages, meet_when_one_age_is_in_both) {
  EXPECT_TRUE((AgeSpan{18, 18}.meets(16, 24)));
  EXPECT_FALSE((AgeSpan{15, 15}.meets(16, 24)));
  EXPECT_TRUE((AgeSpan{66, {}}.meets(18, {})));
  EXPECT_FALSE((AgeSpan{66, {}}.meets({}, 65)));
}

}  // namespace
}  // namespace mellanrum
