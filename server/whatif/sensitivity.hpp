// Which assumptions a result hinges on: Morris screening and Sobol indices over the unit cube, and
// the translation of its points to parameters. Pure functions; the designs come from a seed.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "whatif/ensemble.hpp"

namespace mellanrum::whatif {

using Point = std::vector<double>;  // each coordinate in [0,1]
// One value for each point; called with many at once, so that they may run in parallel.
using Evaluate = std::function<std::vector<double>(std::vector<Point> const&)>;

struct MorrisEffect {
  double mean = 0;           // μ: direction
  double mean_absolute = 0;  // μ*: importance (Campolongo, Cariboni and Saltelli 2007)
  double deviation = 0;      // σ: interaction or bend
};
// Radial-free classic design: four levels, step 2/3, `trajectories` × (dimensions + 1) points.
std::vector<MorrisEffect> morris(std::size_t dimensions, int trajectories, std::uint64_t seed,
                                 Evaluate const& evaluate);

struct SobolIndex {
  double first = 0, first_low = 0, first_high = 0;  // 95 % by bootstrap
  double total = 0, total_low = 0, total_high = 0;
};
// Estimators of Saltelli et al. 2010 (first) and Jansen 1999 (total); samples × (dimensions + 2).
std::vector<SobolIndex> sobol(std::size_t dimensions, int samples, std::uint64_t seed,
                              Evaluate const& evaluate);

// A parameter that varies between two values.
struct Freedom {
  ParameterRow const* row;
  double low, high;
};
// Every varied parameter within ±30 % of its value, kept inside its range.
std::vector<Freedom> freedoms_around(Parameters const& parameters);
Parameters at_point(Parameters parameters, std::vector<Freedom> const& freedoms,
                    Point const& point);

// The mean of an outcome over `replicates` seeds at each point; or, with two scenarios, the mean of
// measure − base.
struct Question {
  std::vector<Parameters> scenarios;  // one, or base and measure
  std::vector<Freedom> freedoms;
  Outcome outcome = Outcome::weeks_mean;
  std::uint64_t seed = 1000;
  int replicates = 2;
  int threads = 0;
};
Evaluate evaluator_of(Question const& question, EnsembleHooks const& hooks = {});

}  // namespace mellanrum::whatif
