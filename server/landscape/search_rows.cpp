// Writes the search rows: by which words a subject is found.
#include <array>
#include <set>

#include "base/text.hpp"
#include "landscape/geo.hpp"
#include "landscape/landscape_store.hpp"
#include "landscape/repair.hpp"
#include "landscape/search_store.hpp"

namespace mellanrum::landscape {

namespace {

constexpr std::size_t text_words_max = 400;  // of one subject; what follows is not searched

/// Gathers the words of a subject; each is kept once, where it says most.
class Words {
 public:
  void name(std::string_view text) { add(text, name_); }
  void place(std::string_view text) { add(text, place_); }
  void text(std::string_view text) {
    if (text_count_ < text_words_max) text_count_ += add(text, text_);
  }
  void municipality(std::string_view code) {
    const auto& all = municipalities();
    const auto found = std::ranges::lower_bound(all, code, {}, &Municipality::code);
    if (found != all.end() && found->code == code) place(found->name);
  }

  [[nodiscard]] const std::string& name_words() const { return name_; }
  [[nodiscard]] const std::string& place_words() const { return place_; }
  [[nodiscard]] const std::string& text_words() const { return text_; }

 private:
  std::size_t add(std::string_view text, std::string& kept) {
    std::size_t count = 0;
    for (auto& word : folded_words(text)) {
      if (!seen_.insert(word).second) continue;
      if (!kept.empty()) kept += ' ';
      kept += word;
      ++count;
    }
    return count;
  }

  std::set<std::string> seen_;
  std::string name_;
  std::string place_;
  std::string text_;
  std::size_t text_count_ = 0;
};

/// What ranks a subject beside its words.
struct Period {
  std::optional<Day> from;
  std::optional<Day> until;
  std::optional<std::int64_t> minimum_age{};
  std::optional<std::int64_t> maximum_age{};
};

/// Adds the text of column `i`, if it has one.
template <class Add>
void column(const store::Row& row, int i, Add add) {
  if (!row.is_null(i)) add(row.text(i));
}

Period gather_organisation(store::Reader& reader, std::string_view id, Words& words) {
  Period period;
  reader.each(
      "SELECT name, short_name, municipality_code, description, ended_day "
      "FROM landscape_organisations WHERE id = $1",
      {id}, [&](const store::Row& row) {
        words.name(row.text(0));
        column(row, 1, [&](auto text) { words.name(text); });
        column(row, 2, [&](auto code) { words.municipality(code); });
        column(row, 3, [&](auto text) { words.text(text); });
        period.until = row.optional_day(4);
      });
  return period;
}

Period gather_unit(store::Reader& reader, std::string_view id, Words& words) {
  Period period;
  reader.each(
      "SELECT u.name, u.short_name, u.site, u.municipality_code, g.name, g.short_name, u.ended_day "
      "FROM landscape_units u JOIN landscape_organisations g ON g.id = u.organisation_id "
      "WHERE u.id = $1",
      {id}, [&](const store::Row& row) {
        words.name(row.text(0));
        column(row, 1, [&](auto text) { words.name(text); });
        for (const int i : {2, 4, 5}) column(row, i, [&](auto text) { words.place(text); });
        column(row, 3, [&](auto code) { words.municipality(code); });
        period.until = row.optional_day(6);
      });
  return period;
}

Period gather_person(store::Reader& reader, std::string_view id, Words& words) {
  reader.each("SELECT name FROM landscape_persons WHERE id = $1", {id},
              [&](const store::Row& row) { words.name(row.text(0)); });
  Period period;
  bool is_open = false;
  // All her posts: who looks for the one who used to sit there finds where she went.
  reader.each(
      "SELECT o.title, u.name, u.short_name, u.site, g.name, g.short_name, o.mandate, "
      "u.municipality_code, o.from_day, o.until_day FROM landscape_posts o "
      "JOIN landscape_units u ON u.id = o.unit_id "
      "JOIN landscape_organisations g ON g.id = u.organisation_id "
      "WHERE o.person_id = $1 ORDER BY o.from_day DESC",
      {id}, [&](const store::Row& row) {
        for (const int i : {0, 1, 2, 3, 4, 5}) {
          column(row, i, [&](auto text) { words.place(text); });
        }
        column(row, 6, [&](auto text) { words.text(text); });
        column(row, 7, [&](auto code) { words.municipality(code); });
        const Day from = row.day(8);
        period.from = period.from ? std::min(*period.from, from) : from;
        const auto until = row.optional_day(9);
        is_open = is_open || !until;
        if (until) period.until = period.until ? std::max(*period.until, *until) : *until;
      });
  if (is_open) period.until.reset();
  return period;
}

Period gather_service(store::Reader& reader, std::string_view id, Words& words) {
  Period period;
  reader.each(
      "SELECT s.name, u.name, u.short_name, g.name, g.short_name, s.description, s.eligibility, "
      "s.access_route, s.municipality_code, s.status, s.minimum_age, s.maximum_age "
      "FROM landscape_services s "
      "JOIN landscape_organisations g ON g.id = s.organisation_id "
      "LEFT JOIN landscape_units u ON u.id = s.unit_id WHERE s.id = $1",
      {id}, [&](const store::Row& row) {
        words.name(row.text(0));
        for (const int i : {1, 2, 3, 4}) column(row, i, [&](auto text) { words.place(text); });
        for (const int i : {5, 6, 7}) column(row, i, [&](auto text) { words.text(text); });
        column(row, 8, [&](auto code) { words.municipality(code); });
        // One that cannot be had ranks as somebody who has left.
        if (row.text(9) != to_word(ServiceStatus::active)) period.until = Day{};
        period.minimum_age = row.optional_integer(10);
        period.maximum_age = row.optional_integer(11);
      });
  return period;
}

Period gather(store::Reader& reader, SubjectKind kind, std::string_view id, Words& words) {
  switch (kind) {
    case SubjectKind::person:
      return gather_person(reader, id, words);
    case SubjectKind::service:
      return gather_service(reader, id, words);
    case SubjectKind::unit:
      return gather_unit(reader, id, words);
    case SubjectKind::organisation:
      return gather_organisation(reader, id, words);
  }
  return {};
}

/// Adds what practice notes say, and returns when somebody last vouched for one.
std::optional<std::int64_t> gather_practices(store::Reader& reader, std::string_view id,
                                             Words& words) {
  std::optional<std::int64_t> vouched_at;
  reader.each(
      "SELECT p.text, p.updated_at, (SELECT max(a.answered_at) FROM landscape_practice_answers a "
      "WHERE a.practice_id = p.id AND a.verdict = 'confirmed') "
      "FROM landscape_practices p WHERE p.subject_id = $1 AND p.removed_at IS NULL",
      {id}, [&](const store::Row& row) {
        words.text(row.text(0));
        const auto at = std::max(row.integer(1), row.optional_integer(2).value_or(0));
        vouched_at = std::max(at, vouched_at.value_or(at));
      });
  return vouched_at;
}

/// One more than any before. The first of a database gives it the identity by which processes know
/// it again; that is random also where ids are not, so that two databases made from one seed are
/// never taken for each other.
std::int64_t next_sequence(store::Transaction& transaction) {
  const auto sequence = transaction
                            .first("SELECT coalesce(max(sequence), 0) + 1 FROM landscape_search",
                                   {}, [](const store::Row& row) { return row.integer(0); })
                            .value();
  if (sequence == 1) {
    static SystemRandom random;
    transaction.execute("INSERT INTO landscape_search_identity (id) VALUES ($1)",
                        {random_hex(random, 16)});
  }
  return sequence;
}

struct Indexed {
  SubjectKind kind;
  std::string_view id;
  std::optional<std::string> leads_to;
  std::optional<std::int64_t> vouched_at;
};

void write_words(store::Transaction& transaction, const Indexed& indexed, const Words& words,
                 const Period& period) {
  transaction.execute(
      "INSERT INTO landscape_search (subject_id, subject_kind, sequence, name_words, place_words, "
      "text_words, from_day, until_day, knowledge_at, leads_to, minimum_age, maximum_age) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) "
      "ON CONFLICT (subject_id) DO UPDATE SET subject_kind = excluded.subject_kind, "
      "sequence = excluded.sequence, name_words = excluded.name_words, "
      "place_words = excluded.place_words, text_words = excluded.text_words, "
      "from_day = excluded.from_day, until_day = excluded.until_day, "
      "knowledge_at = excluded.knowledge_at, leads_to = excluded.leads_to, "
      "minimum_age = excluded.minimum_age, maximum_age = excluded.maximum_age",
      {indexed.id, to_word(indexed.kind), next_sequence(transaction), words.name_words(),
       words.place_words(), words.text_words(), period.from, period.until, indexed.vouched_at,
       indexed.leads_to, period.minimum_age, period.maximum_age});
}

void index_decisions(store::Transaction& transaction, std::string_view sql, std::string_view id) {
  const auto ids = transaction.all(sql, {id}, [](const store::Row& row) { return row.string(0); });
  for (const auto& decision : ids) index_decision(transaction, decision);
}

void index_all(store::Transaction& transaction, SubjectKind kind, std::string_view sql,
               std::string_view id) {
  const auto ids = transaction.all(sql, {id}, [](const store::Row& row) { return row.string(0); });
  for (const auto& subject : ids) index_subject(transaction, kind, subject);
}

void index_parts_of_organisation(store::Transaction& transaction, std::string_view id) {
  index_all(transaction, SubjectKind::unit,
            "SELECT id FROM landscape_units WHERE organisation_id = $1", id);
  index_all(transaction, SubjectKind::service,
            "SELECT id FROM landscape_services WHERE organisation_id = $1", id);
  index_all(transaction, SubjectKind::person,
            "SELECT DISTINCT o.person_id FROM landscape_posts o "
            "JOIN landscape_units u ON u.id = o.unit_id WHERE u.organisation_id = $1",
            id);
  index_decisions(transaction,
                  "SELECT id FROM landscape_decisions WHERE organisation_id = $1 "
                  "AND removed_at IS NULL",
                  id);
}

void index_parts_of_unit(store::Transaction& transaction, std::string_view id) {
  index_all(transaction, SubjectKind::service,
            "SELECT id FROM landscape_services WHERE unit_id = $1", id);
  index_all(transaction, SubjectKind::person,
            "SELECT DISTINCT person_id FROM landscape_posts WHERE unit_id = $1", id);
  index_decisions(transaction,
                  "SELECT id FROM landscape_decisions WHERE unit_id = $1 "
                  "AND removed_at IS NULL",
                  id);
}

}  // namespace

void index_subject(store::Transaction& transaction, SubjectKind kind, std::string_view id) {
  Words words;
  const auto period = gather(transaction, kind, id, words);
  const auto vouched_at = gather_practices(transaction, id, words);
  write_words(transaction, {kind, id, {}, vouched_at}, words, period);
}

void index_decision(store::Transaction& transaction, std::string_view id) {
  Words words;
  Period period;
  Indexed indexed{SubjectKind::organisation, id, std::string(), {}};
  transaction.each(
      "SELECT d.name, u.name, u.short_name, u.site, g.name, g.short_name, d.decider, d.law, "
      "d.access_route, d.description, u.municipality_code, coalesce(u.ended_day, g.ended_day), "
      "d.minimum_age, d.maximum_age, u.id, g.id, d.removed_at FROM landscape_decisions d "
      "JOIN landscape_organisations g ON g.id = d.organisation_id "
      "LEFT JOIN landscape_units u ON u.id = d.unit_id WHERE d.id = $1",
      {id}, [&](const store::Row& row) {
        indexed.leads_to = row.optional_string(14).value_or(row.string(15));
        indexed.kind = row.is_null(14) ? SubjectKind::organisation : SubjectKind::unit;
        if (!row.is_null(16)) return;  // removed: found by nothing
        words.name(row.text(0));
        for (const int i : {1, 2, 3, 4, 5}) column(row, i, [&](auto text) { words.place(text); });
        for (const int i : {6, 7, 8, 9}) column(row, i, [&](auto text) { words.text(text); });
        column(row, 10, [&](auto code) { words.municipality(code); });
        period.until = row.optional_day(11);
        period.minimum_age = row.optional_integer(12);
        period.maximum_age = row.optional_integer(13);
      });
  write_words(transaction, indexed, words, period);
}

void make_searchable(store::Transaction& transaction, SubjectKind kind, std::string_view id) {
  index_subject(transaction, kind, id);
}

void index_with_parts(store::Transaction& transaction, SubjectKind kind, const std::string& id) {
  const auto words = [&] {
    return transaction.first(
        "SELECT name_words, place_words FROM landscape_search WHERE subject_id = $1", {id},
        [](const store::Row& row) { return row.string(0) + '\n' + row.string(1); });
  };
  const auto before = words();
  index_subject(transaction, kind, id);
  if (words() == before) return;
  if (kind == SubjectKind::organisation) {
    index_parts_of_organisation(transaction, id);
  } else {
    index_parts_of_unit(transaction, id);
  }
}

}  // namespace mellanrum::landscape
