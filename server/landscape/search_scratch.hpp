// What one search of the index writes on. Internal to the index.
#pragma once

#include "landscape/search_index.hpp"

namespace mellanrum::landscape {

// What stands in Slot::how: nothing, or which way × 4 + field; way 0 is a misspelling of the typed
// word, the others follow from 1.
inline constexpr std::uint16_t nothing = 0xFFFF;
inline constexpr std::size_t misspelt_way = 0;
inline constexpr std::size_t as_typed = 1;

// What a word is worth where it stands.
inline constexpr std::array<double, 3> worth_of_field = {1.0, 0.7, 0.4};

/// Kept by the thread so that it is not made anew each time.
struct SearchIndex::Scratch {
  struct Slot {
    bool is_touched = false;
    std::uint8_t term = 0;       ///< the last that was found, from 1
    float best = 0;              ///< for that term
    float sum = 0;               ///< for the terms before it
    float covered = 0;           ///< of the weights
    std::uint16_t best_how = 0;  ///< (way + 1) × 4 + field, for that term
    std::array<std::uint16_t, terms_max> how = filled();

    static constexpr std::array<std::uint16_t, terms_max> filled() {
      std::array<std::uint16_t, terms_max> how{};
      how.fill(nothing);
      return how;
    }
  };
  std::vector<Slot> slots;
  std::vector<std::uint32_t> touched;
  std::vector<std::uint32_t> of_term;
  std::uint8_t term = 0;
  double weight = 0;  ///< of all terms
  std::array<double, terms_max> weights{};

  void clear(std::size_t subjects) {
    for (const auto number : touched) {
      if (number < slots.size()) slots[number] = {};
    }
    touched.clear();
    slots.resize(subjects);
    term = 0;
    weight = 0;
  }

  void keep(std::uint32_t number, float score, std::uint16_t how) {
    auto& slot = slots[number];
    if (!slot.is_touched) {
      slot.is_touched = true;
      touched.push_back(number);
    }
    if (slot.term != term) {
      slot.term = term;
      slot.best = 0;
      of_term.push_back(number);
    }
    if (score <= slot.best) return;
    slot.best = score;
    slot.best_how = how;
  }

  /// Adds what was found of the term, as `weight_of_term` counts.
  void add_up(double weight_of_term) {
    weight += weight_of_term;
    weights[term - 1U] = weight_of_term;
    for (const auto number : of_term) {
      auto& slot = slots[number];
      slot.sum += static_cast<float>(weight_of_term) * slot.best;
      slot.covered += static_cast<float>(weight_of_term);
      slot.how[term - 1U] = slot.best_how;
    }
  }
};

}  // namespace mellanrum::landscape
