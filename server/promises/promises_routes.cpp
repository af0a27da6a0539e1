// The routes of promises.
#include "promises/promises_routes.hpp"

#include "cases/cases_json.hpp"
#include "http/paging.hpp"
#include "http/query.hpp"
#include "landscape/existence.hpp"
#include "landscape/landscape_json.hpp"
#include "promises/promises_form.hpp"
#include "promises/record_routes.hpp"

namespace mellanrum::promises {

namespace {

using http::Context;
using http::Form;
using http::Request;
using http::Response;

constexpr std::size_t what_characters_max = 500;
constexpr http::IntegerLimits quiet_limits{.min = 1, .max = 250};
constexpr std::string_view unnamed_words[] = {"participant", "nobody"};

Json history_json(const std::vector<HistoryEntry>& history, const Names& names) {
  Json json = Json::array();
  for (const auto& entry : history) {
    Json event{{"at", to_text(entry.at)},
               {"verb", entry.verb},
               {"by", landscape::to_json(names.person(entry.by))}};
    landscape::set_optional(event, "reason", entry.reason);
    json.push_back(std::move(event));
  }
  return json;
}

Response answer(const Promise& promise, const Json& json) {
  return Response::json(json.dump())
      .versioned(promise.version)
      .about(promise.id.text(), case_id_of(promise));
}

/// After an act: read anew, told to open pages.
Response changed(const Request& request, store::Transaction& transaction, Context& context,
                 const PromiseId& id) {
  const auto promise = visible_promise(transaction, sight_of(context), id);
  tell_changed(context, promise);
  context.tell({"matter", promise.matter.text(), case_id_of(promise)});
  return answer(promise, items_json(transaction, context, request.language,
                                    std::vector<Promise>{promise})[0]);
}

Promise asked_for(const Request& request, store::Transaction& transaction, const Context& context) {
  return writable_promise(transaction, sight_of(context), request.id<PromiseId>(),
                          request.optional_version());
}

PromiseFilter filter_of(const Request& request) {
  http::Query query(request);
  const PromiseFilter filter{query.id<CaseId>("case"), query.id<PersonId>("by"),
                             query.id<PersonId>("to"), query.word<PromiseState>("state")};
  query.finish();
  return filter;
}

Response list(const Request& request, store::Reader& reader, Context& context) {
  const auto sight = sight_of(context);
  const auto filter = filter_of(request);
  if (filter.in_case && !cases::may_see(reader, sight, *filter.in_case)) throw not_found();
  const auto page = http::page_of(request, 1);
  const auto found =
      list_promises(reader, sight, filter, page.after.empty() ? "" : page.after[0], page.limit);
  Json json{{"items", items_json(reader, context, request.language, found.rows)}};
  if (found.next_after) json["next"] = http::cursor_after({found.next_after->text()});
  return list_response(json, found.rows, filter.in_case);
}

Response make(const Request& request, store::Transaction& transaction, Context& context) {
  Form form(request);
  const auto promise = read_new_promise(form);
  const Act act = act_of(context);
  std::vector<FieldProblem> problems;
  check(transaction, act.sight, act.now, promise, "", problems);
  form.refuse_all(problems);
  form.finish();

  const auto id = make_promise(transaction, act, promise, home_of(act.sight, promise.owner));
  return changed(request, transaction, context, id).created_at("/api/promises/" + id.text());
}

Response get(const Request& request, store::Reader& reader, Context& context) {
  const auto sight = sight_of(context);
  const auto id = request.id<PromiseId>();
  Promise promise;
  std::vector<HistoryEntry> history;
  reader.together({
      [&] { promise = visible_promise(reader, sight, id); },
      [&] { history = history_of(reader, id); },
  });
  Names names;
  names.add(promise);
  for (const auto& entry : history) names.add(std::optional(entry.by));
  names.look_up(reader, context.today());
  Json json = to_json(promise, {sight, request.language, names});
  json["history"] = history_json(history, names);
  return answer(promise, json);
}

Response heard_route(const Request& request, store::Transaction& transaction, Context& context) {
  const auto promise = asked_for(request, transaction, context);
  hear(transaction, act_of(context), promise, context.now(), optional_reason(request, promise));
  return changed(request, transaction, context, promise.id);
}

Response keep_route(const Request& request, store::Transaction& transaction, Context& context) {
  const auto promise = asked_for(request, transaction, context);
  keep(transaction, act_of(context), promise, optional_reason(request, promise));
  return changed(request, transaction, context, promise.id);
}

Response drop_route(const Request& request, store::Transaction& transaction, Context& context) {
  const auto promise = asked_for(request, transaction, context);
  Form form(request);
  const auto reason = form.text("reason", reason_limits(promise));
  form.finish();
  drop(transaction, act_of(context), promise, reason);
  return changed(request, transaction, context, promise.id);
}

Response snooze_route(const Request& request, store::Transaction& transaction, Context& context) {
  const auto promise = asked_for(request, transaction, context);
  Form form(request);
  const Day until = form.day("until");
  const auto reason = form.optional_text("reason", reason_limits(promise));
  if (until != Day{} && until <= context.today()) {
    form.refuse("until", {"Ska vara efter i dag.", "Must be after today."});
  }
  form.finish();
  snooze(transaction, act_of(context), promise, until, reason);
  return changed(request, transaction, context, promise.id);
}

Response reopen_route(const Request& request, store::Transaction& transaction, Context& context) {
  const auto promise = asked_for(request, transaction, context);
  reopen(transaction, act_of(context), promise, optional_reason(request, promise));
  return changed(request, transaction, context, promise.id);
}

Response change_route(const Request& request, store::Transaction& transaction, Context& context) {
  const auto old = asked_for(request, transaction, context);
  Form form(request);
  auto wanted = old;
  if (form.has("what")) wanted.what = form.text("what", limits_in(old, what_characters_max));
  if (form.has("due_day")) wanted.due_day = form.optional_day("due_day");
  if (form.has("quiet_days")) wanted.quiet_days = form.optional_integer("quiet_days", quiet_limits);
  auto by = read_promiser(form);
  const auto reason = form.text("reason", reason_limits(old));
  std::vector<FieldProblem> problems;
  check_parties(transaction, by, {}, old.in_case ? InCase::yes : InCase::no, "", problems);
  form.refuse_all(problems);
  form.finish();

  if (by.person && !by.unit) {
    by.unit = landscape::unit_of_person(transaction, *by.person, context.today());
  }
  if (!by.is_empty()) wanted.by = by;
  const bool is_to_somebody = !wanted.by.unnamed && wanted.by.person != context.caller.person;
  if (wanted.to.is_empty() && is_to_somebody) wanted.to.person = context.caller.person;
  const auto id = change(transaction, act_of(context), old, wanted, reason);
  tell_changed(context, old);
  return changed(request, transaction, context, id);
}

}  // namespace

Party read_promiser(Form& form) {
  Party by{form.optional_id<PersonId>("by_person_id"), form.optional_id<UnitId>("by_unit_id"),
           form.optional_id<OrganisationId>("by_organisation_id")};
  if (const auto word = form.optional_word("by_kind", unnamed_words)) {
    by.unnamed = from_word<PartyKind>(*word);
  }
  return by;
}

NewPromise read_new_promise(Form& form) {
  NewPromise promise;
  promise.matter = form.optional_id<MatterId>("matter_id");
  // Whether it is in a case, where a participant may be named, is seen by `check`.
  promise.matter_title = form.optional_text(
      "matter_title",
      {.characters_max = 200, .identifiers = Identifiers::allowed, .lines = http::Lines::one});
  promise.in_case = form.optional_id<CaseId>("case_id");
  promise.by = read_promiser(form);
  promise.to = {form.optional_id<PersonId>("to_person_id"), form.optional_id<UnitId>("to_unit_id"),
                form.optional_id<OrganisationId>("to_organisation_id")};
  promise.what = form.text(
      "what", {.characters_max = what_characters_max, .identifiers = Identifiers::allowed});
  promise.due_day = form.optional_day("due_day");
  promise.quiet_days = form.optional_integer("quiet_days", quiet_limits);
  promise.last_heard = form.optional_instant("last_heard");
  promise.owner = form.optional_id<OrganisationId>("organisation_id");
  return promise;
}

http::Routes promise_routes() {
  using http::AuditVerb;
  using http::Method;
  return {
      {Method::get, "/api/promises", "listPromises", reading, AuditVerb::of_shown("promise.listed"),
       list},
      {Method::post, "/api/promises", "makePromise", writing, AuditVerb("promise.made"), make},
      {Method::get, "/api/promises/{id}", "getPromise", reading, AuditVerb("promise.read"), get},
      {Method::post, "/api/promises/{id}/heard", "hearOfPromise", writing,
       AuditVerb("promise.heard"), heard_route},
      {Method::post, "/api/promises/{id}/keep", "keepPromise", writing, AuditVerb("promise.kept"),
       keep_route},
      {Method::post, "/api/promises/{id}/change", "changePromise", writing,
       AuditVerb("promise.changed"), change_route},
      {Method::post, "/api/promises/{id}/snooze", "snoozePromise", writing,
       AuditVerb("promise.snoozed"), snooze_route},
      {Method::post, "/api/promises/{id}/drop", "dropPromise", writing,
       AuditVerb("promise.dropped"), drop_route},
      {Method::post, "/api/promises/{id}/reopen", "reopenPromise", writing,
       AuditVerb("promise.reopened"), reopen_route},
  };
}

}  // namespace mellanrum::promises
