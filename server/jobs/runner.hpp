// Does jobs on threads of its own: one at a time a thread, with less of the processor than people
// who wait for a page. Any number of processes may run on one database.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "jobs/jobs.hpp"

namespace mellanrum::jobs {

/// One job as its kind sees it while it is done.
class Work {
 public:
  Work(store::Database& database, const Clock& clock, Random& random, std::string process,
       const std::atomic<bool>& is_stopping, Job job);

  /// Where to go on is `job().cursor`: what a step has saved is never done twice.
  [[nodiscard]] const Job& job() const { return job_; }
  [[nodiscard]] store::Database& database() const { return database_; }
  [[nodiscard]] const Clock& clock() const { return clock_; }
  [[nodiscard]] Random& random() const { return random_; }

  /// How far a step brings the job, and where the next one begins.
  struct Step {
    std::int64_t done = 0;
    std::int64_t total = 0;
    std::string cursor;
  };
  /// Writes a step and saves it with the job, both or neither; call it at least every half minute
  /// (`lent`). Throws what ends the work here when the job was cancelled, the server stops, or
  /// another process has taken over: let it through.
  void save(const Step& step, const std::function<void(store::Transaction&)>& write);

  struct Cancelled {};
  struct GivenUp {};

 private:
  store::Database& database_;
  const Clock& clock_;
  Random& random_;
  std::string process_;
  const std::atomic<bool>& is_stopping_;
  Job job_;
};

/// Does one kind of job to its end. An exception of std::exception ends the job as failed.
using Kind = std::function<void(Work& work)>;
using Kinds = std::map<std::string, Kind>;

struct RunnerLimits {
  int threads = 1;
  int nice = 10;                                 ///< how far below those who answer people; 0 to 19
  std::chrono::milliseconds look_again{15'000};  ///< for jobs of processes that have fallen silent
};

class Runner {
 public:
  Runner(store::Database& database, const Clock& clock, Random& random, Kinds kinds,
         RunnerLimits limits = {});
  /// Work under way stops at its next step and waits for the next process.
  ~Runner();
  Runner(const Runner&) = delete;
  Runner& operator=(const Runner&) = delete;

 private:
  void run();
  [[nodiscard]] bool do_one();
  [[nodiscard]] State do_kind(Work& work) const;
  void wait();

  store::Database& database_;
  const Clock& clock_;
  Random& random_;
  const Kinds kinds_;
  std::vector<std::string> names_;
  const RunnerLimits limits_;
  const std::string process_;
  std::atomic<bool> is_stopping_ = false;
  std::mutex mutex_;
  std::condition_variable woken_;
  bool has_news_ = true;
  std::unique_ptr<store::Subscription> subscription_;
  std::vector<std::thread> threads_;
};

}  // namespace mellanrum::jobs
