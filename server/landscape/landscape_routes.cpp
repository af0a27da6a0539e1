#include "landscape/landscape_routes.hpp"

#include "landscape/handlers_routes.hpp"

namespace mellanrum::landscape {

http::Routes routes() {
  using http::AuditVerb;
  using enum http::Method;
  constexpr http::Permission reading("signed_in");
  constexpr http::Permission writing("knowledge.write");
  // As `knowledge.write`, and everybody her own: how she is reached is hers to say.
  constexpr http::Permission changing_person("person.change");
  // Who may change a note is a rule about the note, asked for in the handler: whoever it is about
  // may, whatever her role.
  constexpr http::Permission described("signed_in");
  constexpr AuditVerb no_clients = AuditVerb::none("the knowledge tier holds no clients");

  return {
      {get, "/api/landscape/search", "searchLandscape", reading, no_clients,
       handlers::search_landscape},
      {get, "/api/geo", "listGeography", reading, no_clients, handlers::list_geography},

      {get, "/api/organisations", "listOrganisations", reading, no_clients,
       handlers::list_organisations},
      {post, "/api/organisations", "addOrganisation", writing, AuditVerb("organisation.added"),
       handlers::add_organisation},
      {get, "/api/organisations/{id}", "getOrganisation", reading, no_clients,
       handlers::get_organisation},
      {patch, "/api/organisations/{id}", "changeOrganisation", writing,
       AuditVerb("organisation.changed"), handlers::change_organisation},

      {get, "/api/units", "listUnits", reading, no_clients, handlers::list_units},
      {post, "/api/units", "addUnit", writing, AuditVerb("unit.added"), handlers::add_unit},
      {get, "/api/units/{id}", "getUnit", reading, no_clients, handlers::get_unit},
      {patch, "/api/units/{id}", "changeUnit", writing, AuditVerb("unit.changed"),
       handlers::change_unit},

      {get, "/api/persons", "listPersons", reading, no_clients, handlers::list_persons},
      {post, "/api/persons", "addPerson", writing, AuditVerb("person.added"), handlers::add_person},
      {get, "/api/persons/{id}", "getPerson", reading, no_clients, handlers::get_person},
      {patch, "/api/persons/{id}", "changePerson", changing_person, AuditVerb("person.changed"),
       handlers::change_person},

      {post, "/api/posts", "addPost", writing, AuditVerb("post.added"), handlers::add_post},
      {patch, "/api/posts/{id}", "changePost", writing, AuditVerb("post.changed"),
       handlers::change_post},

      {get, "/api/services", "listServices", reading, no_clients, handlers::list_services},
      {post, "/api/services", "addService", writing, AuditVerb("service.added"),
       handlers::add_service},
      {get, "/api/services/{id}", "getService", reading, no_clients, handlers::get_service},
      {patch, "/api/services/{id}", "changeService", writing, AuditVerb("service.changed"),
       handlers::change_service},

      {get, "/api/practices", "listPractices", reading, no_clients, handlers::list_practices},
      {post, "/api/practices", "addPractice", writing, AuditVerb("practice.added"),
       handlers::add_practice},
      {get, "/api/practices/{id}", "getPractice", reading, no_clients, handlers::get_practice},
      {patch, "/api/practices/{id}", "changePractice", described, AuditVerb("practice.changed"),
       handlers::change_practice},
      {remove, "/api/practices/{id}", "removePractice", described, AuditVerb("practice.removed"),
       handlers::remove_practice},
      {post, "/api/practices/{id}/confirm", "confirmPractice", writing,
       AuditVerb("practice.confirmed"), handlers::confirm_practice},
      {post, "/api/practices/{id}/contradict", "contradictPractice", writing,
       AuditVerb("practice.contradicted"), handlers::contradict_practice},
  };
}

http::Topics topics() {
  http::Topics all;
  for (const auto name : {"organisation", "unit", "person", "service", "practice"}) {
    all.push_back({name, http::everybody_hears});
  }
  return all;
}

}  // namespace mellanrum::landscape
