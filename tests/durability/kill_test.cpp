// The real server is killed again and again while people write. Whatever it has acknowledged is
// there when it is back; whatever it had not can be sent again and is there once. A server that
// answers before it commits is caught by the same test.
#include <gmock/gmock.h>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <random>
#include <set>
#include <thread>

#include "store/test_databases.hpp"
#include "support/http_client.hpp"
#include "support/server_process.hpp"

namespace mellanrum::durability {
namespace {

using store::Dialect;
using support::Answer;
using support::Disconnected;
using support::HttpClient;
using support::ServerProcess;
using testing::IsEmpty;
using testing::Not;

constexpr const char* password = "vretbygden-for-tests";
constexpr int kills = 12;
constexpr int writers = 8;

/// What the callers know, outside of the server and its database.
class Oracle {
 public:
  struct Write {
    std::string key;  ///< the Idempotency-Key; also the title of the matter
    std::string id;   ///< empty until it is acknowledged
  };

  std::string next_key() {
    const std::lock_guard lock(mutex_);
    std::string key = "write-" + std::to_string(++keys_);
    writes_[key] = {key, ""};
    return key;
  }
  void acknowledged(const std::string& key, std::string id) {
    {
      const std::lock_guard lock(mutex_);
      writes_[key].id = std::move(id);
      ++acknowledged_;
    }
    more_.notify_all();
  }
  /// Waits until `count` more are acknowledged, or something is wrong.
  void wait_for_more(int count) {
    std::unique_lock lock(mutex_);
    const int wanted = acknowledged_ + count;
    more_.wait(lock, [&] { return acknowledged_ >= wanted || !failure_.empty(); });
  }
  void fail(std::string reason) {
    {
      const std::lock_guard lock(mutex_);
      failure_ = std::move(reason);
    }
    more_.notify_all();
  }
  [[nodiscard]] std::map<std::string, Write> writes() {
    const std::lock_guard lock(mutex_);
    return writes_;
  }
  [[nodiscard]] std::string failure() {
    const std::lock_guard lock(mutex_);
    return failure_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable more_;
  std::map<std::string, Write> writes_;
  std::string failure_;
  int keys_ = 0;
  int acknowledged_ = 0;
};

std::string id_in(const Answer& answer) {
  const std::string location = answer.header("location").value_or("");
  return location.substr(location.rfind('/') + 1);
}

Answer open_matter(HttpClient& client, const std::string& key) {
  return client.post("/api/matters", R"({"title": ")" + key + "\"}", key);
}

/// Writes until the server is gone.
void write_until_killed(int port, const std::string& cookie, Oracle& oracle) {
  try {
    HttpClient client(port);
    client.use_cookie(cookie);
    for (;;) {
      const std::string key = oracle.next_key();
      const Answer answer = open_matter(client, key);
      if (answer.status != 201) {
        oracle.fail(std::to_string(answer.status) + ": " + answer.body);
        return;
      }
      oracle.acknowledged(key, id_in(answer));
    }
  } catch (const Disconnected&) {
  }
}

/// Asks the server for what was acknowledged since the last time; returns the keys of what it lost.
std::vector<std::string> lost(HttpClient& client,
                              const std::map<std::string, Oracle::Write>& writes,
                              std::set<std::string>& checked) {
  std::vector<std::string> missing;
  for (const auto& [key, write] : writes) {
    if (write.id.empty() || !checked.insert(key).second) continue;
    const Answer answer = client.get("/api/matters/" + write.id);
    if (answer.status == 200 && answer.body.find(key) != std::string::npos) continue;
    missing.push_back(key);
  }
  return missing;
}

/// Sends what was not acknowledged once more, under the same key, as a browser does.
void send_again(HttpClient& client, Oracle& oracle) {
  for (const auto& [key, write] : oracle.writes()) {
    if (!write.id.empty()) continue;
    const Answer answer = open_matter(client, key);
    ASSERT_EQ(answer.status, 201) << answer.body;
    oracle.acknowledged(key, id_in(answer));
  }
}

class Kills : public testing::TestWithParam<Dialect> {
 protected:
  /// Kills `program` again and again; returns what it has lost.
  std::vector<std::string> losses_of(const std::string& program) {
    support::run({MELLANRUM_PROGRAM, "demo", place_[0], place_[1], "--size", "small", "--password",
                  password});
    std::mt19937 random(20261121);
    std::vector<std::string> losses;
    std::set<std::string> checked;
    for (int round = 0; round <= kills && losses.empty(); ++round) {
      ServerProcess server(program, place_);
      HttpClient client(server.port());
      client.sign_in("guide", password);
      losses = lost(client, oracle_.writes(), checked);
      if (!losses.empty() || round == kills) break;
      send_again(client, oracle_);
      std::vector<std::jthread> threads;
      for (int i = 0; i < writers; ++i) {
        threads.emplace_back(write_until_killed, server.port(), client.cookie(), std::ref(oracle_));
      }
      oracle_.wait_for_more(std::uniform_int_distribution<int>(1, 60)(random));
      server.kill();
    }
    EXPECT_EQ(oracle_.failure(), "");
    return losses;
  }

  /// How often each title that the oracle knows is in the database.
  std::map<std::string, int> titles() {
    std::map<std::string, int> found;
    const auto database = GetParam() == Dialect::sqlite ? store::open_sqlite(place_[1])
                                                        : store::open_postgres(place_[1]);
    database->read([&](store::Reader& reader) {
      reader.each(
          "SELECT title, count(*) FROM promises_matters WHERE title LIKE 'write-%'"
          " GROUP BY title",
          {},
          [&](const store::Row& row) { found[row.string(0)] = static_cast<int>(row.integer(1)); });
      if (GetParam() == Dialect::postgres) return;
      reader.each("PRAGMA integrity_check", {},
                  [](const store::Row& row) { EXPECT_EQ(row.text(0), "ok"); });
    });
    return found;
  }

  store::test::TemporaryDatabase temporary_{GetParam(),
                                            store::test::TemporaryDatabase::Schema::none};
  std::vector<std::string> place_ = close_and_tell();
  Oracle oracle_;

 private:
  std::vector<std::string> close_and_tell() {
    temporary_.close();
    if (GetParam() == Dialect::sqlite) return {"--data", temporary_.directory()};
    return {"--database", temporary_.url()};
  }
};
MELLANRUM_ON_BOTH_DATABASES(Kills);

TEST_P(Kills, LoseNothingThatWasAcknowledged) {
  EXPECT_THAT(losses_of(MELLANRUM_PROGRAM), IsEmpty());
  int acknowledged = 0;
  const auto found = titles();
  for (const auto& [key, write] : oracle_.writes()) {
    const int times = found.contains(key) ? found.at(key) : 0;
    EXPECT_LE(times, 1) << key << " is there more than once";
    if (write.id.empty()) continue;
    EXPECT_EQ(times, 1) << key;
    ++acknowledged;
  }
  EXPECT_GT(acknowledged, kills);
  std::cout << kills << " kills, " << acknowledged << " acknowledged writes, all there\n";
}

class HastyServer : public Kills {};
INSTANTIATE_TEST_SUITE_P(Sqlite, HastyServer, testing::Values(Dialect::sqlite),
                         store::test::dialect_name);

TEST_P(HastyServer, ThatAnswersBeforeItCommitsIsCaught) {
  EXPECT_THAT(losses_of(MELLANRUM_HASTY_PROGRAM), Not(IsEmpty()));
}

}  // namespace
}  // namespace mellanrum::durability
