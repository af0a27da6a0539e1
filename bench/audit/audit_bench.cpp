// Measures what each way of keeping the log costs the acts: audit_bench DIRECTORY POSTGRES SECONDS
#include <algorithm>
#include <cstdio>
#include <optional>
#include <thread>

#include <fmt/format.h>

#include "base/problem.hpp"
#include "ways.hpp"

namespace mellanrum::bench {
namespace {

constexpr int callers = 64;
/// A quarter of the second within which an entry is to stand under a signed checkpoint.
constexpr std::chrono::milliseconds interval{250};

double percentile(std::vector<double> values, double part) {
  if (values.empty()) return 0;
  const auto at = static_cast<std::size_t>(part * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(at), values.end());
  return values[at];
}

struct Measured {
  double acts_per_second = 0;
  std::vector<double> times_ms;
  std::atomic<int> refused = 0;
  std::optional<Sequenced> log;
};

void measure(store::Database& database, Way way, std::chrono::seconds duration,
             Measured& measured) {
  using Steady = std::chrono::steady_clock;
  make_tables(database);
  const SystemClock clock;
  SystemRandom random;
  std::atomic<bool> is_over = false;
  std::jthread sequencer([&] {
    if (way == Way::sequencer) measured.log = sequence(database, is_over, interval);
  });
  std::vector<std::vector<double>> times(callers);
  const auto begin = Steady::now();
  {
    std::vector<std::jthread> threads;
    for (auto& own : times) {
      threads.emplace_back([&] {
        while (Steady::now() < begin + duration) {
          const auto before = Steady::now();
          try {
            act(database, way, clock, random);
          } catch (const Problem&) {  // it met others too often
            ++measured.refused;
            continue;
          }
          own.push_back(std::chrono::duration<double, std::milli>(Steady::now() - before).count());
        }
      });
    }
  }
  const std::chrono::duration<double> spent = Steady::now() - begin;
  is_over = true;
  sequencer.join();
  for (const auto& own : times) {
    measured.times_ms.insert(measured.times_ms.end(), own.begin(), own.end());
  }
  measured.acts_per_second = static_cast<double>(measured.times_ms.size()) / spent.count();
}

void report(const char* name, store::Database& database, std::chrono::seconds duration) {
  double plain = 0;
  for (const auto& [way, words] : {std::pair(Way::without_log, "plain entry"),
                                   std::pair(Way::sequencer, "entry, one sequencer"),
                                   std::pair(Way::tree_head, "each act moves the tree head")}) {
    Measured measured;
    measure(database, way, duration, measured);
    if (way == Way::without_log) plain = measured.acts_per_second;
    fmt::print("| {} | {} | {:.0f} | {:.0f} % | {:.1f} | {:.1f} | {} |", name, words,
               measured.acts_per_second, 100 * measured.acts_per_second / plain,
               percentile(measured.times_ms, 0.5), percentile(measured.times_ms, 0.95),
               measured.refused.load());
    if (measured.log) {
      fmt::print(" {} | {:.0f} | {:.0f} |\n", measured.log->checkpoints,
                 percentile(measured.log->waits_ms, 0.95), percentile(measured.log->waits_ms, 1));
    } else {
      fmt::print(" | | |\n");
    }
    std::fflush(stdout);
  }
}

}  // namespace
}  // namespace mellanrum::bench

int main(int argc, char** argv) {
  using namespace mellanrum;
  if (argc != 4) return 2;
  const std::chrono::seconds duration(std::stoi(argv[3]));
  fmt::print("{} callers, {} s each\n\n", bench::callers, duration.count());
  fmt::print(
      "| database | way | acts/s | of plain | p50 ms | p95 ms | refused | checkpoints | p95 ms "
      "until "
      "signed | longest |\n|---|---|--:|--:|--:|--:|--:|--:|--:|--:|\n");
  {
    const auto sqlite = store::open_sqlite(argv[1]);
    bench::report("SQLite", *sqlite, duration);
  }
  const auto postgres = store::open_postgres(argv[2]);
  bench::report("PostgreSQL", *postgres, duration);
  return 0;
}
