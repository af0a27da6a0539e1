#include "landscape/existence.hpp"
#include "landscape/landscape_routes.hpp"
#include "landscape/record_routes.hpp"

namespace mellanrum::landscape {

namespace {

using http::Context;
using http::Form;
using http::Request;
using http::Response;

void read_service(Form& form, store::Reader& reader, Service& service) {
  read_required_text(form, "name", 200, service.name);
  if (form.has("unit_id")) service.unit = form.optional_id<UnitId>("unit_id");
  if (form.has("status")) {
    service.status = find_word<ServiceStatus>(form.word("status", service_status_words))
                         .value_or(ServiceStatus::active);
  }
  read_text(form, "description", 5000, service.description);
  read_text(form, "eligibility", 2000, service.eligibility);
  read_age(form, "minimum_age", service.minimum_age);
  read_age(form, "maximum_age", service.maximum_age);
  read_text(form, "access_route", 2000, service.access_route);
  read_text(form, "waiting_time", 200, service.waiting_time);
  read_text(form, "capacity", 200, service.capacity);
  read_text(form, "fees", 500, service.fees);
  read_phone(form, service.phone);
  read_email(form, service.email);
  read_website(form, service.website);
  read_text(form, "municipality_code", 4, service.municipality_code);
  if (form.has("decided_by_person_id")) {
    service.decided_by = form.optional_id<PersonId>("decided_by_person_id");
  }
  auto problems = problems_of(service);
  expect_unit(reader, service.unit, "/unit_id", problems);
  expect_person(reader, service.decided_by, "/decided_by_person_id", problems);
  form.refuse_all(problems);
}

Response service_response(store::Reader& reader, Context& context, const ServiceId& id) {
  const auto service = found(find_service(reader, id));
  context.tell({"service", id.text()});
  return Response::json(services_json(reader, {service}, context.today()).at(0).dump())
      .versioned(service.version)
      .about(id.text());
}

Response list(const Request& request, store::Reader& reader, Context& context) {
  const auto page = http::page_of(request, 2);
  http::Query query(request);
  const ServiceFilter filter{.organisation = query.id<OrganisationId>("organisation"),
                             .unit = query.id<UnitId>("unit")};
  query.finish();
  auto services = list_services(reader, filter, part_of(page));
  const auto next = cut_page(services, page);
  return page_response(services_json(reader, services, context.today()), next);
}

Response get(const Request& request, store::Reader& reader, Context& context) {
  const auto service = found(find_service(reader, request.id<ServiceId>()));
  Json json = services_json(reader, {service}, context.today()).at(0);
  json["practices"] =
      practices_json(reader, practices_of_subject(reader, service.id.text()), onlooker_of(context));
  json["attributes"] = Json::array();
  for (const auto& attribute : attributes_of(reader, service.id.text())) {
    json["attributes"].push_back({{"name", attribute.name}, {"value", attribute.value}});
  }
  return Response::json(json.dump()).versioned(service.version);
}

Response add(const Request& request, store::Transaction& transaction, Context& context) {
  Form form(request);
  Service service;
  service.organisation = form.id<OrganisationId>("organisation_id");
  read_service(form, transaction, service);
  std::vector<FieldProblem> problems;
  expect_organisation(transaction, service.organisation, "/organisation_id", problems);
  form.refuse_all(problems);
  form.finish();
  const auto id = add_service(transaction, service, context.now(), context.random);
  return service_response(transaction, context, id).created_at("/api/services/" + id.text());
}

Response change(const Request& request, store::Transaction& transaction, Context& context) {
  auto service = found(find_service(transaction, request.id<ServiceId>()));
  service.version = request.required_version();
  Form form(request);
  read_service(form, transaction, service);
  form.finish();
  change_service(transaction, service, context.now());
  return service_response(transaction, context, service.id);
}

}  // namespace

http::Routes service_routes() {
  using http::AuditVerb;
  using http::Method;
  return {
      {Method::get, "/api/services", "listServices", reading, no_clients, list},
      {Method::post, "/api/services", "addService", writing, AuditVerb("service.added"), add},
      {Method::get, "/api/services/{id}", "getService", reading, no_clients, get},
      {Method::patch, "/api/services/{id}", "changeService", writing, AuditVerb("service.changed"),
       change},
  };
}

}  // namespace mellanrum::landscape
