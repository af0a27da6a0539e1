// Choosing without a branch where nobody can foresee which way it goes: a mispredicted one costs as
// much as dozens of instructions.
#pragma once
#include <cstdint>

namespace mellanrum::whatif {

// For choosing between two numbers: a ^ ((a ^ b) & all_bits_if( b is wanted)).
inline std::uint64_t all_bits_if(bool condition) {
  return std::uint64_t{0} - condition;
}

}  // namespace mellanrum::whatif
