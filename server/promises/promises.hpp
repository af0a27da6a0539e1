// Promises, start here: matters (what has to move), the promises in them, and who may see them.
// When a promise is silent and a matter has stalled is in silence.hpp; how it is said in words.hpp.
//
// Every verb works inside the caller's snapshot or transaction. Verbs on a record that has been
// read throw Problem stale when it has changed since, conflict when its state forbids the act.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/problem.hpp"
#include "base/words.hpp"
#include "cases/cases.hpp"
#include "grants/grants.hpp"
#include "http/message.hpp"
#include "promises/silence.hpp"
#include "store/database.hpp"

namespace mellanrum::promises {

using grants::Act;
using grants::act_of;
using grants::Sight;
using grants::sight_of;

/// Who somebody is in a promise. The participant is that of the case. Nobody: that something is to
/// be done is known, and not by whom (ingen har bollen).
enum class PartyKind { person, unit, organisation, participant, nobody };
inline constexpr std::array<std::string_view, 5> party_words = {"person", "unit", "organisation",
                                                                "participant", "nobody"};
constexpr const auto& words_of(PartyKind) {
  return party_words;
}

/// A person, a unit or an organisation where nobody is named, or one who has no record here. A unit
/// beside a person is that of her post then. `unnamed` is participant or nobody.
struct Party {
  std::optional<PersonId> person;
  std::optional<UnitId> unit;
  std::optional<OrganisationId> organisation{};
  std::optional<PartyKind> unnamed{};

  [[nodiscard]] bool is_empty() const { return !person && !unit && !organisation && !unnamed; }
  /// Of a party that is not empty.
  [[nodiscard]] PartyKind kind() const;
};

struct Promise {
  PromiseId id;
  MatterId matter;
  std::string matter_title;
  std::optional<cases::CaseReference> in_case;
  bool may_change = false;  ///< neither the case nor the matter is closed
  Party by;
  Party to;
  std::string what;
  std::optional<Day> due_day;
  std::optional<std::int64_t> quiet_days;       ///< its own, working days
  std::optional<std::int64_t> unit_quiet_days;  ///< that of the unit that promised
  Instant made_at;
  Instant last_heard_at;
  std::optional<Instant> last_nudged_at;
  std::int64_t nudges = 0;
  StoredState state = StoredState::open;
  std::optional<Day> snoozed_until;
  std::optional<std::string> reason;
  std::optional<PromiseId> replaces;
  std::int64_t version = 0;

  [[nodiscard]] bool has_ended() const {
    return state != StoredState::open && state != StoredState::snoozed;
  }
};

[[nodiscard]] SilenceFacts facts_of(const Promise& promise, const Sight& sight);

/// A matter or an activity of the chain that hangs on another matter.
using DependencyId = Id<struct DependencyRow>;
struct Dependency {
  DependencyId id;
  MatterId on;
  std::string title;
  std::optional<MatterId> matter;
  std::optional<ActivityId> activity;
};

struct Matter {
  MatterId id;
  std::string title;
  std::optional<cases::CaseReference> in_case;
  std::optional<Day> case_closed;
  OrganisationId organisation;  ///< the controller of the case, or whose own matter it is
  std::optional<PersonId> holder;
  std::optional<Instant> taken_at{};  ///< when the holder took the ball or was given it
  std::optional<Day> waits_until;
  PersonId opened_by;
  Instant opened_at;
  Instant moved_at;
  std::optional<Instant> closed_at;
  std::optional<std::string> close_reason;
  std::int64_t version = 0;

  // Filled by `fill`.
  std::vector<Promise> promises;        ///< in the order made
  std::vector<Dependency> hangs_on_it;  ///< those not done with
  std::vector<Dependency> waits_for;    ///< matters that this one hangs on: `on` and its title
};

[[nodiscard]] MatterFacts facts_of(const Matter& matter, const Sight& sight);

// Who may see a matter: one definition. In a case, who may see the case. Otherwise those who work
// in its organisation, who holds it, and who has promised or been promised something in it.

/// SQL for the row `m` of promises_matters; the parameters are a Sight's.
[[nodiscard]] const std::string& visible_matter();
[[nodiscard]] bool may_see_matter(store::Reader& reader, const Sight& sight, const MatterId& id);
[[nodiscard]] bool may_see_promise(store::Reader& reader, const Sight& sight, const PromiseId& id);

/// The record with its case, whoever may see it; nothing if there is none. For the audit.
[[nodiscard]] std::optional<http::Subject> place_of_matter(store::Reader& reader,
                                                           const MatterId& id);
[[nodiscard]] std::optional<http::Subject> place_of_promise(store::Reader& reader,
                                                            const PromiseId& id);

// Reading. Not found is what may not be seen.

[[nodiscard]] Promise visible_promise(store::Reader& reader, const Sight& sight,
                                      const PromiseId& id);
[[nodiscard]] Matter visible_matter_row(store::Reader& reader, const Sight& sight,
                                        const MatterId& id);
/// Visible, of that version where one is given, and its case open.
[[nodiscard]] Promise writable_promise(store::Reader& reader, const Sight& sight,
                                       const PromiseId& id,
                                       std::optional<std::int64_t> version = {});
[[nodiscard]] Matter writable_matter(store::Reader& reader, const Sight& sight, const MatterId& id,
                                     std::optional<std::int64_t> version = {});
/// Those of them that may be seen, in the order of `ids`.
[[nodiscard]] std::vector<Promise> visible_promises(store::Reader& reader, const Sight& sight,
                                                    const std::vector<PromiseId>& ids);
/// Reads promises and dependencies of all of them together.
enum class Filling { everything, living_promises };
void fill(store::Reader& reader, std::vector<Matter>& matters, Filling filling);
/// Reads what hangs on them only.
void fill_hanging(store::Reader& reader, std::vector<Matter>& matters);

struct HistoryEntry {
  Instant at;
  std::string verb;
  PersonId by;
  std::optional<std::string> reason;
};
[[nodiscard]] std::vector<HistoryEntry> history_of(store::Reader& reader, const PromiseId& id);

struct MatterFilter {
  std::optional<CaseId> in_case;
  cases::Openness openness = cases::Openness::open;
};
/// Those that have stood still longest first, after the key (moved_at, id) of the row before.
[[nodiscard]] std::vector<Matter> list_matters(store::Reader& reader, const Sight& sight,
                                               const MatterFilter& filter,
                                               const std::vector<std::string>& after, int limit);

struct PromiseFilter {
  std::optional<CaseId> in_case;
  std::optional<PersonId> by;
  std::optional<PersonId> to;
  std::optional<PromiseState> state;
};
struct PromiseList {
  std::vector<Promise> rows;
  std::optional<PromiseId> next_after;  ///< where the following page begins, if there is more
};
/// Those made last first, after the id of the row before. Without a case or person: all that the
/// caller may see. Looks through a bounded number of rows, so a
/// page may be short though more follows.
[[nodiscard]] PromiseList list_promises(store::Reader& reader, const Sight& sight,
                                        const PromiseFilter& filter, const std::string& after,
                                        int limit);

/// Open matters of open cases that may have stalled today, with their living promises: the caller's
/// own (in her cases, or without a case and held by her or with a promise by or to her), or all of
/// her organisations that she may see. All that have stalled are among them, and a few that have
/// not: ask `condition_of`. At most `limit`, those that have stood still longest first.
enum class Scope { mine, team };
inline constexpr std::array<std::string_view, 2> scope_words = {"mine", "team"};
constexpr const auto& words_of(Scope) {
  return scope_words;
}
[[nodiscard]] std::vector<Matter> matters_that_may_have_stalled(store::Reader& reader,
                                                                const Sight& sight, Scope scope,
                                                                int limit);

/// Of the open cases that may be seen: those in which something has stalled by the rule.
[[nodiscard]] std::vector<cases::StalledCase> stalled_cases(store::Reader& reader,
                                                            const Sight& sight);

/// Tells open pages that these and their matters have changed, each with its own case. Returns
/// where they belong.
std::vector<http::Subject> tell_of(store::Reader& reader, http::Context& context,
                                   const std::vector<PromiseId>& ids);

// Making.

struct NewMatter {
  std::string title;
  std::optional<CaseId> in_case;
  std::optional<PersonId> holder;  ///< nobody when empty
  std::optional<Day> waits_until;
  std::optional<OrganisationId> owner{};  ///< whose it is, where no case says so
};

struct NewPromise {
  std::optional<MatterId> matter;
  std::optional<std::string> matter_title;  ///< opens a new matter; `what` when neither is given
  std::optional<CaseId> in_case;
  Party by;  ///< the actor when empty
  /// The actor when empty, unless the promise is hers, the participant's or nobody's.
  Party to;
  std::string what;
  std::optional<Day> due_day;
  std::optional<std::int64_t> quiet_days;
  std::optional<Instant> last_heard;      ///< now when empty
  std::optional<OrganisationId> owner{};  ///< of the matter that it opens without a case
};

/// All that is wrong with what somebody wants to make; pointers begin with `root`.
void check(store::Reader& reader, const Sight& sight, const NewMatter& matter,
           const std::string& root, std::vector<FieldProblem>& problems);
void check(store::Reader& reader, const Sight& sight, Instant now, const NewPromise& promise,
           const std::string& root, std::vector<FieldProblem>& problems);

/// `home` is the organisation of a matter without a case.
/// All that is wrong with whose a promise is and whom it was made to.
enum class InCase { no, yes };
void check_parties(store::Reader& reader, const Party& by, const Party& to, InCase in_case,
                   const std::string& root, std::vector<FieldProblem>& problems);

MatterId open_matter(store::Transaction& transaction, const Act& act, const NewMatter& matter,
                     const OrganisationId& home);
PromiseId make_promise(store::Transaction& transaction, const Act& act, const NewPromise& promise,
                       const OrganisationId& home);
/// Whose it will be, to whom, what and when, as `make_promise` makes it; in no matter yet.
[[nodiscard]] Promise intended(store::Reader& reader, const Act& act, const NewPromise& promise);
/// The title of the matter that it will open.
[[nodiscard]] std::string title_for(const NewPromise& promise);
/// Whose what the caller writes is, where no case says so: as she said, or where she works when
/// that is one place. Empty where she works nowhere.
[[nodiscard]] OrganisationId home_of(const Sight& sight, const std::optional<OrganisationId>& said);
/// A problem that names the choices, unless it is one of the places where she works.
void expect_home(store::Reader& reader, const Sight& sight,
                 const std::optional<OrganisationId>& said, const std::string& root,
                 std::vector<FieldProblem>& problems);

// Acts on a promise. Done twice they find it done.

void hear(store::Transaction& transaction, const Act& act, const Promise& promise, Instant at,
          const std::optional<std::string>& reason);
void keep(store::Transaction& transaction, const Act& act, const Promise& promise,
          const std::optional<std::string>& reason);
void drop(store::Transaction& transaction, const Act& act, const Promise& promise,
          const std::optional<std::string>& reason);
void snooze(store::Transaction& transaction, const Act& act, const Promise& promise, Day until,
            const std::optional<std::string>& reason);
/// The old one ends as changed; the id is that of the new one, `changed` as it shall be.
PromiseId change(store::Transaction& transaction, const Act& act, const Promise& old,
                 const Promise& changed, const std::string& reason);
void reopen(store::Transaction& transaction, const Act& act, const Promise& promise,
            const std::optional<std::string>& reason);

// What was said in an encounter, by its id. When a promise was last heard of, how often it was
// reminded of and when its matter moved follow from the words that exist, whatever their order.

void hear_in(store::Transaction& transaction, const Act& act, const std::string& source,
             const Promise& promise, Instant at);
/// It was done by then: it ends as kept, and a word of it came.
void keep_in(store::Transaction& transaction, const Act& act, const std::string& source,
             const Promise& promise, Instant at);
/// Counts a reminder; breaks no silence.
void count_nudge(store::Transaction& transaction, const Act& act, const std::string& source,
                 const Promise& promise);
[[nodiscard]] std::vector<PromiseId> promises_spoken_of(store::Reader& reader,
                                                        const std::string& source);
/// All of it was said, and done, at another time. `made` are the promises made in it.
void move_words(store::Transaction& transaction, const Act& act, const std::string& source,
                const std::vector<PromiseId>& made, Instant before, Instant at);
/// It was never said. What was kept in it is open again, unless it has been reopened since.
void take_back_words(store::Transaction& transaction, const Act& act, const std::string& source,
                     Instant at);
/// A promise that was made at that instant in an encounter was never made, nor was the matter that
/// was opened for it alone.
void take_back_promise(store::Transaction& transaction, const Act& act, const Promise& promise,
                       Instant written_at);

/// The promises that a word is about: by the persons, or by a unit where nobody is named, of which
/// one of them or the unit itself was heard. In a case, those of the case. Without one, those in
/// matters without a case that the listener holds or to whom it was promised. Those that have ended
/// within `undone_within` are among them: their end may be undone, and the word was said.
inline constexpr std::chrono::days undone_within{31};
struct Word {
  std::optional<CaseId> in_case;
  PersonId listener;
  std::vector<PersonId> persons;
  std::vector<UnitId> units;  ///< that spoke without a named person
};
[[nodiscard]] std::vector<Promise> spoken_for(store::Reader& reader, const Act& act,
                                              const Word& word);

// Acts on a matter.

/// Title, holder and day as they shall be, with the version read.
void change_matter(store::Transaction& transaction, const Act& act, const Matter& before,
                   const Matter& changed);
/// Moves nothing: only what is done then does.
void take_matter(store::Transaction& transaction, const Act& act, const Matter& matter);
/// As if the caller had not taken it: who had the ball before has it, since when she had it.
/// Conflict when she has not taken it.
void give_back_matter(store::Transaction& transaction, const Act& act, const Matter& matter);
void close_matter(store::Transaction& transaction, const Act& act, const Matter& matter,
                  const std::optional<std::string>& reason);
/// Its promises that were dropped by the closing come back.
void reopen_matter(store::Transaction& transaction, const Act& act, const Matter& matter,
                   const std::optional<std::string>& reason);

/// Problem invalid unless both belong to the same case, or to none and the same organisation, and
/// when it would close a circle. The one that is there if it hangs on it already.
DependencyId add_dependency(store::Transaction& transaction, const Act& act, const Matter& on,
                            const std::optional<MatterId>& matter,
                            const std::optional<ActivityId>& activity);
[[nodiscard]] std::optional<Dependency> find_dependency(store::Reader& reader,
                                                        const DependencyId& id);
void remove_dependency(store::Transaction& transaction, const DependencyId& id);

// For the morning.

/// What the person has promised and not yet done, in open matters; at most `limit`.
[[nodiscard]] std::vector<Promise> owed_by(store::Reader& reader, const Sight& sight, int limit);
/// Open matters whose ball the person has taken or been given, and that have not moved since; the
/// oldest taking first, at most `limit`.
[[nodiscard]] std::vector<Matter> taken_by(store::Reader& reader, const Sight& sight, int limit);
/// How many of her matters moved again since an instant, after having stalled.
[[nodiscard]] int resumed_since(store::Reader& reader, const Sight& sight, Instant since);

/// What somebody else has done in the person's cases, or in matters without a case that she holds
/// or is party to. The newest first, at most `limit`.
struct Deed {
  std::string id;
  std::string verb;  ///< `made`, `kept`, `changed`, `dropped`, `nudged` or `taken`
  Instant at;
  PersonId by;
  MatterId matter;
  std::string matter_title;
  std::optional<cases::CaseReference> in_case;
  std::optional<PromiseId> promise;
  std::optional<std::string> what;
};
[[nodiscard]] std::vector<Deed> deeds_of_others(store::Reader& reader, const Sight& sight,
                                                Instant since, int limit);

}  // namespace mellanrum::promises
