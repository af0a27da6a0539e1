// Random numbers of the plain model: Philox4x32-10 written out from the paper, and distributions.
#pragma once
#include <array>
#include <cstdint>

#include "whatif/randomness.hpp"  // only for the names of the purposes

namespace mellanrum::oracle {

using whatif::Purpose;

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : seed_(seed) {}

  // In (0,1): a pure function of what is drawn, about whom and when.
  double roll(Purpose purpose, std::uint32_t a, std::uint32_t b, int week) const;
  // The four numbers that belong together, where a rule needs several.
  double roll(Purpose first_of_block, int word, std::uint32_t a, std::uint32_t b, int week) const;

 private:
  std::uint64_t seed_;
};

int one_of(int count, double roll);  // 0 … count-1
double exponential(double roll, double mean);
double normal(double radius_roll, double angle_roll);
int poisson(double roll, double mean);

}  // namespace mellanrum::oracle
