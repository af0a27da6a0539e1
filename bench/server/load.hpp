// Asks a server over HTTP, on a few connections that each ask again when they are answered.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace mellanrum::bench {

struct Plan {
  int port = 0;
  std::string cookie;
  int connections = 4;
  std::chrono::milliseconds warm_up{500};
  std::chrono::milliseconds duration{3000};
};

/// Milliseconds, and answers a second.
struct Load {
  double rate = 0;
  double p50 = 0;
  double p95 = 0;
  double p99 = 0;
};

/// The smallest of `values` that is not below `share` of them; 0 of none. Sorts them.
[[nodiscard]] double percentile(std::vector<double>& values, double share);

/// GETs the targets in turn. Throws std::runtime_error at any answer but 200.
[[nodiscard]] Load ask(const Plan& plan, const std::vector<std::string>& targets);

/// POSTs new matters.
[[nodiscard]] Load save(const Plan& plan);

}  // namespace mellanrum::bench
