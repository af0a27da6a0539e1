// The routes of matters and what hangs on them.
#include "http/paging.hpp"
#include "http/query.hpp"
#include "landscape/existence.hpp"
#include "promises/promises_routes.hpp"
#include "promises/record_routes.hpp"

namespace mellanrum::promises {

namespace {

using http::Context;
using http::Form;
using http::Request;
using http::Response;

constexpr std::size_t title_characters_max = 200;

Response answer(const Request& request, store::Reader& reader, const Context& context,
                const Matter& matter) {
  const auto json = items_json(reader, context, request.language, std::vector<Matter>{matter});
  return Response::json(json[0].dump())
      .versioned(matter.version)
      .about(matter.id.text(), case_id_of(matter));
}

/// With what belongs to it, which is read beside it: whoever may not see it is shown none of it.
Matter whole_matter(store::Reader& reader, const Sight& sight, const MatterId& id) {
  Matter row;
  std::vector<Matter> filled(1);
  filled[0].id = id;
  reader.together({
      [&] { row = visible_matter_row(reader, sight, id); },
      [&] { fill(reader, filled, Filling::everything); },
  });
  row.promises = std::move(filled[0].promises);
  row.hangs_on_it = std::move(filled[0].hangs_on_it);
  row.waits_for = std::move(filled[0].waits_for);
  return row;
}

Response changed(const Request& request, store::Transaction& transaction, Context& context,
                 const Matter& matter) {
  tell_changed(context, matter);
  return answer(request, transaction, context,
                whole_matter(transaction, sight_of(context), matter.id));
}

Matter asked_for(const Request& request, store::Transaction& transaction, const Context& context) {
  return writable_matter(transaction, sight_of(context), request.id<MatterId>(),
                         request.optional_version());
}

MatterFilter filter_of(const Request& request) {
  http::Query query(request);
  const MatterFilter filter{query.id<CaseId>("case"),
                            query.word<cases::Openness>("state").value_or(cases::Openness::open)};
  query.finish();
  return filter;
}

Response list(const Request& request, store::Reader& reader, Context& context) {
  const auto sight = sight_of(context);
  const auto filter = filter_of(request);
  if (filter.in_case && !cases::may_see(reader, sight, *filter.in_case)) throw not_found();
  const auto page = http::page_of(request, 2);
  http::require_instant(page);
  auto matters = list_matters(reader, sight, filter, page.after, page.limit + 1);
  Json json{{"items", Json::array()}};
  if (matters.size() > static_cast<std::size_t>(page.limit)) {
    matters.resize(static_cast<std::size_t>(page.limit));
    json["next"] = http::cursor_after(
        {std::to_string(to_milliseconds(matters.back().moved_at)), matters.back().id.text()});
  }
  fill(reader, matters, Filling::everything);
  json["items"] = items_json(reader, context, request.language, matters);
  return list_response(json, matters, filter.in_case);
}

Response open(const Request& request, store::Transaction& transaction, Context& context) {
  Form form(request);
  NewMatter matter;
  matter.in_case = form.optional_id<CaseId>("case_id");
  matter.title = form.text("title", title_limits(matter, title_characters_max));
  matter.holder = context.caller.person;
  if (form.has("holder_person_id")) {
    matter.holder = form.optional_id<PersonId>("holder_person_id");
  }
  matter.waits_until = form.optional_day("waits_until");
  matter.owner = form.optional_id<OrganisationId>("organisation_id");
  const Act act = act_of(context);
  std::vector<FieldProblem> problems;
  check(transaction, act.sight, matter, "", problems);
  form.refuse_all(problems);
  form.finish();

  const auto id = open_matter(transaction, act, matter, home_of(act.sight, matter.owner));
  const auto opened = visible_matter_row(transaction, act.sight, id);
  tell_changed(context, opened);
  // Nothing hangs on a new one.
  return answer(request, transaction, context, opened).created_at("/api/matters/" + id.text());
}

Response get(const Request& request, store::Reader& reader, Context& context) {
  return answer(request, reader, context,
                whole_matter(reader, sight_of(context), request.id<MatterId>()));
}

Response change_route(const Request& request, store::Transaction& transaction, Context& context) {
  const Act act = act_of(context);
  const auto before =
      writable_matter(transaction, act.sight, request.id<MatterId>(), request.required_version());
  Form form(request);
  auto wanted = before;
  if (form.has("title"))
    wanted.title = form.text("title", title_limits(before, title_characters_max));
  if (form.has("holder_person_id")) {
    wanted.holder = form.optional_id<PersonId>("holder_person_id");
  }
  if (form.has("waits_until")) wanted.waits_until = form.optional_day("waits_until");
  std::vector<FieldProblem> problems;
  landscape::expect_person(transaction, wanted.holder, "/holder_person_id", problems);
  form.refuse_all(problems);
  form.finish();

  change_matter(transaction, act, before, wanted);
  return changed(request, transaction, context, before);
}

Response take(const Request& request, store::Transaction& transaction, Context& context) {
  const auto matter = asked_for(request, transaction, context);
  take_matter(transaction, act_of(context), matter);
  return changed(request, transaction, context, matter);
}

Response give_back(const Request& request, store::Transaction& transaction, Context& context) {
  const auto matter = asked_for(request, transaction, context);
  give_back_matter(transaction, act_of(context), matter);
  return changed(request, transaction, context, matter);
}

Response close(const Request& request, store::Transaction& transaction, Context& context) {
  const auto matter = asked_for(request, transaction, context);
  close_matter(transaction, act_of(context), matter, optional_reason(request, matter));
  return changed(request, transaction, context, matter);
}

Response reopen_route(const Request& request, store::Transaction& transaction, Context& context) {
  const auto matter = asked_for(request, transaction, context);
  reopen_matter(transaction, act_of(context), matter, optional_reason(request, matter));
  return changed(request, transaction, context, matter);
}

Response depend(const Request& request, store::Transaction& transaction, Context& context) {
  const Act act = act_of(context);
  const auto on = writable_matter(transaction, act.sight, request.id<MatterId>());
  Form form(request);
  const auto matter = form.optional_id<MatterId>("matter_id");
  const auto activity = form.optional_id<ActivityId>("activity_id");
  if (matter.has_value() == activity.has_value()) {
    form.refuse("matter_id", {"Ange en tråd eller en insats i kedjan, en av dem.",
                              "Give a matter or an activity of the chain, one of them."});
  }
  std::vector<FieldProblem> problems;
  if (matter && !matter->empty() && !may_see_matter(transaction, act.sight, *matter)) {
    problems.push_back({"/matter_id",
                        {"Tråden finns inte, eller så har du inte tillgång till den.",
                         "The matter does not exist, or you have no access to it."}});
  }
  cases::expect_activity(transaction, act.sight, activity, "/activity_id", problems);
  form.refuse_all(problems);
  form.finish();

  const auto id = add_dependency(transaction, act, on, matter, activity);
  tell_changed(context, on);
  const auto dependency = find_dependency(transaction, id).value();
  return Response::created("/api/dependencies/" + id.text(), to_json(dependency).dump())
      .about(id.text(), case_id_of(on));
}

Response stop_depending(const Request& request, store::Transaction& transaction, Context& context) {
  const auto dependency = find_dependency(transaction, request.id<DependencyId>());
  if (!dependency) throw not_found();
  const auto on = writable_matter(transaction, sight_of(context), dependency->on);
  remove_dependency(transaction, dependency->id);
  tell_changed(context, on);
  return Response::no_content().about(dependency->id.text(), case_id_of(on));
}

}  // namespace

http::Routes matter_routes() {
  using http::AuditVerb;
  using http::Method;
  return {
      {Method::get, "/api/matters", "listMatters", reading, AuditVerb::of_shown("matter.listed"),
       list},
      {Method::post, "/api/matters", "openMatter", writing, AuditVerb("matter.opened"), open},
      {Method::get, "/api/matters/{id}", "getMatter", reading, AuditVerb("matter.read"), get},
      {Method::patch, "/api/matters/{id}", "changeMatter", writing, AuditVerb("matter.changed"),
       change_route},
      {Method::post, "/api/matters/{id}/take", "takeMatter", writing, AuditVerb("matter.taken"),
       take},
      {Method::post, "/api/matters/{id}/give-back", "giveBackMatter", writing,
       AuditVerb("matter.given_back"), give_back},
      {Method::post, "/api/matters/{id}/close", "closeMatter", writing, AuditVerb("matter.closed"),
       close},
      {Method::post, "/api/matters/{id}/reopen", "reopenMatter", writing,
       AuditVerb("matter.reopened"), reopen_route},
      {Method::post, "/api/matters/{id}/dependencies", "addDependency", writing,
       AuditVerb("dependency.added"), depend},
      {Method::remove, "/api/dependencies/{id}", "removeDependency", writing,
       AuditVerb("dependency.removed"), stop_depending},
  };
}

}  // namespace mellanrum::promises
