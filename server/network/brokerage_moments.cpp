// Expected brokerage and its variance in closed form, from sums of powers of the group sizes: the
// cost does not grow with the number of groups.
#include <cmath>

#include "network/brokerage.hpp"

namespace mellanrum::network {
namespace {

double nodes_in(std::span<const std::uint64_t> group_sizes) {
  double nodes = 0;
  for (const std::uint64_t size : group_sizes) nodes += static_cast<double>(size);
  return nodes;
}

double density_of(std::span<const std::uint64_t> group_sizes, std::uint64_t arcs) {
  const double nodes = nodes_in(group_sizes);
  return nodes < 2 ? 0.0 : static_cast<double>(arcs) / (nodes * (nodes - 1));
}

}  // namespace

double Moments::z(double observed) const {
  return variance > 0 ? (observed - expected) / std::sqrt(variance) : std::nan("");
}

BrokerageMoments::BrokerageMoments(std::span<const std::uint64_t> group_sizes, std::uint64_t arcs)
    : BrokerageMoments(group_sizes, density_of(group_sizes, arcs)) {}

BrokerageMoments::BrokerageMoments(std::span<const std::uint64_t> group_sizes, double density)
    : nodes_(nodes_in(group_sizes)), density_(density) {
  for (const std::uint64_t size : group_sizes) {
    const auto n = static_cast<double>(size);
    power2_ += n * n;
    power3_ += n * n * n;
    power4_ += n * n * n * n;
  }
  const double d = density;
  const double e = 1 - d;
  q_ = d * d * e;
  s_ = d * d * d * e * e * e;
  b_ = d * d * d * d * e * e;
  c_ = d * d * d * d * d * e;
  whole_ = of_whole(group_sizes);
}

/// Gould & Fernandez 1989, as in R sna, in power sums.
ByRole<Moments> BrokerageMoments::member(std::uint64_t own_group_size) const {
  const auto n = static_cast<double>(own_group_size);
  const double N = nodes_;
  const double others = N - n;
  const double others2 = power2_ - n * n;
  const double others3 = power3_ - n * n * n;
  const auto moments = [&](double pairs, double chains) {
    const double expected = q_ * pairs;
    return Moments{expected, expected * (1 - q_) + s_ * chains};
  };
  ByRole<Moments> result;
  result[Role::coordinator] = moments((n - 1) * (n - 2), 2 * (n - 1) * (n - 2) * (n - 3));
  result[Role::itinerant] = moments(others2 - others, 2 * (others3 - 3 * others2 + 2 * others));
  result[Role::gatekeeper] = moments(others * (n - 1), (n - 1) * others * (N - 3));
  result[Role::representative] = result[Role::gatekeeper];
  result[Role::liaison] =
      moments(others * others - others2,
              2 * (others * others * (others - 1) - (2 * others - 1) * others2 + others3));
  result[Role::total] = moments((N - 1) * (N - 2), 2 * (N - 1) * (N - 2) * (N - 3));
  return result;
}

ByRole<Moments> BrokerageMoments::of_whole(std::span<const std::uint64_t> group_sizes) const {
  const double N = nodes_;
  const auto within = [&](double n) {  // Σ over pairs of triples that share one or two arcs
    return n * (n - 1) * (n - 2) * ((4 * n - 10) * (s_ - b_) + (n - 3) * c_);
  };
  double within_triples = 0, within_shared = 0, across_triples = 0, across_shared = 0;
  double itinerant_shared = 0;
  for (const std::uint64_t size : group_sizes) {
    const auto n = static_cast<double>(size);
    within_triples += n * (n - 1) * (n - 2);
    within_shared += within(n);
    const double across = n * (N - n) * (n - 1);
    across_triples += across;
    across_shared += across * ((N - 3) * s_ - (2 * n - 3) * b_ + (n - 2) * c_);
    // a and c in the group of size n, the broker in any other group of size y:
    // n (n−1) y [(2n + 2y − 6) s + (N − n − 1) c], summed over y.
    const double y1 = N - n;
    const double y2 = power2_ - n * n;
    itinerant_shared += n * (n - 1) * (((2 * n - 6) * y1 + 2 * y2) * s_ + (N - n - 1) * y1 * c_);
  }
  // Triples in three different groups: Σ n_i n_j n_k, and the same with one size squared.
  const double triples = N * N * N - 3 * N * power2_ + 2 * power3_;
  const double squared = power2_ * N * N - 2 * N * power3_ + 2 * power4_ - power2_ * power2_;
  const double liaison_shared =
      ((4 * N - 2) * triples - 8 * squared) * (s_ - b_) + ((N - 1) * triples - 2 * squared) * c_;

  const auto moments = [&](double count, double shared) {
    const double expected = q_ * count;
    return Moments{expected, expected * (1 - q_) + shared};
  };
  ByRole<Moments> result;
  result[Role::coordinator] = moments(within_triples, within_shared);
  result[Role::itinerant] = moments(across_triples, itinerant_shared);
  result[Role::gatekeeper] = moments(across_triples, across_shared);
  result[Role::representative] = result[Role::gatekeeper];
  result[Role::liaison] = moments(triples, liaison_shared);
  result[Role::total] = moments(N * (N - 1) * (N - 2), within(N));
  return result;
}

}  // namespace mellanrum::network
