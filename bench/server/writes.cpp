#include "writes.hpp"

#include <atomic>
#include <thread>
#include <vector>

#include "base/id.hpp"

namespace mellanrum::bench {

double durable_writes(store::Database& database, int callers, std::chrono::milliseconds duration) {
  database.write([](store::Transaction& transaction) {
    transaction.execute_script(
        "DROP TABLE IF EXISTS bench_writes;"
        "CREATE TABLE bench_writes (id TEXT PRIMARY KEY, words TEXT NOT NULL);");
  });
  const SystemClock clock;
  SystemRandom random;
  const auto begin = std::chrono::steady_clock::now();
  const auto end = begin + duration;
  std::atomic<std::size_t> written = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < callers; ++i) {
      threads.emplace_back([&] {
        while (std::chrono::steady_clock::now() < end) {
          const std::string id = make_uuid(clock.now(), random);
          database.write([&](store::Transaction& transaction) {
            transaction.execute("INSERT INTO bench_writes (id, words) VALUES ($1, $2)",
                                {id, "Ringde om återbesöket; hon hör av sig på fredag."});
          });
          ++written;
        }
      });
    }
  }
  const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - begin;
  database.write(
      [](store::Transaction& transaction) { transaction.execute("DROP TABLE bench_writes", {}); });
  return static_cast<double>(written) / spent.count();
}

}  // namespace mellanrum::bench
