// The few places where a password may be hashed at once. Whoever is known goes first, and of
// strangers only some may wait: a storm of them is sent away at once and keeps no thread, so that
// those who are known are let in while it lasts.
#pragma once

#include <condition_variable>
#include <mutex>

namespace mellanrum::access {

/// `known`: from a browser that she has signed in with before, from her session, or by a link.
enum class Asker { known, stranger };

/// Thread-safe.
class PasswordPlaces {
 public:
  PasswordPlaces(int places, int strangers_waiting_max)
      : free_(places), strangers_waiting_max_(strangers_waiting_max) {}

  /// Waits for a place. Throws Problem unavailable where too many strangers wait already.
  void take(Asker asker);
  void give_back();

  [[nodiscard]] int waiting(Asker asker) const;

 private:
  mutable std::mutex mutex_;
  std::condition_variable has_changed_;
  int free_;
  const int strangers_waiting_max_;
  int known_waiting_ = 0;
  int strangers_waiting_ = 0;
};

}  // namespace mellanrum::access
