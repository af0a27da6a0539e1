// Practice notes: who wrote, who vouches, who disagrees.
#include "landscape/existence.hpp"
#include "landscape/landscape_store.hpp"
#include "landscape/practices.hpp"
#include "landscape/search_store.hpp"
#include "store/id_list.hpp"

namespace mellanrum::landscape {

namespace {

constexpr std::string_view select_sql =
    "SELECT x.id, x.subject_kind, x.subject_id, x.kind, x.text, x.author_person_id, x.created_at, "
    "x.updated_at, x.version FROM landscape_practices x WHERE x.removed_at IS NULL";

Practice practice_of(const store::Row& row) {
  return {.id = row.id<PracticeId>(0),
          .subject_kind = from_word<SubjectKind>(row.text(1)),
          .subject_id = row.string(2),
          .kind = from_word<PracticeKind>(row.text(3)),
          .text = row.string(4),
          .author = row.id<PersonId>(5),
          .created_at = row.instant(6),
          .updated_at = row.instant(7),
          .version = row.integer(8)};
}

void expect_subject(store::Reader& reader, const Practice& practice,
                    std::vector<FieldProblem>& problems) {
  const auto& id = practice.subject_id;
  switch (practice.subject_kind) {
    case SubjectKind::person:
      return expect_person(reader, PersonId(id), "/subject_id", problems);
    case SubjectKind::service:
      return expect_service(reader, ServiceId(id), "/subject_id", problems);
    case SubjectKind::unit:
      return expect_unit(reader, UnitId(id), "/subject_id", problems);
    case SubjectKind::organisation:
      return expect_organisation(reader, OrganisationId(id), "/subject_id", problems);
  }
}

}  // namespace

PracticeId add_practice(store::Transaction& transaction, const Practice& practice, Instant now,
                        Random& random) {
  auto problems = problems_of(practice);
  expect_subject(transaction, practice, problems);
  require_none(std::move(problems));
  auto id = PracticeId::make(now, random);
  transaction.execute(
      "INSERT INTO landscape_practices (id, subject_kind, subject_id, kind, text, "
      "author_person_id, version, created_at, updated_at) "
      "VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $7)",
      {id, to_word(practice.subject_kind), practice.subject_id, to_word(practice.kind),
       practice.text, practice.author, now});
  index_subject(transaction, practice.subject_kind, practice.subject_id);
  return id;
}

std::vector<Practice> reach_practices(store::Reader& reader, const std::vector<PersonId>& persons) {
  static const std::string sql =
      std::string(select_sql) + " AND x.kind = 'reach' AND x.subject_id IN ({ids})";
  std::vector<Practice> practices;
  store::each_of(reader, sql, {}, persons,
                 [&](const store::Row& row) { practices.push_back(practice_of(row)); });
  return practices;
}

std::optional<Practice> find_practice(store::Reader& reader, const PracticeId& id) {
  static const std::string sql = std::string(select_sql) + " AND x.id = $1";
  return reader.first(sql, {id}, practice_of);
}

void change_practice(store::Transaction& transaction, const Practice& practice, Instant now) {
  require_none(problems_of(practice));
  const auto rows = transaction.execute(
      "UPDATE landscape_practices SET kind = $3, text = $4, author_person_id = $5, "
      "version = version + 1, updated_at = $6 WHERE id = $1 AND version = $2 AND removed_at IS "
      "NULL",
      {practice.id, practice.version, to_word(practice.kind), practice.text, practice.author, now});
  require_touched(rows, find_practice(transaction, practice.id).has_value());
  transaction.execute("DELETE FROM landscape_practice_answers WHERE practice_id = $1",
                      {practice.id});
  index_subject(transaction, practice.subject_kind, practice.subject_id);
}

void remove_practice(store::Transaction& transaction, const Practice& practice, Instant now) {
  // The row stays for the audit entry to point at; what it said is gone at once.
  const auto rows = transaction.execute(
      "UPDATE landscape_practices SET text = '', removed_at = $3, version = version + 1 "
      "WHERE id = $1 AND version = $2 AND removed_at IS NULL",
      {practice.id, practice.version, now});
  require_touched(rows, find_practice(transaction, practice.id).has_value());
  transaction.execute("DELETE FROM landscape_practice_answers WHERE practice_id = $1",
                      {practice.id});
  index_subject(transaction, practice.subject_kind, practice.subject_id);
}

void answer_practice(store::Transaction& transaction, const PracticeId& id, const PersonId& person,
                     Verdict verdict, const std::optional<std::string>& comment, Instant now) {
  const auto practice = find_practice(transaction, id);
  if (!practice) throw not_found();
  if (comment) require_none(problems_of_comment(*comment));
  transaction.execute(
      "INSERT INTO landscape_practice_answers (practice_id, person_id, verdict, comment, "
      "answered_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (practice_id, person_id) DO UPDATE "
      "SET verdict = excluded.verdict, comment = excluded.comment, "
      "answered_at = excluded.answered_at",
      {id, person, to_word(verdict), comment, now});
  transaction.execute("UPDATE landscape_practices SET version = version + 1 WHERE id = $1", {id});
  index_subject(transaction, practice->subject_kind, practice->subject_id);
}

std::vector<Practice> practices_of_subject(store::Reader& reader, std::string_view subject_id) {
  static const std::string sql =
      std::string(select_sql) +
      " AND x.subject_id = $1 ORDER BY x.kind, x.updated_at DESC, x.id DESC";
  return reader.all(sql, {subject_id}, practice_of);
}

std::vector<Practice> list_practices(store::Reader& reader,
                                     const std::optional<std::string>& subject_id,
                                     Staleness staleness, const Onlooker& onlooker,
                                     const Part& part) {
  const bool is_first = part.after.empty();
  const std::int64_t before = is_first ? INT64_MAX : std::stoll(part.after.at(0));
  std::vector<store::Value> values{before, is_first ? std::string_view() : part.after.at(1),
                                   part.limit};
  std::string sql = std::string(select_sql) + " AND (x.created_at, x.id) < ($1, $2)";
  if (subject_id) {
    values.emplace_back(*subject_id);
    sql += " AND x.subject_id = $4";
  }
  if (staleness == Staleness::stale) {
    // As freshness_of: vouched for before this instant, or contradicted since.
    values.emplace_back(
        instant_in_sweden(onlooker.today - std::chrono::days(onlooker.stale_days - 1), 0));
    const std::string answered =
        "SELECT 1 FROM landscape_practice_answers a WHERE a.practice_id = x.id AND a.verdict = ";
    const std::string since = "$" + std::to_string(values.size());
    sql += " AND ((x.updated_at < " + since + " AND NOT EXISTS (" + answered +
           "'confirmed' AND a.answered_at >= " + since + ")) OR EXISTS (" + answered +
           "'contradicted' AND a.answered_at > x.updated_at AND NOT EXISTS (SELECT 1 FROM "
           "landscape_practice_answers c WHERE c.practice_id = x.id AND c.verdict = 'confirmed' "
           "AND c.answered_at >= a.answered_at)))";
  }
  sql += " ORDER BY x.created_at DESC, x.id DESC LIMIT $3";
  return reader.all(sql, store::Values(values), practice_of);
}

std::unordered_map<std::string, Freshness> freshness_of_subjects(
    store::Reader& reader, const std::vector<std::string>& subject_ids, const Onlooker& onlooker) {
  std::unordered_map<std::string, Freshness> newest;
  store::each_of(
      reader,
      "SELECT x.subject_id, x.updated_at, "
      "max(CASE WHEN a.verdict = 'confirmed' THEN a.answered_at END), "
      "max(CASE WHEN a.verdict = 'contradicted' THEN a.answered_at END) "
      "FROM landscape_practices x LEFT JOIN landscape_practice_answers a ON a.practice_id = x.id "
      "WHERE x.removed_at IS NULL AND x.subject_id IN ({ids}) "
      "GROUP BY x.id, x.subject_id, x.updated_at",
      {}, subject_ids, [&](const store::Row& row) {
        const auto fresh =
            freshness_of(row.instant(1), row.optional_instant(2), row.optional_instant(3),
                         onlooker.today, onlooker.stale_days);
        const auto [found, is_new] = newest.emplace(row.string(0), fresh);
        if (!is_new && fresh.confirmed_at > found->second.confirmed_at) found->second = fresh;
      });
  return newest;
}

}  // namespace mellanrum::landscape
