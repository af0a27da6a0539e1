// Cases, start here: who may see one, its team, its chain of activities and the gaps in it.
// Every verb works inside the caller's snapshot or transaction. Those that take a Sight throw
// Problem not_found for what the caller may not see; those that write also throw stale (another
// version than asked for) and conflict (the case is closed).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/clock.hpp"
#include "base/id.hpp"
#include "base/problem.hpp"
#include "grants/grants.hpp"
#include "store/database.hpp"

namespace mellanrum::cases {

// Who may see a case: one definition, for the single question and for lists.

using grants::Sight;

/// SQL that is true for the row `c` of cases_cases when the person has a seat on its team that
/// holds (its days, and a case role that is active at the organisation it was given for), or when
/// the user oversees its controller's cases. The parameters are a Sight's.
[[nodiscard]] const std::string& visible_case();

/// On which ground a case is seen.
enum class Ground {
  guest,      ///< a seat given for another organisation than the controller
  seat,       ///< a seat given for the controller
  oversight,  ///< no seat needed
};

/// SQL for the ids of the cases on whose team the person is on the day.
[[nodiscard]] const std::string& team_cases();

[[nodiscard]] bool may_see(store::Reader& reader, const Sight& sight, const CaseId& id);

// What a case is.

/// The column of that name: folded, as hexadecimal digits, so that what begins alike stands
/// together in any collation.
[[nodiscard]] std::string search_key_of(std::string_view code_name);

struct CaseReference {
  CaseId id;
  std::string reference;  ///< four to eight hexadecimal digits
  std::string code_name;
};

struct Case {
  CaseId id;
  std::string reference;
  std::string code_name;
  OrganisationId controller;
  PersonId responsible;
  std::optional<std::string> about;
  std::optional<std::string> own_words;
  Day opened_day{};
  std::optional<Day> closed_day;
  std::optional<std::string> close_reason;
  std::int64_t version = 0;
  std::optional<Ground> ground{};  ///< where `visible` asked for somebody
};

/// The controller's own people decide over the case itself: its name, who is responsible, whether
/// it is open, and who sits on its team. A guest works in it.
[[nodiscard]] bool may_steer(const Case& seen);
/// The responsible person may invite, whatever her organisation.
[[nodiscard]] bool may_invite(const Case& seen, const Sight& sight);

using TeamMemberId = Id<struct TeamMemberRow>;

struct TeamMember {
  TeamMemberId id;
  CaseId case_id;
  PersonId person;
  std::optional<UnitId> unit;
  std::optional<std::string> role;
  std::optional<std::string> mandate;
  Day from_day{};
  std::optional<Day> until_day;
  std::int64_t version = 0;
  std::optional<OrganisationId> organisation{};  ///< that the seat was given for
  std::optional<Instant> ended_at{};             ///< from then on it gives nothing
};

enum class ActivityState { planned, waiting, active, ended, refused };
inline constexpr std::array<std::string_view, 5> activity_state_words = {
    "planned", "waiting", "active", "ended", "refused"};
constexpr const auto& words_of(ActivityState) {
  return activity_state_words;
}

/// An activity of the chain (insatskedja).
struct Activity {
  ActivityId id;
  CaseId case_id;
  std::string name;
  std::optional<ServiceId> service;
  std::optional<UnitId> unit;
  ActivityState state = ActivityState::planned;
  std::optional<Day> from_day;
  std::optional<Day> until_day;
  std::optional<std::string> note;
  std::int64_t version = 0;
};

/// Days in a row, both ends counted, of the open case on which no activity was active.
struct Gap {
  Day from_day{};
  Day until_day{};
  int days = 0;

  bool operator==(const Gap&) const = default;
};

/// Shorter than this is no gap.
inline constexpr int gap_days_min = 14;

/// The gaps from `opened` until `closed`, or until `today` while it is open. An active one counts
/// from its first day until its last, or on; an ended one without a last day as one day.
[[nodiscard]] std::vector<Gap> gaps_of(Day opened, std::optional<Day> closed, Day today,
                                       const std::vector<Activity>& chain);

// Reading.

[[nodiscard]] std::optional<Case> find_case(store::Reader& reader, const CaseId& id);
[[nodiscard]] Case visible(store::Reader& reader, const Sight& sight, const CaseId& id);
/// Visible and open, and of that version where one is given: may be written.
[[nodiscard]] Case writable(store::Reader& reader, const Sight& sight, const CaseId& id,
                            std::optional<std::int64_t> version = {});

/// Of writing in a case that is closed, or in what belongs to it.
[[nodiscard]] Problem closed_to_writing();

/// For those that show to which case something belongs, after having asked whether it may be seen.
[[nodiscard]] std::unordered_map<CaseId, CaseReference> references(store::Reader& reader,
                                                                   const std::vector<CaseId>& ids);

/// A problem at `pointer` unless the case may be seen and written; for forms that name one.
void expect_writable(store::Reader& reader, const Sight& sight, const std::optional<CaseId>& id,
                     std::string_view pointer, std::vector<FieldProblem>& problems);
/// A problem at `pointer` unless the activity exists and its case may be seen and written.
void expect_activity(store::Reader& reader, const Sight& sight, const std::optional<ActivityId>& id,
                     std::string_view pointer, std::vector<FieldProblem>& problems);

enum class Openness { open, closed, all };
inline constexpr std::array<std::string_view, 3> openness_words = {"open", "closed", "all"};
constexpr const auto& words_of(Openness) {
  return openness_words;
}

struct CaseFilter {
  Openness openness = Openness::open;
  std::string beginning;  ///< of code name or reference; empty for all
};

/// A case in which something has stalled, as whoever knows of that tells.
struct StalledCase {
  CaseId id;
  int matters = 0;  ///< that have stalled
  int days = 0;     ///< since anything was heard of the one that has stood still longest
};
/// Of the open cases that may be seen, each once.
using FindStalled = std::vector<StalledCase> (*)(store::Reader&, const Sight&);

/// By code name, at most `limit` after the key (sort key, id) of the row before.
struct ListedCase {
  Case row;
  std::string sort_key;
};
[[nodiscard]] std::vector<ListedCase> list_cases(store::Reader& reader, const Sight& sight,
                                                 const CaseFilter& filter,
                                                 const std::vector<std::string>& after, int limit);

/// Who is in the teams of her open cases, herself too.
[[nodiscard]] std::vector<PersonId> people_around(store::Reader& reader, const Sight& sight,
                                                  int limit);

enum class CaseOrder { name, stalled };
inline constexpr std::array<std::string_view, 2> case_order_words = {"name", "stalled"};
constexpr const auto& words_of(CaseOrder) {
  return case_order_words;
}
/// Where a case stands among the others: the higher the earlier, 0 for what has not stalled.
[[nodiscard]] int place_of(const StalledCase& stalled);
/// Open cases: what has stalled longest first, the same by age, then the others by code name. At
/// most `limit` after the key (place, sort key, id) of the row before.
[[nodiscard]] std::vector<ListedCase> list_stalled_first(store::Reader& reader, const Sight& sight,
                                                         std::vector<StalledCase> stalled,
                                                         const std::vector<std::string>& after,
                                                         int limit);
/// Those of them that may be seen, in the order of `ids`.
[[nodiscard]] std::vector<ListedCase> visible_cases(store::Reader& reader, const Sight& sight,
                                                    const std::vector<CaseId>& ids);

/// Those who are in it on the day first, then those who have been.
[[nodiscard]] std::vector<TeamMember> team_of(store::Reader& reader, const CaseId& id, Day day);
/// By first day; planned without a day last.
[[nodiscard]] std::vector<Activity> activities_of(store::Reader& reader, const CaseId& id);
/// Who has been added by others to the teams that the person is on, since an instant; the newest
/// first.
struct Joining {
  TeamMemberId id;
  CaseReference in_case;
  PersonId person;
  PersonId added_by;
  Instant added_at;
};
[[nodiscard]] std::vector<Joining> joined_since(store::Reader& reader, const Sight& sight,
                                                Instant since, int limit);
[[nodiscard]] std::optional<TeamMember> find_team_member(store::Reader& reader,
                                                         const TeamMemberId& id);
[[nodiscard]] std::optional<Activity> find_activity(store::Reader& reader, const ActivityId& id);

// Writing. Who may is asked with `writable` before; the ids that are given have been looked up.

/// The id, reference and version of what is handed over are not read. `opener` and the responsible
/// person join the team, each with the unit of her post.
CaseId open_case(store::Transaction& transaction, const Case& opened, const PersonId& opener,
                 Instant now, Random& random);
/// Code name, responsible person, about and own words as they shall be, with the version read. A
/// new responsible person joins the team.
void change_case(store::Transaction& transaction, const Case& changed, const PersonId& by,
                 Instant now, Random& random);
void close_case(store::Transaction& transaction, const Case& closed, const std::string& reason,
                Instant now);
void reopen_case(store::Transaction& transaction, const Case& reopened, Instant now);

/// Problem conflict if the person is on the team already at that time.
TeamMemberId join_team(store::Transaction& transaction, const TeamMember& member,
                       const PersonId& added_by, Instant now, Random& random);
void change_team_member(store::Transaction& transaction, const TeamMember& member);
ActivityId add_activity(store::Transaction& transaction, const Activity& activity, Instant now,
                        Random& random);
void change_activity(store::Transaction& transaction, const Activity& activity);

}  // namespace mellanrum::cases
