#include "audit/audit.hpp"

#include "base/problem.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::audit {
namespace {

using Audit = store::test::DatabaseTest;
MELLANRUM_ON_BOTH_DATABASES(Audit);

Entry opened(const CaseId& id, Instant at) {
  return {.at = at,
          .user = UserId("user"),
          .person = PersonId("person"),
          .verb = "case.read",
          .operation_id = "getCase",
          .subject_id = id.text(),
          .case_id = id,
          .remote_address = "127.0.0.1"};
}

TEST_P(Audit, TellsTheNewestFirst) {
  SeededRandom random(1);
  const CaseId id("jonna");
  database().write([&](store::Transaction& transaction) {
    append(transaction, opened(id, from_milliseconds(1000)), random);
    append(transaction, opened(id, from_milliseconds(2000)), random);
    append(transaction, opened(CaseId("samir"), from_milliseconds(3000)), random);
  });

  const auto entries =
      database().read_value([&](store::Reader& reader) { return entries_of_case(reader, id, 10); });

  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].at, from_milliseconds(2000));
  EXPECT_EQ(entries[1].at, from_milliseconds(1000));
  EXPECT_EQ(entries[0].verb, "case.read");
  EXPECT_EQ(entries[0].person, PersonId("person"));
}

TEST_P(Audit, IsGoneWithTheActThatFailed) {
  SeededRandom random(1);
  const CaseId id("jonna");
  EXPECT_THROW(database().write([&](store::Transaction& transaction) {
    append(transaction, opened(id, from_milliseconds(1000)), random);
    throw not_found();
  }),
               Problem);

  const auto entries =
      database().read_value([&](store::Reader& reader) { return entries_of_case(reader, id, 10); });
  EXPECT_TRUE(entries.empty());
}

}  // namespace
}  // namespace mellanrum::audit
