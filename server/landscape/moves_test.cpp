// Somebody changes jobs: what becomes of the seat, of her numbers and of the notes, and that all of
// it can be taken back.
#include <gmock/gmock.h>

#include "landscape/landscape_store.hpp"
#include "landscape/moves.hpp"
#include "landscape/practices.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::landscape {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const Instant now = parse_instant("2026-11-24T08:00:00Z").value();
const Day today = day_in_sweden(now);

Day day(std::string_view text) {
  return parse_day(text).value();
}

/// Johan is a nurse at mottagning 2 with a number and a note; Maja works nowhere yet.
class Moves : public store::test::DatabaseTest {
 protected:
  void SetUp() override {
    database().write([this](store::Transaction& transaction) {
      const auto region = add_organisation(
          transaction, {.name = "Region Vret", .sector = Sector::region}, now, random);
      clinic = add_unit(transaction, {.organisation = {.id = region}, .name = "Mottagning 2"}, now,
                        random);
      const auto municipality = add_organisation(
          transaction, {.name = "Vretby kommun", .sector = Sector::municipality}, now, random);
      team = add_unit(transaction, {.organisation = {.id = municipality}, .name = "Stödteamet"},
                      now, random);
      johan = add_person(transaction, {.name = "Johan Berglund", .phone = "0470-12 34 56"}, now,
                         random);
      maja = add_person(transaction, {.name = "Maja Frisk"}, now, random);
      eva = add_person(transaction, {.name = "Eva Lind"}, now, random);
      move.before = {
          .person = johan, .unit = clinic, .title = "Sjuksköterska", .from_day = day("2024-01-01")};
      move.before.id = add_post(transaction, move.before, now, random);
      move.before.version = 1;
      note = {.subject_kind = SubjectKind::person,
              .subject_id = johan.text(),
              .kind = PracticeKind::reach,
              .text = "Ring växeln 8.00.",
              .author = eva};
      note.id = add_practice(transaction, note, now, random);
    });
    move.last_day = day("2026-11-20");
  }

  Move make() {
    return database().write_value([&](auto& transaction) {
      return find_move(transaction, make_move(transaction, move, eva, now, random)).value();
    });
  }
  void undo(const Move& made, Instant at = now) {
    database().write([&](auto& transaction) { undo_move(transaction, made, eva, at, random); });
  }
  void moves_on_to(const UnitId& unit) {
    move.next =
        Post{.person = johan, .unit = unit, .title = "Handläggare", .from_day = day("2026-11-23")};
  }
  std::vector<PostView> posts_of(const PersonId& person) {
    return database().read_value(
        [&](auto& reader) { return posts_of_person(reader, person, today); });
  }
  Person person(const PersonId& id) {
    return database().read_value([&](auto& reader) { return find_person(reader, id).value(); });
  }
  std::vector<Practice> notes_of(std::string_view subject) {
    return database().read_value(
        [&](auto& reader) { return practices_of_subject(reader, subject); });
  }
  std::vector<PostId> left_at_the_clinic() {
    return database().read_value([&](auto& reader) { return seats_left(reader, clinic, today); });
  }
  std::vector<std::string> refused_pointers() {
    try {
      make();
    } catch (const Problem& problem) {
      std::vector<std::string> all;
      for (const auto& field : problem.fields) all.push_back(field.pointer);
      return all;
    }
    return {};
  }

  SeededRandom random{3};
  UnitId clinic;
  UnitId team;
  PersonId johan;
  PersonId maja;
  PersonId eva;
  Practice note;
  NewMove move;
};
MELLANRUM_ON_BOTH_DATABASES(Moves);

TEST_P(Moves, EndTheOldPostBeginTheNewAndNameWhoComesAfter) {
  moves_on_to(team);
  move.successor = maja;
  move.successor_from = day("2026-11-24");
  make();
  const auto posts = posts_of(johan);
  ASSERT_THAT(posts, SizeIs(2));
  EXPECT_EQ(posts[0].unit.id, team);
  EXPECT_EQ(posts[0].post.until_day, std::nullopt);
  EXPECT_EQ(posts[1].post.until_day, day("2026-11-20"));
  EXPECT_EQ(posts[1].succeeded_by.value().id, maja);
  EXPECT_EQ(posts[1].person.unit.value().id, team) << "Johan is found where he is now";
  EXPECT_EQ(posts_of(maja).at(0).post.from_day, day("2026-11-24"));
  EXPECT_THAT(left_at_the_clinic(), IsEmpty()) << "the seat has been taken";
}

TEST_P(Moves, WithoutASuccessorTheSeatStandsAmongThoseThatWereLeft) {
  make();
  EXPECT_THAT(left_at_the_clinic(), ElementsAre(move.before.id));
}

TEST_P(Moves, WithinTheUnitLeaveNoSeatThatSaysSheHasGone) {
  moves_on_to(clinic);
  make();
  EXPECT_THAT(left_at_the_clinic(), IsEmpty());
}

TEST_P(Moves, NothingThatWasNotAnsweredChanges) {
  make();
  EXPECT_EQ(person(johan).phone, "0470-12 34 56");
  EXPECT_EQ(person(johan).version, 1);
  EXPECT_THAT(notes_of(johan.text()), SizeIs(1));
}

TEST_P(Moves, NumbersThatEndHoldUntilTheLastDay) {
  move.last_day = day("2026-12-31");
  move.reach = ReachAfter::ends;
  make();
  EXPECT_FALSE(person(johan).has_reach_ended(day("2026-12-31")));
  EXPECT_TRUE(person(johan).has_reach_ended(day("2027-01-01")));
}

TEST_P(Moves, ANewNumberTakesThePlaceOfAllThatEnded) {
  move.reach = ReachAfter::ends;
  move.phone = "0470-99 88 77";
  make();
  EXPECT_EQ(person(johan).phone, "0470-99 88 77");
  EXPECT_EQ(person(johan).reach_until, std::nullopt);
}

TEST_P(Moves, WhatIsNotSoYetIsRefused) {
  move.last_day = day("2026-12-31");
  move.reach = ReachAfter::ends;
  move.phone = "0470-99 88 77";
  move.successor = johan;
  move.successor_from = day("2026-12-31");
  EXPECT_THAT(refused_pointers(),
              ElementsAre("/successor_person_id", "/successor_from_day", "/phone"));
  move = {.before = move.before, .last_day = day("2023-12-31")};
  move.email = "johan@exempel.se";
  EXPECT_THAT(refused_pointers(), ElementsAre("/last_day", "/email"));
}

TEST_P(Moves, ANoteStaysWithTheUnitOrHasAnObjection) {
  move.notes = {{note, NoteOutcome::stays}};
  make();
  EXPECT_THAT(notes_of(johan.text()), IsEmpty());
  ASSERT_THAT(notes_of(clinic.text()), SizeIs(1));
  EXPECT_EQ(notes_of(clinic.text())[0].subject_kind, SubjectKind::unit);
}

TEST_P(Moves, TakenBackAllIsAsItWas) {
  const auto door = database().write_value([&](auto& transaction) {
    auto other = note;
    other.kind = PracticeKind::door;
    const auto id = add_practice(transaction, other, now, random);
    answer_practice(transaction, id, eva, Verdict::confirmed, {}, now);
    return find_practice(transaction, id).value();
  });
  moves_on_to(team);
  move.successor = maja;
  move.reach = ReachAfter::ends;
  move.phone = "0470-99 88 77";
  move.notes = {{note, NoteOutcome::stays}, {door, NoteOutcome::untrue}};
  undo(make());

  ASSERT_THAT(posts_of(johan), SizeIs(1));
  EXPECT_EQ(posts_of(johan)[0].post.until_day, std::nullopt);
  EXPECT_THAT(posts_of(maja), IsEmpty());
  EXPECT_EQ(person(johan).phone, "0470-12 34 56");
  EXPECT_THAT(notes_of(clinic.text()), IsEmpty());
  const auto views = database().read_value([&](auto& reader) {
    return view_practices(reader, practices_of_subject(reader, johan.text()),
                          {.person = eva, .today = today});
  });
  ASSERT_THAT(views, SizeIs(2));
  for (const auto& view : views) EXPECT_THAT(view.contradictions, IsEmpty());
  EXPECT_EQ(
      database().read_value([&](auto& reader) { return last_move_of(reader, johan); }).has_value(),
      false);
}

TEST_P(Moves, AreNotTakenBackWhenSomebodyHasGoneOnFromThere) {
  moves_on_to(team);
  const auto made = make();
  database().write([&](auto& transaction) {
    auto next = posts_of_person(transaction, johan, today).at(0).post;
    next.title = "Teamledare";
    change_post(transaction, next);
  });
  EXPECT_THROW(undo(made), Problem);
  EXPECT_THAT(posts_of(johan), SizeIs(2)) << "nothing of it was taken back";
}

TEST_P(Moves, AreNotTakenBackAfterAMonth) {
  EXPECT_THROW(undo(make(), now + std::chrono::days(31)), Problem);
}

TEST_P(Moves, WhatWasNotKnownOfNumbersIsAnsweredOnce) {
  const auto made = make();
  const auto answer = [&] {
    database().write([&](auto& transaction) {
      answer_reach_of(transaction, find_move(transaction, made.id).value(), ReachAfter::ends, now);
    });
  };
  answer();
  EXPECT_TRUE(person(johan).has_reach_ended(today));
  EXPECT_THROW(answer(), Problem);
  undo(made);
  EXPECT_FALSE(person(johan).has_reach_ended(today));
}

}  // namespace
}  // namespace mellanrum::landscape
