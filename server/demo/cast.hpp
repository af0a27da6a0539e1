// The people whom a guide meets: those of her own surroundings, by field, and whose seat it was.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "demo/dice.hpp"
#include "demo/region.hpp"

namespace mellanrum::demo {

struct Cast {
  OrganisationId controller;
  std::array<std::vector<PersonIndex>, field_count> by_field;
};

/// Everybody of the region who is there today.
[[nodiscard]] Cast whole_cast(const Region& region, const OrganisationId& controller);

/// Somebody of the field whose seat was taken on `day`, by her or by the one before her.
[[nodiscard]] std::optional<PersonIndex> somebody_of(const Region& region, const Cast& cast,
                                                     Field field, Day day, Dice& dice);

/// Who sat there on that day: the person, or the one before her.
[[nodiscard]] PersonIndex holder_on(const Region& region, PersonIndex person, Day day);

}  // namespace mellanrum::demo
