// Who listens to which channel in this process; both drivers tell through it.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "store/database.hpp"

namespace mellanrum::store {

/// Throws std::logic_error unless `channel` is of [a-z_] and `payload` short enough.
void check_notification(std::string_view channel, std::string_view payload);

class Listeners {
 public:
  [[nodiscard]] std::unique_ptr<Subscription> add(std::string channel, Listener listener);

  void tell(std::string_view channel, std::string_view payload);
  /// Some may have been missed, on every channel.
  void tell_missed();

 private:
  class Entry;
  struct Shared {
    std::mutex mutex;  ///< held while listeners are called, so that ending one waits for its call
    std::multimap<std::string, Listener, std::less<>> by_channel;
  };
  std::shared_ptr<Shared> shared_ = std::make_shared<Shared>();
};

}  // namespace mellanrum::store
