#include "store/postgres/announcing.hpp"

#include <chrono>

#include "base/log.hpp"

namespace mellanrum::store::postgres {
namespace {

constexpr std::chrono::seconds reconnect_pause{1};

}  // namespace

Announcing::Announcing(std::string url, const Limits& limits)
    : url_(std::move(url)), limits_(limits) {}

Announcing::~Announcing() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Announcing::tell(Notifications told) {
  if (told.empty()) return;
  {
    const std::lock_guard lock(mutex_);
    if (!thread_.joinable()) thread_ = std::thread([this] { run(); });
    waiting_.insert(waiting_.end(), std::move_iterator(told.begin()),
                    std::move_iterator(told.end()));
  }
  changed_.notify_all();
}

void Announcing::run() {
  for (;;) {
    Notifications told = next();
    if (told.empty()) return;
    if (announce(told)) continue;
    std::unique_lock lock(mutex_);
    waiting_.insert(waiting_.begin(), std::move_iterator(told.begin()),
                    std::move_iterator(told.end()));
    if (changed_.wait_for(lock, reconnect_pause, [&] { return stopping_; })) return;
  }
}

Notifications Announcing::next() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return stopping_ || !waiting_.empty(); });
  if (waiting_.size() > waiting_max) {
    log::warn("postgres: {} notifications could not be told", waiting_.size() - waiting_max);
    waiting_.erase(waiting_.begin(), waiting_.end() - waiting_max);
  }
  return std::exchange(waiting_, {});
}

/// False if PostgreSQL is out of reach.
bool Announcing::announce(const Notifications& told) {
  try {
    if (!connection_) connection_ = std::make_unique<Connection>(url_, limits_);
    connection_->send("BEGIN");
    for (const auto& [channel, payload] : told) {
      connection_->send("SELECT pg_notify($1, $2)",
                        Values(std::initializer_list<Value>{channel, payload}));
    }
    connection_->run("COMMIT", {}, {});
    return true;
  } catch (const ConnectionLost& lost) {
    log::error("postgres: cannot tell: {}", lost.what());
  } catch (const std::exception& error) {
    // PostgreSQL's queue is full, or worse: these are lost, the next may pass.
    log::error("postgres: {} notifications lost: {}", told.size(), error.what());
    connection_.reset();
    return true;
  }
  connection_.reset();
  return false;
}

}  // namespace mellanrum::store::postgres
