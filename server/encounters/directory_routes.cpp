// The names that a device keeps: whom and what the reader of a text knows.
#include "encounters/encounters_routes.hpp"

#include <nlohmann/json.hpp>

#include "cases/cases_json.hpp"
#include "encounters/directory_parts.hpp"
#include "encounters/encounters.hpp"
#include "http/answer_headers.hpp"
#include "landscape/directory.hpp"
#include "landscape/landscape_json.hpp"

namespace mellanrum::encounters {

namespace {

using http::Context;
using http::Request;
using http::Response;
using landscape::set_optional;
using Json = nlohmann::ordered_json;

/// What a cold load may weigh (some 60 kB, compressed); the web asks one by one for whom else is
/// written about.
constexpr int persons_max = 500;
constexpr int places_max = 150;
constexpr int cases_max = 400;

struct Parts {
  std::array<Json, directory_parts> rows;
  std::array<std::vector<std::string>, directory_parts> cases;  ///< the ids of those in it
  bool are_whole = true;

  Json& list(std::string_view id, const char* kind) { return rows.at(part_of(id))[kind]; }
};

void add_names(Parts& parts, const landscape::Directory& directory) {
  for (const auto& organisation : directory.organisations) {
    parts.list(organisation.id.text(), "organisations").push_back(landscape::to_json(organisation));
  }
  for (const auto& unit : directory.units) {
    Json& json = parts.list(unit.id.text(), "units").emplace_back();
    json["id"] = unit.id.text();
    json["name"] = unit.name;
    set_optional(json, "short_name", unit.short_name);
    json["organisation_id"] = unit.organisation.text();
  }
  for (const auto& person : directory.persons) {
    Json& json = parts.list(person.id.text(), "persons").emplace_back();
    json["id"] = person.id.text();
    json["name"] = person.name;
    set_optional(json, "title", person.title);
    set_optional(json, "unit_id", person.unit);
  }
}

void add_cases(Parts& parts, const std::vector<cases::ListedCase>& listed) {
  for (const auto& [row, sort_key] : listed) {
    const auto& id = row.id.text();
    parts.list(id, "cases")
        .push_back(cases::to_json(cases::CaseReference{row.id, row.reference, row.code_name}));
    parts.cases.at(part_of(id)).push_back(id);
  }
}

Parts read_parts(store::Reader& reader, const Sight& sight) {
  landscape::Directory directory;
  std::vector<cases::ListedCase> own;
  reader.together({
      [&] {
        const auto near = [&] { return cases::people_around(reader, sight, persons_max); };
        directory =
            landscape::directory(reader, {sight.person, near, sight.day, persons_max, places_max});
      },
      [&] {
        own = cases::list_cases(reader, sight, {cases::Openness::open, ""}, {}, cases_max);
      },
  });
  Parts parts;
  parts.are_whole = directory.is_whole;
  for (auto& rows : parts.rows) {
    for (const auto* const kind : {"organisations", "units", "persons", "cases"}) {
      rows[kind] = Json::array();
    }
  }
  add_names(parts, directory);
  add_cases(parts, own);
  return parts;
}

std::string_view known_in(const Request& request) {
  const auto known = request.query_value("known");
  if (!known) return {};
  if (!is_mark(*known)) {
    throw invalid(
        {{"?known", {"Ska vara det märke som ett svar hade.", "Must be the mark of an answer."}}});
  }
  return *known;
}

/// What is sent is shown, and recorded as such; what the device has already was, when it was sent.
Response get(const Request& request, store::Reader& reader, Context& context) {
  const auto known = known_in(request);
  const auto parts = read_parts(reader, grants::sight_of(context));
  PartTexts texts;
  for (std::size_t i = 0; i < directory_parts; ++i) texts.at(i) = parts.rows.at(i).dump();
  const std::string mark = mark_of(texts);

  Response response = Response::json("");
  response.headers["etag"] = '"' + mark + (parts.are_whole ? "\"" : "+\"");
  const bool is_known = http::has_already(request, response);
  response.body = R"({"mark":")" + mark + R"(","is_whole":)" +
                  (parts.are_whole ? "true" : "false") + R"(,"parts":{)";
  const auto head = response.body.size();
  for (std::size_t i = 0; i < directory_parts && !is_known; ++i) {
    if (!lacks(known, mark, i)) continue;
    if (response.body.size() > head) response.body += ',';
    response.body += '"' + std::to_string(i) + "\":" + texts.at(i);
    for (const auto& id : parts.cases.at(i)) response.shows_case(id);
  }
  response.body += "}}";
  return response;
}

}  // namespace

http::Routes directory_routes() {
  // What everybody may who is signed in; of cases each those that she may see.
  return {{http::Method::get, "/api/directory", "getDirectory", http::Permission("signed_in"),
           http::AuditVerb::of_shown("case.listed"), get}};
}

}  // namespace mellanrum::encounters
