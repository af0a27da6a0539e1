// What was done: one entry an act, in the act's own transaction. Ids only, never what somebody
// wrote. A plain table for now; the verifiable log replaces it behind this face.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "store/database.hpp"

namespace mellanrum::audit {

struct Entry {
  Instant at;
  std::optional<UserId> user;  ///< none where nobody was signed in
  std::optional<PersonId> person;
  std::string verb;          ///< `promise.kept`
  std::string operation_id;  ///< `keepPromise`
  std::string subject_id;    ///< the record that it was about; empty if none
  std::optional<CaseId> case_id;
  std::string remote_address;
};

void append(store::Transaction& transaction, const Entry& entry, Random& random);
/// Many together, in a few statements.
void append(store::Transaction& transaction, std::span<const Entry> entries, Random& random);

/// The entries about one case, the newest first, at most `limit`.
[[nodiscard]] std::vector<Entry> entries_of_case(store::Reader& reader, const CaseId& id,
                                                 int limit);

}  // namespace mellanrum::audit
