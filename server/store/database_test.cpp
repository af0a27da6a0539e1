// What both drivers promise of a transaction: all or nothing, one snapshot, told after the commit.
#include <gmock/gmock.h>

#include <thread>

#include "base/problem.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class DatabaseVerbs : public test::BareDatabaseTest {
 protected:
  void SetUp() override {
    database().write([](Transaction& transaction) {
      transaction.execute_script(
          "CREATE TABLE organisation (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE);"
          "CREATE TABLE person (id TEXT PRIMARY KEY, organisation TEXT REFERENCES organisation,"
          "  posts BIGINT CHECK (posts >= 0));");
    });
  }

  static void add(Transaction& transaction, std::string_view id) {
    transaction.execute("INSERT INTO organisation (id, name) VALUES ($1, $1)", {id});
  }
  void add(std::string_view id) {
    database().write([&](Transaction& transaction) { add(transaction, id); });
  }

  static std::vector<std::string> ids(Reader& reader) {
    return reader.all("SELECT id FROM organisation ORDER BY id", {},
                      [](const Row& row) { return row.string(0); });
  }
  std::vector<std::string> ids() {
    return database().read_value([](Reader& reader) { return ids(reader); });
  }
};
MELLANRUM_ON_BOTH_DATABASES(DatabaseVerbs);

TEST_P(DatabaseVerbs, TakesTextThatIsUtf8AndNoOther) {
  EXPECT_ANY_THROW(add("Mozilla\xc3"));
  EXPECT_ANY_THROW(add(std::string_view("a\0b", 3)));
  EXPECT_THAT(ids(), IsEmpty());
}

// PostgreSQL holds nothing else than UTF-8.
TEST(SqliteDatabase, OneRowThatIsNoTextTakesNoListAway) {
  const test::TemporaryDirectory directory(test::in_memory());
  const auto database = open_sqlite(directory.path());
  database->write([](Transaction& transaction) {
    transaction.execute_script(
        "CREATE TABLE note (text TEXT);"
        "INSERT INTO note VALUES (CAST(x'4dc3' AS TEXT)), ('other')");
  });
  const auto texts = database->read_value([](Reader& reader) {
    return reader.all("SELECT text FROM note", {}, [](const Row& row) { return row.string(0); });
  });
  EXPECT_THAT(texts, ElementsAre("M\uFFFD", "other"));
}

TEST_P(DatabaseVerbs, KeepsWhatWasWrittenAfterARestart) {
  add("Försäkringskassan");
  temporary().reopen();
  EXPECT_THAT(ids(), ElementsAre("Försäkringskassan"));
}

TEST_P(DatabaseVerbs, UndoesAllOfAWriteThatThrows) {
  const auto write_and_throw = [&] {
    database().write([](Transaction& transaction) {
      add(transaction, "a");
      throw std::domain_error("changed my mind");
    });
  };
  EXPECT_THROW(write_and_throw(), std::domain_error);
  EXPECT_THAT(ids(), IsEmpty());
}

TEST_P(DatabaseVerbs, PassesAProblemThroughAsItIs) {
  try {
    database().write([](Transaction&) { throw stale(); });
    FAIL() << "nothing was thrown";
  } catch (const Problem& problem) {
    EXPECT_EQ(problem.kind, Problem::Kind::stale);
  }
}

TEST_P(DatabaseVerbs, ReadsItsOwnWritesInATransaction) {
  database().write([](Transaction& transaction) {
    add(transaction, "a");
    EXPECT_THAT(ids(transaction), ElementsAre("a"));
  });
}

TEST_P(DatabaseVerbs, SaysHowManyRowsAStatementTouched) {
  add("a");
  add("b");
  database().write([](Transaction& transaction) {
    EXPECT_EQ(transaction.execute("UPDATE organisation SET name = id || '!'", {}), 2);
    EXPECT_EQ(transaction.execute("DELETE FROM organisation WHERE id = $1", {"missing"}), 0);
    EXPECT_EQ(transaction.execute("CREATE TABLE other (id TEXT)", {}), 0);
  });
}

TEST_P(DatabaseVerbs, SaysWhichKindOfRuleRefusedAStatement) {
  add("a");
  const auto kind_of = [&](std::string_view sql) {
    try {
      database().write([&](Transaction& transaction) { transaction.execute(sql, {}); });
    } catch (const ConstraintViolation& violation) {
      return violation.kind;
    }
    throw std::logic_error("nothing refused " + std::string(sql));
  };
  using Kind = ConstraintViolation::Kind;
  EXPECT_EQ(kind_of("INSERT INTO organisation VALUES ('a', 'b')"), Kind::unique);
  EXPECT_EQ(kind_of("INSERT INTO organisation VALUES ('b', 'a')"), Kind::unique);
  EXPECT_EQ(kind_of("INSERT INTO organisation VALUES ('b', NULL)"), Kind::check);
  EXPECT_EQ(kind_of("INSERT INTO person (id, posts) VALUES ('p', -1)"), Kind::check);
  EXPECT_EQ(kind_of("INSERT INTO person (id, organisation) VALUES ('p', 'x')"), Kind::foreign_key);
}

TEST_P(DatabaseVerbs, SavesNothingWhenAFailedStatementIsPassedOver) {
  const auto pass_over = [&] {
    database().write([](Transaction& transaction) {
      add(transaction, "a");
      try {
        add(transaction, "a");
      } catch (const ConstraintViolation&) {
      }
    });
  };
  EXPECT_THROW(pass_over(), std::logic_error);
  EXPECT_THAT(ids(), IsEmpty());
}

TEST_P(DatabaseVerbs, GoesOnAfterNestedWorkThatFailed) {
  database().write([](Transaction& transaction) {
    add(transaction, "a");
    const auto add_two = [&] {
      add(transaction, "b");
      add(transaction, "a");
    };
    EXPECT_THROW(transaction.nested(add_two), ConstraintViolation);
    transaction.nested([&] { add(transaction, "c"); });
  });
  EXPECT_THAT(ids(), ElementsAre("a", "c"));
}

TEST_P(DatabaseVerbs, NestsWorkInNestedWork) {
  database().write([](Transaction& transaction) {
    transaction.nested([&] {
      add(transaction, "a");
      const auto fail = [&] { add(transaction, "a"); };
      EXPECT_THROW(transaction.nested(fail), ConstraintViolation);
      add(transaction, "b");
    });
  });
  EXPECT_THAT(ids(), ElementsAre("a", "b"));
}

TEST_P(DatabaseVerbs, ReadsOneSnapshotWhileOthersWrite) {
  add("a");
  database().read([&](Reader& reader) {
    EXPECT_THAT(ids(reader), ElementsAre("a"));
    std::thread([&] { add("b"); }).join();
    EXPECT_THAT(ids(reader), ElementsAre("a"));
  });
  EXPECT_THAT(ids(), ElementsAre("a", "b"));
}

TEST_P(DatabaseVerbs, LetsAReaderChangeNothing) {
  const auto change = [&] {
    database().read([](Reader& reader) {
      reader.each("INSERT INTO organisation VALUES ('a', 'a')", {}, [](const Row&) {});
    });
  };
  EXPECT_THROW(change(), std::runtime_error);
  EXPECT_THAT(ids(), IsEmpty());
}

TEST_P(DatabaseVerbs, ServesTheNextReadAfterOneThatThrew) {
  for (int i = 0; i < 50; ++i) {  // more often than there are connections
    EXPECT_THROW(database().read([](Reader&) { throw std::domain_error("no"); }),
                 std::domain_error);
  }
  add("a");
  EXPECT_THAT(ids(), ElementsAre("a"));
}

TEST_P(DatabaseVerbs, RefusesToOpenOneInsideAnother) {
  const auto read = [&] { database().read([](Reader&) {}); };
  const auto write = [&] { database().write([](Transaction&) {}); };
  EXPECT_THROW(database().read([&](Reader&) { read(); }), std::logic_error);
  EXPECT_THROW(database().read([&](Reader&) { write(); }), std::logic_error);
  EXPECT_THROW(database().write([&](Transaction&) { read(); }), std::logic_error);
  EXPECT_THROW(database().write([&](Transaction&) { write(); }), std::logic_error);
  EXPECT_NO_THROW(read());
  EXPECT_NO_THROW(write());
}

TEST_P(DatabaseVerbs, ReadsOneDatabaseWhileItWritesAnother) {
  test::TemporaryDatabase other(GetParam(), test::TemporaryDatabase::Schema::none);
  add("a");
  std::vector<std::string> found;
  other.database().write([&](Transaction&) { found = ids(); });
  EXPECT_THAT(found, ElementsAre("a"));
}

TEST_P(DatabaseVerbs, TellsAfterTheCommitAndNeverAfterARollback) {
  std::vector<std::string> told;
  std::vector<std::string> seen;
  database().write([&](Transaction& transaction) {
    add(transaction, "a");
    transaction.after_commit([&] {
      told.emplace_back("a");
      std::thread([&] { seen = ids(); }).join();
    });
    const auto fail = [&] {
      transaction.after_commit([&] { told.emplace_back("undone"); });
      throw std::domain_error("no");
    };
    EXPECT_THROW(transaction.nested(fail), std::domain_error);
    EXPECT_THAT(told, IsEmpty());
  });
  const auto throw_after_registering = [&] {
    database().write([&](Transaction& transaction) {
      transaction.after_commit([&] { told.emplace_back("never"); });
      throw std::domain_error("no");
    });
  };
  EXPECT_THROW(throw_after_registering(), std::domain_error);
  EXPECT_THAT(told, ElementsAre("a"));
  EXPECT_THAT(seen, ElementsAre("a")) << "it was told before others could see it";
}

TEST_P(DatabaseVerbs, KeepsAWriteWhoseTellingFails) {
  database().write([](Transaction& transaction) {
    add(transaction, "a");
    transaction.after_commit([] { throw std::domain_error("nobody there"); });
  });
  EXPECT_THAT(ids(), ElementsAre("a"));
}

}  // namespace
}  // namespace mellanrum::store
