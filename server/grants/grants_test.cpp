// The table of who may what, and what a standing says of it.
#include "grants/grants.hpp"

#include <gmock/gmock.h>

namespace mellanrum::grants {
namespace {

const OrganisationId here("here");
const OrganisationId there("there");

TEST(Permissions, OfNobodyAreNobodys) {
  EXPECT_TRUE(roles_with("case.forgotten").empty());
  EXPECT_FALSE(Standing({{here, Role::admin}}).may("case.forgotten"));
  EXPECT_THAT(organisations_with("case.forgotten"), testing::HasSubstr("IN ('')"));
}

TEST(Permissions, KeepThoseWhoDoNotWorkWithCasesOutOfThem) {
  for (const Role role : {Role::coordinator, Role::board, Role::auditor, Role::admin}) {
    for (const auto permission : {case_read, case_write, case_oversee}) {
      EXPECT_FALSE(Standing({{here, role}}).may(permission)) << to_word(role) << permission;
    }
  }
}

TEST(Standing, SaysWhereAndNotOnlyWhat) {
  const Standing standing{{{here, Role::guide}, {there, Role::manager}, {here, Role::manager}}};
  EXPECT_TRUE(standing.has_at(Role::guide, here));
  EXPECT_FALSE(standing.has_at(Role::guide, there));
  EXPECT_TRUE(standing.may_at(case_read, there));
  EXPECT_THAT(standing.where(case_read), testing::ElementsAre(here, there));
  EXPECT_THAT(standing.where("user.manage"), testing::IsEmpty());
}

TEST(Sight, CallsItsValuesByName) {
  const Sight sight{PersonId("eva"), UserId("u"), parse_day("2026-11-24").value()};
  const auto statement = sight.asks("SELECT $limit, $day, $person, $user", {{"limit", 5}});
  EXPECT_EQ(statement.sql(), "SELECT $1, $2, $3, $4");
  EXPECT_EQ(statement.values().size(), 4U);
}

}  // namespace
}  // namespace mellanrum::grants
