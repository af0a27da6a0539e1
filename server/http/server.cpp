#include "http/server.hpp"

#include <stdexcept>
#include <thread>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "base/log.hpp"
#include "http/connection.hpp"

namespace mellanrum::http {

namespace asio = boost::asio;
using Error = boost::system::error_code;

namespace {

/// Threads that only move bytes; the work is done by the pool.
constexpr int wire_threads = 2;
constexpr std::chrono::minutes prune_interval{10};

}  // namespace

class Server::Implementation {
 public:
  explicit Implementation(ServerParts parts)
      : limits_(parts.limits),
        address_(parts.address),
        port_(parts.port),
        proxy_address_(parts.proxy_address),
        clock_(parts.clock),
        hub_(parts.database, parts.gate, parts.clock, parts.random, parts.limits),
        connections_(limits_),
        dispatcher_(std::move(parts)),
        pools_(limits_),
        acceptor_(asio::make_strand(context_)),
        prune_timer_(acceptor_.get_executor()) {}

  ~Implementation() { stop(); }
  Implementation(const Implementation&) = delete;
  Implementation& operator=(const Implementation&) = delete;

  int start() {
    listen();
    auto accepting = accept();
    asio::co_spawn(acceptor_.get_executor(), std::move(accepting), asio::detached);
    auto pruning = prune();
    asio::co_spawn(acceptor_.get_executor(), std::move(pruning), asio::detached);
    for (int i = 0; i < wire_threads; ++i) {
      threads_.emplace_back([this] { context_.run(); });
    }
    return acceptor_.local_endpoint().port();
  }

  void stop() {
    if (std::exchange(is_stopped_, true)) return;
    asio::post(acceptor_.get_executor(), [this] {
      Error ignored;
      acceptor_.close(ignored);
      prune_timer_.cancel();
    });
    hub_.stop();  // ends the streams of events
    connections_.stop();
    pools_.stop();
    context_.stop();
    for (auto& thread : threads_) thread.join();
  }

 private:
  void listen() {
    try {
      const asio::ip::tcp::endpoint endpoint(asio::ip::make_address(listening_address()),
                                             static_cast<std::uint16_t>(port_));
      acceptor_.open(endpoint.protocol());
      acceptor_.set_option(asio::socket_base::reuse_address(true));
      acceptor_.bind(endpoint);
      acceptor_.listen();
    } catch (const boost::system::system_error& error) {
      const bool is_name = error.code() == asio::error::invalid_argument;
      throw std::runtime_error(
          "cannot listen on " + address_ + ", port " + std::to_string(port_) + ": " +
          (is_name ? "write an IP address, as 127.0.0.1, ::1 or 0.0.0.0" : error.code().message()));
    }
  }

  /// The one name that needs nobody to look it up.
  [[nodiscard]] std::string listening_address() const {
    return address_ == "localhost" ? "127.0.0.1" : address_;
  }

  asio::awaitable<void> accept() {
    const ConnectionParts parts{dispatcher_, hub_,    pools_,        connections_,
                                clock_,      limits_, proxy_address_};
    asio::steady_timer pause(acceptor_.get_executor());
    Error error;
    auto token = asio::redirect_error(asio::use_awaitable, error);
    while (acceptor_.is_open()) {
      const auto strand = asio::make_strand(context_);
      auto socket = co_await acceptor_.async_accept(strand, token);
      if (!error) {
        serve(std::move(socket), parts);
        continue;
      }
      // Out of descriptors, most likely: some will be closed soon.
      pause.expires_after(std::chrono::milliseconds(100));
      co_await pause.async_wait(token);
    }
  }

  asio::awaitable<void> prune() {
    Error error;
    auto token = asio::redirect_error(asio::use_awaitable, error);
    while (acceptor_.is_open()) {
      prune_timer_.expires_after(prune_interval);
      co_await prune_timer_.async_wait(token);
      if (error) co_return;
      auto job = [this] {
        try {
          dispatcher_.prune();
        } catch (const std::exception& failure) {
          log::warn("old answers and events could not be pruned: {}", failure.what());
        }
      };
      // When the pool is full there will be another time.
      static_cast<void>(pools_.of(Dispatcher::Work::writing).post(std::move(job)));
    }
  }

  const ServerLimits limits_;
  const std::string address_;
  const int port_;
  const std::string proxy_address_;
  const Clock& clock_;
  EventHub hub_;
  Connections connections_;
  Dispatcher dispatcher_;
  Pools pools_;
  // Connections that did not end in time live on in it and refer to all above, so it goes first.
  asio::io_context context_{wire_threads};
  asio::ip::tcp::acceptor acceptor_;
  asio::steady_timer prune_timer_;
  std::vector<std::thread> threads_;
  bool is_stopped_ = false;
};

Server::Server(ServerParts parts)
    : implementation_(std::make_unique<Implementation>(std::move(parts))) {}
Server::~Server() = default;
int Server::start() {
  return implementation_->start();
}
void Server::stop() {
  implementation_->stop();
}

}  // namespace mellanrum::http
