// See sensitivity.hpp.
#include "whatif/sensitivity.hpp"

#include <algorithm>
#include <cmath>

#include "whatif/randomness.hpp"
#include "whatif/statistics.hpp"

namespace mellanrum::whatif {

namespace {

// A stream of its own, apart from every purpose of the model: block numbers above them all.
class Stream {
 public:
  Stream(std::uint64_t seed, std::uint32_t which)
      : key0_(static_cast<std::uint32_t>(seed)),
        key1_(static_cast<std::uint32_t>(seed >> 32)),
        which_(which) {}
  double next() { return unit_interval(philox({next_++, 0, 0, 1000 + which_}, key0_, key1_)[0]); }
  std::size_t below(std::size_t count) {
    return static_cast<std::size_t>(next() * static_cast<double>(count));
  }

 private:
  std::uint32_t key0_, key1_, which_, next_ = 0;
};

constexpr double morris_step = 2.0 / 3;

// From a random start, one coordinate at a time in random order.
std::vector<std::size_t> add_trajectory(std::size_t dimensions, Stream& stream,
                                        std::vector<Point>& points) {
  Point point(dimensions);
  for (double& coordinate : point) coordinate = static_cast<double>(stream.below(4)) / 3;
  std::vector<std::size_t> order(dimensions);
  for (std::size_t i = 0; i < dimensions; ++i) order[i] = i;
  for (std::size_t i = dimensions; i > 1; --i) std::swap(order[i - 1], order[stream.below(i)]);
  points.push_back(point);
  for (std::size_t coordinate : order) {
    point[coordinate] += point[coordinate] < 0.5 ? morris_step : -morris_step;
    points.push_back(point);
  }
  return order;
}

struct SobolSample {
  std::vector<double> a, b;
  std::vector<std::vector<double>> mixed;  // A with coordinate i taken from B
};

void indices_of(SobolSample const& s, std::vector<std::size_t> const& rows, std::size_t i,
                double& first, double& total) {
  double const n = static_cast<double>(rows.size());
  double mean = 0, squares = 0;
  for (std::size_t row : rows) mean += (s.a[row] + s.b[row]) / (2 * n);
  for (std::size_t row : rows) {
    squares +=
        ((s.a[row] - mean) * (s.a[row] - mean) + (s.b[row] - mean) * (s.b[row] - mean)) / (2 * n);
  }
  first = total = 0;
  for (std::size_t row : rows) {
    double const mixed = s.mixed[i][row];
    first += s.b[row] * (mixed - s.a[row]) / n;
    total += (s.a[row] - mixed) * (s.a[row] - mixed) / (2 * n);
  }
  if (squares > 0) {
    first /= squares;
    total /= squares;
  }
}

SobolSample sample_for_sobol(std::size_t dimensions, std::size_t samples, std::uint64_t seed,
                             Evaluate const& evaluate) {
  Stream stream(seed, 1);
  std::vector<Point> a(samples, Point(dimensions)), b = a;
  for (std::size_t row = 0; row < samples; ++row) {
    for (double& coordinate : a[row]) coordinate = stream.next();
    for (double& coordinate : b[row]) coordinate = stream.next();
  }
  std::vector<Point> all = a;
  all.insert(all.end(), b.begin(), b.end());
  for (std::size_t i = 0; i < dimensions; ++i) {
    for (std::size_t row = 0; row < samples; ++row) {
      all.push_back(a[row]);
      all.back()[i] = b[row][i];
    }
  }
  std::vector<double> const values = evaluate(all);
  auto slice = [&](std::size_t k) {
    auto const begin = values.begin() + static_cast<std::ptrdiff_t>(k * samples);
    return std::vector<double>(begin, begin + static_cast<std::ptrdiff_t>(samples));
  };
  SobolSample sample{slice(0), slice(1), {}};
  for (std::size_t i = 0; i < dimensions; ++i) sample.mixed.push_back(slice(2 + i));
  // Centred values make the first-order estimator far less noisy.
  double mean = 0;
  for (double value : sample.a) mean += value / static_cast<double>(samples);
  auto centre = [&](std::vector<double>& column) {
    for (double& value : column) value -= mean;
  };
  centre(sample.a);
  centre(sample.b);
  for (auto& column : sample.mixed) centre(column);
  return sample;
}

}  // namespace

std::vector<MorrisEffect> morris(std::size_t dimensions, int trajectories, std::uint64_t seed,
                                 Evaluate const& evaluate) {
  Stream stream(seed, 0);
  std::vector<Point> points;
  std::vector<std::vector<std::size_t>> orders;
  for (int t = 0; t < trajectories; ++t) {
    orders.push_back(add_trajectory(dimensions, stream, points));
  }
  std::vector<double> const values = evaluate(points);
  std::vector<std::vector<double>> effects(dimensions);
  std::size_t at = 0;
  for (auto const& order : orders) {
    for (std::size_t coordinate : order) {
      double const step = points[at + 1][coordinate] - points[at][coordinate];
      effects[coordinate].push_back((values[at + 1] - values[at]) / step);
      ++at;
    }
    ++at;
  }
  std::vector<MorrisEffect> result;
  for (auto const& list : effects) {
    Interval const interval = interval_of(list);
    double absolute = 0;
    for (double effect : list) absolute += std::abs(effect) / static_cast<double>(list.size());
    result.push_back({interval.mean, absolute, interval.deviation});
  }
  return result;
}

std::vector<SobolIndex> sobol(std::size_t dimensions, int samples, std::uint64_t seed,
                              Evaluate const& evaluate) {
  auto const n = static_cast<std::size_t>(samples);
  SobolSample const sample = sample_for_sobol(dimensions, n, seed, evaluate);
  std::vector<std::size_t> rows(n);
  for (std::size_t row = 0; row < n; ++row) rows[row] = row;
  std::vector<SobolIndex> result(dimensions);
  Stream stream(seed, 2);
  for (std::size_t i = 0; i < dimensions; ++i) {
    SobolIndex& index = result[i];
    indices_of(sample, rows, i, index.first, index.total);
    std::vector<double> firsts, totals;
    std::vector<std::size_t> drawn(n);
    for (int again = 0; again < 400; ++again) {
      for (std::size_t& row : drawn) row = stream.below(n);
      double first = 0, total = 0;
      indices_of(sample, drawn, i, first, total);
      firsts.push_back(first);
      totals.push_back(total);
    }
    index.first_low = quantile_of(firsts, 0.025);
    index.first_high = quantile_of(firsts, 0.975);
    index.total_low = quantile_of(totals, 0.025);
    index.total_high = quantile_of(totals, 0.975);
  }
  return result;
}

std::vector<Freedom> freedoms_around(Parameters const& parameters) {
  std::vector<Freedom> freedoms;
  for (ParameterRow const& row : parameter_table()) {
    double const value = value_of(parameters, row);
    if (row.perturbed == Perturbed::no || value == 0) continue;
    freedoms.push_back({&row, std::max(row.low, 0.7 * value), std::min(row.high, 1.3 * value)});
  }
  return freedoms;
}

Parameters at_point(Parameters parameters, std::vector<Freedom> const& freedoms,
                    Point const& point) {
  for (std::size_t i = 0; i < freedoms.size(); ++i) {
    Freedom const& one = freedoms[i];
    set_value(parameters, *one.row, one.low + point[i] * (one.high - one.low));
  }
  return parameters;
}

Evaluate evaluator_of(Question const& question, EnsembleHooks const& hooks) {
  return [question, hooks](std::vector<Point> const& points) {
    EnsemblePlan plan;
    plan.seed = question.seed;
    plan.replicates = question.replicates;
    plan.threads = question.threads;
    for (Point const& point : points) {
      for (Parameters const& scenario : question.scenarios) {
        plan.arms.push_back(at_point(scenario, question.freedoms, point));
      }
    }
    Ensemble const ensemble = run_ensemble(plan, hooks);
    std::vector<double> values;
    std::size_t const each = question.scenarios.size();
    for (std::size_t i = 0; i < points.size(); ++i) {
      double value = interval_of(ensemble.values(i * each + each - 1, question.outcome)).mean;
      if (each == 2) value -= interval_of(ensemble.values(i * each, question.outcome)).mean;
      values.push_back(value);
    }
    return values;
  };
}

}  // namespace mellanrum::whatif
