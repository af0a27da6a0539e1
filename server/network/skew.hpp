// How unevenly a load lies on people.
#pragma once
#include <span>

namespace mellanrum::network {

struct Skew {
  /// 0 when all carry alike, towards 1 when one carries all: Σ (2i − n − 1) x_i / (n Σ x), sorted.
  double gini;
  /// Share of the load on the tenth of the people who carry most, by the Lorenz curve (linear
  /// between people, so that 5 people have a tenth as well).
  double top_tenth_share;
};

/// Loads finite and not negative; both NaN when there are none or all are 0.
Skew skew(std::span<const double> loads);

}  // namespace mellanrum::network
