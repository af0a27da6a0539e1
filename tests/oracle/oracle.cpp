// The week of the plain model, phase by phase; see oracle.hpp.
#include "oracle/oracle.hpp"

#include <algorithm>
#include <tuple>

#include "oracle/model.hpp"

namespace mellanrum::oracle {

Model::Model(Parameters const& parameters, std::uint64_t seed) : p(parameters), dice(seed) {
  build_units();
  find_capacity();
  populate();  // phase 0
}

Answer Model::run() {
  for (week = 0; week < whatif::run_weeks; ++week) {
    row = {};
    clients_arrive();  // 1
    staff_leave();     // 2
    for (Slot slot = 0; slot < slots(); ++slot) {
      if (!person(slot).present && week >= person(slot).vacant_until) hire(slot);
    }
    aggregate();       // 3
    formal_process();  // 4
    serve_queues();    // 5
    people_meet();     // 6
    plan_contacts();   // 7
    std::sort(contacts.begin(), contacts.end(), [](Contact const& a, Contact const& b) {
      return std::tie(a.client, a.need, a.caller) < std::tie(b.client, b.need, b.caller);
    });
    for (Contact const& contact : contacts) carry_out(contact);  // 8
    forget();                                                    // 9
    smooth_loads();
    guides_take_clients();  // 10
    measure_and_close();    // 11
    weeks.push_back(row);
  }
  return finish();
}

Answer simulate(Parameters const& parameters, std::uint64_t seed) {
  return Model(parameters, seed).run();
}

}  // namespace mellanrum::oracle
