#include "access/password_places.hpp"

#include "base/problem.hpp"

namespace mellanrum::access {

namespace {

Problem too_many_at_once() {
  Problem problem(Problem::Kind::unavailable,
                  {"Många loggar in just nu. Försök igen om några sekunder.",
                   "Many are signing in just now. Try again in some seconds."});
  problem.retry_after_seconds = 2;
  return problem;
}

}  // namespace

void PasswordPlaces::take(Asker asker) {
  std::unique_lock lock(mutex_);
  const bool is_known = asker == Asker::known;
  if (!is_known && free_ == 0 && strangers_waiting_ >= strangers_waiting_max_) {
    throw too_many_at_once();
  }
  int& waiting = is_known ? known_waiting_ : strangers_waiting_;
  ++waiting;
  has_changed_.wait(lock, [&] { return free_ > 0 && (is_known || known_waiting_ == 0); });
  --waiting;
  --free_;
  has_changed_.notify_all();  // the last who is known lets strangers try
}

void PasswordPlaces::give_back() {
  {
    const std::lock_guard lock(mutex_);
    ++free_;
  }
  has_changed_.notify_all();
}

int PasswordPlaces::waiting(Asker asker) const {
  const std::lock_guard lock(mutex_);
  return asker == Asker::known ? known_waiting_ : strangers_waiting_;
}

}  // namespace mellanrum::access
