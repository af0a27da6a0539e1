#include <gmock/gmock.h>

#include "base/text.hpp"
#include "landscape/practices.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::landscape {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

const Instant now = parse_instant("2026-11-21T08:00:00Z").value();
const Day today = day_in_sweden(now);

Day day(std::string_view text) {
  return parse_day(text).value();
}

std::vector<std::string> pointers(const Problem& problem) {
  std::vector<std::string> all;
  for (const auto& field : problem.fields) all.push_back(field.pointer);
  return all;
}

/// A region with a unit, Anna on a post there, and Bo without one.
class LandscapeStore : public store::test::DatabaseTest {
 protected:
  void SetUp() override {
    database().write([this](store::Transaction& transaction) {
      region = add_organisation(transaction, {.name = "Region Vret", .sector = Sector::region}, now,
                                random);
      bup = add_unit(transaction, {.organisation = {.id = region}, .name = "BUP"}, now, random);
      anna = add_person(transaction, {.name = "Anna Wikström"}, now, random);
      bo = add_person(transaction, {.name = "Bo Ek"}, now, random);
      post =
          add_post(transaction,
                   {.person = anna, .unit = bup, .title = "Kurator", .from_day = day("2020-01-01")},
                   now, random);
    });
  }

  template <class Work>
  auto write(Work work) {
    return database().write_value(work);
  }
  template <class Work>
  auto read(Work work) {
    return database().read_value(work);
  }

  /// The problem that a write ends with.
  Problem refused(const std::function<void(store::Transaction&)>& work) {
    try {
      database().write(work);
    } catch (const Problem& problem) {
      return problem;
    }
    ADD_FAILURE() << "nothing was refused";
    return not_found();
  }

  SeededRandom random{1};
  OrganisationId region;
  UnitId bup;
  PersonId anna;
  PersonId bo;
  PostId post;
};
MELLANRUM_ON_BOTH_DATABASES(LandscapeStore);

TEST_P(LandscapeStore, KeepsEveryFieldOfAnOrganisation) {
  const Organisation given{.name = "Vretens kommun",
                           .short_name = "VK",
                           .sector = Sector::municipality,
                           .organisation_number = "802005-1952",
                           .municipality_code = "0114",
                           .county_code = "01",
                           .description = "Beskrivning",
                           .email = "info@vreten.example",
                           .website = "https://vreten.example",
                           .ended_day = day("2027-01-01")};
  const auto id =
      write([&](auto& transaction) { return add_organisation(transaction, given, now, random); });
  const auto kept = read([&](auto& reader) { return find_organisation(reader, id); }).value();
  EXPECT_EQ(kept.name, given.name);
  EXPECT_EQ(kept.short_name, given.short_name);
  EXPECT_EQ(kept.sector, given.sector);
  EXPECT_EQ(kept.organisation_number, "8020051952") << "without the hyphen";
  EXPECT_EQ(kept.municipality_code, given.municipality_code);
  EXPECT_EQ(kept.county_code, given.county_code);
  EXPECT_EQ(kept.description, given.description);
  EXPECT_EQ(kept.email, given.email);
  EXPECT_EQ(kept.website, given.website);
  EXPECT_EQ(kept.ended_day, given.ended_day);
  EXPECT_EQ(kept.version, 1);
}

TEST_P(LandscapeStore, RefusesAChangeOfWhatSomebodyElseChanged) {
  auto unit = read([&](auto& reader) { return find_unit(reader, bup); }).value();
  unit.quiet_days = 5;
  database().write([&](auto& transaction) { change_unit(transaction, unit, now); });
  const auto problem = refused([&](auto& transaction) { change_unit(transaction, unit, now); });
  EXPECT_EQ(problem.kind, Problem::Kind::stale);
  unit.id = UnitId::make(now, random);
  const auto absent = refused([&](auto& transaction) { change_unit(transaction, unit, now); });
  EXPECT_EQ(absent.kind, Problem::Kind::not_found);
}

TEST_P(LandscapeStore, ListsInSwedishOrderPageByPage) {
  database().write([&](auto& transaction) {
    for (const char* name : {"Östra", "Västra", "Åsa", "Älvsborg", "norra", "Wången"}) {
      add_unit(transaction, {.organisation = {.id = region}, .name = name}, now, random);
    }
  });
  std::vector<std::string> names;
  Part part{.limit = 3};
  for (;;) {
    const auto units = read([&](auto& reader) { return list_units(reader, region, part); });
    if (units.empty()) break;
    for (const auto& unit : units) names.push_back(unit.name);
    part.after = {swedish_sort_key(units.back().name), units.back().id.text()};
  }
  EXPECT_THAT(names, ElementsAre("BUP", "norra", "Västra", "Wången", "Åsa", "Älvsborg", "Östra"));
  const auto other = OrganisationId::make(now, random);
  EXPECT_THAT(read([&](auto& reader) { return list_units(reader, other, {}); }), IsEmpty());
}

TEST_P(LandscapeStore, ListsThePersonsWhoHoldAPostAtAUnitOnTheDay) {
  const auto names_on = [&](std::string_view on) {
    std::vector<std::string> names;
    for (const auto& person :
         read([&](auto& reader) { return list_persons(reader, bup, day(on), {}); })) {
      names.push_back(person.name);
    }
    return names;
  };
  EXPECT_THAT(names_on("2026-11-21"), ElementsAre("Anna Wikström"));
  EXPECT_THAT(names_on("2019-12-31"), IsEmpty());
  EXPECT_THAT(read([&](auto& reader) { return list_persons(reader, {}, today, {}); }), SizeIs(2));
}

TEST_P(LandscapeStore, GivesASeatASuccessorAndEndsThePostBefore) {
  const Post successor{.person = bo,
                       .unit = bup,
                       .title = "Kurator",
                       .from_day = day("2026-06-01"),
                       .succeeds = post};
  write([&](auto& transaction) { return add_post(transaction, successor, now, random); });
  const auto posts = read([&](auto& reader) { return posts_of_person(reader, anna, today); });
  ASSERT_THAT(posts, SizeIs(1));
  EXPECT_EQ(posts[0].post.until_day, day("2026-05-31"));
  EXPECT_EQ(posts[0].post.version, 2);
  EXPECT_EQ(posts[0].succeeded_by.value().id, bo);
  EXPECT_EQ(posts[0].person.title, std::nullopt) << "Anna holds no post today";
  const auto staff = read([&](auto& reader) { return posts_of_unit(reader, bup, today, 10); });
  ASSERT_THAT(staff, SizeIs(1));
  EXPECT_EQ(staff[0].succeeds.value().id, anna);

  const auto again = refused([&](auto& transaction) {
    auto third = successor;
    third.person = anna;
    third.succeeds = staff[0].post.succeeds;
    add_post(transaction, third, now, random);
  });
  EXPECT_THAT(pointers(again), testing::Contains("/succeeds_post_id"));
}

TEST_P(LandscapeStore, SaysOfEveryReferenceThatLeadsNowhere) {
  const auto nowhere = make_uuid(now, random);
  EXPECT_THAT(pointers(refused([&](auto& transaction) {
                add_post(transaction,
                         {.person = PersonId(nowhere),
                          .unit = UnitId(nowhere),
                          .title = "x",
                          .from_day = today,
                          .succeeds = PostId(nowhere)},
                         now, random);
              })),
              ElementsAre("/person_id", "/unit_id", "/succeeds_post_id"));
  EXPECT_THAT(pointers(refused([&](auto& transaction) {
                add_service(transaction,
                            {.organisation = OrganisationId(nowhere),
                             .unit = bup,
                             .name = "x",
                             .decided_by = PersonId(nowhere)},
                            now, random);
              })),
              UnorderedElementsAre("/organisation_id", "/unit_id", "/decided_by_person_id"));
}

TEST_P(LandscapeStore, KeepsAServiceAndChangesIt) {
  Service service{.organisation = region,
                  .unit = bup,
                  .name = "Ångestgrupp",
                  .status = ServiceStatus::temporarily_closed,
                  .eligibility = "Från 13 år",
                  .minimum_age = 13,
                  .maximum_age = 17,
                  .decided_by = anna};
  service.id =
      write([&](auto& transaction) { return add_service(transaction, service, now, random); });
  auto kept = read([&](auto& reader) { return find_service(reader, service.id); }).value();
  EXPECT_EQ(kept.status, ServiceStatus::temporarily_closed);
  EXPECT_EQ(kept.maximum_age, 17);
  EXPECT_EQ(kept.decided_by, anna);
  kept.unit.reset();
  kept.status = ServiceStatus::active;
  database().write([&](auto& transaction) { change_service(transaction, kept, now); });
  const auto changed = read([&](auto& reader) { return find_service(reader, service.id); });
  EXPECT_EQ(changed.value().unit, std::nullopt);
  EXPECT_EQ(changed.value().version, 2);
  EXPECT_THAT(read([&](auto& reader) {
                return list_services(reader, {.organisation = region, .unit = {}}, {});
              }),
              SizeIs(1));
  EXPECT_THAT(read([&](auto& reader) {
                return list_services(reader, {.organisation = {}, .unit = bup}, {});
              }),
              IsEmpty());
}

class PracticeStore : public LandscapeStore {
 protected:
  void SetUp() override {
    LandscapeStore::SetUp();
    note.subject_kind = SubjectKind::unit;
    note.subject_id = bup.text();
    note.kind = PracticeKind::reach;
    note.text = "Ring före åtta.";
    note.author = anna;
    note.id =
        write([&](auto& transaction) { return add_practice(transaction, note, now, random); });
    note.version = 1;
  }

  PracticeView view_on(std::string_view on) {
    return read([&](auto& reader) {
      const auto found = find_practice(reader, note.id);
      return view_practices(reader, {found.value()},
                            {.person = bo, .today = day(on), .stale_days = 365})
          .at(0);
    });
  }
  std::vector<Practice> stale_on(std::string_view on) {
    return read([&](auto& reader) {
      return list_practices(reader, {}, Staleness::stale,
                            {.person = bo, .today = day(on), .stale_days = 365}, {});
    });
  }
  void answer(Verdict verdict, Instant at, std::optional<std::string> comment = {}) {
    database().write([&](auto& transaction) {
      answer_practice(transaction, note.id, bo, verdict, comment, at);
    });
  }

  Practice note;
};
MELLANRUM_ON_BOTH_DATABASES(PracticeStore);

TEST_P(PracticeStore, GrowsStaleUntilSomebodyConfirms) {
  EXPECT_EQ(view_on("2026-11-21").subject_name, "BUP");
  EXPECT_EQ(view_on("2026-11-21").author.title, "Kurator");
  EXPECT_FALSE(view_on("2027-11-20").freshness.is_stale);
  EXPECT_THAT(stale_on("2027-11-20"), IsEmpty());
  EXPECT_TRUE(view_on("2027-11-21").freshness.is_stale);
  EXPECT_THAT(stale_on("2027-11-21"), SizeIs(1)) << "the list follows the same rule";

  answer(Verdict::confirmed, now + std::chrono::days(300));
  EXPECT_FALSE(view_on("2027-11-21").freshness.is_stale);
  EXPECT_THAT(stale_on("2027-11-21"), IsEmpty());
  EXPECT_EQ(view_on("2027-11-21").own_verdict, Verdict::confirmed);
}

TEST_P(PracticeStore, AsksForALookWhenContradicted) {
  answer(Verdict::contradicted, now + std::chrono::hours(1), "Inte längre.");
  const auto view = view_on("2026-11-22");
  ASSERT_THAT(view.contradictions, SizeIs(1));
  EXPECT_EQ(view.contradictions[0].comment, "Inte längre.");
  EXPECT_TRUE(view.freshness.is_stale);
  EXPECT_THAT(stale_on("2026-11-22"), SizeIs(1));
  answer(Verdict::confirmed, now + std::chrono::hours(2));
  EXPECT_THAT(view_on("2026-11-22").contradictions, IsEmpty()) << "the newest answer stands";
  EXPECT_THAT(stale_on("2026-11-22"), IsEmpty());
}

TEST_P(PracticeStore, ForgetsTheAnswersWhenTheTextChanges) {
  answer(Verdict::confirmed, now + std::chrono::hours(1));
  auto changed = read([&](auto& reader) { return find_practice(reader, note.id); }).value();
  EXPECT_EQ(changed.version, 2);
  changed.text = "Ring efter nio.";
  database().write([&](auto& transaction) { change_practice(transaction, changed, now); });
  EXPECT_THAT(view_on("2026-11-22").confirmations, IsEmpty());
}

TEST_P(PracticeStore, LeavesNothingBehindWhenItIsRemoved) {
  database().write([&](auto& transaction) { remove_practice(transaction, note, now); });
  EXPECT_EQ(read([&](auto& reader) { return find_practice(reader, note.id); }), std::nullopt);
  EXPECT_THAT(read([&](auto& reader) { return practices_of_subject(reader, bup.text()); }),
              IsEmpty());
  EXPECT_THAT(read([](auto& reader) {
                return reader.all("SELECT text FROM landscape_practices", {},
                                  [](const store::Row& row) { return row.string(0); });
              }),
              ElementsAre(""));
}

TEST_P(PracticeStore, IsRefusedWithAPersonalNumber) {
  note.text = "Mamman är 18900101-9802.";
  EXPECT_THAT(
      pointers(refused([&](auto& transaction) { add_practice(transaction, note, now, random); })),
      ElementsAre("/text"));
}

}  // namespace
}  // namespace mellanrum::landscape
