// The SQL of the team around a case.
#include <algorithm>

#include "cases/cases_store.hpp"
#include "landscape/landscape.hpp"
#include "store/time_span.hpp"

namespace mellanrum::cases {

namespace {

constexpr std::string_view columns =
    "SELECT id, case_id, person_id, unit_id, role, mandate, from_day, until_day, version, "
    "organisation_id, ended_at FROM cases_team ";

TeamMember member_of(const store::Row& row) {
  return {row.id<TeamMemberId>(0),
          row.id<CaseId>(1),
          row.id<PersonId>(2),
          row.optional_id<UnitId>(3),
          row.optional_string(4),
          row.optional_string(5),
          row.day(6),
          row.optional_day(7),
          row.integer(8),
          row.optional_id<OrganisationId>(9),
          row.optional_instant(10)};
}

/// Whom she sits there for: whose unit she represents; else the controller where she works for it;
/// else where her post is, or her oldest role. Nothing where she is known nowhere: then the seat
/// says that she takes part, and gives no access.
std::optional<OrganisationId> organisation_for(store::Reader& reader, const TeamMember& member,
                                               Day today) {
  const auto of_unit = [&](const UnitId& unit) {
    return landscape::unit_references(reader, {unit}).at(unit).organisation.id;
  };
  if (member.unit) return of_unit(*member.unit);
  const auto roles = grants::organisations_of(reader, member.person, grants::case_read);
  const auto in_case = find_case(reader, member.case_id);
  if (in_case && std::find(roles.begin(), roles.end(), in_case->controller) != roles.end()) {
    return in_case->controller;
  }
  const auto unit = landscape::unit_of_person(reader, member.person, today);
  if (unit) return of_unit(*unit);
  return roles.empty() ? std::nullopt : std::optional(roles.front());
}

bool is_on_team(store::Reader& reader, const CaseId& id, const PersonId& person, Day from,
                std::optional<Day> until, const TeamMemberId& but) {
  return reader.exists(
      "SELECT 1 FROM cases_team WHERE person_id = $1 AND case_id = $2 AND id <> $5 "
      "AND ended_at IS NULL "
      "AND (until_day IS NULL OR until_day >= $3) AND ($4 = '' OR from_day <= $4)",
      {person, id, from, until ? to_text(*until) : std::string(), but});
}

Problem is_in_already() {
  return {Problem::Kind::conflict,
          {"Personen är redan med i teamet under den tiden.",
           "The person is on the team already at that time."}};
}

}  // namespace

std::vector<TeamMember> team_of(store::Reader& reader, const CaseId& id, Day day) {
  static const std::string sql =
      std::string(columns) +
      "WHERE case_id = $1 ORDER BY CASE WHEN ended_at IS NULL "
      "AND (until_day IS NULL OR until_day >= $2) THEN 0 ELSE 1 END, from_day, id";
  return reader.all(sql, {id, day}, member_of);
}

std::vector<PersonId> people_around(store::Reader& reader, const Sight& sight, int limit) {
  static const std::string sql =
      "SELECT DISTINCT t.person_id FROM cases_team t JOIN cases_cases c ON c.id = t.case_id "
      "WHERE t.case_id IN " +
      team_cases() +
      " AND t.ended_at IS NULL AND t.from_day <= $day "
      "AND (t.until_day IS NULL OR t.until_day >= $day) AND c.closed_day IS NULL "
      "AND $cases = TRUE ORDER BY t.person_id LIMIT $limit";
  return reader.all(sight.asks(sql, {{"limit", limit}}),
                    [](const store::Row& row) { return row.id<PersonId>(0); });
}

std::vector<Joining> joined_since(store::Reader& reader, const Sight& sight, Instant since,
                                  int limit) {
  static const std::string sql =
      "SELECT t.id, c.id, c.reference, c.code_name, t.person_id, t.added_by_person_id, t.added_at "
      "FROM cases_team t JOIN cases_cases c ON c.id = t.case_id WHERE t.case_id IN " +
      team_cases() +
      " AND t.added_at > $since AND t.added_at < $until AND t.added_by_person_id <> $person AND " +
      visible_case() + " ORDER BY t.added_at DESC, t.id DESC LIMIT $limit";
  return reader.all(
      sight.asks(sql, {{"since", since}, {"until", store::open_end(since)}, {"limit", limit}}),
      [](const store::Row& row) {
        return Joining{row.id<TeamMemberId>(0),
                       {row.id<CaseId>(1), row.string(2), row.string(3)},
                       row.id<PersonId>(4),
                       row.id<PersonId>(5),
                       row.instant(6)};
      });
}

std::optional<TeamMember> find_team_member(store::Reader& reader, const TeamMemberId& id) {
  static const std::string sql = std::string(columns) + "WHERE id = $1";
  return reader.first(sql, {id}, member_of);
}

void seat(store::Transaction& transaction, const CaseId& id, const PersonId& person, Day from,
          const PersonId& added_by, Instant now, Random& random) {
  if (is_on_team(transaction, id, person, from, from, TeamMemberId())) return;
  TeamMember member;
  member.case_id = id;
  member.person = person;
  member.from_day = from;
  // She may be on it from a later day: then only until that.
  const auto later = transaction.first(
      "SELECT from_day FROM cases_team WHERE person_id = $1 AND case_id = $2 AND from_day > $3 "
      "AND ended_at IS NULL ORDER BY from_day LIMIT 1",
      {person, id, from}, [](const store::Row& row) { return row.day(0); });
  if (later) member.until_day = *later - std::chrono::days(1);
  join_team(transaction, member, added_by, now, random);
}

TeamMemberId join_team(store::Transaction& transaction, const TeamMember& member,
                       const PersonId& added_by, Instant now, Random& random) {
  if (is_on_team(transaction, member.case_id, member.person, member.from_day, member.until_day,
                 TeamMemberId())) {
    throw is_in_already();
  }
  const auto id = TeamMemberId::make(now, random);
  const auto organisation = member.organisation
                                ? member.organisation
                                : organisation_for(transaction, member, day_in_sweden(now));
  const auto unit = member.unit
                        ? member.unit
                        : landscape::unit_of_person(transaction, member.person, day_in_sweden(now));
  transaction.execute(
      "INSERT INTO cases_team (id, case_id, person_id, unit_id, role, mandate, from_day, "
      "until_day, added_by_person_id, added_at, version, organisation_id) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11)",
      {id, member.case_id, member.person, unit, member.role, member.mandate, member.from_day,
       member.until_day, added_by, now, organisation});
  return id;
}

void change_team_member(store::Transaction& transaction, const TeamMember& member) {
  if (!member.ended_at && is_on_team(transaction, member.case_id, member.person, member.from_day,
                                     member.until_day, member.id)) {
    throw is_in_already();
  }
  require_one(transaction.execute(
      "UPDATE cases_team SET role = $3, mandate = $4, until_day = $5, ended_at = $6, "
      "version = version + 1 WHERE id = $1 AND version = $2",
      {member.id, member.version, member.role, member.mandate, member.until_day, member.ended_at}));
}

}  // namespace mellanrum::cases
