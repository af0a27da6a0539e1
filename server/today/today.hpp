// Today, start here: what needs me now. One read model, read in one snapshot with a fixed number of
// statements, each bounded and by an index, so that it is as fast in a large region as in a small.
// Knows nothing that cases, promises and encounters do not tell.
#pragma once

#include <string>
#include <vector>

#include "encounters/encounters.hpp"
#include "promises/promises.hpp"

namespace mellanrum::today {

// Limits, by name.
/// That may have stalled, longest still first: more than one organisation has open at a time.
inline constexpr int matters_looked_at_max = 20'000;
inline constexpr int stalled_shown_max = 100;
inline constexpr int owed_shown_max = 100;
inline constexpr int taken_shown_max = 100;
inline constexpr int owed_counted_max = 1000;
inline constexpr int news_shown_max = 50;
inline constexpr int news_counted_max = 200;  ///< of each kind
inline constexpr std::chrono::days news_age_max{14};
inline constexpr std::chrono::days thread_length{56};

/// A day on which they (heard) or only we were in touch.
struct ContactDay {
  Day day{};
  bool heard = false;

  bool operator==(const ContactDay&) const = default;
};

struct StalledMatter {
  promises::Matter matter;
  promises::MatterFacts facts;
  promises::MatterCondition condition;
  int score = 0;
  std::vector<ContactDay> contact_days;

  /// The one that has been silent longest.
  [[nodiscard]] const promises::Promise* longest_silent() const;
};

enum class NewsKind {
  encounter,
  promise_made,
  promise_kept,
  promise_changed,
  promise_dropped,
  matter_taken,
  team_joined,
  nudged
};
inline constexpr std::array<std::string_view, 8> news_kind_words = {
    "encounter",       "promise_made", "promise_kept", "promise_changed",
    "promise_dropped", "matter_taken", "team_joined",  "nudged"};
constexpr const auto& words_of(NewsKind) {
  return news_kind_words;
}

struct News {
  std::string id;
  NewsKind kind = NewsKind::encounter;
  Instant at;
  PersonId by;
  std::optional<cases::CaseReference> in_case;
  std::optional<MatterId> matter;
  std::string matter_title;
  std::optional<PromiseId> promise;
  std::optional<EncounterId> encounter;
  std::optional<std::string> text;
};

struct Today {
  std::vector<StalledMatter> stalled;  ///< by score, the same by age
  int stalled_count = 0;
  std::vector<promises::Promise> owed;  ///< earliest day first
  int owed_count = 0;
  std::vector<promises::Matter> taken;  ///< whose ball is hers and that have not moved since
  std::vector<News> news;               ///< the newest first
  int news_count = 0;
  int moved_last_week = 0;
  std::vector<encounters::ExpressionCount> invisible_work;  ///< of this ISO week
};

[[nodiscard]] Today today_of(store::Reader& reader, const http::Context& context,
                             promises::Scope scope);

/// Until when the user has seen what is new.
[[nodiscard]] Instant seen_until(store::Reader& reader, const UserId& user);
void mark_seen(store::Transaction& transaction, const UserId& user, Instant now);

// Rules, pure.

/// True when nobody but `person` has anything to say here: every promise that lives is her own. It
/// stands under what she owes others, not under what she waits for.
[[nodiscard]] bool waits_only_for(const StalledMatter& row, const PersonId& person);

/// Calendar days since something last happened in it; taking the ball is nothing.
[[nodiscard]] int still_days(const promises::Matter& matter, Day today);

/// Gives each its score, by its condition and what hangs on it, and puts them in their order: the
/// highest first, the same by how long they have stood still.
void put_in_order(std::vector<StalledMatter>& stalled);

/// The days of contact since `from` with those whose promises are open in the matter, or with
/// anybody until it last moved where nothing is promised: of its case, or in own encounters where
/// it has none. The last word and reminder of each promise belong to it too.
[[nodiscard]] std::vector<ContactDay> contact_days_of(
    const promises::Matter& matter, const std::vector<encounters::Contact>& contacts, Day from);

/// Monday of the ISO week.
[[nodiscard]] Day week_of(Day day);

}  // namespace mellanrum::today
