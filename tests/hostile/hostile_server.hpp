// A small server for hostile clients: it counts what it was made to do, and can be made to wait.
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>

#include "http/own_routes.hpp"
#include "http/test_http.hpp"
#include "raw_client.hpp"
#include "settings/settings.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::http::test {

/// A door that handlers of /api/wait stop at until it is opened.
class Door {
 public:
  static Door& instance() {
    static Door door;
    return door;
  }
  void close() { set(false); }
  void open() { set(true); }
  void pass() {
    std::unique_lock lock(mutex_);
    ++waiting_;
    changed_.notify_all();
    changed_.wait(lock, [&] { return is_open_; });
    --waiting_;
  }
  void wait_until_waiting(int count) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return waiting_ >= count; });
  }
  void wait_until_open() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return is_open_; });
  }

 private:
  void set(bool is_open) {
    const std::lock_guard lock(mutex_);
    is_open_ = is_open;
    changed_.notify_all();
  }
  std::mutex mutex_;
  std::condition_variable changed_;
  bool is_open_ = true;
  int waiting_ = 0;
};

inline std::atomic<int> handled{0};
/// Produced bodies that nobody holds any more.
inline std::atomic<int> let_go{0};
inline constexpr int produced_piece_bytes = 64 << 10;

/// NamedGate, with a session that can end.
class EndingGate final : public NamedGate {
 public:
  bool is_still_signed_in(const Caller& caller, store::Reader&, Instant) override {
    return !has_ended || caller.user.text() != "asta";
  }
  std::atomic<bool> has_ended{false};
};

/// `limits` are to be set before start().
class HostileServer {
 public:
  explicit HostileServer(store::Database& database) : database_(database) {
    handled = 0;
    let_go = 0;
  }
  ~HostileServer() {
    Door::instance().open();
    server_.reset();
  }

  ServerLimits limits;
  std::string proxy_address;
  EndingGate gate;

  int start() {
    server_ = std::make_unique<Server>(ServerParts{
        .database = database_,
        .clock = clock_,
        .random = random_,
        .settings = settings_,
        .gate = gate,
        .routes = routes(),
        .files = {{"/index.html", "text/html", "<!doctype html>", "", "\"i\""}},
        .limits = limits,
        .proxy_address = proxy_address,
    });
    return port_ = server_->start();
  }
  void stop() { server_->stop(); }
  [[nodiscard]] int port() const { return port_; }

  /// Whether it still serves ordinary people.
  [[nodiscard]] bool is_well() const {
    RawClient client(port_);
    client.send("GET /api/health HTTP/1.1\r\nHost: a\r\n\r\n");
    return status_of(client.receive_response()) == 200;
  }

 private:
  static Routes routes();

  store::Database& database_;
  SystemClock clock_;
  SystemRandom random_;
  Settings settings_;
  std::unique_ptr<Server> server_;
  int port_ = 0;
};

class HostileTest : public store::test::DatabaseTest {
 protected:
  HostileServer server_{database()};

  /// What one fresh connection answers to `bytes`, until it closes.
  [[nodiscard]] std::string answer_to(std::string_view bytes) {
    RawClient client(server_.port());
    client.send(bytes);
    client.stop_sending();
    return client.receive_all();
  }
};

}  // namespace mellanrum::http::test
