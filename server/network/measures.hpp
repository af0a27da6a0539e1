// Computing a chosen set of measures of one graph, with the same seed everywhere.
#pragma once
#include <array>
#include <bitset>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "network/borders.hpp"
#include "network/brokerage.hpp"
#include "network/centrality.hpp"
#include "network/fragility.hpp"
#include "network/skew.hpp"
#include "network/structural_holes.hpp"
#include "network/ties.hpp"

namespace mellanrum::network {

enum class Measure : std::uint8_t {
  constraint,
  effective_size,
  efficiency,
  hierarchy,
  betweenness,
  closeness,
  pagerank,
  coreness,
  brokerage,
  brokerage_weighted,
  brokerage_permutation,
  articulation,
  robustness,
  ei,
  density,
  ties,
  withdrawal,
  skew,
};
inline constexpr std::array<std::string_view, 18> measure_names{"constraint",
                                                                "effective_size",
                                                                "efficiency",
                                                                "hierarchy",
                                                                "betweenness",
                                                                "closeness",
                                                                "pagerank",
                                                                "coreness",
                                                                "brokerage",
                                                                "brokerage_weighted",
                                                                "brokerage_permutation",
                                                                "articulation",
                                                                "robustness",
                                                                "ei",
                                                                "density",
                                                                "ties",
                                                                "withdrawal",
                                                                "skew"};

class MeasureSet {
 public:
  MeasureSet() = default;
  MeasureSet(std::initializer_list<Measure> measures) {
    for (const Measure measure : measures) add(measure);
  }
  static MeasureSet all();
  void add(Measure measure) { bits_.set(static_cast<std::size_t>(measure)); }
  bool has(Measure measure) const { return bits_.test(static_cast<std::size_t>(measure)); }

 private:
  std::bitset<measure_names.size()> bits_;
};

/// The measure of that name, or none.
std::optional<Measure> measure_named(std::string_view name);

struct MeasureOptions {
  /// None: all that fit the size. Above default_nodes_max nodes those that take minutes are left
  /// out (brokerage_weighted, brokerage_permutation, robustness) unless named.
  std::optional<MeasureSet> measures;
  std::uint64_t seed = 1;
  unsigned threads = 1;
  /// None: permutations_ei_default, fewer where the network is large.
  std::optional<std::uint32_t> permutations_ei;
  std::uint32_t permutations_brokerage = 1'000;
  NodeIndex pivots = 1'024;
  std::uint32_t random_draws = 200;
  RemovalOrder removal_order = RemovalOrder::liaison;
  /// The day that ties are seen from; none: that of the last encounter.
  std::optional<double> day;
  TieOptions ties;
  Progress progress;
};
inline constexpr std::uint32_t permutations_ei_default = 10'000;
inline constexpr NodeIndex default_nodes_max = 10'000;

struct LoadSkew {
  std::string_view load;  // contacts, strength, brokerage, betweenness
  Skew skew;
};

struct Omitted {
  std::string_view measure;
  std::string reason;
};

/// What was asked for is there, but for what is omitted: a measure that is too large takes nothing
/// from the others. The rest is empty.
struct Measured {
  MeasureSet measures;
  std::optional<std::vector<StructuralHoles>> holes;
  std::optional<Betweenness> betweenness;
  std::optional<Closeness> closeness;
  std::optional<std::vector<double>> pagerank;
  std::optional<std::vector<std::uint32_t>> coreness;
  std::optional<Brokerage> brokerage;
  std::optional<std::vector<ByRole<double>>> brokerage_weighted;
  std::optional<BrokeragePermutations> brokerage_permutation;
  std::optional<Fragility> fragility;
  std::optional<std::vector<RobustnessPoint>> robustness;
  std::optional<ExternalInternalTest> ei;
  std::optional<std::vector<GroupDensity>> density;
  std::optional<std::vector<Tie>> ties;
  std::optional<std::vector<GroupWithdrawal>> withdrawal;
  std::vector<LoadSkew> skew;
  std::vector<Omitted> omitted;
};
Measured measure(const Graph& graph, std::span<const Encounter> encounters,
                 const MeasureOptions& options);

}  // namespace mellanrum::network
