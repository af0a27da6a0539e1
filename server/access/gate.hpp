// The gate of every route: whose session it is, and whether a role of hers opens this door.
#pragma once

#include <mutex>
#include <unordered_map>

#include "http/context.hpp"
#include "http/message.hpp"
#include "http/route.hpp"
#include "store/database.hpp"

namespace mellanrum::access {

/// Thread-safe. Uses of sessions are noted here and written in one transaction by `flush`, so that
/// a page read costs no write; a crash forgets at most what came since the last flush.
class Gate {
 public:
  explicit Gate(const Settings& settings) : settings_(settings) {}

  /// Throws Problem unauthenticated without a living session, forbidden without a fitting role.
  [[nodiscard]] http::Caller admit(const http::Request& request, const http::Route& route,
                                   store::Reader& reader, Instant now);
  /// Who asks, whatever she may; nothing without a living session.
  [[nodiscard]] std::optional<http::Caller> who(const http::Request& request, store::Reader& reader,
                                                Instant now) const;
  /// With the memberships that she had: a stream was opened for those, and is opened anew for
  /// others.
  [[nodiscard]] static bool is_still_signed_in(const http::Caller& caller, store::Reader& reader,
                                               Instant now);
  /// Writes which sessions were used. Call it at least once a minute, and at the end.
  void flush(store::Database& database);

 private:
  void note_use(const std::string& session_hash, Instant now);

  const Settings& settings_;
  std::mutex mutex_;
  std::unordered_map<std::string, Instant> used_;
};

}  // namespace mellanrum::access
