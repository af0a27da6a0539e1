// The routes of the morning's page, and its JSON.
#include "today/today_routes.hpp"

#include "base/text.hpp"
#include "cases/cases_json.hpp"
#include "http/query.hpp"
#include "landscape/landscape_json.hpp"
#include "landscape/reach_json.hpp"
#include "promises/promises_json.hpp"
#include "promises/words.hpp"
#include "today/today.hpp"

namespace mellanrum::today {

namespace {

using http::Context;
using http::Request;
using http::Response;
using promises::Json;
using promises::Names;
using promises::Telling;

constexpr std::size_t news_characters_max = 300;

using Reach = std::unordered_map<PersonId, Json>;

std::string beginning_of(const std::string& text) {
  const auto beginning = first_characters(text, news_characters_max);
  return beginning.size() == text.size() ? text : std::string(beginning) + "…";
}

std::vector<PersonId> promisers(const Today& today) {
  std::vector<PersonId> persons;
  for (const auto& row : today.stalled) {
    const auto* const promise = row.longest_silent();
    if (promise != nullptr && promise->by.person) persons.push_back(*promise->by.person);
  }
  std::sort(persons.begin(), persons.end());
  persons.erase(std::unique(persons.begin(), persons.end()), persons.end());
  return persons;
}

Names names_in(const Today& today, const PersonId& caller) {
  Names names;
  names.add(std::optional(caller));
  for (const auto& row : today.stalled) names.add(row.matter);
  names.add(today.owed);
  for (const auto& news : today.news) names.add(std::optional(news.by));
  return names;
}

std::string nudge_for(const promises::Promise& promise, const Telling& telling) {
  promises::NudgeFacts facts;
  if (promise.by.person) facts.recipient = telling.names.person(*promise.by.person).name;
  facts.sender = telling.names.person(telling.sight.person).name;
  facts.made = day_in_sweden(promise.made_at);
  facts.nudges = static_cast<int>(promise.nudges);
  return promises::suggested_nudge(facts, telling.sight.day).in(telling.language);
}

Json contact_days_json(const std::vector<ContactDay>& days) {
  Json json = Json::array();
  for (const auto& point : days) {
    Json& last = json.emplace_back();
    last["day"] = to_text(point.day);
    last["heard"] = point.heard;
  }
  return json;
}

Json stalled_json(const StalledMatter& row, const Telling& telling, const Reach& reach) {
  using promises::operator+;
  const int hanging = static_cast<int>(row.matter.hangs_on_it.size());
  const Text explanation = promises::explanation_of(row.facts, row.condition, telling.sight.day) +
                           Text{" ", " "} + promises::place_explanation(hanging);
  Json json{{"matter_id", row.matter.id.text()},
            {"version", row.matter.version},
            {"title", row.matter.title}};
  if (row.matter.in_case) json["case"] = cases::to_json(*row.matter.in_case);
  json["silent_days"] = row.condition.stalled_days;
  json["score"] = row.score;
  json["reason"] =
      row.condition.reason == promises::StallReason::nobody_holds ? "nobody_holds" : "silent";
  json["explanation"] = explanation.in(telling.language);
  if (row.matter.holder) {
    json["holder"] = landscape::to_json(telling.names.person(*row.matter.holder));
  }
  json["hangs_on_it"] = Json::array();
  for (const auto& dependency : row.matter.hangs_on_it) {
    json["hangs_on_it"].push_back(dependency.title);
  }
  if (const auto* const promise = row.longest_silent()) {
    json["promise"] = promises::to_json(*promise, telling);
    if (promise->by.person) {
      const auto found = reach.find(*promise->by.person);
      if (found != reach.end()) json["reach"] = found->second;
    }
    if (!promise->by.unnamed) json["suggested_nudge"] = nudge_for(*promise, telling);
  }
  json["contact_days"] = contact_days_json(row.contact_days);
  return json;
}

Json owed_json(const promises::Promise& promise, const Telling& telling) {
  Json json{{"promise", promises::to_json(promise, telling)}, {"days_left", nullptr}};
  if (promise.due_day) json["days_left"] = (*promise.due_day - telling.sight.day).count();
  return json;
}

/// "Du har bollen sedan 24 november. Inget har hänt på 18 dagar."
Text taken_explanation(const promises::Matter& matter, Day today) {
  using promises::operator+;
  const Text since = promises::day_in_words(day_in_sweden(*matter.taken_at), today);
  const Text yours = {"Du har bollen sedan " + since.swedish + ".",
                      "You have the ball since " + since.english + "."};
  const int still = still_days(matter, today);
  if (still == 0) return yours;
  const Text count = promises::days_in_words(still);
  return yours + Text{" Inget har hänt på " + count.swedish + ".",
                      " Nothing has happened for " + count.english + "."};
}

Json taken_json(const promises::Matter& matter, const Telling& telling) {
  Json json{{"matter_id", matter.id.text()},
            {"version", matter.version},
            {"title", matter.title},
            {"taken_at", to_text(*matter.taken_at)},
            {"still_days", still_days(matter, telling.sight.day)},
            {"explanation", taken_explanation(matter, telling.sight.day).in(telling.language)}};
  if (matter.in_case) json["case"] = cases::to_json(*matter.in_case);
  return json;
}

Json news_json(const News& news, const Names& names) {
  Json json{{"id", news.id},
            {"kind", to_word(news.kind)},
            {"at", to_text(news.at)},
            {"by", landscape::to_json(names.person(news.by))}};
  if (news.in_case) json["case"] = cases::to_json(*news.in_case);
  if (news.matter) json["matter"] = {{"id", news.matter->text()}, {"title", news.matter_title}};
  landscape::set_optional(json, "promise_id", news.promise);
  landscape::set_optional(json, "encounter_id", news.encounter);
  if (news.text) json["text"] = beginning_of(*news.text);
  return json;
}

Json to_json(const Today& today, const Context& context, const Telling& telling,
             const Reach& reach) {
  Json json{{"day", to_text(context.today())}, {"as_of", to_text(context.now())}};
  json["stalled"] = Json::array();
  for (const auto& row : today.stalled) {
    json["stalled"].push_back(stalled_json(row, telling, reach));
  }
  json["stalled_count"] = today.stalled_count;
  json["owed"] = Json::array();
  for (const auto& promise : today.owed) json["owed"].push_back(owed_json(promise, telling));
  json["owed_count"] = today.owed_count;
  json["taken"] = Json::array();
  for (const auto& matter : today.taken) json["taken"].push_back(taken_json(matter, telling));
  json["new"] = Json::array();
  for (const auto& news : today.news) json["new"].push_back(news_json(news, telling.names));
  json["new_count"] = today.news_count;
  json["moved_last_week"] = today.moved_last_week;
  json["invisible_work"] = Json::array();
  for (const auto& [expression, count] : today.invisible_work) {
    json["invisible_work"].push_back({{"expression", expression}, {"count", count}});
  }
  return json;
}

Response get(const Request& request, store::Reader& reader, Context& context) {
  http::Query query(request);
  const auto scope = query.word<promises::Scope>("scope").value_or(promises::Scope::mine);
  query.finish();
  const auto today = today_of(reader, context, scope);
  auto names = names_in(today, context.caller.person);
  Reach reach;
  reader.together({
      [&] { names.look_up(reader, context.today()); },
      [&] { reach = landscape::reach_json(reader, promisers(today), context); },
  });
  const auto sight = grants::sight_of(context);
  auto response =
      Response::json(to_json(today, context, {sight, request.language, names}, reach).dump());
  // Mine are the cases that she sits in. Of the team's she may see what she has no seat in.
  if (scope == promises::Scope::team) {
    for (const auto& row : today.stalled) {
      if (row.matter.in_case) response.shows_case(row.matter.in_case->id.text());
    }
  }
  return response;
}

Response mark_seen_route(const Request&, store::Transaction& transaction, Context& context) {
  mark_seen(transaction, context.caller.user, context.now());
  return Response::no_content();
}

}  // namespace

http::Routes routes() {
  using http::AuditVerb;
  using http::Method;
  constexpr http::Permission read("today.read");
  constexpr auto own_mark = AuditVerb::none("says only how far the caller herself has read");
  return {
      {Method::get, "/api/today", "getToday", read, AuditVerb::of_shown("today.listed"), get},
      {Method::post, "/api/today/seen", "markTodaySeen", read, own_mark, mark_seen_route},
  };
}

}  // namespace mellanrum::today
