#include "store/postgres/pool.hpp"

#include "base/log.hpp"
#include "store/busy.hpp"

namespace mellanrum::store::postgres {

Pool::Pool(std::string url, int connections_max, const Limits& limits)
    : url_(std::move(url)), connections_max_(connections_max), limits_(limits) {}

void Pool::wait_for_place() {
  std::unique_lock lock(mutex_);
  const auto is_free = [&] { return lent_ < connections_max_; };
  if (!returned_.wait_for(lock, std::chrono::seconds(limits_.wait_seconds_max), is_free)) {
    throw busy();
  }
  ++lent_;
}

/// Nothing if a new one is to be opened.
std::unique_ptr<Connection> Pool::idle() {
  const std::lock_guard lock(mutex_);
  if (idle_.empty()) return nullptr;
  auto connection = std::move(idle_.back());
  idle_.pop_back();
  return connection;
}

std::unique_ptr<Connection> Pool::open() const {
  try {
    return std::make_unique<Connection>(url_, limits_);
  } catch (const ConnectionLost& lost) {
    log::error("postgres: {}", lost.what());
    throw out_of_reach();
  }
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

Pool::Lease::Lease(Pool& pool) : pool_(pool) {
  pool_.wait_for_place();
  try {
    replace();
  } catch (...) {
    pool_.give_back(nullptr);
    throw;
  }
}

Pool::Lease::~Lease() {
  pool_.give_back(std::move(connection_));
}

void Pool::Lease::replace() {
  connection_ = pool_.idle();
  is_new_ = connection_ == nullptr;
  if (is_new_) connection_ = pool_.open();
}

}  // namespace mellanrum::store::postgres
