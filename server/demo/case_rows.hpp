// The case tier in plain values, and the one place that turns them into rows that agree: a promise
// brings its history, an encounter its participants, and matters follow their promises.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "demo/calendar.hpp"
#include "demo/dice.hpp"
#include "demo/region.hpp"
#include "demo/rows.hpp"

namespace mellanrum::demo {

struct CaseValues {
  std::string reference;
  std::string code_name;
  OrganisationId controller;
  PersonId responsible;
  std::string about;
  std::string own_words;
  Day opened;
  std::optional<Day> closed = std::nullopt;
  std::string close_reason = {};
};

struct StepValues {
  std::string name;
  std::string_view state;  ///< planned, waiting, active, ended, refused
  std::optional<Day> from = std::nullopt;
  std::optional<Day> until = std::nullopt;
  std::optional<UnitId> unit = std::nullopt;
  std::optional<ServiceId> service = std::nullopt;
  std::string note = {};
};

struct MatterValues {
  std::optional<CaseId> case_id;
  OrganisationId organisation;
  std::string title;
  std::optional<PersonId> holder;
  PersonId opened_by;
  Instant opened;
  Instant moved;
  std::optional<Day> waits_until = std::nullopt;
  std::optional<Instant> resumed = std::nullopt;  ///< moved again after having stalled
  std::optional<Instant> closed = std::nullopt;
  std::string close_reason = {};
  std::optional<MatterId> id = std::nullopt;  ///< drawn before, where promises came first
};

/// What has happened to a promise between its making and its end.
struct PromiseEvent {
  Instant at;
  std::string_view verb;  ///< heard, nudged, kept, changed, snoozed, dropped, reopened
  PersonId by;
  std::string reason = {};
};

struct PromiseValues {
  MatterId matter;
  std::optional<CaseId> case_id;
  PersonId by;
  std::optional<UnitId> by_unit;  ///< of the post in which she promised
  PersonId to;
  std::string what;
  std::optional<Day> due;
  Instant made;
  PersonId written_by;  ///< who wrote it down
  /// In order; the last one that ends it gives its state, the nudges are counted.
  std::vector<PromiseEvent> events = {};
  std::optional<int> quiet_days = std::nullopt;
  std::optional<Day> snoozed_until = std::nullopt;
  std::optional<PromiseId> replaces = std::nullopt;
  std::optional<PromiseId> id = std::nullopt;  ///< drawn before, where contacts came first
  OrganisationId organisation = {};            ///< that of the matter
};

/// A promise that was made in an encounter, or heard of again.
enum class Saying { made, heard };
struct PromiseLink {
  PromiseId promise;
  Saying saying = Saying::made;
};

enum class Heard { yes, no };  ///< they said something; or only we reached out

struct Participant {
  PersonId person;
  Heard heard = Heard::yes;
};

struct EncounterValues {
  Instant at;
  std::string_view how;
  std::string_view expression;
  std::optional<CaseId> case_id;
  OrganisationId organisation;
  PersonId author;
  std::string text;
  std::string_view label = "shared";
  std::vector<Participant> with = {};
  int minutes = 10;
  std::string_view motive = {};
  std::vector<std::string_view> factors = {};
  std::vector<PromiseLink> promises = {};
  std::optional<PromiseId> nudged = std::nullopt;
  bool is_decision = false;
};

class CaseRows {
 public:
  /// Ids are drawn by the dice of `part` and `number`.
  CaseRows(Rows& rows, const Calendar& calendar, std::uint64_t seed, std::string_view part,
           std::uint64_t number = 0)
      : rows_(rows), calendar_(calendar), dice_(seed, part, number) {}

  /// A promise is added after the encounters that tell of it.
  template <class AnyId>
  [[nodiscard]] AnyId new_id(Instant at) {
    return dice_.id<AnyId>(at);
  }
  CaseId add(const CaseValues& values);
  void add_member(const CaseId& case_id, const PersonId& person, const UnitId& unit,
                  const OrganisationId& organisation, Day from, std::optional<Day> until,
                  std::string_view role, std::string_view mandate, const PersonId& added_by);
  ActivityId add(const CaseId& case_id, const StepValues& values);
  MatterId add(const MatterValues& values);
  void add_dependency(const MatterId& on, const MatterId& matter, Instant at);
  void add_dependency(const MatterId& on, const ActivityId& step, Instant at);
  PromiseId add(const PromiseValues& values);
  EncounterId add(const EncounterValues& values);

  [[nodiscard]] const Calendar& calendar() const { return calendar_; }

 private:
  void add_word(const PromiseId& promise, const EncounterId& source, std::string_view kind,
                Instant at);

  Rows& rows_;
  const Calendar& calendar_;
  Dice dice_;
  std::set<std::pair<std::string, Instant>> told_;  ///< words of promises that encounters hold
};

}  // namespace mellanrum::demo
