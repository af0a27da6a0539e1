#include "landscape/search_index.hpp"

#include <algorithm>
#include <mutex>

#include "landscape/search_match.hpp"

namespace mellanrum::landscape {

namespace {

template <class Visit>
void each_word(std::string_view words, Visit visit) {
  while (!words.empty()) {
    const auto word = words.substr(0, words.find(' '));
    if (!word.empty()) visit(word);
    words.remove_prefix(std::min(word.size() + 1, words.size()));
  }
}

}  // namespace

void SearchIndex::put(const std::vector<SearchEntry>& entries) {
  const std::unique_lock lock(mutex_);
  for (const auto& entry : entries) {
    if (entry.sequence <= sequence_) continue;  // another thread has put it already
    sequence_ = entry.sequence;
    const auto number = static_cast<std::uint32_t>(subjects_.size());
    const auto [known, is_new] = subject_numbers_.emplace(entry.id, number);
    if (!is_new) {
      subjects_[known->second].is_replaced = true;
      known->second = number;
      ++replaced_;
    }
    const auto name_words = 1 + std::ranges::count(entry.name_words, ' ');
    subjects_.push_back({entry.id, entry.kind, false, static_cast<std::uint16_t>(name_words),
                         entry.leads_to, entry.from_day, entry.until_day, entry.knowledge_at,
                         entry.minimum_age, entry.maximum_age});
    put_words(number, entry.name_words, Field::name);
    put_words(number, entry.place_words, Field::place);
    put_words(number, entry.text_words, Field::text);
  }
}

void SearchIndex::put_words(std::uint32_t subject, std::string_view words, Field field) {
  each_word(words, [&](std::string_view word) {
    const auto [known, is_new] =
        word_numbers_.emplace(word, static_cast<std::uint32_t>(words_.size()));
    if (is_new) {
      auto text = code_points(word);
      const auto letters = letters_of(text);
      const auto stem = static_cast<std::uint32_t>(code_points(stem_of(word)).size());
      words_.push_back({std::move(text), letters, stem, {}});
    }
    words_[known->second].places.push_back(subject * 4 + static_cast<std::uint32_t>(field));
  });
}

std::int64_t SearchIndex::sequence() const {
  const std::shared_lock lock(mutex_);
  return sequence_;
}

bool SearchIndex::is_worn() const {
  const std::shared_lock lock(mutex_);
  return replaced_ > 1000 && replaced_ > subjects_.size() / 2;
}

const std::string& SearchIndex::subject_id(std::uint32_t number) const {
  const auto& subject = subjects_[number];
  return subject.leads_to.empty() ? subject.id : subject.leads_to;
}

}  // namespace mellanrum::landscape
