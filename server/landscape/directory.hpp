// The names of people and places, for a device that keeps them. Each thing is told once and named
// by its id from then on: thousands of persons share some units, and these some organisations. In a
// region with more names than a device should fetch, those come that the writer has to do with.
#pragma once

#include <functional>

#include "landscape/landscape.hpp"

namespace mellanrum::landscape {

struct NamedUnit {
  UnitId id{};
  std::string name{};
  std::optional<std::string> short_name{};
  OrganisationId organisation{};
};

/// `title` and `unit` are of her newest post that holds on the day asked for.
struct NamedPerson {
  PersonId id{};
  std::string name{};
  std::optional<std::string> title{};
  std::optional<UnitId> unit{};
};

struct Directory {
  std::vector<OrganisationReference> organisations{};
  std::vector<NamedUnit> units{};
  std::vector<NamedPerson> persons{};
  bool is_whole = true;  ///< false where there are more names than these
};

struct DirectoryFor {
  PersonId writer{};
  /// Who come first, those around her cases; asked only where not all names are told.
  std::function<std::vector<PersonId>()> near;
  Day on{};
  int persons_max = 0;
  int places_max = 0;  ///< of units, and of organisations
};

/// All names in Swedish order where they are no more than the limits. Otherwise, until the limits
/// are reached: who is `near`, those whom the writer has named most often, and her organisation's;
/// and whatever else these name by id.
[[nodiscard]] Directory directory(store::Reader& reader, const DirectoryFor& asked);

}  // namespace mellanrum::landscape
