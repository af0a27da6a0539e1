#include "app/routes.hpp"

#include "access/access_routes.hpp"
#include "cases/cases_routes.hpp"
#include "encounters/encounters_routes.hpp"
#include "http/own_routes.hpp"
#include "landscape/landscape_routes.hpp"
#include "promises/promises_routes.hpp"
#include "today/today_routes.hpp"

namespace mellanrum::app {

http::Routes all_routes(const http::Settings& settings) {
  http::Routes all;
  const auto add = [&](http::Routes routes) {
    all.insert(all.end(), routes.begin(), routes.end());
  };
  add(http::own_routes());
  add(access::session_routes());
  add(access::user_routes());
  add(access::link_routes());
  add(landscape::routes());
  if (settings.cases_enabled) add(cases::routes());
  add(promises::matter_routes());
  add(promises::promise_routes());
  add(encounters::encounter_routes());
  add(encounters::draft_routes());
  add(today::routes());
  return all;
}

}  // namespace mellanrum::app
