#include "jobs/jobs_json.hpp"
#include "landscape/geo.hpp"
#include "landscape/landscape_routes.hpp"
#include "landscape/record_routes.hpp"
#include "landscape/search_jobs.hpp"

namespace mellanrum::landscape {

namespace {

using http::Context;
using http::Form;
using http::Request;
using http::Response;

constexpr std::size_t query_characters_max = 100;

Response search_route(const Request& request, store::Reader& reader, Context& context) {
  http::Query query(request);
  const auto text = query.text("q", query_characters_max);
  if (text.empty()) {
    query.refuse("q", {"Skriv något att söka efter.", "Write something to search for."});
  }
  const auto kind = query.word<SubjectKind>("kind");
  query.finish();
  const auto limit = static_cast<std::size_t>(http::page_of(request, 1).limit);
  const auto answer =
      search(reader, {text, kind, limit}, *context.settings.vocabulary, onlooker_of(context));
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

/// The one under way, if there is one: hers is answered again.
Response rewrite_search_words(const Request&, store::Transaction& transaction, Context& context) {
  auto job = jobs::find_living(transaction, search_job);
  if (job && job->person != context.caller.person) {
    throw Problem(
        Problem::Kind::conflict,
        {"Sökorden skrivs redan om, någon annan har bett om det. Vänta tills det är klart.",
         "The words are being rewritten already, somebody else asked for it. Wait until "
         "it is done."});
  }
  if (!job) {
    const jobs::NewJob wanted{std::string(search_job), "{}", context.caller.person, {}};
    const auto id = jobs::add(transaction, wanted, context.now(), context.random);
    job = jobs::find(transaction, id.value());
  }
  return Response::json(jobs::to_json(*job).dump(), 202).about(job->id.text());
}

}  // namespace

http::Routes search_routes() {
  using http::AuditVerb;
  using http::Method;
  constexpr http::Permission rewriting("search.rewrite");
  return {
      {Method::get, "/api/landscape/search", "searchLandscape", reading, no_clients, search_route},
      {Method::post, "/api/landscape/search/rewrite", "rewriteSearch", rewriting,
       AuditVerb("search.rewritten"), rewrite_search_words},
      {Method::get, "/api/geo", "listGeography", reading, no_clients, list_geography},
  };
}

}  // namespace mellanrum::landscape
