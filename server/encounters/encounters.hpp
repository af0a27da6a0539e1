// Encounters, start here: something that happened between people, with the promises made in it,
// and the reminders, which are encounters too; and the drafts of what is being written.
// Every verb works inside the caller's snapshot or transaction.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/problem.hpp"
#include "cases/cases.hpp"
#include "grants/grants.hpp"
#include "http/message.hpp"
#include "promises/promises.hpp"
#include "store/database.hpp"

namespace mellanrum::encounters {

using grants::Sight;

// The closed lists of the contract; those of motives and factors are configuration (choices.hpp).
inline constexpr std::string_view how_words[] = {"call",  "corridor", "message",
                                                 "visit", "meeting",  "video"};
inline constexpr std::string_view expression_words[] = {
    "consulting",          "information_exchange", "check_in",
    "mutual_consultation", "coordinating",         "advocating",
    "extra_effort",        "improvised_meeting",   "planned_meeting"};
inline constexpr std::string_view label_words[] = {"working_note", "shared", "formal_record"};

using DraftId = Id<struct DraftRow>;

struct Participant {
  std::optional<PersonId> person;
  std::optional<UnitId> unit;
  bool heard = true;  ///< they said something; false when only we reached out
};

struct Encounter {
  EncounterId id;
  Instant at;
  std::string how;
  std::string expression;
  std::optional<std::string> motive;
  std::optional<cases::CaseReference> in_case;
  bool case_is_closed = false;
  OrganisationId organisation;  ///< the controller of the case, or the author's
  std::optional<std::int64_t> minutes;
  std::string text;  ///< as stored; who reads it is asked with `may_read_text`
  std::string label;
  bool is_decision = false;
  std::optional<PromiseId> nudged;
  PersonId author;
  Instant created_at;
  std::int64_t version = 0;

  // Filled by `fill`.
  std::vector<std::string> factors;
  std::vector<Participant> participants;
  std::vector<PromiseId> promises;  ///< made in it
};

// Who may know that it was: in a case, who may see the case; otherwise its author, those who took
// part, and, unless it is a working note, those who work in its organisation. What was said is read
// by its author and, unless it is a working note, by the team of the case or the organisation.

/// SQL for the row `e` of encounters_encounters; the parameters are a Sight's.
[[nodiscard]] const std::string& visible_encounter();
[[nodiscard]] bool may_see(store::Reader& reader, const Sight& sight, const EncounterId& id);
/// The record with its case, whoever may see it; nothing if there is none. For the audit.
[[nodiscard]] std::optional<http::Subject> place_of(store::Reader& reader, const EncounterId& id);
[[nodiscard]] bool may_read_text(const Encounter& encounter, const Sight& sight);

/// How long after it was logged its author may take it back.
inline constexpr std::chrono::hours removable_for{24};

struct NewEncounter {
  std::string text;
  Instant at;
  std::string how;
  std::string expression;
  std::optional<std::string> motive;
  std::vector<std::string> factors;
  std::optional<CaseId> in_case;
  std::optional<std::int64_t> minutes;
  std::string label;
  bool is_decision = false;
  std::vector<Participant> participants;
  std::vector<promises::NewPromise> promises;
  std::vector<PromiseId> heard_promises;         ///< spoken of, besides those of the participants
  std::vector<PromiseId> still_silent_promises;  ///< of the participants, and not spoken of
  std::vector<PromiseId> kept_promises;          ///< done by then
  std::optional<PromiseId> nudged;               ///< set by `nudge` alone
  std::optional<OrganisationId> owner{};         ///< whose it is, where no case says so
  std::optional<DraftId> draft;                  ///< that this was; thrown away in the same step
};

/// All that is wrong with it, with pointers from the root of the body.
void check(store::Reader& reader, const Sight& sight, Instant now, const NewEncounter& encounter,
           std::vector<FieldProblem>& problems);

/// What logging it does to promises. Decided in one place: told by a preview, done by `log`.
struct Outcome {
  OrganisationId organisation;          ///< whose encounter it is
  std::vector<promises::Promise> kept;  ///< as they are before
  std::vector<promises::Promise> heard;
  std::vector<promises::Promise> still_silent;  ///< that would be heard, had nobody said otherwise
  std::vector<promises::NewPromise> made;       ///< with what they have from the encounter
};
[[nodiscard]] Outcome outcome_of(store::Reader& reader, const grants::Act& act,
                                 const NewEncounter& encounter);

/// Logs it with its promises, and breaks the silence of those that participants spoke for.
EncounterId log(store::Transaction& transaction, const grants::Act& act,
                const NewEncounter& encounter);

struct NewNudge {
  std::string text;
  std::string how;
  std::optional<OrganisationId> owner;  ///< as of an encounter
};
/// A reminder of a promise that has not ended; breaks no silence. Refuses, with a problem at
/// /text, words that name the client.
EncounterId nudge(store::Transaction& transaction, const grants::Act& act,
                  const promises::Promise& promise, const NewNudge& nudge);

[[nodiscard]] Encounter visible(store::Reader& reader, const Sight& sight, const EncounterId& id);
/// Of the caller's own and of that version, in an open case: forbidden, stale or conflict
/// otherwise.
[[nodiscard]] Encounter own(store::Reader& reader, const Sight& sight, const EncounterId& id,
                            std::int64_t version);
void fill(store::Reader& reader, std::vector<Encounter>& encounters);

struct Filter {
  std::optional<CaseId> in_case;
  std::optional<PersonId> with;
  std::optional<Day> from;
  std::optional<Day> until;
};
/// The newest first, after the key (at, id) of the row before.
[[nodiscard]] std::vector<Encounter> list(store::Reader& reader, const Sight& sight,
                                          const Filter& filter,
                                          const std::vector<std::string>& after, int limit);

/// The whole as it shall be, with the version read. What was said in it moves with it.
void change(store::Transaction& transaction, const grants::Act& act, const Encounter& encounter,
            Instant was_at);
/// Promises made in it are dropped; what was said in it was not said. Conflict when it was logged
/// longer ago than `removable_for`.
void remove(store::Transaction& transaction, const grants::Act& act, const Encounter& encounter);

/// The promises made in it, and those that somebody was heard of.
[[nodiscard]] std::vector<PromiseId> promises_touched_by(store::Reader& reader,
                                                         const EncounterId& id);

// For the morning.

/// That somebody took part in an encounter of a case, or without one.
struct Contact {
  std::optional<CaseId> in_case;
  Instant at;
  Participant with;
};
/// Since an instant: in these cases, which the caller has asked whether she may see, and those of
/// her own without a case. Oldest first within each.
[[nodiscard]] std::vector<Contact> contacts_since(store::Reader& reader, const PersonId& author,
                                                  const std::vector<CaseId>& in_cases,
                                                  Instant since);

/// Logged by others in the person's cases since an instant, without reminders; the newest first.
[[nodiscard]] std::vector<Encounter> logged_by_others(store::Reader& reader, const Sight& sight,
                                                      Instant since, int limit);

struct ExpressionCount {
  std::string expression;
  int count = 0;
};
/// The author's own encounters from `from` until before `until`, most first.
[[nodiscard]] std::vector<ExpressionCount> counts_by_expression(store::Reader& reader,
                                                                const PersonId& author,
                                                                Instant from, Instant until);

// Drafts: their owner's alone, the last one saved stands.

struct Draft {
  DraftId id;
  std::string body;  ///< JSON
  Instant updated_at;
};
inline constexpr std::size_t draft_bytes_max = 64 << 10;
inline constexpr int drafts_max = 50;

/// Where a draft is saved and shown: with the case tier on it may name a client, and what was saved
/// so is shown to nobody, its owner neither, while the tier is off.
enum class DraftRoom { with_cases, without_cases };

[[nodiscard]] std::vector<Draft> drafts_of(store::Reader& reader, const UserId& user,
                                           DraftRoom room);
/// Not found when the id is somebody else's or the draft has ended (a saving that was on its way
/// must not bring it back); conflict when there are `drafts_max` already.
void save_draft(store::Transaction& transaction, const UserId& user, const Draft& draft,
                DraftRoom room);
/// Logged or thrown away, saved before or not. Nothing when the id is somebody else's.
void end_draft(store::Transaction& transaction, const UserId& user, const DraftId& id, Instant now);

}  // namespace mellanrum::encounters
