// How well a word that somebody types fits a word of the landscape. Pure; words are folded
// (base/text.hpp), so å is a and case does not count.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "landscape/search_question.hpp"

namespace mellanrum::landscape {

/// How many spelling errors a typed word may hold: none up to three letters, one up to seven, two
/// from eight on. An error is a letter too many, too few, another, or two that changed places.
[[nodiscard]] int errors_allowed(std::size_t letters);

/// Fewest errors between `typed` and all of `word`, or nothing if more than `most`.
[[nodiscard]] std::optional<int> errors_in_word(std::u32string_view typed, std::u32string_view word,
                                                int most);

/// The same between `typed` and whichever part of `word` is nearest: of a compound.
[[nodiscard]] std::optional<int> errors_in_part(std::u32string_view typed, std::u32string_view word,
                                                int most);

/// Which letters a word holds, one bit each (some share one). If `typed` fits `word` with n errors,
/// at most n bits of `typed` are missing in `word`.
[[nodiscard]] std::uint64_t letters_of(std::u32string_view word);

/// 100 the word itself; 70–90 its beginning; 65 inside it; less with errors; 0 not at all.
/// Parts inside are looked for from three letters on.
inline constexpr int fit_exact = 100;
inline constexpr int fit_beginning = 90;
inline constexpr int fit_inside = 65;
inline constexpr int fit_with_errors = 50;
inline constexpr int fit_part_with_errors = 35;

/// Without spelling errors.
[[nodiscard]] int fit_plain(std::u32string_view typed, std::u32string_view word);
/// With the errors that are allowed, for a word that does not fit plainly.
[[nodiscard]] int fit_misspelt(std::u32string_view typed, std::u32string_view word);

/// A word that is looked for. One that somebody typed may be the beginning or a part of what she
/// means; what stands for it in the vocabulary is whole.
struct Sought {
  Sought(std::string_view word, Reason reason);

  std::u32string typed;
  std::u32string stem;
  std::uint64_t letters = 0;  ///< of the stem
  bool is_typed = true;
};

/// As fit_plain, or in another form of the word; 95: just another form.
inline constexpr int fit_stem = 95;
[[nodiscard]] int fit_of(const Sought& sought, std::u32string_view word, std::size_t stem_letters);

/// UTF-8, well-formed, as code points.
[[nodiscard]] std::u32string code_points(std::string_view text);

}  // namespace mellanrum::landscape
