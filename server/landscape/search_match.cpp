#include "landscape/search_match.hpp"

#include <algorithm>
#include <array>

namespace mellanrum::landscape {

namespace {

constexpr std::size_t letters_max = 64;  // longer words are compared by their beginning
constexpr std::size_t inside_from = 3;
constexpr std::size_t stem_begins_from = 5;
constexpr std::size_t stem_inside_from = 6;
constexpr int fit_stem_begins = 75;
constexpr int fit_stem_inside = 60;
constexpr std::size_t part_with_errors_from = 7;

enum class Anchor { whole_word, any_part };

/// Optimal string alignment (Damerau 1964, adjacent changes of place once a letter), row by row;
/// for a part of `word` it may begin and end anywhere (Sellers 1980).
std::optional<int> errors_between(std::u32string_view typed, std::u32string_view word, int most,
                                  Anchor anchor) {
  typed = typed.substr(0, letters_max);
  word = word.substr(0, letters_max);
  const std::size_t width = word.size() + 1;
  using Row = std::array<int, letters_max + 1>;
  Row two_back{};
  Row before{};
  Row now{};
  for (std::size_t j = 0; j < width; ++j) {
    before[j] = anchor == Anchor::any_part ? 0 : static_cast<int>(j);
  }
  for (std::size_t i = 1; i <= typed.size(); ++i) {
    now[0] = static_cast<int>(i);
    int fewest = now[0];
    for (std::size_t j = 1; j < width; ++j) {
      const int other = typed[i - 1] == word[j - 1] ? 0 : 1;
      now[j] = std::min({before[j] + 1, now[j - 1] + 1, before[j - 1] + other});
      const bool is_swapped =
          i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1];
      if (is_swapped) now[j] = std::min(now[j], two_back[j - 2] + 1);
      fewest = std::min(fewest, now[j]);
    }
    if (fewest > most) return std::nullopt;
    two_back = before;
    before = now;
  }
  const auto end = before.begin() + static_cast<std::ptrdiff_t>(width);
  const int errors =
      anchor == Anchor::whole_word ? *(end - 1) : *std::min_element(before.begin(), end);
  return errors <= most ? std::optional(errors) : std::nullopt;
}

}  // namespace

int errors_allowed(std::size_t letters) {
  if (letters <= 3) return 0;
  return letters <= 7 ? 1 : 2;
}

std::optional<int> errors_in_word(std::u32string_view typed, std::u32string_view word, int most) {
  const auto difference = static_cast<long>(typed.size()) - static_cast<long>(word.size());
  if (std::labs(difference) > most) return std::nullopt;
  return errors_between(typed, word, most, Anchor::whole_word);
}

std::optional<int> errors_in_part(std::u32string_view typed, std::u32string_view word, int most) {
  if (typed.size() > word.size() + static_cast<std::size_t>(most)) return std::nullopt;
  return errors_between(typed, word, most, Anchor::any_part);
}

std::uint64_t letters_of(std::u32string_view word) {
  std::uint64_t bits = 0;
  for (const char32_t letter : word) {
    const unsigned bit = letter >= U'a' && letter <= U'z'   ? letter - U'a'
                         : letter >= U'0' && letter <= U'9' ? 26 + (letter - U'0')
                                                            : 36 + letter % 28;
    bits |= std::uint64_t{1} << bit;
  }
  return bits;
}

int fit_plain(std::u32string_view typed, std::u32string_view word) {
  if (typed.size() > word.size()) return 0;
  if (word.starts_with(typed)) {
    const auto more = static_cast<int>(std::min<std::size_t>(word.size() - typed.size(), 20));
    return more == 0 ? fit_exact : fit_beginning - more;
  }
  if (typed.size() < inside_from) return 0;
  return word.find(typed) != std::u32string_view::npos ? fit_inside : 0;
}

int fit_misspelt(std::u32string_view typed, std::u32string_view word) {
  const int most = errors_allowed(typed.size());
  if (most == 0) return 0;
  if (const auto errors = errors_in_word(typed, word, most)) return fit_with_errors - 5 * *errors;
  // In a part of a compound two errors make anything of anything: `orosanmälan`, `polisanmälan`.
  if (typed.size() < part_with_errors_from) return 0;
  if (const auto errors = errors_in_part(typed, word, 1)) {
    return fit_part_with_errors - 5 * *errors;
  }
  return 0;
}

Sought::Sought(std::string_view word, Reason reason)
    : typed(code_points(word)),
      stem(code_points(stem_of(word))),
      letters(letters_of(stem)),
      is_typed(reason == Reason::word) {}

int fit_of(const Sought& sought, std::u32string_view word, std::size_t stem_letters) {
  if (sought.is_typed) {
    if (const int fit = fit_plain(sought.typed, word)) return fit;
  } else if (sought.typed == word) {
    return fit_exact;
  }
  const auto& stem = sought.stem;
  if (stem.size() == stem_letters && word.starts_with(stem)) return fit_stem;
  if (stem.size() >= stem_begins_from && word.starts_with(stem)) return fit_stem_begins;
  const bool is_inside = stem.size() >= stem_inside_from && word.find(stem) != word.npos;
  return is_inside ? fit_stem_inside : 0;
}

std::u32string code_points(std::string_view text) {
  std::u32string points;
  points.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t point = lead < 0x80 ? lead : lead & (0xFFU >> (length + 1));
    for (std::size_t k = 1; k < length && i + k < text.size(); ++k) {
      point = (point << 6) | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
    }
    points += point;
    i += length;
  }
  return points;
}

}  // namespace mellanrum::landscape
