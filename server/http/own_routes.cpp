#include "http/own_routes.hpp"

#include <nlohmann/json.hpp>

#include "http/static_files.hpp"

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

Response health(const Request&, Context& context) {
  const bool is_sqlite = context.database.dialect() == store::Dialect::sqlite;
  const nlohmann::ordered_json body = {{"status", "ok"},
                                       {"version", MELLANRUM_VERSION},
                                       {"database", is_sqlite ? "sqlite" : "postgres"}};
  return Response::json(body.dump());
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
