// Sign-in, own sessions, password and language. Hashing waits outside every transaction.
#include "access/access_json.hpp"
#include "access/access_routes.hpp"
#include "access/credentials.hpp"
#include "access/devices.hpp"
#include "access/links.hpp"
#include "access/password_fields.hpp"
#include "access/sessions.hpp"
#include "access/sign_in.hpp"
#include "access/usernames.hpp"
#include "grants/grants.hpp"
#include "settings/settings.hpp"

namespace mellanrum::access {

namespace {

using http::AuditVerb;
using http::Context;
using http::Method;
using http::Permission;
using http::Request;
using http::Response;

constexpr std::array<std::string_view, 2> languages = {"sv", "en"};

http::Write sign_in(const Request& request, Context& outside) {
  http::Form form(request);
  const auto username = form.text("username", {.characters_max = username_characters_max});
  const auto password = form.text("password", given_password);
  form.finish();

  const auto checked = check_password(outside, request, {"signIn", username, password, {}});
  if (!checked) throw wrong_credentials();
  return [checked, door = door_of(request, outside.settings)](store::Transaction& transaction,
                                                              Context& context) {
    note_success(transaction, context, *checked);
    return open_session(transaction, context, door, checked->user);
  };
}

Json json_of(store::Reader& reader, const std::vector<ResetNotice>& resets, Day on) {
  std::vector<PersonId> ids;
  for (const auto& reset : resets) ids.push_back(reset.by);
  const auto persons = landscape::person_references(reader, ids, on);
  Json list = Json::array();
  for (const auto& reset : resets) {
    list.push_back({{"by", landscape::to_json(persons.at(reset.by))},
                    {"at", to_text(reset.at)},
                    {"is_known", reset.is_known}});
  }
  return list;
}

/// Each permission that a role of hers gives, with the organisations where.
Json permissions_json(const grants::Standing& standing, const Settings& settings) {
  Json json = Json::object();
  for (const auto& [permission, roles] : grants::grants()) {
    if (permission.starts_with("case.") && !settings.cases_enabled) continue;
    for (const auto& organisation : standing.where(permission)) {
      json[std::string(permission)].push_back(organisation.text());
    }
  }
  return json;
}

Response get_session(const Request&, store::Reader& reader, Context& context) {
  const auto session = living_session(reader, context.caller.session_hash, context.now());
  const auto own = user(reader, context.caller.user);
  const auto persons =
      landscape::person_references(reader, {context.caller.person}, context.today());
  std::vector<MembershipRecord> active;
  for (auto& record : memberships_of(reader, context.caller.user)) {
    if (record.status == "active") active.push_back(std::move(record));
  }
  const auto& settings = context.settings;
  const auto resets = resets_of(reader, context.caller.user, context.now());
  const bool has_news =
      std::ranges::any_of(resets, [](const auto& each) { return !each.is_known; });
  const Json json{{"id", session->id.text()},
                  {"person", landscape::to_json(persons.at(context.caller.person))},
                  {"username", own->username},
                  {"language", own->language},
                  {"memberships", to_json(reader, active)},
                  {"permissions", permissions_json(grants::standing_of(context.caller), settings)},
                  {"expires_at", to_text(session->expires_at())},
                  {"has_unknown_reset", has_news},
                  {"settings",
                   {{"federation_name", settings.federation_name},
                    {"cases_enabled", settings.cases_enabled},
                    {"quiet_days_default", settings.quiet_days_default},
                    {"practice_stale_days", settings.practice_stale_days},
                    {"today", to_text(context.today())},
                    {"motives", to_json(settings.encounter_motives)},
                    {"factors", to_json(settings.encounter_factors)}}}};
  return Response::json(json.dump());
}

Response change_settings(const Request& request, store::Transaction& transaction,
                         Context& context) {
  http::Form form(request);
  const auto language = form.word("language", languages);
  form.finish();
  set_language(transaction, context.caller.user, language);
  return Response::no_content();
}

Response sign_out(const Request&, store::Transaction& transaction, Context& context) {
  const auto session = living_session(transaction, context.caller.session_hash, context.now());
  end_session(transaction, context.caller.user, session->id, context.now());
  context.tell(session_changed(context.caller.person));
  Response response = Response::no_content();
  response.headers["set-cookie"] = session_cookie(context.settings, "");
  return std::move(response).about(session->id.text());
}

http::Write change_password(const Request& request, Context& outside) {
  http::Form form(request);
  const auto current = form.text("current", given_password);
  const auto chosen = form.text("new", chosen_password);
  form.finish();
  const auto own = outside.database.read_value(
      [&](store::Reader& reader) { return user(reader, outside.caller.user); });
  auto hash = hash_chosen(outside, own->id, "/new", chosen);
  const auto checked =
      check_password(outside, request, {"changePassword", own->username, current, {}});
  return [checked, hash = std::move(hash)](store::Transaction& transaction, Context& context) {
    // Refused only here: asked again after the change, `current` is wrong by now and the kept
    // answer goes first.
    if (!checked) throw wrong_credentials();
    note_success(transaction, context, *checked);
    set_password(transaction, checked->user, hash, context.now(), context.random);
    forget_devices(transaction, checked->user);
    end_sessions_of(transaction, checked->user, context.caller.session_hash, context.now());
    context.tell(session_changed(context.caller.person));
    return Response::no_content().about(checked->user.text());
  };
}

Response list_sessions(const Request&, store::Reader& reader, Context& context) {
  const auto current = living_session(reader, context.caller.session_hash, context.now());
  Json items = Json::array();
  for (const auto& session : living_sessions_of(reader, context.caller.user, context.now())) {
    items.push_back({{"id", session.id.text()},
                     {"is_current", session.id == current->id},
                     {"user_agent", session.user_agent},
                     {"created_at", to_text(session.created_at)},
                     {"last_seen_at", to_text(session.last_seen_at)}});
  }
  const auto resets = resets_of(reader, context.caller.user, context.now());
  return Response::json(
      Json{{"items", items}, {"resets", json_of(reader, resets, context.today())}}.dump());
}

Response acknowledge_resets(const Request&, store::Transaction& transaction, Context& context) {
  note_resets_known(transaction, context.caller.user, context.now());
  return Response::no_content().about(context.caller.user.text());
}

Response revoke_session(const Request& request, store::Transaction& transaction, Context& context) {
  const auto id = request.id<SessionId>();
  if (!end_session(transaction, context.caller.user, id, context.now())) throw not_found();
  context.tell(session_changed(context.caller.person));
  return Response::no_content().about(id.text());
}

}  // namespace

http::Routes session_routes() {
  constexpr Permission own(grants::signed_in);
  return {
      {Method::post, "/api/session", "signIn", Permission(grants::anyone),
       AuditVerb("session.started"), sign_in},
      {Method::get, "/api/session", "getSession", own, AuditVerb::none("one's own session"),
       get_session, http::Compression::never},
      {Method::patch, "/api/session", "changeSessionSettings", own,
       AuditVerb::none("a choice of language"), change_settings},
      {Method::remove, "/api/session", "signOut", own, AuditVerb("session.ended"), sign_out},
      {Method::post, "/api/session/password", "changePassword", own, AuditVerb("password.changed"),
       change_password},
      {Method::get, "/api/sessions", "listSessions", own, AuditVerb::none("one's own sessions"),
       list_sessions, http::Compression::never},
      {Method::remove, "/api/sessions/{id}", "revokeSession", own, AuditVerb("session.revoked"),
       revoke_session},
      {Method::remove, "/api/session/notice", "acknowledgeResets", own,
       AuditVerb("reset.acknowledged"), acknowledge_resets},
  };
}

}  // namespace mellanrum::access
