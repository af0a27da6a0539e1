// The cases that the pictures and guides of Mellanrum tell of: what has stalled for Eva Lind, what
// she owes others, and what is new. Written by hand, day by day.
#pragma once

#include "demo/case_rows.hpp"

namespace mellanrum::demo {

struct KnownCase {
  CaseId id;
  std::string reference;
  std::vector<PersonIndex> team;  ///< the others in it today, so that its earlier history fits
  Day opened;
  int told_from_days_ago = 0;  ///< the days since are written by hand; those before are not
};

/// Adds the rows of the six cases. Persons are those of the first 24 in person_texts().
[[nodiscard]] std::vector<KnownCase> add_known_cases(const Region& region, const Calendar& calendar,
                                                     std::uint64_t seed, Rows& rows);

}  // namespace mellanrum::demo
