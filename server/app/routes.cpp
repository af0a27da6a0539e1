#include "app/routes.hpp"

#include "access/access_routes.hpp"
#include "cases/cases_routes.hpp"
#include "encounters/directory_routes.hpp"
#include "encounters/encounters_routes.hpp"
#include "http/own_routes.hpp"
#include "jobs/jobs.hpp"
#include "landscape/landscape_routes.hpp"
#include "promises/promises_routes.hpp"
#include "today/today_routes.hpp"

namespace mellanrum::app {

namespace {

template <class List>
List joined(std::initializer_list<List> lists) {
  List all;
  for (const auto& list : lists) all.insert(all.end(), list.begin(), list.end());
  return all;
}

}  // namespace

http::Topics all_topics(const http::Settings& settings) {
  return joined({landscape::topics(), settings.cases_enabled ? cases::topics() : http::Topics{},
                 promises::topics(), encounters::topics(), jobs::topics()});
}

http::Collections all_collections(const http::Settings& settings) {
  return joined({settings.cases_enabled ? cases::collections() : http::Collections{},
                 promises::collections(), encounters::collections()});
}

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
  add(encounters::directory_routes());
  add(today::routes());
  return all;
}

}  // namespace mellanrum::app
