// The search in the index: which subjects hold what is asked for, and how well.
#include <algorithm>
#include <bit>
#include <cmath>
#include <mutex>
#include <unordered_set>

#include "landscape/search_match.hpp"
#include "landscape/search_scratch.hpp"

namespace mellanrum::landscape {

namespace {

// A word that is nowhere speaks against the rest: alone beside one other there is nothing, in a
// sentence less than a word that others have.
constexpr double weight_of_unknown = 1;
constexpr double weight_of_unknown_in_sentence = 0.4;
constexpr double weight_of_common = 0.35;
constexpr double weight_of_common_in_field = 0.7;

// A typed word that fits plainly at as many places is taken to be spelt right.
constexpr std::size_t plain_places_enough = 20;
// Words so short are parts of too much: inside others they count only where nothing is so called.
constexpr std::size_t short_letters = 4;

}  // namespace

void SearchIndex::place(std::uint32_t word, double worth, std::size_t way, Scratch& scratch) const {
  for (const std::uint32_t place : words_[word].places) {
    if (subjects_[place / 4].is_replaced) continue;
    scratch.keep(place / 4, static_cast<float>(worth * worth_of_field[place % 4]),
                 static_cast<std::uint16_t>((way + 1) * 4 + place % 4));
  }
}

/// Ways of several words, all of which must stand in the subject.
void SearchIndex::find_together(const Alternative& way, std::size_t number,
                                Scratch& scratch) const {
  struct Held {
    std::size_t words = 0;
    double sum = 0;
    double best = 0;
    std::uint32_t field = 0;
  };
  std::unordered_map<std::uint32_t, Held> held;
  for (std::size_t w = 0; w < way.words.size(); ++w) {
    const Sought sought(way.words[w], way.reason);
    bool is_found = false;
    for (const auto& word : words_) {
      const int fit =
          (sought.letters & ~word.letters) != 0 ? 0 : fit_of(sought, word.text, word.stem_letters);
      if (fit == 0) continue;
      for (const auto place : word.places) {
        if (subjects_[place / 4].is_replaced) continue;
        if (w > 0 && !held.contains(place / 4)) continue;
        auto& one = held[place / 4];
        if (one.words < w) continue;
        const double score = fit * worth_of_field[place % 4];
        if (one.words == w) {
          one.sum += one.best;
          one.best = 0;
          one.words = w + 1;
        }
        one.best = std::max(one.best, score);
        one.field = std::max(one.field, place % 4);
        is_found = true;
      }
    }
    if (!is_found) return;
  }
  for (const auto& [subject, one] : held) {
    if (one.words < way.words.size()) continue;
    const auto score = (one.sum + one.best) / static_cast<double>(way.words.size()) * way.worth;
    scratch.keep(subject, static_cast<float>(score),
                 static_cast<std::uint16_t>((number + 1) * 4 + one.field));
  }
}

void SearchIndex::find_ways(const std::vector<Alternative>& ways, std::size_t first,
                            Scratch& scratch) const {
  struct Way {
    Sought sought;
    double worth;
    std::size_t number;
    bool is_called = false;  ///< a word is just this
  };
  struct Fit {
    std::uint32_t word;
    std::uint32_t way;
    int fit;
  };
  std::vector<Way> single;
  for (std::size_t i = 0; i < ways.size(); ++i) {
    if (ways[i].words.size() == 1) {
      single.push_back({Sought(ways[i].words[0], ways[i].reason), ways[i].worth, first + i});
    } else {
      find_together(ways[i], first + i, scratch);
    }
  }
  std::vector<Fit> fits;
  for (std::uint32_t i = 0; i < words_.size(); ++i) {
    for (std::uint32_t w = 0; w < single.size(); ++w) {
      if ((single[w].sought.letters & ~words_[i].letters) != 0) continue;
      const int fit = fit_of(single[w].sought, words_[i].text, words_[i].stem_letters);
      if (fit == 0) continue;
      fits.push_back({i, w, fit});
      single[w].is_called = single[w].is_called || fit >= fit_stem;
    }
  }
  for (const auto& [word, way, fit] : fits) {
    const auto& [sought, worth, number, is_called] = single[way];
    if (is_called && fit <= fit_inside && sought.typed.size() <= short_letters) continue;
    place(word, fit * worth, number, scratch);
  }
}

/// `is_known`: something is called so; then only names may be meant otherwise.
void SearchIndex::find_misspelt(std::u32string_view typed, bool is_known, Scratch& scratch) const {
  const int errors = errors_allowed(typed.size());
  if (errors == 0) return;
  const auto letters = letters_of(typed);
  for (std::uint32_t i = 0; i < words_.size(); ++i) {
    if (std::popcount(letters & ~words_[i].letters) > errors) continue;
    if (fit_plain(typed, words_[i].text) > 0) continue;
    const int fit = fit_misspelt(typed, words_[i].text);
    if (fit == 0 || (is_known && fit < fit_part_with_errors)) continue;
    for (const auto place : words_[i].places) {
      const auto field = static_cast<Field>(place % 4);
      if (subjects_[place / 4].is_replaced || (is_known && field != Field::name)) continue;
      scratch.keep(place / 4, static_cast<float>(fit * worth_of_field[place % 4]),
                   static_cast<std::uint16_t>(place % 4));
    }
  }
}

std::size_t SearchIndex::find_term(const Term& term, Scratch& scratch) const {
  scratch.of_term.clear();
  ++scratch.term;
  find_ways(term.alternatives, 0, scratch);
  if (term.standing == Standing::minor) return scratch.of_term.size();
  const auto& words = term.alternatives.front().words;
  if (words.size() == 1 && scratch.of_term.size() < plain_places_enough) {
    find_misspelt(code_points(words[0]), !scratch.of_term.empty(), scratch);
  }
  if (!scratch.of_term.empty()) return scratch.of_term.size();
  find_ways(term.guesses, term.alternatives.size(), scratch);
  if (scratch.of_term.empty()) {
    find_ways(term.parts, term.alternatives.size() + term.guesses.size(), scratch);
  }
  return scratch.of_term.size();
}

SearchFinds SearchIndex::search(const SearchQuestion& question) const {
  SearchFinds finds;
  const std::shared_lock lock(mutex_);
  thread_local Scratch scratch;
  scratch.clear(subjects_.size());
  const auto all = static_cast<double>(std::max<std::size_t>(subjects_.size(), 2));
  for (const auto& term : question.asked.terms) {
    const auto count = static_cast<double>(find_term(term, scratch));
    // What few hold says more than what many hold.
    const bool is_beside = question.asked.is_sentence || term.standing < Standing::plain;
    const double unknown =
        is_beside ? weight_of_unknown_in_sentence : weight_of_unknown / term.weight;
    const double common =
        term.standing == Standing::field ? weight_of_common_in_field : weight_of_common;
    const double rarity =
        count == 0 ? unknown : std::clamp(1.3 * std::log(all / count) / std::log(all), common, 1.0);
    scratch.add_up(term.weight * rarity);
  }
  auto best = ranked(question, scratch);
  // The same order for the same content: what fits alike is ordered by id.
  std::ranges::sort(best, [&](const Ranked& a, const Ranked& b) {
    return a.score != b.score ? a.score > b.score : subjects_[a.number].id < subjects_[b.number].id;
  });
  std::unordered_set<std::string_view> seen;  // a unit is found by itself and by what it decides
  for (const auto& one : best) {
    const auto& subject = subjects_[one.number];
    if (!seen.insert(subject_id(one.number)).second) continue;
    auto& count = finds.counts[static_cast<std::size_t>(subject.kind)];
    count = std::min(count + 1, search_count_max);
    if (question.kind && *question.kind != subject.kind) continue;
    if (finds.best.size() < question.limit) finds.best.push_back(found(one, question, scratch));
  }
  return finds;
}

}  // namespace mellanrum::landscape
