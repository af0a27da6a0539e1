#include "landscape/landscape_routes.hpp"
#include "landscape/record_routes.hpp"

namespace mellanrum::landscape {

namespace {

using http::Context;
using http::Form;
using http::Request;
using http::Response;

constexpr http::TextLimits text_limits{.characters_max = 2000};
constexpr http::TextLimits comment_limits{.characters_max = 500};

PracticeKind read_kind(Form& form) {
  return find_word<PracticeKind>(form.word("kind", practice_kind_words))
      .value_or(PracticeKind::good_to_know);
}

Response practice_response(store::Reader& reader, const Context& context, const PracticeId& id) {
  const auto practice = found(find_practice(reader, id));
  return Response::json(practices_json(reader, {practice}, onlooker_of(context)).at(0).dump())
      .versioned(practice.version)
      .about(id.text());
}

Response changed(store::Reader& reader, Context& context, const PracticeId& id) {
  context.tell({"practice", id.text()});
  return practice_response(reader, context, id);
}

/// The note as it was read by the caller, who must be its author or the person it is about.
Practice own_practice(const Request& request, store::Reader& reader, const Context& context) {
  auto practice = found(find_practice(reader, request.id<PracticeId>()));
  if (!may_change(practice, context.caller.person)) {
    throw Problem(Problem::Kind::forbidden,
                  {"Bara den som skrev, eller den som det handlar om, kan ändra. Du kan säga att "
                   "det inte stämmer.",
                   "Only who wrote it, or the person it is about, can change it. You can say that "
                   "it is not true."});
  }
  practice.version = request.required_version();
  return practice;
}

Response answered(const Request& request, store::Transaction& transaction, Context& context,
                  Verdict verdict, const std::optional<std::string>& comment) {
  const auto id = request.id<PracticeId>();
  if (const auto version = request.optional_version()) {
    require_version(version, found(find_practice(transaction, id)).version);
  }
  answer_practice(transaction, id, context.caller.person, verdict, comment, context.now());
  return changed(transaction, context, id);
}

Response list(const Request& request, store::Reader& reader, Context& context) {
  const auto page = http::page_of(request, 2);
  http::require_instant(page);
  http::Query query(request);
  const auto subject = query.id<Id<struct Subject>>("subject");
  const auto staleness = query.flag("stale") ? Staleness::stale : Staleness::any;
  query.finish();
  auto practices = list_practices(reader, subject ? std::optional(subject->text()) : std::nullopt,
                                  staleness, onlooker_of(context), part_of(page));
  std::optional<std::string> next;
  if (practices.size() > static_cast<std::size_t>(page.limit)) {
    practices.resize(static_cast<std::size_t>(page.limit));
    const auto& last = practices.back();
    next = http::cursor_after({std::to_string(to_milliseconds(last.created_at)), last.id.text()});
  }
  return page_response(practices_json(reader, practices, onlooker_of(context)), next);
}

Response get(const Request& request, store::Reader& reader, Context& context) {
  return practice_response(reader, context, request.id<PracticeId>());
}

Response add(const Request& request, store::Transaction& transaction, Context& context) {
  Form form(request);
  Practice practice;
  practice.subject_kind = find_word<SubjectKind>(form.word("subject_kind", subject_kind_words))
                              .value_or(SubjectKind::person);
  practice.subject_id = form.id<Id<struct Subject>>("subject_id").text();
  practice.kind = read_kind(form);
  practice.text = form.text("text", text_limits);
  practice.author = context.caller.person;
  form.refuse_all(problems_of(practice));
  form.finish();
  const auto id = add_practice(transaction, practice, context.now(), context.random);
  return changed(transaction, context, id).created_at("/api/practices/" + id.text());
}

Response change(const Request& request, store::Transaction& transaction, Context& context) {
  auto practice = own_practice(request, transaction, context);
  Form form(request);
  if (form.has("kind")) practice.kind = read_kind(form);
  if (form.has("text")) practice.text = form.text("text", text_limits);
  // Whose words they are: nobody's name stands over what somebody else has written.
  practice.author = context.caller.person;
  form.refuse_all(problems_of(practice));
  form.finish();
  change_practice(transaction, practice, context.now());
  return changed(transaction, context, practice.id);
}

Response remove(const Request& request, store::Transaction& transaction, Context& context) {
  const auto practice = own_practice(request, transaction, context);
  remove_practice(transaction, practice, context.now());
  context.tell({"practice", practice.id.text()});
  return Response::no_content().about(practice.id.text());
}

Response confirm(const Request& request, store::Transaction& transaction, Context& context) {
  return answered(request, transaction, context, Verdict::confirmed, {});
}

Response contradict(const Request& request, store::Transaction& transaction, Context& context) {
  Form form(request);
  const auto comment = form.text("comment", comment_limits);
  form.refuse_all(problems_of_comment(comment));
  form.finish();
  return answered(request, transaction, context, Verdict::contradicted, comment);
}

}  // namespace

http::Routes practice_routes() {
  using http::AuditVerb;
  using http::Method;
  // Who may change a note is a rule about the note, asked for in the handler: whoever it is about
  // may, whatever her role.
  constexpr http::Permission described("signed_in");
  return {
      {Method::get, "/api/practices", "listPractices", reading, no_clients, list},
      {Method::post, "/api/practices", "addPractice", writing, AuditVerb("practice.added"), add},
      {Method::get, "/api/practices/{id}", "getPractice", reading, no_clients, get},
      {Method::patch, "/api/practices/{id}", "changePractice", described,
       AuditVerb("practice.changed"), change},
      {Method::remove, "/api/practices/{id}", "removePractice", described,
       AuditVerb("practice.removed"), remove},
      {Method::post, "/api/practices/{id}/confirm", "confirmPractice", writing,
       AuditVerb("practice.confirmed"), confirm},
      {Method::post, "/api/practices/{id}/contradict", "contradictPractice", writing,
       AuditVerb("practice.contradicted"), contradict},
  };
}

}  // namespace mellanrum::landscape
