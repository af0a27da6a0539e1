// How the claims fare when the assumptions are wrong: every number up to thirty per cent off.
#pragma once
#include <vector>

#include "claims.hpp"

namespace mellanrum::claims {

// Runs every test in `draws` municipalities whose numeric parameters are each multiplied by a
// factor of their own in [0.7, 1.3], the same factors in all arms, and prints the mean effect and
// the share of draws with the sign. Three pairs a draw; claims of few pairs (the large municipality
// is slow) one pair and half as many draws.
void print_robustness(std::vector<Claim> const& claims, int draws);

}  // namespace mellanrum::claims
