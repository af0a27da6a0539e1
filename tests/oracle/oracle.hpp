// The model of docs/whatif-odd.md once more, written to be read beside it: objects and maps, one
// rule at a time, nothing clever. It is the proof of the fast engine in server/whatif, of which it
// uses only the value types (parameters, outcomes, snapshot) and the names of the random draws.
//
// Three rules of arithmetic make the two comparable bit for bit:
// - what a person, tie or need remembers is single precision (float), what is computed is double;
// - minutes are counted in whole hundredths;
// - formulas multiply from left to right as they are written in the document.
#pragma once
#include <cstdint>

#include "whatif/outcomes.hpp"
#include "whatif/parameters.hpp"
#include "whatif/snapshot.hpp"

namespace mellanrum::oracle {

struct Answer {
  whatif::RunResult result;
  whatif::Snapshot last;  // the state after the last week
};

Answer simulate(whatif::Parameters const& parameters, std::uint64_t seed);

}  // namespace mellanrum::oracle
