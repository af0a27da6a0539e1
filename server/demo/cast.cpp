#include "demo/cast.hpp"

namespace mellanrum::demo {

Cast whole_cast(const Region& region, const OrganisationId& controller) {
  Cast cast;
  cast.controller = controller;
  for (std::size_t field = 0; field < field_count; ++field) {
    cast.by_field[field] = region.persons_by_field[field];
  }
  return cast;
}

PersonIndex holder_on(const Region& region, PersonIndex person, Day day) {
  while (region.persons[person].from > day && region.persons[person].predecessor) {
    person = *region.persons[person].predecessor;
  }
  return person;
}

std::optional<PersonIndex> somebody_of(const Region& region, const Cast& cast, Field field, Day day,
                                       Dice& dice) {
  const auto& people = cast.by_field[static_cast<std::size_t>(field)];
  if (people.empty()) return std::nullopt;
  const std::size_t first = dice.below(people.size());
  for (std::size_t i = 0; i < people.size(); ++i) {
    const PersonIndex person = people[(first + i) % people.size()];
    if (region.persons[holder_on(region, person, day)].from <= day) return person;
  }
  return std::nullopt;
}

}  // namespace mellanrum::demo
