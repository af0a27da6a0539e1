// What the SQL of the landscape shares. Other capabilities include landscape.hpp, never this.
#pragma once

#include "landscape/landscape.hpp"

namespace mellanrum::landscape {

/// Reads `id, name, short_name, sector` from `column` on.
[[nodiscard]] OrganisationReference organisation_reference(const store::Row& row, int column);
/// Reads `id, name, short_name` and the organisation from `column` on.
[[nodiscard]] UnitReference unit_reference(const store::Row& row, int column);

}  // namespace mellanrum::landscape
