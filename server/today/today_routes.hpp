// The routes of the morning's page.
#pragma once

#include "http/route.hpp"

namespace mellanrum::today {

[[nodiscard]] http::Routes routes();

}  // namespace mellanrum::today
