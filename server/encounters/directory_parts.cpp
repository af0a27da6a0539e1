#include "encounters/directory_parts.hpp"

#include <algorithm>

#include "base/encoding.hpp"

namespace mellanrum::encounters {

namespace {

/// 48 bits: that a change goes unseen happens once in 280 billion.
constexpr std::size_t digits_a_part = 12;

constexpr bool is_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

std::size_t value_of(char digit) {
  return static_cast<std::size_t>(digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
}

}  // namespace

std::size_t part_of(std::string_view id) {
  const auto last = id.substr(id.size() - 2);
  return (value_of(last[0]) * 16 + value_of(last[1])) % directory_parts;
}

std::string mark_of(const PartTexts& texts) {
  std::string mark;
  for (const auto& text : texts) mark += sha256_of(text).substr(0, digits_a_part);
  return mark;
}

bool is_mark(std::string_view text) {
  return !text.empty() && text.size() <= mark_characters_max && std::ranges::all_of(text, is_digit);
}

bool lacks(std::string_view known, std::string_view mark, std::size_t number) {
  const auto at = number * digits_a_part;
  return known.size() != mark.size() ||
         known.substr(at, digits_a_part) != mark.substr(at, digits_a_part);
}

}  // namespace mellanrum::encounters
