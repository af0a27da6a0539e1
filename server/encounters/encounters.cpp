// Rules of encounters: plain functions over values.
#include "encounters/encounters.hpp"

#include <algorithm>
#include <array>

namespace mellanrum::encounters {

namespace {

bool works_at(const http::Caller& caller, const OrganisationId& organisation) {
  constexpr std::array<std::string_view, 4> working = {"guide", "professional", "coordinator",
                                                       "manager"};
  return std::any_of(working.begin(), working.end(),
                     [&](std::string_view role) { return caller.has_role_at(role, organisation); });
}

}  // namespace

bool may_read_text(const Encounter& encounter, const http::Caller& caller) {
  if (encounter.author == caller.person) return true;
  if (encounter.label == "working_note") return false;
  return encounter.in_case.has_value() || works_at(caller, encounter.organisation);
}

}  // namespace mellanrum::encounters
