// Rules of encounters: plain functions over values.
#include "encounters/encounters.hpp"

namespace mellanrum::encounters {

bool may_read_text(const Encounter& encounter, const Sight& sight) {
  if (encounter.author == sight.person) return true;
  if (encounter.label == "working_note") return false;
  return encounter.in_case.has_value() ||
         sight.standing.may_at(grants::encounter_read, encounter.organisation);
}

}  // namespace mellanrum::encounters
