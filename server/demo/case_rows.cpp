#include "demo/case_rows.hpp"

#include "base/text.hpp"
#include "cases/cases.hpp"

namespace mellanrum::demo {

namespace {

std::optional<std::string_view> optional(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

/// What the events have made of a promise.
struct Outcome {
  std::string_view state = "open";
  std::optional<Instant> ended;
  std::string_view reason;
  Instant heard;
  std::optional<Instant> nudged;
  int nudges = 0;
};

Outcome outcome_of(const PromiseValues& values) {
  Outcome outcome;
  outcome.heard = values.made;
  for (const PromiseEvent& event : values.events) {
    if (event.verb == "nudged") {
      outcome.nudged = event.at;
      ++outcome.nudges;
      continue;
    }
    if (event.verb != "snoozed" && event.verb != "dropped") outcome.heard = event.at;
    if (event.verb == "heard") continue;
    outcome.state = event.verb;
    outcome.reason = event.reason;
    if (event.verb != "snoozed") outcome.ended = event.at;
  }
  return outcome;
}

constexpr int minute_of_entry = 9 * 60;

}  // namespace

CaseId CaseRows::add(const CaseValues& values) {
  const Instant at = calendar_.at(values.opened, minute_of_entry);
  const auto id = dice_.id<CaseId>(at);
  const Instant updated =
      values.closed ? calendar_.at(*values.closed, minute_of_entry + 6 * 60) : at;
  rows_.add(Table::cases,
            {id, values.reference, values.code_name, values.controller, values.responsible,
             optional(values.about), optional(values.own_words), values.opened, values.closed,
             optional(values.close_reason), swedish_sort_key(values.code_name),
             cases::search_key_of(values.code_name), values.closed ? 2 : 1, at, updated});
  return id;
}

void CaseRows::add_member(const CaseId& case_id, const PersonId& person, const UnitId& unit,
                          const OrganisationId& organisation, Day from, std::optional<Day> until,
                          std::string_view role, std::string_view mandate,
                          const PersonId& added_by) {
  const Instant at = calendar_.at(from, minute_of_entry);
  rows_.add(Table::team, {dice_.uuid(at), case_id, person, unit, optional(role), optional(mandate),
                          from, until, added_by, at, 1, organisation});
}

ActivityId CaseRows::add(const CaseId& case_id, const StepValues& values) {
  const Instant at = calendar_.at(values.from.value_or(calendar_.ago(20)), minute_of_entry + 20);
  const auto id = dice_.id<ActivityId>(at);
  rows_.add(Table::activities, {id, case_id, values.name, values.service, values.unit, values.state,
                                values.from, values.until, optional(values.note), 1, at});
  return id;
}

MatterId CaseRows::add(const MatterValues& values) {
  const MatterId id = values.id ? *values.id : dice_.id<MatterId>(values.opened);
  rows_.add(Table::matters,
            {id, values.case_id, values.organisation, values.title, values.holder,
             values.waits_until, values.opened_by, values.opened, values.moved, values.resumed,
             values.closed, optional(values.close_reason), values.closed ? 2 : 1});
  rows_.add(Table::promise_history, {dice_.uuid(values.opened), id, nullptr, values.case_id,
                                     values.opened, "opened", values.opened_by, nullptr});
  if (values.closed) {
    rows_.add(Table::promise_history,
              {dice_.uuid(*values.closed), id, nullptr, values.case_id, *values.closed, "closed",
               values.holder.value_or(values.opened_by), optional(values.close_reason)});
  }
  return id;
}

void CaseRows::add_dependency(const MatterId& on, const MatterId& matter, Instant at) {
  rows_.add(Table::dependencies, {dice_.uuid(at), on, matter, nullptr});
}

void CaseRows::add_dependency(const MatterId& on, const ActivityId& step, Instant at) {
  rows_.add(Table::dependencies, {dice_.uuid(at), on, nullptr, step});
}

PromiseId CaseRows::add(const PromiseValues& values) {
  const PromiseId id = values.id ? *values.id : dice_.id<PromiseId>(values.made);
  const Outcome outcome = outcome_of(values);

  rows_.add(Table::promises, {id,
                              values.matter,
                              values.by,
                              values.by_unit,
                              values.to,
                              nullptr,
                              values.what,
                              values.due,
                              values.quiet_days,
                              values.made,
                              outcome.heard,
                              outcome.nudged,
                              outcome.nudges,
                              outcome.state,
                              values.snoozed_until,
                              optional(outcome.reason),
                              outcome.ended,
                              values.replaces,
                              static_cast<std::int64_t>(values.events.size() + 1),
                              values.organisation});
  rows_.add(Table::promise_history, {dice_.uuid(values.made), values.matter, id, values.case_id,
                                     values.made, "made", values.written_by, nullptr});
  for (const PromiseEvent& event : values.events) {
    const std::string entry = dice_.uuid(event.at);
    rows_.add(Table::promise_history, {entry, values.matter, id, values.case_id, event.at,
                                       event.verb, event.by, optional(event.reason)});
    const bool is_word = event.verb == "heard" || event.verb == "nudged";
    if (is_word && !told_.contains({id.text(), event.at})) {
      rows_.add(Table::promise_words, {id, entry, event.verb, event.at});
    }
  }
  return id;
}

void CaseRows::add_word(const PromiseId& promise, const EncounterId& source, std::string_view kind,
                        Instant at) {
  rows_.add(Table::promise_words, {promise, source, kind, at});
  told_.emplace(promise.text(), at);
}

EncounterId CaseRows::add(const EncounterValues& values) {
  const auto id = dice_.id<EncounterId>(values.at);
  rows_.add(Table::encounters,
            {id, values.at, values.how, values.expression, optional(values.motive), values.case_id,
             values.organisation, values.minutes, values.text, values.label, values.is_decision,
             values.nudged, values.author, 1, values.at});
  int position = 0;
  for (const Participant& participant : values.with) {
    rows_.add(Table::participants,
              {id, position++, participant.person, nullptr, participant.heard == Heard::yes});
  }
  for (const std::string_view factor : values.factors) rows_.add(Table::factors, {id, factor});
  for (const PromiseLink& link : values.promises) {
    if (link.saying == Saying::made) {
      rows_.add(Table::encounter_promises, {id, link.promise});
    } else {
      add_word(link.promise, id, "heard", values.at);
    }
  }
  if (values.nudged) add_word(*values.nudged, id, "nudged", values.at);
  return id;
}

}  // namespace mellanrum::demo
