// One connection: reads requests one after the other, has them answered on the worker pool, writes.
// A coroutine on a strand of its own; with server.cpp the only place with Asio, Beast and co_await.
#pragma once

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include <boost/asio/ip/tcp.hpp>

#include "http/dispatcher.hpp"
#include "http/event_hub.hpp"
#include "http/server.hpp"
#include "http/worker_pool.hpp"

namespace mellanrum::http {

class Connection;

/// Those that are open: counted in total and by address, and told when the server stops.
class Connections {
 public:
  explicit Connections(const ServerLimits& limits) : limits_(limits) {}

  enum class Entry { admitted, full };
  [[nodiscard]] Entry enter(const std::shared_ptr<Connection>& connection);
  void leave(const Connection& connection);

  /// Idle ones close, others after their answer; waits at most `stop_timeout`, then closes the
  /// rest.
  void stop();

 private:
  void ask_all(void (Connection::*wish)());
  [[nodiscard]] bool wait_until_none(std::chrono::milliseconds timeout);

  const ServerLimits limits_;
  std::mutex mutex_;
  std::condition_variable one_left_;
  std::map<const Connection*, std::weak_ptr<Connection>> open_;
  std::map<std::string, int> by_address_;
  bool is_stopping_ = false;
};

struct ConnectionParts {
  const Dispatcher& dispatcher;
  EventHub& hub;
  WorkerPool& pool;
  Connections& connections;
  const Clock& clock;
  const ServerLimits& limits;
};

/// Serves the connection from now on; `socket` has a strand for its executor. `parts` outlives it.
void serve(boost::asio::ip::tcp::socket socket, const ConnectionParts& parts);

}  // namespace mellanrum::http
