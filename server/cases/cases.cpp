// Rules of cases: plain functions over values.
#include "cases/cases.hpp"

#include <algorithm>
#include <stdexcept>

namespace mellanrum::cases {

using std::chrono::days;

namespace {

struct Span {
  Day from{};
  Day until{};
};

std::vector<Span> active_spans(Day until, const std::vector<Activity>& chain) {
  std::vector<Span> spans;
  for (const auto& activity : chain) {
    const bool was_active =
        activity.state == ActivityState::active || activity.state == ActivityState::ended;
    if (!was_active || !activity.from_day) continue;
    const Day open_end = activity.state == ActivityState::active ? until : *activity.from_day;
    spans.push_back({*activity.from_day, activity.until_day.value_or(open_end)});
  }
  std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.from < b.from; });
  return spans;
}

}  // namespace

bool may_steer(const Case& seen) {
  return seen.ground == Ground::seat || seen.ground == Ground::oversight;
}

bool may_invite(const Case& seen, const Sight& sight) {
  return may_steer(seen) || (seen.ground && seen.responsible == sight.person);
}

std::vector<Gap> gaps_of(Day opened, std::optional<Day> closed, Day today,
                         const std::vector<Activity>& chain) {
  const Day last = closed.value_or(today);
  std::vector<Gap> gaps;
  const auto add = [&](Day from, Day until) {
    const int count = static_cast<int>((until - from).count()) + 1;
    if (count >= gap_days_min) gaps.push_back({from, until, count});
  };
  Day next = opened;  // the first day not yet accounted for
  for (const auto& span : active_spans(last, chain)) {
    if (span.from > last) break;
    if (span.from > next) add(next, span.from - days(1));
    next = std::max(next, span.until + days(1));
  }
  if (next <= last) add(next, last);
  return gaps;
}

}  // namespace mellanrum::cases
