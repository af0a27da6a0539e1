#include "http/event_hub.hpp"

#include <map>

#include <nlohmann/json.hpp>

#include "base/log.hpp"

namespace mellanrum::http {

namespace {

/// A page that has this many waiting is not reading; it fetches everything anew instead.
constexpr int pending_max = 256;
constexpr int resumed_max = 256;

/// `begin` and `reset` are of the stream itself; all others are topics.
std::string text_of_stream(std::string_view event, std::string_view id) {
  return "id: " + std::string(id) + "\nevent: " + std::string(event) + "\ndata: {}\n\n";
}

std::string text_of(const StoredEvent& stored) {
  nlohmann::ordered_json data = {{"id", stored.event.id}};
  if (stored.event.case_id) data["case"] = *stored.event.case_id;
  return "id: " + stored.id + "\nevent: " + stored.event.topic + "\ndata: " + data.dump() + "\n\n";
}

}  // namespace

EventStream::EventStream(Listener who, std::string_view id, std::function<void()> wake)
    : who_(std::move(who)), wake_(std::move(wake)), pending_(text_of_stream("begin", id)) {}

std::string EventStream::take() {
  const std::lock_guard lock(mutex_);
  pending_count_ = 0;
  return std::exchange(pending_, {});
}

bool EventStream::has_ended() const {
  const std::lock_guard lock(mutex_);
  return has_ended_;
}

void EventStream::push(std::string text) {
  {
    const std::lock_guard lock(mutex_);
    if (pending_count_ > pending_max) return;  // it holds the reset
    pending_ += text;
    // Without an id: what comes until it is taken is not told, so its last one stands.
    if (++pending_count_ > pending_max) pending_ = "event: reset\ndata: {}\n\n";
  }
  wake_();
}

void EventStream::push_reset(std::string_view id) {
  {
    const std::lock_guard lock(mutex_);
    pending_ = text_of_stream("reset", id);
  }
  wake_();
}

void EventStream::end() {
  {
    const std::lock_guard lock(mutex_);
    has_ended_ = true;
  }
  wake_();
}

EventHub::EventHub(store::Database& database, Gate& gate, const Clock& clock, Random& random,
                   const ServerLimits& limits)
    : database_(database), gate_(gate), clock_(clock), random_(random), limits_(limits) {
  thread_ = std::thread([this] { run(); });
  subscription_ =
      database_.listen(std::string(event_channel),
                       [this](std::optional<std::string_view> payload) { hear(payload); });
}

EventHub::~EventHub() {
  subscription_.reset();
  stop();
}

EventHub::Opened EventHub::open(Listener who, std::function<void()> wake) {
  std::shared_ptr<EventStream> stream;
  {
    const std::lock_guard lock(mutex_);
    std::erase_if(streams_, [](const auto& known) { return known.expired(); });
    if (const auto refusal = refusal_of(who); refusal != Refusal::none) return {nullptr, refusal};
    // Its id is of the time when it is known here: of everything later it will be told.
    stream.reset(new EventStream(std::move(who), new_id(), std::move(wake)));
    streams_.push_back(stream);
    if (!stream->who_.last_event_id) return {stream};
    opened_.push_back(stream);
  }
  has_work_.notify_one();
  return {stream};
}

EventHub::Refusal EventHub::refusal_of(const Listener& who) {
  if (is_stopping_ || streams_.size() >= static_cast<std::size_t>(limits_.event_streams_max)) {
    return Refusal::full;
  }
  int of_user = 0;
  int of_address = 0;
  for (const auto& stream : living()) {
    of_user += stream->who_.caller.user == who.caller.user ? 1 : 0;
    of_address += stream->who_.address == who.address ? 1 : 0;
  }
  return of_user >= limits_.event_streams_per_user_max ||
                 of_address >= limits_.event_streams_per_address_max
             ? Refusal::too_many_of_one
             : Refusal::none;
}

std::string EventHub::new_id() const {
  return make_uuid(clock_.now(), random_);
}

void EventHub::stop() {
  {
    const std::lock_guard lock(mutex_);
    is_stopping_ = true;
  }
  has_work_.notify_one();
  if (thread_.joinable()) thread_.join();
}

void EventHub::hear(std::optional<std::string_view> payload) {
  {
    const std::lock_guard lock(mutex_);
    auto event = payload ? event_from_notification(*payload) : std::nullopt;
    if (event)
      heard_.push_back(std::move(*event));
    else
      has_missed_ = true;
  }
  has_work_.notify_one();
}

EventHub::Streams EventHub::living() {
  Streams streams;
  for (const auto& known : streams_) {
    if (auto stream = known.lock()) streams.push_back(std::move(stream));
  }
  return streams;
}

void EventHub::run() {
  auto next_check = std::chrono::steady_clock::now() + limits_.heartbeat;
  for (;;) {
    std::unique_lock lock(mutex_);
    has_work_.wait_until(lock, next_check, [&] {
      return is_stopping_ || has_missed_ || !heard_.empty() || !opened_.empty();
    });
    const bool is_last = is_stopping_;
    const bool has_missed = std::exchange(has_missed_, false);
    const auto events = std::exchange(heard_, {});
    const auto opened = std::exchange(opened_, {});
    const auto streams = living();
    lock.unlock();

    try {
      const auto now = std::chrono::steady_clock::now();
      if (!is_last && now >= next_check) {
        next_check = now + limits_.heartbeat;
        end_strangers(streams);
      }
      if (has_missed) {
        for (const auto& stream : streams) stream->push_reset(new_id());
      }
      const auto ends_sessions = [](const StoredEvent& stored) {
        return stored.event.topic == session_topic;
      };
      if (std::ranges::any_of(events, ends_sessions)) end_strangers(streams);
      tell(streams, events);
      resume(opened);
    } catch (const std::exception& error) {
      log::warn("events could not be told: {}", error.what());
      for (const auto& stream : streams) stream->push_reset(new_id());
    }
    if (!is_last) continue;
    for (const auto& stream : streams) stream->end();
    return;
  }
}

void EventHub::tell(const Streams& streams, const std::vector<StoredEvent>& events) {
  if (streams.empty() || events.empty()) return;
  database_.read([&](store::Reader& reader) {
    for (const auto& stored : events) {
      const std::string text = text_of(stored);
      std::map<std::string, bool, std::less<>> may_hear;  // a user with ten pages is asked for once
      for (const auto& stream : streams) {
        const auto [known, is_new] = may_hear.try_emplace(stream->who_.caller.user.text(), false);
        if (is_new) known->second = gate_.may_hear(stream->who_.caller, stored.event, reader);
        if (known->second) stream->push(text);
      }
    }
  });
}

void EventHub::resume(const Streams& streams) {
  for (const auto& stream : streams) {
    database_.read([&](store::Reader& reader) {
      const auto missed =
          events_after(reader, *stream->who_.last_event_id, clock_.now(), resumed_max);
      if (!missed) {
        stream->push_reset(new_id());
        return;
      }
      for (const auto& stored : *missed) {
        if (gate_.may_hear(stream->who_.caller, stored.event, reader))
          stream->push(text_of(stored));
      }
    });
  }
}

void EventHub::end_strangers(const Streams& streams) {
  if (streams.empty()) return;
  database_.read([&](store::Reader& reader) {
    const Instant now = clock_.now();
    for (const auto& stream : streams) {
      if (!gate_.is_still_signed_in(stream->who_.caller, reader, now)) stream->end();
    }
  });
}

}  // namespace mellanrum::http
