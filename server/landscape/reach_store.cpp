#include "grants/grants.hpp"
#include "landscape/reach.hpp"

namespace mellanrum::landscape {

namespace {

constexpr std::chrono::days shown_for{30};
constexpr std::chrono::days kept_for{365};

/// Where she has a post that holds today.
std::vector<OrganisationId> workplaces_of(store::Reader& reader, const PersonId& person,
                                          Day today) {
  std::vector<OrganisationId> found;
  reader.each(
      "SELECT DISTINCT u.organisation_id FROM landscape_posts p "
      "JOIN landscape_units u ON u.id = p.unit_id WHERE p.person_id = $1 AND p.from_day <= $2 AND "
      "(p.until_day IS NULL OR p.until_day >= $2)",
      {person, today}, [&](const store::Row& row) { found.push_back(row.id<OrganisationId>(0)); });
  return found;
}

}  // namespace

bool may_change_person(store::Reader& reader, const http::Caller& caller, const PersonId& person,
                       Day today) {
  if (caller.person == person) return true;
  const auto workplaces = workplaces_of(reader, person, today);
  const auto& own = grants::standing_of(caller).memberships;
  const bool is_colleague = std::ranges::any_of(own, [&](const grants::Membership& membership) {
    return std::ranges::find(workplaces, membership.organisation) != workplaces.end();
  });
  return is_colleague || !grants::has_anybody(reader, person, workplaces);
}

void require_keeper(store::Reader& reader, const http::Context& context, const PersonId& person) {
  if (may_change_person(reader, context.caller, person, context.today())) return;
  throw Problem(Problem::Kind::forbidden,
                {"Det här ändrar personen själv, eller någon där hen arbetar.",
                 "This is changed by the person, or by somebody where they work."});
}

Person without_ended_reach(const Person& person, Day today) {
  auto current = person;
  if (!person.has_reach_ended(today)) return current;
  for (const auto& field : reach_fields) (current.*field.value).reset();
  current.reach_until.reset();
  return current;
}

void keep_or_end_reach(const Person& before, Person& after) {
  const bool is_any_old = std::ranges::any_of(reach_fields, [&](const ReachField& field) {
    return after.*field.value && after.*field.value == before.*field.value;
  });
  if (!is_any_old) after.reach_until.reset();
}

void keep_reach_changes(store::Transaction& transaction, const Person& before, const Person& after,
                        const PersonId& by, Instant now, Random& random) {
  bool is_changed = false;
  for (const auto& [field, value] : reach_fields) {
    if (before.*value == after.*value) continue;
    is_changed = true;
    transaction.execute(
        "INSERT INTO landscape_reach_changes (id, person_id, field, before_value, "
        "changed_by_person_id, changed_at) VALUES ($1, $2, $3, $4, $5, $6)",
        {Id<ReachChange>::make(now, random), after.id, std::string(field), before.*value, by, now});
  }
  if (is_changed) {
    transaction.execute(
        "DELETE FROM landscape_reach_changes WHERE person_id = $1 AND changed_at < $2",
        {after.id, now - kept_for});
  }
}

std::vector<ReachChange> recent_reach_changes(store::Reader& reader, const PersonId& person,
                                              Instant now) {
  std::vector<ReachChange> found;
  std::vector<PersonId> writers;
  reader.each(
      "SELECT field, before_value, changed_by_person_id, changed_at FROM landscape_reach_changes "
      "WHERE person_id = $1 AND changed_at > $2 ORDER BY changed_at DESC, id DESC LIMIT 50",
      {person, now - shown_for}, [&](const store::Row& row) {
        found.push_back({row.string(0), row.optional_string(1), {}, row.instant(3)});
        writers.push_back(row.id<PersonId>(2));
      });
  const auto references = person_references(reader, writers, day_in_sweden(now));
  for (std::size_t i = 0; i < found.size(); ++i) found[i].by = references.at(writers[i]);
  return found;
}

}  // namespace mellanrum::landscape
