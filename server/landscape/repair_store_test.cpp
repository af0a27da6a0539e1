// Given what imports of old let in, when the database is opened, then it is gone and the rest
// stays.
#include <gmock/gmock.h>

#include "base/identifiers.hpp"
#include "landscape/landscape.hpp"
#include "landscape/repair.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::landscape {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::string_view number = "18900101-9802";  // Skatteverkets test number

class StoredIdentifiers : public store::test::DatabaseTest {
 protected:
  void SetUp() override {
    DatabaseTest::SetUp();
    database().write([&](store::Transaction& transaction) {
      const auto organisation =
          add_organisation(transaction, {.name = "Vretens kommun"}, now, random);
      service =
          add_service(transaction, {.organisation = organisation, .name = "Stöd"}, now, random)
              .text();
      transaction.execute("UPDATE landscape_services SET phone = $1, fees = $2 WHERE id = $3",
                          {number, "Fråga " + std::string(number) + " om avgiften", service});
      const auto source = [&](std::string_view table, std::string_view id,
                              std::string_view fields) {
        transaction.execute(
            "INSERT INTO landscape_sources (source, source_table, source_id, subject_kind, "
            "subject_id, fields) VALUES ('x', $1, $2, 'service', $3, $4)",
            {table, id, service, fields});
      };
      source("phones", "p1", "extension=aaa\nnumber=bbb\nservice_id=ccc\n");
      source("services", number, "name=ddd\n");
      source("schedules", "t1", "service_id=" + std::string(number) + "=parent\n");
      const auto attribute = [&](std::string_view table, std::string_view id, std::string_view name,
                                 std::string_view value) {
        transaction.execute(
            "INSERT INTO landscape_attributes (subject_id, source_table, source_id, name, value) "
            "VALUES ($1, $2, $3, $4, $5)",
            {service, table, id, name, value});
      };
      attribute("phones", "p1", "number", number);
      attribute("phones", "p1", "extension", "12");
      attribute("services", number, "licenses", "A");
    });
  }

  std::vector<std::string> texts(std::string_view sql) {
    return database().read_value([&](store::Reader& reader) {
      return reader.all(sql, {}, [](const store::Row& row) {
        return row.is_null(0) ? std::string("nothing") : row.string(0);
      });
    });
  }

  Instant now = parse_instant("2026-11-21T08:00:00Z").value();
  SeededRandom random{3};
  std::string service;
};
MELLANRUM_ON_BOTH_DATABASES(StoredIdentifiers);

TEST_P(StoredIdentifiers, AreTakenAwayOnceAndNothingElse) {
  const auto places = remove_stored_identifiers(database(), now);
  EXPECT_THAT(places, SizeIs(5));
  EXPECT_THAT(places, Contains("landscape_services.phone " + service));
  EXPECT_THAT(texts("SELECT phone FROM landscape_services"), ElementsAre("nothing"));
  EXPECT_THAT(texts("SELECT fees FROM landscape_services"),
              ElementsAre("Fråga [borttaget] om avgiften"));
  EXPECT_THAT(texts("SELECT name FROM landscape_services"), ElementsAre("Stöd"));
  EXPECT_THAT(texts("SELECT value FROM landscape_attributes ORDER BY value"),
              ElementsAre("12", "A", "[borttaget]"));
  EXPECT_THAT(texts("SELECT fields FROM landscape_sources ORDER BY source_id"),
              ElementsAre("extension=aaa\nservice_id=ccc\n", "name=ddd\n",
                          "service_id=removed-1=parent\n"));
  for (const auto* column :
       {"source_id FROM landscape_sources", "fields FROM landscape_sources",
        "source_id FROM landscape_attributes", "value FROM landscape_attributes",
        "text_words FROM landscape_search"}) {
    for (const auto& text : texts("SELECT " + std::string(column))) {
      EXPECT_FALSE(find_personal_number(text)) << column << ": " << text;
    }
  }
  EXPECT_THAT(remove_stored_identifiers(database(), now), IsEmpty());
}

TEST_P(StoredIdentifiers, AreNotLookedForTwice) {
  EXPECT_THAT(remove_stored_identifiers(database(), now), SizeIs(5));
  database().write([&](store::Transaction& transaction) {
    transaction.execute("UPDATE landscape_services SET phone = $1", {number});
  });
  EXPECT_THAT(remove_stored_identifiers(database(), now), IsEmpty());
}

}  // namespace
}  // namespace mellanrum::landscape
