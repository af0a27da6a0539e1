// The operations of api/access.yaml.
#pragma once

#include "http/route.hpp"

namespace mellanrum::access {

/// Sign-in, own sessions, password and language.
[[nodiscard]] http::Routes session_routes();
/// Users and memberships, for admins.
[[nodiscard]] http::Routes user_routes();
/// Links that are handed over once: made by admins, used by whoever was given one.
[[nodiscard]] http::Routes link_routes();
/// All of them.
[[nodiscard]] http::Routes routes();

}  // namespace mellanrum::access
