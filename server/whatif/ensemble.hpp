// Many runs of several scenarios with common random numbers: replicate n of every arm has the seed
// `seed + n`. The result is the same for any number of threads and any order of running.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "whatif/outcomes.hpp"
#include "whatif/parameters.hpp"

namespace mellanrum::whatif {

enum class Keep { outcomes, weeks };  // weeks: the series of every run as well, 37 kB each
enum class Continue { yes, no };

struct EnsemblePlan {
  std::vector<Parameters> arms;
  std::uint64_t seed = 1000;
  int replicates = 40;
  int threads = 0;  // 0: as many as the machine has
  Keep keep = Keep::outcomes;
};

// A run that is finished: which, and what came of it.
struct FinishedRun {
  std::size_t arm;
  int replicate;
  RunResult const& result;
};

struct EnsembleHooks {
  // Called once for each finished run, never by two threads at once. `no` cancels: what is under
  // way is finished, nothing new begins.
  std::function<Continue(FinishedRun const&, std::size_t done, std::size_t total)> finished;
  // A result that is already known, from a checkpoint; it is not run again nor told to `finished`.
  std::function<RunResult const*(std::size_t arm, int replicate)> known;
  // Whether this process runs the replicate at all: a share of the work for each of many.
  std::function<bool(std::size_t arm, int replicate)> mine;
};

struct Ensemble {
  // results[arm][replicate]; empty where a cancelled ensemble did not get.
  std::vector<std::vector<std::optional<RunResult>>> results;
  bool complete() const;
  // The outcome in every replicate of an arm that was run.
  std::vector<double> values(std::size_t arm, Outcome outcome) const;
};

Ensemble run_ensemble(EnsemblePlan const& plan, EnsembleHooks const& hooks = {});

// A number that differs when anything that decides the results differs.
std::uint64_t fingerprint(EnsemblePlan const& plan);

}  // namespace mellanrum::whatif
