// Fitting free parameters to observed figures by ABC-SMC (Toni et al. 2009; Beaumont et al. 2009):
// rounds of accepted parameter sets whose simulated figures come ever closer to the observed.
// The same seed gives the same posterior for any number of threads.
#pragma once
#include <cstdint>
#include <functional>
#include <vector>

#include "whatif/sensitivity.hpp"

namespace mellanrum::whatif {

struct Observation {
  Outcome outcome;
  double value;
  double scale;  // what counts as one unit of distance: the uncertainty of the observation
};

struct CalibrationPlan {
  int particles = 100;
  int rounds = 5;
  double keep = 0.5;      // next tolerance: this quantile of the accepted distances
  int attempts_max = 20;  // per particle and round; then the calibration stops early
  std::uint64_t seed = 1;
};

struct Particle {
  Point point;  // in the unit cube of the free parameters
  double weight = 0;
  double distance = 0;
};

struct CalibrationRound {
  double tolerance = 0;
  std::vector<Particle> particles;
  int attempts = 0;
};

// The distance of each point's simulation from the observed.
using Distances = std::function<std::vector<double>(std::vector<Point> const&)>;

// The rounds that were completed, the last the posterior.
std::vector<CalibrationRound> calibrate(std::size_t dimensions, CalibrationPlan const& plan,
                                        Distances const& distances);

// Root mean square of (simulated − observed) / scale.
Distances distances_of(Question const& question, std::vector<Observation> const& observations,
                       EnsembleHooks const& hooks = {});

// Weighted quantile of one coordinate of a round.
double posterior_quantile(CalibrationRound const& round, std::size_t coordinate, double q);

}  // namespace mellanrum::whatif
