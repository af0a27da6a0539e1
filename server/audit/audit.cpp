#include "audit/audit.hpp"

#include <algorithm>
#include <bit>

namespace mellanrum::audit {

namespace {

store::Value text_or_null(const std::string& text) {
  return text.empty() ? store::Value(nullptr) : store::Value(text);
}

/// Powers of two up to this, so that there are few texts and each stays prepared.
constexpr std::size_t rows_together_max = 32;

std::string insert_sql(std::size_t rows) {
  std::string sql =
      "INSERT INTO audit_entries (id, at, user_id, person_id, verb, operation_id, subject_id, "
      "case_id, remote_address) VALUES ";
  for (std::size_t number = 1; number <= rows * 9; ++number) {
    const bool is_first = number % 9 == 1;
    if (is_first) sql += number == 1 ? "(" : "), (";
    sql += (is_first ? "$" : ", $") + std::to_string(number);
  }
  return sql + ")";
}

}  // namespace

void append(store::Transaction& transaction, const Entry& entry, Random& random) {
  append(transaction, std::span(&entry, 1), random);
}

void append(store::Transaction& transaction, std::span<const Entry> entries, Random& random) {
  while (!entries.empty()) {
    const std::size_t count = std::min(std::bit_floor(entries.size()), rows_together_max);
    std::vector<store::Value> values;
    values.reserve(count * 9);
    std::vector<std::string> ids;
    ids.reserve(count);
    for (const auto& entry : entries.first(count)) {
      ids.push_back(make_uuid(entry.at, random));
      values.insert(values.end(),
                    {ids.back(), entry.at, entry.user, entry.person, entry.verb, entry.operation_id,
                     text_or_null(entry.subject_id), entry.case_id, entry.remote_address});
    }
    transaction.send(insert_sql(count), store::Values(values));
    entries = entries.subspan(count);
  }
}

std::vector<Entry> entries_of_case(store::Reader& reader, const CaseId& id, int limit) {
  return reader.all(
      "SELECT at, user_id, person_id, verb, operation_id, subject_id, case_id, remote_address "
      "FROM audit_entries WHERE case_id = $1 ORDER BY at DESC, id DESC LIMIT $2",
      {id, limit}, [](const store::Row& row) {
        return Entry{.at = row.instant(0),
                     .user = row.optional_id<UserId>(1),
                     .person = row.optional_id<PersonId>(2),
                     .verb = row.string(3),
                     .operation_id = row.string(4),
                     .subject_id = row.optional_string(5).value_or(""),
                     .case_id = row.optional_id<CaseId>(6),
                     .remote_address = row.string(7)};
      });
}

}  // namespace mellanrum::audit
