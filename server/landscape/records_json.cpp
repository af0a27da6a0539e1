#include "landscape/records_json.hpp"

namespace mellanrum::landscape {

namespace {

Json to_json(const Freshness& freshness) {
  return {{"confirmed_at", to_text(freshness.confirmed_at)},
          {"age_days", freshness.age_days},
          {"is_stale", freshness.is_stale}};
}

Json to_json(const PracticeAnswer& answer) {
  Json json{{"person", landscape::to_json(answer.person)},
            {"answered_at", to_text(answer.answered_at)}};
  set_optional(json, "comment", answer.comment);
  return json;
}

Json answers_json(const std::vector<PracticeAnswer>& answers) {
  Json array = Json::array();
  for (const auto& answer : answers) array.push_back(to_json(answer));
  return array;
}

/// What is shown of it beside the unit that makes it.
Json to_json(const Decision& decision) {
  Json json{{"id", decision.id.text()}, {"name", decision.name}};
  set_optional(json, "decider", decision.decider);
  set_optional(json, "law", decision.law);
  set_optional(json, "access_route", decision.access_route);
  return json;
}

Json to_json(const SearchHit& hit) {
  Json json{{"kind", to_word(hit.kind)}, {"id", hit.id}, {"name", hit.name}};
  set_optional(json, "detail", hit.detail);
  if (hit.organisation) json["organisation"] = landscape::to_json(*hit.organisation);
  if (hit.unit) json["unit"] = landscape::to_json(*hit.unit);
  set_optional(json, "phone", hit.phone);
  json["was_used"] = hit.was_used;
  if (hit.kind == SubjectKind::person) json["has_left"] = hit.has_left;
  if (hit.freshness) json["freshness"] = to_json(*hit.freshness);
  if (hit.decision) json["decision"] = to_json(*hit.decision);
  json["reasons"] = Json::array();
  for (const auto& reason : hit.reasons) {
    Json one{{"reason", to_word(reason.reason)}, {"asked", reason.asked}};
    if (!reason.found.empty()) one["found"] = reason.found;
    one["field"] = to_word(reason.field);
    json["reasons"].push_back(std::move(one));
  }
  return json;
}

}  // namespace

Json to_json(const Organisation& organisation) {
  Json json{{"id", organisation.id.text()}, {"name", organisation.name}};
  set_optional(json, "short_name", organisation.short_name);
  json["sector"] = to_word(organisation.sector);
  set_optional(json, "organisation_number", organisation.organisation_number);
  set_optional(json, "municipality_code", organisation.municipality_code);
  set_optional(json, "county_code", organisation.county_code);
  set_optional(json, "description", organisation.description);
  set_optional(json, "email", organisation.email);
  set_optional(json, "website", organisation.website);
  set_optional(json, "ended_day", organisation.ended_day);
  json["version"] = organisation.version;
  return json;
}

Json to_json(const Unit& unit) {
  Json json{{"id", unit.id.text()}, {"name", unit.name}};
  set_optional(json, "short_name", unit.short_name);
  json["organisation"] = to_json(unit.organisation);
  set_optional(json, "site", unit.site);
  set_optional(json, "municipality_code", unit.municipality_code);
  set_optional(json, "phone", unit.phone);
  set_optional(json, "email", unit.email);
  set_optional(json, "quiet_days", unit.quiet_days);
  set_optional(json, "ended_day", unit.ended_day);
  json["version"] = unit.version;
  return json;
}

Json to_json(const Person& person, const PersonReference& reference, Day today) {
  Json reach = Json::object();
  set_optional(reach, "phone", person.phone);
  set_optional(reach, "email", person.email);
  set_optional(reach, "secure_message_address", person.secure_message_address);
  Json json = to_json(reference);
  if (person.has_reach_ended(today)) {
    reach["until_day"] = to_text(*person.reach_until);
    json["ended_reach"] = std::move(reach);
  } else {
    json.update(reach);
    set_optional(json, "reach_until_day", person.reach_until);
  }
  json["version"] = person.version;
  return json;
}

Json to_json(const PostView& view) {
  Json json{{"id", view.post.id.text()},
            {"person", to_json(view.person)},
            {"unit", to_json(view.unit)},
            {"title", view.post.title}};
  set_optional(json, "mandate", view.post.mandate);
  json["from_day"] = to_text(view.post.from_day);
  set_optional(json, "until_day", view.post.until_day);
  if (view.succeeds) json["succeeds"] = to_json(*view.succeeds);
  if (view.succeeded_by) json["succeeded_by"] = to_json(*view.succeeded_by);
  json["version"] = view.post.version;
  return json;
}

Json to_json(const PracticeView& view) {
  const auto& practice = view.practice;
  Json json{{"id", practice.id.text()},
            {"subject_kind", to_word(practice.subject_kind)},
            {"subject_id", practice.subject_id},
            {"subject_name", view.subject_name},
            {"kind", to_word(practice.kind)},
            {"text", practice.text},
            {"author", to_json(view.author)},
            {"created_at", to_text(practice.created_at)},
            {"freshness", to_json(view.freshness)},
            {"confirmations", answers_json(view.confirmations)},
            {"contradictions", answers_json(view.contradictions)}};
  if (view.own_verdict) json["own_verdict"] = to_word(*view.own_verdict);
  json["may_change"] = view.may_change;
  json["version"] = practice.version;
  return json;
}

Json to_json(const SearchAnswer& answer) {
  Json items = Json::array();
  for (const auto& hit : answer.hits) items.push_back(to_json(hit));
  Json counts = Json::object();
  for (std::size_t i = 0; i < answer.counts.size(); ++i) {
    counts[std::string(subject_kind_words[i])] = answer.counts[i];
  }
  return {{"items", std::move(items)}, {"counts", std::move(counts)}};
}

Json services_json(store::Reader& reader, const std::vector<Service>& services, Day today) {
  std::vector<OrganisationId> organisation_ids;
  std::vector<UnitId> unit_ids;
  std::vector<PersonId> person_ids;
  for (const auto& service : services) {
    organisation_ids.push_back(service.organisation);
    if (service.unit) unit_ids.push_back(*service.unit);
    if (service.decided_by) person_ids.push_back(*service.decided_by);
  }
  const auto organisations = organisation_references(reader, organisation_ids);
  const auto units = unit_references(reader, unit_ids);
  const auto persons = person_references(reader, person_ids, today);
  Json array = Json::array();
  for (const auto& service : services) {
    Json json{{"id", service.id.text()},
              {"name", service.name},
              {"organisation", to_json(organisations.at(service.organisation))}};
    if (service.unit) json["unit"] = to_json(units.at(*service.unit));
    json["status"] = to_word(service.status);
    set_optional(json, "description", service.description);
    set_optional(json, "eligibility", service.eligibility);
    set_optional(json, "minimum_age", service.minimum_age);
    set_optional(json, "maximum_age", service.maximum_age);
    set_optional(json, "access_route", service.access_route);
    set_optional(json, "waiting_time", service.waiting_time);
    set_optional(json, "capacity", service.capacity);
    set_optional(json, "fees", service.fees);
    set_optional(json, "phone", service.phone);
    set_optional(json, "email", service.email);
    set_optional(json, "website", service.website);
    set_optional(json, "municipality_code", service.municipality_code);
    if (service.decided_by) json["decided_by"] = to_json(persons.at(*service.decided_by));
    json["version"] = service.version;
    array.push_back(std::move(json));
  }
  return array;
}

Json decisions_json(store::Reader& reader, const std::vector<Decision>& decisions) {
  std::vector<OrganisationId> organisation_ids;
  std::vector<UnitId> unit_ids;
  for (const auto& decision : decisions) {
    organisation_ids.push_back(decision.organisation);
    if (decision.unit) unit_ids.push_back(*decision.unit);
  }
  const auto organisations = organisation_references(reader, organisation_ids);
  const auto units = unit_references(reader, unit_ids);
  Json array = Json::array();
  for (const auto& decision : decisions) {
    Json json{{"id", decision.id.text()},
              {"name", decision.name},
              {"organisation", to_json(organisations.at(decision.organisation))}};
    if (decision.unit) json["unit"] = to_json(units.at(*decision.unit));
    set_optional(json, "decider", decision.decider);
    set_optional(json, "law", decision.law);
    set_optional(json, "access_route", decision.access_route);
    set_optional(json, "description", decision.description);
    set_optional(json, "minimum_age", decision.minimum_age);
    set_optional(json, "maximum_age", decision.maximum_age);
    json["version"] = decision.version;
    array.push_back(std::move(json));
  }
  return array;
}

Json practices_json(store::Reader& reader, const std::vector<Practice>& practices,
                    const Onlooker& onlooker) {
  return array_json(view_practices(reader, practices, onlooker));
}

Json service_references_json(store::Reader& reader, const std::vector<Service>& services) {
  std::vector<ServiceId> ids;
  for (const auto& service : services) ids.push_back(service.id);
  const auto references = service_references(reader, ids);
  Json array = Json::array();
  for (const auto& id : ids) array.push_back(to_json(references.at(id)));
  return array;
}

}  // namespace mellanrum::landscape
