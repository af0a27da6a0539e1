// The landscape's own records as JSON, as api/landscape.yaml has them. Internal to landscape/.
#pragma once

#include "http/paging.hpp"
#include "landscape/decisions.hpp"
#include "landscape/landscape_json.hpp"
#include "landscape/practices.hpp"
#include "landscape/search.hpp"

namespace mellanrum::landscape {

[[nodiscard]] Json to_json(const Organisation& organisation);
[[nodiscard]] Json to_json(const Unit& unit);
/// `reference` gives her title and unit today.
[[nodiscard]] Json to_json(const Person& person, const PersonReference& reference, Day today);
[[nodiscard]] Json to_json(const PostView& view);
[[nodiscard]] Json to_json(const PracticeView& view);
[[nodiscard]] Json to_json(const SearchAnswer& answer);

/// Services with what they refer to, read in a fixed number of statements.
[[nodiscard]] Json services_json(store::Reader& reader, const std::vector<Service>& services,
                                 Day today);
/// Decisions with the organisation and unit that make them.
[[nodiscard]] Json decisions_json(store::Reader& reader, const std::vector<Decision>& decisions);
[[nodiscard]] Json practices_json(store::Reader& reader, const std::vector<Practice>& practices,
                                  const Onlooker& onlooker);
[[nodiscard]] Json service_references_json(store::Reader& reader,
                                           const std::vector<Service>& services);

template <class Items>
[[nodiscard]] Json array_json(const Items& items) {
  Json array = Json::array();
  for (const auto& item : items) array.push_back(to_json(item));
  return array;
}

}  // namespace mellanrum::landscape
