// The routes of matters and promises.
#pragma once

#include "http/route.hpp"
#include "http/topics.hpp"

namespace mellanrum::promises {

[[nodiscard]] http::Routes matter_routes();
[[nodiscard]] http::Routes promise_routes();
/// All of them.
[[nodiscard]] http::Routes routes();
[[nodiscard]] http::Topics topics();
[[nodiscard]] http::Collections collections();

}  // namespace mellanrum::promises
