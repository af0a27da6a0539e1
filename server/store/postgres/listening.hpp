// A connection and a thread of their own that hear what transactions of any process notify. They
// start with the first listener. After a lost connection they come back by themselves and say that
// something may have been missed.
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <set>
#include <string>
#include <thread>

#include "store/listeners.hpp"
#include "store/postgres/connection.hpp"

namespace mellanrum::store::postgres {

class Listening {
 public:
  Listening(std::string url, const Limits& limits);
  ~Listening();
  Listening(const Listening&) = delete;
  Listening& operator=(const Listening&) = delete;

  /// Returns when the channel is heard, or when PostgreSQL is out of reach; it is heard later then,
  /// and the listener told that it missed something.
  [[nodiscard]] std::unique_ptr<Subscription> listen(std::string channel, Listener listener);

 private:
  void run();
  void listen_while_connected(Connection& connection);
  void listen_to_new_channels(Connection& connection);
  void tell_what_came(Connection& connection);
  void wait_to_try_again();
  void wake();

  const std::string url_;
  const Limits limits_;
  Listeners listeners_;

  std::mutex mutex_;
  std::condition_variable changed_;
  std::set<std::string> wanted_;
  std::set<std::string> heard_;
  bool stopping_ = false;
  int wake_descriptor_;
  std::thread thread_;
};

}  // namespace mellanrum::store::postgres
