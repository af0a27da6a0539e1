#include "cases/team_routes.hpp"

#include "cases/cases.hpp"
#include "cases/cases_json.hpp"
#include "http/form.hpp"
#include "landscape/existence.hpp"

namespace mellanrum::cases {

namespace {

using http::Context;
using http::Form;
using http::Request;
using http::Response;

constexpr http::TextLimits role_limits{.characters_max = 200};
constexpr http::TextLimits mandate_limits{.characters_max = 500};

void check_days(Form& form, const TeamMember& member) {
  if (member.until_day && *member.until_day < member.from_day) {
    form.refuse("until_day", {"Ska vara samma dag som den första eller senare.",
                              "Must be the first day or later."});
  }
}

Response answer(store::Transaction& transaction, Context& context, const Case& row,
                const TeamMemberId& id) {
  const auto member = find_team_member(transaction, id).value();
  context.tell({"case", row.id.text(), row.id.text(), {}});
  const auto people = people_of(transaction, CasePage{row, {member}, {}, {}}, context.today());
  return Response::json(to_json(member, people).dump())
      .versioned(member.version)
      .about(id.text(), row.id.text());
}

}  // namespace

Response join_team_route(const Request& request, store::Transaction& transaction,
                         Context& context) {
  const auto row = writable(transaction, sight_of(context), request.id<CaseId>());
  Form form(request);
  TeamMember member;
  member.case_id = row.id;
  member.person = form.id<PersonId>("person_id");
  member.unit = form.optional_id<UnitId>("unit_id");
  member.role = form.optional_text("role", role_limits);
  member.mandate = form.optional_text("mandate", mandate_limits);
  member.from_day = form.optional_day("from_day").value_or(context.today());
  member.until_day = form.optional_day("until_day");
  check_days(form, member);
  std::vector<FieldProblem> problems;
  landscape::expect_person(transaction, member.person, "/person_id", problems);
  landscape::expect_unit(transaction, member.unit, "/unit_id", problems);
  form.refuse_all(problems);
  form.finish();

  const auto id =
      join_team(transaction, member, context.caller.person, context.now(), context.random);
  auto response = answer(transaction, context, row, id);
  response.status = 201;
  response.headers["location"] = "/api/team-members/" + id.text();
  return response;
}

Response change_team_member_route(const Request& request, store::Transaction& transaction,
                                  Context& context) {
  auto member = find_team_member(transaction, request.id<TeamMemberId>());
  if (!member) throw not_found();
  const auto row = writable(transaction, sight_of(context), member->case_id);
  if (request.required_version() != member->version) throw stale();
  Form form(request);
  if (form.has("role")) member->role = form.optional_text("role", role_limits);
  if (form.has("mandate")) member->mandate = form.optional_text("mandate", mandate_limits);
  if (form.has("until_day")) member->until_day = form.optional_day("until_day");
  check_days(form, *member);
  form.finish();

  change_team_member(transaction, *member);
  return answer(transaction, context, row, member->id);
}

}  // namespace mellanrum::cases
