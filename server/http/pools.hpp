// The threads that answer, a pool for each kind of work: who waits for the disk or hashes a
// password keeps nobody waiting who reads.
#pragma once

#include "http/dispatcher.hpp"
#include "http/server.hpp"
#include "http/worker_pool.hpp"

namespace mellanrum::http {

class Pools {
 public:
  explicit Pools(const ServerLimits& limits)
      : reading_(limits.workers, static_cast<std::size_t>(limits.queued_requests_max)),
        writing_(limits.writing_workers, static_cast<std::size_t>(limits.queued_requests_max)),
        preparing_(limits.preparing_workers,
                   static_cast<std::size_t>(limits.queued_preparations_max)) {}

  [[nodiscard]] WorkerPool& of(Dispatcher::Work work) {
    switch (work) {
      case Dispatcher::Work::writing:
        return writing_;
      case Dispatcher::Work::preparing:
        return preparing_;
      case Dispatcher::Work::reading:
        break;
    }
    return reading_;
  }

  void stop() {
    reading_.stop();
    writing_.stop();
    preparing_.stop();
  }

 private:
  WorkerPool reading_;
  WorkerPool writing_;
  WorkerPool preparing_;
};

}  // namespace mellanrum::http
