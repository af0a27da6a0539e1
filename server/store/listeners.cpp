#include "store/listeners.hpp"

#include <algorithm>

#include "base/log.hpp"

namespace mellanrum::store {
namespace {

void call(const Listener& listener, std::optional<std::string_view> payload) {
  try {
    listener(payload);
  } catch (const std::exception& error) {
    log::error("a listener of the database: {}", error.what());
  }
}

}  // namespace

void check_notification(std::string_view channel, std::string_view payload) {
  const auto is_plain = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
  if (channel.empty() || !std::all_of(channel.begin(), channel.end(), is_plain)) {
    throw std::logic_error("a channel is of [a-z_], not '" + std::string(channel) + "'");
  }
  if (payload.size() > notification_bytes_max) {
    throw std::logic_error("a notification of " + std::to_string(payload.size()) + " bytes");
  }
}

class Listeners::Entry final : public Subscription {
 public:
  using Position = std::multimap<std::string, Listener, std::less<>>::iterator;
  Entry(std::shared_ptr<Shared> shared, Position position)
      : shared_(std::move(shared)), position_(position) {}
  ~Entry() override {
    const std::lock_guard lock(shared_->mutex);
    shared_->by_channel.erase(position_);
  }

 private:
  std::shared_ptr<Shared> shared_;
  Position position_;
};

std::unique_ptr<Subscription> Listeners::add(std::string channel, Listener listener) {
  check_notification(channel, "");
  const std::lock_guard lock(shared_->mutex);
  const auto position = shared_->by_channel.emplace(std::move(channel), std::move(listener));
  return std::make_unique<Entry>(shared_, position);
}

void Listeners::tell(std::string_view channel, std::string_view payload) {
  const std::lock_guard lock(shared_->mutex);
  const auto [begin, end] = shared_->by_channel.equal_range(channel);
  for (auto listener = begin; listener != end; ++listener) call(listener->second, payload);
}

void Listeners::tell_missed() {
  const std::lock_guard lock(shared_->mutex);
  for (const auto& [channel, listener] : shared_->by_channel) call(listener, std::nullopt);
}

}  // namespace mellanrum::store
