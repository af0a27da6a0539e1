// Many at once: writes behave as if one ran after the other, neighbours do not harm each other,
// and what is notified is heard. Everything waits for conditions, never for time.
#include <gmock/gmock.h>

#include <future>
#include <latch>
#include <thread>

#include "base/problem.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::store {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

/// Runs `work(0)` … `work(count - 1)`, all at once, and waits for all.
void at_once(int count, const std::function<void(int)>& work) {
  std::latch start(count);
  std::vector<std::jthread> threads;
  for (int i = 0; i < count; ++i) {
    threads.emplace_back([&, i] {
      start.arrive_and_wait();
      work(i);
    });
  }
}

class ManyAtOnce : public test::BareDatabaseTest {
 protected:
  void SetUp() override {
    database().write([](Transaction& transaction) {
      transaction.execute_script(
          "CREATE TABLE counter (id BIGINT PRIMARY KEY, value BIGINT NOT NULL CHECK (value < "
          "1000));"
          "INSERT INTO counter VALUES (1, 0), (2, 0);"
          "CREATE TABLE entry (id BIGINT PRIMARY KEY,"
          "  parent BIGINT REFERENCES entry DEFERRABLE INITIALLY DEFERRED);");
    });
  }

  static std::int64_t counter(Reader& reader, int id) {
    return reader
        .first("SELECT value FROM counter WHERE id = $1", {id},
               [](const Row& row) { return row.integer(0); })
        .value();
  }
  std::int64_t counter(int id) {
    return database().read_value([&](Reader& reader) { return counter(reader, id); });
  }
  static void set(Transaction& transaction, int id, std::int64_t value) {
    transaction.execute("UPDATE counter SET value = $2 WHERE id = $1", {id, value});
  }
  void add_entry(int id, const Value& parent = nullptr) {
    database().write([&](Transaction& transaction) {
      transaction.execute("INSERT INTO entry (id, parent) VALUES ($1, $2)", {id, parent});
    });
  }
  std::vector<std::int64_t> entries() {
    return database().read_value([](Reader& reader) {
      return reader.all("SELECT id FROM entry ORDER BY id", {},
                        [](const Row& row) { return row.integer(0); });
    });
  }
};
MELLANRUM_ON_BOTH_DATABASES(ManyAtOnce);

TEST_P(ManyAtOnce, LosesNoUpdate) {
  at_once(8, [&](int) {
    for (int i = 0; i < 25; ++i) {
      database().write(
          [](Transaction& transaction) { set(transaction, 1, counter(transaction, 1) + 1); });
    }
  });
  EXPECT_EQ(counter(1), 200);
}

// Two that read what the other writes (write skew): any order of them keeps the sum below 2, only
// running them both on the same snapshot does not.
TEST_P(ManyAtOnce, BehavesAsIfOneRanAfterTheOther) {
  for (int round = 0; round < 20; ++round) {
    database().write([](Transaction& transaction) {
      set(transaction, 1, 0);
      set(transaction, 2, 0);
    });
    at_once(2, [&](int i) {
      database().write([&](Transaction& transaction) {
        if (counter(transaction, 2 - i) == 0) set(transaction, 1 + i, 1);
      });
    });
    ASSERT_EQ(counter(1) + counter(2), 1);
  }
}

TEST_P(ManyAtOnce, ReadsAWholeWriteOrNothingOfIt) {
  std::atomic<bool> is_done = false;
  std::jthread writer([&] {
    for (int i = 1; i < 60; ++i) {
      database().write([&](Transaction& transaction) {
        set(transaction, 1, i);
        set(transaction, 2, i);
      });
    }
    is_done = true;
  });
  at_once(3, [&](int) {
    std::int64_t last = 0;
    while (!is_done) {
      database().read([&](Reader& reader) {
        const std::int64_t first = counter(reader, 1);
        ASSERT_EQ(first, counter(reader, 2));
        ASSERT_GE(first, last);
        last = first;
      });
    }
  });
}

TEST_P(ManyAtOnce, KeepsTheNeighboursOfAWriteThatFails) {
  add_entry(100);
  std::atomic<int> refused = 0;
  at_once(12, [&](int i) {
    try {
      if (i % 3 == 0) {
        add_entry(100);  // there already
      } else if (i % 3 == 1) {
        add_entry(i, 999);  // breaks a rule that is looked at only in the commit
      } else {
        add_entry(i);
      }
    } catch (const ConstraintViolation&) {
      ++refused;
    }
  });
  EXPECT_EQ(refused, 8);
  EXPECT_THAT(entries(), ElementsAre(2, 5, 8, 11, 100));
}

TEST_P(ManyAtOnce, TellsListenersInAnyProcess) {
  std::promise<std::string> heard;
  const auto listening = database().listen("matters", [&](std::optional<std::string_view> payload) {
    heard.set_value(std::string(payload.value()));
  });
  const auto roll_back = [&] {
    database().write([](Transaction& transaction) {
      transaction.notify("matters", "undone");
      throw std::domain_error("no");
    });
  };
  EXPECT_THROW(roll_back(), std::domain_error);
  std::unique_ptr<Database> other_process;
  if (GetParam() == Dialect::postgres) other_process = open_postgres(temporary().url());
  Database& writing = other_process ? *other_process : database();
  writing.write([](Transaction& transaction) {
    transaction.notify("elsewhere", "not for us");
    const auto refused = [&] {
      transaction.notify("matters", "undone within");
      throw std::domain_error("no");
    };
    EXPECT_THROW(transaction.nested(refused), std::domain_error);
    transaction.notify("matters", "{\"id\": \"å\"}");
  });
  EXPECT_EQ(heard.get_future().get(), "{\"id\": \"å\"}");
}

TEST_P(ManyAtOnce, TellsNobodyWhoHasStoppedListening) {
  std::atomic<int> first_heard = 0;
  std::promise<void> second_heard;
  auto first = database().listen("cases", [&](auto) { ++first_heard; });
  const auto second = database().listen("cases", [&](auto) { second_heard.set_value(); });
  first.reset();
  database().write([](Transaction& transaction) { transaction.notify("cases", "x"); });
  second_heard.get_future().get();
  EXPECT_EQ(first_heard, 0);
}

TEST_P(ManyAtOnce, RefusesNotificationsThatPostgresCouldNotCarry) {
  const auto notify = [&](std::string_view channel, std::size_t bytes) {
    database().write(
        [&](Transaction& transaction) { transaction.notify(channel, std::string(bytes, 'x')); });
  };
  EXPECT_NO_THROW(notify("cases", notification_bytes_max));
  EXPECT_THROW(notify("cases", notification_bytes_max + 1), std::logic_error);
  EXPECT_THROW(notify("cases; DROP TABLE entry", 1), std::logic_error);
}

}  // namespace
}  // namespace mellanrum::store
