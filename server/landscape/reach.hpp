// Numbers and addresses of a person: who may say what they are, and what stood there before. Who
// could change a secure address unseen could have messages sent to herself.
#pragma once

#include <array>

#include "http/context.hpp"
#include "landscape/landscape_store.hpp"

namespace mellanrum::landscape {

struct ReachField {
  std::string_view name;
  std::optional<std::string> Person::*value;
};
inline constexpr std::array reach_fields = {
    ReachField{"phone", &Person::phone}, ReachField{"email", &Person::email},
    ReachField{"secure_message_address", &Person::secure_message_address}};

/// One field that was changed.
struct ReachChange {
  std::string field;
  std::optional<std::string> before;  ///< none where it was empty
  PersonReference by;
  Instant at;
};

/// Who keeps a person's record, her posts with it: she herself, whoever has a role where she works
/// now, and everybody where she has no sign-in and nobody there has a role: then nobody nearer can.
/// Where somebody works says who may sign in as her and for whom she sits in a team.
[[nodiscard]] bool may_change_person(store::Reader& reader, const http::Caller& caller,
                                     const PersonId& person, Day today);

/// Problem forbidden unless the caller keeps the record.
void require_keeper(store::Reader& reader, const http::Context& context, const PersonId& person);

/// What a change of her record begins from: numbers that have ended are gone, and those that will
/// end do so unless all of them are new.
[[nodiscard]] Person without_ended_reach(const Person& person, Day today);
void keep_or_end_reach(const Person& before, Person& after);

/// Keeps what stood in the fields that differ. What is older than a year is let go.
void keep_reach_changes(store::Transaction& transaction, const Person& before, const Person& after,
                        const PersonId& by, Instant now, Random& random);

/// Of the last 30 days, the newest first, at most 50: a second change hides nothing of the first.
[[nodiscard]] std::vector<ReachChange> recent_reach_changes(store::Reader& reader,
                                                            const PersonId& person, Instant now);

}  // namespace mellanrum::landscape
