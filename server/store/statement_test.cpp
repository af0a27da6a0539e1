// Statements, their parameters and what comes back: typed alike on both databases.
#include <gmock/gmock.h>

#include <limits>

#include "store/id_list.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::store {
namespace {

using testing::ElementsAre;
using testing::Pair;

class Statements : public test::BareDatabaseTest {
 protected:
  void SetUp() override {
    database().write([](Transaction& transaction) {
      transaction.execute_script(
          "CREATE TABLE thing (id BIGINT PRIMARY KEY, words TEXT, size BIGINT,"
          "  share DOUBLE PRECISION, active BOOLEAN);");
    });
  }

  void add(std::int64_t id, const Value& words, const Value& size, const Value& share,
           const Value& active) {
    database().write([&](Transaction& transaction) {
      transaction.execute(
          "INSERT INTO thing (id, words, size, share, active) VALUES ($1, $2, $3, $4, $5)",
          {id, words, size, share, active});
    });
  }

  template <class Map>
  auto one(std::string_view sql, std::initializer_list<Value> values, Map map) {
    return database()
        .read_value([&](Reader& reader) { return reader.first(sql, values, map); })
        .value();
  }

  template <class Map>
  auto thing(std::int64_t id, Map map) {
    return one("SELECT words, size, share, active FROM thing WHERE id = $1", {id}, map);
  }
};
MELLANRUM_ON_BOTH_DATABASES(Statements);

TEST_P(Statements, GiveBackWhatWasPutIn) {
  const std::int64_t smallest = std::numeric_limits<std::int64_t>::min();
  add(1, "Å ä ö – ”citat” 🧭", smallest, 0.1, true);
  add(2, "", std::numeric_limits<std::int64_t>::max(), -1e300, false);
  thing(1, [&](const Row& row) {
    EXPECT_EQ(row.text(0), "Å ä ö – ”citat” 🧭");
    EXPECT_EQ(row.integer(1), smallest);
    EXPECT_EQ(row.real(2), 0.1);
    EXPECT_TRUE(row.boolean(3));
    return 0;
  });
  thing(2, [](const Row& row) {
    EXPECT_EQ(row.text(0), "");
    EXPECT_FALSE(row.is_null(0));
    EXPECT_EQ(row.integer(1), std::numeric_limits<std::int64_t>::max());
    EXPECT_EQ(row.real(2), -1e300);
    EXPECT_FALSE(row.boolean(3));
    return 0;
  });
}

TEST_P(Statements, GiveBackNothingForNothing) {
  add(1, nullptr, std::optional<std::int64_t>(), std::optional<double>(), std::optional<bool>());
  thing(1, [](const Row& row) {
    for (int column = 0; column < 4; ++column) EXPECT_TRUE(row.is_null(column));
    EXPECT_EQ(row.optional_string(0), std::nullopt);
    EXPECT_EQ(row.optional_integer(1), std::nullopt);
    EXPECT_EQ(row.optional_instant(1), std::nullopt);
    return 0;
  });
}

TEST_P(Statements, CarryDaysInstantsAndIds) {
  const Instant instant = parse_instant("2026-11-21T08:00:00.123+01:00").value();
  const Day day = parse_day("2026-02-28").value();
  add(1, day, instant, nullptr, nullptr);
  add(2, CaseId("0193-å"), nullptr, nullptr, nullptr);
  thing(1, [&](const Row& row) {
    EXPECT_EQ(row.day(0), day);
    EXPECT_EQ(row.instant(1), instant);
    return 0;
  });
  EXPECT_EQ(thing(2, [](const Row& row) { return row.id<CaseId>(0); }), CaseId("0193-å"));
}

TEST_P(Statements, CarryAMillionCharacters) {
  std::string text;
  while (text.size() < 2'000'000) text += "ö";
  add(1, text, nullptr, nullptr, nullptr);
  EXPECT_EQ(thing(1, [](const Row& row) { return row.string(0); }), text);
}

TEST_P(Statements, RefuseToReadOneTypeAsAnother) {
  add(1, "12", 12, 1.5, true);
  thing(1, [](const Row& row) {
    EXPECT_THROW(static_cast<void>(row.integer(0)), std::logic_error);
    EXPECT_THROW(static_cast<void>(row.boolean(0)), std::logic_error);
    EXPECT_THROW(static_cast<void>(row.text(1)), std::logic_error);
    EXPECT_THROW(static_cast<void>(row.integer(2)), std::logic_error);
    EXPECT_THROW(static_cast<void>(row.text(3)), std::logic_error);
    EXPECT_THROW(static_cast<void>(row.text(4)), std::logic_error);
    EXPECT_THROW(static_cast<void>(row.text(-1)), std::logic_error);
    return 0;
  });
  add(2, nullptr, nullptr, nullptr, nullptr);
  thing(2, [](const Row& row) {
    EXPECT_THROW(static_cast<void>(row.text(0)), std::logic_error);
    EXPECT_THROW(static_cast<void>(row.integer(1)), std::logic_error);
    EXPECT_THROW(static_cast<void>(row.real(2)), std::logic_error);
    EXPECT_THROW(static_cast<void>(row.boolean(3)), std::logic_error);
    return 0;
  });
}

TEST_P(Statements, CallTheirValuesByName) {
  const auto words = [](const Row& row) { return row.string(0); };
  add(1, "ett", 10, nullptr, nullptr);
  add(2, "två", 20, nullptr, nullptr);
  const std::string condition = "(size < $most AND words <> $not_this)";
  const std::string sql = "SELECT words FROM thing WHERE words <> $not_this AND " + condition;
  database().read([&](Reader& reader) {
    // In another order than the text has them, one of them used twice, one by nobody.
    const Statement statement(sql, {{"unused", 1}, {"not_this", "ett"}, {"most", 30}});
    EXPECT_THAT(reader.all(statement, words), ElementsAre("två"));
    EXPECT_EQ(reader.first(statement, words), "två");
    EXPECT_TRUE(reader.exists(statement));
    std::vector<std::string> found;
    const std::vector<CaseId> ids = {CaseId("ett"), CaseId("två")};
    each_of(reader, "SELECT words FROM thing WHERE size < $most AND words IN ({ids})",
            NamedValues{{"most", 15}}, ids,
            [&](const Row& row) { found.push_back(row.string(0)); });
    EXPECT_EQ(found.at(0), "ett");
  });
  database().write([&](Transaction& transaction) {
    EXPECT_EQ(transaction.execute(Statement("UPDATE thing SET size = $size WHERE id = $id",
                                            {{"id", 1}, {"size", 11}})),
              1);
  });
}

TEST(NamedParameters, RefuseWhatIsMissingTwiceOrNumbered) {
  EXPECT_THROW(Statement("SELECT $a", {{"b", 1}}), std::logic_error);
  EXPECT_THROW(Statement("SELECT $a", {{"a", 1}, {"a", 2}}), std::logic_error);
  EXPECT_THROW(Statement("SELECT $a, $1", {{"a", 1}}), std::logic_error);
  EXPECT_EQ(Statement("SELECT $aa, $a, $aa", {{"a", 1}, {"aa", 2}}).sql(), "SELECT $1, $2, $1");
}

TEST_P(Statements, BindByNumberAndNotByPlace) {
  const auto both = [](const Row& row) { return std::pair(row.string(0), row.integer(1)); };
  add(1, "ett", 10, nullptr, nullptr);
  EXPECT_THAT(
      one("SELECT words, size FROM thing WHERE size = $2 AND words = $1", {"ett", 10}, both),
      Pair("ett", 10));
  EXPECT_THAT(one("SELECT words, size FROM thing WHERE size = $1 OR size + 1 = $1", {10}, both),
              Pair("ett", 10));
}

TEST_P(Statements, RefuseTooFewAndTooManyValues) {
  const auto run = [&](std::initializer_list<Value> values) {
    database().read([&](Reader& reader) {
      reader.each("SELECT 1 FROM thing WHERE id = $1 AND size = $2", values, [](const Row&) {});
    });
  };
  EXPECT_ANY_THROW(run({1}));
  EXPECT_ANY_THROW(run({1, 2, 3}));
  EXPECT_NO_THROW(run({1, 2}));
}

TEST_P(Statements, TakeAValueWhereTheyTookNothingBefore) {
  const auto count = [&](const Value& size) {
    return one("SELECT count(*) FROM thing WHERE size IS NOT DISTINCT FROM $1", {size},
               [](const Row& row) { return row.integer(0); });
  };
  add(1, nullptr, 5'000'000'000, nullptr, nullptr);
  EXPECT_EQ(count(nullptr), 0);
  EXPECT_EQ(count(5'000'000'000), 1);
  EXPECT_EQ(count(nullptr), 0);
}

TEST_P(Statements, RunWithinThemselves) {
  add(1, nullptr, 2, nullptr, nullptr);
  add(2, nullptr, 3, nullptr, nullptr);
  add(3, nullptr, nullptr, nullptr, nullptr);
  std::vector<std::int64_t> path;
  database().read([&](Reader& reader) {
    const std::function<void(std::int64_t)> follow = [&](std::int64_t id) {
      path.push_back(id);
      reader.each("SELECT size FROM thing WHERE id = $1 AND size IS NOT NULL", {id},
                  [&](const Row& row) { follow(row.integer(0)); });
    };
    follow(1);
  });
  EXPECT_THAT(path, ElementsAre(1, 2, 3));
}

TEST_P(Statements, AreUsableAgainAfterTheyFailed) {
  const auto insert = [&] { add(1, "ett", nullptr, nullptr, nullptr); };
  insert();
  EXPECT_THROW(insert(), ConstraintViolation);
  EXPECT_THROW(thing(1, [](const Row&) -> int { throw std::domain_error("visitor"); }),
               std::domain_error);
  EXPECT_EQ(thing(1, [](const Row& row) { return row.string(0); }), "ett");
}

TEST_P(Statements, MayBeMoreThanAConnectionKeeps) {
  add(1, "ett", nullptr, nullptr, nullptr);
  database().read([](Reader& reader) {
    const int more_than_kept = Limits().statements_kept_max + 20;
    for (int i = 0; i < more_than_kept; ++i) {
      const std::string sql = "SELECT words, " + std::to_string(i) + " FROM thing WHERE id = $1";
      EXPECT_TRUE(reader.exists(sql, {1}));
    }
  });
}

TEST_P(Statements, SumAndCountAsIntegers) {
  add(1, nullptr, 5'000'000'000, 0.5, true);
  add(2, nullptr, 1, 1, false);
  one("SELECT sum(size), count(*), count(*) FILTER (WHERE active), avg(share), max(size) > 3,"
      "  avg(size) FROM thing",
      {}, [](const Row& row) {
        EXPECT_EQ(row.integer(0), 5'000'000'001);
        EXPECT_EQ(row.integer(1), 2);
        EXPECT_EQ(row.integer(2), 1);
        EXPECT_EQ(row.real(3), 0.75);
        EXPECT_TRUE(row.boolean(4));
        EXPECT_EQ(row.real(5), 2'500'000'000.5);
        return 0;
      });
}

TEST_P(Statements, MeanTheSameInThePortableSubset) {
  const auto words = [](const Row& row) { return row.string(0); };
  add(1, "b", 1, nullptr, true);
  add(2, "a", 2, nullptr, false);
  add(3, nullptr, 3, nullptr, true);
  database().write([&](Transaction& transaction) {
    EXPECT_THAT(transaction.all("INSERT INTO thing (id, words) VALUES ($1, $2), ($3, $4)"
                                " ON CONFLICT (id) DO UPDATE SET words = excluded.words"
                                " RETURNING words",
                                {1, "ö", 4, "z"}, words),
                ElementsAre("ö", "z"));
    EXPECT_EQ(transaction.execute("UPDATE thing SET size = other.size FROM thing AS other"
                                  " WHERE thing.id = $1 AND other.id = $2",
                                  {4, 3}),
              1);
    EXPECT_THAT(transaction.all("SELECT words FROM thing WHERE (size, id) > ($1, $2)"
                                " AND words IS NOT NULL ORDER BY size, id LIMIT $3",
                                {1, 1, 10}, words),
                ElementsAre("a", "z"));
    EXPECT_THAT(transaction.all("SELECT coalesce(words, '-') FROM thing WHERE active = TRUE"
                                " ORDER BY words NULLS LAST",
                                {}, words),
                ElementsAre("ö", "-"));
    EXPECT_THAT(
        transaction.all("WITH RECURSIVE up (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM up"
                        " WHERE id < 3) SELECT CAST(id AS TEXT) FROM up ORDER BY id DESC",
                        {}, words),
        ElementsAre("3", "2", "1"));
    EXPECT_THAT(transaction.all("SELECT words FROM (SELECT words, row_number() OVER (PARTITION BY"
                                " active ORDER BY size DESC) AS place FROM thing) AS ranked"
                                " WHERE place = 1 AND words IS NOT NULL ORDER BY words",
                                {}, words),
                ElementsAre("a", "z"));
  });
}

TEST_P(Statements, SortTextByItsBytes) {
  for (const auto& [id, words] : std::vector<std::pair<int, const char*>>{
           {1, "ö"}, {2, "Z"}, {3, "a"}, {4, "å"}, {5, "ä"}, {6, "A b"}, {7, "A-b"}}) {
    add(id, words, nullptr, nullptr, nullptr);
  }
  const auto sorted = database().read_value([](Reader& reader) {
    return reader.all("SELECT words FROM thing ORDER BY words", {},
                      [](const Row& row) { return row.string(0); });
  });
  EXPECT_THAT(sorted, ElementsAre("A b", "A-b", "Z", "a", "ä", "å", "ö"));
}

}  // namespace
}  // namespace mellanrum::store
