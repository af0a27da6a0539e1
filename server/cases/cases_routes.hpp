// The routes of cases. app/ adds them when `[cases] enabled` is true.
#pragma once

#include "http/route.hpp"

namespace mellanrum::cases {

[[nodiscard]] http::Routes routes();

}  // namespace mellanrum::cases
