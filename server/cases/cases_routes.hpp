// The routes of cases. app/ adds them when `[cases] enabled` is true.
#pragma once

#include "http/route.hpp"
#include "http/topics.hpp"

namespace mellanrum::cases {

[[nodiscard]] http::Routes case_routes();
[[nodiscard]] http::Routes team_routes();
[[nodiscard]] http::Routes activity_routes();
/// All of them.
[[nodiscard]] http::Routes routes();
[[nodiscard]] http::Topics topics();
[[nodiscard]] http::Collections collections();

}  // namespace mellanrum::cases
