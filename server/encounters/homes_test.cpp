// Who works in two organisations says for which she writes, where no case says it. On both
// databases.
#include <gtest/gtest.h>

#include "cases/world_test.hpp"
#include "encounters/encounters_routes.hpp"
#include "promises/promises.hpp"

namespace mellanrum::encounters {
namespace {

using Pointers = std::vector<std::string>;

class Homes : public cases::test::WorldTest {
 protected:
  Homes() : WorldTest(encounter_routes()) { add_membership(nils, region, "professional"); }

  std::string organisation_of(const std::string& table, const std::string& id) {
    return database().read_value([&](store::Reader& reader) {
      return reader
          .first("SELECT organisation_id FROM " + table + " WHERE id = $1", {id},
                 [](const store::Row& row) { return row.string(0); })
          .value();
    });
  }
};
MELLANRUM_ON_BOTH_DATABASES(Homes);

TEST_P(Homes, AreAskedForWhereThereAreTwo) {
  EXPECT_EQ(post(nils, "/api/encounters", {{"text", "Ringde"}, {"promises", {{{"what", "ringa"}}}}})
                .pointers(),
            Pointers{"/organisation_id"})
      << "of the contact alone";
}

TEST_P(Homes, AreAsSheSaidAndNeverTheOldest) {
  const auto logged = post(nils, "/api/encounters",
                           {{"text", "Ringde"},
                            {"organisation_id", region.text()},
                            {"promises", {{{"what", "ringa"}}}}});
  ASSERT_EQ(logged.status, 201) << logged.body.dump();
  EXPECT_EQ(organisation_of("encounters_encounters", logged.id()), region.text());
  EXPECT_EQ(organisation_of("promises_matters", logged.body["promises"][0]["matter_id"]),
            region.text());
  const auto preview = post(nils, "/api/encounters/preview",
                            {{"text", "Ringde"}, {"organisation_id", region.text()}});
  EXPECT_EQ(preview.body["seen_by"]["organisation"]["name"], "Region Viken");
}

TEST_P(Homes, AreNotAskedForInACase) {
  const auto in_case = open_case(nils, "Jonna").text();
  EXPECT_EQ(post(nils, "/api/encounters", {{"text", "Ringde"}, {"case_id", in_case}}).status, 201);
}

TEST_P(Homes, OfAReminderIsThatOfItsMatterWhereSheWorks) {
  const auto elsewhere = add_organisation("Norra kommun");
  for (const auto& owner : {region, elsewhere}) {
    const auto promise = database().write_value([&](store::Transaction& transaction) {
      promises::NewPromise made;
      made.by.person = johan;
      made.what = "svara";
      const grants::Act act{sight_of(nils), clock_.now(), random_};
      return promises::make_promise(transaction, act, made, owner);
    });
    const std::string nudge = "/api/promises/" + promise.text() + "/nudge";
    const auto answer = post(nils, nudge, {{"text", "Hej!"}});
    if (owner == region) {
      ASSERT_EQ(answer.status, 200) << answer.body.dump();
      EXPECT_EQ(organisation_of("encounters_encounters", answer.body["encounter"]["id"]),
                region.text());
    } else {
      EXPECT_EQ(answer.pointers(), Pointers{"/organisation_id"});
    }
  }
}

}  // namespace
}  // namespace mellanrum::encounters
