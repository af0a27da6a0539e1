// What both drivers promise: all or nothing, snapshots, types, statements, errors.
#include <gmock/gmock.h>

#include "store/test_databases.hpp"

namespace mellanrum::store {
namespace {

using testing::ElementsAre;

class DatabaseVerbs : public test::BareDatabaseTest {
 protected:
  void SetUp() override {
    database().write([](Transaction& transaction) {
      transaction.execute_script(
          "CREATE TABLE organisation (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE);"
          "CREATE TABLE person (id TEXT PRIMARY KEY, organisation TEXT REFERENCES organisation,"
          "  posts BIGINT CHECK (posts >= 0), share DOUBLE PRECISION, active BOOLEAN);");
    });
  }

  void add_organisation(std::string_view id, std::string_view name) {
    database().write([&](Transaction& transaction) {
      transaction.execute("INSERT INTO organisation (id, name) VALUES ($1, $2)", {id, name});
    });
  }

  std::vector<std::string> organisation_ids() {
    return database().read_value([](Reader& reader) {
      return reader.all("SELECT id FROM organisation ORDER BY id", {},
                        [](const Row& row) { return row.string(0); });
    });
  }
};
MELLANRUM_ON_BOTH_DATABASES(DatabaseVerbs);

TEST_P(DatabaseVerbs, KeepsWhatWasWrittenAfterARestart) {
  add_organisation("a", "Försäkringskassan");
  temporary().reopen();
  EXPECT_THAT(organisation_ids(), ElementsAre("a"));
}

TEST_P(DatabaseVerbs, UndoesAllOfAWriteThatThrows) {
  const auto write_and_throw = [&] {
    database().write([](Transaction& transaction) {
      transaction.execute("INSERT INTO organisation VALUES ($1, $2)", {"a", "Alpha"});
      throw std::domain_error("changed my mind");
    });
  };
  EXPECT_THROW(write_and_throw(), std::domain_error);
  EXPECT_THAT(organisation_ids(), ElementsAre());
}

TEST_P(DatabaseVerbs, SaysWhichKindOfRuleRefusedAStatement) {
  add_organisation("a", "Alpha");
  const auto kind_of = [&](std::string_view sql) {
    try {
      database().write([&](Transaction& transaction) { transaction.execute(sql, {}); });
    } catch (const ConstraintViolation& violation) {
      return violation.kind;
    }
    throw std::logic_error("nothing refused " + std::string(sql));
  };
  using Kind = ConstraintViolation::Kind;
  EXPECT_EQ(kind_of("INSERT INTO organisation VALUES ('a', 'Beta')"), Kind::unique);
  EXPECT_EQ(kind_of("INSERT INTO organisation VALUES ('b', 'Alpha')"), Kind::unique);
  EXPECT_EQ(kind_of("INSERT INTO organisation VALUES ('b', NULL)"), Kind::check);
  EXPECT_EQ(kind_of("INSERT INTO person (id, posts) VALUES ('p', -1)"), Kind::check);
  EXPECT_EQ(kind_of("INSERT INTO person (id, organisation) VALUES ('p', 'nowhere')"),
            Kind::foreign_key);
}

}  // namespace
}  // namespace mellanrum::store
