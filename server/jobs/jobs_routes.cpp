#include "jobs/jobs_routes.hpp"

#include "jobs/jobs_json.hpp"

namespace mellanrum::jobs {

namespace {

using http::Context;
using http::Request;
using http::Response;

/// A page shows what has been asked for lately; nobody reads further back.
constexpr int listed_max = 50;

/// Another's looks like one that is not there.
Job own_job(const Request& request, store::Reader& reader, const Context& context) {
  auto job = find(reader, request.id<JobId>());
  if (!job || job->person != context.caller.person) throw not_found();
  return std::move(*job);
}

Response list(const Request&, store::Reader& reader, Context& context) {
  auto items = nlohmann::ordered_json::array();
  for (const Job& job : jobs_of(reader, context.caller.person, listed_max)) {
    items.push_back(to_json(job));
  }
  return Response::json(nlohmann::ordered_json{{"items", std::move(items)}}.dump());
}

Response get(const Request& request, store::Reader& reader, Context& context) {
  return Response::json(to_json(own_job(request, reader, context)).dump());
}

Response cancel_route(const Request& request, store::Transaction& transaction, Context& context) {
  const JobId id = own_job(request, transaction, context).id;
  cancel(transaction, id, context.now(), context.random);
  return Response::json(to_json(find(transaction, id).value()).dump()).about(id.text());
}

}  // namespace

http::Routes routes() {
  using http::AuditVerb;
  using http::Method;
  constexpr http::Permission own("signed_in");
  constexpr auto own_work = AuditVerb::none("the caller's own work");
  return {
      {Method::get, "/api/jobs", "listJobs", own, own_work, list},
      {Method::get, "/api/jobs/{id}", "getJob", own, own_work, get},
      {Method::post, "/api/jobs/{id}/cancel", "cancelJob", own, AuditVerb("job.cancelled"),
       cancel_route},
  };
}

http::Topics topics() {
  return {{"job", http::everybody_hears}};
}

http::Collections collections() {
  return {{"jobs", [](store::Reader& reader, const std::string& id) {
             return find(reader, JobId(id)) ? std::optional(http::Subject{id, {}}) : std::nullopt;
           }}};
}

}  // namespace mellanrum::jobs
