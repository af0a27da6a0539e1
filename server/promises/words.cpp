#include "promises/words.hpp"

#include <algorithm>
#include <array>

#include "base/identifiers.hpp"
#include "base/text.hpp"

namespace mellanrum::promises {

namespace {

std::string first_name(std::string_view name) {
  name = trimmed(name);
  return std::string(name.substr(0, name.find(' ')));
}

bool is_word_or_genitive(const std::string& word, const std::string& name) {
  return word == name || word == name + "s";
}

/// True if `name` stands in `words` as it is, its last word possibly in the genitive.
bool stands_in(const std::vector<std::string>& name, const std::vector<std::string>& words) {
  if (name.empty()) return false;
  return std::search(words.begin(), words.end(), name.begin(), name.end(),
                     [&](auto& a, auto& b) { return is_word_or_genitive(a, b); }) != words.end();
}

}  // namespace

Text operator+(const Text& a, const Text& b) {
  return {a.swedish + b.swedish, a.english + b.english};
}

Text day_in_words(Day day, Day today) {
  constexpr std::array<const char*, 12> swedish = {"januari",   "februari", "mars",     "april",
                                                   "maj",       "juni",     "juli",     "augusti",
                                                   "september", "oktober",  "november", "december"};
  constexpr std::array<const char*, 12> english = {"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};
  const std::chrono::year_month_day date(day);
  const auto month = static_cast<unsigned>(date.month()) - 1;
  const auto number = std::to_string(static_cast<unsigned>(date.day()));
  std::string year;
  if (date.year() != std::chrono::year_month_day(today).year()) {
    year = " " + std::to_string(static_cast<int>(date.year()));
  }
  return {number + " " + swedish[month] + year, number + " " + english[month] + year};
}

Text days_in_words(int count) {
  const std::string number = std::to_string(count);
  return {number + (count == 1 ? " dag" : " dagar"), number + (count == 1 ? " day" : " days")};
}

Text working_days_in_words(int count) {
  const std::string number = std::to_string(count);
  return {number + (count == 1 ? " arbetsdag" : " arbetsdagar"),
          number + (count == 1 ? " working day" : " working days")};
}

Text suggested_nudge(const NudgeFacts& facts, Day today) {
  const std::string to = facts.recipient.empty() ? "" : " " + first_name(facts.recipient);
  const std::string from = first_name(facts.sender);
  const Text day = day_in_words(facts.made, today);
  const Text greeting = {"Hej" + to + "! ", "Hello" + to + ". "};
  const Text closing = {" Säg till om något fattas från oss. /" + from,
                        " Tell us if anything is missing from our side. /" + from};
  const Text question =
      facts.nudges == 0
          ? Text{"Hur går det med det vi pratade om den " + day.swedish + "?",
                 "How is it going with what we talked about on " + day.english + "?"}
          : Text{"Jag hör av mig igen om det vi pratade om den " + day.swedish + ". Hur går det?",
                 "I am writing again about what we talked about on " + day.english +
                     ". How is it going?"};
  return greeting + question + closing;
}

std::optional<Text> nudge_refusal(std::string_view text, std::string_view code_name,
                                  std::string_view reference,
                                  const std::vector<std::string>& known_names) {
  if (find_personal_number(text)) return personal_number_refusal();

  const auto words = folded_words(text);
  const auto name = folded_words(code_name);
  std::vector<std::string> known;
  for (const auto& other : known_names) {
    for (auto& word : folded_words(other)) known.push_back(std::move(word));
  }
  const bool is_somebody_elses =
      std::all_of(name.begin(), name.end(), [&](const std::string& word) {
        return std::find(known.begin(), known.end(), word) != known.end();
      });
  if (!is_somebody_elses && stands_in(name, words)) {
    return Text{"Påminnelsen nämner ärendets namn. Ta bort det, den går utanför ärendet.",
                "The reminder names the case. Take the name out; it leaves the case."};
  }
  const auto code = folded(reference);
  if (!code.empty() && std::find(words.begin(), words.end(), code) != words.end()) {
    return Text{"Påminnelsen nämner ärendets kod. Ta bort den, påminnelsen går utanför ärendet.",
                "The reminder holds the case reference. Take it out; it leaves the case."};
  }
  return std::nullopt;
}

}  // namespace mellanrum::promises
