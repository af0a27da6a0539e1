// Users and memberships, for those who administer an organisation.
#include "access/access_json.hpp"
#include "access/access_routes.hpp"
#include "access/password_fields.hpp"
#include "access/sessions.hpp"
#include "base/text.hpp"
#include "http/paging.hpp"

namespace mellanrum::access {

namespace {

using http::AuditVerb;
using http::Context;
using http::Method;
using http::Permission;
using http::Request;
using http::Response;

constexpr std::array<std::string_view, 7> roles = {
    "guide", "professional", "coordinator", "manager", "board", "auditor", "admin"};
constexpr std::array<std::string_view, 3> membership_statuses = {"invited", "active", "ended"};
constexpr std::array<std::string_view, 2> user_statuses = {"active", "disabled"};
constexpr std::array<std::string_view, 2> languages = {"sv", "en"};

Problem not_admin_there() {
  return {
      Problem::Kind::forbidden,
      {"Du administrerar inte den organisationen.", "You do not administer that organisation."}};
}

void require_admin_at(const Context& context, const OrganisationId& organisation) {
  if (!context.caller.has_role_at("admin", organisation)) throw not_admin_there();
}

Problem taken() {
  return {Problem::Kind::conflict,
          {"Användarnamnet är upptaget, eller så har personen redan en inloggning.",
           "The username is taken, or the person has a sign-in already."}};
}

Json single(store::Reader& reader, const UserId& id, Day today) {
  return to_json(reader, std::vector{user(reader, id).value()}, today).front();
}

Response list_users(const Request& request, store::Reader& reader, Context& context) {
  const auto page = http::page_of(request, 1);
  auto users = users_for_admin(reader, context.caller.user,
                               page.after.empty() ? "" : page.after.front(), page.limit + 1);
  Json json;
  const bool has_more = static_cast<int>(users.size()) > page.limit;
  if (has_more) users.resize(static_cast<std::size_t>(page.limit));
  json["items"] = to_json(reader, users, context.today());
  if (has_more) json["next"] = http::cursor_after({users.back().username});
  return Response::json(json.dump());
}

struct NewUser {
  User user;
  MembershipRecord membership;
  std::string password;
};

NewUser read_new_user(const Request& request, Context& context) {
  http::Form form(request);
  NewUser made;
  made.user = {.id = UserId::make(context.now(), context.random),
               .person = form.id<PersonId>("person_id"),
               .username = form.text("username", {.characters_max = 100}),
               .language = form.optional_word("language", languages).value_or("sv"),
               .status = "active",
               .version = 1};
  made.password = form.text("password", chosen_password);
  made.membership = {.id = MembershipId::make(context.now(), context.random),
                     .user = made.user.id,
                     .organisation = form.id<OrganisationId>("organisation_id"),
                     .role = form.word("role", roles),
                     .status = "active",
                     .version = 1};
  form.finish();
  return made;
}

http::Write add_user_route(const Request& request, Context& outside) {
  const auto made = read_new_user(request, outside);
  require_admin_at(outside, made.membership.organisation);
  return [made, hash = hash_password(made.password)](store::Transaction& transaction,
                                                     Context& context) {
    require_admin_at(context, made.membership.organisation);
    if (landscape::person_references(transaction, {made.user.person}, context.today()).empty()) {
      throw invalid({{"/person_id", {"Personen finns inte.", "There is no such person."}}});
    }
    try {
      add_user(transaction, made.user, hash, context.now());
      add_membership(transaction, made.membership, context.now());
    } catch (const store::ConstraintViolation&) {
      throw taken();
    }
    return Response::created("/api/users/" + made.user.id.text(),
                             single(transaction, made.user.id, context.today()).dump())
        .about(made.user.id.text());
  };
}

http::Write change_user(const Request& request, Context&) {
  const auto id = request.id<UserId>();
  const auto version = request.required_version();
  http::Form form(request);
  const auto status = form.optional_word("status", user_statuses);
  const auto password = form.optional_text("password", chosen_password);
  form.finish();

  const auto hash = password ? std::optional(hash_password(*password)) : std::nullopt;
  return [=](store::Transaction& transaction, Context& context) {
    if (!is_admin_of(transaction, context.caller, id)) throw not_found();
    if (!is_admin_everywhere_of(transaction, context.caller, id)) throw not_admin_there();
    const auto found = user(transaction, id).value();
    set_user_status(transaction, id, status.value_or(found.status), version);
    if (hash) set_password(transaction, id, *hash);
    end_sessions_of(transaction, id, context.caller.session_hash, context.now());
    return Response::json(single(transaction, id, context.today()).dump())
        .versioned(version + 1)
        .about(id.text());
  };
}

Response add_membership_route(const Request& request, store::Transaction& transaction,
                              Context& context) {
  http::Form form(request);
  const MembershipRecord made{
      .id = MembershipId::make(context.now(), context.random),
      .user = form.id<UserId>("user_id"),
      .organisation = form.id<OrganisationId>("organisation_id"),
      .role = form.word("role", roles),
      .status = form.optional_word("status", membership_statuses).value_or("active"),
      .version = 1};
  form.finish();
  require_admin_at(context, made.organisation);
  if (!user(transaction, made.user)) {
    throw invalid({{"/user_id", {"Användaren finns inte.", "There is no such user."}}});
  }
  try {
    add_membership(transaction, made, context.now());
  } catch (const store::ConstraintViolation&) {
    throw Problem(Problem::Kind::conflict, {"Användaren har redan den rollen där.",
                                            "The user has that role there already."});
  }
  return Response::created("/api/memberships/" + made.id.text(),
                           to_json(transaction, std::vector{made}).front().dump())
      .about(made.id.text());
}

Response change_membership(const Request& request, store::Transaction& transaction,
                           Context& context) {
  const auto id = request.id<MembershipId>();
  const auto version = request.required_version();
  http::Form form(request);
  const auto status = form.word("status", membership_statuses);
  form.finish();

  const auto found = membership(transaction, id);
  if (!found || !context.caller.has_role_at("admin", found->organisation)) throw not_found();
  set_membership_status(transaction, id, status, version, context.now());
  const auto changed = membership(transaction, id).value();
  return Response::json(to_json(transaction, std::vector{changed}).front().dump())
      .versioned(changed.version)
      .about(id.text());
}

}  // namespace

http::Routes user_routes() {
  constexpr Permission manage("user.manage");
  return {
      {Method::get, "/api/users", "listUsers", manage, AuditVerb("user.listed"), list_users},
      {Method::post, "/api/users", "addUser", manage, AuditVerb("user.added"), add_user_route},
      {Method::patch, "/api/users/{id}", "changeUser", manage, AuditVerb("user.changed"),
       change_user},
      {Method::post, "/api/memberships", "addMembership", manage, AuditVerb("membership.added"),
       add_membership_route},
      {Method::patch, "/api/memberships/{id}", "changeMembership", manage,
       AuditVerb("membership.changed"), change_membership},
  };
}

}  // namespace mellanrum::access
