// Posts over time: a person keeps her history, a seat gets a successor.
#include "landscape/existence.hpp"
#include "landscape/landscape_store.hpp"
#include "landscape/rules.hpp"
#include "landscape/search_store.hpp"

namespace mellanrum::landscape {

namespace {

constexpr std::string_view select_sql =
    "SELECT x.id, x.person_id, x.unit_id, x.title, x.mandate, x.from_day, x.until_day, "
    "x.succeeds_post_id, x.version, b.person_id, a.person_id FROM landscape_posts x "
    "LEFT JOIN landscape_posts b ON b.id = x.succeeds_post_id "
    "LEFT JOIN landscape_posts a ON a.succeeds_post_id = x.id";

Post post_of(const store::Row& row) {
  return {.id = row.id<PostId>(0),
          .person = row.id<PersonId>(1),
          .unit = row.id<UnitId>(2),
          .title = row.string(3),
          .mandate = row.optional_string(4),
          .from_day = row.day(5),
          .until_day = row.optional_day(6),
          .succeeds = row.optional_id<PostId>(7),
          .version = row.integer(8)};
}

void append(std::vector<FieldProblem>& all, std::vector<FieldProblem> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// What stands in the way of adding; `before` is the post that is taken over.
std::vector<FieldProblem> problems_of_adding(store::Reader& reader, const Post& post,
                                             const std::optional<Post>& before) {
  auto problems = problems_of(post);
  expect_person(reader, post.person, "/person_id", problems);
  expect_unit(reader, post.unit, "/unit_id", problems);
  if (!post.succeeds) return problems;
  if (!before) {
    problems.push_back(
        {"/succeeds_post_id",
         {"Platsen som tas över finns inte.", "There is no such seat to take over."}});
    return problems;
  }
  append(problems, problems_of_succession(post, *before));
  if (reader.exists("SELECT 1 FROM landscape_posts WHERE succeeds_post_id = $1", {before->id})) {
    problems.push_back({"/succeeds_post_id",
                        {"Platsen har redan fått en efterträdare.",
                         "The seat has been given a successor already."}});
  }
  return problems;
}

void end_before(store::Transaction& transaction, const Post& before, const Post& successor) {
  const Day last_day = last_day_before(successor, before);
  if (before.until_day == last_day) return;
  transaction.execute(
      "UPDATE landscape_posts SET until_day = $2, version = version + 1 WHERE id = $1",
      {before.id, last_day});
  index_subject(transaction, SubjectKind::person, before.person.text());
}

}  // namespace

PostId add_post(store::Transaction& transaction, const Post& post, Instant now, Random& random) {
  const auto before = post.succeeds ? find_post(transaction, *post.succeeds) : std::nullopt;
  require_none(problems_of_adding(transaction, post, before));
  if (before) end_before(transaction, *before, post);
  auto id = PostId::make(now, random);
  transaction.execute(
      "INSERT INTO landscape_posts (id, person_id, unit_id, title, mandate, from_day, until_day, "
      "succeeds_post_id, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)",
      {id, post.person, post.unit, post.title, post.mandate, post.from_day, post.until_day,
       post.succeeds});
  index_subject(transaction, SubjectKind::person, post.person.text());
  return id;
}

std::optional<Post> find_post(store::Reader& reader, const PostId& id) {
  static const std::string sql = std::string(select_sql) + " WHERE x.id = $1";
  return reader.first(sql, {id}, post_of);
}

void change_post(store::Transaction& transaction, const Post& post) {
  auto problems = problems_of(post);
  if (post.succeeds) {
    append(problems, problems_of_succession(post, find_post(transaction, *post.succeeds).value()));
  }
  require_none(std::move(problems));
  const auto rows = transaction.execute(
      "UPDATE landscape_posts SET title = $3, mandate = $4, until_day = $5, from_day = $6, "
      "version = version + 1 WHERE id = $1 AND version = $2",
      {post.id, post.version, post.title, post.mandate, post.until_day, post.from_day});
  require_touched(rows, find_post(transaction, post.id).has_value());
  index_subject(transaction, SubjectKind::person, post.person.text());
}

namespace {

/// A post and the persons who held the seat before and after.
struct Seat {
  Post post;
  std::optional<PersonId> before;
  std::optional<PersonId> after;
};

Seat seat_of(const store::Row& row) {
  return {post_of(row), row.optional_id<PersonId>(9), row.optional_id<PersonId>(10)};
}

std::vector<PostView> views_of(store::Reader& reader, const std::vector<Seat>& seats, Day on) {
  std::vector<PersonId> persons;
  std::vector<UnitId> units;
  for (const auto& seat : seats) {
    units.push_back(seat.post.unit);
    persons.push_back(seat.post.person);
    if (seat.before) persons.push_back(*seat.before);
    if (seat.after) persons.push_back(*seat.after);
  }
  const auto known_persons = person_references(reader, persons, on);
  const auto known_units = unit_references(reader, units);
  std::vector<PostView> views;
  for (const auto& seat : seats) {
    auto& view = views.emplace_back();
    view.post = seat.post;
    view.person = known_persons.at(seat.post.person);
    view.unit = known_units.at(seat.post.unit);
    if (seat.before) view.succeeds = known_persons.at(*seat.before);
    if (seat.after) view.succeeded_by = known_persons.at(*seat.after);
  }
  return views;
}

}  // namespace

std::optional<PostView> find_post_view(store::Reader& reader, const PostId& id, Day on) {
  static const std::string sql = std::string(select_sql) + " WHERE x.id = $1";
  auto views = views_of(reader, reader.all(sql, {id}, seat_of), on);
  return views.empty() ? std::nullopt : std::optional(std::move(views.front()));
}

std::vector<PostView> posts_of_person(store::Reader& reader, const PersonId& id, Day on) {
  static const std::string sql =
      std::string(select_sql) + " WHERE x.person_id = $1 ORDER BY x.from_day DESC, x.id DESC";
  return views_of(reader, reader.all(sql, {id}, seat_of), on);
}

std::vector<PostView> posts_of_unit(store::Reader& reader, const UnitId& id, Day on, int limit) {
  static const std::string sql =
      std::string(select_sql) +
      " JOIN landscape_persons p ON p.id = x.person_id WHERE x.unit_id = $1 AND x.from_day <= $2 "
      "AND (x.until_day IS NULL OR x.until_day >= $2) ORDER BY p.sort_key, x.id LIMIT $3";
  return views_of(reader, reader.all(sql, {id, on, limit}, seat_of), on);
}

}  // namespace mellanrum::landscape
