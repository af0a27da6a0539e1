#include "http/worker_pool.hpp"

namespace mellanrum::http {

WorkerPool::WorkerPool(int workers, std::size_t queued_max)
    : unfinished_max_(static_cast<std::size_t>(workers) + queued_max) {
  for (int i = 0; i < workers; ++i) threads_.emplace_back([this] { work(); });
}

WorkerPool::~WorkerPool() {
  stop();
}

WorkerPool::Posted WorkerPool::post(std::function<void()> job) {
  {
    const std::lock_guard lock(mutex_);
    if (is_stopping_ || unfinished_ >= unfinished_max_) return Posted::full;
    ++unfinished_;
    queue_.push_back(std::move(job));
  }
  has_work_.notify_one();
  return Posted::accepted;
}

void WorkerPool::stop() {
  std::deque<std::function<void()>> forgotten;  // destroyed outside the lock
  {
    const std::lock_guard lock(mutex_);
    is_stopping_ = true;
    forgotten.swap(queue_);
  }
  has_work_.notify_all();
  for (auto& thread : threads_) {
    if (thread.joinable()) thread.join();
  }
}

void WorkerPool::work() {
  for (;;) {
    std::function<void()> job;
    {
      std::unique_lock lock(mutex_);
      has_work_.wait(lock, [&] { return is_stopping_ || !queue_.empty(); });
      if (is_stopping_) return;
      job = std::move(queue_.front());
      queue_.pop_front();
    }
    job();
    job = {};  // and what it held
    const std::lock_guard lock(mutex_);
    --unfinished_;
  }
}

}  // namespace mellanrum::http
