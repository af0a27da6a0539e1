// Gould–Fernandez brokerage: who stands between whom, across which borders of groups.
// Source: Gould & Fernandez, "Structures of Mediation", Sociological Methodology 19 (1989).
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "network/graph.hpp"

namespace mellanrum::network {

/// v brokers (a, c) when a→v, v→c, not a→c, and a ≠ c. The role follows from the groups of a, v, c.
/// R sna's column b_OI is the gatekeeper and b_IO the representative; several packages have the two
/// names swapped, so the pattern is always printed beside the name.
enum class Role : std::uint8_t {
  coordinator,     // A→A→A
  itinerant,       // A→B→A, also called consultant
  gatekeeper,      // A→B→B
  representative,  // A→A→B
  liaison,         // A→B→C
  total,           // the sum of the five
};
inline constexpr std::size_t role_count = 6;
inline constexpr std::array<Role, role_count> all_roles{Role::coordinator, Role::itinerant,
                                                        Role::gatekeeper,  Role::representative,
                                                        Role::liaison,     Role::total};
std::string_view name_of(Role role);
std::string_view pattern_of(Role role);

template <class Value>
struct ByRole : std::array<Value, role_count> {
  using std::array<Value, role_count>::operator[];
  Value& operator[](Role role) { return (*this)[static_cast<std::size_t>(role)]; }
  const Value& operator[](Role role) const { return (*this)[static_cast<std::size_t>(role)]; }
};

/// Under a Bernoulli digraph of the same density with the groups held fixed.
struct Moments {
  double expected = 0;
  double variance = 0;
  /// (observed − expected) / √variance; NaN when the variance is 0 (the role cannot occur).
  double z(double observed) const;
};

/// Moments of one member of a group, and of the sum over all nodes. The variance of the sum is
/// exact; it equals the full enumeration of all digraphs (R sna 2.7 prints other, wrong ones for
/// coordinator, gatekeeper, representative and total).
class BrokerageMoments {
 public:
  /// Sizes of the groups and the number of arcs. Density is arcs / (N (N − 1)).
  BrokerageMoments(std::span<const std::uint64_t> group_sizes, std::uint64_t arcs);
  /// The same at a density in [0, 1] not taken from an observed graph.
  BrokerageMoments(std::span<const std::uint64_t> group_sizes, double density);

  ByRole<Moments> member(std::uint64_t own_group_size) const;
  const ByRole<Moments>& whole() const { return whole_; }
  double density() const { return density_; }

 private:
  ByRole<Moments> of_whole(std::span<const std::uint64_t> group_sizes) const;

  double nodes_ = 0;
  double power2_ = 0, power3_ = 0, power4_ = 0;  // Σ n², Σ n³, Σ n⁴ over groups
  double density_ = 0;
  double q_ = 0, s_ = 0, b_ = 0, c_ = 0;  // d²(1−d), d³(1−d)³, d⁴(1−d)², d⁵(1−d)
  ByRole<Moments> whole_;
};

using RoleCounts = ByRole<std::uint64_t>;

struct Brokerage {
  std::vector<RoleCounts> counts;              // by node
  std::vector<ByRole<Moments>> group_moments;  // by group: of each of its members
  RoleCounts sum{};
  ByRole<Moments> sum_moments;
};

/// O(arcs + triangles by degree order); 1,000,000 arcs take a fraction of a second.
Brokerage brokerage(const Graph& graph);

/// Every pair (a, c) that v could broker gives v the credit 1 / (number of two-paths a→·→c), so a
/// pair is worth 1 however many stand between. Sums of credits by node and role.
std::vector<ByRole<double>> weighted_brokerage(const Graph& graph);

/// The same counts when the labels of groups are dealt out anew at random, ties held fixed.
struct BrokeragePermutations {
  std::uint32_t permutations = 0;
  struct Place {
    double mean = 0;
    double deviation = 0;    // standard deviation over the permutations
    double share_below = 0;  // (1 + permutations with a count ≤ observed) / (1 + permutations)
    double share_above = 0;  // (1 + permutations with a count ≥ observed) / (1 + permutations)
  };
  std::vector<ByRole<Place>> nodes;
  ByRole<Place> sum;
};
/// Throws std::length_error where there are more closed triads than closed_triads_max.
inline constexpr std::size_t closed_triads_max = 30'000'000;  // 12 bytes each
BrokeragePermutations permute_brokerage(const Graph& graph, std::uint32_t permutations,
                                        std::uint64_t seed, unsigned threads = 1);

}  // namespace mellanrum::network
