#include "http/own_routes.hpp"

#include <nlohmann/json.hpp>

#include "http/static_files.hpp"
#include "store/upkeep.hpp"

namespace mellanrum {

/// Embedded from api/bundle/ by cmake/embed.cmake.
std::span<const http::StaticFile> contract_files();

namespace http {

namespace {

Response health(const Request& request, Context& context);
Response contract(const Request& request, Context& context);
Response events(const Request& request, Context& context);

}  // namespace

Routes own_routes() {
  return {
      {Method::get, "/api/health", "getHealth", Permission("anyone"),
       AuditVerb::none("says nothing about anybody"), &health},
      {Method::get, "/api/openapi.yaml", "getContract", Permission("anyone"),
       AuditVerb::none("is public"), &contract},
      {Method::get, "/api/events", "streamEvents", Permission("signed_in"),
       AuditVerb::none("tells ids only; what is fetched after them is recorded"), &events},
  };
}

namespace {

constexpr std::string_view word_of(store::Condition condition) {
  switch (condition) {
    case store::Condition::well:
      return "ok";
    case store::Condition::full:
      return "full";
    case store::Condition::read_only:
      return "read_only";
    case store::Condition::missing:
      return "missing";
    case store::Condition::out_of_reach:
      break;
  }
  return "out_of_reach";
}

Response health(const Request&, Context& context) {
  const bool is_sqlite = context.database.dialect() == store::Dialect::sqlite;
  const store::Condition condition = store::upkeep_of(context.database).condition();
  const nlohmann::ordered_json body = {{"status", word_of(condition)},
                                       {"version", MELLANRUM_VERSION},
                                       {"database", is_sqlite ? "sqlite" : "postgres"}};
  return Response::json(body.dump(), condition == store::Condition::well ? 200 : 503);
}

Response contract(const Request& request, Context&) {
  Request file = request;
  file.path = "/openapi.yaml";
  return static_answer(contract_files(), file);
}

/// Only the head; the connection goes on with what the event hub has to tell.
Response events(const Request& request, Context&) {
  const auto after = request.query_value("after");
  if (after && !is_uuid(*after)) {
    throw invalid({{"?after", {"Ska vara ett id.", "Must be an id."}}});
  }
  Response response;
  response.content_type = "text/event-stream";
  response.headers["x-accel-buffering"] = "no";  // a proxy in front must not collect
  return response;
}

}  // namespace

}  // namespace http

}  // namespace mellanrum
