// What the SQL of encounters shares between its files.
#pragma once

#include "encounters/encounters.hpp"

namespace mellanrum::encounters {

/// `SELECT … FROM encounters_encounters e LEFT JOIN cases_cases …`, to be followed by WHERE.
[[nodiscard]] const std::string& select_encounter();
[[nodiscard]] Encounter encounter_of(const store::Row& row);

}  // namespace mellanrum::encounters
