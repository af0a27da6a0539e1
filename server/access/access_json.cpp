#include "access/access_json.hpp"

#include "access/standing.hpp"
#include "grants/grants.hpp"

namespace mellanrum::access {

Json to_json(store::Reader& reader, const std::vector<MembershipRecord>& records) {
  std::vector<OrganisationId> ids;
  for (const auto& record : records) ids.push_back(record.organisation);
  const auto organisations = landscape::organisation_references(reader, ids);

  Json list = Json::array();
  for (const auto& record : records) {
    Json json{{"id", record.id.text()},
              {"organisation", landscape::to_json(organisations.at(record.organisation))},
              {"role", record.role},
              {"status", record.status},
              {"version", record.version}};
    if (record.until) json["until_day"] = to_text(*record.until);
    list.push_back(std::move(json));
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

namespace {

Json to_json(const WaitingLink& link, Instant now) {
  return {{"made_at", to_text(link.made_at)},
          {"expires_at", to_text(link.expires_at)},
          {"is_open", link.expires_at > now}};
}

Json to_json(const SignInState& state, const WaitingLink* reset, Instant now) {
  Json json{{"has_password", state.has_password}};
  if (state.last_seen_at) json["last_seen_at"] = to_text(*state.last_seen_at);
  if (reset != nullptr) json["reset"] = to_json(*reset, now);
  return json;
}

template <class Map, class Key>
const WaitingLink* find(const Map& links, const Key& key) {
  const auto found = links.find(key);
  return found == links.end() ? nullptr : &found->second;
}

}  // namespace

Json to_json(store::Reader& reader, const std::vector<User>& users, const http::Caller& admin,
             Instant now) {
  std::vector<PersonId> ids;
  std::vector<UserId> user_ids;
  for (const auto& user : users) {
    ids.push_back(user.person);
    user_ids.push_back(user.id);
  }
  const auto persons = landscape::person_references(reader, ids, day_in_sweden(now));
  const auto states = sign_in_states(reader, user_ids);
  const auto links = waiting_links(reader, user_ids);

  Json list = Json::array();
  for (const auto& user : users) {
    auto memberships = memberships_of(reader, user.id);
    std::erase_if(memberships, [&](const auto& held) {
      return !grants::standing_of(admin).has_at(grants::Role::admin, held.organisation);
    });
    const bool is_home =
        user.home && grants::standing_of(admin).has_at(grants::Role::admin, *user.home);
    Json json{{"id", user.id.text()},
              {"person", landscape::to_json(persons.at(user.person))},
              {"username", user.username},
              {"language", user.language},
              {"status", user.status},
              {"is_home", is_home},
              {"memberships", to_json(reader, memberships)},
              {"version", user.version}};
    for (std::size_t i = 0; i < memberships.size(); ++i) {
      const auto* const link = find(links.invitations, memberships[i].id);
      if (link != nullptr) json["memberships"][i]["invitation"] = to_json(*link, now);
    }
    if (is_home) {
      json["sign_in"] = to_json(states.at(user.id), find(links.resets, user.id), now);
    }
    list.push_back(std::move(json));
  }
  return list;
}

}  // namespace mellanrum::access
