// One change in Poisson rates, integrated over rates in closed form and over weeks by summing.
#include <algorithm>
#include <boost/math/special_functions/beta.hpp>
#include <cmath>
#include <stdexcept>

#include "network/ties.hpp"

namespace mellanrum::network {
namespace {

constexpr double prior_shape = 0.5;  // Jeffreys' shape: vague, and proper with a rate beside it
constexpr std::uint32_t weeks_min = 8;
constexpr double tail = 0.05;  // of a 90 % interval

double log_gamma(double x) {
  int sign = 0;
  return ::lgamma_r(x, &sign);
}

/// log ∫ Π Poisson(y_t | λ e_t) Gamma(λ | shape, rate) dλ without the factors that every model
/// shares.
double log_evidence(double count, double exposure, double rate) {
  return log_gamma(prior_shape + count) - log_gamma(prior_shape) + prior_shape * std::log(rate) -
         (prior_shape + count) * std::log(rate + exposure);
}

/// Rates after / before given the counts and exposures of the two sides: λ ~ Gamma(a, b) each, so
/// that b₂λ₂ / (b₁λ₁ + b₂λ₂) is Beta(a₂, a₁).
struct RateRatio {
  double shape_before, rate_before, shape_after, rate_after;

  double at_most(double ratio) const {
    const double x = rate_after * ratio / (rate_before + rate_after * ratio);
    return boost::math::ibeta(shape_after, shape_before, x);
  }
};

struct Sums {
  std::vector<double> counts;  // before week t
  double all() const { return counts.back(); }
};

Sums prefix_sums(std::span<const double> values) {
  Sums sums{{0.0}};
  for (const double value : values) sums.counts.push_back(sums.counts.back() + value);
  return sums;
}

/// The smallest ratio with a chance of at least `share`, by bisection on its logarithm.
double ratio_at(double share, std::span<const RateRatio> ratios, std::span<const double> weights) {
  double low = -20;
  double high = 20;
  for (int step = 0; step < 40; ++step) {  // to 4e-11
    const double middle = (low + high) / 2;
    double chance = 0;
    for (std::size_t i = 0; i < ratios.size(); ++i) {
      if (weights[i] > 1e-9) chance += weights[i] * ratios[i].at_most(std::exp(middle));
    }
    (chance < share ? low : high) = middle;
  }
  return std::exp((low + high) / 2);
}

void check(std::span<const std::vector<double>> series, std::span<const double> exposure) {
  const std::size_t weeks = series.empty() ? 0 : series[0].size();
  bool fits = exposure.empty() || exposure.size() == weeks;
  for (const std::vector<double>& counts : series) {
    fits = fits && counts.size() == weeks;
    for (const double count : counts) fits = fits && count >= 0 && std::isfinite(count);
  }
  for (const double share : exposure) fits = fits && share > 0 && std::isfinite(share);
  if (!fits) throw std::invalid_argument("change-point: series of equal length, counts >= 0");
}

/// The level of activity each week, from the counts of others: shrunk towards their mean as far as
/// their spread is what Poisson noise alone would give (empirical Bayes), never below a twentieth
/// of it.
std::vector<double> season_of(std::span<const double> counts) {
  const auto weeks = static_cast<double>(counts.size());
  double mean = 0;
  for (const double count : counts) mean += count / weeks;
  if (!(mean > 0)) return {};
  double variance = 0;
  for (const double count : counts) variance += (count - mean) * (count - mean) / weeks;
  const double trust = variance > mean ? 1 - mean / variance : 0;
  std::vector<double> season;
  for (const double count : counts) {
    season.push_back(std::max(mean / 20, mean + trust * (count - mean)));
  }
  return season;
}

}  // namespace

ChangePoint find_change(std::span<const std::vector<double>> series,
                        std::span<const double> exposure) {
  check(series, exposure);
  const std::size_t weeks = series.empty() ? 0 : series[0].size();
  ChangePoint result;
  if (weeks < weeks_min) return result;
  const std::vector<double> even(weeks, 1.0);
  const Sums time = prefix_sums(exposure.empty() ? std::span<const double>(even) : exposure);

  std::vector<double> together(weeks, 0.0);
  std::vector<double> log_weight(weeks, 0.0);  // [t]: the new level begins in week t, 1 ≤ t
  double log_even = 0;                         // no change
  for (const std::vector<double>& counts : series) {
    const Sums sums = prefix_sums(counts);
    if (sums.all() <= 0) continue;  // silence throughout says nothing about when
    const double rate = prior_shape * time.all() / sums.all();
    log_even += log_evidence(sums.all(), time.all(), rate);
    for (std::size_t t = 1; t < weeks; ++t) {
      together[t] += counts[t];
      log_weight[t] += log_evidence(sums.counts[t], time.counts[t], rate) +
                       log_evidence(sums.all() - sums.counts[t], time.all() - time.counts[t], rate);
    }
    together[0] += counts[0];
  }
  const Sums sums = prefix_sums(together);
  if (sums.all() <= 0) return result;

  const auto best = std::max_element(log_weight.begin() + 1, log_weight.end());
  std::vector<double> weight(weeks, 0.0);
  double total = 0;
  for (std::size_t t = 1; t < weeks; ++t) total += weight[t] = std::exp(log_weight[t] - *best);
  const double log_change = *best + std::log(total / static_cast<double>(weeks - 1));
  result.probability = 1 / (1 + std::exp(log_even - log_change));
  result.week = static_cast<std::uint32_t>(best - log_weight.begin());

  const double rate = prior_shape * time.all() / sums.all();
  std::vector<RateRatio> ratios;
  std::vector<double> weights;
  double passed = 0;
  double decline = 0;
  result.week_low = result.week_high = 0;
  for (std::size_t t = 1; t < weeks; ++t) {
    const double share = weight[t] / total;
    passed += share;
    if (result.week_low == 0 && passed >= tail) result.week_low = static_cast<std::uint32_t>(t);
    if (result.week_high == 0 && passed >= 1 - tail) {
      result.week_high = static_cast<std::uint32_t>(t);
    }
    ratios.push_back({prior_shape + sums.counts[t], rate + time.counts[t],
                      prior_shape + sums.all() - sums.counts[t],
                      rate + time.all() - time.counts[t]});
    weights.push_back(share);
    if (share > 1e-12) decline += share * ratios.back().at_most(1);
  }
  result.probability_decline = result.probability * decline;
  const RateRatio& at_best = ratios[result.week - 1];
  result.ratio =
      (at_best.shape_after / at_best.rate_after) / (at_best.shape_before / at_best.rate_before);
  result.ratio_low = ratio_at(tail, ratios, weights);
  result.ratio_high = ratio_at(1 - tail, ratios, weights);
  return result;
}

std::vector<GroupWithdrawal> withdrawals(const Graph& graph,
                                         std::span<const Encounter> encounters) {
  std::vector<GroupWithdrawal> result;
  if (encounters.empty()) return result;
  double first = encounters[0].day;
  double last = first;
  for (const Encounter& encounter : encounters) {
    first = std::min(first, encounter.day);
    last = std::max(last, encounter.day);
  }
  const double span = std::floor((last - first) / 7) + 1;
  if (span > weeks_max || span * graph.group_count() > group_weeks_max) {
    throw std::length_error("withdrawal: too many weeks, or too many groups times weeks");
  }
  const auto weeks = static_cast<std::size_t>(span);

  for (GroupIndex group = 0; group < graph.group_count(); ++group) {
    result.push_back({group, std::vector<double>(weeks, 0.0), std::vector<double>(weeks, 0.0), {}});
  }
  std::vector<double> all(weeks, 0.0);
  for (const Encounter& encounter : encounters) {
    const GroupIndex from = graph.group_of(encounter.from);
    const GroupIndex to = graph.group_of(encounter.to);
    if (from == to) continue;
    const auto week = std::min(weeks - 1, static_cast<std::size_t>((encounter.day - first) / 7));
    result[from].initiatives[week] += encounter.weight;
    result[to].answers[week] += encounter.weight;
    all[week] += encounter.weight;
  }
  for (GroupWithdrawal& group : result) {
    std::vector<double> others = all;
    for (std::size_t week = 0; week < weeks; ++week) {
      others[week] -= group.initiatives[week] + group.answers[week];
    }
    group.change = find_change(std::vector{group.initiatives, group.answers}, season_of(others));
  }
  return result;
}

}  // namespace mellanrum::network
