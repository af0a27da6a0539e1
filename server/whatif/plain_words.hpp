// Numbers as one says them, in both languages: in letters up to twelve and without decimals.
#pragma once
#include <string>

namespace mellanrum::whatif {

struct Sentence {
  std::string swedish, english;

  bool empty() const { return swedish.empty(); }
  friend Sentence operator+(Sentence const& a, Sentence const& b) {
    return {a.swedish + b.swedish, a.english + b.english};
  }
};

// tolv, 13, 12 400; twelve, 13, 12,400. The sign is left to the sentence.
Sentence spoken(double number);

// Weeks, or days where it is less than two weeks.
enum class TimeUnit { weeks, days };
TimeUnit unit_for(double weeks);
// The whole number of units, without sign.
double units_in(double weeks, TimeUnit unit);
// "fem veckor", "en dag"; "mindre än en vecka" for what rounds to none.
Sentence spoken_time(double weeks, TimeUnit unit);

// Rounded to the two digits that count: 5 929 to 5 900.
double two_digits(double value);

}  // namespace mellanrum::whatif
