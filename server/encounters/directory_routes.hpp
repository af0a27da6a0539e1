// The route of the names that a device keeps, and their JSON.
#pragma once

#include "http/route.hpp"

namespace mellanrum::encounters {

[[nodiscard]] http::Routes directory_routes();

}  // namespace mellanrum::encounters
