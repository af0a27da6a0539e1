#include "app/routes.hpp"

#include "access/access_routes.hpp"
#include "cases/cases_routes.hpp"
#include "encounters/encounters_routes.hpp"
#include "http/own_routes.hpp"
#include "jobs/jobs_routes.hpp"
#include "landscape/landscape_routes.hpp"
#include "promises/promises.hpp"
#include "promises/promises_routes.hpp"
#include "settings/settings.hpp"
#include "today/today_routes.hpp"

namespace mellanrum::app {

http::Topics all_topics(const Settings& settings) {
  return http::joined({landscape::topics(),
                       settings.cases_enabled ? cases::topics() : http::Topics{},
                       promises::topics(), encounters::topics(), jobs::topics()});
}

http::Collections all_collections(const Settings& settings) {
  return http::joined({settings.cases_enabled ? cases::collections() : http::Collections{},
                       promises::collections(), encounters::collections(), jobs::collections()});
}

http::Routes all_routes(const Settings& settings) {
  return http::joined({http::own_routes(), access::routes(), jobs::routes(), landscape::routes(),
                       settings.cases_enabled
                           ? cases::routes(cases::list_with<promises::stalled_cases>)
                           : http::Routes{},
                       promises::routes(), encounters::routes(), today::routes()});
}

}  // namespace mellanrum::app
