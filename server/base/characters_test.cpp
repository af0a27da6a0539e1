// Given text as people, browsers and other programs send it, then it is judged and cut by
// characters and never by bytes.
#include "base/text.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace mellanrum {
namespace {

using namespace std::string_view_literals;

TEST(Utf8, IsToldFromOtherBytes) {
  for (const auto text : {""sv, "abc"sv, "åäö"sv, "😀"sv, "\0"sv}) EXPECT_TRUE(is_utf8(text));
  for (const auto bytes : {"\xc3"sv, "\xa5"sv, "a\xff"sv, "\xc0\xaf"sv, "\xed\xa0\x80"sv,
                           "\xf4\x90\x80\x80"sv, "\xf0\x9f\x98"sv}) {
    EXPECT_FALSE(is_utf8(bytes));
    EXPECT_TRUE(is_utf8(as_utf8(bytes)));
  }
  EXPECT_EQ(as_utf8("Åsa"), "Åsa");
  EXPECT_EQ(as_utf8("Mozilla\xc3"), "Mozilla\uFFFD");
  EXPECT_EQ(as_utf8("a\xff"
                    "b"),
            "a\uFFFDb");
}

TEST(Cut, IsNeverInsideACharacter) {
  EXPECT_EQ(first_characters("Åsa 😀", 0), "");
  EXPECT_EQ(first_characters("Åsa 😀", 1), "Å");
  EXPECT_EQ(first_characters("Åsa 😀", 4), "Åsa ");
  EXPECT_EQ(first_characters("Åsa 😀", 5), "Åsa 😀");
  EXPECT_EQ(first_characters("Åsa 😀", 300), "Åsa 😀");
  const std::string long_one = std::string(299, 'M') + "é😀";
  EXPECT_EQ(first_characters(long_one, 300), std::string(299, 'M') + "é");
  for (std::size_t count = 0; count < 10; ++count) {
    EXPECT_TRUE(is_utf8(first_characters("åäöÅÄÖ😀日本", count)));
    EXPECT_EQ(character_count(first_characters("åäöÅÄÖ😀日本", count)),
              std::min<std::size_t>(count, 9));
  }
}

TEST(PlainText, IsWhatShowsWhatItSays) {
  for (const auto text :
       {"Rad ett\nrad två"sv, "\tindraget"sv, "👩\u200D👧"sv, "\u2067عربي\u2069"sv}) {
    EXPECT_TRUE(is_plain_text(text)) << text;
  }
  for (const auto text :
       {"a\0b"sv, "a\x1b[31m"sv, "\u0085"sv, "\u202Eabc"sv, "\u202Dabc"sv, "\uFFFF"sv, "\xc3"sv}) {
    EXPECT_FALSE(is_plain_text(text)) << text;
  }
}

TEST(OneLine, IsWhatANameMayBe) {
  for (const auto text :
       {"Åsa-Lena O’Brien"sv, "محمد"sv, "Li 明"sv, "👩\u200D👧"sv, "می\u200Cخواهم"sv}) {
    EXPECT_TRUE(is_one_line(text)) << text;
  }
  for (const auto text : {"Anna\nBo"sv, "Anna\tBo"sv, "Anna\rBo"sv, "Anna\u2028Bo"sv,
                          "Anna\u2029Bo"sv, "\uFEFFAnna"sv, "Anna\u2066Bo"sv, "Anna\u2067Bo"sv,
                          "Anna\u2068Bo"sv, "Anna\u2069Bo"sv, "Anna\u202ABo"sv, "Anna\u202EBo"sv,
                          "Anna\u200FBo"sv, "Anna\u061CBo"sv, "Anna\u0085Bo"sv, "\xc3"sv}) {
    EXPECT_FALSE(is_one_line(text)) << text;
  }
}

TEST(UnseenEnds, AreTakenAway) {
  EXPECT_EQ(without_unseen_ends(" \u00A0\uFEFFAnna \u3000\n"), "Anna");
  EXPECT_EQ(without_unseen_ends("\u202D08-123 45 67\u202C"), "08-123 45 67");
  EXPECT_EQ(without_unseen_ends("\u2068+46 8\u2069"), "+46 8");
  EXPECT_EQ(without_unseen_ends("Anna\u2067Bo"), "Anna\u2067Bo") << "not inside";
  EXPECT_EQ(without_unseen_ends(" \u200F\uFEFF "), "");
  EXPECT_EQ(without_unseen_ends("Anna \u202E"), "Anna \u202E") << "is refused, not mended";
  EXPECT_EQ(without_unseen_ends(""), "");
  EXPECT_EQ(without_unseen_ends(" \xc3 "), "\xc3");
}

TEST(Text, ShowsSomethingOrNothing) {
  for (const auto text : {""sv, " \t\n"sv, "\u00A0"sv, "\u200B"sv, "\uFEFF"sv, "\u3164"sv}) {
    EXPECT_FALSE(shows_something(text));
  }
  EXPECT_TRUE(shows_something(" å "));
}

}  // namespace
}  // namespace mellanrum
