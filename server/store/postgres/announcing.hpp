// A connection and a thread of their own that tell what transactions notify, after their commits.
// PostgreSQL's NOTIFY inside a transaction takes a lock of the whole cluster until its commit is on
// disk, so that no two commits share an fsync; told afterwards and many at once, it costs nobody.
// A process that is killed between a commit and its telling leaves other processes untold of it.
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "store/postgres/connection.hpp"

namespace mellanrum::store::postgres {

struct Notification {
  std::string channel;
  std::string payload;
};
using Notifications = std::vector<Notification>;

class Announcing {
 public:
  Announcing(std::string url, const Limits& limits);
  /// Tells what is left, unless PostgreSQL is out of reach.
  ~Announcing();
  Announcing(const Announcing&) = delete;
  Announcing& operator=(const Announcing&) = delete;

  /// Returns at once. In the order of the calls; while PostgreSQL is out of reach they wait, and of
  /// more than `waiting_max` the oldest are forgotten: whoever listens has lost its connection too
  /// and reads anew.
  void tell(Notifications told);

  static constexpr std::size_t waiting_max = 10'000;

 private:
  void run();
  /// Waits for something to tell; nothing when the process stops and all is told.
  [[nodiscard]] Notifications next();
  [[nodiscard]] bool announce(const Notifications& told);

  const std::string url_;
  const Limits limits_;
  std::unique_ptr<Connection> connection_;  ///< of the thread alone

  std::mutex mutex_;
  std::condition_variable changed_;
  Notifications waiting_;
  bool stopping_ = false;
  std::thread thread_;  ///< from the first telling on
};

}  // namespace mellanrum::store::postgres
