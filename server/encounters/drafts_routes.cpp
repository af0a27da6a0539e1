// The routes of drafts. What is in one is its owner's alone, so nothing of it is recorded or told
// to others.
#include <nlohmann/json.hpp>

#include "encounters/encounters.hpp"
#include "encounters/encounters_routes.hpp"
#include "http/form.hpp"
#include "settings/settings.hpp"

namespace mellanrum::encounters {

namespace {

using Json = nlohmann::ordered_json;
using http::Context;
using http::Request;
using http::Response;

Json to_json(const Draft& draft) {
  return {{"id", draft.id.text()},
          {"body", Json::parse(draft.body)},
          {"updated_at", to_text(draft.updated_at)}};
}

DraftRoom room_of(const Context& context) {
  return context.settings.cases_enabled ? DraftRoom::with_cases : DraftRoom::without_cases;
}

Response list_route(const Request&, store::Reader& reader, Context& context) {
  Json json{{"items", Json::array()}};
  for (const auto& draft : drafts_of(reader, context.caller.user, room_of(context))) {
    json["items"].push_back(to_json(draft));
  }
  return Response::json(json.dump());
}

Response save_route(const Request& request, store::Transaction& transaction, Context& context) {
  http::Form form(request);
  const Draft draft{request.id<DraftId>(), form.object_text("body", draft_bytes_max),
                    context.now()};
  form.finish();
  save_draft(transaction, context.caller.user, draft, room_of(context));
  context.tell({"draft", draft.id.text(), {}, context.caller.person.text()});
  return Response::json(to_json(draft).dump());
}

Response remove_route(const Request& request, store::Transaction& transaction, Context& context) {
  const auto id = request.id<DraftId>();
  end_draft(transaction, context.caller.user, id, context.now());
  context.tell({"draft", id.text(), {}, context.caller.person.text()});
  return Response::no_content();
}

}  // namespace

http::Routes draft_routes() {
  using http::Method;
  constexpr http::Permission own("draft.own");
  constexpr auto unrecorded = http::AuditVerb::none("a draft is its owner's alone");
  return {
      {Method::get, "/api/drafts", "listDrafts", own, unrecorded, list_route},
      {Method::put, "/api/drafts/{id}", "saveDraft", own, unrecorded, save_route},
      {Method::remove, "/api/drafts/{id}", "removeDraft", own, unrecorded, remove_route},
  };
}

}  // namespace mellanrum::encounters
