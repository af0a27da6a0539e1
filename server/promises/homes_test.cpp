// Who works in two organisations says for which she writes, where no case says it. On both
// databases.
#include <gtest/gtest.h>

#include "cases/world_test.hpp"
#include "promises/promises.hpp"
#include "promises/promises_routes.hpp"

namespace mellanrum::promises {
namespace {

using Pointers = std::vector<std::string>;

class Homes : public cases::test::WorldTest {
 protected:
  Homes() : WorldTest(routes()) { add_membership(nils, region, "professional"); }
};
MELLANRUM_ON_BOTH_DATABASES(Homes);

TEST_P(Homes, AreAskedForByNameWhereThereAreTwo) {
  const auto answer = post(nils, "/api/matters", {{"title", "Vem kallar?"}});
  EXPECT_EQ(answer.pointers(), Pointers{"/organisation_id"});
  EXPECT_EQ(answer.body["errors"][0]["detail"],
            "Säg för vilken arbetsplats: Vretby socialtjänst, Region Viken.");
  EXPECT_EQ(post(nils, "/api/promises", {{"what", "ringa"}}).pointers(),
            Pointers{"/organisation_id"});
}

TEST_P(Homes, AreAsSheSaidAndNeverTheOldest) {
  const auto matter =
      post(nils, "/api/matters", {{"title", "Hyra"}, {"organisation_id", region.text()}});
  ASSERT_EQ(matter.status, 201) << matter.body.dump();
  const auto row = database().read_value([&](store::Reader& reader) {
    return visible_matter_row(reader, sight_of(nils), MatterId(matter.id()));
  });
  EXPECT_EQ(row.organisation, region);
}

TEST_P(Homes, AreOnesOwn) {
  const auto other = add_organisation("Norra kommun");
  for (const auto& who : {eva, nils}) {
    const auto answer =
        post(who, "/api/matters", {{"title", "Hyra"}, {"organisation_id", other.text()}});
    EXPECT_EQ(answer.pointers(), Pointers{"/organisation_id"});
  }
}

TEST_P(Homes, AreNotAskedForWhereThereIsOneOrACaseOrAMatterSaysIt) {
  const auto matter = post(eva, "/api/matters", {{"title", "Hyra"}});
  EXPECT_EQ(matter.status, 201);
  const auto in_case = open_case(nils, "Jonna").text();
  EXPECT_EQ(post(nils, "/api/matters", {{"title", "Hyra"}, {"case_id", in_case}}).status, 201);
  EXPECT_EQ(post(nils, "/api/promises", {{"what", "ringa"}, {"matter_id", matter.id()}}).status,
            201);
}

}  // namespace
}  // namespace mellanrum::promises
