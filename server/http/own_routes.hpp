// What the server itself answers: health, the contract, and the stream of events.
#pragma once

#include "http/route.hpp"

namespace mellanrum::http {

[[nodiscard]] Routes own_routes();

}  // namespace mellanrum::http
