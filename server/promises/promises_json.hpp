// Matters and promises as JSON, as the contract has them.
#pragma once

#include <nlohmann/json.hpp>

#include "landscape/landscape.hpp"
#include "promises/promises.hpp"

namespace mellanrum::promises {

using Json = nlohmann::ordered_json;

/// Collects whom records refer to, and then says who they are; two statements for all of them.
class Names {
 public:
  void add(const std::optional<PersonId>& id);
  void add(const Party& party);
  void add(const Promise& promise);
  void add(const Matter& matter);
  template <class T>
  void add(const std::vector<T>& list) {
    for (const auto& item : list) add(item);
  }
  void add_unit(const std::optional<UnitId>& id);
  void add_organisation(const std::optional<OrganisationId>& id);

  void look_up(store::Reader& reader, Day today);

  [[nodiscard]] const landscape::PersonReference& person(const PersonId& id) const;
  [[nodiscard]] const landscape::UnitReference& unit(const UnitId& id) const;
  [[nodiscard]] const landscape::OrganisationReference& organisation(
      const OrganisationId& id) const;

 private:
  std::vector<PersonId> person_ids_;
  std::vector<UnitId> unit_ids_;
  std::vector<OrganisationId> organisation_ids_;
  landscape::PersonReferences persons_;
  std::unordered_map<UnitId, landscape::UnitReference> units_;
  std::unordered_map<OrganisationId, landscape::OrganisationReference> organisations_;
};

/// In what language, and on what day silence is told.
struct Telling {
  const Sight& sight;
  Language language;
  const Names& names;
};

[[nodiscard]] Json to_json(const Party& party, const Names& names);
[[nodiscard]] Json to_json(const Promise& promise, const Telling& telling);
[[nodiscard]] Json to_json(const Matter& matter, const Telling& telling);
[[nodiscard]] Json to_json(const Dependency& dependency);

}  // namespace mellanrum::promises
