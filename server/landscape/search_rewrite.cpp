// The words of all subjects: written where they are missing, before anybody is served, and written
// anew in the background.
#include <array>

#include "landscape/repair.hpp"
#include "landscape/search_jobs.hpp"
#include "landscape/search_store.hpp"

namespace mellanrum::landscape {

namespace {

/// `kind` as it stands in a cursor; nothing to say which for decisions, which are no subjects.
struct Table {
  std::string kind;
  std::string name;
  std::optional<SubjectKind> subject;
};

const std::array<Table, 5>& tables() {
  static const std::array<Table, 5> all{
      {{"organisation", "landscape_organisations", SubjectKind::organisation},
       {"unit", "landscape_units", SubjectKind::unit},
       {"person", "landscape_persons", SubjectKind::person},
       {"service", "landscape_services", SubjectKind::service},
       {"decision", "landscape_decisions", {}}}};
  return all;
}

std::vector<std::string> ids(store::Reader& reader, const std::string& sql, store::Value after) {
  return reader.all(sql, {std::move(after)}, [](const store::Row& row) { return row.string(0); });
}

void index_all(store::Transaction& transaction, const Table& table,
               const std::vector<std::string>& ids) {
  for (const auto& id : ids) {
    if (table.subject) {
      index_subject(transaction, *table.subject, id);
    } else {
      index_decision(transaction, id);
    }
  }
}

std::int64_t count_all(store::Reader& reader) {
  std::int64_t count = 0;
  for (const auto& table : tables()) {
    count += reader
                 .first("SELECT COUNT(*) FROM " + table.name, {},
                        [](const store::Row& row) { return row.integer(0); })
                 .value_or(0);
  }
  return count;
}

/// The cursor is the kind and the id of the last that was written, `unit 0190…`.
void rewrite_search(jobs::Work& work) {
  constexpr int at_once = 100;  // so that nobody who writes waits for many
  const std::string cursor = work.job().cursor;
  const auto kind_done = cursor.substr(0, cursor.find(' '));
  auto after = cursor.empty() ? "" : cursor.substr(kind_done.size() + 1);
  bool is_done = !cursor.empty();  // until the kind of the cursor comes
  jobs::Work::Step step{work.job().done, work.database().read_value(count_all), cursor};
  for (const auto& table : tables()) {
    is_done = is_done && table.kind != kind_done;
    if (is_done) continue;
    const std::string sql = "SELECT id FROM " + table.name + " WHERE id > $1 ORDER BY id LIMIT " +
                            std::to_string(at_once);
    for (;;) {
      const auto part = work.database().read_value(
          [&](store::Reader& reader) { return ids(reader, sql, after); });
      if (part.empty()) break;
      after = part.back();
      step.done += static_cast<std::int64_t>(part.size());
      step.cursor = table.kind + ' ' + after;
      work.save(step,
                [&](store::Transaction& transaction) { index_all(transaction, table, part); });
    }
    after.clear();
  }
}

}  // namespace

void make_all_searchable(store::Database& database, const SearchableProgress& progress) {
  constexpr std::size_t at_once = 1000;
  std::int64_t written = 0;
  for (const auto& table : tables()) {
    const std::string sql =
        "SELECT x.id FROM " + table.name +
        " x WHERE NOT EXISTS (SELECT 1 FROM landscape_search s WHERE s.subject_id = x.id) LIMIT $1";
    const auto has_words = [&](store::Reader& reader) { return ids(reader, sql, 1).empty(); };
    std::size_t done = database.read_value(has_words) ? 0 : at_once;
    while (done == at_once) {
      done = database.write_value([&](store::Transaction& transaction) {
        const auto subjects = ids(transaction, sql, static_cast<std::int64_t>(at_once));
        index_all(transaction, table, subjects);
        return subjects.size();
      });
      written += static_cast<std::int64_t>(done);
      if (progress) progress(written);
    }
  }
}

jobs::Kinds job_kinds() {
  return {{std::string(search_job), rewrite_search}};
}

}  // namespace mellanrum::landscape
