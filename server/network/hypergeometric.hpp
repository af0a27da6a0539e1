// The hypergeometric distribution by logarithms of factorials. Internal to network/.
#pragma once
#include <algorithm>
#include <cmath>
#include <cstdint>

namespace mellanrum::network {

/// Marked items among `drawn` taken without replacement from `population`, of which `marked` are.
class Hypergeometric {
 public:
  Hypergeometric(std::uint64_t population, std::uint64_t marked, std::uint64_t drawn)
      : population_(population), marked_(marked), drawn_(drawn) {}

  std::uint64_t lowest() const {
    return marked_ + drawn_ > population_ ? marked_ + drawn_ - population_ : 0;
  }
  std::uint64_t highest() const { return std::min(marked_, drawn_); }

  /// P(X ≤ x). Sums outwards from the end nearer to x until terms no longer matter.
  double at_most(std::uint64_t x) const {
    if (x >= highest()) return 1;
    if (x < lowest()) return 0;
    const double mean = static_cast<double>(marked_) * static_cast<double>(drawn_) /
                        static_cast<double>(population_);
    if (static_cast<double>(x) > mean) return 1 - sum_up(x + 1);
    return sum_down(x);
  }
  /// P(X ≥ x).
  double at_least(std::uint64_t x) const {
    if (x <= lowest()) return 1;
    if (x > highest()) return 0;
    const double mean = static_cast<double>(marked_) * static_cast<double>(drawn_) /
                        static_cast<double>(population_);
    if (static_cast<double>(x) > mean) return sum_up(x);
    return 1 - sum_down(x - 1);
  }

 private:
  static constexpr double negligible = 1e-18;

  double probability(std::uint64_t x) const {
    return std::exp(log_choose(marked_, x) + log_choose(population_ - marked_, drawn_ - x) -
                    log_choose(population_, drawn_));
  }
  double sum_down(std::uint64_t x) const {
    double term = probability(x);
    double sum = term;
    while (x > lowest() && term > sum * negligible) {
      term *= static_cast<double>(x) * static_cast<double>(population_ - marked_ + x - drawn_) /
              (static_cast<double>(marked_ - x + 1) * static_cast<double>(drawn_ - x + 1));
      --x;
      sum += term;
    }
    return std::min(sum, 1.0);
  }
  double sum_up(std::uint64_t x) const {
    double term = probability(x);
    double sum = term;
    while (x < highest() && term > sum * negligible) {
      ++x;
      term *= static_cast<double>(marked_ - x + 1) * static_cast<double>(drawn_ - x + 1) /
              (static_cast<double>(x) * static_cast<double>(population_ - marked_ + x - drawn_));
      sum += term;
    }
    return std::min(sum, 1.0);
  }
  /// lgamma_r: std::lgamma writes a global sign, a race between threads.
  static double log_factorial(std::uint64_t n) {
    int sign = 0;
    return ::lgamma_r(static_cast<double>(n) + 1, &sign);
  }
  static double log_choose(std::uint64_t n, std::uint64_t k) {
    return log_factorial(n) - log_factorial(k) - log_factorial(n - k);
  }

  std::uint64_t population_, marked_, drawn_;
};

}  // namespace mellanrum::network
