#include "landscape/search_index.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <mutex>

#include "landscape/search_match.hpp"

namespace mellanrum::landscape {

namespace {

// What a word is worth where it stands.
constexpr std::array<double, 3> worth_of_field = {1.0, 0.7, 0.4};

// Added to the match, of which a name spelt out is worth 100 (see search_match.hpp). What the
// caller has used passes what fits better, but not a misspelling what is spelt right.
constexpr double for_use = 35;
constexpr double for_each_doubling_of_use = 1;
constexpr double for_whole_name = 5;
constexpr double against_having_left = 20;
constexpr double against_stale_knowledge = 4;

// A typed word that fits plainly at as many places is taken to be spelt right.
constexpr std::size_t plain_places_enough = 20;

template <class Visit>
void each_word(std::string_view words, Visit visit) {
  while (!words.empty()) {
    const auto word = words.substr(0, words.find(' '));
    if (!word.empty()) visit(word);
    words.remove_prefix(std::min(word.size() + 1, words.size()));
  }
}

}  // namespace

/// What one search writes on; kept by the thread so that it is not made anew each time.
struct SearchIndex::Scratch {
  std::vector<std::uint32_t> round;  ///< the last word of the query that was found, from 1
  std::vector<float> best;           ///< for that word
  std::vector<float> sum;            ///< for the words before it
  std::vector<std::uint32_t> touched;

  void clear(std::size_t subjects) {
    for (const auto number : touched) {
      if (number < round.size()) round[number] = 0;
    }
    touched.clear();
    round.resize(subjects, 0);
    best.resize(subjects);
    sum.resize(subjects);
  }
};

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
                         entry.from_day, entry.until_day, entry.knowledge_at});
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
      words_.push_back({std::move(text), letters, {}});
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

std::vector<SearchIndex::Fit> SearchIndex::fits_of(std::u32string_view typed) const {
  const auto letters = letters_of(typed);
  std::vector<Fit> fits;
  std::size_t places = 0;
  for (std::uint32_t i = 0; i < words_.size(); ++i) {
    if ((letters & ~words_[i].letters) != 0) continue;
    if (const int fit = fit_plain(typed, words_[i].text)) {
      fits.push_back({i, fit});
      places += words_[i].places.size();
    }
  }
  const int errors = errors_allowed(typed.size());
  if (errors == 0 || places >= plain_places_enough) return fits;
  for (std::uint32_t i = 0; i < words_.size(); ++i) {
    if (std::popcount(letters & ~words_[i].letters) > errors) continue;
    if (fit_plain(typed, words_[i].text) > 0) continue;
    if (const int fit = fit_misspelt(typed, words_[i].text)) fits.push_back({i, fit});
  }
  return fits;
}

/// Keeps, for the subjects that have all words before, how well the best of their words fits.
void SearchIndex::score_word(std::u32string_view typed, std::uint32_t round,
                             Scratch& scratch) const {
  for (const auto& [word, fit] : fits_of(typed)) {
    for (const std::uint32_t place : words_[word].places) {
      const std::uint32_t number = place / 4;
      const auto score = static_cast<float>(fit * worth_of_field[place % 4]);
      if (scratch.round[number] == round) {
        scratch.best[number] = std::max(scratch.best[number], score);
      } else if (scratch.round[number] == round - 1) {
        if (round == 1) {
          scratch.touched.push_back(number);
          scratch.sum[number] = 0;
        } else {
          scratch.sum[number] += scratch.best[number];
        }
        scratch.round[number] = round;
        scratch.best[number] = score;
      }
    }
  }
}

double SearchIndex::rank(std::uint32_t number, const SearchQuestion& question, double match) const {
  const auto& subject = subjects_[number];
  double score = match;
  score += for_whole_name *
           std::min(1.0, static_cast<double>(question.words.size()) / subject.name_word_count);
  if (subject.until_day && *subject.until_day < question.today) score -= against_having_left;
  if (subject.knowledge_at && *subject.knowledge_at < question.stale_before) {
    score -= against_stale_knowledge;
  }
  return score;
}

SearchFinds SearchIndex::search(const SearchQuestion& question) const {
  SearchFinds finds;
  if (question.words.empty()) return finds;
  const std::shared_lock lock(mutex_);
  thread_local Scratch scratch;
  scratch.clear(subjects_.size());
  std::uint32_t round = 0;
  for (const auto& word : question.words) score_word(code_points(word), ++round, scratch);

  std::unordered_map<std::uint32_t, std::int64_t> uses;
  for (const auto& [id, count] : question.uses) {
    if (const auto known = subject_numbers_.find(id); known != subject_numbers_.end()) {
      uses.emplace(known->second, count);
    }
  }
  struct Ranked {
    double score;
    std::uint32_t number;
  };
  std::vector<Ranked> ranked;
  for (const auto number : scratch.touched) {
    const auto& subject = subjects_[number];
    if (scratch.round[number] != round || subject.is_replaced) continue;
    auto& count = finds.counts[static_cast<std::size_t>(subject.kind)];
    count = std::min(count + 1, search_count_max);
    if (question.kind && *question.kind != subject.kind) continue;
    const double match = (scratch.sum[number] + scratch.best[number]) / round;
    double score = rank(number, question, match);
    if (!uses.empty()) {
      if (const auto used = uses.find(number); used != uses.end()) {
        score += for_use + for_each_doubling_of_use *
                               std::min(8.0, std::log2(static_cast<double>(used->second)));
      }
    }
    ranked.push_back({score, number});
  }
  // The same order for the same content: what fits alike is ordered by id.
  const auto is_better = [&](const Ranked& a, const Ranked& b) {
    return a.score != b.score ? a.score > b.score : subjects_[a.number].id < subjects_[b.number].id;
  };
  const auto kept = std::min(question.limit, ranked.size());
  std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(kept),
                    ranked.end(), is_better);
  for (std::size_t i = 0; i < kept; ++i) {
    const auto& subject = subjects_[ranked[i].number];
    finds.best.push_back({subject.id, subject.kind, ranked[i].score});
  }
  return finds;
}

}  // namespace mellanrum::landscape
