// The schema is brought up to date once, in order, and a database of another history is refused.
#include <gmock/gmock.h>

#include "store/migrations.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::store {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Migrating : public test::BareDatabaseTest {
 protected:
  std::string refusal(std::span<const Migration> migrations) {
    try {
      migrate(database(), migrations);
    } catch (const std::runtime_error& error) {
      return error.what();
    }
    return "";
  }

  const std::string first_text = "CREATE TABLE first (id TEXT); CREATE TABLE also (id TEXT);";
  const std::string second_text = "INSERT INTO first (id) VALUES ('å');";
  const Migration first{1, "0001_first", first_text, first_text};
  const Migration second{2, "0002_second", second_text, second_text};
};
MELLANRUM_ON_BOTH_DATABASES(Migrating);

TEST_P(Migrating, AppliesTheProgramsOwnMigrationsOnce) {
  EXPECT_THAT(migrate(database()), Not(IsEmpty()));
  EXPECT_THAT(migrate(database()), IsEmpty());
}

TEST_P(Migrating, AppliesOnlyWhatIsNew) {
  EXPECT_THAT(migrate(database(), std::vector{first}), ElementsAre("0001_first"));
  EXPECT_THAT(migrate(database(), std::vector{first, second}), ElementsAre("0002_second"));
  EXPECT_TRUE(database().read_value(
      [](Reader& reader) { return reader.exists("SELECT 1 FROM first WHERE id = $1", {"å"}); }));
}

TEST_P(Migrating, RefusesADatabaseThatANewerProgramWrote) {
  migrate(database(), std::vector{first, second});
  EXPECT_THAT(refusal(std::vector{first}), HasSubstr("newer mellanrum (it has 0002_second)"));
}

TEST_P(Migrating, RefusesADatabaseMadeFromAnotherText) {
  migrate(database(), std::vector{first});
  const Migration edited{1, "0001_first", "CREATE TABLE other (id TEXT)",
                         "CREATE TABLE other (id TEXT)"};
  EXPECT_THAT(refusal(std::vector{edited}), HasSubstr("another version of migration 0001_first"));
}

TEST_P(Migrating, LeavesNothingOfAMigrationThatFailsHalfWay) {
  const std::string text = "CREATE TABLE half (id TEXT); INSERT INTO missing VALUES (1);";
  const Migration broken{2, "0002_broken", text, text};
  EXPECT_THAT(refusal(std::vector{first, broken}), HasSubstr("migration 0002_broken"));
  EXPECT_THROW(database().read([](Reader& reader) { reader.each("SELECT * FROM half", {}, {}); }),
               std::runtime_error);
  EXPECT_THAT(migrate(database(), std::vector{first, second}), ElementsAre("0002_second"));
}

TEST_P(Migrating, TakesTheTextOfItsOwnDatabase) {
  const Migration own{1, "0001_own", "CREATE TABLE only_sqlite (id TEXT)",
                      "CREATE TABLE only_postgres (id TEXT)"};
  migrate(database(), std::vector{own});
  const std::string table = GetParam() == Dialect::sqlite ? "only_sqlite" : "only_postgres";
  EXPECT_NO_THROW(database().read(
      [&](Reader& reader) { reader.each("SELECT id FROM " + table, {}, [](const Row&) {}); }));
}

TEST(EmbeddedMigrations, AreNumberedWithoutGaps) {
  int expected = 1;
  for (const Migration& migration : embedded_migrations()) {
    EXPECT_EQ(migration.version, expected++) << migration.name;
    EXPECT_FALSE(migration.sqlite.empty()) << migration.name;
    EXPECT_FALSE(migration.postgres.empty()) << migration.name;
  }
  EXPECT_GT(expected, 1);
}

}  // namespace
}  // namespace mellanrum::store
