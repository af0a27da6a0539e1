#include "app/gate.hpp"

#include <algorithm>

#include "app/routes.hpp"
#include "audit/audit.hpp"

namespace mellanrum::app {

namespace {

audit::Entry entry_of(const http::Request& request, const http::Route& route,
                      const http::Context& context, const http::Caller& caller) {
  return {.at = context.now(),
          .user = caller.user.empty() ? std::nullopt : std::optional(caller.user),
          .person = caller.person.empty() ? std::nullopt : std::optional(caller.person),
          .verb = {},
          .operation_id = std::string(route.operation_id),
          .subject_id = {},
          .case_id = {},
          .remote_address = request.remote_address};
}

std::optional<CaseId> case_in(const http::Subject& subject) {
  return subject.case_id ? std::optional(CaseId(*subject.case_id)) : std::nullopt;
}

/// The record that the path names, or the case that a list is asked for.
std::optional<http::Subject> named_in(const http::Request& request,
                                      const http::Collections& collections, store::Reader& reader) {
  const auto find = [&](std::string_view name, const std::string& id) {
    const auto place = std::ranges::find(collections, name, &http::Collection::name);
    return place == collections.end() || !is_uuid(id) ? std::nullopt : place->find(reader, id);
  };
  if (const auto id = request.parameters.find("id"); id != request.parameters.end()) {
    constexpr std::string_view root = "/api/";
    std::string_view name = std::string_view(request.path).substr(root.size());
    return find(name.substr(0, name.find('/')), id->second);
  }
  const auto in_case = request.query_value("case");
  return in_case ? find("cases", std::string(*in_case)) : std::nullopt;
}

}  // namespace

Gate::Gate(const Settings& settings, const Clock& clock)
    : access_(settings),
      settings_(settings),
      clock_(clock),
      topics_(all_topics(settings)),
      collections_(all_collections(settings)) {}

http::Caller Gate::admit(const http::Request& request, const http::Route& route,
                         store::Reader& reader, Instant now) {
  return access_.admit(request, route, reader, now);
}

void Gate::record(const http::Request& request, const http::Route& route,
                  const http::Response& response, const http::Context& context,
                  store::Transaction& transaction) {
  auto entry = entry_of(request, route, context, context.caller);
  entry.verb = std::string(route.audit.name);
  std::vector<audit::Entry> entries;
  for (const auto& subject : response.subjects) {
    entry.subject_id = subject.id;
    entry.case_id = case_in(subject);
    entries.push_back(entry);
  }
  if (entries.empty()) entries.push_back(std::move(entry));
  audit::append(transaction, entries, context.random);
}

void Gate::record_refusal(const http::Request& request, const http::Route& route,
                          const Problem& problem, const http::Context& context,
                          store::Transaction& transaction) {
  const auto caller = access_.who(request, transaction, context.now());
  if (!caller) return;
  const auto named = named_in(request, collections_, transaction);
  // What does not exist may be asked for by mistake.
  if (problem.kind == Problem::Kind::not_found && !named) return;
  auto entry = entry_of(request, route, context, *caller);
  entry.verb = "request.refused";
  if (named) {
    entry.subject_id = named->id;
    entry.case_id = case_in(*named);
  }
  audit::append(transaction, entry, context.random);
}

bool Gate::may_hear(const http::Caller& caller, const http::Event& event, store::Reader& reader) {
  const auto topic = std::ranges::find(topics_, event.topic, &http::Topic::name);
  if (topic == topics_.end()) return false;
  if (event.person_id) return *event.person_id == caller.person.text();
  return topic->may_hear(reader, {caller, settings_, day_in_sweden(clock_.now())}, event);
}

bool Gate::may_see_again(const http::Caller& caller, const http::Response& kept,
                         store::Reader& reader) {
  return std::ranges::all_of(kept.subjects, [&](const http::Subject& subject) {
    return !subject.case_id ||
           may_hear(caller, {"case", *subject.case_id, subject.case_id, {}}, reader);
  });
}

bool Gate::is_still_signed_in(const http::Caller& caller, store::Reader& reader, Instant now) {
  return access::Gate::is_still_signed_in(caller, reader, now);
}

}  // namespace mellanrum::app
