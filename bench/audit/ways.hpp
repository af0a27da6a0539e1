// Three ways for an act to leave its entry in a log that an outsider can verify (decision 19).
#pragma once

#include <atomic>
#include <chrono>
#include <string>
#include <vector>

#include "store/database.hpp"

namespace mellanrum::bench {

enum class Way {
  without_log,  ///< the entry as a plain row, as today
  tree_head,    ///< every act takes the next index and moves the tree head itself
  sequencer,    ///< the entry without an index; one sequencer gives indices and signs
};

/// Empties and makes the tables of the bench.
void make_tables(store::Database& database);

/// An act with its entry, in one transaction.
void act(store::Database& database, Way way, const Clock& clock, Random& random);

/// What the sequencer did.
struct Sequenced {
  std::size_t entries = 0;
  std::size_t checkpoints = 0;
  std::vector<double> waits_ms;  ///< from an entry's own time until its checkpoint was durable
};

/// Gives indices and signs a checkpoint every `interval` until `is_over` and nothing is left.
[[nodiscard]] Sequenced sequence(store::Database& database, const std::atomic<bool>& is_over,
                                 std::chrono::milliseconds interval);

}  // namespace mellanrum::bench
