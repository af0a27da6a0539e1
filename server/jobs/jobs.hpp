// Jobs, start here: long work in the background, in any process on the database. A capability adds
// a job in its own transaction and registers how its kind is done (runner.hpp). A killed process
// loses nothing: another goes on from the last step that was saved.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/id.hpp"
#include "base/random.hpp"
#include "base/words.hpp"
#include "store/database.hpp"

namespace mellanrum::jobs {

using JobId = Id<struct JobRow>;

enum class State { waiting, running, done, failed, cancelled };
inline constexpr std::array<std::string_view, 5> state_words = {"waiting", "running", "done",
                                                                "failed", "cancelled"};
constexpr const auto& words_of(State) {
  return state_words;
}

struct Job {
  JobId id;
  std::string kind;       ///< `landscape.clean`: its capability and what is done
  std::string arguments;  ///< JSON, of the kind's own form; ids and settings, nothing written
  std::optional<PersonId> person;  ///< who asked, and hears how it goes
  State state = State::waiting;
  std::int64_t done = 0;
  std::int64_t total = 0;  ///< 0 while nobody knows
  std::string cursor;      ///< where to go on; empty at the beginning
  bool is_cancel_asked = false;
  std::int64_t attempts = 0;  ///< how often a process took it up since it last came further
  Instant created_at;
  std::optional<Instant> ended_at;
};

struct NewJob {
  std::string kind;
  std::string arguments = "{}";
  std::optional<PersonId> person;
  std::optional<std::string> once_key;  ///< added only if no job has ever had it
};

/// Adds a job and wakes a process that can do it, after the commit; forgets old ones. Nothing where
/// its `once_key` is taken.
std::optional<JobId> add(store::Transaction& transaction, const NewJob& job, Instant now,
                         Random& random);

[[nodiscard]] std::optional<Job> find(store::Reader& reader, const JobId& id);
/// The newest first.
[[nodiscard]] std::vector<Job> jobs_of(store::Reader& reader, const PersonId& person, int limit);

/// The oldest of a kind that waits or runs, whoever asked for it.
[[nodiscard]] std::optional<Job> find_living(store::Reader& reader, std::string_view kind);

/// One that waits ends here; one that runs stops at its next step. False if it has ended already.
bool cancel(store::Transaction& transaction, const JobId& id, Instant now, Random& random);

/// Forgets those that ended more than `kept` ago, but none with a once_key.
void prune(store::Transaction& transaction, Instant now);
inline constexpr std::chrono::days kept{30};

/// What processes tell each other when there is something to do.
inline constexpr std::string_view channel = "jobs";

}  // namespace mellanrum::jobs
