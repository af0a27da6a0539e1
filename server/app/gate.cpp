#include "app/gate.hpp"

#include "audit/audit.hpp"
#include "cases/cases.hpp"
#include "encounters/encounters.hpp"
#include "promises/promises.hpp"

namespace mellanrum::app {

http::Caller Gate::admit(const http::Request& request, const http::Route& route,
                         store::Reader& reader, Instant now) {
  return access_.admit(request, route, reader, now);
}

void Gate::record(const http::Request& request, const http::Route& route,
                  const http::Response& response, const http::Context& context,
                  store::Transaction& transaction) {
  const auto& caller = context.caller;
  audit::append(
      transaction,
      {.at = context.now(),
       .user = caller.user.empty() ? std::nullopt : std::optional(caller.user),
       .person = caller.person.empty() ? std::nullopt : std::optional(caller.person),
       .verb = std::string(route.audit.name),
       .operation_id = std::string(route.operation_id),
       .subject_id = response.audit_subject,
       .case_id = response.audit_case ? std::optional(CaseId(*response.audit_case)) : std::nullopt,
       .remote_address = request.remote_address},
      context.random);
}

bool Gate::may_hear(const http::Caller& caller, const http::Event& event, store::Reader& reader) {
  if (event.person_id) return *event.person_id == caller.person.text();
  const Day today = day_in_sweden(clock_.now());
  if (event.case_id) return cases::may_see(reader, caller, CaseId(*event.case_id), today);
  // Without a case they belong to an organisation; everything else is everybody's to know.
  const cases::Sight sight{caller.person, caller.user, today, true};
  if (event.topic == "matter") return promises::may_see_matter(reader, sight, MatterId(event.id));
  if (event.topic == "promise") {
    return promises::may_see_promise(reader, sight, PromiseId(event.id));
  }
  if (event.topic == "encounter") {
    return encounters::may_see(reader, sight, EncounterId(event.id));
  }
  return true;
}

bool Gate::is_still_signed_in(const http::Caller& caller, store::Reader& reader, Instant now) {
  return access::Gate::is_still_signed_in(caller, reader, now);
}

}  // namespace mellanrum::app
