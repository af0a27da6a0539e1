// Motives (why) and factors (what influenced it) of an encounter: each förbund has its own lists
// in its configuration, since local conditions differ; these are the defaults and the rules.
#pragma once

#include <cstddef>
#include <string_view>

#include "settings/choice.hpp"

namespace mellanrum::encounters {

[[nodiscard]] const Choices& default_motives();
[[nodiscard]] const Choices& default_factors();

/// More than this nobody reads through after a telephone call.
inline constexpr std::size_t choices_max = 30;
inline constexpr std::size_t choice_label_characters_max = 60;

/// `a` to `z`, `0` to `9` and `_`, a letter first, at most 40: as the contract has it.
[[nodiscard]] bool is_choice_key(std::string_view key);

/// What is served: the chosen ones as they stand, and after them the defaults that were left out,
/// not offered, so that encounters which have them keep their words.
[[nodiscard]] Choices with_retired(Choices chosen, const Choices& defaults);

}  // namespace mellanrum::encounters
