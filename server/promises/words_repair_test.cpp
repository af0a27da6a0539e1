// What was stored before words were kept (migration 10) is recomputed from the contacts that exist.
#include <gtest/gtest.h>

#include "store/migrations.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::promises {
namespace {

class WordsRepair : public store::test::BareDatabaseTest {
 protected:
  void bring_to_before() {
    std::vector<store::Migration> before;
    for (const auto& migration : store::embedded_migrations()) {
      if (migration.name.ends_with("_words")) break;
      before.push_back(migration);
    }
    store::migrate(database(), before);
  }
  void execute(const std::vector<std::string>& statements) {
    database().write([&](store::Transaction& transaction) {
      for (const auto& statement : statements) transaction.execute(statement, {});
    });
  }
  std::int64_t number(const std::string& sql) {
    return database().read_value([&](store::Reader& reader) {
      return reader.first(sql, {}, [](const store::Row& row) { return row.integer(0); }).value();
    });
  }
  /// Four promises made at 100: what is stored of them stems from contacts that are not so.
  void write_what_was_stored() {
    execute({
        "INSERT INTO landscape_organisations (id, name, sector, sort_key, version, "
        "created_at, updated_at) VALUES ('o', 'O', 'other', 'o', 1, 0, 0)",
        "INSERT INTO landscape_persons (id, name, sort_key, version, created_at, "
        "updated_at) VALUES ('eva', 'Eva', 'e', 1, 0, 0), ('jo', 'Jo', 'j', 1, 0, 0)",
        "INSERT INTO promises_matters (id, organisation_id, title, holder_person_id, "
        "opened_by_person_id, opened_at, moved_at, version) VALUES ('m', 'o', 'M', 'eva', 'eva', "
        "90, 500, 1)",
        "INSERT INTO promises_promises (id, matter_id, by_person_id, to_person_id, what, made_at, "
        "last_heard_at, last_nudged_at, nudges, state, version) VALUES "
        "('corrected', 'm', 'jo', NULL, 'x', 100, 500, NULL, 0, 'open', 2), "
        "('removed', 'm', 'jo', NULL, 'x', 100, 400, NULL, 0, 'open', 2), "
        "('noted', 'm', 'jo', NULL, 'x', 100, 350, NULL, 0, 'open', 2), "
        "('nudged', 'm', 'jo', NULL, 'x', 100, 100, 450, 1, 'open', 2)",
        "INSERT INTO encounters_encounters (id, at, how, expression, organisation_id, text, label, "
        "is_decision, nudged_promise_id, author_person_id, version, created_at) VALUES "
        "('moved', 200, 'call', 'check_in', 'o', '', 'shared', FALSE, NULL, 'eva', 2, 500), "
        "('reminder', 300, 'call', 'check_in', 'o', '', 'shared', FALSE, 'nudged', 'eva', 2, 450)",
        "INSERT INTO encounters_promises (encounter_id, promise_id, relation, heard_before) "
        "VALUES ('moved', 'corrected', 'heard', 100)",
        "INSERT INTO promises_history (id, matter_id, promise_id, at, verb, by_person_id) VALUES "
        "('h1', 'm', 'corrected', 500, 'heard', 'eva'), ('h2', 'm', 'removed', 400, 'heard', "
        "'eva'), "
        "('h3', 'm', 'noted', 350, 'heard', 'eva'), ('h4', 'm', 'nudged', 450, 'nudged', 'eva')",
        "INSERT INTO audit_entries (id, at, person_id, verb, operation_id, remote_address) VALUES "
        "('a1', 400, 'eva', 'encounter.logged', 'logEncounter', ''), "
        "('a2', 350, 'eva', 'promise.heard', 'hearOfPromise', '')",
    });
  }
};
MELLANRUM_ON_BOTH_DATABASES(WordsRepair);

TEST_P(WordsRepair, WhatIsStoredFollowsFromTheContactsThatExist) {
  bring_to_before();
  write_what_was_stored();
  store::migrate(database());
  const auto heard = [&](const std::string& id) {
    return number("SELECT last_heard_at FROM promises_promises WHERE id = '" + id + "'");
  };
  EXPECT_EQ(heard("corrected"), 200) << "the contact was moved back";
  EXPECT_EQ(heard("removed"), 100) << "the contact is no more";
  EXPECT_EQ(heard("noted"), 350) << "said without a contact";
  EXPECT_EQ(number("SELECT last_nudged_at FROM promises_promises WHERE id = 'nudged'"), 300);
  EXPECT_EQ(number("SELECT moved_at FROM promises_matters"), 350);
  EXPECT_EQ(number("SELECT COUNT(*) FROM promises_history h WHERE h.source_id = h.id"), 1)
      << "told no longer";
}

}  // namespace
}  // namespace mellanrum::promises
