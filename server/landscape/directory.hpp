// The names of everybody and every place, for a device that keeps them. Each thing is told once and
// named by its id from then on: thousands of persons share some units, and these some
// organisations.
#pragma once

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
};

/// The first `limit` of each in Swedish order, and whatever else these name by id.
[[nodiscard]] Directory directory(store::Reader& reader, Day on, int limit);

}  // namespace mellanrum::landscape
