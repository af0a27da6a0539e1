#include "hostile_server.hpp"

namespace mellanrum::http::test {

namespace {

/// Counts the bodies that were let go.
struct Letting {
  Letting() = default;
  ~Letting() { ++let_go; }
  Letting(const Letting&) = delete;
  Letting& operator=(const Letting&) = delete;
};

Response count(const Request&, Context&) {
  ++handled;
  return Response::json("{}");
}

Response echo(const Request& request, Context&) {
  ++handled;
  return Response::json(request.body);
}

Response wait(const Request&, Context&) {
  Door::instance().pass();
  ++handled;
  return Response::json("{\"waited\":true}");
}

/// `pieces` pieces of `piece_bytes` each; the piece `fails` throws.
Response produce(const Request& request, Context&) {
  const auto number = [&](std::string_view name, int otherwise) {
    const auto text = request.query_value(name);
    return text ? std::stoi(std::string(*text)) : otherwise;
  };
  const int pieces = number("pieces", 3);
  const int fails = number("fails", -1);
  const auto given = std::make_shared<int>(0);
  auto guard = std::make_shared<Letting>();
  return Response::produced("text/plain", [pieces, fails, given, guard] {
    if (*given == fails) throw std::runtime_error("the disk is gone");
    if (*given == pieces) return std::string();
    ++*given;
    ++handled;
    return std::string(produced_piece_bytes, 'x');
  });
}

Write prepare(const Request& request, Context& context) {
  static_cast<void>(wait(request, context));
  return [](store::Transaction&, Context&) { return Response::json("{}"); };
}

Response large(const Request&, Context&) {
  ++handled;
  return Response::json(std::string(32 << 20, 'x'));
}

Response who(const Request& request, Context&) {
  return Response::json(request.remote_address);
}

/// `?person=` tells only that person.
Response tell(const Request& request, store::Transaction&, Context& context) {
  Event event{"note", std::string(request.query_value("id").value_or("")), {}, {}};
  if (const auto person = request.query_value("person")) event.person_id = *person;
  context.tell(std::move(event));
  return Response::no_content();
}

}  // namespace

Routes HostileServer::routes() {
  const Permission anyone("anyone");
  constexpr AuditVerb none = AuditVerb::none("a test");
  Routes routes = own_routes();
  routes.push_back({Method::get, "/api/count", "count", anyone, none, &count});
  routes.push_back({Method::post, "/api/echo", "echo", anyone, none, &echo});
  routes.push_back({Method::get, "/api/wait", "wait", anyone, none, &wait});
  routes.push_back({Method::post, "/api/prepare", "prepare", anyone, none, &prepare});
  routes.push_back({Method::get, "/api/large", "large", anyone, none, &large});
  routes.push_back({Method::get, "/api/produced", "produced", anyone, none, &produce});
  routes.push_back({Method::get, "/api/who", "who", anyone, none, &who});
  routes.push_back({Method::post, "/api/tell", "tell", anyone, none, &tell});
  return routes;
}

}  // namespace mellanrum::http::test
