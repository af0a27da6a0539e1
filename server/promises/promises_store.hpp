// What the SQL of promises shares between its files.
#pragma once

#include "promises/promises.hpp"

namespace mellanrum::promises {

/// `SELECT … FROM promises_promises p JOIN promises_matters m …`, to be followed by WHERE. More
/// columns than a Promise needs come after `promise_columns`.
[[nodiscard]] const std::string& select_promise();
[[nodiscard]] Promise promise_of(const store::Row& row);
/// `SELECT … FROM promises_matters m LEFT JOIN cases_cases …`, to be followed by WHERE.
[[nodiscard]] const std::string& select_matter();
[[nodiscard]] Matter matter_of(const store::Row& row);

/// Nothing where she may not see it.
[[nodiscard]] std::optional<Matter> find_visible_matter_row(store::Reader& reader,
                                                            const Sight& sight, const MatterId& id);

/// The organisations whose cases she oversees, and those where she works otherwise.
struct Workplaces {
  std::vector<OrganisationId> managed;
  std::vector<OrganisationId> others;
};
[[nodiscard]] Workplaces workplaces_of(const Sight& sight);

/// Of who, to whom, what, its days, when and in which matter alone.
PromiseId insert_promise(store::Transaction& transaction, const Act& act, const Promise& row);

struct Event {
  MatterId matter;
  std::optional<PromiseId> promise;
  std::optional<CaseId> in_case;
  std::string_view verb;
  std::optional<std::string> reason;
  std::optional<std::string> source;  ///< the encounter in which it was said
};
/// The id of the entry.
std::string add_history(store::Transaction& transaction, const Act& act, const Event& event);
/// SQL for the row `h` of promises_history: false for what was said in an encounter since taken
/// back.
inline constexpr std::string_view still_holds =
    "(h.source_id IS NULL OR EXISTS (SELECT 1 FROM promises_words w "
    "WHERE w.promise_id = h.promise_id AND w.source_id = h.source_id))";
[[nodiscard]] Event about(const Promise& promise, std::string_view verb,
                          const std::optional<std::string>& reason = {});
[[nodiscard]] Event about(const Matter& matter, std::string_view verb,
                          const std::optional<std::string>& reason = {});

struct Ending {
  StoredState state = StoredState::open;
  std::optional<Day> snoozed_until;
  std::optional<std::string> reason;
  std::optional<Instant> ended_at;
};
/// Stale unless it is as it was read.
void set_state(store::Transaction& transaction, const Promise& promise, const Ending& ending);

/// Throws a conflict when it has ended.
void require_living(const Promise& promise);

/// To be called before something happens in a matter: remembers that it moves at that instant, and
/// that it had stalled until now if it had. Returns it as it was, with its living promises.
Matter move(store::Transaction& transaction, const Act& act, const MatterId& id, Instant at);
/// To be called after what moved it at that instant was taken back: it moved when the rest says so,
/// and has not resumed if it has stalled then.
void take_back_move(store::Transaction& transaction, const Act& act, const MatterId& id,
                    Instant at);
/// Writes what follows from the words that exist beside a living promise.
void derive_words(store::Transaction& transaction, const PromiseId& id);

}  // namespace mellanrum::promises
