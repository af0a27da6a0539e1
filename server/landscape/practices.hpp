// Practice notes with everything that is shown of them. Internal to landscape/.
#pragma once

#include <vector>

#include "landscape/landscape.hpp"
#include "landscape/landscape_store.hpp"
#include "landscape/rules.hpp"

namespace mellanrum::landscape {

struct PracticeAnswer {
  PersonReference person{};
  Instant answered_at{};
  std::optional<std::string> comment{};
};

struct PracticeView {
  Practice practice;
  std::string subject_name{};
  PersonReference author{};
  Freshness freshness;
  std::vector<PracticeAnswer> confirmations{};   ///< the newest first
  std::vector<PracticeAnswer> contradictions{};  ///< the newest first
  std::optional<Verdict> own_verdict{};
  bool may_change = false;
};

/// Who looks, when, and after how many days a note asks for a look.
struct Onlooker {
  PersonId person{};
  Day today{};
  int stale_days = 365;
};

[[nodiscard]] std::vector<PracticeView> view_practices(store::Reader& reader,
                                                       const std::vector<Practice>& practices,
                                                       const Onlooker& onlooker);

/// About a subject: by kind, then the newest first.
[[nodiscard]] std::vector<Practice> practices_of_subject(store::Reader& reader,
                                                         std::string_view subject_id);

/// Those about how to reach these persons.
[[nodiscard]] std::vector<Practice> reach_practices(store::Reader& reader,
                                                    const std::vector<PersonId>& persons);

enum class Staleness { any, stale };

/// The newest first; the part's key is the created_at and id of the row before.
[[nodiscard]] std::vector<Practice> list_practices(store::Reader& reader,
                                                   const std::optional<std::string>& subject_id,
                                                   Staleness staleness, const Onlooker& onlooker,
                                                   const Part& part);

/// Of the note about each subject that was vouched for last; subjects without notes are missing.
[[nodiscard]] std::unordered_map<std::string, Freshness> freshness_of_subjects(
    store::Reader& reader, const std::vector<std::string>& subject_ids, const Onlooker& onlooker);

}  // namespace mellanrum::landscape
