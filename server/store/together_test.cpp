// Given works that do not need each other's rows, when they are done together, then each finds what
// it would have found alone, and PostgreSQL is waited for once for all that they ask at a time.
#include <gmock/gmock.h>

#include "base/problem.hpp"
#include "store/postgres/round_trips.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::store {
namespace {

using testing::ElementsAre;

class Together : public test::BareDatabaseTest {
 protected:
  void SetUp() override {
    database().write([](Transaction& transaction) {
      transaction.execute("CREATE TABLE entry (id BIGINT PRIMARY KEY, word TEXT NOT NULL)", {});
      transaction.execute("INSERT INTO entry VALUES (1, 'one'), (2, 'two'), (3, 'three')", {});
    });
  }

  static std::string word(Reader& reader, int id) {
    return reader
        .first("SELECT word FROM entry WHERE id = $1", {id},
               [](const Row& row) { return row.string(0); })
        .value_or("none");
  }
  static int id(Reader& reader, const std::string& word) {
    return reader
        .first("SELECT id FROM entry WHERE word = $1", {word},
               [](const Row& row) { return static_cast<int>(row.integer(0)); })
        .value_or(0);
  }
  /// How often `work` waits for PostgreSQL; on SQLite, which is in this process, nobody waits.
  template <class Work>
  int round_trips_of(Work work) {
    const auto before = postgres::round_trips();
    work();
    return static_cast<int>(postgres::round_trips() - before);
  }
  void expect_round_trips(int made, int expected) {
#if !defined(__SANITIZE_ADDRESS__)  // under which they are done in turn
    EXPECT_EQ(made, GetParam() == Dialect::postgres ? expected : 0);
#endif
  }
};
MELLANRUM_ON_BOTH_DATABASES(Together);

TEST_P(Together, AsksInOneRoundTripWhatCanBeAskedAtOnce) {
  std::string one;
  std::string two;
  std::string next;
  const int made = round_trips_of([&] {
    database().read([&](Reader& reader) {
      reader.together({
          [&] { one = word(reader, 1); },
          [&] { two = word(reader, 2); },
          [&] { next = word(reader, id(reader, "two") + 1); },
      });
    });
  });
  EXPECT_THAT((std::vector{one, two, next}), ElementsAre("one", "two", "three"));
  expect_round_trips(made, 2);  // with which the beginning goes, too; nobody waits for the end
}

TEST_P(Together, MayBeDoneWithinOneOfThem) {
  std::vector<std::string> words(4);
  const int made = round_trips_of([&] {
    database().read([&](Reader& reader) {
      reader.together({
          [&] {
            reader.together({[&] { words[0] = word(reader, id(reader, "one")); },
                             [&] { words[1] = word(reader, 2); }});
            words[3] = words[0] + words[1];
          },
          [&] { words[2] = word(reader, 3); },
          [&] { reader.together({}); },
      });
    });
  });
  EXPECT_THAT(words, ElementsAre("one", "two", "three", "onetwo"));
  expect_round_trips(made, 2);
}

TEST_P(Together, LetsOutWhatOneOfThemThrew) {
  const auto read = [&] {
    database().read([&](Reader& reader) {
      reader.together({
          [&] {
            if (word(reader, 1) == "one") throw std::domain_error("enough");
          },
          [&] { static_cast<void>(word(reader, id(reader, "two"))); },
      });
    });
  };
  EXPECT_THROW(read(), std::domain_error);
  database().read([&](Reader& reader) { EXPECT_EQ(word(reader, 3), "three"); });
}

TEST_P(Together, AStatementThatFailsIsTold) {
  const auto read = [&] {
    database().read([&](Reader& reader) {
      reader.together({
          [&] { static_cast<void>(word(reader, 1)); },
          [&] { reader.each("SELECT missing FROM entry", {}, [](const Row&) {}); },
          [&] { static_cast<void>(word(reader, 2)); },
      });
    });
  };
  EXPECT_THROW(read(), std::runtime_error);
  database().read([&](Reader& reader) { EXPECT_EQ(word(reader, 3), "three"); });
}

TEST_P(Together, EachHandlesItsOwnExceptions) {
  std::vector<std::string> caught;
  database().read([&](Reader& reader) {
    const auto fail_and_ask = [&](const char* what, int asked) {
      try {
        throw std::domain_error(what);
      } catch (const std::exception&) {
        static_cast<void>(word(reader, asked));  // the other one throws meanwhile
        try {
          throw;
        } catch (const std::exception& again) {
          caught.emplace_back(again.what());
        }
      }
    };
    reader.together({[&] { fail_and_ask("first", 1); }, [&] { fail_and_ask("second", 2); }});
  });
  EXPECT_THAT(caught, ElementsAre("first", "second"));
}

TEST_P(Together, AWriteThatNobodyWaitsForGoesWithTheNextQuestion) {
  const int made = round_trips_of([&] {
    database().write([](Transaction& transaction) {
      transaction.send("INSERT INTO entry VALUES ($1, $2)", {4, "four"});
      transaction.send("INSERT INTO entry VALUES ($1, $2)", {5, "five"});
      EXPECT_EQ(id(transaction, "four"), 4);
      transaction.send("INSERT INTO entry VALUES ($1, $2)", {6, "six"});
    });
  });
  expect_round_trips(made, 2);
  database().read([&](Reader& reader) { EXPECT_EQ(word(reader, 6), "six"); });
}

TEST_P(Together, AWriteThatNobodyWaitsForIsDoneWithTheOthersOrNotAtAll) {
  const auto write = [&] {
    database().write([](Transaction& transaction) {
      transaction.execute("INSERT INTO entry VALUES ($1, $2)", {4, "four"});
      transaction.send("INSERT INTO entry VALUES ($1, $2)", {4, "again"});
    });
  };
  EXPECT_THROW(write(), ConstraintViolation);
  database().read([&](Reader& reader) { EXPECT_EQ(word(reader, 4), "none"); });
}

TEST_P(Together, AWriteThatNobodyWaitsForIsUndoneWithTheNestedWork) {
  database().write([](Transaction& transaction) {
    const auto fail = [&] { transaction.send("INSERT INTO entry VALUES ($1, $2)", {1, "again"}); };
    EXPECT_THROW(transaction.nested(fail), ConstraintViolation);
    transaction.send("INSERT INTO entry VALUES ($1, $2)", {4, "four"});
  });
  database().read([&](Reader& reader) {
    EXPECT_EQ(word(reader, 1), "one");
    EXPECT_EQ(word(reader, 4), "four");
  });
}

}  // namespace
}  // namespace mellanrum::store
