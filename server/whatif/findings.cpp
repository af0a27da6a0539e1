// See findings.hpp. Where two values would read alike, a finer count is chosen: of a thousand
// instead of a hundred, days instead of weeks.
#include "whatif/findings.hpp"

#include <cmath>
#include <optional>

namespace mellanrum::whatif {

namespace {

Sentence instead_of(Sentence const& before) {
  return Sentence{", i stället för ", ", instead of "} + before + Sentence{".", "."};
}

Sentence a_little(Sentence const& name, bool less) {
  return name + Sentence{less ? " minskar något." : " ökar något.",
                         less ? " falls a little." : " rises a little."};
}

struct Counted {
  Sentence whole;  // "hundra"
  double before, after;
};

// Of a hundred, or of a thousand where a hundred shows no difference.
std::optional<Counted> count_of_many(double before, double after) {
  constexpr struct {
    double size;
    char const *swedish, *english;
  } wholes[] = {{100, "hundra", "a hundred"}, {1000, "tusen", "a thousand"}};
  for (auto const& whole : wholes) {
    double const was = std::round(before * whole.size), is = std::round(after * whole.size);
    if (was != is) return Counted{{whole.swedish, whole.english}, was, is};
  }
  return std::nullopt;
}

// Weeks, or days where weeks show no difference.
std::optional<TimeUnit> unit_that_tells(double before, double after) {
  for (TimeUnit unit : {TimeUnit::weeks, TimeUnit::days}) {
    if (units_in(before, unit) != units_in(after, unit)) return unit;
  }
  return std::nullopt;
}

Sentence times(double count) {
  if (count == 1) return {"en gång", "once"};
  return spoken(count) + Sentence{" gånger", " times"};
}

Sentence waiting(double before, double after) {
  auto const unit = unit_that_tells(before, after);
  if (!unit) return a_little({"Väntan på samordnad hjälp", "Waiting for help"}, after < before);
  return Sentence{"I medel dröjer det ", "It takes "} + spoken_time(after, *unit) +
         Sentence{" tills alla insatser är i gång samtidigt",
                  " on average until all services run at once"} +
         instead_of(spoken(units_in(before, *unit)));
}

Sentence between_chairs(double before, double after) {
  auto const many = count_of_many(before, after);
  if (!many) return a_little({"Antalet mellan stolarna", "Falling between"}, after < before);
  return Sentence{"Av ", "Of "} + many->whole + Sentence{" klienter hamnar ", " clients "} +
         spoken(many->after) +
         Sentence{" någon gång mellan stolarna", " fall between the chairs at some time"} +
         instead_of(spoken(many->before));
}

Sentence standing_still(double before, double after) {
  auto const unit = unit_that_tells(before, after);
  if (!unit) return a_little({"Tiden som något står stilla", "Time stuck"}, after < before);
  return Sentence{"För en klient står något stilla ", "For a client something stands still "} +
         spoken_time(after, *unit) + Sentence{" sammanlagt", " in all"} +
         instead_of(spoken(units_in(before, *unit)));
}

Sentence overload(double before, double after) {
  auto const many = count_of_many(before, after);
  if (!many) return a_little({"Överbelastningen", "Overload"}, after < before);
  return Sentence{"Av ", "Of "} + many->whole + Sentence{" arbetsveckor är ", " working weeks "} +
         spoken(many->after) + Sentence{" för tunga", " are too heavy"} +
         instead_of(spoken(many->before));
}

Sentence duplicates(double before, double after) {
  auto const many = count_of_many(before, after);
  if (!many) return a_little({"Dubbelarbetet", "Duplicate work"}, after < before);
  return Sentence{"För ", "For "} + many->whole +
         Sentence{" klienter görs samma sak dubbelt ", " clients the same thing is done twice "} +
         times(many->after) + instead_of(spoken(many->before));
}

Sentence luck_of_the_draw(double before, double after) {
  Sentence const name{"Skillnaden efter vem som är ens handläggare",
                      "The difference that one's case holder makes"};
  auto const unit = unit_that_tells(before, after);
  if (!unit || before < 0 || units_in(after, *unit) == 0 || after < 0) {
    return a_little(name, after < before);
  }
  return Sentence{"Den vars handläggare känner få väntar ",
                  "Somebody whose case holder knows few waits "} +
         spoken_time(after, *unit) +
         Sentence{" längre än den vars handläggare känner många",
                  " longer than somebody whose case holder knows many"} +
         instead_of(spoken(units_in(before, *unit)));
}

Sentence skew(double before, double after) {
  bool const less = after < before;
  return {less ? "Arbetet blir jämnare fördelat." : "Arbetet blir ojämnare fördelat.",
          less ? "Work is more evenly shared." : "Work is less evenly shared."};
}

Sentence cost(double before, double after) {
  bool const less = after < before;
  return Sentence{"En klient kostar ", "A client costs "} + spoken(two_digits(after - before)) +
         Sentence{less ? " kronor mindre, väntan inräknad." : " kronor mer, väntan inräknad.",
                  less ? " SEK less, waiting included." : " SEK more, waiting included."};
}

constexpr Telling list[] = {{Outcome::weeks_mean, waiting},
                            {Outcome::chairs_broad, between_chairs},
                            {Outcome::stuck_weeks, standing_still},
                            {Outcome::overload_share, overload},
                            {Outcome::duplicate_events, duplicates},
                            {Outcome::gap_network, luck_of_the_draw},
                            {Outcome::load_gini, skew},
                            {Outcome::cost, cost}};

}  // namespace

std::span<Telling const> tellings() {
  return list;
}

}  // namespace mellanrum::whatif
