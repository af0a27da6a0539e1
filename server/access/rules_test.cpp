// Given what people choose, when it is a username or a password, then what could be mistaken or
// guessed is refused and what is their own is not.
#include <gtest/gtest.h>

#include "access/password.hpp"
#include "access/password_rules.hpp"
#include "access/usernames.hpp"

namespace mellanrum::access {
namespace {

TEST(Username, IsComparedAsItIsSeen) {
  for (const auto* typed : {"Åsa", " åsa ", "A\u030Asa", "å\u200Bsa", "å\u202Esa", "ÅＳＡ"}) {
    EXPECT_EQ(normalised_username(typed), "åsa") << typed;
  }
}

TEST(Username, IsLettersAndDigitsOfOneAlphabet) {
  for (const auto* fit : {"eva", "eva.lind", "åsa-öberg_2", "eva@vretby.se", "Ольга"}) {
    EXPECT_FALSE(problem_of_username(normalised_username(fit))) << fit;
  }
  for (const auto* unfit : {"", "eva lind", "eva\nlind", "gu\u0456de", "\x1b[2J"}) {
    EXPECT_TRUE(problem_of_username(normalised_username(unfit))) << unfit;
  }
  EXPECT_TRUE(problem_of_username(std::string(101, 'a')));
}

TEST(Username, IsHeldAgainstThoseItLooksLike) {
  EXPECT_TRUE(look_alike("eval", "eva1"));
  EXPECT_TRUE(look_alike("guide", "gu\u0456de"));
  EXPECT_FALSE(look_alike("eva", "ewa"));
}

TEST(Password, IsTheSameHoweverItsAccentsAreWritten) {
  EXPECT_EQ(normalised_password("A\u030Ar\u00A0och dag"), "År och dag");
}

TEST(Password, ThatIsTriedFirstIsRefused) {
  const std::vector<std::string> own = {"evalind", "Eva Lind", "Samordningsförbundet Vretbygden"};
  for (const auto* guessed :
       {"aaaaaaaaaaaa", "123456789012", "password1234", "P@ssw0rd2026!", "Sommar2026!!",
        "qwertyuiop12", "abcabcabcabc", "hejhejhejhej", "evalindevalind", "Eva Lind 1984",
        "vretbygden2026", "lösenordlösenord", "losenord12345", "asdfghjklöä1", "987654321098"}) {
    EXPECT_TRUE(problem_of_password(guessed, own)) << guessed << parts_to_guess(guessed, own);
  }
  for (const auto* good : {"ett gott lösenord", "lönnar vajar över ån", "x7Kp#mQ2v9Lw",
                           "korrekt häst batteri", "fika-klockan-tre-varje-dag"}) {
    EXPECT_FALSE(problem_of_password(good, own)) << good << parts_to_guess(good, own);
  }
  EXPECT_TRUE(problem_of_password("kort", own));
  EXPECT_TRUE(problem_of_password(std::string(201, 'x'), own));
}

}  // namespace
}  // namespace mellanrum::access
