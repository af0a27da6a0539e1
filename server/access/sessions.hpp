// Sessions: a 256-bit opaque token in a cookie; only its SHA-256 is stored.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "http/context.hpp"
#include "http/message.hpp"
#include "store/database.hpp"

namespace mellanrum::access {

using SessionId = Id<struct Session>;

/// A session ends when it has not been used for this long …
inline constexpr std::chrono::minutes session_idle_max{30};
/// … and in any case this long after the sign-in.
inline constexpr std::chrono::hours session_age_max{12};

struct Session {
  SessionId id;
  UserId user;
  std::string user_agent;
  Instant created_at;
  Instant last_seen_at;

  [[nodiscard]] Instant expires_at() const {
    return std::min(last_seen_at + session_idle_max, created_at + session_age_max);
  }
  [[nodiscard]] bool lies_ahead(Instant now) const {
    return std::max(created_at, last_seen_at) > now + clock_grace;
  }
};

/// What goes into the cookie, and what of it is stored.
struct Token {
  std::string secret;
  std::string hash;
};

[[nodiscard]] Token make_token(Random& random);
[[nodiscard]] std::string hash_of(std::string_view secret);

/// `Set-Cookie`; an empty value takes the cookie away. `__Host-name` with Secure, or the plain name
/// where settings say that no TLS stands in front.
[[nodiscard]] std::string cookie(const Settings& settings, std::string_view name,
                                 std::string_view value);
[[nodiscard]] std::optional<std::string> cookie_value(const http::Request& request,
                                                      const Settings& settings,
                                                      std::string_view name);
/// `Set-Cookie` for a session; an empty secret takes it away.
[[nodiscard]] std::string session_cookie(const Settings& settings, std::string_view secret);
/// The session's secret that the request carries, if any.
[[nodiscard]] std::optional<std::string> secret_in(const http::Request& request,
                                                   const Settings& settings);

/// Told when a session of hers has ended or what she may has changed: her streams are looked at at
/// once.
[[nodiscard]] http::Event session_changed(const PersonId& person);

void start_session(store::Transaction& transaction, const Session& session, const Token& token);
/// The living session with this hash; nothing if it has ended, is idle too long or too old, or lies
/// ahead by more than the grace: then the clock had jumped, and it would live until that time.
[[nodiscard]] std::optional<Session> living_session(store::Reader& reader,
                                                    std::string_view token_hash, Instant now);

/// Who asks, and by which session.
struct SignedIn {
  http::Caller caller;
  Session session;
};
/// The living session and its user with her active memberships, in one statement, since every
/// request begins with it; nothing without a living session, or if she is disabled or has none.
[[nodiscard]] std::optional<SignedIn> signed_in(store::Reader& reader, std::string_view token_hash,
                                                Instant now);
/// The newest first.
[[nodiscard]] std::vector<Session> living_sessions_of(store::Reader& reader, const UserId& user,
                                                      Instant now);
void touch_session(store::Transaction& transaction, std::string_view token_hash, Instant now);
/// Ends one; returns false if the user has no such living session.
bool end_session(store::Transaction& transaction, const UserId& user, const SessionId& id,
                 Instant now);
/// Ends all of a user's sessions but the one with `kept_hash` (empty for none).
void end_sessions_of(store::Transaction& transaction, const UserId& user,
                     std::string_view kept_hash, Instant now);

}  // namespace mellanrum::access
