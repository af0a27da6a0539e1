#include "cases/cases_json.hpp"

#include "landscape/landscape_json.hpp"

namespace mellanrum::cases {

using landscape::set_optional;

People people_of(store::Reader& reader, const CasePage& page, Day today) {
  std::vector<PersonId> persons{page.row.responsible};
  std::vector<UnitId> units;
  std::vector<ServiceId> services;
  for (const auto& member : page.team) {
    persons.push_back(member.person);
    if (member.unit) units.push_back(*member.unit);
  }
  for (const auto& activity : page.chain) {
    if (activity.unit) units.push_back(*activity.unit);
    if (activity.service) services.push_back(*activity.service);
  }
  People people;
  reader.together({
      [&] {
        people.organisations = landscape::organisation_references(reader, {page.row.controller});
      },
      [&] { people.persons = landscape::person_references(reader, persons, today); },
      [&] { people.units = landscape::unit_references(reader, units); },
      [&] { people.services = landscape::service_references(reader, services); },
  });
  return people;
}

Json summary_json(const Case& row, const People& people) {
  Json json{{"id", row.id.text()},
            {"reference", row.reference},
            {"code_name", row.code_name},
            {"controller", landscape::to_json(people.organisations.at(row.controller))},
            {"responsible", landscape::to_json(people.persons.at(row.responsible))}};
  set_optional(json, "about", row.about);
  json["opened_day"] = to_text(row.opened_day);
  set_optional(json, "closed_day", row.closed_day);
  json["version"] = row.version;
  return json;
}

Json to_json(const CasePage& page, const People& people) {
  Json json = summary_json(page.row, people);
  set_optional(json, "own_words", page.row.own_words);
  set_optional(json, "close_reason", page.row.close_reason);
  json["may_change"] = !page.row.closed_day;
  json["may_steer"] = may_steer(page.row);
  json["team"] = Json::array();
  for (const auto& member : page.team) json["team"].push_back(to_json(member, people));
  json["chain"] = Json::array();
  for (const auto& activity : page.chain) json["chain"].push_back(to_json(activity, people));
  json["gaps"] = Json::array();
  for (const auto& gap : page.gaps) {
    json["gaps"].push_back({{"from_day", to_text(gap.from_day)},
                            {"until_day", to_text(gap.until_day)},
                            {"days", gap.days}});
  }
  return json;
}

Json to_json(const TeamMember& member, const People& people) {
  // The unit is the one that she represents here, not the one of her post today.
  auto person = people.persons.at(member.person);
  if (member.unit) person.unit = people.units.at(*member.unit);
  Json json{{"id", member.id.text()}, {"person", landscape::to_json(person)}};
  set_optional(json, "role", member.role);
  set_optional(json, "mandate", member.mandate);
  json["from_day"] = to_text(member.from_day);
  set_optional(json, "until_day", member.until_day);
  if (member.ended_at) json["ended_at"] = to_text(*member.ended_at);
  json["version"] = member.version;
  return json;
}

Json to_json(const Activity& activity, const People& people) {
  Json json{{"id", activity.id.text()}, {"name", activity.name}};
  if (activity.service) {
    json["service"] = landscape::to_json(people.services.at(*activity.service));
  }
  if (activity.unit) json["unit"] = landscape::to_json(people.units.at(*activity.unit));
  json["state"] = to_word(activity.state);
  set_optional(json, "from_day", activity.from_day);
  set_optional(json, "until_day", activity.until_day);
  set_optional(json, "note", activity.note);
  json["version"] = activity.version;
  return json;
}

}  // namespace mellanrum::cases
