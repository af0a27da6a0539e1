// The routes of the landscape; for app/.
#pragma once

#include "http/route.hpp"
#include "http/topics.hpp"

namespace mellanrum::landscape {

[[nodiscard]] http::Routes routes();
[[nodiscard]] http::Topics topics();

}  // namespace mellanrum::landscape
