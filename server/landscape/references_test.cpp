#include <gmock/gmock.h>

#include "landscape/landscape_json.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::landscape {
namespace {

using testing::UnorderedElementsAre;

/// Passes statements on and writes down how PostgreSQL goes about them.
class PostPlans final : public store::Reader {
 public:
  PostPlans(store::Reader& reader, std::string& text) : reader_(reader), text_(text) {}

  using store::Reader::each;
  void each(std::string_view sql, store::Values values, const store::RowVisitor& visit) override {
    reader_.each("EXPLAIN " + std::string(sql), values,
                 [&](const store::Row& row) { text_ += row.string(0) + "\n"; });
    reader_.each(sql, values, visit);
  }

 private:
  store::Reader& reader_;
  std::string& text_;
};

class References : public store::test::DatabaseTest {
 protected:
  void SetUp() override {
    database().write([](store::Transaction& transaction) {
      transaction.execute(
          "INSERT INTO landscape_organisations (id, name, short_name, sector, sort_key, version, "
          "created_at, updated_at) VALUES ('region', 'Region Vret', 'RV', 'region', 'r', 1, 0, 0)",
          {});
      transaction.execute(
          "INSERT INTO landscape_units (id, organisation_id, name, quiet_days, sort_key, version, "
          "created_at, updated_at) VALUES ('bup', 'region', 'BUP', 5, 'b', 1, 0, 0), "
          "('vux', 'region', 'Vuxenpsykiatrin', NULL, 'v', 1, 0, 0)",
          {});
      transaction.execute(
          "INSERT INTO landscape_persons (id, name, sort_key, version, created_at, updated_at) "
          "VALUES ('anna', 'Anna', 'a', 1, 0, 0), ('bo', 'Bo', 'b', 1, 0, 0)",
          {});
      transaction.execute(
          "INSERT INTO landscape_posts (id, person_id, unit_id, title, from_day, until_day, "
          "version) VALUES ('1', 'anna', 'bup', 'Kurator', '2020-01-01', '2026-05-31', 1), "
          "('2', 'anna', 'vux', 'Chef', '2026-05-01', NULL, 1)",
          {});
    });
  }

  PersonReferences on(std::string_view day) {
    return database().read_value([&](store::Reader& reader) {
      return person_references(reader, {PersonId("anna"), PersonId("bo"), PersonId("nobody")},
                               parse_day(day).value());
    });
  }
};
MELLANRUM_ON_BOTH_DATABASES(References);

TEST_P(References, AreOfTheNewestPostThatHoldsOnTheDay) {
  EXPECT_EQ(on("2026-04-30").at(PersonId("anna")).title, "Kurator");
  EXPECT_EQ(on("2026-05-31").at(PersonId("anna")).title, "Chef");
  EXPECT_EQ(on("2019-12-31").at(PersonId("anna")).title, std::nullopt);
  EXPECT_EQ(on("2026-05-31").size(), 2u) << "who does not exist is missing";
  EXPECT_EQ(to_json(on("2026-06-01").at(PersonId("anna"))).dump(),
            R"({"id":"anna","name":"Anna","title":"Chef","unit":{"id":"vux","name":)"
            R"("Vuxenpsykiatrin","organisation":{"id":"region","name":"Region Vret",)"
            R"("short_name":"RV","sector":"region"}}})");
  EXPECT_EQ(to_json(on("2026-06-01").at(PersonId("bo"))).dump(), R"({"id":"bo","name":"Bo"})");
}

TEST_P(References, SayWhereAPersonWorksAndWhenAUnitIsQuiet) {
  database().read([](store::Reader& reader) {
    EXPECT_EQ(unit_of_person(reader, PersonId("anna"), *parse_day("2026-04-30")), UnitId("bup"));
    EXPECT_EQ(unit_of_person(reader, PersonId("bo"), *parse_day("2026-04-30")), std::nullopt);
    EXPECT_THAT(quiet_days_of_units(reader, {UnitId("bup"), UnitId("vux")}),
                UnorderedElementsAre(std::pair(UnitId("bup"), 5)));
  });
}

TEST_P(References, AreReadForManyMoreThanOneStatementTakes) {
  database().read([](store::Reader& reader) {
    std::vector<UnitId> ids(1100, UnitId("vux"));
    ids.front() = UnitId("bup");
    ids.back() = UnitId("bup");
    EXPECT_EQ(unit_references(reader, ids).size(), 2u);
    EXPECT_TRUE(unit_references(reader, {}).empty());
  });
}

// Of tens of thousands of posts PostgreSQL read them all at every call, for the posts of a few.
TEST_P(References, ReadOnlyThePostsOfThoseWhoAreAskedFor) {
  if (GetParam() == store::Dialect::sqlite) GTEST_SKIP() << "goes by index whatever there is";
  database().write([](store::Transaction& transaction) {
    transaction.execute_script(
        "INSERT INTO landscape_persons (id, name, sort_key, version, created_at, updated_at) "
        "SELECT 'p' || n, 'P', 'p', 1, 0, 0 FROM generate_series(1, 20000) n;"
        "INSERT INTO landscape_posts (id, person_id, unit_id, title, from_day, version) "
        "SELECT 'o' || n, 'p' || n, 'bup', 'Kurator', '2020-01-01', 1 "
        "FROM generate_series(1, 20000) n; ANALYZE");
  });
  std::string text;
  database().read([&](store::Reader& reader) {
    PostPlans plans(reader, text);
    std::vector<PersonId> ids;
    for (int i = 1; i <= 64; ++i) ids.emplace_back("p" + std::to_string(i));
    const Day day = parse_day("2026-05-31").value();
    EXPECT_EQ(person_references(plans, ids, day).size(), 64U);
    EXPECT_EQ(units_of_persons(plans, ids, day).size(), 64U);
  });
  EXPECT_EQ(text.find("Seq Scan on landscape_posts"), std::string::npos) << text;
  EXPECT_NE(text.find("landscape_posts_of_person"), std::string::npos) << text;
}

TEST_P(References, CountHowOftenSomethingWasUsed) {
  const auto uses = database().write_value([](store::Transaction& transaction) {
    note_use(transaction, PersonId("bo"), SubjectKind::person, "anna", from_milliseconds(1));
    note_use(transaction, PersonId("bo"), SubjectKind::person, "anna", from_milliseconds(2));
    return transaction.all(
        "SELECT uses, last_used_at FROM landscape_uses", {},
        [](const store::Row& row) { return std::pair(row.integer(0), row.integer(1)); });
  });
  EXPECT_THAT(uses, UnorderedElementsAre(std::pair(2, 2)));
}

}  // namespace
}  // namespace mellanrum::landscape
