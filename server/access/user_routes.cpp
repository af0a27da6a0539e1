// Users and memberships, for those who administer an organisation. What they give is an invitation:
// it is nothing until it has been accepted (link_routes).
#include "access/access_json.hpp"
#include "access/access_routes.hpp"
#include "access/administration.hpp"
#include "access/ending.hpp"
#include "access/links.hpp"
#include "access/usernames.hpp"
#include "grants/grants.hpp"
#include "http/form.hpp"
#include "http/paging.hpp"

namespace mellanrum::access {

namespace {

using http::AuditVerb;
using http::Context;
using http::Method;
using http::Permission;
using http::Request;
using http::Response;

constexpr std::array<std::string_view, 2> membership_statuses = {"active", "ended"};
constexpr std::array<std::string_view, 2> user_statuses = {"active", "disabled"};
constexpr std::array<std::string_view, 2> languages = {"sv", "en"};

Problem has_sign_in() {
  return {Problem::Kind::conflict,
          {"Personen har redan en inloggning. Lägg till en roll hos er i stället.",
           "This person has a sign-in already. Add a role with you instead."}};
}

Json single(store::Reader& reader, const UserId& id, const Context& context) {
  return to_json(reader, std::vector{user(reader, id).value()}, context.caller, context.now())
      .front();
}

Response list_users(const Request& request, store::Reader& reader, Context& context) {
  const auto page = http::page_of(request, 1);
  auto users = users_for_admin(reader, context.caller.user,
                               page.after.empty() ? "" : page.after.front(), page.limit + 1);
  Json json;
  const bool has_more = static_cast<int>(users.size()) > page.limit;
  if (has_more) users.resize(static_cast<std::size_t>(page.limit));
  json["items"] = to_json(reader, users, context.caller, context.now());
  if (has_more) json["next"] = http::cursor_after({users.back().username});
  return Response::json(json.dump());
}

struct NewUser {
  User user;
  MembershipRecord membership;
};

NewUser read_new_user(const Request& request, Context& context) {
  http::Form form(request);
  NewUser made;
  const auto organisation = form.id<OrganisationId>("organisation_id");
  made.user = {
      .id = UserId::make(context.now(), context.random),
      .person = form.id<PersonId>("person_id"),
      .username = normalised_username(form.text(
          "username", {.characters_max = username_characters_max, .lines = http::Lines::one})),
      .language = form.optional_word("language", languages).value_or("sv"),
      .status = "active",
      .home = organisation,
      .version = 1};
  made.membership = {.id = MembershipId::make(context.now(), context.random),
                     .user = made.user.id,
                     .organisation = organisation,
                     .role = form.word("role", grants::role_words),
                     .status = "invited",
                     .version = 1};
  form.finish();
  return made;
}

/// An identity is bound by those who employ the person, and by nobody else. Who was recorded
/// elsewhere before is recorded anew: nobody can tell from outside that it is she who moved.
void require_employed(store::Reader& reader, const Context& context, const NewUser& made) {
  if (landscape::person_references(reader, {made.user.person}, context.today()).empty()) {
    throw invalid({{"/person_id", {"Personen finns inte.", "There is no such person."}}});
  }
  const auto employer = employer_of(reader, made.user.person, context.today());
  if (employer && grants::standing_of(context.caller).has_at(grants::Role::admin, *employer))
    return;
  throw invalid({{"/person_id",
                  {"Personen är inte inskriven från början i en organisation som du administrerar. "
                   "Har hen bytt jobb, lägg till en ny person.",
                   "The person was not first recorded in an organisation that you administer. Has "
                   "she changed jobs, add a new person."}}});
}

Response add_user_route(const Request& request, store::Transaction& transaction, Context& context) {
  const auto made = read_new_user(request, context);
  require_admin_at(context, made.membership.organisation);
  require_employed(transaction, context, made);
  if (user_of_person(transaction, made.user.person)) throw has_sign_in();
  if (auto problem = problem_of_new_username(transaction, made.user.username)) {
    throw invalid({{"/username", std::move(*problem)}});
  }
  add_user(transaction, made.user, context.now());
  add_membership(transaction, made.membership, context.now());
  return Response::created("/api/users/" + made.user.id.text(),
                           single(transaction, made.user.id, context).dump())
      .about(made.user.id.text());
}

Response change_user(const Request& request, store::Transaction& transaction, Context& context) {
  const auto id = request.id<UserId>();
  const auto version = request.required_version();
  http::Form form(request);
  const auto status = form.word("status", user_statuses);
  form.finish();

  const auto found = user(transaction, id);
  if (!found) throw not_found();
  require_home_admin(transaction, context, *found);
  if (status == "disabled") {
    for (const auto& held : memberships_of(transaction, id)) {
      require_successor(transaction, context, held);
    }
    withdraw_all_links(transaction, id, context.now());
  }
  set_user_status(transaction, id, status, version);
  settle_sessions(transaction, context, *found);
  return Response::json(single(transaction, id, context).dump())
      .versioned(version + 1)
      .about(id.text());
}

Response add_membership_route(const Request& request, store::Transaction& transaction,
                              Context& context) {
  http::Form form(request);
  const auto person = form.id<PersonId>("person_id");
  const auto organisation = form.id<OrganisationId>("organisation_id");
  const auto role = form.word("role", grants::role_words);
  form.finish();
  require_admin_at(context, organisation);
  const auto found = user_of_person(transaction, person);
  if (!found) {
    throw invalid({{"/person_id",
                    {"Personen har ingen inloggning. Den görs av arbetsgivaren.",
                     "The person has no sign-in. The employer makes one."}}});
  }
  require_another(context, found->id);
  const auto made = invite(transaction,
                           {.id = MembershipId::make(context.now(), context.random),
                            .user = found->id,
                            .organisation = organisation,
                            .role = role,
                            .status = "invited",
                            .version = 1},
                           context.now());
  return Response::created("/api/memberships/" + made.id.text(),
                           to_json(transaction, std::vector{made}).front().dump())
      .about(made.id.text());
}

/// Ends a membership, or takes the end back. What was never accepted is not made active here.
void set_status(store::Transaction& transaction, Context& context, const MembershipRecord& found,
                std::string_view status, std::int64_t version) {
  if (status == "ended") {
    require_successor(transaction, context, found);
    withdraw_links(transaction, found.user, found.id, context.now());
  } else {
    require_another(context, found.user);
    if (!was_accepted(transaction, found.id)) {
      throw Problem(Problem::Kind::conflict, {"Personen har inte tackat ja. Gör en länk.",
                                              "The person has not accepted. Make a link."});
    }
  }
  set_membership_status(transaction, found, status, version, context.now());
  settle_sessions(transaction, context, user(transaction, found.user).value());
}

void set_until(store::Transaction& transaction, Context& context, const MembershipRecord& found,
               std::optional<Day> until, std::int64_t version) {
  require_another(context, found.user);
  if (found.status != "active") {
    throw Problem(Problem::Kind::conflict, {"Bara en roll som gäller kan få en sista dag.",
                                            "Only a role that holds can be given a last day."});
  }
  set_last_day(transaction, found.id, until, version, context.now());
}

struct MembershipChange {
  std::optional<std::string> status;
  std::optional<Day> until;
};

/// One of the two: a status, or a last day (none: it holds until further notice).
MembershipChange read_membership_change(const Request& request, Day today) {
  http::Form form(request);
  MembershipChange change{form.optional_word("status", membership_statuses),
                          form.optional_day("until_day")};
  if (change.status && form.has("until_day")) {
    form.refuse("until_day",
                {"Ange antingen läge eller sista dag.", "Give either a status or a last day."});
  } else if (!change.status && !form.has("until_day")) {
    form.refuse("status", {"Ange läge eller sista dag.", "Give a status or a last day."});
  } else if (change.until && *change.until < today) {
    form.refuse("until_day", {"Sista dagen har redan varit. Avsluta i stället nu.",
                              "The last day has been already. End it now instead."});
  }
  form.finish();
  return change;
}

Response change_membership(const Request& request, store::Transaction& transaction,
                           Context& context) {
  const auto id = request.id<MembershipId>();
  const auto version = request.required_version();
  const auto change = read_membership_change(request, context.today());
  const auto found = membership(transaction, id);
  if (!found ||
      !grants::standing_of(context.caller).has_at(grants::Role::admin, found->organisation))
    throw not_found();
  if (change.status) {
    set_status(transaction, context, *found, *change.status, version);
  } else {
    set_until(transaction, context, *found, change.until, version);
  }
  const auto changed = membership(transaction, id).value();
  return Response::json(to_json(transaction, std::vector{changed}).front().dump())
      .versioned(changed.version)
      .about(id.text());
}

}  // namespace

http::Routes user_routes() {
  constexpr Permission manage("user.manage");
  return {
      {Method::get, "/api/users", "listUsers", manage, AuditVerb("user.listed"), list_users,
       http::Compression::never},
      {Method::post, "/api/users", "addUser", manage, AuditVerb("user.added"), add_user_route},
      {Method::patch, "/api/users/{id}", "changeUser", manage, AuditVerb("user.changed"),
       change_user},
      {Method::post, "/api/memberships", "addMembership", manage, AuditVerb("membership.added"),
       add_membership_route},
      {Method::patch, "/api/memberships/{id}", "changeMembership", manage,
       AuditVerb("membership.changed"), change_membership},
  };
}

http::Routes routes() {
  return http::joined({session_routes(), user_routes(), link_routes()});
}

}  // namespace mellanrum::access
