// Given one place to hash in and a storm of strangers, when somebody known comes, then she is next.
#include "access/password_places.hpp"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

#include "base/problem.hpp"

namespace mellanrum::access {
namespace {

TEST(PasswordPlaces, TheKnownGoFirstAndAStormOfStrangersIsSentAway) {
  PasswordPlaces places(1, 3);
  places.take(Asker::stranger);
  std::mutex mutex;
  std::vector<Asker> order;
  std::vector<std::thread> threads;
  const auto come = [&](Asker asker) {
    const int before = places.waiting(asker);
    threads.emplace_back([&, asker] {
      places.take(asker);
      {
        const std::lock_guard lock(mutex);
        order.push_back(asker);
      }
      places.give_back();
    });
    while (places.waiting(asker) == before) std::this_thread::yield();
  };
  for (int i = 0; i < 3; ++i) come(Asker::stranger);
  EXPECT_THROW(places.take(Asker::stranger), Problem);
  come(Asker::known);
  come(Asker::known);
  places.give_back();
  for (auto& thread : threads) thread.join();

  const std::vector expected = {Asker::known, Asker::known, Asker::stranger, Asker::stranger,
                                Asker::stranger};
  EXPECT_EQ(order, expected);
  places.take(Asker::stranger);  // there is a place again
}

}  // namespace
}  // namespace mellanrum::access
