#include "encounters/encounters_json.hpp"

#include "cases/cases_json.hpp"
#include "landscape/landscape_json.hpp"

namespace mellanrum::encounters {

namespace {

using landscape::set_optional;
using promises::Names;

Json participants_json(const Encounter& encounter, const Names& names) {
  Json list = Json::array();
  for (const auto& participant : encounter.participants) {
    Json json = promises::to_json(promises::Party{participant.person, participant.unit}, names);
    json["heard"] = participant.heard;
    list.push_back(std::move(json));
  }
  return list;
}

Json encounter_json(const Encounter& encounter, const Sight& sight, const Names& names,
                    Json promises) {
  Json json{{"id", encounter.id.text()},
            {"at", to_text(encounter.at)},
            {"how", encounter.how},
            {"expression", encounter.expression}};
  // Why, and under what strain, is as much the author's as her words are.
  const bool is_readable = may_read_text(encounter, sight);
  if (is_readable) set_optional(json, "motive", encounter.motive);
  json["factors"] = is_readable ? encounter.factors : std::vector<std::string>{};
  if (encounter.in_case) json["case"] = cases::to_json(*encounter.in_case);
  set_optional(json, "minutes", encounter.minutes);
  json["text"] = is_readable ? encounter.text : "";
  json["label"] = encounter.label;
  json["is_decision"] = encounter.is_decision;
  set_optional(json, "nudged_promise_id", encounter.nudged);
  json["author"] = landscape::to_json(names.person(encounter.author));
  json["participants"] = participants_json(encounter, names);
  json["promises"] = std::move(promises);
  json["may_change"] = encounter.author == sight.person && !encounter.case_is_closed;
  json["version"] = encounter.version;
  return json;
}

}  // namespace

std::vector<Json> to_json(store::Reader& reader, const http::Context& context, Language language,
                          std::vector<Encounter> encounters) {
  fill(reader, encounters);
  const auto sight = grants::sight_of(context);
  std::vector<PromiseId> promise_ids;
  Names names;
  for (const auto& encounter : encounters) {
    names.add(std::optional(encounter.author));
    for (const auto& participant : encounter.participants) {
      names.add(promises::Party{participant.person, participant.unit});
    }
    promise_ids.insert(promise_ids.end(), encounter.promises.begin(), encounter.promises.end());
  }
  const auto made = promises::visible_promises(reader, sight, promise_ids);
  names.add(made);
  names.look_up(reader, context.today());

  std::vector<Json> list;
  for (const auto& encounter : encounters) {
    Json in_it = Json::array();
    for (const auto& promise : made) {
      const bool is_of_it = std::find(encounter.promises.begin(), encounter.promises.end(),
                                      promise.id) != encounter.promises.end();
      if (is_of_it) in_it.push_back(promises::to_json(promise, {sight, language, names}));
    }
    list.push_back(encounter_json(encounter, sight, names, std::move(in_it)));
  }
  return list;
}

}  // namespace mellanrum::encounters
