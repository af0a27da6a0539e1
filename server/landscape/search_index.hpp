// The words of the landscape in memory, and the search in them. Knows no database: it is handed
// entries in the order of their sequence and answers queries. Safe from any thread.
//
// In memory because as-you-type search must look at every word of the vocabulary (parts of
// compounds, spelling errors) and cut long lists of hits; at 100,000 services that takes a
// millisecond here and a hundred in SQL. It holds about 300 bytes a subject.
#pragma once

#include <cstdint>
#include <optional>
#include <shared_mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/clock.hpp"
#include "landscape/search_question.hpp"
#include "landscape/words.hpp"

namespace mellanrum::landscape {

/// Where a word stands; a name says more than a description.
enum class Field : std::uint32_t { name, place, text };
inline constexpr std::array<std::string_view, 3> field_words = {"name", "place", "text"};
constexpr const auto& words_of(Field) {
  return field_words;
}

/// A subject with its folded words; a later entry for the same id replaces the earlier.
struct SearchEntry {
  std::string id{};
  SubjectKind kind = SubjectKind::person;
  std::int64_t sequence = 0;
  std::string name_words{};   ///< parted by single spaces, as the two below
  std::string place_words{};  ///< title, unit, organisation, municipality
  std::string text_words{};   ///< descriptions and practice notes
  std::string leads_to{};     ///< of a decision: whose it is, of `kind`; otherwise empty
  std::optional<std::int64_t> minimum_age{};
  std::optional<std::int64_t> maximum_age{};
  std::optional<Day> from_day{};
  std::optional<Day> until_day{};         ///< the last day that it holds, if it has one
  std::optional<Instant> knowledge_at{};  ///< when somebody last vouched for a note about it
};

struct SearchQuestion {
  AskedQuestion asked{};
  std::optional<SubjectKind> kind{};
  std::size_t limit = 50;
  Day today{};
  Instant stale_before{};  ///< knowledge vouched for before this ranks lower
  std::unordered_map<std::string, std::int64_t> uses{};  ///< by id: how often the caller used it
};

/// Why something was found: what was asked, and what it was found as.
struct SearchReason {
  Reason reason = Reason::word;
  std::string asked{};
  std::string found{};  ///< of a synonym, as the vocabulary writes it
  Field field = Field::name;
};

struct SearchFind {
  std::string id{};
  SubjectKind kind = SubjectKind::person;
  double score = 0;
  std::string decision{};  ///< the id of that by which it was found, if it was
  std::vector<SearchReason> reasons{};
};

struct SearchFinds {
  std::vector<SearchFind> best{};                       ///< best first
  std::array<int, subject_kind_words.size()> counts{};  ///< of each kind, whatever `kind` says
};

inline constexpr int search_count_max = 1000;  ///< counts stop here

class SearchIndex {
 public:
  void put(const std::vector<SearchEntry>& entries);
  [[nodiscard]] SearchFinds search(const SearchQuestion& question) const;
  /// The highest sequence that was put; 0 at first.
  [[nodiscard]] std::int64_t sequence() const;
  /// Whether so much was replaced that it is better made anew.
  [[nodiscard]] bool is_worn() const;

 private:
  struct Word {
    std::u32string text;
    std::uint64_t letters = 0;
    std::uint32_t stem_letters = 0;
    std::vector<std::uint32_t> places{};  ///< subject number × 4 + field
  };
  struct Subject {
    std::string id{};
    SubjectKind kind = SubjectKind::person;
    bool is_replaced = false;
    std::uint16_t name_word_count = 0;
    std::string leads_to{};
    std::optional<Day> from_day{};
    std::optional<Day> until_day{};
    std::optional<Instant> knowledge_at{};
    std::optional<std::int64_t> minimum_age{};
    std::optional<std::int64_t> maximum_age{};
  };
  struct Scratch;
  struct Ranked {
    double score = 0;
    std::uint32_t number = 0;
  };

  void put_words(std::uint32_t subject, std::string_view words, Field field);
  /// Keeps how well the best way of a term fits each subject; returns how many it fits.
  std::size_t find_term(const Term& term, Scratch& scratch) const;
  void find_ways(const std::vector<Alternative>& ways, std::size_t first, Scratch& scratch) const;
  void find_together(const Alternative& way, std::size_t number, Scratch& scratch) const;
  void find_misspelt(std::u32string_view typed, bool is_known, Scratch& scratch) const;
  void place(std::uint32_t word, double worth, std::size_t way, Scratch& scratch) const;
  [[nodiscard]] std::optional<double> rank(std::uint32_t number, const SearchQuestion& question,
                                           const Scratch& scratch) const;
  [[nodiscard]] std::vector<Ranked> ranked(const SearchQuestion& question, Scratch& scratch) const;
  [[nodiscard]] SearchFind found(const Ranked& ranked, const SearchQuestion& question,
                                 const Scratch& scratch) const;
  [[nodiscard]] const std::string& subject_id(std::uint32_t number) const;

  mutable std::shared_mutex mutex_;
  std::vector<Word> words_;
  std::unordered_map<std::string, std::uint32_t> word_numbers_;
  std::vector<Subject> subjects_;
  std::unordered_map<std::string, std::uint32_t> subject_numbers_;
  std::size_t replaced_ = 0;
  std::int64_t sequence_ = 0;
};

}  // namespace mellanrum::landscape
