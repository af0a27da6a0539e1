#include "http/dispatcher.hpp"

#include "base/log.hpp"
#include "http/answer_headers.hpp"
#include "http/compression.hpp"
#include "http/event_store.hpp"
#include "http/json_body.hpp"
#include "http/problem_response.hpp"
#include "http/public_url.hpp"
#include "http/same_origin.hpp"
#include "http/static_files.hpp"

namespace mellanrum::http {

namespace {

constexpr std::string_view event_stream_type = "text/event-stream";

bool is_api(std::string_view path) {
  return path == "/api" || path.starts_with("/api/");
}

bool is_recorded(const Route& route, const Response& response) {
  return route.audit.is_recorded() && (!route.audit.needs_subject || !response.subjects.empty());
}

}  // namespace

Dispatcher::Dispatcher(ServerParts parts) : parts_(std::move(parts)), router_(parts_.routes) {}

Dispatcher::Answer Dispatcher::answer(Request request) const {
  Answer answer;
  try {
    answer = route(request);
  } catch (const Problem& problem) {
    answer.response = problem_response(problem, request.language);
  } catch (const std::exception& error) {
    answer.response = failed(request, error);
  }
  answer_unchanged(request, answer.response);
  if (answer.compression == Compression::allowed) compress(request, answer.response);
  add_security_headers(answer.response, is_https(parts_.public_url));
  return answer;
}

Dispatcher::Work Dispatcher::work_of(const Request& request) const {
  const auto match = router_.find(request.method, request.path);
  if (!match.route) return Work::reading;
  const auto& handler = match.route->handler;
  if (std::holds_alternative<PreparingHandler>(handler)) return Work::preparing;
  return std::holds_alternative<WritingHandler>(handler) ? Work::writing : Work::reading;
}

Response Dispatcher::refuse(int status, Language language) const {
  Response response = wire_problem(status, language);
  add_security_headers(response, is_https(parts_.public_url));
  return response;
}

Dispatcher::Answer Dispatcher::route(Request& request) const {
  if (!is_for_us(request, parts_.public_url)) {
    return {misdirected(parts_.public_url, request.language), {}};
  }
  if (!is_api(request.path)) return {static_answer(parts_.files, request), {}};
  auto match = router_.find(request.method, request.path);
  if (!match.route) {
    if (match.allowed.empty()) throw not_found();
    return {method_not_allowed(match.allowed, request.language), {}};
  }
  request.parameters = std::move(match.parameters);
  if (request.method != Method::get) {
    require_same_origin(request, parts_.public_url);
    decode_body(request);
  }
  try {
    return run(request, *match.route);
  } catch (const Problem& problem) {
    record_refusal(request, *match.route, problem);
    throw;
  }
}

Dispatcher::Answer Dispatcher::run(const Request& request, const Route& route) const {
  if (const auto* reading = std::get_if<ReadingHandler>(&route.handler)) {
    return {run(request, route, *reading), {}, route.compression};
  }
  if (const auto* writing = std::get_if<WritingHandler>(&route.handler)) {
    return {run(request, route, std::bind_front(*writing, std::cref(request))), {}};
  }
  if (const auto* preparing = std::get_if<PreparingHandler>(&route.handler)) {
    Context context = make_context();
    parts_.database.read([&](store::Reader& reader) { admit(request, route, reader, context); });
    return {run(request, route, (*preparing)(request, context)), {}};
  }
  return run(request, route, std::get<BareHandler>(route.handler));
}

Response Dispatcher::run(const Request& request, const Route& route, ReadingHandler handler) const {
  Context context = make_context();
  Response response;
  parts_.database.read([&](store::Reader& reader) {
    admit(request, route, reader, context);
    response = handler(request, reader, context);
  });
  if (is_recorded(route, response)) {
    parts_.database.write([&](store::Transaction& transaction) {
      record(request, route, response, context, transaction);
    });
  }
  return response;
}

Response Dispatcher::run(const Request& request, const Route& route, const Write& write) const {
  Response response;
  const auto key = IdempotencyKey::of(request);
  // May run more than once: everything starts anew inside.
  parts_.database.write([&](store::Transaction& transaction) {
    Context context = make_context();
    admit(request, route, transaction, context);
    // Strangers would share keys, and a sign-in has none (decision 8).
    const UserId user = context.caller.user;
    const bool is_once = key && !user.empty();
    if (is_once) {
      if (auto earlier = key->reserve(transaction, user, context.now(), parts_.limits)) {
        response = repeat(request, route, std::move(*earlier), context, transaction);
        return;
      }
    }
    response = write(transaction, context);
    record(request, route, response, context, transaction);
    store_events(transaction, context.events, context.now(), parts_.random);
    if (is_once) key->keep(transaction, user, response);
  });
  return response;
}

Response Dispatcher::repeat(const Request& request, const Route& route,
                            IdempotencyKey::Earlier earlier, Context& context,
                            store::Transaction& transaction) const {
  const bool is_shown =
      earlier.is_whole && parts_.gate.may_see_again(context.caller, earlier.response, transaction);
  Response response;
  if (is_shown) {
    response = std::move(earlier.response);
  } else {
    // It is done, and that is all that is said: the answer is forgotten, or its case is closed to
    // the caller by now.
    response = Response::no_content();
    response.subjects = std::move(earlier.response.subjects);
  }
  response.headers["idempotency-replayed"] = "true";
  Route repeated = route;
  repeated.audit = AuditVerb("answer.repeated");
  if (route.audit.is_recorded()) {
    parts_.gate.record(request, repeated, response, context, transaction);
  }
  return response;
}

Dispatcher::Answer Dispatcher::run(const Request& request, const Route& route,
                                   BareHandler handler) const {
  Context context = make_context();
  parts_.database.read([&](store::Reader& reader) { admit(request, route, reader, context); });
  Answer answer;
  answer.response = handler(request, context);
  answer.compression = route.compression;
  if (answer.response.content_type == event_stream_type) {
    answer.listener = context.caller;
    answer.compression = Compression::never;
  }
  return answer;
}

void Dispatcher::record(const Request& request, const Route& route, const Response& response,
                        const Context& context, store::Transaction& transaction) const {
  if (is_recorded(route, response)) {
    parts_.gate.record(request, route, response, context, transaction);
  }
}

void Dispatcher::record_refusal(const Request& request, const Route& route,
                                const Problem& problem) const {
  using Kind = Problem::Kind;
  if (problem.kind != Kind::forbidden && problem.kind != Kind::not_found) return;
  const Context context = make_context();
  parts_.database.write([&](store::Transaction& transaction) {
    parts_.gate.record_refusal(request, route, problem, context, transaction);
  });
}

Context Dispatcher::make_context() const {
  return {parts_.database, parts_.clock, parts_.random, parts_.settings, {}, {}};
}

void Dispatcher::admit(const Request& request, const Route& route, store::Reader& reader,
                       Context& context) const {
  context.caller = parts_.gate.admit(request, route, reader, parts_.clock.now());
}

Response Dispatcher::failed(const Request& request, const std::exception& error) const {
  const std::string id = make_uuid(parts_.clock.now(), parts_.random);
  log::error("request failed, {}: {}", id, error.what());
  return internal_problem(id, request.language);
}

void Dispatcher::prune() const {
  const Instant now = parts_.clock.now();
  parts_.database.write([&](store::Transaction& transaction) {
    prune_idempotency(transaction, now, parts_.limits);
    prune_events(transaction, now);
  });
}

}  // namespace mellanrum::http
