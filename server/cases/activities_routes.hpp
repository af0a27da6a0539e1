// Handlers of the chain of activities, for the table in cases_routes.cpp.
#pragma once

#include "http/route.hpp"

namespace mellanrum::cases {

[[nodiscard]] http::Response add_activity_route(const http::Request& request,
                                                store::Transaction& transaction,
                                                http::Context& context);
[[nodiscard]] http::Response change_activity_route(const http::Request& request,
                                                   store::Transaction& transaction,
                                                   http::Context& context);

}  // namespace mellanrum::cases
