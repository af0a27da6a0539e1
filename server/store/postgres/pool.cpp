#include "store/postgres/pool.hpp"

#include "base/log.hpp"
#include "store/busy.hpp"

namespace mellanrum::store::postgres {

Pool::Pool(std::string url, int connections_max, const Limits& limits)
    : url_(std::move(url)), connections_max_(connections_max), limits_(limits) {}

/// An idle connection, or nothing if a new one is to be opened.
std::unique_ptr<Connection> Pool::take() {
  std::unique_lock lock(mutex_);
  const auto is_free = [&] { return lent_ < connections_max_; };
  if (!returned_.wait_for(lock, std::chrono::seconds(limits_.wait_seconds_max), is_free)) {
    throw busy();
  }
  ++lent_;
  if (idle_.empty()) return nullptr;
  auto connection = std::move(idle_.back());
  idle_.pop_back();
  return connection;
}

void Pool::give_back(std::unique_ptr<Connection> connection) {
  const bool is_useful = connection != nullptr && connection->make_idle();
  {
    const std::lock_guard lock(mutex_);
    --lent_;
    if (is_useful) idle_.push_back(std::move(connection));
  }
  returned_.notify_one();
}

// After a restart of PostgreSQL every idle connection is dead, so we try until one has to be opened
// anew; nothing has happened yet, so trying again is safe.
Pool::Lease Pool::begin(const std::string& begin) {
  for (;;) {
    std::unique_ptr<Connection> connection = take();
    const bool is_new = connection == nullptr;
    try {
      if (is_new) connection = std::make_unique<Connection>(url_, limits_.statements_kept_max);
      connection->run_script(begin);
      return {*this, std::move(connection)};
    } catch (const ConnectionLost& lost) {
      give_back(nullptr);
      if (!is_new) continue;
      log::error("postgres: {}", lost.what());
      throw out_of_reach();
    } catch (...) {
      give_back(nullptr);
      throw;
    }
  }
}

}  // namespace mellanrum::store::postgres
