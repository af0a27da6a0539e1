#include "access/sign_in.hpp"

#include "access/credentials.hpp"
#include "access/devices.hpp"
#include "access/password.hpp"
#include "access/password_rules.hpp"
#include "access/sessions.hpp"
#include "access/users.hpp"
#include "audit/audit.hpp"
#include "base/text.hpp"

namespace mellanrum::access {

namespace {

constexpr std::size_t user_agent_characters_max = 300;

Problem wait_first(int seconds) {
  const auto minutes = std::to_string((seconds + 59) / 60);
  Problem problem(
      Problem::Kind::too_many,
      {"För många försök har misslyckats. Vänta " + minutes + " minuter och försök sedan igen.",
       "Too many tries have failed. Wait " + minutes + " minutes, then try again."});
  problem.retry_after_seconds = seconds;
  return problem;
}

/// Where she is signed in already, the session is what is known; else the browser may be.
Attempt attempt_of(http::Context& context, const http::Request& request,
                   const std::string& username) {
  Attempt attempt{username, request.remote_address, {}};
  if (!context.caller.session_hash.empty()) {
    attempt.known_device = context.caller.session_hash;
    return attempt;
  }
  const auto secret = device_secret_in(request, context.settings);
  if (!secret) return attempt;
  std::string hash = hash_of(*secret);
  const bool is_known = context.database.read_value([&](store::Reader& reader) {
    return is_known_device(reader, username, hash, context.now());
  });
  if (is_known) attempt.known_device = std::move(hash);
  return attempt;
}

void note_refusal(http::Context& context, const Attempt& attempt, std::string_view operation_id) {
  const auto& caller = context.caller;
  context.database.write([&](store::Transaction& transaction) {
    note_failure(transaction, attempt, context.now(), context.random);
    audit::append(transaction,
                  {.at = context.now(),
                   .user = caller.user.empty() ? std::nullopt : std::optional(caller.user),
                   .person = caller.person.empty() ? std::nullopt : std::optional(caller.person),
                   .verb = "session.refused",
                   .operation_id = std::string(operation_id),
                   .subject_id = caller.user.text(),
                   .case_id = {},
                   .remote_address = attempt.address},
                  context.random);
  });
}

}  // namespace

Door door_of(const http::Request& request, const Settings& settings) {
  const auto agent = request.header("user-agent").value_or("");
  return {std::string(first_characters(agent, user_agent_characters_max)),
          device_secret_in(request, settings)};
}

Problem wrong_credentials() {
  return {Problem::Kind::unauthenticated,
          {"Användarnamnet eller lösenordet stämmer inte. Kontrollera båda och försök igen.",
           "The username or the password is not right. Check both and try again."}};
}

std::optional<Checked> check_password(http::Context& outside, const http::Request& request,
                                      const Shown& shown) {
  const Attempt attempt = attempt_of(outside, request, shown.username);
  const auto found = outside.database.read_value([&](store::Reader& reader) {
    if (const auto seconds = must_wait(reader, attempt, outside.now())) throw wait_first(*seconds);
    return shown.invited ? password_credential(reader, *shown.invited)
                         : password_credential(reader, shown.username);
  });
  const std::string given = normalised_password(shown.password);
  const bool is_known = attempt.known_device || shown.invited;
  const Asker asker = is_known ? Asker::known : Asker::stranger;
  if (!found) verify_nobody(given, asker);
  if (!found || !verify_password(found->hash, given, asker)) {
    note_refusal(outside, attempt, shown.operation_id);
    return std::nullopt;
  }
  Checked checked{found->user, {}, attempt};
  if (needs_rehash(found->hash)) checked.renewed_hash = hash_password(given);
  return checked;
}

void note_success(store::Transaction& transaction, http::Context& context, const Checked& checked) {
  if (checked.renewed_hash) {
    set_password(transaction, checked.user, *checked.renewed_hash, context.now(), context.random);
  }
  forget_failures(transaction, checked.attempt, context.now());
}

http::Response open_session(store::Transaction& transaction, http::Context& context,
                            const Door& door, const UserId& user) {
  auto found = caller(transaction, user);
  if (!found) throw wrong_credentials();
  context.caller = std::move(*found);
  const Token token = make_token(context.random);
  const Session session{.id = SessionId::make(context.now(), context.random),
                        .user = user,
                        .user_agent = door.user_agent,
                        .created_at = context.now(),
                        .last_seen_at = context.now()};
  start_session(transaction, session, token);
  // Never one that the browser brought along unknown: somebody else may have put it there.
  Token device{door.device_secret.value_or(""), ""};
  device.hash = hash_of(device.secret);
  const bool is_ours =
      transaction.exists("SELECT 1 FROM access_devices WHERE token_hash = $1", {device.hash});
  if (!is_ours) device = make_token(context.random);
  note_device(transaction, user, device.hash, context.now());
  auto response = http::Response::no_content();
  response.headers["set-cookie"] = session_cookie(context.settings, token.secret) + "\n" +
                                   device_cookie(context.settings, device.secret);
  return std::move(response).about(session.id.text());
}

}  // namespace mellanrum::access
