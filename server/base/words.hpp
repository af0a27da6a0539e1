// Closed lists: an enum, and beside it the words that the database and the contract have for it.
// A list says `words_of` in its own namespace:
//
//   enum class Verdict { confirmed, contradicted };
//   inline constexpr std::array<std::string_view, 2> verdict_words = {"confirmed", "contradicted"};
//   constexpr const auto& words_of(Verdict) { return verdict_words; }
#pragma once

#include <array>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace mellanrum {

/// How a member of a closed list is written.
template <class List>
[[nodiscard]] constexpr std::string_view to_word(List member) {
  return words_of(member)[static_cast<std::size_t>(member)];
}

/// The member that is written so, or nothing.
template <class List>
[[nodiscard]] constexpr std::optional<List> find_word(std::string_view word) {
  const auto& words = words_of(List{});
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == word) return static_cast<List>(i);
  }
  return std::nullopt;
}

/// The same of a word that a rule of the schema vouches for.
template <class List>
[[nodiscard]] List from_word(std::string_view word) {
  const auto found = find_word<List>(word);
  if (!found) throw std::logic_error("not a word of the list: " + std::string(word));
  return *found;
}

}  // namespace mellanrum
