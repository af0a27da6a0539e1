#include "access/administration.hpp"

#include "access/sessions.hpp"
#include "grants/grants.hpp"

namespace mellanrum::access {

namespace {

Problem forbidden(Text sentence) {
  return {Problem::Kind::forbidden, std::move(sentence)};
}

}  // namespace

void require_admin_at(const http::Context& context, const OrganisationId& organisation) {
  if (grants::standing_of(context.caller).has_at(grants::Role::admin, organisation)) return;
  throw forbidden(
      {"Du administrerar inte den organisationen.", "You do not administer that organisation."});
}

void require_another(const http::Context& context, const UserId& user) {
  if (context.caller.user != user) return;
  throw forbidden({"Ingen ändrar sina egna rättigheter. Be någon annan som administrerar hos er.",
                   "Nobody changes her own rights. Ask another administrator of yours."});
}

void require_home_admin(store::Reader& reader, const http::Context& context, const User& user) {
  if (user.home && grants::standing_of(context.caller).has_at(grants::Role::admin, *user.home))
    return;
  if (!is_admin_of(reader, context.caller, user.id)) throw not_found();
  throw forbidden(
      {"Inloggningen är gjord för en annan organisation. Hos er kan du avsluta rollen.",
       "The sign-in was made for another organisation. In yours, you can end the role."});
}

void require_successor(store::Reader& reader, const http::Context& context,
                       const MembershipRecord& given_up) {
  if (given_up.user != context.caller.user || given_up.role != "admin" ||
      given_up.status != "active" ||
      has_other_admin(reader, given_up.organisation, given_up.user)) {
    return;
  }
  throw Problem(Problem::Kind::conflict,
                {"Du är den enda som administrerar organisationen. Låt någon annan börja först.",
                 "You are the only administrator of the organisation. Let somebody else begin "
                 "first."});
}

void settle_sessions(store::Transaction& transaction, http::Context& context, const User& user) {
  if (!caller(transaction, user.id)) end_sessions_of(transaction, user.id, "", context.now());
  context.tell(session_changed(user.person));
}

}  // namespace mellanrum::access
