// References as JSON, as the contract has them; for the routes of every capability.
#pragma once

#include <nlohmann/json.hpp>

#include "landscape/landscape.hpp"

namespace mellanrum::landscape {

/// Keeps the order in which fields are set.
using Json = nlohmann::ordered_json;

/// Sets `name` if there is a value: fields without one are left out of answers.
template <class T>
void set_optional(Json& object, const char* name, const std::optional<T>& value) {
  if (value) object[name] = *value;
}

template <class Tag>
void set_optional(Json& object, const char* name, const std::optional<Id<Tag>>& value) {
  if (value) object[name] = value->text();
}

inline void set_optional(Json& object, const char* name, const std::optional<Day>& value) {
  if (value) object[name] = to_text(*value);
}

// References are most of what lists consist of: set field by field, which takes half the memory
// allocations of a list of pairs.

[[nodiscard]] inline Json to_json(const OrganisationReference& organisation) {
  Json json;
  json["id"] = organisation.id.text();
  json["name"] = organisation.name;
  set_optional(json, "short_name", organisation.short_name);
  json["sector"] = to_word(organisation.sector);
  return json;
}

[[nodiscard]] inline Json to_json(const UnitReference& unit) {
  Json json;
  json["id"] = unit.id.text();
  json["name"] = unit.name;
  set_optional(json, "short_name", unit.short_name);
  json["organisation"] = to_json(unit.organisation);
  return json;
}

[[nodiscard]] inline Json to_json(const PersonReference& person) {
  Json json;
  json["id"] = person.id.text();
  json["name"] = person.name;
  set_optional(json, "title", person.title);
  if (person.unit) json["unit"] = to_json(*person.unit);
  return json;
}

[[nodiscard]] inline Json to_json(const ServiceReference& service) {
  return {{"id", service.id.text()},
          {"name", service.name},
          {"organisation", to_json(service.organisation)}};
}

}  // namespace mellanrum::landscape
