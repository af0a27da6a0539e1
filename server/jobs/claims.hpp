// Which process works on which job, for the runner alone. A claim is lent: whoever is silent for
// longer than `lent` has lost it, and another goes on.
#pragma once

#include "jobs/jobs.hpp"

namespace mellanrum::jobs {

inline constexpr std::chrono::seconds lent{60};

/// The oldest job of these kinds that waits or whose process has fallen silent, claimed.
[[nodiscard]] std::optional<Job> claim(store::Transaction& transaction,
                                       const std::vector<std::string>& kinds,
                                       const std::string& process, Instant now, Random& random);

enum class Holding { held, cancelled, lost };

/// Lends it for longer. `lost` when another process has it or it has ended.
[[nodiscard]] Holding keep(store::Transaction& transaction, const JobId& id,
                           const std::string& process, Instant now);

/// Saves how far it has come; tells the person who asked.
void save_progress(store::Transaction& transaction, const Job& job, Instant now, Random& random);

/// Ends it, or lets it wait for another process to go on (State::waiting).
void let_go(store::Transaction& transaction, const Job& job, State state, Instant now,
            Random& random);

}  // namespace mellanrum::jobs
