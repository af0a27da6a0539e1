// Gini and top share from the sorted loads.
#include "network/skew.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace mellanrum::network {

Skew skew(std::span<const double> loads) {
  std::vector<double> sorted(loads.begin(), loads.end());
  std::sort(sorted.begin(), sorted.end());
  const auto n = static_cast<double>(sorted.size());
  double sum = 0;
  double ranked = 0;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    sum += sorted[i];
    ranked += (2 * (static_cast<double>(i) + 1) - n - 1) * sorted[i];
  }
  if (sum <= 0) return {std::nan(""), std::nan("")};

  double left = n / 10;  // people still to be counted among the top tenth
  double top = 0;
  for (std::size_t i = sorted.size(); i-- > 0 && left > 0; --left) {
    top += std::min(left, 1.0) * sorted[i];
  }
  return {ranked / (n * sum), top / sum};
}

}  // namespace mellanrum::network
