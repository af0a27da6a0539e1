// Runs the arms of claims, each once whatever tests use it, and gives the effects of a test.
#pragma once
#include <string>
#include <vector>

#include "claims.hpp"
#include "whatif/ensemble.hpp"

namespace mellanrum::claims {

class Laboratory {
 public:
  explicit Laboratory(std::uint64_t seed) : seed_(seed) {}

  // As many pairs as the most demanding test of an arm wants.
  void want(Claim const& claim, Test const& test, int pairs);
  void run();
  // One number a pair: the weighted sum of the test's outcome over its arms, same seed in all.
  std::vector<double> effects(Claim const& claim, Test const& test, int pairs) const;

 private:
  struct Sample {
    whatif::Parameters arm;
    int pairs;
    whatif::Keep keep;
    std::vector<whatif::RunResult> runs;
  };

  void run_kind(int pairs, whatif::Keep keep);
  Sample const& of(whatif::Parameters const& arm, whatif::Keep keep) const;

  std::uint64_t seed_;
  std::vector<Sample> samples_;
};

}  // namespace mellanrum::claims
