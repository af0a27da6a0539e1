// The operations of api/access.yaml.
#pragma once

#include "http/route.hpp"

namespace mellanrum::access {

/// Sign-in, own sessions, password and language.
[[nodiscard]] http::Routes session_routes();
/// Users and memberships, for admins.
[[nodiscard]] http::Routes user_routes();

}  // namespace mellanrum::access
