// The list of cases as it is asked for: by name, or what has stalled longest first.
#include "cases/cases_json.hpp"
#include "cases/cases_routes.hpp"
#include "http/paging.hpp"
#include "http/query.hpp"

namespace mellanrum::cases {

namespace {

constexpr std::size_t beginning_characters_max = 50;

struct Asked {
  CaseFilter filter;
  CaseOrder order = CaseOrder::name;
};

/// What is searched for stands by name, and nothing has stalled in what is closed.
Asked asked_by(const http::Request& request) {
  http::Query query(request);
  Asked asked{{query.word<Openness>("state").value_or(Openness::open),
               query.text("q", beginning_characters_max)},
              query.word<CaseOrder>("order").value_or(CaseOrder::name)};
  query.finish();
  const bool is_all_open =
      asked.filter.openness == Openness::open && asked.filter.beginning.empty();
  if (!is_all_open) asked.order = CaseOrder::name;
  return asked;
}

People people_in(store::Reader& reader, const std::vector<ListedCase>& rows, Day today) {
  std::vector<OrganisationId> controllers;
  std::vector<PersonId> responsible;
  for (const auto& listed : rows) {
    controllers.push_back(listed.row.controller);
    responsible.push_back(listed.row.responsible);
  }
  People people;
  reader.together({
      [&] { people.organisations = landscape::organisation_references(reader, controllers); },
      [&] { people.persons = landscape::person_references(reader, responsible, today); },
  });
  return people;
}

}  // namespace

http::Response list(const http::Request& request, store::Reader& reader, http::Context& context,
                    FindStalled find) {
  const auto sight = grants::sight_of(context);
  const auto [filter, order] = asked_by(request);
  const auto page = http::page_of(request, 3);
  http::require_instant(page);  // a place is a number too

  std::vector<StalledCase> stalled;
  if (order == CaseOrder::stalled) stalled = find(reader, sight);
  std::vector<std::string> by_name;
  if (!page.after.empty()) by_name = {page.after[1], page.after[2]};
  auto rows = order == CaseOrder::stalled
                  ? list_stalled_first(reader, sight, stalled, page.after, page.limit + 1)
                  : list_cases(reader, sight, filter, by_name, page.limit + 1);
  std::unordered_map<CaseId, StalledCase> told;
  for (const auto& each : stalled) told.emplace(each.id, each);

  Json json{{"items", Json::array()}};
  if (rows.size() > static_cast<std::size_t>(page.limit)) {
    rows.resize(static_cast<std::size_t>(page.limit));
    const auto& last = rows.back();
    const auto its = told.find(last.row.id);
    const int place = its == told.end() ? 0 : place_of(its->second);
    json["next"] = http::cursor_after({std::to_string(place), last.sort_key, last.row.id.text()});
  }
  const auto people = people_in(reader, rows, context.today());
  auto response = http::Response::json("");
  for (const auto& listed : rows) {
    auto item = summary_json(listed.row, people);
    if (const auto its = told.find(listed.row.id); its != told.end()) {
      item["stalled"] = {{"matters", its->second.matters}, {"days", its->second.days}};
    }
    json["items"].push_back(std::move(item));
    response.shows_case(listed.row.id.text());
  }
  response.body = json.dump();
  return response;
}

}  // namespace mellanrum::cases
