// How each outcome of a measure is told beside the base's.
#pragma once
#include <span>

#include "whatif/outcomes.hpp"
#include "whatif/plain_words.hpp"

namespace mellanrum::whatif {

// Tells what changed from one value to another, without judging it and without decimals.
struct Telling {
  Outcome outcome;
  Sentence (*say)(double before, double after);
};

// The outcomes that a conclusion is drawn from, the most telling first.
std::span<Telling const> tellings();

}  // namespace mellanrum::whatif
