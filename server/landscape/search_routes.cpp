#include "landscape/geo.hpp"
#include "landscape/handlers_routes.hpp"

namespace mellanrum::landscape::handlers {

namespace {

constexpr std::size_t query_characters_max = 100;

std::string read_query(const Request& request) {
  const std::string query(trimmed(request.query_value("q").value_or("")));
  if (query.empty()) {
    throw invalid({{"?q", {"Skriv något att söka efter.", "Write something to search for."}}});
  }
  if (!is_plain_text(query) || character_count(query) > query_characters_max) {
    throw invalid({{"?q", {"Får vara högst 100 tecken.", "May be at most 100 characters."}}});
  }
  return query;
}

}  // namespace

Response search_landscape(const Request& request, store::Reader& reader, Context& context) {
  const auto query = read_query(request);
  const auto kind = query_word<SubjectKind>(request, "kind");
  const auto limit = static_cast<std::size_t>(http::page_of(request, 1).limit);
  const auto answer = search(reader, query, kind, limit, onlooker_of(context));
  return Response::json(to_json(answer).dump());
}

Response list_geography(const Request&, store::Reader&, Context&) {
  Json county_array = Json::array();
  for (const auto& county : counties()) {
    county_array.push_back({{"code", county.code}, {"name", county.name}});
  }
  Json municipality_array = Json::array();
  for (const auto& municipality : municipalities()) {
    municipality_array.push_back({{"code", municipality.code},
                                  {"name", municipality.name},
                                  {"county_code", municipality.county_code}});
  }
  const Json json{{"counties", std::move(county_array)},
                  {"municipalities", std::move(municipality_array)}};
  return Response::json(json.dump());
}

}  // namespace mellanrum::landscape::handlers
