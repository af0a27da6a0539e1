#include "load.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <functional>
#include <mutex>
#include <stdexcept>
#include <thread>

#include "support/http_client.hpp"

namespace mellanrum::bench {
namespace {

using Clock = std::chrono::steady_clock;
using support::Answer;
using support::HttpClient;

/// `exchange(client, n)` is the n-th request of all; returns whether it was answered well.
using Exchange = std::function<Answer(HttpClient&, std::size_t)>;

Load run(const Plan& plan, int status_wanted, const Exchange& exchange) {
  const Clock::time_point begin = Clock::now() + plan.warm_up;
  const Clock::time_point end = begin + plan.duration;
  std::atomic<std::size_t> asked = 0;
  std::mutex mutex;
  std::vector<double> milliseconds;
  std::string failure;
  const auto connection = [&] {
    std::vector<double> own;
    try {
      HttpClient client(plan.port);
      client.use_cookie(plan.cookie);
      for (Clock::time_point start = Clock::now(); start < end;) {
        const Answer answer = exchange(client, asked++);
        const Clock::time_point answered = Clock::now();
        if (answer.status != status_wanted) {
          throw std::runtime_error(std::to_string(answer.status) + ": " + answer.body);
        }
        if (start >= begin && answered <= end) {
          own.push_back(std::chrono::duration<double, std::milli>(answered - start).count());
        }
        start = answered;
      }
    } catch (const std::exception& error) {
      const std::lock_guard lock(mutex);
      failure = error.what();
    }
    const std::lock_guard lock(mutex);
    milliseconds.insert(milliseconds.end(), own.begin(), own.end());
  };
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < plan.connections; ++i) threads.emplace_back(connection);
  }
  if (!failure.empty()) throw std::runtime_error(failure);
  const double seconds = std::chrono::duration<double>(plan.duration).count();
  return {static_cast<double>(milliseconds.size()) / seconds, percentile(milliseconds, 0.50),
          percentile(milliseconds, 0.95), percentile(milliseconds, 0.99)};
}

}  // namespace

double percentile(std::vector<double>& values, double share) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const double rank = std::ceil(share * static_cast<double>(values.size()));
  return values[static_cast<std::size_t>(std::max(rank, 1.0)) - 1];
}

Load ask(const Plan& plan, const std::vector<std::string>& targets) {
  return run(plan, 200, [&](HttpClient& client, std::size_t n) {
    return client.get(targets[n % targets.size()]);
  });
}

Load save(const Plan& plan) {
  return run(plan, 201, [](HttpClient& client, std::size_t n) {
    return client.post("/api/matters", R"({"title": "Mätning )" + std::to_string(n) + "\"}");
  });
}

}  // namespace mellanrum::bench
