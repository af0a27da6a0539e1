// The routes of cases. app/ adds them when `[cases] enabled` is true.
#pragma once

#include "http/route.hpp"
#include "http/topics.hpp"

namespace mellanrum::cases {

[[nodiscard]] http::Routes routes();
[[nodiscard]] http::Topics topics();
[[nodiscard]] http::Collections collections();

}  // namespace mellanrum::cases
