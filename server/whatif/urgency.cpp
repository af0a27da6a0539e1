// See urgency.hpp.
#include "whatif/urgency.hpp"

#include <algorithm>
#include <vector>

namespace mellanrum::whatif {

Urgency const& Urgency::to_staff() {
  static Urgency const urgency({0.1F, 0.2, 3, 0.1, 0.4});
  return urgency;
}

Urgency const& Urgency::to_guides() {
  static Urgency const urgency({0.3F, 0.1, 2, 0.05, 0.6});
  return urgency;
}

Urgency::Urgency(Rule const& rule) : prepared_above_(rule.prepared_above) {
  fill_rows(rule);
  fill_ranks();
}

void Urgency::fill_rows(Rule const& rule) {
  std::uint16_t end = 0;
  auto const constant = [&](double value) {
    worth_[end] = value;
    return Row{end++, 0};
  };
  auto const by_silence = [&](auto worth_after) {
    Row const row{end, weeks - 1};
    for (int silence = 0; silence < weeks; ++silence) worth_[end++] = worth_after(silence);
    return row;
  };
  Row const nothing = constant(0), refused = constant(3);
  Row const ready = constant(2), prepared = constant(rule.prepared);
  Row const informed = constant(rule.informed), uninformed = constant(rule.uninformed);
  Row const waiting = by_silence([&](int silence) {
    return silence >= rule.silent_weeks ? silence / static_cast<double>(rule.silent_weeks) : 0.3;
  });
  Row const queued = by_silence([](int silence) { return 0.5 + 0.04 * silence; });
  for (unsigned situation = 0; situation < 8; ++situation) {
    bool const may_ask = situation >> 2 & 1, is_prepared = situation >> 1 & 1;
    bool const is_informed = situation & 1;
    auto const row_of = [&](NeedState state) -> Row& {
      return rows_[static_cast<unsigned>(state) << 3 | situation];
    };
    row_of(NeedState::unrequested) = !may_ask ? nothing : is_prepared ? prepared : ready;
    row_of(NeedState::pending) = row_of(NeedState::stuck) = waiting;
    row_of(NeedState::refused) = refused;
    row_of(NeedState::queued) = queued;
    row_of(NeedState::active) = is_informed ? informed : uninformed;
    row_of(NeedState::done) = nothing;
  }
}

void Urgency::fill_ranks() {
  constexpr double share[3] = {1, 0.5, 0.25};
  std::vector<double> all;
  for (double part : share) {
    for (double worth : worth_) all.push_back(worth * part);
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  for (std::size_t halvings = 0; halvings < 3; ++halvings) {
    for (std::size_t place = 0; place < places; ++place) {
      auto const found = std::lower_bound(all.begin(), all.end(), worth_[place] * share[halvings]);
      ranks_[halvings][place] = static_cast<std::uint16_t>(found - all.begin());
    }
  }
}

}  // namespace mellanrum::whatif
