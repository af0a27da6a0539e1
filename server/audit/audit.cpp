#include "audit/audit.hpp"

namespace mellanrum::audit {

namespace {

store::Value text_or_null(const std::string& text) {
  return text.empty() ? store::Value(nullptr) : store::Value(text);
}

}  // namespace

void append(store::Transaction& transaction, const Entry& entry, Random& random) {
  transaction.send(
      "INSERT INTO audit_entries (id, at, user_id, person_id, verb, operation_id, subject_id, "
      "case_id, remote_address) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      {make_uuid(entry.at, random), entry.at, entry.user, entry.person, entry.verb,
       entry.operation_id, text_or_null(entry.subject_id), entry.case_id, entry.remote_address});
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
