// What the figures mean, in plain words and both languages, and what the model leaves out.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "whatif/comparison.hpp"

namespace mellanrum::whatif {

struct Sentence {
  std::string swedish, english;
};

// Always shown beside a result.
inline constexpr std::string_view direction_swedish = "Modellen visar riktning, inte prognos.";
inline constexpr std::string_view direction_english = "The model shows direction, not a forecast.";

std::vector<Sentence> conclusions(Report const& report);
std::span<Sentence const> limitations();
Sentence words_for(Certainty certainty);

// 4,7 and 4.7; enough digits to tell it from its neighbours.
std::string swedish_number(double value);
std::string english_number(double value);

}  // namespace mellanrum::whatif
