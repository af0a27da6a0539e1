#include "encounters/preview.hpp"

#include <set>

#include "cases/cases_json.hpp"
#include "encounters/log_form.hpp"
#include "landscape/landscape_json.hpp"
#include "promises/promises_json.hpp"

namespace mellanrum::encounters {

namespace {

using promises::Json;
using promises::Names;
using promises::Telling;

/// A promise that would be made, and where.
struct Coming {
  promises::Promise promise;
  std::optional<MatterId> matter;  ///< a new one when empty
  std::string title;
};

/// Everything that the answer tells, read.
struct Preview {
  Outcome outcome;
  std::vector<Coming> coming;
  std::vector<PersonId> team;
  Names names;
};

bool is_on(const cases::TeamMember& member, const grants::Act& act) {
  return member.from_day <= act.today() && member.until_day.value_or(act.today()) >= act.today() &&
         member.ended_at.value_or(act.now + std::chrono::hours(1)) > act.now;
}

std::vector<PersonId> team_of(store::Reader& reader, const grants::Act& act, const CaseId& id) {
  std::vector<PersonId> team;
  for (const auto& member : cases::team_of(reader, id, act.today())) {
    if (is_on(member, act)) team.push_back(member.person);
  }
  return team;
}

Coming coming(store::Reader& reader, const grants::Act& act, const promises::NewPromise& wanted) {
  Coming found{promises::intended(reader, act, wanted), wanted.matter, {}};
  if (wanted.matter) {
    const auto matter = promises::visible_matter_row(reader, act.sight, *wanted.matter);
    found.title = matter.title;
    found.promise.in_case = matter.in_case;
  } else {
    found.title = promises::title_for(wanted);
    if (wanted.in_case) {
      found.promise.in_case = cases::references(reader, {*wanted.in_case}).at(*wanted.in_case);
    }
  }
  return found;
}

Preview read(store::Reader& reader, const grants::Act& act, const NewEncounter& encounter) {
  Preview preview;
  preview.outcome = outcome_of(reader, act, encounter);
  // What has ended gets the word too, in case its end is undone; there is no silence to break.
  const auto tells_nothing = [&](const promises::Promise& promise) {
    return promise.has_ended() || promise.last_heard_at >= encounter.at;
  };
  std::erase_if(preview.outcome.heard, tells_nothing);
  std::erase_if(preview.outcome.still_silent, tells_nothing);
  for (const auto& wanted : preview.outcome.made) {
    preview.coming.push_back(coming(reader, act, wanted));
  }
  if (encounter.in_case) preview.team = team_of(reader, act, *encounter.in_case);

  for (const auto& person : preview.team) preview.names.add(std::optional(person));
  for (const auto& each : preview.coming) preview.names.add(each.promise);
  preview.names.add(preview.outcome.kept);
  preview.names.add(preview.outcome.heard);
  preview.names.add(preview.outcome.still_silent);
  preview.names.add_organisation(preview.outcome.organisation);
  preview.names.look_up(reader, act.today());
  return preview;
}

Json promises_json(const std::vector<promises::Promise>& rows, const Telling& telling) {
  Json list = Json::array();
  for (const auto& promise : rows) list.push_back(promises::to_json(promise, telling));
  return list;
}

/// Silent now, and not when the word has come.
bool breaks_silence(const promises::Promise& promise, Instant at, const Sight& sight) {
  auto after = promise;
  after.last_heard_at = at;
  const auto is_silent = [&](const promises::Promise& row) {
    return promises::silence_of(promises::facts_of(row, sight), sight.day).is_silent;
  };
  return is_silent(promise) && !is_silent(after);
}

Json coming_json(const Coming& coming, const Names& names) {
  const auto& promise = coming.promise;
  Json json{{"by", promises::to_json(promise.by, names)}};
  if (!promise.to.is_empty()) json["to"] = promises::to_json(promise.to, names);
  json["what"] = promise.what;
  landscape::set_optional(json, "due_day", promise.due_day);
  landscape::set_optional(json, "matter_id", coming.matter);
  json["matter_title"] = coming.title;
  if (promise.in_case) json["case"] = cases::to_json(*promise.in_case);
  return json;
}

/// As `visible_encounter` and `may_read_text` decide it.
Json seen_by_json(const NewEncounter& encounter, const Preview& preview) {
  const bool is_note = encounter.label == "working_note";
  const std::string_view around = encounter.in_case ? "team" : "organisation";
  Json json{{"known_to", encounter.in_case ? "team"
                         : is_note         ? "participants"
                                           : "organisation"},
            {"read_by", is_note ? "author" : around}};
  json["organisation"] =
      landscape::to_json(preview.names.organisation(preview.outcome.organisation));
  json["team"] = Json::array();
  for (const auto& person : preview.team) {
    json["team"].push_back(landscape::to_json(preview.names.person(person)));
  }
  return json;
}

/// Of cases in which she has no seat, what is shown is recorded, as in lists.
void say_what_is_shown(store::Reader& reader, const Sight& sight, const NewEncounter& encounter,
                       const Preview& preview, http::Response& response) {
  std::set<std::string> in_cases;
  if (encounter.in_case) in_cases.insert(encounter.in_case->text());
  for (const auto* rows :
       {&preview.outcome.kept, &preview.outcome.heard, &preview.outcome.still_silent}) {
    for (const auto& promise : *rows) {
      if (promise.in_case) in_cases.insert(promise.in_case->id.text());
    }
  }
  for (const auto& each : preview.coming) {
    if (each.promise.in_case) in_cases.insert(each.promise.in_case->id.text());
  }
  for (const auto& id : in_cases) {
    const auto seen = cases::visible(reader, sight, CaseId(id));
    if (seen.ground == cases::Ground::oversight) response.shows_case(id);
  }
}

}  // namespace

http::Response preview_route(const http::Request& request, store::Reader& reader,
                             http::Context& context) {
  const auto act = grants::act_of(context);
  const auto encounter = asked_for(request, reader, act, context.settings);
  const auto preview = read(reader, act, encounter);
  const Telling telling{act.sight, request.language, preview.names};

  Json json{{"heard", Json::array()}};
  for (const auto& promise : preview.outcome.heard) {
    json["heard"].push_back({{"promise", promises::to_json(promise, telling)},
                             {"breaks_silence", breaks_silence(promise, encounter.at, act.sight)}});
  }
  json["still_silent"] = promises_json(preview.outcome.still_silent, telling);
  json["kept"] = promises_json(preview.outcome.kept, telling);
  json["made"] = Json::array();
  for (const auto& each : preview.coming) {
    json["made"].push_back(coming_json(each, preview.names));
  }
  json["seen_by"] = seen_by_json(encounter, preview);
  auto response = http::Response::json(json.dump());
  say_what_is_shown(reader, act.sight, encounter, preview, response);
  return response;
}

}  // namespace mellanrum::encounters
