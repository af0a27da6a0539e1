#include "access/access_json.hpp"

#include "grants/grants.hpp"

namespace mellanrum::access {

Json to_json(store::Reader& reader, const std::vector<MembershipRecord>& records) {
  std::vector<OrganisationId> ids;
  for (const auto& record : records) ids.push_back(record.organisation);
  const auto organisations = landscape::organisation_references(reader, ids);

  Json list = Json::array();
  for (const auto& record : records) {
    list.push_back({{"id", record.id.text()},
                    {"organisation", landscape::to_json(organisations.at(record.organisation))},
                    {"role", record.role},
                    {"status", record.status},
                    {"version", record.version}});
  }
  return list;
}

Json to_json(const Choices& choices) {
  Json list = Json::array();
  for (const auto& choice : choices) {
    list.push_back({{"key", choice.key},
                    {"sv", choice.label.swedish},
                    {"en", choice.label.english},
                    {"offered", choice.offered}});
  }
  return list;
}

Json to_json(store::Reader& reader, const std::vector<User>& users, const http::Caller& admin,
             Day on) {
  std::vector<PersonId> ids;
  for (const auto& user : users) ids.push_back(user.person);
  const auto persons = landscape::person_references(reader, ids, on);

  Json list = Json::array();
  for (const auto& user : users) {
    auto memberships = memberships_of(reader, user.id);
    std::erase_if(memberships, [&](const auto& held) {
      return !grants::standing_of(admin).has_at(grants::Role::admin, held.organisation);
    });
    list.push_back({{"id", user.id.text()},
                    {"person", landscape::to_json(persons.at(user.person))},
                    {"username", user.username},
                    {"language", user.language},
                    {"status", user.status},
                    {"is_home", user.home && grants::standing_of(admin).has_at(grants::Role::admin,
                                                                               *user.home)},
                    {"memberships", to_json(reader, memberships)},
                    {"version", user.version}});
  }
  return list;
}

}  // namespace mellanrum::access
