// From records to the facts that the rules ask for.
#include "promises/promises.hpp"

namespace mellanrum::promises {

PartyKind Party::kind() const {
  if (person) return PartyKind::person;
  if (unit) return PartyKind::unit;
  if (organisation) return PartyKind::organisation;
  return unnamed.value_or(PartyKind::nobody);
}

SilenceFacts facts_of(const Promise& promise, const Sight& sight) {
  SilenceFacts facts;
  facts.state = promise.state;
  if (promise.by.unnamed == PartyKind::participant) facts.owner = Owner::participant;
  if (promise.by.unnamed == PartyKind::nobody) facts.owner = Owner::nobody;
  // Written while the clock was wrong, a time ahead counts as now.
  facts.last_heard = std::min(day_in_sweden(promise.last_heard_at), sight.day);
  facts.due = promise.due_day;
  facts.snoozed_until = promise.snoozed_until;
  facts.quiet_days = static_cast<int>(
      promise.quiet_days.value_or(promise.unit_quiet_days.value_or(sight.quiet_days_default)));
  return facts;
}

MatterFacts facts_of(const Matter& matter, const Sight& sight) {
  MatterFacts facts;
  facts.closed = matter.closed_at ? day_in_sweden(*matter.closed_at) : matter.case_closed;
  facts.waits_until = matter.waits_until;
  facts.has_holder = matter.holder.has_value();
  facts.moved = std::min(day_in_sweden(matter.moved_at), sight.day);
  for (const auto& promise : matter.promises) {
    if (!promise.has_ended()) facts.promises.push_back(facts_of(promise, sight));
  }
  return facts;
}

OrganisationId home_of(const Sight& sight, const std::optional<OrganisationId>& said) {
  if (said) return *said;
  const auto possible = sight.standing.where(grants::matter_read);
  return possible.empty() ? OrganisationId() : possible.front();
}

}  // namespace mellanrum::promises
