// Links that are handed over once. An administrator makes one and gives it to the person herself;
// whoever opens it sees what it is for, and using it needs the password she has, or chooses one.
#include "access/access_json.hpp"
#include "access/access_routes.hpp"
#include "access/administration.hpp"
#include "access/credentials.hpp"
#include "access/devices.hpp"
#include "access/links.hpp"
#include "access/password_fields.hpp"
#include "access/sessions.hpp"
#include "access/sign_in.hpp"
#include "grants/grants.hpp"

namespace mellanrum::access {

namespace {

using http::AuditVerb;
using http::Context;
using http::Method;
using http::Permission;
using http::Request;
using http::Response;

Problem link_is_over() {
  return {Problem::Kind::not_found,
          {"Länken gäller inte längre. Be den som gav dig den om en ny.",
           "The link does not hold any more. Ask whoever gave it to you for another."}};
}

/// The secret stands behind `#`, where no server, proxy or log sees it.
Response handed_over(const Link& link, const std::string& secret) {
  return Response::json(
             Json{{"path", "/valkommen#" + secret}, {"expires_at", to_text(link.expires_at)}}
                 .dump())
      .about(link.id.text());
}

/// The membership, where the caller may invite to it; of nobody's own.
MembershipRecord invited_by(store::Reader& reader, const Context& context, const MembershipId& id) {
  const auto found = membership(reader, id);
  if (!found ||
      !grants::standing_of(context.caller).has_at(grants::Role::admin, found->organisation))
    throw not_found();
  require_another(context, found->user);
  return *found;
}

Response withdraw_invitation(const Request& request, store::Transaction& transaction,
                             Context& context) {
  const auto found = invited_by(transaction, context, request.id<MembershipId>());
  withdraw_links(transaction, found.user, found.id, context.now());
  return Response::no_content().about(found.id.text());
}

/// The password stays taken away: whoever lost hers chooses another by a new link.
Response withdraw_reset(const Request& request, store::Transaction& transaction, Context& context) {
  const auto found = user(transaction, request.id<UserId>());
  if (!found) throw not_found();
  require_home_admin(transaction, context, *found);
  require_another(context, found->id);
  withdraw_links(transaction, found->id, {}, context.now());
  return Response::no_content().about(found->id.text());
}

Response make_invitation(const Request& request, store::Transaction& transaction,
                         Context& context) {
  const auto found = invited_by(transaction, context, request.id<MembershipId>());
  if (found.status != "invited") {
    throw Problem(Problem::Kind::conflict, {"Inbjudan är redan besvarad eller avslutad.",
                                            "The invitation has been answered or ended already."});
  }
  const Link link{.id = LinkId::make(context.now(), context.random),
                  .user = found.user,
                  .membership = found.id,
                  .made_by = context.caller.user,
                  .made_at = context.now(),
                  .expires_at = context.now() + invitation_lasts};
  return handed_over(link, add_link(transaction, link, context.random));
}

/// From now on the old password opens nothing, and she is told who did it.
Response reset_password(const Request& request, store::Transaction& transaction, Context& context) {
  const auto found = user(transaction, request.id<UserId>());
  if (!found) throw not_found();
  require_home_admin(transaction, context, *found);
  require_another(context, found->id);
  if (!caller(transaction, found->id)) {
    throw Problem(Problem::Kind::conflict,
                  {"Ingen roll gäller för personen. Skicka en inbjudan i stället.",
                   "No role holds for this person. Send an invitation instead."});
  }
  const Link link{.id = LinkId::make(context.now(), context.random),
                  .user = found->id,
                  .membership = {},
                  .made_by = context.caller.user,
                  .made_at = context.now(),
                  .expires_at = context.now() + reset_lasts};
  forget_password(transaction, found->id);
  forget_devices(transaction, found->id);
  end_sessions_of(transaction, found->id, "", context.now());
  context.tell(session_changed(found->person));
  return handed_over(link, add_link(transaction, link, context.random));
}

/// What a link is for, as of now.
struct Opened {
  Link link;
  User user;
  std::optional<MembershipRecord> membership;
  bool has_password = false;
  /// Only who made her sign-in lets her choose its password. Somebody else's invitation waits until
  /// she has one.
  bool may_choose = false;
};

Opened open_link(store::Reader& reader, std::string_view secret, Instant now) {
  const auto link = living_link(reader, secret, now);
  if (!link) throw link_is_over();
  Opened opened{*link, user(reader, link->user).value(), {}, false, false};
  if (link->membership) opened.membership = membership(reader, *link->membership);
  const bool is_open = opened.user.status == "active" &&
                       (!opened.membership || opened.membership->status == "invited");
  if (!is_open) throw link_is_over();
  opened.has_password = password_credential(reader, link->user).has_value();
  opened.may_choose = !opened.has_password &&
                      (!opened.membership || opened.membership->organisation == opened.user.home);
  return opened;
}

Problem password_first() {
  return {Problem::Kind::conflict,
          {"Du har ingen inloggning än. Ta först emot den från den du arbetar hos, och öppna sedan "
           "den här länken igen.",
           "You have no sign-in yet. First take the one from those whom you work for, then open "
           "this link again."}};
}

constexpr http::TextLimits secret_limits{.characters_max = 100,
                                         .identifiers = Identifiers::allowed};

Response read_link(const Request& request, store::Reader& reader, Context& context) {
  http::Form form(request);
  const auto secret = form.text("token", secret_limits);
  form.finish();
  const auto opened = open_link(reader, secret, context.now());
  if (!opened.has_password && !opened.may_choose) throw password_first();
  const auto maker = user(reader, opened.link.made_by).value();
  const auto persons =
      landscape::person_references(reader, {opened.user.person, maker.person}, context.today());
  Json json{{"person", landscape::to_json(persons.at(opened.user.person))},
            {"username", opened.user.username},
            {"has_password", opened.has_password},
            {"made_by", landscape::to_json(persons.at(maker.person))},
            {"expires_at", to_text(opened.link.expires_at)}};
  if (opened.membership) {
    json["membership"] = to_json(reader, std::vector{*opened.membership}).front();
  }
  return Response::json(json.dump());
}

http::Write use_link_route(const Request& request, Context& outside) {
  http::Form form(request);
  const auto secret = form.text("token", secret_limits);
  const auto password = form.text("password", given_password);
  form.finish();

  const auto before = outside.database.read_value(
      [&](store::Reader& reader) { return open_link(reader, secret, outside.now()); });
  if (!before.has_password && !before.may_choose) throw password_first();
  std::optional<Checked> checked;
  std::string hash;
  if (before.has_password) {
    checked = check_password(outside, request,
                             {"useLink", before.user.username, password, before.user.id});
    if (!checked) throw wrong_credentials();
  } else {
    hash = hash_chosen(outside, before.user.id, "/password", password);
  }
  return [=, door = door_of(request, outside.settings)](store::Transaction& transaction,
                                                        Context& context) {
    const auto opened = open_link(transaction, secret, context.now());
    if (opened.has_password != before.has_password) throw link_is_over();
    if (!use_link(transaction, opened.link.id, context.now())) throw link_is_over();
    if (checked) note_success(transaction, context, *checked);
    if (!checked) {
      set_password(transaction, opened.user.id, hash, context.now(), context.random);
      withdraw_links(transaction, opened.user.id, {}, context.now());
    }
    if (opened.membership) accept(transaction, *opened.membership, context.now());
    auto response = open_session(transaction, context, door, opened.user.id);
    context.tell(session_changed(opened.user.person));
    return std::move(response).about(opened.link.id.text());
  };
}

}  // namespace

http::Routes link_routes() {
  constexpr Permission manage("user.manage");
  return {
      {Method::put, "/api/memberships/{id}/invitation", "makeInvitation", manage,
       AuditVerb("invitation.made"), make_invitation},
      {Method::remove, "/api/memberships/{id}/invitation", "withdrawInvitation", manage,
       AuditVerb("invitation.withdrawn"), withdraw_invitation},
      {Method::remove, "/api/users/{id}/reset", "withdrawReset", manage,
       AuditVerb("reset.withdrawn"), withdraw_reset},
      {Method::put, "/api/users/{id}/reset", "resetPassword", manage, AuditVerb("password.reset"),
       reset_password},
      {Method::post, "/api/links/read", "readLink", Permission(grants::anyone),
       AuditVerb::none("whoever was given the link reads what it is for"), read_link},
      {Method::post, "/api/links/use", "useLink", Permission(grants::anyone),
       AuditVerb("link.used"), use_link_route},
  };
}

}  // namespace mellanrum::access
