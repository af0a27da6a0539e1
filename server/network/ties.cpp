// Strength, mutuality and trend of ties from encounters, pair by pair.
#include "network/ties.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <tuple>

namespace mellanrum::network {
namespace {

/// One encounter seen from its pair.
struct Event {
  NodeIndex first, second;
  double day;
  double weight;
  bool by_first;
};

struct State {
  double strength = 0;
  double mutuality = 0;
  std::uint64_t encounters = 0;
  double last_day = 0;
};

/// The tie at `day`, of events of one pair in order of time.
State state_at(std::span<const Event> events, double day, double decay_days) {
  State state;
  double by_first = 0;
  double all = 0;
  double decayed = 0;
  for (const Event& event : events) {
    if (event.day > day) break;
    decayed += event.weight * std::exp(-(day - event.day) / decay_days);
    all += event.weight;
    if (event.by_first) by_first += event.weight;
    ++state.encounters;
    state.last_day = event.day;
  }
  if (all > 0) state.mutuality = std::min(by_first, all - by_first) / all;
  state.strength = decayed * (state.mutuality + 0.5);
  return state;
}

}  // namespace

std::vector<Tie> ties_at(std::span<const Encounter> encounters, double day,
                         const TieOptions& options) {
  if (!(options.decay_days > 0) || !(options.trend_days > 0) || !(options.trend_factor > 1)) {
    throw std::invalid_argument("ties: decay and trend days above 0, trend factor above 1");
  }
  std::vector<Event> events;
  for (const Encounter& encounter : encounters) {
    if (encounter.from == encounter.to || encounter.day > day) continue;
    const auto [first, second] = std::minmax(encounter.from, encounter.to);
    events.push_back({first, second, encounter.day, encounter.weight, encounter.from == first});
  }
  // A total order, so that sums do not depend on the order of the rows given.
  std::sort(events.begin(), events.end(), [](const Event& x, const Event& y) {
    return std::tie(x.first, x.second, x.day, x.weight, x.by_first) <
           std::tie(y.first, y.second, y.day, y.weight, y.by_first);
  });
  std::vector<Tie> ties;
  for (std::size_t begin = 0; begin < events.size();) {
    std::size_t end = begin;
    while (end < events.size() && events[end].first == events[begin].first &&
           events[end].second == events[begin].second) {
      ++end;
    }
    const std::span pair(events.data() + begin, events.data() + end);
    const State now = state_at(pair, day, options.decay_days);
    const double before = state_at(pair, day - options.trend_days, options.decay_days).strength;
    const Trend trend = now.strength > before * options.trend_factor   ? Trend::rising
                        : now.strength * options.trend_factor < before ? Trend::fading
                                                                       : Trend::steady;
    ties.push_back({pair[0].first, pair[0].second, now.strength, now.mutuality, now.encounters,
                    now.last_day, before, trend});
    begin = end;
  }
  return ties;
}

}  // namespace mellanrum::network
