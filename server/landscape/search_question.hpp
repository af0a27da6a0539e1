// What somebody asks the landscape, taken apart: what must be found, in which words it may stand,
// of which age, and whether it is asked who decides. Pure; knows no index.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "settings/vocabulary.hpp"

namespace mellanrum::landscape {

/// Why something was found.
enum class Reason { word, synonym, spelling, part, age };
inline constexpr std::array<std::string_view, 5> reason_words = {"word", "synonym", "spelling",
                                                                 "part", "age"};
constexpr const auto& words_of(Reason) {
  return reason_words;
}

/// Folded words that must all stand in the same subject.
struct Alternative {
  std::vector<std::string> words{};
  Reason reason = Reason::word;
  double worth = 1;    ///< of a fit
  std::string said{};  ///< as the vocabulary writes it
};

/// What a word is in a question: a small one that says nothing, one that says how old somebody is,
/// any other, or one of the field, which the vocabulary knows.
enum class Standing { minor, age, plain, field };

/// One thing that is asked for. One of its alternatives must be found; what else it may mean is
/// looked for only where they find nothing, and its parts where that finds nothing either.
struct Term {
  std::string asked{};
  Standing standing = Standing::plain;
  double weight = 1;
  std::vector<Alternative> alternatives{};
  std::vector<Alternative> guesses{};
  std::vector<Alternative> parts{};
  std::optional<AgeSpan> ages{};  ///< found also in what is for this age
};

struct AskedQuestion {
  std::vector<Term> terms{};
  std::optional<AgeSpan> age{};  ///< said in years: what is for others is left out
  bool asks_who_decides = false;
  bool is_sentence = false;  ///< so many words that not all of them are what is looked for
};

/// How much of a question is looked at.
inline constexpr std::size_t terms_max = 8;
inline constexpr std::size_t alternatives_max = 24;  ///< of each sort

[[nodiscard]] AskedQuestion question_of(std::string_view text, const Vocabulary& vocabulary);

/// Words that must all be found, each as it is.
[[nodiscard]] AskedQuestion question_of_words(const std::vector<std::string>& words);

}  // namespace mellanrum::landscape
