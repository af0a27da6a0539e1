// For tests of http/: a gate that anybody passes who names herself, and requests in one line.
#pragma once

#include <initializer_list>

#include "http/answer_headers.hpp"
#include "http/dispatcher.hpp"
#include "http/wire.hpp"

namespace mellanrum::http::test {

/// `x-user` names the caller. Permission `anyone` needs nobody, `nobody` lets nobody in. Audit
/// entries go to http_events (a table that is there), with the verb as topic.
class NamedGate : public Gate {
 public:
  Caller admit(const Request& request, const Route& route, store::Reader&, Instant) override {
    Caller caller;
    caller.user = UserId(std::string(request.header("x-user").value_or("")));
    if (route.permission.name == "anyone") return caller;
    if (caller.user.empty()) {
      throw Problem(Problem::Kind::unauthenticated, {"Logga in.", "Sign in."});
    }
    if (route.permission.name != "signed_in") {
      throw Problem(Problem::Kind::forbidden, {"Nej.", "No."});
    }
    return caller;
  }
  void record(const Request&, const Route& route, const Response& response, const Context& context,
              store::Transaction& transaction) override {
    if (fails_to_record) throw std::runtime_error("the audit cannot be written");
    transaction.execute(
        "INSERT INTO http_events (id, topic, subject_id, person_id, told_at) "
        "VALUES ($1, $2, $3, $4, $5)",
        {make_uuid(context.now(), context.random), "audit " + std::string(route.audit.name),
         response.subjects.empty() ? "" : response.subjects[0].id, context.caller.user,
         context.now()});
  }
  bool may_hear(const Caller& caller, const Event& event, store::Reader&) override {
    return !event.person_id || *event.person_id == caller.user.text();
  }
  bool may_see_again(const Caller&, const Response&, store::Reader&) override {
    return shows_again;
  }
  bool is_still_signed_in(const Caller&, store::Reader&, Instant) override { return true; }

  bool fails_to_record = false;
  bool shows_again = true;
};

inline Request request_to(std::string_view method, std::string_view target, std::string body = "",
                          Headers headers = {}) {
  Request request;
  headers.try_emplace("host", "localhost");
  headers.try_emplace("x-user", "asta");
  if (method != "GET") headers.try_emplace("x-mellanrum", "1");
  if (!body.empty()) headers.try_emplace("content-type", "application/json");
  WireHead head{method, target, {}, 11};
  for (const auto& [name, value] : headers) head.fields.emplace_back(name, value);
  read_head(head, request);
  request.body = std::move(body);
  request.remote_address = "192.0.2.1";
  return request;
}

}  // namespace mellanrum::http::test
