// Sign-in, own sessions, password and language. Hashing waits outside every transaction.
#include "access/access_json.hpp"
#include "access/access_routes.hpp"
#include "access/password_fields.hpp"
#include "access/permissions.hpp"
#include "access/sessions.hpp"
#include "access/throttle.hpp"
#include "audit/audit.hpp"

namespace mellanrum::access {

namespace {

using http::AuditVerb;
using http::Context;
using http::Method;
using http::Permission;
using http::Request;
using http::Response;

constexpr std::size_t user_agent_characters_max = 300;
constexpr std::array<std::string_view, 2> languages = {"sv", "en"};

Problem wrong_credentials() {
  return {Problem::Kind::unauthenticated,
          {"Användarnamnet eller lösenordet stämmer inte. Kontrollera båda och försök igen.",
           "The username or the password is not right. Check both and try again."}};
}

Problem wait_first(int seconds) {
  const auto minutes = std::to_string((seconds + 59) / 60);
  Problem problem(
      Problem::Kind::too_many,
      {"För många försök har misslyckats. Vänta " + minutes + " minuter och försök sedan igen.",
       "Too many tries have failed. Wait " + minutes + " minutes, then try again."});
  problem.retry_after_seconds = seconds;
  return problem;
}

void note_refusal(Context& context, const Request& request, std::string_view username) {
  context.database.write([&](store::Transaction& transaction) {
    note_failure(transaction, username, request.remote_address, context.now(), context.random);
    audit::append(transaction,
                  {.at = context.now(),
                   .user = {},
                   .person = {},
                   .verb = "session.refused",
                   .operation_id = "signIn",
                   .subject_id = "",
                   .case_id = {},
                   .remote_address = request.remote_address},
                  context.random);
  });
}

struct Checked {
  UserId user;
  std::optional<std::string> renewed_hash;  ///< to store where the old one has old parameters
};

/// The user that the credentials belong to, or nothing; takes as long whoever asks. Throws too_many
/// when the name or the address has to wait.
std::optional<Checked> check_credentials(Context& context, const Request& request,
                                         const std::string& username, const std::string& password) {
  const auto found = context.database.read_value([&](store::Reader& reader) {
    if (const auto seconds = must_wait(reader, username, request.remote_address, context.now())) {
      throw wait_first(*seconds);
    }
    return credentials(reader, username);
  });
  if (!found) {
    verify_nobody(password);
    return std::nullopt;
  }
  if (!verify_password(found->password_hash, password) || found->status != "active") {
    return std::nullopt;
  }
  Checked checked{found->user, {}};
  if (needs_rehash(found->password_hash)) checked.renewed_hash = hash_password(password);
  return checked;
}

std::string user_agent_of(const Request& request) {
  const auto agent = request.header("user-agent").value_or("");
  return std::string(agent.substr(0, user_agent_characters_max));
}

http::Write sign_in(const Request& request, Context& outside) {
  http::Form form(request);
  const auto username = form.text("username", {.characters_max = 100});
  const auto password = form.text("password", given_password);
  form.finish();

  const auto checked = check_credentials(outside, request, username, password);
  if (!checked) {
    note_refusal(outside, request, username);
    throw wrong_credentials();
  }
  return [=, agent = user_agent_of(request)](store::Transaction& transaction, Context& context) {
    auto found = caller(transaction, checked->user);
    if (!found) throw wrong_credentials();
    context.caller = std::move(*found);
    const Token token = make_token(context.random);
    const Session session{.id = SessionId::make(context.now(), context.random),
                          .user = checked->user,
                          .user_agent = agent,
                          .created_at = context.now(),
                          .last_seen_at = context.now()};
    if (checked->renewed_hash) set_password(transaction, checked->user, *checked->renewed_hash);
    forget_failures(transaction, username, context.now());
    start_session(transaction, session, token);
    Response response = Response::no_content();
    response.headers["set-cookie"] = cookie(context.settings, token.secret);
    return std::move(response).about(session.id.text());
  };
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
  const Json json{{"id", session->id.text()},
                  {"person", landscape::to_json(persons.at(context.caller.person))},
                  {"username", own->username},
                  {"language", own->language},
                  {"memberships", to_json(reader, active)},
                  {"expires_at", to_text(session->expires_at())},
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
  Response response = Response::no_content();
  response.headers["set-cookie"] = cookie(context.settings, "");
  return std::move(response).about(session->id.text());
}

http::Write change_password(const Request& request, Context& outside) {
  http::Form form(request);
  const auto current = form.text("current", given_password);
  const auto chosen = form.text("new", chosen_password);
  form.finish();
  const auto own = outside.database.read_value(
      [&](store::Reader& reader) { return user(reader, outside.caller.user); });
  const auto checked = check_credentials(outside, request, own->username, current);
  if (!checked) note_refusal(outside, request, own->username);
  return
      [checked, hash = hash_password(chosen)](store::Transaction& transaction, Context& context) {
        // Refused only here: asked again after the change, `current` is wrong by now and the kept
        // answer goes first.
        if (!checked) throw wrong_credentials();
        set_password(transaction, checked->user, hash);
        end_sessions_of(transaction, checked->user, context.caller.session_hash, context.now());
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
  return Response::json(Json{{"items", items}}.dump());
}

Response revoke_session(const Request& request, store::Transaction& transaction, Context& context) {
  const auto id = request.id<SessionId>();
  if (!end_session(transaction, context.caller.user, id, context.now())) throw not_found();
  return Response::no_content().about(id.text());
}

}  // namespace

http::Routes session_routes() {
  constexpr Permission own(signed_in);
  return {
      {Method::post, "/api/session", "signIn", Permission(anyone), AuditVerb("session.started"),
       sign_in},
      {Method::get, "/api/session", "getSession", own, AuditVerb::none("one's own session"),
       get_session},
      {Method::patch, "/api/session", "changeSessionSettings", own,
       AuditVerb::none("a choice of language"), change_settings},
      {Method::remove, "/api/session", "signOut", own, AuditVerb("session.ended"), sign_out},
      {Method::post, "/api/session/password", "changePassword", own, AuditVerb("password.changed"),
       change_password},
      {Method::get, "/api/sessions", "listSessions", own, AuditVerb::none("one's own sessions"),
       list_sessions},
      {Method::remove, "/api/sessions/{id}", "revokeSession", own, AuditVerb("session.revoked"),
       revoke_session},
  };
}

}  // namespace mellanrum::access
