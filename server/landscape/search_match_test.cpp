#include "landscape/search_match.hpp"

#include <bit>

#include <gtest/gtest.h>

namespace mellanrum::landscape {
namespace {

TEST(fit, prefers_the_word_itself_then_its_beginning_then_a_part) {
  EXPECT_EQ(fit_plain(U"bup", U"bup"), fit_exact);
  EXPECT_GT(fit_plain(U"ungdom", U"ungdoms"), fit_plain(U"ungdom", U"ungdomspsykiatrin"));
  EXPECT_GT(fit_plain(U"ung", U"ungdomspsykiatrin"), fit_plain(U"psykiatri", U"ungdomspsykiatrin"));
  EXPECT_EQ(fit_plain(U"psykiatri", U"ungdomspsykiatrin"), fit_inside);
  EXPECT_EQ(fit_plain(U"ed", U"medling"), 0) << "two letters are no part";
  EXPECT_EQ(fit_plain(U"vuxen", U"ungdomspsykiatrin"), 0);
}

TEST(fit, allows_errors_by_length) {
  EXPECT_EQ(errors_allowed(3), 0);
  EXPECT_EQ(errors_allowed(4), 1);
  EXPECT_EQ(errors_allowed(7), 1);
  EXPECT_EQ(errors_allowed(8), 2);
  EXPECT_EQ(fit_misspelt(U"bpu", U"bup"), 0);
  EXPECT_GT(fit_misspelt(U"skoal", U"skola"), 0) << "two letters changed places: one error";
  EXPECT_EQ(fit_misspelt(U"sklao", U"skola"), 0) << "two errors in five letters";
  EXPECT_EQ(fit_misspelt(U"tolk", U"folkhogskola"), 0) << "short words are misspelt whole";
  EXPECT_EQ(fit_misspelt(U"orosanmalan", U"polisanmalan"), 0) << "two errors in a part";
  EXPECT_GT(fit_misspelt(U"psykiarti", U"ungdomspsykiatrin"), 0) << "in a part of a compound";
  EXPECT_GT(fit_misspelt(U"psykiarti", U"psykiatri"),
            fit_misspelt(U"psykiarti", U"vuxenpsykiatri"));
}

TEST(fit, knows_other_forms_of_a_word) {
  const auto fit = [](std::string_view asked, std::string_view word, Reason reason) {
    return fit_of(Sought(asked, reason), code_points(word), stem_of(word).size());
  };
  EXPECT_EQ(fit("vrakningen", "vrakning", Reason::word), fit_stem);
  EXPECT_EQ(fit("skolor", "skola", Reason::word), fit_stem);
  EXPECT_GT(fit("psykiatrin", "ungdomspsykiatri", Reason::word), 0);
  EXPECT_GT(fit("mat", "mattias", Reason::word), 0) << "it may be being typed";
  EXPECT_EQ(fit("mat", "mattias", Reason::synonym), 0) << "another word for it is whole";
}

TEST(errors, are_counted_as_people_make_them) {
  EXPECT_EQ(errors_in_word(U"skola", U"skola", 2), 0);
  EXPECT_EQ(errors_in_word(U"skla", U"skola", 2), 1);
  EXPECT_EQ(errors_in_word(U"skkola", U"skola", 2), 1);
  EXPECT_EQ(errors_in_word(U"skula", U"skola", 2), 1);
  EXPECT_EQ(errors_in_word(U"ksola", U"skola", 2), 1);
  EXPECT_EQ(errors_in_word(U"kola", U"skolan", 2), 2);
  EXPECT_EQ(errors_in_word(U"barn", U"skola", 2), std::nullopt);
  EXPECT_EQ(errors_in_part(U"skulan", U"grundskolans", 1), 1);
}

TEST(letters, never_rule_out_a_word_that_fits) {
  // Every edit of one letter misses at most one bit; the filter relies on it.
  const std::u32string word = U"arbetsformedling";
  for (std::size_t i = 0; i < word.size(); ++i) {
    for (const char32_t letter : std::u32string(U"aqz09\u00F8")) {
      auto typed = word;
      typed[i] = letter;
      EXPECT_LE(std::popcount(letters_of(typed) & ~letters_of(word)), 1);
      typed = word;
      typed.insert(i, 1, letter);
      EXPECT_LE(std::popcount(letters_of(typed) & ~letters_of(word)), 1);
    }
  }
}

TEST(code_points, read_utf8) {
  EXPECT_EQ(code_points("bup"), U"bup");
  EXPECT_EQ(code_points("sm\u00F8rbr\u00F8d"), U"sm\u00F8rbr\u00F8d");
  EXPECT_EQ(code_points("\u20AC\U0001F600"), U"\u20AC\U0001F600");
}

}  // namespace
}  // namespace mellanrum::landscape
