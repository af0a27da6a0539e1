// See statistics.hpp.
#include "whatif/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace mellanrum::whatif {

double student_975(int degrees) {
  constexpr double exact[] = {12.7062, 4.3027, 3.1824, 2.7764, 2.5706};
  if (degrees < 1) return std::numeric_limits<double>::infinity();
  if (degrees <= 5) return exact[degrees - 1];
  double const z = 1.959963985, n = degrees;
  double const z3 = z * z * z, z5 = z3 * z * z, z7 = z5 * z * z;
  return z + (z3 + z) / (4 * n) + (5 * z5 + 16 * z3 + 3 * z) / (96 * n * n) +
         (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * n * n * n);
}

Interval interval_of(std::span<double const> values) {
  Interval interval;
  interval.count = static_cast<int>(values.size());
  if (values.empty()) return interval;
  double const n = interval.count;
  for (double value : values) interval.mean += value / n;
  double squares = 0;
  for (double value : values) squares += (value - interval.mean) * (value - interval.mean);
  interval.deviation = n > 1 ? std::sqrt(squares / (n - 1)) : 0;
  double const half = n > 1 ? student_975(interval.count - 1) * interval.deviation / std::sqrt(n)
                            : std::numeric_limits<double>::infinity();
  interval.low = interval.mean - half;
  interval.high = interval.mean + half;
  return interval;
}

double share_with_sign(std::span<double const> values, double direction) {
  double agreeing = 0;
  for (double value : values) agreeing += value * direction > 0;
  return values.empty() ? 0 : agreeing / static_cast<double>(values.size());
}

double share_of_blocks(std::span<double const> values, double direction, int block) {
  std::vector<double> means;
  auto const size = static_cast<std::size_t>(block);
  for (std::size_t i = 0; i + size <= values.size(); i += size) {
    double sum = 0;
    for (std::size_t j = 0; j < size; ++j) sum += values[i + j];
    means.push_back(sum / block);
  }
  return share_with_sign(means, direction);
}

std::vector<double> differences(std::span<double const> one, std::span<double const> other) {
  std::vector<double> result(std::min(one.size(), other.size()));
  for (std::size_t i = 0; i < result.size(); ++i) result[i] = one[i] - other[i];
  return result;
}

double quantile_of(std::vector<double> values, double q) {
  if (values.empty()) return std::numeric_limits<double>::quiet_NaN();
  std::sort(values.begin(), values.end());
  double const position = q * static_cast<double>(values.size() - 1);
  auto const low = static_cast<std::size_t>(position);
  std::size_t const high = std::min(low + 1, values.size() - 1);
  return values[low] + (position - static_cast<double>(low)) * (values[high] - values[low]);
}

}  // namespace mellanrum::whatif
