// A password in a URL is not left where the list of processes shows it.
#include <gmock/gmock.h>

#include "app/place.hpp"

namespace mellanrum::app {
namespace {

std::string hidden(std::string argument) {
  std::string program = "mellanrum";
  std::array<char*, 2> words = {program.data(), argument.data()};
  hide_passwords(static_cast<int>(words.size()), words.data());
  return argument;
}

TEST(PasswordsInArguments, AreOverwritten) {
  EXPECT_EQ(hidden("postgresql://eva:hemligt@db/mellanrum"),
            "postgresql://eva:*******@db/mellanrum");
  EXPECT_EQ(hidden("--database=postgresql://eva:hemligt@db/m"),
            "--database=postgresql://eva:*******@db/m");
}

TEST(PasswordsInArguments, LeaveOtherWordsAsTheyAre) {
  for (const char* word :
       {"postgresql://eva@db:5432/mellanrum", "postgresql:///mellanrum?host=/run",
        "https://vretby.example:8443", "a:b@c"}) {
    EXPECT_EQ(hidden(word), word);
  }
}

}  // namespace
}  // namespace mellanrum::app
