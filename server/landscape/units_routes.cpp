#include "landscape/existence.hpp"
#include "landscape/landscape_routes.hpp"
#include "landscape/moves.hpp"
#include "landscape/record_routes.hpp"

namespace mellanrum::landscape {

namespace {

using http::Context;
using http::Form;
using http::Request;
using http::Response;

void read_unit(Form& form, Unit& unit) {
  read_required_text(form, "name", 200, unit.name);
  read_text(form, "short_name", 50, unit.short_name);
  read_text(form, "site", 200, unit.site);
  read_text(form, "municipality_code", 4, unit.municipality_code);
  read_phone(form, unit.phone);
  read_email(form, unit.email);
  if (form.has("quiet_days")) {
    unit.quiet_days = form.optional_integer("quiet_days", {.min = 1, .max = 250});
  }
  if (!unit.id.empty() && form.has("ended_day")) unit.ended_day = form.optional_day("ended_day");
  form.refuse_all(problems_of(unit));
}

Response unit_response(store::Reader& reader, Context& context, const UnitId& id) {
  const auto unit = found(find_unit(reader, id));
  context.tell({"unit", id.text()});
  return Response::json(to_json(unit).dump()).versioned(unit.version).about(id.text());
}

Response list(const Request& request, store::Reader& reader, Context&) {
  const auto page = http::page_of(request, 2);
  http::Query query(request);
  const auto organisation = query.id<OrganisationId>("organisation");
  query.finish();
  auto units = list_units(reader, organisation, part_of(page));
  const auto next = cut_page(units, page);
  return page_response(array_json(units), next);
}

Response get(const Request& request, store::Reader& reader, Context& context) {
  const auto unit = found(find_unit(reader, request.id<UnitId>()));
  Json json = to_json(unit);
  json["posts"] = array_json(posts_of_unit(reader, unit.id, context.today(), posts_shown_max));
  Json left = Json::array();
  for (const auto& id : seats_left(reader, unit.id, context.today())) {
    left.push_back(to_json(found(find_post_view(reader, id, context.today()))));
  }
  json["left"] = std::move(left);
  json["services"] =
      service_references_json(reader, list_services(reader, {.organisation = {}, .unit = unit.id},
                                                    {.limit = services_shown_max, .after = {}}));
  json["decisions"] =
      decisions_json(reader, list_decisions(reader, {.organisation = {}, .unit = unit.id},
                                            {.limit = decisions_shown_max, .after = {}}));
  json["practices"] =
      practices_json(reader, practices_of_subject(reader, unit.id.text()), onlooker_of(context));
  return Response::json(json.dump()).versioned(unit.version);
}

Response add(const Request& request, store::Transaction& transaction, Context& context) {
  Form form(request);
  Unit unit;
  unit.organisation.id = form.id<OrganisationId>("organisation_id");
  read_unit(form, unit);
  std::vector<FieldProblem> problems;
  expect_organisation(transaction, unit.organisation.id, "/organisation_id", problems);
  form.refuse_all(problems);
  form.finish();
  const auto id = add_unit(transaction, unit, context.now(), context.random);
  return unit_response(transaction, context, id).created_at("/api/units/" + id.text());
}

Response change(const Request& request, store::Transaction& transaction, Context& context) {
  auto unit = found(find_unit(transaction, request.id<UnitId>()));
  unit.version = request.required_version();
  Form form(request);
  read_unit(form, unit);
  form.finish();
  change_unit(transaction, unit, context.now());
  return unit_response(transaction, context, unit.id);
}

}  // namespace

http::Routes unit_routes() {
  using http::AuditVerb;
  using http::Method;
  return {
      {Method::get, "/api/units", "listUnits", reading, no_clients, list},
      {Method::post, "/api/units", "addUnit", writing, AuditVerb("unit.added"), add},
      {Method::get, "/api/units/{id}", "getUnit", reading, no_clients, get},
      {Method::patch, "/api/units/{id}", "changeUnit", writing, AuditVerb("unit.changed"), change},
  };
}

}  // namespace mellanrum::landscape
