// See dice.hpp.
#include "oracle/dice.hpp"

#include <cmath>

namespace mellanrum::oracle {

namespace {

std::uint32_t high(std::uint64_t product) {
  return static_cast<std::uint32_t>(product >> 32);
}
std::uint32_t low(std::uint64_t product) {
  return static_cast<std::uint32_t>(product);
}

}  // namespace

double Dice::roll(Purpose first, int word, std::uint32_t a, std::uint32_t b, int week) const {
  std::uint32_t key[2] = {low(seed_), high(seed_)};
  std::uint32_t x[4] = {a, b, static_cast<std::uint32_t>(week),
                        static_cast<std::uint32_t>(first) / 4};
  for (int round = 0; round < 10; ++round) {
    if (round > 0) {
      key[0] += 0x9E3779B9U;
      key[1] += 0xBB67AE85U;
    }
    std::uint64_t const p0 = 0xD2511F53ULL * x[0];
    std::uint64_t const p1 = 0xCD9E8D57ULL * x[2];
    std::uint32_t const next[4] = {high(p1) ^ x[1] ^ key[0], low(p1), high(p0) ^ x[3] ^ key[1],
                                   low(p0)};
    for (int i = 0; i < 4; ++i) x[i] = next[i];
  }
  return (x[word] + 0.5) / 4294967296.0;
}

double Dice::roll(Purpose purpose, std::uint32_t a, std::uint32_t b, int week) const {
  return roll(purpose, static_cast<int>(static_cast<std::uint32_t>(purpose) % 4), a, b, week);
}

int one_of(int count, double roll) {
  return static_cast<int>(roll * count);
}

double exponential(double roll, double mean) {
  return -mean * std::log(roll);
}

double normal(double radius_roll, double angle_roll) {
  return std::sqrt(-2.0 * std::log(radius_roll)) * std::cos(6.283185307179586 * angle_roll);
}

int poisson(double roll, double mean) {
  double chance = std::exp(-mean);
  double up_to_here = chance;
  int count = 0;
  while (roll > up_to_here && count < 1000) {
    count += 1;
    chance *= mean / count;
    up_to_here += chance;
  }
  return count;
}

}  // namespace mellanrum::oracle
