#include "promises/promises_json.hpp"

#include "cases/cases_json.hpp"
#include "landscape/landscape_json.hpp"

namespace mellanrum::promises {

using landscape::set_optional;

namespace {

template <class T>
void sort_unique(std::vector<T>& ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

Json silence_json(const SilenceFacts& facts, const Silence& silence, const Telling& telling) {
  Json json;
  json["is_silent"] = silence.is_silent;
  json["rule"] = to_word(silence.rule);
  set_optional(json, "since", silence.since);
  json["days"] = silence.days;
  json["working_days"] = silence.working_days;
  json["explanation"] = explanation_of(facts, silence, telling.sight.day).in(telling.language);
  return json;
}

void set_instant(Json& json, const char* name, const std::optional<Instant>& instant) {
  if (instant) json[name] = to_text(*instant);
}

}  // namespace

void Names::add(const std::optional<PersonId>& id) {
  if (id) person_ids_.push_back(*id);
}

void Names::add_unit(const std::optional<UnitId>& id) {
  if (id) unit_ids_.push_back(*id);
}

void Names::add_organisation(const std::optional<OrganisationId>& id) {
  if (id) organisation_ids_.push_back(*id);
}

void Names::add(const Party& party) {
  add(party.person);
  add_unit(party.unit);
  add_organisation(party.organisation);
}

void Names::add(const Promise& promise) {
  add(promise.by);
  add(promise.to);
}

void Names::add(const Matter& matter) {
  add(matter.holder);
  add(std::optional(matter.opened_by));
  add(matter.promises);
}

void Names::look_up(store::Reader& reader, Day today) {
  sort_unique(person_ids_);
  sort_unique(unit_ids_);
  sort_unique(organisation_ids_);
  reader.together({
      [&] { persons_ = landscape::person_references(reader, person_ids_, today); },
      [&] { units_ = landscape::unit_references(reader, unit_ids_); },
      [&] { organisations_ = landscape::organisation_references(reader, organisation_ids_); },
  });
}

const landscape::PersonReference& Names::person(const PersonId& id) const {
  return persons_.at(id);
}

const landscape::UnitReference& Names::unit(const UnitId& id) const {
  return units_.at(id);
}

const landscape::OrganisationReference& Names::organisation(const OrganisationId& id) const {
  return organisations_.at(id);
}

Json to_json(const Party& party, const Names& names) {
  Json json;
  json["kind"] = to_word(party.kind());
  if (party.person) {
    auto person = names.person(*party.person);
    if (party.unit) person.unit = names.unit(*party.unit);
    json["person"] = landscape::to_json(person);
  } else if (party.unit) {
    json["unit"] = landscape::to_json(names.unit(*party.unit));
  } else if (party.organisation) {
    json["organisation"] = landscape::to_json(names.organisation(*party.organisation));
  }
  return json;
}

Json to_json(const Promise& promise, const Telling& telling) {
  const auto facts = facts_of(promise, telling.sight);
  const auto silence = silence_of(facts, telling.sight.day);
  const auto state = state_of(facts, silence);
  Json json;
  json["id"] = promise.id.text();
  json["matter_id"] = promise.matter.text();
  json["matter_title"] = promise.matter_title;
  if (promise.in_case) json["case"] = cases::to_json(*promise.in_case);
  json["by"] = to_json(promise.by, telling.names);
  if (!promise.to.is_empty()) json["to"] = to_json(promise.to, telling.names);
  json["what"] = promise.what;
  set_optional(json, "due_day", promise.due_day);
  set_optional(json, "quiet_days", promise.quiet_days);
  json["made_at"] = to_text(promise.made_at);
  json["last_heard_at"] = to_text(promise.last_heard_at);
  set_instant(json, "last_nudged_at", promise.last_nudged_at);
  json["nudges"] = promise.nudges;
  json["state"] = to_word(state);
  json["silence"] = silence_json(facts, silence, telling);
  if (state == PromiseState::snoozed) set_optional(json, "snoozed_until", promise.snoozed_until);
  set_optional(json, "reason", promise.reason);
  set_optional(json, "replaces_promise_id", promise.replaces);
  json["may_change"] = promise.may_change;
  json["version"] = promise.version;
  return json;
}

Json to_json(const Dependency& dependency) {
  Json json{{"id", dependency.id.text()}, {"title", dependency.title}};
  set_optional(json, "matter_id", dependency.matter);
  set_optional(json, "activity_id", dependency.activity);
  return json;
}

Json to_json(const Matter& matter, const Telling& telling) {
  const Day today = telling.sight.day;
  const auto facts = facts_of(matter, telling.sight);
  const auto condition = condition_of(facts, today);
  Json json{{"id", matter.id.text()}, {"title", matter.title}};
  if (matter.in_case) json["case"] = cases::to_json(*matter.in_case);
  json["state"] = to_word(condition.state);
  json["explanation"] = explanation_of(facts, condition, today).in(telling.language);
  json["stalled_days"] = condition.stalled_days;
  if (matter.holder) json["holder"] = landscape::to_json(telling.names.person(*matter.holder));
  set_optional(json, "waits_until", matter.waits_until);
  json["opened_by"] = landscape::to_json(telling.names.person(matter.opened_by));
  json["opened_at"] = to_text(matter.opened_at);
  json["moved_at"] = to_text(matter.moved_at);
  set_instant(json, "closed_at", matter.closed_at);
  set_optional(json, "close_reason", matter.close_reason);
  json["promises"] = Json::array();
  for (const auto& promise : matter.promises) {
    json["promises"].push_back(to_json(promise, telling));
  }
  json["hangs_on_it"] = Json::array();
  for (const auto& dependency : matter.hangs_on_it) {
    json["hangs_on_it"].push_back(to_json(dependency));
  }
  json["waits_for"] = Json::array();
  for (const auto& dependency : matter.waits_for) {
    json["waits_for"].push_back({{"id", dependency.on.text()}, {"title", dependency.title}});
  }
  json["may_change"] = !matter.case_closed;
  json["version"] = matter.version;
  return json;
}

}  // namespace mellanrum::promises
