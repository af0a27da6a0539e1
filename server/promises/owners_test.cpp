// Whose a promise is: a person's, a unit's, an organisation's, the participant's own, or nobody's.
// Over the routes, on both databases.
#include <gtest/gtest.h>

#include "cases/world_test.hpp"
#include "promises/promises_routes.hpp"
#include "store/migrations.hpp"

namespace mellanrum::promises {
namespace {

using cases::test::Answer;
using cases::test::Json;

class Owners : public cases::test::WorldTest {
 protected:
  Owners() : WorldTest(routes()) { jonna = open_case(eva, "Jonna"); }

  /// In Jonna's case, said three weeks ago.
  Answer make(Json more) {
    Json body{{"what", "lämna besked"},
              {"case_id", jonna.text()},
              {"last_heard", "2026-11-02T09:00:00+01:00"}};
    body.update(more);
    return post(eva, "/api/promises", body);
  }
  Json made(Json more) {
    const auto answer = make(std::move(more));
    EXPECT_EQ(answer.status, 201) << answer.body.dump();
    return answer.body;
  }
  Json matter_of(const Json& promise) {
    return get(eva, "/api/matters/" + promise["matter_id"].get<std::string>()).body;
  }

  CaseId jonna;
};
MELLANRUM_ON_BOTH_DATABASES(Owners);

TEST_P(Owners, AnOrganisationOwesAndFallsSilentAsOthersDo) {
  const auto promise = made({{"by_organisation_id", region.text()}});
  EXPECT_EQ(promise["by"]["kind"], "organisation");
  EXPECT_EQ(promise["by"]["organisation"]["name"], "Region Viken");
  EXPECT_EQ(promise["to"]["person"]["name"], "Eva Lind");
  EXPECT_EQ(promise["state"], "silent");
  EXPECT_EQ(matter_of(promise)["state"], "stalled");
}

TEST_P(Owners, WhatTheParticipantDoesHerselfIsNobodysSilence) {
  const auto promise = made({{"by_kind", "participant"}, {"due_day", "2026-11-10"}});
  EXPECT_EQ(promise["by"], (Json{{"kind", "participant"}}));
  EXPECT_FALSE(promise.contains("to")) << "it is owed to no professional";
  EXPECT_EQ(promise["state"], "open");
  EXPECT_FALSE(promise["silence"]["is_silent"]);
  EXPECT_EQ(promise["silence"]["explanation"],
            "Deltagarens eget, till 10 november. Räknas inte som tystnad.");
  EXPECT_EQ(matter_of(promise)["state"], "moving");
  EXPECT_EQ(matter_of(promise)["explanation"],
            "Någon har bollen, det som väntar är deltagarens eget.");
}

TEST_P(Owners, WhatTheParticipantDoesHidesNobodyElsesSilence) {
  const auto silent = made({{"by_person_id", johan.text()}});
  auto beside = Json{{"by_kind", "participant"}, {"matter_id", silent["matter_id"]}};
  made(beside);
  const auto matter = matter_of(silent);
  EXPECT_EQ(matter["state"], "stalled");
  EXPECT_EQ(matter["explanation"], "Hördes senast 2 november. Tyst i 16 arbetsdagar.");
}

TEST_P(Owners, OnlyACaseHasAParticipant) {
  const auto answer = post(eva, "/api/promises", {{"what", "ringa"}, {"by_kind", "participant"}});
  EXPECT_EQ(answer.status, 422);
  EXPECT_EQ(answer.pointers(), std::vector<std::string>{"/by_kind"});
}

TEST_P(Owners, WhatNobodyHasPromisedIsNobodysBallUntilSomebodyTakesIt) {
  const auto promise = made({{"by_kind", "nobody"}});
  EXPECT_EQ(promise["by"], (Json{{"kind", "nobody"}}));
  EXPECT_FALSE(promise.contains("to"));
  EXPECT_EQ(promise["silence"]["explanation"], "Ingen har bollen. Stilla i 16 arbetsdagar.");
  const auto matter = matter_of(promise);
  EXPECT_FALSE(matter.contains("holder"));
  EXPECT_EQ(matter["state"], "stalled");

  const auto found = post(eva, "/api/promises/" + promise["id"].get<std::string>() + "/change",
                          {{"by_person_id", johan.text()}, {"reason", "Johan tar det"}})
                         .body;
  EXPECT_EQ(found["by"]["person"]["name"], "Johan Berglund");
  EXPECT_EQ(found["to"]["person"]["name"], "Eva Lind");
}

TEST_P(Owners, APromiseChangesFromHimToHisOrganisation) {
  const auto promise = made({{"by_person_id", johan.text()}});
  const auto changed = post(eva, "/api/promises/" + promise["id"].get<std::string>() + "/change",
                            {{"by_organisation_id", region.text()}, {"reason", "Johan har slutat"}})
                           .body;
  EXPECT_EQ(changed["by"]["kind"], "organisation");
  EXPECT_EQ(changed["replaces_promise_id"], promise["id"]);
}

TEST_P(Owners, APromiseIsMadeToAnOrganisation) {
  const auto promise = made({{"by_person_id", eva.text()}, {"to_organisation_id", region.text()}});
  EXPECT_EQ(promise["to"]["organisation"]["name"], "Region Viken");
}

TEST_P(Owners, OneOfThemOwesAndNotTwo) {
  const auto pointers = [&](const Json& more) { return make(more).pointers(); };
  using Pointers = std::vector<std::string>;
  const std::string there = region.text();
  EXPECT_EQ(pointers({{"by_person_id", johan.text()}, {"by_organisation_id", there}}),
            Pointers{"/by_organisation_id"});
  EXPECT_EQ(pointers({{"by_unit_id", psychiatry.text()}, {"by_kind", "nobody"}}),
            Pointers{"/by_kind"});
  EXPECT_EQ(pointers({{"by_organisation_id", there}, {"by_kind", "participant"}}),
            Pointers{"/by_kind"});
  EXPECT_EQ(pointers({{"by_kind", "person"}}), Pointers{"/by_kind"}) << "a person has an id";
  EXPECT_EQ(pointers({{"by_organisation_id", eva.text()}}), Pointers{"/by_organisation_id"});
  EXPECT_EQ(pointers({{"to_person_id", johan.text()}, {"to_organisation_id", there}}),
            Pointers{"/to_organisation_id"});
}

TEST_P(Owners, TheSchemaHoldsKindAndIdsTogether) {
  const auto id = made({{"by_person_id", johan.text()}})["id"].get<std::string>();
  for (const std::string kind : {"unit", "organisation", "participant", "nobody", "both"}) {
    EXPECT_THROW(database().write([&](store::Transaction& transaction) {
      transaction.execute(
          "UPDATE promises_promises SET by_unit_id = NULL, by_kind = $2 "
          "WHERE id = $1",
          {id, kind});
    }),
                 store::ConstraintViolation)
        << kind;
  }
}

/// What was promised before organisations could.
class OwnersBefore : public store::test::BareDatabaseTest {};
MELLANRUM_ON_BOTH_DATABASES(OwnersBefore);

TEST_P(OwnersBefore, KeepTheirPromises) {
  std::vector<store::Migration> before;
  for (const auto& migration : store::embedded_migrations()) {
    if (migration.name.ends_with("_who_owes")) break;
    before.push_back(migration);
  }
  store::migrate(database(), before);
  database().write([](store::Transaction& transaction) {
    transaction.execute_script(
        "INSERT INTO landscape_organisations (id, name, sector, sort_key, version, created_at, "
        "updated_at) VALUES ('o', 'O', 'other', 'o', 1, 0, 0);"
        "INSERT INTO landscape_units (id, organisation_id, name, sort_key, version, created_at, "
        "updated_at) VALUES ('u', 'o', 'U', 'u', 1, 0, 0);"
        "INSERT INTO landscape_persons (id, name, sort_key, version, created_at, updated_at) "
        "VALUES ('p', 'P', 'p', 1, 0, 0);"
        "INSERT INTO promises_matters (id, organisation_id, title, opened_by_person_id, opened_at, "
        "moved_at, version) VALUES ('m', 'o', 'M', 'p', 0, 0, 1);"
        "INSERT INTO promises_promises (id, matter_id, by_person_id, by_unit_id, what, made_at, "
        "last_heard_at, state, version) VALUES ('hers', 'm', 'p', 'u', 'x', 0, 0, 'open', 1), "
        "('units', 'm', NULL, 'u', 'x', 0, 0, 'open', 1);");
  });
  store::migrate(database());
  std::vector<std::string> found;
  database().write([&](store::Transaction& transaction) {
    transaction.execute_script(
        "INSERT INTO promises_promises (id, matter_id, by_kind, what, made_at, last_heard_at, "
        "state, version) VALUES ('nobodys', 'm', 'nobody', 'x', 0, 0, 'open', 1);");
    transaction.each(
        "SELECT id, by_kind FROM promises_promises ORDER BY id", {},
        [&](const store::Row& row) { found.push_back(row.string(0) + " " + row.string(1)); });
  });
  EXPECT_EQ(found, (std::vector<std::string>{"hers person", "nobodys nobody", "units unit"}));
}

}  // namespace
}  // namespace mellanrum::promises
