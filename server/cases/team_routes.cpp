// The routes of a case's team.
#include <algorithm>

#include "cases/cases_routes.hpp"
#include "cases/record_routes.hpp"
#include "http/form.hpp"
#include "landscape/existence.hpp"

namespace mellanrum::cases {

namespace {

using http::Context;
using http::Form;
using http::Request;
using http::Response;

constexpr http::TextLimits role_limits{.characters_max = 200, .lines = http::Lines::one};
constexpr http::TextLimits mandate_limits{.characters_max = 500};

void require_last_day_after_first(Form& form, Day from, std::optional<Day> until) {
  if (until && *until < from) {
    form.refuse("until_day", {"Ska vara samma dag som den första eller senare.",
                              "Must be the first day or later."});
  }
}

/// A last day that has come ends the seat from the next request, and not at midnight; a later one,
/// or none, gives it back.
void settle_end(TeamMember& member, std::optional<Day> until, Instant now) {
  const bool has_come = until && *until <= day_in_sweden(now);
  member.ended_at = has_come ? std::optional(now) : std::nullopt;
  member.until_day = has_come ? std::optional(std::max(*until, member.from_day)) : until;
}

Problem not_yours_to_change() {
  return {
      Problem::Kind::forbidden,
      {"Bara de som ansvarar för ärendet ändrar andras plats i teamet. Din egen kan du avsluta.",
       "Only those who answer for the case change the seats of others. You may end your own."}};
}

Response answer(store::Transaction& transaction, Context& context, const Case& row,
                const TeamMemberId& id) {
  const auto member = find_team_member(transaction, id).value();
  return changed_part(transaction, context, member, {row, {member}, {}, {}});
}

Response join(const Request& request, store::Transaction& transaction, Context& context) {
  const auto sight = grants::sight_of(context);
  const auto row = writable(transaction, sight, request.id<CaseId>());
  if (!may_invite(row, sight)) {
    throw Problem(
        Problem::Kind::forbidden,
        {"Bara de som ansvarar för ärendet bjuder in. Be den som är ansvarig.",
         "Only those who answer for the case invite. Ask the person who is responsible."});
  }
  Form form(request);
  TeamMember member;
  member.case_id = row.id;
  member.person = form.id<PersonId>("person_id");
  member.unit = form.optional_id<UnitId>("unit_id");
  member.role = form.optional_text("role", role_limits);
  member.mandate = form.optional_text("mandate", mandate_limits);
  member.from_day = form.optional_day("from_day").value_or(context.today());
  member.until_day = form.optional_day("until_day");
  require_last_day_after_first(form, member.from_day, member.until_day);
  std::vector<FieldProblem> problems;
  landscape::expect_all(
      transaction, problems,
      {[&](auto& found) {
         landscape::expect_person(transaction, member.person, "/person_id", found);
       },
       [&](auto& found) { landscape::expect_unit(transaction, member.unit, "/unit_id", found); }});
  form.refuse_all(problems);
  form.finish();

  const auto id =
      join_team(transaction, member, context.caller.person, context.now(), context.random);
  return answer(transaction, context, row, id).created_at("/api/team-members/" + id.text());
}

Response change(const Request& request, store::Transaction& transaction, Context& context) {
  auto member = find_team_member(transaction, request.id<TeamMemberId>());
  if (!member) throw not_found();
  const auto sight = grants::sight_of(context);
  const auto row = writable(transaction, sight, member->case_id);
  if (!may_steer(row) && member->person != sight.person) throw not_yours_to_change();
  require_version(request.required_version(), member->version);
  Form form(request);
  if (form.has("role")) member->role = form.optional_text("role", role_limits);
  if (form.has("mandate")) member->mandate = form.optional_text("mandate", mandate_limits);
  if (form.has("until_day")) {
    const auto until = form.optional_day("until_day");
    // Who has been let go does not let herself in again.
    const bool is_longer = !until || (member->until_day && *until > *member->until_day);
    if (is_longer && member->until_day && !may_steer(row)) throw not_yours_to_change();
    // Given by mistake today, it may be ended as of yesterday.
    const bool is_new = member->from_day >= context.today();
    settle_end(*member, until, context.now());
    if (!is_new || !member->ended_at) {
      require_last_day_after_first(form, member->from_day, until);
    }
  }
  form.finish();

  change_team_member(transaction, *member);
  return answer(transaction, context, row, member->id);
}

}  // namespace

http::Routes team_routes() {
  using http::AuditVerb;
  using http::Method;
  return {
      {Method::post, "/api/cases/{id}/team", "joinTeam", writing, AuditVerb("team.joined"), join},
      {Method::patch, "/api/team-members/{id}", "changeTeamMember", writing,
       AuditVerb("team.changed"), change},
  };
}

}  // namespace mellanrum::cases
