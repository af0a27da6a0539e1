#include "landscape/landscape_store.hpp"

namespace mellanrum::landscape {

void require_none(std::vector<FieldProblem> problems) {
  if (!problems.empty()) throw invalid(std::move(problems));
}

void require_touched(std::int64_t rows, bool exists) {
  if (rows > 0) return;
  throw exists ? stale() : not_found();
}

void each_of_part(store::Reader& reader, std::string_view select, const Part& part,
                  const std::vector<Condition>& conditions, const store::RowVisitor& visit) {
  const bool is_first = part.after.empty();
  store::NamedValues values{{"after_key", is_first ? std::string_view() : part.after.at(0)},
                            {"after_id", is_first ? std::string_view() : part.after.at(1)},
                            {"limit", part.limit}};
  std::string sql(select);
  sql += " WHERE (x.sort_key, x.id) > ($after_key, $after_id)";
  for (const auto& condition : conditions) {
    sql += " AND " + std::string(condition.sql);
    values.insert(values.end(), condition.values.begin(), condition.values.end());
  }
  sql += " ORDER BY x.sort_key, x.id LIMIT $limit";
  reader.each({sql, values}, visit);
}

std::vector<Attribute> attributes_of(store::Reader& reader, std::string_view subject_id) {
  return reader.all(
      "SELECT source_table, name, value FROM landscape_attributes WHERE subject_id = $1 "
      "ORDER BY source_table, source_id, name",
      {subject_id}, [](const store::Row& row) {
        return Attribute{row.string(0) + "." + row.string(1), row.string(2)};
      });
}

std::optional<Instant> last_use(store::Reader& reader, const PersonId& user,
                                std::string_view subject_id) {
  return reader.first(
      "SELECT last_used_at FROM landscape_uses WHERE user_person_id = $1 AND subject_id = $2",
      {user, subject_id}, [](const store::Row& row) { return row.instant(0); });
}

}  // namespace mellanrum::landscape
