// Intervals of means and paired differences. Pure functions of numbers.
#pragma once
#include <span>
#include <vector>

namespace mellanrum::whatif {

struct Interval {
  int count = 0;
  double mean = 0;
  double deviation = 0;      // standard deviation of one replicate
  double low = 0, high = 0;  // 95 % of the mean, by Student's t
  bool excludes_zero() const { return low > 0 || high < 0; }
};
Interval interval_of(std::span<double const> values);

// The share of values with the sign of `direction` (+1 or −1), and the same for means of five
// consecutive ones: one municipality over eighteen months is noisy, five together are a comparison.
double share_with_sign(std::span<double const> values, double direction);
double share_of_blocks(std::span<double const> values, double direction, int block = 5);

std::vector<double> differences(std::span<double const> one, std::span<double const> other);

// Linear between ranks; `values` need not be sorted. NaN for none.
double quantile_of(std::vector<double> values, double q);

// The 97.5 % point of Student's t (Cornish–Fisher expansion; within 1e-3 from five degrees up).
double student_975(int degrees);

}  // namespace mellanrum::whatif
