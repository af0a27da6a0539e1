// What people write when they search, and what it is called where they search: words that mean the
// same, words that say nothing, ages that a word stands for. Data of the field, which a förbund
// extends with a file of its own. Knows nothing of what is searched.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace mellanrum {

/// Years, both included; no `until`: no end.
struct AgeSpan {
  int from = 0;
  std::optional<int> until{};

  [[nodiscard]] bool meets(const std::optional<std::int64_t>& minimum,
                           const std::optional<std::int64_t>& maximum) const {
    return (!maximum || from <= *maximum) && (!minimum || !until || *minimum <= *until);
  }
  /// How much of it lies between them, 0 to 1; of one without end whether it begins there.
  [[nodiscard]] double part_in(const std::optional<std::int64_t>& minimum,
                               const std::optional<std::int64_t>& maximum) const;
};

/// The beginning of a folded Swedish word that its forms share: `vrakningen` → `vrakning`,
/// `skolor` → `skol`. At least three letters.
[[nodiscard]] std::string_view stem_of(std::string_view word);

class Vocabulary {
 public:
  /// Another way to say it: folded words, and as the file writes it.
  struct Other {
    std::vector<std::string> words{};
    std::string said{};
    bool is_same = true;  ///< means the same; otherwise something wider or near
  };

  /// Adds what a file says. Throws std::runtime_error with `name` and the line.
  void add(std::string_view text, const std::string& name);

  // Phrases are folded words, parted by single spaces; any form of them is found.

  /// Nothing if the phrase is not in the vocabulary.
  [[nodiscard]] const std::vector<Other>* others(std::string_view phrase) const;
  [[nodiscard]] bool is_minor(std::string_view phrase) const;
  [[nodiscard]] bool asks_who_decides(std::string_view phrase) const;
  [[nodiscard]] std::optional<AgeSpan> ages(std::string_view phrase) const;

  /// The longest phrase has so many words.
  [[nodiscard]] std::size_t phrase_words_max() const { return phrase_words_max_; }
  /// Single words that `others` knows, for who looks for one that is spelt otherwise.
  [[nodiscard]] const std::vector<std::string>& words() const { return words_; }

 private:
  enum class Section { none, same, also, minor, deciding, ages };

  void add_line(Section section, std::string_view line);
  void add_same(std::string_view line);
  void add_also(std::string_view line);
  void add_ages(std::string_view line);
  void add_others(const std::string& phrase, const std::vector<Other>& others);
  std::string known(std::string_view part);

  std::unordered_map<std::string, std::vector<Other>> others_;  ///< by stems
  std::unordered_set<std::string> minor_;
  std::unordered_set<std::string> deciding_;
  std::unordered_map<std::string, AgeSpan> ages_;
  std::vector<std::string> words_;
  std::size_t phrase_words_max_ = 1;
};

/// The program's own, and with a förbund's file after it.
[[nodiscard]] std::shared_ptr<const Vocabulary> default_vocabulary();
[[nodiscard]] std::shared_ptr<const Vocabulary> vocabulary_with(std::string_view text,
                                                                const std::string& name);

/// settings/vocabulary.txt; embedded by cmake/vocabulary.cmake.
extern const std::string_view default_vocabulary_text;

}  // namespace mellanrum
