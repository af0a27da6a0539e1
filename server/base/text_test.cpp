// Text as people write it: what is let in, and by which words it is found.
#include "base/text.hpp"

#include "base/composed.hpp"

#include <gtest/gtest.h>
#include <unicode/unistr.h>

#include <fstream>

namespace mellanrum {
namespace {

std::string unescaped(const std::string& text) {
  std::string utf8;
  return icu::UnicodeString::fromUTF8(text).unescape().toUTF8String(utf8);
}

TEST(folding, is_as_the_cases_say_that_the_web_reads_too) {
  std::ifstream cases(std::string(MELLANRUM_TEST_DATA) + "/folding.tsv");
  std::string line;
  int count = 0;
  while (std::getline(cases, line)) {
    if (line.empty() || line[0] == '#') continue;
    const auto tab = line.find('\t');
    ASSERT_NE(tab, std::string::npos) << line;
    EXPECT_EQ(folded(unescaped(line.substr(0, tab))), line.substr(tab + 1)) << line;
    ++count;
  }
  EXPECT_GT(count, 30);
}

TEST(folding, parts_into_words) {
  EXPECT_EQ(folded_words("Siobhán O'Brien, BUP"),
            (std::vector<std::string>{"siobhan", "obrien", "bup"}));
  EXPECT_TRUE(folded_words("– 😀 –").empty());
}

TEST(composing, makes_letters_and_their_marks_one) {
  EXPECT_EQ(composed("A\u030Ake"), "Åke");
  EXPECT_EQ(composed("Åke 😀"), "Åke 😀");
  EXPECT_EQ(composed("Ake"), "Ake");
}

TEST(plain_text, is_well_formed_and_turns_no_letters_around) {
  EXPECT_TRUE(is_plain_text("Åsa\n\tringde 😀"));
  EXPECT_FALSE(is_plain_text("\xC3"));
  EXPECT_FALSE(is_plain_text(std::string_view("a\0b", 3)));
  EXPECT_FALSE(is_plain_text("a\x1B[2J"));
  EXPECT_FALSE(is_plain_text("a\u202Eb"));
  EXPECT_FALSE(is_plain_text("\uFFFF"));
}

TEST(swedish_order, puts_å_ä_ö_last) {
  EXPECT_LT(swedish_sort_key("Zorn"), swedish_sort_key("Åberg"));
  EXPECT_LT(swedish_sort_key("Åberg"), swedish_sort_key("Ängström"));
  EXPECT_LT(swedish_sort_key("Ängström"), swedish_sort_key("Öberg"));
  EXPECT_EQ(swedish_sort_key("anna"), swedish_sort_key("Anna"));
}

}  // namespace
}  // namespace mellanrum
