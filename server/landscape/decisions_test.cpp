// Whose decision it is: written, found as a hit of the unit, and gone when it is taken away.
#include "landscape/decisions.hpp"

#include <gmock/gmock.h>

#include "landscape/repair.hpp"
#include "landscape/search.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::landscape {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Instant now = parse_instant("2026-11-21T08:00:00Z").value();

/// Af with an office, whose the decision on arbetsträning is.
class Decisions : public store::test::DatabaseTest {
 protected:
  void SetUp() override {
    database().write([this](store::Transaction& transaction) {
      af = add_organisation(transaction, {.name = "Arbetsförmedlingen"}, now, random);
      office = add_unit(transaction, {.organisation = {.id = af}, .name = "Kontoret"}, now, random);
      other = add_organisation(transaction, {.name = "Region Vret"}, now, random);
      training.organisation = af;
      training.unit = office;
      training.id = add_decision(transaction, training, now, random);
    });
    training.version = 1;
  }

  std::vector<SearchHit> find(std::string_view query) {
    return database().read_value([&](store::Reader& reader) {
      return search(reader, {.query = query}, *default_vocabulary(), {.today = day_in_sweden(now)})
          .hits;
    });
  }

  std::vector<std::string> refused(const Decision& decision) {
    std::vector<std::string> pointers;
    try {
      database().write([&](store::Transaction& transaction) {
        add_decision(transaction, decision, now, random);
      });
    } catch (const Problem& problem) {
      for (const auto& field : problem.fields) pointers.push_back(field.pointer);
    }
    return pointers;
  }

  SeededRandom random{1};
  OrganisationId af;
  OrganisationId other;
  UnitId office;
  Decision training{.name = "Arbetsträning",
                    .decider = "arbetsförmedlaren",
                    .law = "förordningen (2000:628)",
                    .access_route = "inskrivning",
                    .minimum_age = 16,
                    .maximum_age = 66};
};
MELLANRUM_ON_BOTH_DATABASES(Decisions);

TEST_P(Decisions, AnswerWhoDecidesWithTheUnit) {
  const auto hits = find("vem bestämmer om arbetsträning");
  ASSERT_EQ(hits.size(), 1U);
  EXPECT_EQ(hits[0].id, office.text());
  EXPECT_EQ(hits[0].kind, SubjectKind::unit);
  ASSERT_TRUE(hits[0].decision);
  EXPECT_EQ(hits[0].decision->decider, "arbetsförmedlaren");
  EXPECT_FALSE(hits[0].reasons.empty());
  EXPECT_THAT(find("arbetsträning 70 år"), IsEmpty()) << "it is for others";
}

TEST_P(Decisions, ShowAUnitOnceThatIsAlsoFoundByItsName) {
  EXPECT_EQ(find("kontoret").size(), 1U);
  EXPECT_FALSE(find("kontoret").at(0).decision) << "its name alone is no question about decisions";
}

TEST_P(Decisions, AreFoundByWhatTheyAndTheirUnitAreCalledNow) {
  training.name = "Lönebidrag";
  database().write(
      [&](store::Transaction& transaction) { change_decision(transaction, training, now); });
  EXPECT_THAT(find("arbetsträning"), IsEmpty());
  EXPECT_EQ(find("lönebidrag").size(), 1U);
  database().write([&](store::Transaction& transaction) {
    auto unit = find_unit(transaction, office).value();
    unit.name = "Torget";
    change_unit(transaction, unit, now);
  });
  EXPECT_EQ(find("lönebidrag torget").size(), 1U);
}

TEST_P(Decisions, AreGoneWithTheirWordsWhenRemoved) {
  database().write(
      [&](store::Transaction& transaction) { remove_decision(transaction, training, now); });
  EXPECT_THAT(find("arbetsträning"), IsEmpty());
  const auto left = database().read_value([&](store::Reader& reader) {
    return list_decisions(reader, {.organisation = af, .unit = {}}, {}).size();
  });
  EXPECT_EQ(left, 0U);
  EXPECT_THROW(database().write([&](store::Transaction& transaction) {
    remove_decision(transaction, training, now);
  }),
               Problem);
}

TEST_P(Decisions, HoldNoPersonalNumberAndAreOfTheirOwnOrganisation) {
  auto wrong = training;
  wrong.decider = "fråga 18900101-9802";
  EXPECT_THAT(refused(wrong), ElementsAre("/decider"));
  wrong = training;
  wrong.organisation = other;
  EXPECT_THAT(refused(wrong), ElementsAre("/unit_id"));
  wrong = training;
  wrong.minimum_age = 70;
  EXPECT_THAT(refused(wrong), ElementsAre("/maximum_age"));
}

TEST_P(Decisions, AreMadeSearchableAfterAnUpgrade) {
  database().write([](store::Transaction& transaction) {
    transaction.execute("DELETE FROM landscape_search", {});
    transaction.execute("DELETE FROM landscape_search_identity", {});
  });
  make_all_searchable(database());
  EXPECT_EQ(find("arbetsträning").size(), 1U);
}

}  // namespace
}  // namespace mellanrum::landscape
