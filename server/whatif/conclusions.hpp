// What the figures mean, in plain words and both languages, and what the model leaves out.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "whatif/comparison.hpp"
#include "whatif/plain_words.hpp"

namespace mellanrum::whatif {

// Always shown beside a result.
inline constexpr std::string_view direction_swedish = "Modellen visar riktning, inte prognos.";
inline constexpr std::string_view direction_english = "The model shows direction, not a forecast.";

struct Finding {
  // "Av hundra klienter hamnar sex någon gång mellan stolarna, i stället för tolv."
  Sentence said;
  std::optional<bool> is_better;  // none where neither less nor more of it is
};
struct FindingGroup {
  Certainty certainty;
  std::vector<Finding> findings;
};

// A measure beside the base, as one would tell a colleague: no decimals, and how sure one may be in
// words and counts.
struct Conclusion {
  Sentence headline;  // weeks to coordinated help
  Sentence range;     // how little and how much it may be, and how sure; empty without a difference
  int agreeing = 0, runs = 0;        // pairs of runs that show the same direction, of all
  Sentence agreement;                // "Bättre i 87 av 100 körningar"
  std::vector<FindingGroup> groups;  // what shows a difference, the surest first
  std::vector<Sentence> unshown;     // names of outcomes in which none can be shown
  std::vector<Sentence> cautions;
};
// arm: 1 or more.
Conclusion conclude(Report const& report, std::size_t arm);
// How it is in an arm by itself.
Sentence describe(ArmReport const& arm);

// How many runs the answer rests on is less than was asked for.
Sentence cancelled();

// All of the above, one sentence or a few at a time, for a terminal and a file.
std::vector<Sentence> conclusions(Report const& report);
std::span<Sentence const> limitations();
Sentence words_for(Certainty certainty);

// 4,7 and 4.7; enough digits to tell it from its neighbours.
std::string swedish_number(double value);
std::string english_number(double value);

}  // namespace mellanrum::whatif
