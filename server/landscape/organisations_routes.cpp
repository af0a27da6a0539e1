#include "landscape/landscape_routes.hpp"
#include "landscape/record_routes.hpp"

namespace mellanrum::landscape {

namespace {

using http::Context;
using http::Form;
using http::Request;
using http::Response;

void read_organisation(Form& form, Organisation& organisation) {
  read_required_text(form, "name", 200, organisation.name);
  read_text(form, "short_name", 50, organisation.short_name);
  const bool is_new = organisation.id.empty();
  if (is_new || form.has("sector")) {
    organisation.sector =
        find_word<Sector>(form.word("sector", sector_words)).value_or(Sector::other);
  }
  read_text(form, "organisation_number", 11, organisation.organisation_number);
  read_text(form, "municipality_code", 4, organisation.municipality_code);
  read_text(form, "county_code", 2, organisation.county_code);
  read_text(form, "description", 5000, organisation.description);
  read_email(form, organisation.email);
  read_website(form, organisation.website);
  if (!is_new && form.has("ended_day")) organisation.ended_day = form.optional_day("ended_day");
  form.refuse_all(problems_of(organisation));
  form.finish();
}

Response organisation_response(store::Reader& reader, Context& context, const OrganisationId& id) {
  const auto organisation = found(find_organisation(reader, id));
  context.tell({"organisation", id.text()});
  return Response::json(to_json(organisation).dump())
      .versioned(organisation.version)
      .about(id.text());
}

Response list(const Request& request, store::Reader& reader, Context&) {
  const auto page = http::page_of(request, 2);
  http::Query query(request);
  const auto sector = query.word<Sector>("sector");
  query.finish();
  auto organisations = list_organisations(reader, sector, part_of(page));
  const auto next = cut_page(organisations, page);
  return page_response(array_json(organisations), next);
}

Response get(const Request& request, store::Reader& reader, Context& context) {
  const auto organisation = found(find_organisation(reader, request.id<OrganisationId>()));
  Json json = to_json(organisation);
  json["units"] = Json::array();
  for (const auto& unit :
       list_units(reader, organisation.id, {.limit = units_shown_max, .after = {}})) {
    json["units"].push_back(
        to_json(UnitReference{unit.id, unit.name, unit.short_name, unit.organisation}));
  }
  json["services"] = service_references_json(
      reader, list_services(reader, {.organisation = organisation.id, .unit = {}},
                            {.limit = services_shown_max, .after = {}}));
  json["decisions"] =
      decisions_json(reader, list_decisions(reader, {.organisation = organisation.id, .unit = {}},
                                            {.limit = decisions_shown_max, .after = {}}));
  json["practices"] = practices_json(reader, practices_of_subject(reader, organisation.id.text()),
                                     onlooker_of(context));
  return Response::json(json.dump()).versioned(organisation.version);
}

Response add(const Request& request, store::Transaction& transaction, Context& context) {
  Form form(request);
  Organisation organisation;
  read_organisation(form, organisation);
  const auto id = add_organisation(transaction, organisation, context.now(), context.random);
  return organisation_response(transaction, context, id)
      .created_at("/api/organisations/" + id.text());
}

Response change(const Request& request, store::Transaction& transaction, Context& context) {
  auto organisation = found(find_organisation(transaction, request.id<OrganisationId>()));
  organisation.version = request.required_version();
  Form form(request);
  read_organisation(form, organisation);
  change_organisation(transaction, organisation, context.now());
  return organisation_response(transaction, context, organisation.id);
}

}  // namespace

http::Routes organisation_routes() {
  using http::AuditVerb;
  using http::Method;
  return {
      {Method::get, "/api/organisations", "listOrganisations", reading, no_clients, list},
      {Method::post, "/api/organisations", "addOrganisation", writing,
       AuditVerb("organisation.added"), add},
      {Method::get, "/api/organisations/{id}", "getOrganisation", reading, no_clients, get},
      {Method::patch, "/api/organisations/{id}", "changeOrganisation", writing,
       AuditVerb("organisation.changed"), change},
  };
}

}  // namespace mellanrum::landscape
