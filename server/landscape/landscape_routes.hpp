// The routes of the landscape; for app/.
#pragma once

#include "http/route.hpp"

namespace mellanrum::landscape {

[[nodiscard]] http::Routes routes();

}  // namespace mellanrum::landscape
