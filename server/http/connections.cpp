#include "http/connections.hpp"

#include <vector>

namespace mellanrum::http {

namespace {

/// How long connections may take to notice that they were closed.
constexpr std::chrono::seconds closing_timeout{1};

}  // namespace

Connections::Entry Connections::enter(const std::shared_ptr<OpenConnection>& connection) {
  const std::lock_guard lock(mutex_);
  const auto same_address = by_address_.try_emplace(connection->address(), 0).first;
  const bool is_one_too_many = same_address->second >= limits_.connections_per_address_max;
  if (is_stopping_ || open_.size() >= static_cast<std::size_t>(limits_.connections_max) ||
      (is_one_too_many && !connection->is_of_proxy())) {
    if (same_address->second == 0) by_address_.erase(same_address);
    return Entry::full;
  }
  ++same_address->second;
  open_.emplace(connection.get(), connection);
  return Entry::admitted;
}

void Connections::leave(const OpenConnection& connection) {
  const std::lock_guard lock(mutex_);
  open_.erase(&connection);
  const auto same_address = by_address_.find(connection.address());
  if (--same_address->second == 0) by_address_.erase(same_address);
  one_left_.notify_all();
}

void Connections::ask_all(void (OpenConnection::*wish)()) {
  // Let go outside the lock: the last reference may be ours, and leaving takes the lock.
  std::vector<std::shared_ptr<OpenConnection>> asked;
  {
    const std::lock_guard lock(mutex_);
    is_stopping_ = true;
    for (const auto& [key, connection] : open_) {
      if (auto living = connection.lock()) asked.push_back(std::move(living));
    }
  }
  for (const auto& connection : asked) (connection.get()->*wish)();
}

bool Connections::wait_until_none(std::chrono::milliseconds timeout) {
  std::unique_lock lock(mutex_);
  return one_left_.wait_for(lock, timeout, [&] { return open_.empty(); });
}

void Connections::stop() {
  ask_all(&OpenConnection::finish_soon);
  if (wait_until_none(limits_.stop_timeout)) return;
  ask_all(&OpenConnection::close_now);
  static_cast<void>(wait_until_none(closing_timeout));
}

}  // namespace mellanrum::http
