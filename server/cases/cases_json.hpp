// Cases as JSON, as the contract has them.
#pragma once

#include <nlohmann/json.hpp>

#include "cases/cases.hpp"
#include "landscape/landscape.hpp"

namespace mellanrum::cases {

using Json = nlohmann::ordered_json;

[[nodiscard]] inline Json to_json(const CaseReference& reference) {
  return {{"id", reference.id.text()},
          {"reference", reference.reference},
          {"code_name", reference.code_name}};
}

/// What the records of a case refer to, looked up together.
struct People {
  std::unordered_map<OrganisationId, landscape::OrganisationReference> organisations;
  landscape::PersonReferences persons;
  std::unordered_map<UnitId, landscape::UnitReference> units;
  std::unordered_map<ServiceId, landscape::ServiceReference> services;
};

/// A case and all that its page shows, as read in one snapshot.
struct CasePage {
  Case row;
  std::vector<TeamMember> team;
  std::vector<Activity> chain;
  std::vector<Gap> gaps;
};

[[nodiscard]] People people_of(store::Reader& reader, const CasePage& page, Day today);
[[nodiscard]] Json to_json(const CasePage& page, const People& people);
[[nodiscard]] Json summary_json(const Case& row, const People& people);
[[nodiscard]] Json to_json(const TeamMember& member, const People& people);
[[nodiscard]] Json to_json(const Activity& activity, const People& people);

}  // namespace mellanrum::cases
