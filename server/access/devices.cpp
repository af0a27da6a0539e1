#include "access/devices.hpp"

#include "access/sessions.hpp"
#include "access/usernames.hpp"

namespace mellanrum::access {

namespace {

constexpr std::string_view name = "device";

}  // namespace

std::string device_cookie(const Settings& settings, std::string_view secret) {
  const auto seconds = std::chrono::seconds(device_known_for).count();
  return cookie(settings, name, secret) + "; Max-Age=" + std::to_string(seconds);
}

std::optional<std::string> device_secret_in(const http::Request& request,
                                            const Settings& settings) {
  return cookie_value(request, settings, name);
}

bool is_known_device(store::Reader& reader, std::string_view username, std::string_view device_hash,
                     Instant now) {
  return reader.exists(
      "SELECT 1 FROM access_devices d JOIN access_users u ON u.id = d.user_id "
      "WHERE d.token_hash = $1 AND u.username IN ($2, $3) AND d.last_used_at > $4",
      {device_hash, username, normalised_username(username), now - device_known_for});
}

void note_device(store::Transaction& transaction, const UserId& user, std::string_view device_hash,
                 Instant now) {
  transaction.execute(
      "INSERT INTO access_devices (token_hash, user_id, created_at, last_used_at) "
      "VALUES ($1, $2, $3, $3) "
      "ON CONFLICT (token_hash, user_id) DO UPDATE SET last_used_at = excluded.last_used_at",
      {device_hash, user, now});
  transaction.execute("DELETE FROM access_devices WHERE user_id = $1 AND last_used_at <= $2",
                      {user, now - device_known_for});
}

void forget_devices(store::Transaction& transaction, const UserId& user) {
  transaction.execute("DELETE FROM access_devices WHERE user_id = $1", {user});
}

}  // namespace mellanrum::access
