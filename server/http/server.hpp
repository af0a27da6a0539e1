// The listener: accepts connections, finds the route, runs handlers on a worker pool, answers.
// The only face of http/ that app/ needs. Everything of Beast, Asio and co_await is behind it.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "http/context.hpp"
#include "http/message.hpp"
#include "http/route.hpp"

namespace mellanrum::http {

/// Every limit has a name.
struct ServerLimits {
  std::size_t body_bytes_max = 1 << 20;
  std::size_t header_bytes_max = 16 << 10;
  std::size_t target_bytes_max = 4 << 10;
  int connections_max = 4096;
  int connections_per_address_max = 512;
  int event_streams_max = 2048;
  /// One person's windows, and one address's: an office shares one.
  int event_streams_per_user_max = 32;
  int event_streams_per_address_max = 1024;
  int workers = 16;
  int queued_requests_max = 1024;  ///< more are answered 503 at once
  /// Writes have threads and a queue of their own: a slow disk keeps nobody waiting who reads.
  int writing_workers = 16;
  /// Preparing handlers (a password to hash) have threads and a queue of their own: whoever sends a
  /// thousand sign-ins at once keeps nobody waiting who is signed in. More threads than strangers
  /// may wait at once (access/password.hpp), so that those who are known find one.
  int preparing_workers = 24;
  int queued_preparations_max = 128;
  std::chrono::milliseconds header_timeout{10'000};
  std::chrono::milliseconds body_timeout{30'000};
  std::chrono::milliseconds write_timeout{30'000};
  std::chrono::milliseconds idle_timeout{60'000};
  std::chrono::milliseconds stop_timeout{5'000};
  /// How often an open event stream gets a sign of life and its session is looked at again.
  std::chrono::milliseconds heartbeat{15'000};
  /// How long the answer to an Idempotency-Key is kept.
  std::chrono::hours idempotency_kept{24};
  /// How long it is remembered that a key was used. A key that says that it is older is refused.
  std::chrono::days idempotency_remembered{100};
};

/// Decides who is let in, and writes what was done. access/ and audit/ implement it; app/ joins.
class Gate {
 public:
  virtual ~Gate() = default;

  /// The caller of this request; throws Problem unauthenticated or forbidden. Asked inside the same
  /// snapshot or transaction as the handler. Deny by default: an unknown permission is refused.
  [[nodiscard]] virtual Caller admit(const Request& request, const Route& route,
                                     store::Reader& reader, Instant now) = 0;
  /// Adds an audit entry for each subject; inside the act's own transaction.
  virtual void record(const Request& request, const Route& route, const Response& response,
                      const Context& context, store::Transaction& transaction) = 0;
  /// The same of a request that was refused, by role or because the caller may not see what it
  /// names. Asked before the answer leaves.
  virtual void record_refusal(const Request& /*request*/, const Route& /*route*/,
                              const Problem& /*problem*/, const Context& /*context*/,
                              store::Transaction& /*transaction*/) {}
  /// Whether the caller is told of an event, by what he may see now.
  [[nodiscard]] virtual bool may_hear(const Caller& caller, const Event& event,
                                      store::Reader& reader) = 0;
  /// Whether a kept answer may be shown to the caller once more, by what he may see now: its
  /// `subjects` say what cases it is about.
  [[nodiscard]] virtual bool may_see_again(const Caller& caller, const Response& kept,
                                           store::Reader& reader) = 0;
  /// False when the session of a stream that has been open for a while has ended.
  [[nodiscard]] virtual bool is_still_signed_in(const Caller& caller, store::Reader& reader,
                                                Instant now) = 0;
};

/// A file built into the binary; `gzip` is its compressed form, empty where that is not smaller.
struct StaticFile {
  std::string_view path;  ///< `/index.html`
  std::string_view content_type;
  std::string_view bytes;
  std::string_view gzip;
  std::string_view etag;
  bool is_immutable = false;  ///< its name holds its hash
};

struct ServerParts {
  store::Database& database;
  const Clock& clock;
  Random& random;
  const Settings& settings;
  Gate& gate;
  Routes routes;
  std::vector<StaticFile>
      files;  ///< unknown paths without a dot that accept HTML get `/index.html`
  std::string address = "127.0.0.1";
  int port = 0;  ///< 0 lets the system choose
  ServerLimits limits = {};
  /// Of a proxy in front, which is believed when it says in X-Forwarded-For who asks, and to which
  /// the limit for one address does not apply. Empty for none.
  std::string proxy_address = "";
  /// What the server is called from outside, as `checked_public_url` gives it. Writes come from
  /// there, and no other Host is answered. Empty where nobody has said.
  std::string public_url = "";
};

class Server {
 public:
  explicit Server(ServerParts parts);
  ~Server();

  /// Listens; returns the port. Throws std::runtime_error if the address is taken.
  int start();
  /// Stops listening, lets what is under way finish within `stop_timeout`, closes the rest.
  void stop();

 private:
  class Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace mellanrum::http
