// Sensitivity and calibration against cases with known answers, and statistics against tables.
#include <gtest/gtest.h>

#include <cmath>

#include "whatif/calibration.hpp"
#include "whatif/sensitivity.hpp"
#include "whatif/statistics.hpp"

namespace mellanrum::whatif {
namespace {

Evaluate each(std::function<double(Point const&)> function) {
  return [function](std::vector<Point> const& points) {
    std::vector<double> values;
    for (Point const& point : points) values.push_back(function(point));
    return values;
  };
}

TEST(Statistics, StudentsPointsAreThoseOfTheTable) {
  EXPECT_NEAR(student_975(1), 12.706, 1e-3);
  EXPECT_NEAR(student_975(10), 2.228, 1e-3);
  EXPECT_NEAR(student_975(30), 2.042, 1e-3);
  EXPECT_NEAR(student_975(199), 1.972, 1e-3);
}

TEST(Statistics, IntervalsAndBlocks) {
  std::vector<double> const values = {1, 2, 3, 4, 5};
  Interval const interval = interval_of(values);
  EXPECT_EQ(interval.mean, 3);
  EXPECT_NEAR(interval.deviation, 1.5811, 1e-4);
  EXPECT_NEAR(interval.high - interval.mean, 2.7764 * 1.5811 / std::sqrt(5.0), 1e-3);
  std::vector<double> const mixed = {-1, -1, -1, -1, 9, -1, -1, -1, -1, -1};
  EXPECT_EQ(share_with_sign(mixed, 1), 0.1);
  EXPECT_EQ(share_of_blocks(mixed, 1), 0.5);
  EXPECT_EQ(quantile_of({4, 1, 3, 2}, 0.5), 2.5);
}

TEST(Morris, GivenALinearFunctionThenTheEffectsAreItsSlopes) {
  auto const effects = morris(3, 6, 1, each([](Point const& x) { return 4 * x[0] - 2 * x[1]; }));
  EXPECT_NEAR(effects[0].mean, 4, 1e-9);
  EXPECT_NEAR(effects[1].mean, -2, 1e-9);
  EXPECT_NEAR(effects[1].mean_absolute, 2, 1e-9);
  EXPECT_NEAR(effects[2].mean_absolute, 0, 1e-9);
  EXPECT_NEAR(effects[0].deviation, 0, 1e-9);
}

TEST(Morris, GivenAnInteractionThenTheDeviationShowsIt) {
  auto const effects = morris(2, 20, 1, each([](Point const& x) { return x[0] * x[1]; }));
  EXPECT_GT(effects[0].deviation, 0.1);
}

TEST(Sobol, GivenIshigamisFunctionThenTheIndicesAreTheKnownOnes) {
  double const pi = 3.14159265358979;
  auto const ishigami = [pi](Point const& u) {
    double const x = pi * (2 * u[0] - 1), y = pi * (2 * u[1] - 1), z = pi * (2 * u[2] - 1);
    return std::sin(x) + 7 * std::sin(y) * std::sin(y) + 0.1 * std::pow(z, 4) * std::sin(x);
  };
  auto const indices = sobol(3, 8192, 5, each(ishigami));
  EXPECT_NEAR(indices[0].first, 0.3139, 0.04);
  EXPECT_NEAR(indices[1].first, 0.4424, 0.04);
  EXPECT_NEAR(indices[2].first, 0.0, 0.04);
  EXPECT_NEAR(indices[0].total, 0.5576, 0.04);
  EXPECT_NEAR(indices[1].total, 0.4424, 0.04);
  EXPECT_NEAR(indices[2].total, 0.2437, 0.04);
  EXPECT_LT(indices[0].first_low, indices[0].first);
  EXPECT_GT(indices[0].total_high, indices[0].total);
}

TEST(Calibration, GivenAKnownTruthThenThePosteriorSurroundsIt) {
  CalibrationPlan plan;
  plan.particles = 200;
  plan.rounds = 5;
  auto const rounds = calibrate(
      2, plan, each([](Point const& x) { return std::hypot(x[0] - 0.3, 3 * (x[1] - 0.8)); }));
  ASSERT_EQ(rounds.size(), 5U);
  for (std::size_t i = 1; i < rounds.size(); ++i) {
    EXPECT_LT(rounds[i].tolerance, rounds[i - 1].tolerance);
  }
  auto const& last = rounds.back();
  EXPECT_NEAR(posterior_quantile(last, 0, 0.5), 0.3, 0.04);
  EXPECT_NEAR(posterior_quantile(last, 1, 0.5), 0.8, 0.02);
  EXPECT_LT(posterior_quantile(last, 0, 0.975) - posterior_quantile(last, 0, 0.025), 0.4);
  double weights = 0;
  for (Particle const& particle : last.particles) weights += particle.weight;
  EXPECT_NEAR(weights, 1, 1e-9);
}

TEST(Calibration, GivenSomethingThatCannotBeFittedThenItStopsEarly) {
  CalibrationPlan plan;
  plan.particles = 20;
  plan.rounds = 30;
  plan.keep = 0.02;
  auto const rounds =
      calibrate(3, plan, each([](Point const& x) { return 5 + std::sin(1e6 * x[0]); }));
  EXPECT_LT(rounds.size(), 30U);
  EXPECT_FALSE(rounds.empty());
}

TEST(Sensitivity, GivenTwoScenariosThenTheQuestionIsTheirDifference) {
  Question question;
  question.scenarios = {parameters_of(Preset::small), parameters_of(Preset::small)};
  question.freedoms = {{parameter_named("secrecy"), 0.3, 0.3}};
  question.replicates = 1;
  EXPECT_EQ(evaluator_of(question)({{0.5}}), (std::vector<double>{0}));
  question.scenarios[1].informal_level = 0;
  EXPECT_NE(evaluator_of(question)({{0.5}}), (std::vector<double>{0}));
}

}  // namespace
}  // namespace mellanrum::whatif
