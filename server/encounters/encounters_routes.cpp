// The routes of encounters and reminders.
#include "encounters/encounters_routes.hpp"

#include "base/identifiers.hpp"
#include "encounters/choices.hpp"
#include "encounters/encounters_json.hpp"
#include "encounters/log_form.hpp"
#include "encounters/preview.hpp"
#include "http/paging.hpp"
#include "http/query.hpp"
#include "settings/settings.hpp"

namespace mellanrum::encounters {

namespace {

using http::Context;
using http::Form;
using http::Request;
using http::Response;

constexpr http::TextLimits nudge_limits{.characters_max = 2000};

std::optional<std::string> case_id_of(const Encounter& encounter) {
  return encounter.in_case ? std::optional(encounter.in_case->id.text()) : std::nullopt;
}

Response answer(const Request& request, store::Reader& reader, const Context& context,
                const Encounter& encounter) {
  const auto json = to_json(reader, context, request.language, {encounter});
  return Response::json(json.at(0).dump())
      .versioned(encounter.version)
      .about(encounter.id.text(), case_id_of(encounter));
}

/// Every promise that it made or was heard of may have changed: each is told to those of its own
/// case, and that case's log says so.
void tell(store::Reader& reader, Context& context, const Encounter& encounter, Response& response) {
  const auto in_case = case_id_of(encounter);
  context.tell({"encounter", encounter.id.text(), in_case});
  response.about(encounter.id.text(), in_case);
  for (auto& place :
       promises::tell_of(reader, context, promises_touched_by(reader, encounter.id))) {
    if (place.case_id != in_case) response.about(std::move(place.id), std::move(place.case_id));
  }
}

Response log_route(const Request& request, store::Transaction& transaction, Context& context) {
  const auto act = grants::act_of(context);
  const auto encounter = asked_for(request, transaction, act, context.settings);
  const auto id = log(transaction, act, encounter);
  const auto logged = visible(transaction, act.sight, id);
  auto response = answer(request, transaction, context, logged);
  tell(transaction, context, logged, response);
  return std::move(response).created_at("/api/encounters/" + id.text());
}

Response get(const Request& request, store::Reader& reader, Context& context) {
  return answer(request, reader, context,
                visible(reader, grants::sight_of(context), request.id<EncounterId>()));
}

Filter filter_of(const Request& request) {
  http::Query query(request);
  const Filter filter{query.id<CaseId>("case"), query.id<PersonId>("person"), query.day("from"),
                      query.day("until")};
  query.finish();
  return filter;
}

Response list_route(const Request& request, store::Reader& reader, Context& context) {
  const auto sight = grants::sight_of(context);
  const auto filter = filter_of(request);
  if (filter.in_case && !cases::may_see(reader, sight, *filter.in_case)) throw not_found();
  const auto page = http::page_of(request, 2);
  http::require_instant(page);
  auto found = list(reader, sight, filter, page.after, page.limit + 1);
  Json json{{"items", Json::array()}};
  if (found.size() > static_cast<std::size_t>(page.limit)) {
    found.resize(static_cast<std::size_t>(page.limit));
    json["next"] = http::cursor_after(
        {std::to_string(to_milliseconds(found.back().at)), found.back().id.text()});
  }
  Response response = Response::json("");
  if (filter.in_case) response.shows_case(filter.in_case->text());
  for (const auto& encounter : found) {
    if (encounter.in_case) response.shows_case(encounter.in_case->id.text());
  }
  json["items"] = to_json(reader, context, request.language, std::move(found));
  response.body = json.dump();
  return response;
}

Response change_route(const Request& request, store::Transaction& transaction, Context& context) {
  const auto act = grants::act_of(context);
  auto encounter =
      own(transaction, act.sight, request.id<EncounterId>(), request.required_version());
  const Instant was_at = encounter.at;
  Form form(request);
  if (form.has("text")) encounter.text = form.text("text", text_limits);
  if (form.has("at")) {
    encounter.at = by_our_clock(form.optional_instant("at").value_or(was_at), context.now());
  }
  if (form.has("how")) encounter.how = form.word("how", how_words);
  if (form.has("expression")) encounter.expression = form.word("expression", expression_words);
  if (form.has("motive")) {
    // One that is no longer offered may be kept, not chosen anew.
    auto choices = offered_keys(context.settings.encounter_motives);
    const auto before = encounter.motive;
    if (before && std::ranges::find(choices, *before) == choices.end())
      choices.emplace_back(*before);
    encounter.motive = form.optional_word("motive", choices);
  }
  if (form.has("minutes")) encounter.minutes = form.optional_integer("minutes", minutes_limits);
  if (form.has("label")) encounter.label = form.word("label", label_words);
  // One that was logged while the clock was wrong can be reworded as it is.
  if (encounter.at != was_at && encounter.at > context.now()) {
    form.refuse("at", {"Kan inte ligga framåt i tiden.", "Cannot lie ahead."});
  }
  std::vector<FieldProblem> problems;
  if (!encounter.in_case) guard_against_identifiers(encounter.text, "/text", problems);
  form.refuse_all(problems);
  form.finish();

  change(transaction, act, encounter, was_at);
  auto response =
      answer(request, transaction, context, visible(transaction, act.sight, encounter.id));
  if (encounter.at == was_at) {
    context.tell({"encounter", encounter.id.text(), case_id_of(encounter)});
  } else {
    tell(transaction, context, encounter, response);
  }
  return response;
}

Response remove_route(const Request& request, store::Transaction& transaction, Context& context) {
  const auto act = grants::act_of(context);
  const auto encounter =
      own(transaction, act.sight, request.id<EncounterId>(), request.required_version());
  auto response = Response::no_content();
  tell(transaction, context, encounter, response);
  remove(transaction, act, encounter);
  return response;
}

Response nudge_route(const Request& request, store::Transaction& transaction, Context& context) {
  const auto act = grants::act_of(context);
  const auto promise = promises::writable_promise(transaction, act.sight, request.id<PromiseId>(),
                                                  request.optional_version());
  Form form(request);
  const NewNudge wanted{form.text("text", nudge_limits),
                        std::string(form.optional_word("how", how_words).value_or("message")),
                        form.optional_id<OrganisationId>("organisation_id")};
  form.finish();

  const auto id = nudge(transaction, act, promise, wanted);
  const auto nudged = promises::visible_promise(transaction, act.sight, promise.id);
  promises::Names names;
  names.add(nudged);
  names.look_up(transaction, context.today());
  const auto encounter = visible(transaction, act.sight, id);
  const Json json{{"promise", promises::to_json(nudged, {act.sight, request.language, names})},
                  {"encounter", to_json(transaction, context, request.language, {encounter})[0]}};
  context.tell({"promise", promise.id.text(), case_id_of(encounter)});
  context.tell({"encounter", id.text(), case_id_of(encounter)});
  return Response::json(json.dump())
      .versioned(nudged.version)
      .about(promise.id.text(), case_id_of(encounter));
}

}  // namespace

http::Routes encounter_routes() {
  using http::AuditVerb;
  using http::Method;
  constexpr http::Permission read("encounter.read");
  constexpr http::Permission write("encounter.write");
  return {
      {Method::get, "/api/encounters", "listEncounters", read, AuditVerb("encounter.listed"),
       list_route},
      {Method::post, "/api/encounters", "logEncounter", write, AuditVerb("encounter.logged"),
       log_route},
      {Method::post, "/api/encounters/preview", "previewEncounter", write,
       AuditVerb::of_shown("encounter.previewed"), preview_route},
      {Method::get, "/api/encounters/{id}", "getEncounter", read, AuditVerb("encounter.read"), get},
      {Method::patch, "/api/encounters/{id}", "changeEncounter", write,
       AuditVerb("encounter.changed"), change_route},
      {Method::remove, "/api/encounters/{id}", "removeEncounter", write,
       AuditVerb("encounter.removed"), remove_route},
      {Method::post, "/api/promises/{id}/nudge", "nudgePromise", write, AuditVerb("promise.nudged"),
       nudge_route},
  };
}

http::Routes routes() {
  return http::joined({encounter_routes(), draft_routes(), directory_routes()});
}

http::Topics topics() {
  return {{"encounter",
           [](store::Reader& reader, const http::Listener& listener, const http::Event& event) {
             const auto sight = grants::sight_of(listener.caller, listener.settings, listener.day);
             // One that was taken back is known by its case alone.
             return event.case_id ? cases::may_see(reader, sight, CaseId(*event.case_id))
                                  : may_see(reader, sight, EncounterId(event.id));
           }},
          // Told to its owner alone.
          {"draft", http::everybody_hears}};
}

http::Collections collections() {
  return {{"encounters", [](store::Reader& reader, const std::string& id) {
             return place_of(reader, EncounterId(id));
           }}};
}

}  // namespace mellanrum::encounters
