// The closed lists of the landscape, and how they are written in the database and the contract.
#pragma once

#include <array>
#include <string_view>

#include "base/words.hpp"

namespace mellanrum::landscape {

enum class Sector {
  municipality,
  region,
  employment_service,
  social_insurance,
  police,
  school,
  civil_society,
  business,
  other
};
inline constexpr std::array<std::string_view, 9> sector_words = {
    "municipality",     "region",   "employment_service",
    "social_insurance", "police",   "school",
    "civil_society",    "business", "other"};

enum class SubjectKind { person, service, unit, organisation };
inline constexpr std::array<std::string_view, 4> subject_kind_words = {"person", "service", "unit",
                                                                       "organisation"};

/// As HSDS has them.
enum class ServiceStatus { active, inactive, defunct, temporarily_closed };
inline constexpr std::array<std::string_view, 4> service_status_words = {
    "active", "inactive", "defunct", "temporarily closed"};

enum class PracticeKind { reach, door, good_to_know, limit, mandate };
inline constexpr std::array<std::string_view, 5> practice_kind_words = {
    "reach", "door", "good_to_know", "limit", "mandate"};

enum class Verdict { confirmed, contradicted };
inline constexpr std::array<std::string_view, 2> verdict_words = {"confirmed", "contradicted"};

constexpr const auto& words_of(Sector) {
  return sector_words;
}
constexpr const auto& words_of(SubjectKind) {
  return subject_kind_words;
}
constexpr const auto& words_of(ServiceStatus) {
  return service_status_words;
}
constexpr const auto& words_of(PracticeKind) {
  return practice_kind_words;
}
constexpr const auto& words_of(Verdict) {
  return verdict_words;
}

}  // namespace mellanrum::landscape
