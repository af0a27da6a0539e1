// The connections that are open: counted in total and by address, and told when the server stops.
// Knows nothing of sockets. Safe from any thread.
#pragma once

#include <chrono>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "http/server.hpp"

namespace mellanrum::http {

/// What the counting and stopping needs of a connection.
class OpenConnection {
 public:
  virtual ~OpenConnection() = default;
  [[nodiscard]] virtual const std::string& address() const = 0;
  /// A proxy's: the limit for one address does not apply.
  [[nodiscard]] virtual bool is_of_proxy() const = 0;
  /// Close when idle, otherwise after the answer under way. From any thread.
  virtual void finish_soon() = 0;
  virtual void close_now() = 0;
};

class Connections {
 public:
  explicit Connections(const ServerLimits& limits) : limits_(limits) {}

  enum class Entry { admitted, full };
  [[nodiscard]] Entry enter(const std::shared_ptr<OpenConnection>& connection);
  void leave(const OpenConnection& connection);

  /// Admits no more; idle ones close, others after their answer; waits at most `stop_timeout`, then
  /// closes the rest.
  void stop();

 private:
  void ask_all(void (OpenConnection::*wish)());
  [[nodiscard]] bool wait_until_none(std::chrono::milliseconds timeout);

  const ServerLimits limits_;
  std::mutex mutex_;
  std::condition_variable one_left_;
  std::map<const OpenConnection*, std::weak_ptr<OpenConnection>> open_;
  std::map<std::string, int> by_address_;
  bool is_stopping_ = false;
};

}  // namespace mellanrum::http
