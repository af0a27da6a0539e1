// The configuration file: every setting named once, with its default. packaging/mellanrum.toml
// shows them all; a test holds the two together.
#pragma once

#include <string>

#include "http/context.hpp"
#include "http/server.hpp"
#include "settings/settings.hpp"

namespace mellanrum::app {

struct Configuration {
  Settings settings;
  http::ServerLimits limits;
  std::string address = "127.0.0.1";
  /// `https://…` where a proxy with TLS stands in front; empty on one's own machine.
  std::string public_url;
  /// Of that proxy, which is believed when it says who asks (X-Forwarded-For); empty for none.
  std::string proxy_address;
};

/// Reads a TOML file. Throws std::runtime_error that names line and key: not readable, unknown key
/// (with the nearest known one), wrong type or out of range.
[[nodiscard]] Configuration read_configuration(const std::string& path);

/// The same from text; `name` stands in messages.
[[nodiscard]] Configuration parse_configuration(const std::string& text, const std::string& name);

}  // namespace mellanrum::app
