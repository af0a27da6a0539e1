// Shaking the assumptions: how a conclusion fares when about eighty numbers are each up to thirty
// per cent wrong.
#pragma once
#include <cstdint>

#include "whatif/parameters.hpp"

namespace mellanrum::whatif {

// Multiplies every varied parameter, and each domain's narrowness and processing time, by its own
// factor in [0.7, 1.3]. The factors depend on the draw alone, so all arms of a comparison are
// shaken alike. Probabilities stay below 0.95 and dimensioning within 0.65–0.80.
Parameters perturbed(Parameters const& parameters, std::uint32_t draw);

}  // namespace mellanrum::whatif
