#include "landscape/decisions.hpp"
#include "landscape/landscape_routes.hpp"
#include "landscape/record_routes.hpp"

namespace mellanrum::landscape {

namespace {

using http::Context;
using http::Form;
using http::Request;
using http::Response;

void read_decision(Form& form, store::Reader& reader, Decision& decision) {
  read_required_text(form, "name", 200, decision.name);
  if (form.has("unit_id")) decision.unit = form.optional_id<UnitId>("unit_id");
  read_text(form, "decider", 500, decision.decider);
  read_text(form, "law", 500, decision.law);
  read_text(form, "access_route", 2000, decision.access_route);
  read_text(form, "description", 2000, decision.description);
  read_age(form, "minimum_age", decision.minimum_age);
  read_age(form, "maximum_age", decision.maximum_age);
  form.refuse_all(problems_of(reader, decision));
}

Response decision_response(store::Reader& reader, Context& context, const DecisionId& id) {
  const auto decision = found(find_decision(reader, id));
  context.tell({"decision", id.text()});
  return Response::json(decisions_json(reader, {decision}).at(0).dump())
      .versioned(decision.version)
      .about(id.text());
}

Response list(const Request& request, store::Reader& reader, Context&) {
  const auto page = http::page_of(request, 2);
  http::Query query(request);
  const DecisionFilter filter{.organisation = query.id<OrganisationId>("organisation"),
                              .unit = query.id<UnitId>("unit")};
  query.finish();
  auto decisions = list_decisions(reader, filter, part_of(page));
  const auto next = cut_page(decisions, page);
  return page_response(decisions_json(reader, decisions), next);
}

Response get(const Request& request, store::Reader& reader, Context&) {
  const auto decision = found(find_decision(reader, request.id<DecisionId>()));
  return Response::json(decisions_json(reader, {decision}).at(0).dump())
      .versioned(decision.version);
}

Response add(const Request& request, store::Transaction& transaction, Context& context) {
  Form form(request);
  Decision decision;
  decision.organisation = form.id<OrganisationId>("organisation_id");
  read_decision(form, transaction, decision);
  form.finish();
  const auto id = add_decision(transaction, decision, context.now(), context.random);
  return decision_response(transaction, context, id).created_at("/api/decisions/" + id.text());
}

Response change(const Request& request, store::Transaction& transaction, Context& context) {
  auto decision = found(find_decision(transaction, request.id<DecisionId>()));
  decision.version = request.required_version();
  Form form(request);
  read_decision(form, transaction, decision);
  form.finish();
  change_decision(transaction, decision, context.now());
  return decision_response(transaction, context, decision.id);
}

Response remove(const Request& request, store::Transaction& transaction, Context& context) {
  auto decision = found(find_decision(transaction, request.id<DecisionId>()));
  decision.version = request.required_version();
  remove_decision(transaction, decision, context.now());
  context.tell({"decision", decision.id.text()});
  return Response::no_content().about(decision.id.text());
}

}  // namespace

http::Routes decision_routes() {
  using http::AuditVerb;
  using http::Method;
  return {
      {Method::get, "/api/decisions", "listDecisions", reading, no_clients, list},
      {Method::post, "/api/decisions", "addDecision", writing, AuditVerb("decision.added"), add},
      {Method::get, "/api/decisions/{id}", "getDecision", reading, no_clients, get},
      {Method::patch, "/api/decisions/{id}", "changeDecision", writing,
       AuditVerb("decision.changed"), change},
      {Method::remove, "/api/decisions/{id}", "removeDecision", writing,
       AuditVerb("decision.removed"), remove},
  };
}

}  // namespace mellanrum::landscape
