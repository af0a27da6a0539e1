// The routes of cases.
#include "cases/cases_routes.hpp"

#include "base/text.hpp"
#include "cases/record_routes.hpp"
#include "http/form.hpp"
#include "http/paging.hpp"
#include "http/query.hpp"
#include "landscape/existence.hpp"
#include "landscape/landscape_json.hpp"

namespace mellanrum::cases {

namespace {

using http::Context;
using http::Form;
using http::Request;
using http::Response;

constexpr http::TextLimits code_name_limits{.characters_max = 60, .lines = http::Lines::one};
// In the case room a participant may be known. What goes beyond it (a code name in a list, a role
// beside a professional's name) holds no identifier.
constexpr http::TextLimits about_limits{.characters_max = 1000,
                                        .identifiers = Identifiers::allowed};
constexpr http::TextLimits own_words_limits{.characters_max = 500,
                                            .identifiers = Identifiers::allowed};
constexpr http::TextLimits reason_limits{.characters_max = 500,
                                         .identifiers = Identifiers::allowed};

/// The case with what belongs to it, which is read beside it: whoever may not see it is shown none
/// of it.
Response answer(store::Reader& reader, const Sight& sight, const CaseId& id) {
  CasePage page;
  reader.together({
      [&] { page.row = visible(reader, sight, id); },
      [&] { page.team = team_of(reader, id, sight.day); },
      [&] { page.chain = activities_of(reader, id); },
  });
  page.gaps = gaps_of(page.row.opened_day, page.row.closed_day, sight.day, page.chain);
  return Response::json(to_json(page, people_of(reader, page, sight.day)).dump())
      .versioned(page.row.version)
      .about(id.text(), id.text());
}

/// After a change: read anew, told to open pages.
Response changed(store::Transaction& transaction, Context& context, const CaseId& id) {
  tell_changed(context, id);
  return answer(transaction, grants::sight_of(context), id);
}

/// The organisation that the caller may open a case for: the one named, or the only one.
OrganisationId controller_of(Form& form, const Context& context) {
  const auto named = form.optional_id<OrganisationId>("controller_id");
  const auto possible = grants::standing_of(context.caller).where(grants::case_write);
  if (named) {
    if (std::find(possible.begin(), possible.end(), *named) != possible.end()) return *named;
    form.refuse("controller_id",
                {"Där har du ingen roll som kan öppna ärenden. Välj en organisation där du är "
                 "vägledare, handläggare eller chef.",
                 "You have no role there that can open cases. Choose an organisation where you are "
                 "guide, professional or manager."});
  } else if (possible.size() == 1) {
    return possible.front();
  } else {
    form.refuse("controller_id", {"Välj vem som ansvarar för uppgifterna.",
                                  "Choose who is controller of the data."});
  }
  return {};
}

Response open(const Request& request, store::Transaction& transaction, Context& context) {
  Form form(request);
  Case opened;
  opened.code_name = form.text("code_name", code_name_limits);
  opened.controller = controller_of(form, context);
  opened.responsible =
      form.optional_id<PersonId>("responsible_person_id").value_or(context.caller.person);
  opened.about = form.optional_text("about", about_limits);
  opened.own_words = form.optional_text("own_words", own_words_limits);
  opened.opened_day =
      by_our_clock(form.optional_day("opened_day").value_or(context.today()), context.now());
  if (opened.opened_day > context.today()) {
    form.refuse("opened_day", {"Kan inte ligga framåt i tiden.", "Cannot lie ahead."});
  }
  std::vector<FieldProblem> problems;
  landscape::expect_person(transaction, opened.responsible, "/responsible_person_id", problems);
  form.refuse_all(problems);
  form.finish();

  const auto id =
      open_case(transaction, opened, context.caller.person, context.now(), context.random);
  return changed(transaction, context, id).created_at("/api/cases/" + id.text());
}

Response get(const Request& request, store::Reader& reader, Context& context) {
  return answer(reader, grants::sight_of(context), request.id<CaseId>());
}

/// Refused after what may not be seen and before what is wrong with the form.
void require_steering(const Case& row) {
  if (may_steer(row)) return;
  throw Problem(
      Problem::Kind::forbidden,
      {"Bara de som ansvarar för ärendet ändrar, avslutar och öppnar det. Be den som är ansvarig.",
       "Only those who answer for the case change, close and reopen it. Ask the person who is "
       "responsible."});
}

Response change(const Request& request, store::Transaction& transaction, Context& context) {
  auto row = writable(transaction, grants::sight_of(context), request.id<CaseId>(),
                      request.required_version());
  require_steering(row);
  Form form(request);
  if (form.has("code_name")) row.code_name = form.text("code_name", code_name_limits);
  if (form.has("responsible_person_id")) {
    row.responsible = form.id<PersonId>("responsible_person_id");
  }
  if (form.has("about")) row.about = form.optional_text("about", about_limits);
  if (form.has("own_words")) row.own_words = form.optional_text("own_words", own_words_limits);
  std::vector<FieldProblem> problems;
  landscape::expect_person(transaction, row.responsible, "/responsible_person_id", problems);
  form.refuse_all(problems);
  form.finish();

  change_case(transaction, row, context.caller.person, context.now(), context.random);
  return changed(transaction, context, row.id);
}

/// Closing and opening again: asked for twice, the second time finds it done.
template <class Act>
Response turn(const Request& request, store::Transaction& transaction, Context& context,
              bool to_closed, Act act) {
  const auto sight = grants::sight_of(context);
  const auto row = visible(transaction, sight, request.id<CaseId>());
  require_steering(row);
  Form form(request);
  const auto reason = form.text("reason", reason_limits);
  form.finish();
  require_version(request.optional_version(), row.version);
  if (row.closed_day.has_value() == to_closed) return answer(transaction, sight, row.id);
  act(row, reason);
  return changed(transaction, context, row.id);
}

Response close(const Request& request, store::Transaction& transaction, Context& context) {
  return turn(request, transaction, context, true, [&](const Case& row, const auto& reason) {
    close_case(transaction, row, reason, context.now());
  });
}

Response reopen(const Request& request, store::Transaction& transaction, Context& context) {
  return turn(request, transaction, context, false,
              [&](const Case& row, const auto&) { reopen_case(transaction, row, context.now()); });
}

std::optional<http::Subject> subject_of(const std::string& id, const CaseId& in_case) {
  return http::Subject{id, in_case.text()};
}

bool may_hear(store::Reader& reader, const http::Listener& listener, const http::Event& event) {
  const auto sight = grants::sight_of(listener.caller, listener.settings, listener.day);
  return may_see(reader, sight, CaseId(event.id));
}

}  // namespace

std::vector<StalledCase> nothing_stalled(store::Reader&, const Sight&) {
  return {};
}

http::Routes case_routes(http::ReadingHandler list) {
  using http::AuditVerb;
  using http::Method;
  constexpr auto listed = AuditVerb::of_shown("case.listed");
  return {
      {Method::get, "/api/cases", "listCases", reading, listed, list},
      {Method::post, "/api/cases", "openCase", writing, AuditVerb("case.opened"), open},
      {Method::get, "/api/cases/{id}", "getCase", reading, AuditVerb("case.read"), get},
      {Method::patch, "/api/cases/{id}", "changeCase", writing, AuditVerb("case.changed"), change},
      {Method::post, "/api/cases/{id}/close", "closeCase", writing, AuditVerb("case.closed"),
       close},
      {Method::post, "/api/cases/{id}/reopen", "reopenCase", writing, AuditVerb("case.reopened"),
       reopen},
  };
}

http::Routes routes(http::ReadingHandler list) {
  return http::joined({case_routes(list), team_routes(), activity_routes()});
}

http::Topics topics() {
  return {{"case", may_hear}};
}

http::Collections collections() {
  return {{"cases",
           [](store::Reader& reader, const std::string& id) {
             const auto found = find_case(reader, CaseId(id));
             return found ? subject_of(id, found->id) : std::nullopt;
           }},
          {"team-members",
           [](store::Reader& reader, const std::string& id) {
             const auto found = find_team_member(reader, TeamMemberId(id));
             return found ? subject_of(id, found->case_id) : std::nullopt;
           }},
          {"activities", [](store::Reader& reader, const std::string& id) {
             const auto found = find_activity(reader, ActivityId(id));
             return found ? subject_of(id, found->case_id) : std::nullopt;
           }}};
}

}  // namespace mellanrum::cases
