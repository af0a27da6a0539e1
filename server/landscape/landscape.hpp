// The landscape, start here: who there is, where they work, what they offer, and how it really
// works. Knowledge tier: no clients, ever. Types and the verbs that other capabilities call.
//
// Every verb works inside the caller's snapshot or transaction. Those that write throw Problem
// invalid (fields), not_found, or stale when `version` is not the one in the database.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/clock.hpp"
#include "base/id.hpp"
#include "base/random.hpp"
#include "landscape/words.hpp"
#include "store/database.hpp"

namespace mellanrum::landscape {

// References: what others show of a record.

struct OrganisationReference {
  OrganisationId id{};
  std::string name{};
  std::optional<std::string> short_name{};
  Sector sector = Sector::other;
};

struct UnitReference {
  UnitId id{};
  std::string name{};
  std::optional<std::string> short_name{};
  OrganisationReference organisation{};
};

/// `title` and `unit` are of her newest post that holds on the day asked for.
struct PersonReference {
  PersonId id{};
  std::string name{};
  std::optional<std::string> title{};
  std::optional<UnitReference> unit{};
};

struct ServiceReference {
  ServiceId id{};
  std::string name{};
  OrganisationReference organisation{};
};

// Many at once, in one statement; those that do not exist are missing in the answer.

using PersonReferences = std::unordered_map<PersonId, PersonReference>;

[[nodiscard]] PersonReferences person_references(store::Reader& reader,
                                                 const std::vector<PersonId>& ids, Day on);
[[nodiscard]] std::unordered_map<UnitId, UnitReference> unit_references(
    store::Reader& reader, const std::vector<UnitId>& ids);
[[nodiscard]] std::unordered_map<OrganisationId, OrganisationReference> organisation_references(
    store::Reader& reader, const std::vector<OrganisationId>& ids);
[[nodiscard]] std::unordered_map<ServiceId, ServiceReference> service_references(
    store::Reader& reader, const std::vector<ServiceId>& ids);

/// Where each person works on a day; persons without a post then are missing.
[[nodiscard]] std::unordered_map<PersonId, UnitId> units_of_persons(
    store::Reader& reader, const std::vector<PersonId>& ids, Day on);
[[nodiscard]] std::optional<UnitId> unit_of_person(store::Reader& reader, const PersonId& id,
                                                   Day on);

/// Working days without a word before a promise by a unit is silent; units without a number of
/// their own are missing.
[[nodiscard]] std::unordered_map<UnitId, int> quiet_days_of_units(store::Reader& reader,
                                                                  const std::vector<UnitId>& ids);

/// Remembers that `user` was in touch with the subject, so that it comes first when she searches.
void note_use(store::Transaction& transaction, const PersonId& user, SubjectKind kind,
              std::string_view subject_id, Instant now);

// Records.

struct Organisation {
  OrganisationId id{};
  std::string name{};
  std::optional<std::string> short_name{};
  Sector sector = Sector::other;
  std::optional<std::string> organisation_number{};  ///< ten digits
  std::optional<std::string> municipality_code{};
  std::optional<std::string> county_code{};
  std::optional<std::string> description{};
  std::optional<std::string> email{};
  std::optional<std::string> website{};
  std::optional<Day> ended_day{};
  std::int64_t version = 0;
};

struct Unit {
  UnitId id{};
  OrganisationReference organisation{};  ///< only its id counts when adding
  std::string name{};
  std::optional<std::string> short_name{};
  std::optional<std::string> site{};
  std::optional<std::string> municipality_code{};
  std::optional<std::string> phone{};
  std::optional<std::string> email{};
  std::optional<std::int64_t> quiet_days{};  ///< 1 to 250 working days
  std::optional<Day> ended_day{};
  std::int64_t version = 0;
};

struct Person {
  PersonId id{};
  std::string name{};
  std::optional<std::string> phone{};
  std::optional<std::string> email{};
  std::optional<std::string> secure_message_address{};
  /// The last day of the numbers and addresses, where they belonged to a post that she left.
  std::optional<Day> reach_until{};
  std::int64_t version = 0;

  [[nodiscard]] bool has_reach_ended(Day on) const { return reach_until && *reach_until < on; }
};

/// A seat held from–to (the last day). `succeeds` is the post that was taken over.
struct Post {
  PostId id{};
  PersonId person{};
  UnitId unit{};
  std::string title{};
  std::optional<std::string> mandate{};
  Day from_day{};
  std::optional<Day> until_day{};
  std::optional<PostId> succeeds{};
  std::int64_t version = 0;
};

struct Service {
  ServiceId id{};
  OrganisationId organisation{};
  std::optional<UnitId> unit{};
  std::string name{};
  ServiceStatus status = ServiceStatus::active;
  std::optional<std::string> description{};
  std::optional<std::string> eligibility{};
  std::optional<std::int64_t> minimum_age{};
  std::optional<std::int64_t> maximum_age{};
  std::optional<std::string> access_route{};
  std::optional<std::string> waiting_time{};
  std::optional<std::string> capacity{};
  std::optional<std::string> fees{};
  std::optional<std::string> phone{};
  std::optional<std::string> email{};
  std::optional<std::string> website{};
  std::optional<std::string> municipality_code{};
  std::optional<PersonId> decided_by{};
  std::int64_t version = 0;
};

/// How it is in practice. About any subject; written by a person.
struct Practice {
  PracticeId id{};
  SubjectKind subject_kind = SubjectKind::person;
  std::string subject_id{};
  PracticeKind kind = PracticeKind::good_to_know;
  std::string text{};
  PersonId author{};
  Instant created_at{};
  Instant updated_at{};
  std::int64_t version = 0;
};

// Adding: `id` is given back; the id and version of what is handed over are not read. Every text
// passes the identifier guard.

OrganisationId add_organisation(store::Transaction& transaction, const Organisation& organisation,
                                Instant now, Random& random);
UnitId add_unit(store::Transaction& transaction, const Unit& unit, Instant now, Random& random);
PersonId add_person(store::Transaction& transaction, const Person& person, Instant now,
                    Random& random);
/// With `succeeds`, the post before is ended the day before `from_day`, unless it had ended.
PostId add_post(store::Transaction& transaction, const Post& post, Instant now, Random& random);
ServiceId add_service(store::Transaction& transaction, const Service& service, Instant now,
                      Random& random);
PracticeId add_practice(store::Transaction& transaction, const Practice& practice, Instant now,
                        Random& random);
/// The newest answer of a person stands; who wrote the note may vouch for it again.
void answer_practice(store::Transaction& transaction, const PracticeId& practice,
                     const PersonId& person, Verdict verdict,
                     const std::optional<std::string>& comment, Instant now);

// Reading one; nothing if it does not exist.

[[nodiscard]] std::optional<Organisation> find_organisation(store::Reader& reader,
                                                            const OrganisationId& id);
[[nodiscard]] std::optional<Unit> find_unit(store::Reader& reader, const UnitId& id);
[[nodiscard]] std::optional<Person> find_person(store::Reader& reader, const PersonId& id);
[[nodiscard]] std::optional<Post> find_post(store::Reader& reader, const PostId& id);
[[nodiscard]] std::optional<Service> find_service(store::Reader& reader, const ServiceId& id);
[[nodiscard]] std::optional<Practice> find_practice(store::Reader& reader, const PracticeId& id);

// Changing: the whole record as it shall be, with the version that was read.

void change_organisation(store::Transaction& transaction, const Organisation& organisation,
                         Instant now);
void change_unit(store::Transaction& transaction, const Unit& unit, Instant now);
void change_person(store::Transaction& transaction, const Person& person, Instant now);
void change_post(store::Transaction& transaction, const Post& post);
void change_service(store::Transaction& transaction, const Service& service, Instant now);
/// What others answered was about the old text: changing it forgets their answers.
void change_practice(store::Transaction& transaction, const Practice& practice, Instant now);
void remove_practice(store::Transaction& transaction, const Practice& practice, Instant now);

/// Lets search find a subject whose rows were written past the verbs above, by the thousand. The
/// verbs do it themselves.
void make_searchable(store::Transaction& transaction, SubjectKind kind, std::string_view id);

}  // namespace mellanrum::landscape
