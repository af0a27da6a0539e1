// Browsers that somebody has signed in with before, known again by a cookie that outlives the
// session. It opens nothing: it only keeps tries from elsewhere from locking her out.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "http/context.hpp"
#include "http/message.hpp"
#include "store/database.hpp"

namespace mellanrum::access {

/// A browser that was not used to sign in for this long is a stranger again.
inline constexpr std::chrono::hours device_known_for{24 * 90};

[[nodiscard]] std::string device_cookie(const Settings& settings, std::string_view secret);
/// What the request's browser is called by, if it says so.
[[nodiscard]] std::optional<std::string> device_secret_in(const http::Request& request,
                                                          const Settings& settings);

/// Whether the user of that name has signed in with the browser.
[[nodiscard]] bool is_known_device(store::Reader& reader, std::string_view username,
                                   std::string_view device_hash, Instant now);
void note_device(store::Transaction& transaction, const UserId& user, std::string_view device_hash,
                 Instant now);
/// After a new password every browser has to show it once.
void forget_devices(store::Transaction& transaction, const UserId& user);

}  // namespace mellanrum::access
