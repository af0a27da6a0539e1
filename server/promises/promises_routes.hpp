// The routes of matters and promises.
#pragma once

#include "http/route.hpp"

namespace mellanrum::promises {

[[nodiscard]] http::Routes matter_routes();
[[nodiscard]] http::Routes promise_routes();

}  // namespace mellanrum::promises
