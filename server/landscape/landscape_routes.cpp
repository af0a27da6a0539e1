// What the landscape offers, and who hears of it: everybody, it holds no clients.
#include "landscape/landscape_routes.hpp"

namespace mellanrum::landscape {

http::Routes routes() {
  return http::joined({search_routes(), organisation_routes(), unit_routes(), person_routes(),
                       move_routes(), service_routes(), practice_routes(), decision_routes()});
}

http::Topics topics() {
  http::Topics all;
  for (const auto name : {"organisation", "unit", "person", "service", "practice", "decision"}) {
    all.push_back({name, http::everybody_hears});
  }
  return all;
}

}  // namespace mellanrum::landscape
