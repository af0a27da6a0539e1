// Running ensembles over TBB; see ensemble.hpp.
#include "whatif/ensemble.hpp"

#include <tbb/enumerable_thread_specific.h>
#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <atomic>
#include <bit>
#include <mutex>

#include "whatif/engine.hpp"
#include "whatif/scenario_text.hpp"

namespace mellanrum::whatif {

namespace {

struct Task {
  std::size_t arm;
  int replicate;
};

class Crew {
 public:
  Crew(EnsemblePlan const& plan, EnsembleHooks const& hooks) : plan_(plan), hooks_(hooks) {
    municipalities_.resize(plan.arms.size());
    ensemble_.results.resize(plan.arms.size());
    for (auto& arm : ensemble_.results) arm.resize(static_cast<std::size_t>(plan.replicates));
    list_tasks();
  }

  Ensemble run() {
    int const threads = plan_.threads > 0 ? plan_.threads : tbb::task_arena::automatic;
    // Also more threads than cores, when asked for: the result must not care.
    std::optional<tbb::global_control> allowed;
    if (plan_.threads > 0) {
      allowed.emplace(tbb::global_control::max_allowed_parallelism,
                      static_cast<std::size_t>(plan_.threads));
    }
    tbb::task_arena arena(threads);
    arena.execute([&] {
      tbb::parallel_for(std::size_t{0}, plan_.arms.size(), [&](std::size_t arm) {
        municipalities_[arm] = build_municipality(plan_.arms[arm]);
      });
      tbb::parallel_for(
          tbb::blocked_range<std::size_t>(0, tasks_.size(), 1),
          [&](auto const& range) {
            for (auto i = range.begin(); i != range.end(); ++i) run_one(tasks_[i]);
          },
          tbb::simple_partitioner());
    });
    return std::move(ensemble_);
  }

 private:
  // All arms of a replicate together, so that an early look has whole pairs.
  void list_tasks() {
    for (int replicate = 0; replicate < plan_.replicates; ++replicate) {
      for (std::size_t arm = 0; arm < plan_.arms.size(); ++arm) {
        if (hooks_.mine && !hooks_.mine(arm, replicate)) continue;
        RunResult const* known = hooks_.known ? hooks_.known(arm, replicate) : nullptr;
        if (known != nullptr) {
          place({arm, replicate}) = *known;
        } else {
          tasks_.push_back({arm, replicate});
        }
      }
    }
  }

  std::optional<RunResult>& place(Task const& task) {
    return ensemble_.results[task.arm][static_cast<std::size_t>(task.replicate)];
  }

  void run_one(Task const& task) {
    if (cancelled_) return;
    RunResult result =
        engine_for(task.arm).run(plan_.seed + static_cast<std::uint64_t>(task.replicate));
    if (plan_.keep == Keep::outcomes) result.weeks = {};
    auto& kept = place(task);
    kept = std::move(result);
    std::lock_guard const lock(mutex_);
    ++done_;
    if (hooks_.finished &&
        hooks_.finished({task.arm, task.replicate, *kept}, done_, tasks_.size()) == Continue::no) {
      cancelled_ = true;
    }
  }

  // One engine a thread and arm, whose memory serves the next seed; but in a sensitivity analysis
  // of a thousand arms only the latest.
  Engine& engine_for(std::size_t arm) {
    constexpr std::size_t engines_max = 64;
    auto& engines = engines_.local();
    engines.resize(plan_.arms.size());
    if (plan_.arms.size() > engines_max) {
      for (auto& other : engines) {
        if (&other != &engines[arm]) other.reset();
      }
    }
    if (!engines[arm]) engines[arm] = std::make_unique<Engine>(municipalities_[arm]);
    return *engines[arm];
  }

  EnsemblePlan const& plan_;
  EnsembleHooks const& hooks_;
  std::vector<Municipality> municipalities_;
  std::vector<Task> tasks_;
  Ensemble ensemble_;
  tbb::enumerable_thread_specific<std::vector<std::unique_ptr<Engine>>> engines_;
  std::mutex mutex_;
  std::size_t done_ = 0;
  std::atomic<bool> cancelled_ = false;
};

}  // namespace

bool Ensemble::complete() const {
  for (auto const& arm : results) {
    for (auto const& result : arm) {
      if (!result) return false;
    }
  }
  return true;
}

std::vector<double> Ensemble::values(std::size_t arm, Outcome outcome) const {
  std::vector<double> values;
  for (auto const& result : results[arm]) {
    if (result) values.push_back(result->outcomes[outcome]);
  }
  return values;
}

Ensemble run_ensemble(EnsemblePlan const& plan, EnsembleHooks const& hooks) {
  return Crew(plan, hooks).run();
}

// FNV-1a over every number that matters.
std::uint64_t fingerprint(EnsemblePlan const& plan) {
  std::uint64_t hash = 0xcbf29ce484222325;
  auto mix = [&](double value) {
    auto bits = std::bit_cast<std::uint64_t>(value);
    for (int byte = 0; byte < 8; ++byte, bits >>= 8) {
      hash = (hash ^ (bits & 0xff)) * 0x100000001b3;
    }
  };
  mix(1);  // the version of the model's arithmetic
  mix(static_cast<double>(plan.seed));
  mix(plan.keep == Keep::weeks ? 1 : 0);
  for (Parameters const& arm : plan.arms) {
    mix(static_cast<double>(arm.preset));
    mix(static_cast<double>(arm.geography));
    mix(static_cast<double>(arm.shock));
    mix(arm.psychiatry_remote + 2 * arm.district_groups);
    for (ParameterRow const& row : parameter_table()) mix(value_of(arm, row));
    for (DomainRow const& row : domain_table()) {
      for (double value : arm.*row.field) mix(value);
    }
    for (int value : arm.units) mix(value);
    for (int value : arm.staff_per_unit) mix(value);
    for (double value : arm.need_counts) mix(value);
  }
  return hash;
}

}  // namespace mellanrum::whatif
