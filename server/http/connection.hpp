// One connection: reads requests one after the other, has them answered on the worker pool, writes.
// A coroutine on a strand of its own; with server.cpp the only place with Asio, Beast and co_await.
#pragma once

#include <boost/asio/ip/tcp.hpp>

#include "http/connections.hpp"
#include "http/dispatcher.hpp"
#include "http/event_hub.hpp"
#include "http/pools.hpp"
#include "http/server.hpp"

namespace mellanrum::http {

struct ConnectionParts {
  const Dispatcher& dispatcher;
  EventHub& hub;
  Pools& pools;
  Connections& connections;
  const Clock& clock;
  const ServerLimits& limits;
  const std::string& proxy_address;
};

/// Serves the connection from now on; `socket` has a strand for its executor. `parts` outlives it.
void serve(boost::asio::ip::tcp::socket socket, const ConnectionParts& parts);

}  // namespace mellanrum::http
