// Every route of the program, in one list.
#pragma once

#include "http/context.hpp"
#include "http/route.hpp"

namespace mellanrum::app {

/// With the case tier off, its routes are not there: what they would answer is 404.
[[nodiscard]] http::Routes all_routes(const http::Settings& settings);

}  // namespace mellanrum::app
