#include "access/password_rules.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <stdexcept>

#include "access/password.hpp"
#include "access/password_words.hpp"
#include "base/text.hpp"

namespace mellanrum::access {

namespace {

icu::UnicodeString normalise(const icu::Normalizer2* (*form)(UErrorCode&),
                             const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* const normalizer = form(status);
  auto normalised = U_SUCCESS(status) ? normalizer->normalize(text, status) : text;
  if (U_FAILURE(status)) throw std::runtime_error("text could not be normalised");
  return normalised;
}

icu::UnicodeString wide(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

/// Lower case without accents, a character for a character as far as it goes.
std::u32string plain(std::string_view text) {
  const auto decomposed = normalise(icu::Normalizer2::getNFKDInstance, wide(text).foldCase());
  std::u32string letters;
  for (std::int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const UChar32 c = decomposed.char32At(i);
    if (u_getCombiningClass(c) == 0) letters += static_cast<char32_t>(c);
  }
  return letters;
}

/// The letter that is meant by `@`, `0`, `3` …
char32_t unveiled(char32_t c) {
  constexpr std::u32string_view veiled = U"@4031!5$7";
  constexpr std::u32string_view meant = U"aaoeiisst";
  const auto place = veiled.find(c);
  return place == std::u32string_view::npos ? c : meant[place];
}

using Letters = std::u32string_view;

bool starts_with_word(Letters rest, Letters word) {
  if (rest.size() < word.size()) return false;
  return std::ranges::equal(rest.substr(0, word.size()), word, [](char32_t c, char32_t expected) {
    return c == expected || unveiled(c) == expected;
  });
}

bool is_year(Letters rest) {
  const auto is_digit = [](char32_t c) { return c >= U'0' && c <= U'9'; };
  return rest.size() >= 4 && (rest.starts_with(U"19") || rest.starts_with(U"20")) &&
         is_digit(rest[2]) && is_digit(rest[3]);
}

/// Whether `next` follows `c` in the alphabet, among the digits or on the keyboard.
bool follows(char32_t c, char32_t next) {
  constexpr Letters rows = U"1234567890 qwertyuiopa asdfghjkloa zxcvbnm";
  const auto is_letter_or_digit = [](char32_t each) {
    return (each >= U'0' && each <= U'9') || (each >= U'a' && each <= U'z');
  };
  if (!is_letter_or_digit(c) || !is_letter_or_digit(next)) return false;
  if (c + 1 == next || (c == U'9' && next == U'0')) return true;
  for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
    if (rows[i] == c && rows[i + 1] == next) return true;
  }
  return false;
}

/// How many from the beginning are one character again and again, or a run up or down.
std::size_t run_of(Letters rest) {
  const auto length = [&](auto goes_on) {
    std::size_t count = 1;
    while (count < rest.size() && goes_on(rest[count - 1], rest[count])) ++count;
    return count;
  };
  return std::max({length([](char32_t a, char32_t b) { return a == b; }),
                   length([](char32_t a, char32_t b) { return follows(a, b); }),
                   length([](char32_t a, char32_t b) { return follows(b, a); })});
}

/// How many from `start` on have stood like that before.
std::size_t repeated_from(Letters all, std::size_t start) {
  std::size_t most = 0;
  for (std::size_t earlier = 0; earlier < start; ++earlier) {
    std::size_t count = 0;
    while (start + count < all.size() && all[earlier + count] == all[start + count]) ++count;
    most = std::max(most, count);
  }
  return most;
}

std::size_t word_of(Letters rest, std::span<const std::u32string> words) {
  std::size_t most = 0;
  for (const auto& word : words) {
    if (starts_with_word(rest, word)) most = std::max(most, word.size());
  }
  return most;
}

}  // namespace

std::string normalised_password(std::string_view typed) {
  auto text = normalise(icu::Normalizer2::getNFCInstance, wide(typed));
  for (std::int32_t i = 0; i < text.length(); ++i) {
    if (u_charType(text[i]) == U_SPACE_SEPARATOR) text.setCharAt(i, u' ');
  }
  std::string utf8;
  return text.toUTF8String(utf8);
}

int parts_to_guess(std::string_view password, std::span<const std::string> own_words) {
  constexpr std::size_t shortest = 3;  // what is shorter is as quickly guessed letter by letter
  std::vector<std::u32string> words;
  for (const auto word : password_words) words.push_back(plain(word));
  for (const auto& own : own_words) {
    for (const auto& word : folded_words(own)) words.push_back(plain(word));
    words.push_back(plain(own));
  }
  std::erase_if(words, [](const auto& word) { return word.size() < shortest; });

  const std::u32string all = plain(password);
  int parts = 0;
  for (std::size_t at = 0; at < all.size(); ++parts) {
    const Letters rest = Letters(all).substr(at);
    const std::size_t longest =
        std::max({run_of(rest), repeated_from(all, at), word_of(rest, words),
                  is_year(rest) ? std::size_t{4} : std::size_t{0}});
    at += longest >= shortest ? longest : 1;
  }
  return parts;
}

std::optional<Text> problem_of_password(std::string_view password,
                                        std::span<const std::string> own_words) {
  const auto characters = character_count(password);
  if (characters < password_characters_min || characters > password_characters_max) {
    return Text{"Ska vara 12–200 tecken långt.", "Must be 12–200 characters long."};
  }
  if (parts_to_guess(password, own_words) >= password_parts_min) return std::nullopt;
  return Text{
      "För lätt att gissa: vanliga ord, årtal, följder, upprepningar och ditt eget namn är det som "
      "prövas först. En mening med några ord som inte hör ihop går bra.",
      "Too easy to guess: common words, years, sequences, repetitions and your own name are tried "
      "first. A sentence of some words that do not belong together will do."};
}

}  // namespace mellanrum::access
