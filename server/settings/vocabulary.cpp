#include "settings/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

#include "base/text.hpp"

namespace mellanrum {

namespace {

constexpr std::size_t stem_letters_min = 3;
constexpr std::size_t minor_forms_from = 6;  // letters

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::string stems_of(std::string_view phrase) {
  std::string stems;
  while (!phrase.empty()) {
    const auto word = phrase.substr(0, phrase.find(' '));
    stems += (stems.empty() ? "" : " ") + std::string(stem_of(word));
    phrase.remove_prefix(std::min(word.size() + 1, phrase.size()));
  }
  return stems;
}

/// The parts between commas, without the empty ones.
std::vector<std::string_view> parts_of(std::string_view list) {
  std::vector<std::string_view> parts;
  while (!list.empty()) {
    const auto part = list.substr(0, list.find(','));
    if (const auto said = trimmed(part); !said.empty()) parts.push_back(said);
    list.remove_prefix(std::min(part.size() + 1, list.size()));
  }
  return parts;
}

Vocabulary::Other other_of(std::string_view said, bool is_same) {
  return {folded_words(said), std::string(said), is_same};
}

std::optional<int> years_of(std::string_view text) {
  text = trimmed(text);
  int years = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), years);
  const bool is_number = error == std::errc() && end == text.data() + text.size();
  return is_number && years <= 130 ? std::optional(years) : std::nullopt;
}

/// Both sides of the colon.
std::pair<std::string_view, std::string_view> sides_of(std::string_view line) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) throw std::runtime_error("a colon is missing");
  return {line.substr(0, colon), line.substr(colon + 1)};
}

}  // namespace

std::string_view stem_of(std::string_view word) {
  static constexpr std::array<std::string_view, 27> endings = {
      "arnas", "ernas", "ornas", "arna", "erna", "orna", "aren", "ades", "ens",
      "ets",   "ars",   "ers",   "ors",  "ade",  "en",   "et",   "er",   "ar",
      "or",    "an",    "as",    "es",   "at",   "ad",   "a",    "e",    "s"};
  for (const auto ending : endings) {
    if (word.size() < ending.size() + stem_letters_min || !word.ends_with(ending)) continue;
    return word.substr(0, word.size() - ending.size());
  }
  // `psykiatrin`: the article after a vowel.
  if (word.size() > stem_letters_min + 1 && word.ends_with("in")) {
    return word.substr(0, word.size() - 1);
  }
  return word;
}

double AgeSpan::part_in(const std::optional<std::int64_t>& minimum,
                        const std::optional<std::int64_t>& maximum) const {
  if (!meets(minimum, maximum)) return 0;
  if (!until) return 1;
  const auto first = std::max<std::int64_t>(from, minimum.value_or(from));
  const auto last = std::min<std::int64_t>(*until, maximum.value_or(*until));
  return static_cast<double>(last - first + 1) / (*until - from + 1);
}

void Vocabulary::add(std::string_view text, const std::string& name) {
  static constexpr std::array<std::pair<std::string_view, Section>, 5> sections = {{
      {"[samma]", Section::same},
      {"[även]", Section::also},
      {"[småord]", Section::minor},
      {"[beslut]", Section::deciding},
      {"[ålder]", Section::ages},
  }};
  Section section = Section::none;
  for (int number = 1; !text.empty(); ++number) {
    const auto whole = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(whole.size() + 1, text.size()));
    const auto line = trimmed(whole.substr(0, whole.find('#')));
    if (line.empty()) continue;
    try {
      if (line.front() == '[') {
        const auto* const found =
            std::ranges::find(sections, line, &std::pair<std::string_view, Section>::first);
        if (found == sections.end()) throw std::runtime_error("there is no such section");
        section = found->second;
      } else {
        add_line(section, line);
      }
    } catch (const std::runtime_error& error) {
      throw std::runtime_error(name + ":" + std::to_string(number) + ": " + error.what());
    }
  }
}

void Vocabulary::add_line(Section section, std::string_view line) {
  switch (section) {
    case Section::none:
      throw std::runtime_error("begin with a section, as [samma]");
    case Section::same:
      return add_same(line);
    case Section::also:
      return add_also(line);
    case Section::minor:
      for (const auto part : parts_of(line)) minor_.insert(known(part));
      return;
    case Section::deciding:
      for (const auto part : parts_of(line)) deciding_.insert(known(part));
      return;
    case Section::ages:
      return add_ages(line);
  }
}

void Vocabulary::add_same(std::string_view line) {
  const auto parts = parts_of(line);
  for (const auto part : parts) {
    std::vector<Other> others;
    for (const auto other : parts) {
      if (other != part) others.push_back(other_of(other, true));
    }
    add_others(known(part), others);
  }
}

void Vocabulary::add_also(std::string_view line) {
  const auto [asked, found] = sides_of(line);
  std::vector<Other> others;
  for (const auto part : parts_of(found)) others.push_back(other_of(part, false));
  for (const auto part : parts_of(asked)) add_others(known(part), others);
}

void Vocabulary::add_ages(std::string_view line) {
  const auto [words, span] = sides_of(line);
  const auto dash = span.find('-');
  const auto from = years_of(span.substr(0, dash));
  const auto until = dash == std::string_view::npos ? from : years_of(span.substr(dash + 1));
  const bool is_open = dash != std::string_view::npos && trimmed(span.substr(dash + 1)).empty();
  if (!from || (!until && !is_open)) throw std::runtime_error("ages are written as 13-19 or 66-");
  for (const auto part : parts_of(words)) ages_[known(part)] = {*from, until};
}

void Vocabulary::add_others(const std::string& phrase, const std::vector<Other>& others) {
  auto& all = others_[stems_of(phrase)];
  if (all.empty() && phrase.find(' ') == std::string::npos) words_.push_back(phrase);
  for (const auto& other : others) {
    const bool is_itself = joined(other.words) == phrase;
    const auto is_same = [&](const Other& one) { return one.words == other.words; };
    if (!is_itself && std::ranges::none_of(all, is_same)) all.push_back(other);
  }
}

/// Folded, and remembered how long it is.
std::string Vocabulary::known(std::string_view part) {
  const auto words = folded_words(part);
  phrase_words_max_ = std::max(phrase_words_max_, words.size());
  return joined(words);
}

const std::vector<Vocabulary::Other>* Vocabulary::others(std::string_view phrase) const {
  const auto found = others_.find(stems_of(phrase));
  return found == others_.end() ? nullptr : &found->second;
}

/// Also in another form, unless that form is a word of the field.
bool Vocabulary::is_minor(std::string_view phrase) const {
  if (minor_.contains(std::string(phrase))) return true;
  return phrase.size() >= minor_forms_from && minor_.contains(std::string(stem_of(phrase))) &&
         others(phrase) == nullptr;
}

bool Vocabulary::asks_who_decides(std::string_view phrase) const {
  return deciding_.contains(std::string(phrase));
}

std::optional<AgeSpan> Vocabulary::ages(std::string_view phrase) const {
  const auto found = ages_.find(std::string(phrase));
  return found == ages_.end() ? std::nullopt : std::optional(found->second);
}

std::shared_ptr<const Vocabulary> default_vocabulary() {
  static const auto made = vocabulary_with({}, {});
  return made;
}

std::shared_ptr<const Vocabulary> vocabulary_with(std::string_view text, const std::string& name) {
  auto vocabulary = std::make_shared<Vocabulary>();
  vocabulary->add(default_vocabulary_text, "vocabulary.txt");
  vocabulary->add(text, name);
  return vocabulary;
}

}  // namespace mellanrum
