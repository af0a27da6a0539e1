// Persons and their posts.
#include "landscape/existence.hpp"
#include "landscape/landscape_routes.hpp"
#include "landscape/moves_json.hpp"
#include "landscape/reach.hpp"
#include "landscape/record_routes.hpp"

namespace mellanrum::landscape {

namespace {

using http::Context;
using http::Form;
using http::Request;
using http::Response;

void read_person(Form& form, Person& person) {
  read_required_text(form, "name", 200, person.name);
  read_phone(form, person.phone);
  read_email(form, person.email);
  read_text(form, "secure_message_address", 200, person.secure_message_address);
  form.refuse_all(problems_of(person));
}

/// The post that a new person takes at once, if the body names one.
std::optional<Post> read_first_post(Form& form, store::Reader& reader, Day today) {
  std::optional<Post> post;
  form.nested("post", [&](Form& nested) {
    post.emplace();
    post->unit = nested.id<UnitId>("unit_id");
    post->title = nested.text("title", {.characters_max = 200, .lines = http::Lines::one});
    post->mandate = nested.optional_text("mandate", {.characters_max = 500});
    post->from_day = nested.optional_day("from_day").value_or(today);
    auto problems = problems_of(*post);
    expect_unit(reader, post->unit, "/unit_id", problems);
    for (const auto& [pointer, sentence] : problems) nested.refuse(pointer.substr(1), sentence);
  });
  return post;
}

Json person_json(store::Reader& reader, const Person& person, Day today) {
  return to_json(person, person_references(reader, {person.id}, today).at(person.id), today);
}

Response person_response(store::Reader& reader, Context& context, const PersonId& id) {
  const auto person = found(find_person(reader, id));
  context.tell({"person", id.text()});
  return Response::json(person_json(reader, person, context.today()).dump())
      .versioned(person.version)
      .about(id.text());
}

Json reach_changes_json(store::Reader& reader, const PersonId& id, Instant now) {
  Json array = Json::array();
  for (const auto& change : recent_reach_changes(reader, id, now)) {
    Json json{{"field", change.field}, {"by", to_json(change.by)}, {"at", to_text(change.at)}};
    set_optional(json, "before", change.before);
    array.push_back(std::move(json));
  }
  return array;
}

/// Who took over the seat that she left last.
std::optional<PersonReference> successor_of(const std::vector<PostView>& posts, Day today) {
  std::optional<PersonReference> successor;
  Day left_last = Day::min();
  for (const auto& view : posts) {
    const auto until = view.post.until_day;
    if (!until || *until >= today || *until < left_last || !view.succeeded_by) continue;
    left_last = *until;
    successor = view.succeeded_by;
  }
  return successor;
}

Response post_response(store::Reader& reader, Context& context, const PostId& id) {
  const auto view = found(find_post_view(reader, id, context.today()));
  context.tell({"person", view.person.id.text()});
  return Response::json(to_json(view).dump()).versioned(view.post.version).about(id.text());
}

Response list(const Request& request, store::Reader& reader, Context& context) {
  const auto page = http::page_of(request, 2);
  http::Query query(request);
  const auto unit = query.id<UnitId>("unit");
  query.finish();
  auto persons = list_persons(reader, unit, context.today(), part_of(page));
  const auto next = cut_page(persons, page);
  std::vector<PersonId> ids;
  for (const auto& person : persons) ids.push_back(person.id);
  const auto references = person_references(reader, ids, context.today());
  Json items = Json::array();
  for (const auto& person : persons) {
    items.push_back(to_json(person, references.at(person.id), context.today()));
  }
  return page_response(std::move(items), next);
}

Response get(const Request& request, store::Reader& reader, Context& context) {
  const auto person = found(find_person(reader, request.id<PersonId>()));
  const auto posts = posts_of_person(reader, person.id, context.today());
  Json json = person_json(reader, person, context.today());
  json["is_self"] = person.id == context.caller.person;
  json["may_change"] = may_change_person(reader, context.caller, person.id, context.today());
  json["reach_changes"] = reach_changes_json(reader, person.id, context.now());
  json["posts"] = array_json(posts);
  json["practices"] =
      practices_json(reader, practices_of_subject(reader, person.id.text()), onlooker_of(context));
  if (const auto successor = successor_of(posts, context.today())) {
    json["successor"] = to_json(*successor);
  }
  if (const auto move = last_move_of(reader, person.id)) {
    json["move"] = to_json(reader, *move, context);
  }
  if (const auto at = last_use(reader, context.caller.person, person.id.text())) {
    json["last_contact"] = to_text(*at);
  }
  return Response::json(json.dump()).versioned(person.version);
}

Response add(const Request& request, store::Transaction& transaction, Context& context) {
  Form form(request);
  Person person;
  read_person(form, person);
  auto post = read_first_post(form, transaction, context.today());
  form.finish();
  const auto id = add_person(transaction, person, context.now(), context.random);
  if (post) {
    post->person = id;
    add_post(transaction, *post, context.now(), context.random);
  }
  return person_response(transaction, context, id).created_at("/api/persons/" + id.text());
}

Response change(const Request& request, store::Transaction& transaction, Context& context) {
  const auto before = found(find_person(transaction, request.id<PersonId>()));
  auto person = without_ended_reach(before, context.today());
  person.version = request.required_version();
  Form form(request);
  read_person(form, person);
  form.finish();
  keep_or_end_reach(before, person);
  require_keeper(transaction, context, person.id);
  change_person(transaction, person, context.now());
  keep_reach_changes(transaction, before, person, context.caller.person, context.now(),
                     context.random);
  return person_response(transaction, context, person.id);
}

Response add_post_route(const Request& request, store::Transaction& transaction, Context& context) {
  Form form(request);
  Post post;
  post.person = form.id<PersonId>("person_id");
  post.unit = form.id<UnitId>("unit_id");
  post.title = form.text("title", {.characters_max = 200, .lines = http::Lines::one});
  post.mandate = form.optional_text("mandate", {.characters_max = 500});
  post.from_day = form.day("from_day");
  post.until_day = form.optional_day("until_day");
  post.succeeds = form.optional_id<PostId>("succeeds_post_id");
  form.refuse_all(problems_of(post));
  form.finish();
  require_keeper(transaction, context, post.person);
  const auto id = add_post(transaction, post, context.now(), context.random);
  return post_response(transaction, context, id).created_at("/api/posts/" + id.text());
}

Response change_post_route(const Request& request, store::Transaction& transaction,
                           Context& context) {
  auto post = found(find_post(transaction, request.id<PostId>()));
  post.version = request.required_version();
  Form form(request);
  read_required_text(form, "title", 200, post.title);
  read_text(form, "mandate", 500, post.mandate);
  if (form.has("from_day")) post.from_day = form.day("from_day");
  if (form.has("until_day")) post.until_day = form.optional_day("until_day");
  form.refuse_all(problems_of(post));
  form.finish();
  require_keeper(transaction, context, post.person);
  change_post(transaction, post);
  return post_response(transaction, context, post.id);
}

}  // namespace

http::Routes person_routes() {
  using http::AuditVerb;
  using http::Method;
  // As `knowledge.write`, and everybody her own: how she is reached is hers to say.
  constexpr http::Permission changing_person("person.change");
  return {
      {Method::get, "/api/persons", "listPersons", reading, no_clients, list},
      {Method::post, "/api/persons", "addPerson", writing, AuditVerb("person.added"), add},
      {Method::get, "/api/persons/{id}", "getPerson", reading, no_clients, get},
      {Method::patch, "/api/persons/{id}", "changePerson", changing_person,
       AuditVerb("person.changed"), change},
      {Method::post, "/api/posts", "addPost", writing, AuditVerb("post.added"), add_post_route},
      {Method::patch, "/api/posts/{id}", "changePost", writing, AuditVerb("post.changed"),
       change_post_route},
  };
}

}  // namespace mellanrum::landscape
