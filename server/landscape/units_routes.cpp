#include "landscape/existence.hpp"
#include "landscape/handlers_routes.hpp"

namespace mellanrum::landscape::handlers {

namespace {

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
  context.tell({"unit", id.text(), {}, {}});
  return Response::json(to_json(unit).dump()).versioned(unit.version).about(id.text());
}

}  // namespace

Response list_units(const Request& request, store::Reader& reader, Context&) {
  const auto page = http::page_of(request, 2);
  auto units = landscape::list_units(reader, query_id<OrganisationId>(request, "organisation"),
                                     part_of(page));
  const auto next = cut_page(units, page);
  return page_response(array_json(units), next);
}

Response get_unit(const Request& request, store::Reader& reader, Context& context) {
  const auto unit = found(find_unit(reader, request.id<UnitId>()));
  Json json = to_json(unit);
  json["posts"] = array_json(posts_of_unit(reader, unit.id, context.today(), posts_shown_max));
  json["services"] = service_references_json(
      reader, landscape::list_services(reader, {.organisation = {}, .unit = unit.id},
                                       {.limit = services_shown_max, .after = {}}));
  json["practices"] =
      practices_json(reader, practices_of_subject(reader, unit.id.text()), onlooker_of(context));
  return Response::json(json.dump()).versioned(unit.version);
}

Response add_unit(const Request& request, store::Transaction& transaction, Context& context) {
  Form form(request);
  Unit unit;
  unit.organisation.id = form.id<OrganisationId>("organisation_id");
  read_unit(form, unit);
  std::vector<FieldProblem> problems;
  expect_organisation(transaction, unit.organisation.id, "/organisation_id", problems);
  form.refuse_all(problems);
  form.finish();
  const auto id = landscape::add_unit(transaction, unit, context.now(), context.random);
  auto response = unit_response(transaction, context, id);
  response.status = 201;
  response.headers["location"] = "/api/units/" + id.text();
  return response;
}

Response change_unit(const Request& request, store::Transaction& transaction, Context& context) {
  auto unit = found(find_unit(transaction, request.id<UnitId>()));
  unit.version = request.required_version();
  Form form(request);
  read_unit(form, unit);
  form.finish();
  landscape::change_unit(transaction, unit, context.now());
  return unit_response(transaction, context, unit.id);
}

}  // namespace mellanrum::landscape::handlers
