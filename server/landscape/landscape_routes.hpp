// The routes of the landscape; for app/.
#pragma once

#include "http/route.hpp"
#include "http/topics.hpp"

namespace mellanrum::landscape {

[[nodiscard]] http::Routes search_routes();
[[nodiscard]] http::Routes organisation_routes();
[[nodiscard]] http::Routes unit_routes();
[[nodiscard]] http::Routes person_routes();
[[nodiscard]] http::Routes move_routes();
[[nodiscard]] http::Routes service_routes();
[[nodiscard]] http::Routes practice_routes();
[[nodiscard]] http::Routes decision_routes();
/// All of them.
[[nodiscard]] http::Routes routes();
[[nodiscard]] http::Topics topics();

}  // namespace mellanrum::landscape
