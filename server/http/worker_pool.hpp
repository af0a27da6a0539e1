// Threads that run handlers, behind a queue with an end.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace mellanrum::http {

class WorkerPool {
 public:
  /// Starts `workers` threads.
  WorkerPool(int workers, std::size_t queued_max);
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  enum class Posted { accepted, full };
  /// `job` must not throw.
  [[nodiscard]] Posted post(std::function<void()> job);

  /// Refuses more, lets what runs come to its end, and forgets what waits.
  void stop();

 private:
  void work();

  std::mutex mutex_;
  std::condition_variable has_work_;
  std::deque<std::function<void()>> queue_;
  std::size_t unfinished_max_;
  std::size_t unfinished_ = 0;  ///< waiting or running
  bool is_stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace mellanrum::http
