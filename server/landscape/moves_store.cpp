#include "landscape/existence.hpp"
#include "landscape/landscape_store.hpp"
#include "landscape/moves.hpp"
#include "landscape/reach.hpp"
#include "landscape/rules.hpp"
#include "landscape/search_store.hpp"

namespace mellanrum::landscape {

namespace {

constexpr std::chrono::days seat_shown_for{183};

Problem cannot_be_undone() {
  return {Problem::Kind::conflict,
          {"Något av det har ändrats sedan dess. Rätta tjänsterna var för sig.",
           "Something of it has been changed since. Correct the posts one by one."}};
}

std::optional<PostId> add_successor(store::Transaction& transaction, const NewMove& move,
                                    Instant now, Random& random) {
  if (!move.successor) return std::nullopt;
  return add_post(transaction,
                  {.person = *move.successor,
                   .unit = move.before.unit,
                   .title = move.before.title,
                   .from_day = first_day_of_successor(move),
                   .succeeds = move.before.id},
                  now, random);
}

/// @returns the version of her record as it left it, where it did anything
std::optional<std::int64_t> answer_reach(store::Transaction& transaction, const NewMove& move,
                                         const Person& before, const PersonId& by, Instant now,
                                         Random& random) {
  if (move.reach != ReachAfter::ends) return std::nullopt;
  auto person = before;
  if (move.phone || move.email) {
    person.phone = move.phone;
    person.email = move.email;
    person.secure_message_address.reset();
    person.reach_until.reset();
  } else {
    person.reach_until = move.last_day;
  }
  change_person(transaction, person, now);
  keep_reach_changes(transaction, before, person, by, now, random);
  return before.version + 1;
}

/// The sentence that stands beside a note that was true at the old post.
std::string objection(store::Reader& reader, const NewMove& move) {
  const auto units = unit_references(reader, {move.before.unit});
  return "Gällde på " + units.at(move.before.unit).name + ", till och med " +
         to_text(move.last_day) + ".";
}

void move_note(store::Transaction& transaction, const MoveId& move, const NewMove::Note& note,
               const NewMove& made, const PersonId& by, Instant now) {
  const auto& practice = note.practice;
  transaction.execute(
      "INSERT INTO landscape_move_notes (move_id, practice_id, outcome, practice_version, "
      "verdict_before, comment_before, answered_at_before) SELECT $1, x.id, $3, x.version + 1, "
      "a.verdict, a.comment, a.answered_at FROM landscape_practices x "
      "LEFT JOIN landscape_practice_answers a ON a.practice_id = x.id AND a.person_id = $4 "
      "WHERE x.id = $2",
      {move, practice.id, to_word(note.outcome), by});
  if (note.outcome == NoteOutcome::untrue) {
    answer_practice(transaction, practice.id, by, Verdict::contradicted,
                    objection(transaction, made), now);
    return;
  }
  transaction.execute(
      "UPDATE landscape_practices SET subject_kind = 'unit', subject_id = $2, "
      "version = version + 1 WHERE id = $1",
      {practice.id, made.before.unit});
  index_subject(transaction, SubjectKind::unit, made.before.unit.text());
}

std::vector<FieldProblem> problems_in_store(store::Reader& reader, const NewMove& move) {
  std::vector<FieldProblem> problems;
  expect_person(reader, move.successor, "/successor_person_id", problems);
  if (move.next) expect_unit(reader, move.next->unit, "/next/unit_id", problems);
  if (move.successor && reader.exists("SELECT 1 FROM landscape_posts WHERE succeeds_post_id = $1",
                                      {move.before.id})) {
    problems.push_back({"/successor_person_id",
                        {"Platsen har redan fått en efterträdare.",
                         "The seat has been given a successor already."}});
  }
  return problems;
}

}  // namespace

MoveId make_move(store::Transaction& transaction, const NewMove& move, const PersonId& by,
                 Instant now, Random& random) {
  require_none(problems_of(move, day_in_sweden(now)));
  require_none(problems_in_store(transaction, move));
  auto ended = move.before;
  ended.until_day = move.last_day;
  change_post(transaction, ended);
  std::optional<PostId> next;
  if (move.next) next = add_post(transaction, *move.next, now, random);
  const auto successor = add_successor(transaction, move, now, random);
  const auto person = find_person(transaction, move.before.person).value();
  const auto person_version = answer_reach(transaction, move, person, by, now, random);

  auto id = MoveId::make(now, random);
  transaction.execute(
      "INSERT INTO landscape_moves (id, person_id, post_id, post_version, last_day, "
      "until_day_before, next_post_id, successor_post_id, reach, phone_before, email_before, "
      "secure_message_address_before, reach_until_day_before, person_version, "
      "moved_by_person_id, moved_at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
      {id, person.id, move.before.id, move.before.version + 1, move.last_day, move.before.until_day,
       next, successor, to_word(move.reach), person.phone, person.email,
       person.secure_message_address, person.reach_until, person_version, by, now});
  for (const auto& note : move.notes) move_note(transaction, id, note, move, by, now);
  index_subject(transaction, SubjectKind::person, person.id.text());
  return id;
}

namespace {

constexpr std::string_view select_sql =
    "SELECT x.id, x.person_id, x.post_id, x.last_day, x.reach, x.moved_by_person_id, x.moved_at, "
    "EXISTS (SELECT 1 FROM landscape_reach_changes r WHERE r.person_id = x.person_id "
    "AND r.changed_at > x.moved_at) FROM landscape_moves x WHERE x.undone_at IS NULL";

Move move_of(const store::Row& row) {
  return {.id = row.id<MoveId>(0),
          .person = row.id<PersonId>(1),
          .post = row.id<PostId>(2),
          .last_day = row.day(3),
          .reach = from_word<ReachAfter>(row.text(4)),
          .by = row.id<PersonId>(5),
          .at = row.instant(6),
          .reach_has_changed = row.boolean(7)};
}

}  // namespace

std::optional<Move> find_move(store::Reader& reader, const MoveId& id) {
  static const std::string sql = std::string(select_sql) + " AND x.id = $1";
  return reader.first(sql, {id}, move_of);
}

std::optional<Move> last_move_of(store::Reader& reader, const PersonId& person) {
  static const std::string sql =
      std::string(select_sql) + " AND x.person_id = $1 ORDER BY x.moved_at DESC, x.id DESC LIMIT 1";
  return reader.first(sql, {person}, move_of);
}

namespace {

struct Kept {
  std::int64_t post_version;
  std::optional<Day> until_day;
  std::optional<PostId> next;
  std::optional<PostId> successor;
  Person reach;
  std::optional<std::int64_t> person_version;
};

Kept kept_of(const store::Row& row) {
  return {.post_version = row.integer(0),
          .until_day = row.optional_day(1),
          .next = row.optional_id<PostId>(2),
          .successor = row.optional_id<PostId>(3),
          .reach = {.phone = row.optional_string(4),
                    .email = row.optional_string(5),
                    .secure_message_address = row.optional_string(6),
                    .reach_until = row.optional_day(7)},
          .person_version = row.optional_integer(8)};
}

/// A post that the move made, and that nobody has touched or taken over since.
void remove_made(store::Transaction& transaction, const std::optional<PostId>& id) {
  if (!id) return;
  const auto post = find_post(transaction, *id);
  if (!post || post->version != 1 ||
      transaction.exists("SELECT 1 FROM landscape_posts WHERE succeeds_post_id = $1", {*id})) {
    throw cannot_be_undone();
  }
  transaction.execute("DELETE FROM landscape_posts WHERE id = $1", {*id});
  index_subject(transaction, SubjectKind::person, post->person.text());
}

void restore_reach(store::Transaction& transaction, const Move& move, const Kept& kept,
                   const PersonId& by, Instant now, Random& random) {
  if (!kept.person_version) return;
  const auto before = find_person(transaction, move.person).value();
  if (before.version != *kept.person_version) throw cannot_be_undone();
  auto person = before;
  for (const auto& field : reach_fields) person.*field.value = kept.reach.*field.value;
  person.reach_until = kept.reach.reach_until;
  change_person(transaction, person, now);
  keep_reach_changes(transaction, before, person, by, now, random);
}

void restore_notes(store::Transaction& transaction, const Move& move) {
  if (transaction.exists("SELECT 1 FROM landscape_move_notes n JOIN landscape_practices x "
                         "ON x.id = n.practice_id WHERE n.move_id = $1 AND "
                         "(x.version <> n.practice_version OR x.removed_at IS NOT NULL)",
                         {move.id})) {
    throw cannot_be_undone();
  }
  const std::string of_move =
      "IN (SELECT practice_id FROM landscape_move_notes WHERE move_id = $1 AND outcome = ";
  std::vector<std::string> units;
  transaction.each(
      "SELECT DISTINCT subject_id FROM landscape_practices WHERE id " + of_move + "'stays')",
      {move.id}, [&](const store::Row& row) { units.push_back(row.string(0)); });
  transaction.execute(
      "UPDATE landscape_practices SET subject_kind = 'person', subject_id = $2, "
      "version = version + 1 WHERE id " +
          of_move + "'stays')",
      {move.id, move.person});
  transaction.execute(
      "DELETE FROM landscape_practice_answers WHERE person_id = $2 AND practice_id " + of_move +
          "'untrue')",
      {move.id, move.by});
  transaction.execute(
      "INSERT INTO landscape_practice_answers (practice_id, person_id, verdict, comment, "
      "answered_at) SELECT practice_id, $2, verdict_before, comment_before, answered_at_before "
      "FROM landscape_move_notes WHERE move_id = $1 AND outcome = 'untrue' "
      "AND verdict_before IS NOT NULL",
      {move.id, move.by});
  transaction.execute(
      "UPDATE landscape_practices SET version = version + 1 WHERE id " + of_move + "'untrue')",
      {move.id});
  for (const auto& unit : units) index_subject(transaction, SubjectKind::unit, unit);
}

}  // namespace

void undo_move(store::Transaction& transaction, const Move& move, const PersonId& by, Instant now,
               Random& random) {
  if (now - move.at > move_undone_within) {
    throw Problem(Problem::Kind::conflict,
                  {"Ett byte går att ångra i 30 dagar. Rätta tjänsterna var för sig.",
                   "A change of job can be undone for 30 days. Correct the posts one by one."});
  }
  const auto kept =
      transaction
          .first(
              "SELECT post_version, until_day_before, next_post_id, successor_post_id, "
              "phone_before, email_before, secure_message_address_before, "
              "reach_until_day_before, person_version FROM landscape_moves WHERE id = $1",
              {move.id}, kept_of)
          .value();
  auto post = find_post(transaction, move.post).value();
  if (post.version != kept.post_version) throw cannot_be_undone();
  remove_made(transaction, kept.successor);
  remove_made(transaction, kept.next);
  post.until_day = kept.until_day;
  change_post(transaction, post);
  restore_reach(transaction, move, kept, by, now, random);
  restore_notes(transaction, move);
  transaction.execute("UPDATE landscape_moves SET undone_at = $2 WHERE id = $1", {move.id, now});
  index_subject(transaction, SubjectKind::person, move.person.text());
}

void answer_reach_of(store::Transaction& transaction, const Move& move, ReachAfter reach,
                     Instant now) {
  if (move.reach != ReachAfter::unknown || move.reach_has_changed) {
    throw Problem(Problem::Kind::conflict,
                  {"Det har någon redan svarat på.", "Somebody has answered that already."});
  }
  auto person = find_person(transaction, move.person).value();
  std::optional<std::int64_t> version;
  if (reach == ReachAfter::ends) {
    person.reach_until = move.last_day;
    change_person(transaction, person, now);
    version = person.version + 1;
  }
  transaction.execute("UPDATE landscape_moves SET reach = $2, person_version = $3 WHERE id = $1",
                      {move.id, to_word(reach), version});
}

std::vector<PostId> seats_left(store::Reader& reader, const UnitId& unit, Day on) {
  return reader.all(
      "SELECT x.id FROM landscape_posts x WHERE x.unit_id = $1 AND x.until_day < $2 "
      "AND x.until_day >= $3 AND NOT EXISTS (SELECT 1 FROM landscape_posts a "
      "WHERE a.succeeds_post_id = x.id) AND NOT EXISTS (SELECT 1 FROM landscape_posts s "
      "WHERE s.person_id = x.person_id AND s.unit_id = x.unit_id AND s.from_day <= $2 "
      "AND (s.until_day IS NULL OR s.until_day >= $2)) ORDER BY x.until_day DESC, x.id DESC LIMIT "
      "20",
      {unit, on, on - seat_shown_for}, [](const store::Row& row) { return row.id<PostId>(0); });
}

}  // namespace mellanrum::landscape
