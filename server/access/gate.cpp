#include "access/gate.hpp"

#include "access/sessions.hpp"
#include "grants/grants.hpp"

namespace mellanrum::access {

namespace {

Problem not_signed_in() {
  return {Problem::Kind::unauthenticated, {"Logga in för att fortsätta.", "Sign in to continue."}};
}

Problem not_your_role() {
  return {Problem::Kind::forbidden,
          {"Din roll har inte tillgång till det här. Fråga den som administrerar hos er.",
           "Your role has no access to this. Ask your administrator."}};
}

bool holds(const http::Caller& caller, std::string_view permission, const http::Request& request) {
  if (permission == grants::signed_in) return true;
  if (grants::is_everybodys_over_oneself(permission) && request.id<PersonId>() == caller.person) {
    return true;
  }
  return grants::standing_of(caller).may(permission);
}

}  // namespace

std::optional<http::Caller> Gate::who(const http::Request& request, store::Reader& reader,
                                      Instant now) const {
  const auto secret = secret_in(request, settings_);
  if (!secret) return std::nullopt;
  auto found = signed_in(reader, hash_of(*secret), now);
  return found ? std::optional(std::move(found->caller)) : std::nullopt;
}

http::Caller Gate::admit(const http::Request& request, const http::Route& route,
                         store::Reader& reader, Instant now) {
  if (route.permission.name == grants::anyone) return {};
  const auto secret = secret_in(request, settings_);
  if (!secret) throw not_signed_in();
  auto found = signed_in(reader, hash_of(*secret), now);
  if (!found) throw not_signed_in();
  auto& caller = found->caller;
  if (!holds(caller, route.permission.name, request)) throw not_your_role();
  // Half a minute of a half-hour: fine enough to expire by, and most requests write nothing.
  if (now - found->session.last_seen_at > std::chrono::seconds(30)) {
    note_use(caller.session_hash, now);
  }
  return std::move(caller);
}

bool Gate::is_still_signed_in(const http::Caller& who, store::Reader& reader, Instant now) {
  const auto found = signed_in(reader, who.session_hash, now);
  return found &&
         grants::standing_of(found->caller).memberships == grants::standing_of(who).memberships;
}

void Gate::note_use(const std::string& session_hash, Instant now) {
  const std::lock_guard lock(mutex_);
  used_[session_hash] = now;
}

void Gate::flush(store::Database& database) {
  std::unordered_map<std::string, Instant> used;
  {
    const std::lock_guard lock(mutex_);
    used.swap(used_);
  }
  if (used.empty()) return;
  database.write([&](store::Transaction& transaction) {
    for (const auto& [hash, at] : used) touch_session(transaction, hash, at);
  });
}

}  // namespace mellanrum::access
