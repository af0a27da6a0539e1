#include "access/sessions.hpp"

#include <array>

#include "base/encoding.hpp"
#include "grants/grants.hpp"
#include "settings/settings.hpp"

namespace mellanrum::access {

namespace {

constexpr std::size_t token_bytes = 32;

constexpr std::string_view session_name = "session";

std::string full_name(const Settings& settings, std::string_view name) {
  return (settings.secure_cookies ? "__Host-" : "") + std::string(name);
}

constexpr std::string_view columns = "SELECT id, user_id, user_agent, created_at, last_seen_at ";

Session session_of(const store::Row& row) {
  return {.id = row.id<SessionId>(0),
          .user = row.id<UserId>(1),
          .user_agent = row.string(2),
          .created_at = row.instant(3),
          .last_seen_at = row.instant(4)};
}

bool lives(const Session& session, Instant now) {
  return now < session.expires_at() && !session.lies_ahead(now);
}

}  // namespace

Token make_token(Random& random) {
  std::string secret = random_hex(random, token_bytes);
  std::string hash = hash_of(secret);
  return {std::move(secret), std::move(hash)};
}

std::string hash_of(std::string_view secret) {
  return sha256_of(secret);
}

std::string cookie(const Settings& settings, std::string_view name, std::string_view value) {
  std::string text = full_name(settings, name);
  text.append("=").append(value).append("; Path=/; HttpOnly; SameSite=Lax");
  if (settings.secure_cookies) text += "; Secure";
  if (value.empty()) text += "; Max-Age=0";
  return text;
}

std::string session_cookie(const Settings& settings, std::string_view secret) {
  return cookie(settings, session_name, secret);
}

std::optional<std::string> secret_in(const http::Request& request, const Settings& settings) {
  return cookie_value(request, settings, session_name);
}

std::optional<std::string> cookie_value(const http::Request& request, const Settings& settings,
                                        std::string_view name) {
  const auto header = request.header("cookie");
  if (!header) return std::nullopt;
  const std::string start = full_name(settings, name) + "=";
  std::string_view rest = *header;
  while (!rest.empty()) {
    const auto end = std::min(rest.find(';'), rest.size());
    std::string_view pair = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    while (pair.starts_with(' ')) pair.remove_prefix(1);
    if (pair.starts_with(start)) return std::string(pair.substr(start.size()));
  }
  return std::nullopt;
}

http::Event session_changed(const PersonId& person) {
  return {std::string(http::session_topic), person.text(), {}, person.text()};
}

void start_session(store::Transaction& transaction, const Session& session, const Token& token) {
  transaction.execute(
      "INSERT INTO access_sessions (id, token_hash, user_id, user_agent, created_at, last_seen_at) "
      "VALUES ($1, $2, $3, $4, $5, $6)",
      {session.id, token.hash, session.user, session.user_agent, session.created_at,
       session.last_seen_at});
}

std::optional<Session> living_session(store::Reader& reader, std::string_view token_hash,
                                      Instant now) {
  static const std::string sql =
      std::string(columns) + "FROM access_sessions WHERE token_hash = $1 AND ended_at IS NULL";
  auto session = reader.first(sql, {token_hash}, session_of);
  if (session && !lives(*session, now)) session.reset();
  return session;
}

std::optional<SignedIn> signed_in(store::Reader& reader, std::string_view token_hash, Instant now) {
  SignedIn found;
  grants::Standing standing;
  reader.each(
      "SELECT s.id, s.user_id, s.user_agent, s.created_at, s.last_seen_at, u.person_id, "
      "m.organisation_id, m.role FROM access_sessions s "
      "JOIN access_users u ON u.id = s.user_id AND u.status = 'active' "
      "JOIN access_memberships m ON m.user_id = u.id AND m.status = 'active' "
      "WHERE s.token_hash = $1 AND s.ended_at IS NULL ORDER BY m.created_at, m.id",
      {token_hash}, [&](const store::Row& row) {
        found.session = session_of(row);
        found.caller.user = found.session.user;
        found.caller.person = row.id<PersonId>(5);
        standing.memberships.push_back(
            {row.id<OrganisationId>(6), from_word<grants::Role>(row.text(7))});
      });
  if (standing.memberships.empty() || !lives(found.session, now)) return std::nullopt;
  found.caller.standing = grants::shared(std::move(standing));
  found.caller.session_hash = token_hash;
  return found;
}

std::vector<Session> living_sessions_of(store::Reader& reader, const UserId& user, Instant now) {
  static const std::string sql =
      std::string(columns) +
      "FROM access_sessions WHERE user_id = $1 AND ended_at IS NULL AND created_at > $2 "
      "AND last_seen_at > $3 AND created_at <= $4 AND last_seen_at <= $4 "
      "ORDER BY created_at DESC, id DESC";
  return reader.all(sql, {user, now - session_age_max, now - session_idle_max, now + clock_grace},
                    session_of);
}

void touch_session(store::Transaction& transaction, std::string_view token_hash, Instant now) {
  transaction.execute(
      "UPDATE access_sessions SET last_seen_at = $2 WHERE token_hash = $1 AND last_seen_at < $2",
      {token_hash, now});
}

bool end_session(store::Transaction& transaction, const UserId& user, const SessionId& id,
                 Instant now) {
  return transaction.execute(
             "UPDATE access_sessions SET ended_at = $3 "
             "WHERE id = $1 AND user_id = $2 AND ended_at IS NULL",
             {id, user, now}) > 0;
}

void end_sessions_of(store::Transaction& transaction, const UserId& user,
                     std::string_view kept_hash, Instant now) {
  transaction.execute(
      "UPDATE access_sessions SET ended_at = $3 "
      "WHERE user_id = $1 AND token_hash <> $2 AND ended_at IS NULL",
      {user, kept_hash, now});
}

}  // namespace mellanrum::access
