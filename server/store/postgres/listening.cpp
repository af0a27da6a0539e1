#include "store/postgres/listening.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <chrono>

#include "base/log.hpp"

namespace mellanrum::store::postgres {
namespace {

constexpr std::chrono::seconds reconnect_pause{1};

}  // namespace

Listening::Listening(std::string url, const Limits& limits)
    : url_(std::move(url)), limits_(limits), wake_descriptor_(::eventfd(0, EFD_CLOEXEC)) {
  if (wake_descriptor_ < 0) throw std::runtime_error("eventfd failed");
}

Listening::~Listening() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  wake();
  if (thread_.joinable()) thread_.join();
  ::close(wake_descriptor_);
}

void Listening::wake() {
  const std::uint64_t one = 1;
  if (::write(wake_descriptor_, &one, sizeof one) < 0) log::error("postgres: cannot wake");
}

std::unique_ptr<Subscription> Listening::listen(std::string channel, Listener listener) {
  auto subscription = listeners_.add(channel, std::move(listener));
  std::unique_lock lock(mutex_);
  wanted_.insert(channel);
  if (!thread_.joinable()) thread_ = std::thread([this] { run(); });
  wake();
  changed_.wait_for(lock, std::chrono::seconds(limits_.wait_seconds_max),
                    [&] { return stopping_ || heard_.contains(channel); });
  return subscription;
}

void Listening::run() {
  for (bool is_first = true;; is_first = false) {
    try {
      Connection connection(url_, limits_);
      if (!is_first) log::info("postgres: listening again");
      listen_to_new_channels(connection);
      if (!is_first) listeners_.tell_missed();
      listen_while_connected(connection);
      return;
    } catch (const std::exception& error) {
      log::error("postgres: cannot listen: {}", error.what());
    }
    wait_to_try_again();
    const std::lock_guard lock(mutex_);
    if (stopping_) return;
    heard_.clear();
  }
}

/// Returns when the process stops; throws ConnectionLost.
void Listening::listen_while_connected(Connection& connection) {
  for (;;) {
    listen_to_new_channels(connection);
    tell_what_came(connection);
    {
      const std::lock_guard lock(mutex_);
      if (stopping_) return;
    }
    std::array<pollfd, 2> polled = {pollfd{PQsocket(connection.handle()), POLLIN, 0},
                                    pollfd{wake_descriptor_, POLLIN, 0}};
    ::poll(polled.data(), polled.size(), -1);
    std::uint64_t wakes = 0;
    if (polled[1].revents != 0 && ::read(wake_descriptor_, &wakes, sizeof wakes) < 0) {
      throw std::runtime_error("eventfd cannot be read");
    }
    if (polled[0].revents != 0 && PQconsumeInput(connection.handle()) == 0) {
      throw ConnectionLost(PQerrorMessage(connection.handle()));
    }
  }
}

void Listening::listen_to_new_channels(Connection& connection) {
  std::set<std::string> missing;
  {
    const std::lock_guard lock(mutex_);
    for (const std::string& channel : wanted_) {
      if (!heard_.contains(channel)) missing.insert(channel);
    }
  }
  // The names are of [a-z_] (check_notification), so they need no quoting.
  for (const std::string& channel : missing) connection.run_script("LISTEN " + channel);
  if (missing.empty()) return;
  {
    const std::lock_guard lock(mutex_);
    heard_.merge(missing);
  }
  changed_.notify_all();
}

void Listening::tell_what_came(Connection& connection) {
  struct Free {
    void operator()(PGnotify* notification) const { PQfreemem(notification); }
  };
  for (;;) {
    const std::unique_ptr<PGnotify, Free> notification(PQnotifies(connection.handle()));
    if (notification == nullptr) return;
    listeners_.tell(notification->relname, notification->extra);
  }
}

void Listening::wait_to_try_again() {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, reconnect_pause, [&] { return stopping_; });
}

}  // namespace mellanrum::store::postgres
