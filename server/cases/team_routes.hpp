// Handlers of the team, for the table in cases_routes.cpp.
#pragma once

#include "http/route.hpp"

namespace mellanrum::cases {

[[nodiscard]] http::Response join_team_route(const http::Request& request,
                                             store::Transaction& transaction,
                                             http::Context& context);
[[nodiscard]] http::Response change_team_member_route(const http::Request& request,
                                                      store::Transaction& transaction,
                                                      http::Context& context);

}  // namespace mellanrum::cases
