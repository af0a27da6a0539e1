// From records to the facts that the rules ask for.
#include "promises/promises.hpp"

#include <algorithm>
#include <array>

namespace mellanrum::promises {

View view_of(const http::Context& context) {
  return {cases::sight_of(context), context.settings.quiet_days_default};
}

Act act_of(http::Context& context) {
  return {view_of(context), context.now(), context.random};
}

SilenceFacts facts_of(const Promise& promise, const View& view) {
  SilenceFacts facts;
  facts.state = promise.state;
  // Written while the clock was wrong, a time ahead counts as now.
  facts.last_heard = std::min(day_in_sweden(promise.last_heard_at), view.sight.day);
  facts.due = promise.due_day;
  facts.snoozed_until = promise.snoozed_until;
  facts.quiet_days = static_cast<int>(
      promise.quiet_days.value_or(promise.unit_quiet_days.value_or(view.quiet_days_default)));
  return facts;
}

MatterFacts facts_of(const Matter& matter, const View& view) {
  MatterFacts facts;
  facts.closed = matter.closed_at ? day_in_sweden(*matter.closed_at) : matter.case_closed;
  facts.waits_until = matter.waits_until;
  facts.has_holder = matter.holder.has_value();
  facts.moved = std::min(day_in_sweden(matter.moved_at), view.sight.day);
  for (const auto& promise : matter.promises) {
    if (!promise.has_ended()) facts.promises.push_back(facts_of(promise, view));
  }
  return facts;
}

OrganisationId home_of(const http::Caller& caller) {
  constexpr std::array<std::string_view, 4> working = {"guide", "professional", "coordinator",
                                                       "manager"};
  for (const auto& [organisation, role] : caller.memberships) {
    if (std::find(working.begin(), working.end(), role) != working.end()) return organisation;
  }
  return {};
}

}  // namespace mellanrum::promises
