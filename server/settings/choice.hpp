// One of the answers that a förbund lets people choose between: a word that is stored, and what
// people read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"

namespace mellanrum {

struct Choice {
  std::string key;  ///< stored; never changes its meaning
  Text label;
  bool offered = true;  ///< false: no longer to be chosen, shown where it was chosen before

  friend bool operator==(const Choice& one, const Choice& other) {
    return one.key == other.key && one.label.swedish == other.label.swedish &&
           one.label.english == other.label.english && one.offered == other.offered;
  }
};

/// In the order in which they are shown.
using Choices = std::vector<Choice>;

/// Of those that are offered; views into `choices`.
[[nodiscard]] inline std::vector<std::string_view> offered_keys(const Choices& choices) {
  std::vector<std::string_view> keys;
  for (const auto& choice : choices) {
    if (choice.offered) keys.emplace_back(choice.key);
  }
  return keys;
}

}  // namespace mellanrum
