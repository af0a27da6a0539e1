#include "app/routes.hpp"

#include "access/access_routes.hpp"
#include "cases/cases_routes.hpp"
#include "http/own_routes.hpp"

namespace mellanrum::app {

http::Routes all_routes(const http::Settings& settings) {
  http::Routes all;
  const auto add = [&](http::Routes routes) {
    all.insert(all.end(), routes.begin(), routes.end());
  };
  add(http::own_routes());
  add(access::session_routes());
  add(access::user_routes());
  if (settings.cases_enabled) add(cases::routes());
  return all;
}

}  // namespace mellanrum::app
