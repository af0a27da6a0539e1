// See calibration.hpp.
#include "whatif/calibration.hpp"

#include <algorithm>
#include <cmath>

#include "whatif/randomness.hpp"
#include "whatif/statistics.hpp"

namespace mellanrum::whatif {

namespace {

// Draws of one proposal: a pure function of seed, round and attempt.
class Proposal {
 public:
  Proposal(std::uint64_t seed, int round, int attempt)
      : seed_(seed),
        round_(static_cast<std::uint32_t>(round)),
        attempt_(static_cast<std::uint32_t>(attempt)) {}
  double uniform() {
    return unit_interval(philox({attempt_, next_++, round_, 2000},
                                static_cast<std::uint32_t>(seed_),
                                static_cast<std::uint32_t>(seed_ >> 32))[0]);
  }
  double normal() {
    double const radius = uniform();
    return standard_normal(radius, uniform());
  }

 private:
  std::uint64_t seed_;
  std::uint32_t round_, attempt_, next_ = 0;
};

// Twice the weighted variance of the last round, coordinate by coordinate.
Point kernel_widths(CalibrationRound const& round, std::size_t dimensions) {
  Point widths(dimensions, 0);
  for (std::size_t i = 0; i < dimensions; ++i) {
    double mean = 0;
    for (Particle const& p : round.particles) mean += p.weight * p.point[i];
    double variance = 0;
    for (Particle const& p : round.particles) {
      variance += p.weight * (p.point[i] - mean) * (p.point[i] - mean);
    }
    widths[i] = std::max(1e-6, std::sqrt(2 * variance));
  }
  return widths;
}

bool inside(Point const& point) {
  return std::all_of(point.begin(), point.end(), [](double x) { return x >= 0 && x <= 1; });
}

// One moved copy of a particle of the last round, inside the prior's cube.
Point moved_particle(CalibrationRound const& last, Point const& widths, Proposal& draws) {
  for (int tries = 0; tries < 1000; ++tries) {
    double rest = draws.uniform();
    std::size_t chosen = 0;
    while (chosen + 1 < last.particles.size() && rest >= last.particles[chosen].weight) {
      rest -= last.particles[chosen++].weight;
    }
    Point point = last.particles[chosen].point;
    for (std::size_t i = 0; i < point.size(); ++i) point[i] += widths[i] * draws.normal();
    if (inside(point)) return point;
  }
  return last.particles[0].point;
}

double kernel_density(Point const& from, Point const& to, Point const& widths) {
  double exponent = 0;
  for (std::size_t i = 0; i < from.size(); ++i) {
    double const z = (to[i] - from[i]) / widths[i];
    exponent -= 0.5 * z * z;
  }
  return std::exp(exponent);
}

void set_weights(CalibrationRound& round, CalibrationRound const* last, Point const& widths) {
  double sum = 0;
  for (Particle& particle : round.particles) {
    double density = last == nullptr ? 1 : 0;
    if (last != nullptr) {
      for (Particle const& from : last->particles) {
        density += from.weight * kernel_density(from.point, particle.point, widths);
      }
    }
    particle.weight = 1 / density;  // the prior is uniform
    sum += particle.weight;
  }
  for (Particle& particle : round.particles) particle.weight /= sum;
}

}  // namespace

std::vector<CalibrationRound> calibrate(std::size_t dimensions, CalibrationPlan const& plan,
                                        Distances const& distances) {
  std::vector<CalibrationRound> rounds;
  auto const wanted = static_cast<std::size_t>(plan.particles);
  double tolerance = std::numeric_limits<double>::infinity();
  for (int number = 0; number < plan.rounds; ++number) {
    CalibrationRound const* last = rounds.empty() ? nullptr : &rounds.back();
    Point const widths = last ? kernel_widths(*last, dimensions) : Point{};
    CalibrationRound round;
    round.tolerance = tolerance;
    while (round.particles.size() < wanted && round.attempts < plan.attempts_max * plan.particles) {
      // Whole batches, accepted in order of attempt: the same whatever finishes first.
      std::vector<Point> points;
      for (int i = 0; i < plan.particles; ++i) {
        Proposal draws(plan.seed, number, round.attempts + i);
        Point point(dimensions);
        for (double& x : point) x = draws.uniform();
        points.push_back(last ? moved_particle(*last, widths, draws) : point);
      }
      round.attempts += plan.particles;
      std::vector<double> const found = distances(points);
      for (std::size_t i = 0; i < points.size() && round.particles.size() < wanted; ++i) {
        if (found[i] <= tolerance) round.particles.push_back({points[i], 0, found[i]});
      }
    }
    if (round.particles.size() < wanted) break;
    set_weights(round, last, widths);
    std::vector<double> accepted;
    for (Particle const& particle : round.particles) accepted.push_back(particle.distance);
    tolerance = quantile_of(accepted, plan.keep);
    rounds.push_back(std::move(round));
  }
  return rounds;
}

Distances distances_of(Question const& question, std::vector<Observation> const& observations,
                       EnsembleHooks const& hooks) {
  return [question, observations, hooks](std::vector<Point> const& points) {
    EnsemblePlan plan;
    plan.seed = question.seed;
    plan.replicates = question.replicates;
    plan.threads = question.threads;
    for (Point const& point : points) {
      plan.arms.push_back(at_point(question.scenarios[0], question.freedoms, point));
    }
    Ensemble const ensemble = run_ensemble(plan, hooks);
    std::vector<double> result;
    for (std::size_t i = 0; i < points.size(); ++i) {
      double sum = 0;
      for (Observation const& one : observations) {
        double const simulated = interval_of(ensemble.values(i, one.outcome)).mean;
        double const off = (simulated - one.value) / one.scale;
        sum += off * off;
      }
      result.push_back(std::sqrt(sum / static_cast<double>(observations.size())));
    }
    return result;
  };
}

double posterior_quantile(CalibrationRound const& round, std::size_t coordinate, double q) {
  std::vector<std::pair<double, double>> values;
  for (Particle const& p : round.particles) values.emplace_back(p.point[coordinate], p.weight);
  std::sort(values.begin(), values.end());
  double sum = 0;
  for (auto const& [value, weight] : values) {
    sum += weight;
    if (sum >= q) return value;
  }
  return values.empty() ? 0 : values.back().first;
}

}  // namespace mellanrum::whatif
