// What the SQL of cases shares between its files.
#pragma once

#include "cases/cases.hpp"

namespace mellanrum::cases {

/// Puts the person on the team from `from` with the unit of her post, unless she is on it then.
void seat(store::Transaction& transaction, const CaseId& id, const PersonId& person, Day from,
          const PersonId& added_by, Instant now, Random& random);

}  // namespace mellanrum::cases
