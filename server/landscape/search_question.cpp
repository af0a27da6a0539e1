#include "landscape/search_question.hpp"

#include <algorithm>
#include <bit>
#include <charconv>

#include "base/text.hpp"
#include "landscape/search_match.hpp"

namespace mellanrum::landscape {

namespace {

constexpr double worth_of_synonym = 0.9;
constexpr double worth_of_near = 0.88;  // of what is not the same, beside what is
constexpr double worth_of_misspelt_synonym = 0.6;
constexpr double worth_of_joined = 0.95;
constexpr double worth_of_part = 0.6;
constexpr double weight_of_minor = 0.04;
constexpr double weight_of_age = 0.4;
constexpr double weight_of_plain = 0.6;      // beside words of the field, or in a sentence
constexpr std::ptrdiff_t sentence_from = 3;  // words that are more than small ones
constexpr std::size_t part_letters_min = 3;
constexpr std::size_t key_part_letters_min = 4;
constexpr std::size_t misspelt_letters_min = 5;
constexpr int age_max = 120;

using Words = std::vector<std::string>;

std::string phrase_of(const Words& words, std::size_t from, std::size_t count) {
  std::string phrase = words[from];
  for (std::size_t i = 1; i < count; ++i) phrase += ' ' + words[from + i];
  return phrase;
}

void add_others(const Vocabulary& vocabulary, const std::string& phrase, Reason reason,
                double worth, std::vector<Alternative>& alternatives) {
  const auto* others = vocabulary.others(phrase);
  if (others == nullptr) return;
  for (const auto& other : *others) {
    if (alternatives.size() == alternatives_max) return;
    const double nearness = other.is_same ? 1 : worth_of_near;
    alternatives.push_back({other.words, reason, worth * nearness, other.said});
  }
}

/// Words of the vocabulary that `word` may be meant to be: with one error, or what it begins.
void add_misspelt(const Vocabulary& vocabulary, const std::string& word, Term& term) {
  if (word.size() < misspelt_letters_min) return;
  const auto typed = code_points(word);
  const auto letters = letters_of(typed);
  for (const auto& known : vocabulary.words()) {
    const auto text = code_points(known);
    if (std::popcount(letters & ~letters_of(text)) > 1) continue;
    const bool begins = known.starts_with(word);
    if (!begins && !errors_in_word(typed, text, 1)) continue;
    term.guesses.push_back({{known}, Reason::spelling, worth_of_misspelt_synonym, known});
    add_others(vocabulary, known, Reason::spelling, worth_of_misspelt_synonym, term.guesses);
  }
}

/// What the first part of a compound means, where the compound itself is nowhere, and both parts
/// as words: `missbruksproblem`. Not the last: a `tandläkare` is no `läkare` of the landscape.
void add_parts(const Vocabulary& vocabulary, const std::string& word, Term& term) {
  for (std::size_t cut = part_letters_min; cut + part_letters_min <= word.size(); ++cut) {
    auto left = word.substr(0, cut);
    const auto right = word.substr(cut);
    term.parts.push_back({{left, right}, Reason::part, worth_of_part, {}});
    const bool is_linked = left.size() > key_part_letters_min && left.back() == 's';
    if (is_linked && vocabulary.others(left) == nullptr) left.pop_back();
    if (left.size() >= key_part_letters_min && vocabulary.others(left) != nullptr) {
      term.guesses.push_back({{left}, Reason::part, worth_of_part, left});
      add_others(vocabulary, left, Reason::part, worth_of_part, term.guesses);
    }
  }
}

struct Number {
  int years = 0;
  std::string_view rest;  ///< of the word
};

std::optional<Number> number_of(std::string_view word) {
  int years = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), years);
  if (error != std::errc() || years > age_max) return std::nullopt;
  return Number{years, word.substr(static_cast<std::size_t>(end - word.data()))};
}

bool says_years(std::string_view word) {
  return word == "ar" || word == "ars" || word.starts_with("aring") || word.starts_with("arig");
}

/// `18 år`, `18–24 år`, `15-åring`, `15årig`; how many words it takes, 0 if it is no age.
std::size_t take_age(const Words& words, std::size_t at, AskedQuestion& question) {
  const auto first = number_of(words[at]);
  if (!first) return 0;
  const auto word_at = [&](std::size_t i) {
    return i < words.size() ? std::string_view(words[i]) : std::string_view();
  };
  if (says_years(first->rest)) {
    question.age = AgeSpan{first->years, first->years};
    return 1;
  }
  if (!first->rest.empty()) return 0;
  if (says_years(word_at(at + 1))) {
    question.age = AgeSpan{first->years, first->years};
    return 2;
  }
  const auto second = number_of(word_at(at + 1));
  if (!second || second->years < first->years) return 0;
  const bool is_joined = says_years(second->rest);
  if (!is_joined && !(second->rest.empty() && says_years(word_at(at + 2)))) return 0;
  question.age = AgeSpan{first->years, second->years};
  return is_joined ? 2 : 3;
}

/// Splits a question; one pass over its words.
class Taker {
 public:
  Taker(const Vocabulary& vocabulary, Words words)
      : vocabulary_(vocabulary), words_(std::move(words)) {}

  AskedQuestion take() {
    for (std::size_t at = 0; at < words_.size();) at += taken_at(at);
    weigh();
    keep_what_says_most();
    return std::move(question_);
  }

 private:
  std::size_t taken_at(std::size_t at) {
    if (const auto taken = take_age(words_, at, question_)) return taken;
    const auto longest = std::min(vocabulary_.phrase_words_max(), words_.size() - at);
    for (std::size_t count = longest; count > 0; --count) {
      const auto phrase = phrase_of(words_, at, count);
      const auto ages = vocabulary_.ages(phrase);
      const bool is_minor = vocabulary_.is_minor(phrase);
      const bool is_deciding = vocabulary_.asks_who_decides(phrase);
      const bool is_known = vocabulary_.others(phrase) != nullptr;
      if (!ages && !is_minor && !is_deciding && !is_known && count > 1) continue;
      question_.asks_who_decides = question_.asks_who_decides || is_deciding;
      Term term{.asked = phrase,
                .standing = is_minor || is_deciding ? Standing::minor
                            : ages                  ? Standing::age
                            : is_known              ? Standing::field
                                                    : Standing::plain};
      term.ages = ages;
      add_ways(at, count, term);
      question_.terms.push_back(std::move(term));
      return count;
    }
    return 1;
  }

  /// Small words go first where there are too many.
  void keep_what_says_most() {
    auto& terms = question_.terms;
    if (terms.size() <= terms_max) return;
    std::erase_if(terms, [](const Term& term) { return term.standing == Standing::minor; });
    if (terms.size() > terms_max) terms.resize(terms_max);
  }

  void weigh() {
    auto& terms = question_.terms;
    const auto counts = [](const Term& term) { return term.standing >= Standing::plain; };
    const auto counted = std::ranges::count_if(terms, counts);
    question_.is_sentence = counted >= sentence_from;
    const auto is_of_field = [](const Term& term) { return term.standing == Standing::field; };
    const bool has_field = std::ranges::any_of(terms, is_of_field);
    for (auto& term : terms) {
      if (counted == 0) {
        term.standing = Standing::plain;  // nothing but small words: then these are meant
      } else if (term.standing == Standing::minor) {
        term.weight = weight_of_minor;
      } else if (term.standing == Standing::age) {
        term.weight = weight_of_age;
      } else if (term.standing == Standing::plain && (question_.is_sentence || has_field)) {
        term.weight = weight_of_plain;
      }
    }
  }

  void add_ways(std::size_t at, std::size_t count, Term& term) {
    const auto begin = words_.begin() + static_cast<std::ptrdiff_t>(at);
    // A short word of the field is whole, unless it is the one that is being typed.
    const bool is_whole = term.standing == Standing::field && at + count < words_.size() &&
                          term.asked.size() < key_part_letters_min;
    term.alternatives.push_back({Words(begin, begin + static_cast<std::ptrdiff_t>(count)),
                                 is_whole ? Reason::synonym : Reason::word});
    if (term.standing < Standing::plain) return;
    add_others(vocabulary_, term.asked, Reason::synonym, worth_of_synonym, term.alternatives);
    if (count > 1 || term.alternatives.size() > 1) return;
    // `skuld rådgivning`: also as one word, with what that means.
    if (at + 1 < words_.size()) {
      const auto whole = words_[at] + words_[at + 1];
      if (vocabulary_.others(whole) != nullptr) {
        term.guesses.push_back({{whole}, Reason::part, worth_of_joined, {}});
        add_others(vocabulary_, whole, Reason::part, worth_of_synonym, term.guesses);
      }
    }
    add_misspelt(vocabulary_, term.asked, term);
    add_parts(vocabulary_, term.asked, term);
    for (auto* ways : {&term.guesses, &term.parts}) {
      if (ways->size() > alternatives_max) ways->resize(alternatives_max);
    }
  }

  const Vocabulary& vocabulary_;
  Words words_;
  AskedQuestion question_;
};

}  // namespace

AskedQuestion question_of(std::string_view text, const Vocabulary& vocabulary) {
  return Taker(vocabulary, folded_words(text)).take();
}

AskedQuestion question_of_words(const std::vector<std::string>& words) {
  AskedQuestion question;
  for (const auto& word : words) {
    question.terms.push_back({.asked = word, .alternatives = {{{word}}}});
  }
  return question;
}

}  // namespace mellanrum::landscape
