// Tells open pages what has changed: hears committed events of every process on the database, asks
// the gate for each listener, and hands over text in the form of server-sent events. A thread of
// its own does the asking, so neither a writer nor a connection waits for it.
#pragma once

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

#include "http/event_store.hpp"
#include "http/server.hpp"

namespace mellanrum::http {

/// Who opens a stream, and where it goes on.
struct Listener {
  Caller caller;
  std::string address;
  std::optional<std::string> last_event_id;
};

/// One open page. The hub fills it, the connection empties it.
class EventStream {
 public:
  /// What to send now; empty if there is nothing.
  [[nodiscard]] std::string take();
  /// True when the session is over or the server stops: send what is left and close.
  [[nodiscard]] bool has_ended() const;

 private:
  friend class EventHub;
  /// Begins with `id`, so that whoever comes back can say since when, however quiet it has been.
  EventStream(Listener who, std::string_view id, std::function<void()> wake);
  void push(std::string text);
  /// Something may have been missed: the page must fetch anew, and has heard all before `id`.
  void push_reset(std::string_view id);
  void end();

  const Listener who_;
  const std::function<void()> wake_;
  mutable std::mutex mutex_;
  std::string pending_;
  int pending_count_ = 0;
  bool has_ended_ = false;
};

class EventHub {
 public:
  EventHub(store::Database& database, Gate& gate, const Clock& clock, Random& random,
           const ServerLimits& limits);
  ~EventHub();
  EventHub(const EventHub&) = delete;
  EventHub& operator=(const EventHub&) = delete;

  enum class Refusal { none, full, too_many_of_one };
  struct Opened {
    std::shared_ptr<EventStream> stream;
    Refusal refusal = Refusal::none;  ///< then there is no stream
  };
  /// Opens a stream, which goes on after `last_event_id` if there is one. `wake` is called on the
  /// hub's thread whenever there is something to take: hand over and return. Refused when too many
  /// are open, in all or of one user or address.
  [[nodiscard]] Opened open(Listener who, std::function<void()> wake);
  /// Ends all streams and opens no more.
  void stop();

 private:
  using Streams = std::vector<std::shared_ptr<EventStream>>;
  void run();
  void hear(std::optional<std::string_view> payload);
  [[nodiscard]] Streams living();
  [[nodiscard]] Refusal refusal_of(const Listener& who);
  [[nodiscard]] std::string new_id() const;
  void tell(const Streams& streams, const std::vector<StoredEvent>& events);
  void resume(const Streams& streams);
  void end_strangers(const Streams& streams);

  store::Database& database_;
  Gate& gate_;
  const Clock& clock_;
  Random& random_;
  const ServerLimits limits_;
  std::mutex mutex_;
  std::condition_variable has_work_;
  std::vector<std::weak_ptr<EventStream>> streams_;
  Streams opened_;
  std::vector<StoredEvent> heard_;
  bool has_missed_ = false;
  bool is_stopping_ = false;
  std::thread thread_;
  std::unique_ptr<store::Subscription> subscription_;
};

}  // namespace mellanrum::http
