#include "http/event_hub.hpp"

#include <map>

#include <nlohmann/json.hpp>

#include "base/log.hpp"

namespace mellanrum::http {

namespace {

/// A page that has this many waiting is not reading; it fetches everything anew instead.
constexpr int pending_max = 256;
constexpr int resumed_max = 256;
constexpr std::string_view reset_text = "event: reset\ndata: {}\n\n";

std::string text_of(const StoredEvent& stored) {
  nlohmann::ordered_json data = {{"id", stored.event.id}};
  if (stored.event.case_id) data["case"] = *stored.event.case_id;
  return "id: " + stored.id + "\nevent: " + stored.event.topic + "\ndata: " + data.dump() + "\n\n";
}

}  // namespace

EventStream::EventStream(Caller caller, std::optional<std::string> resume_after,
                         std::function<void()> wake)
    : caller_(std::move(caller)), resume_after_(std::move(resume_after)), wake_(std::move(wake)) {}

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
    if (++pending_count_ > pending_max) pending_ = reset_text;
  }
  wake_();
}

void EventStream::push_reset() {
  {
    const std::lock_guard lock(mutex_);
    pending_ = reset_text;
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

EventHub::EventHub(store::Database& database, Gate& gate, const Clock& clock,
                   const ServerLimits& limits)
    : database_(database), gate_(gate), clock_(clock), limits_(limits) {
  thread_ = std::thread([this] { run(); });
  subscription_ =
      database_.listen(std::string(event_channel),
                       [this](std::optional<std::string_view> payload) { hear(payload); });
}

EventHub::~EventHub() {
  subscription_.reset();
  stop();
}

std::shared_ptr<EventStream> EventHub::open(Caller caller, std::optional<std::string> last_event_id,
                                            std::function<void()> wake) {
  const std::shared_ptr<EventStream> stream(
      new EventStream(std::move(caller), std::move(last_event_id), std::move(wake)));
  {
    const std::lock_guard lock(mutex_);
    std::erase_if(streams_, [](const auto& known) { return known.expired(); });
    if (is_stopping_ || streams_.size() >= static_cast<std::size_t>(limits_.event_streams_max)) {
      return nullptr;
    }
    streams_.push_back(stream);
    if (!stream->resume_after_) return stream;
    opened_.push_back(stream);
  }
  has_work_.notify_one();
  return stream;
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
        for (const auto& stream : streams) stream->push_reset();
      }
      const auto ends_sessions = [](const StoredEvent& stored) {
        return stored.event.topic == session_topic;
      };
      if (std::ranges::any_of(events, ends_sessions)) end_strangers(streams);
      tell(streams, events);
      resume(opened);
    } catch (const std::exception& error) {
      log::warn("events could not be told: {}", error.what());
      for (const auto& stream : streams) stream->push_reset();
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
        const auto [known, is_new] = may_hear.try_emplace(stream->caller_.user.text(), false);
        if (is_new) known->second = gate_.may_hear(stream->caller_, stored.event, reader);
        if (known->second) stream->push(text);
      }
    }
  });
}

void EventHub::resume(const Streams& streams) {
  for (const auto& stream : streams) {
    database_.read([&](store::Reader& reader) {
      const auto missed = events_after(reader, *stream->resume_after_, resumed_max);
      if (!missed) {
        stream->push_reset();
        return;
      }
      for (const auto& stored : *missed) {
        if (gate_.may_hear(stream->caller_, stored.event, reader)) stream->push(text_of(stored));
      }
    });
  }
}

void EventHub::end_strangers(const Streams& streams) {
  if (streams.empty()) return;
  database_.read([&](store::Reader& reader) {
    const Instant now = clock_.now();
    for (const auto& stream : streams) {
      if (!gate_.is_still_signed_in(stream->caller_, reader, now)) stream->end();
    }
  });
}

}  // namespace mellanrum::http
