// Search over persons, services, units and organisations.
#pragma once

#include "landscape/decisions.hpp"
#include "landscape/practices.hpp"
#include "landscape/search_index.hpp"

namespace mellanrum::landscape {

struct SearchHit {
  SubjectKind kind = SubjectKind::person;
  std::string id{};
  std::string name{};
  std::optional<std::string> detail{};
  std::optional<OrganisationReference> organisation{};
  std::optional<UnitReference> unit{};
  std::optional<std::string> phone{};
  bool was_used = false;
  bool has_left = false;
  std::optional<Freshness> freshness{};
  std::optional<Decision> decision{};  ///< by which a unit or an organisation was found
  std::vector<SearchReason> reasons{};
};

struct SearchAnswer {
  std::vector<SearchHit> hits{};  ///< best first
  std::array<int, subject_kind_words.size()> counts{};
};

struct SearchWish {
  std::string_view query{};
  std::optional<SubjectKind> kind{};
  std::size_t limit = 50;
};

/// Reads on what has been written since the process last searched, then searches in memory, then
/// reads what is shown of the best.
[[nodiscard]] SearchAnswer search(store::Reader& reader, const SearchWish& wish,
                                  const Vocabulary& vocabulary, const Onlooker& onlooker);

/// Reads on without searching: a server does it when it starts, so that nobody waits for it.
void warm_search(store::Reader& reader);

}  // namespace mellanrum::landscape
