// Phase 11 and the outcomes (docs/whatif-odd.md §6).
#include <algorithm>
#include <cmath>

#include "oracle/model.hpp"

namespace mellanrum::oracle {

using whatif::follow_up;
using whatif::Outcome;
using whatif::Outcomes;
using whatif::Series;

namespace {

double ratio(double part, double whole) {
  return whole > 0 ? part / whole : 0;
}

double mean(std::vector<double> const& values) {
  double sum = 0;
  for (double value : values) sum += value;
  return ratio(sum, static_cast<double>(values.size()));
}

double gini(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  auto const n = static_cast<double>(values.size());
  double sum = 0, weighted = 0, rank = 0;
  for (double value : values) {
    rank += 1;
    sum += value;
    weighted += (2.0 * rank - n - 1.0) * value;
  }
  return sum > 0 ? weighted / (n * sum) : 0;
}

double quantile(std::vector<double> values, double q) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  double const position = q * (static_cast<double>(values.size()) - 1.0);
  auto const below = static_cast<std::size_t>(position);
  auto const above = std::min(below + 1, values.size() - 1);
  return values[below] + (position - static_cast<double>(below)) * (values[above] - values[below]);
}

}  // namespace

bool Model::in_cohort(Client const& client) const {
  return client.arrival >= whatif::cohort_begin && client.arrival < whatif::cohort_end;
}

void Model::record(Client const& client) {
  if (!in_cohort(client)) return;
  int const weeks_waited =
      client.coordinated ? std::min(*client.coordinated - client.arrival, follow_up) : follow_up;
  cohort.push_back({client.id, client.arrival, weeks_waited, client.fell_broad, client.fell_strict,
                    client.holder_engagement, client.holder_network});
}

void Model::measure_and_close() {
  std::vector<ClientId> done;
  for (auto& [id, client] : clients) {
    if (client.all_settled() && !client.coordinated) client.coordinated = week;
    if (!client.all_settled() && week - client.touched >= 8) {
      row[Series::between_chairs] += 1;
      bool const none_active =
          std::none_of(client.needs.begin(), client.needs.end(),
                       [](Need const& need) { return need.state == State::active; });
      if (week - client.arrival < follow_up) {
        client.fell_broad = true;
        if (none_active) client.fell_strict = true;
      }
    }
    if (client.all_done()) {
      done.push_back(id);
    } else if (!client.coordinated) {
      row[Series::uncoordinated] += 1;
    }
  }
  for (ClientId id : done) {
    Client const& client = clients.at(id);
    record(client);
    for (auto const& who : {client.holder, client.guide}) {
      if (who) person(*who).held.erase(id);
    }
    clients.erase(id);
  }
  row[Series::open_clients] = static_cast<double>(clients.size());

  double const present = row[Series::present_staff];
  if (measuring()) {
    sums.load += row[Series::load_mean];
    sums.overloaded += static_cast<long>(row[Series::overload_share]);
    sums.person_weeks += static_cast<long>(present);
  }
  row[Series::tie_strength] = row[Series::tie_strength_within] + row[Series::tie_strength_across];
  for (Series series :
       {Series::load_mean, Series::overload_share, Series::tie_strength,
        Series::tie_strength_within, Series::tie_strength_across, Series::ties_per_person}) {
    row[series] = ratio(row[series], present);
  }
}

void Model::client_outcomes(Outcomes& o) const {
  std::vector<double> waits, around;
  double coordinated = 0, broad = 0, strict = 0, broad_around = 0;
  for (Record const& one : cohort) {
    waits.push_back(one.weeks);
    coordinated += one.weeks < follow_up ? 1 : 0;
    broad += one.fell_broad ? 1 : 0;
    strict += one.fell_strict ? 1 : 0;
    if (one.arrival >= p.shock_week - 13 && one.arrival < p.shock_week + 26) {
      around.push_back(one.weeks);
      broad_around += one.fell_broad ? 1 : 0;
    }
  }
  auto const n = static_cast<double>(waits.size());
  o[Outcome::cohort_clients] = n;
  o[Outcome::weeks_mean] = mean(waits);
  o[Outcome::weeks_median] = quantile(waits, 0.5);
  o[Outcome::weeks_p90] = quantile(waits, 0.9);
  o[Outcome::weeks_gini] = gini(waits);
  o[Outcome::coordinated_share] = ratio(coordinated, n);
  o[Outcome::chairs_broad] = ratio(broad, n);
  o[Outcome::chairs_strict] = ratio(strict, n);
  o[Outcome::fragility_weeks] = mean(around);
  o[Outcome::fragility_chairs] = ratio(broad_around, static_cast<double>(around.size()));
  auto each = [&](long sum) { return ratio(static_cast<double>(sum), n); };
  o[Outcome::stuck_weeks] = each(sums.stuck_weeks);
  o[Outcome::queue_weeks] = each(sums.queue_weeks);
  o[Outcome::wrong_doors] = each(sums.wrong_doors);
  o[Outcome::refusals] = each(sums.refusals);
  o[Outcome::duplicate_events] = each(sums.duplicate_fifths) / 5;

  auto gap = [&](auto measure) {
    std::vector<std::pair<std::pair<float, ClientId>, int>> held;
    for (Record const& one : cohort) {
      if (one.engagement) held.push_back({{measure(one), one.id}, one.weeks});
    }
    std::sort(held.begin(), held.end());
    std::size_t const quarter = held.size() / 4;
    if (quarter == 0) return 0.0;
    int weakest = 0, strongest = 0;
    for (std::size_t i = 0; i < quarter; ++i) weakest += held[i].second;
    for (std::size_t i = held.size() - quarter; i < held.size(); ++i) strongest += held[i].second;
    return (weakest - strongest) / static_cast<double>(quarter);
  };
  o[Outcome::gap_network] = gap([](Record const& one) { return one.network; });
  o[Outcome::gap_engagement] = gap([](Record const& one) { return *one.engagement; });
}

void Model::staff_outcomes(Outcomes& o) const {
  auto real = [](long value) { return static_cast<double>(value); };
  double const minutes = real(sums.formal + sums.informal + sums.duplicate);
  double const arrivals = real(sums.arrivals), all = real(sums.contacts);
  o[Outcome::load_mean] = ratio(sums.load, real(sums.person_weeks));
  o[Outcome::overload_share] = ratio(real(sums.overloaded), real(sums.person_weeks));
  o[Outcome::load_gini] = gini({mean_loads.begin(), mean_loads.end()});
  o[Outcome::informal_gini] = gini({mean_informal.begin(), mean_informal.end()});
  o[Outcome::informal_share] = ratio(real(sums.informal), minutes);
  o[Outcome::contact_success] = ratio(real(sums.successes), all);
  o[Outcome::cold_share] = ratio(real(sums.cold), all);
  o[Outcome::brokered_share] = ratio(real(sums.brokered), all);
  o[Outcome::contact_trust] = ratio(sums.trust, all);
  o[Outcome::contact_delay] = ratio(real(sums.delay_weeks), real(sums.delays));
  o[Outcome::contacts_per_client] = ratio(all, arrivals);
  o[Outcome::leavers] = real(sums.leavers);
  o[Outcome::staff_hours] = ratio(minutes / 6000, arrivals);
  o[Outcome::informal_hours] = ratio(real(sums.informal) / 6000, arrivals);
  o[Outcome::duplicate_hours] = ratio(real(sums.duplicate) / 6000, arrivals);
  double const posts =
      p.guides * (p.guide_coordinator ? 1.2 : 1.0) + (p.federation() ? p.federation_posts : 0.0);
  double const years = (whatif::run_weeks - whatif::cohort_begin) / 52.0;
  o[Outcome::cost_without_waiting] =
      o[Outcome::staff_hours] * p.hour_cost + ratio(posts * p.guide_year_cost * years, arrivals);
  o[Outcome::cost] =
      o[Outcome::cost_without_waiting] + o[Outcome::weeks_mean] * p.waiting_week_cost;

  double strength = 0, squares = 0, ties = 0;
  for (std::size_t w = whatif::cohort_begin; w < weeks.size(); ++w) {
    strength += weeks[w][Series::tie_strength];
    squares += weeks[w][Series::tie_strength] * weeks[w][Series::tie_strength];
    ties += weeks[w][Series::ties_per_person];
  }
  int const measured = whatif::run_weeks - whatif::cohort_begin;
  double const average = strength / measured;
  o[Outcome::tie_strength] = average;
  o[Outcome::ties_per_person] = ties / measured;
  o[Outcome::tie_density] = o[Outcome::ties_per_person] / (staff - 1.0);
  o[Outcome::tie_variation] =
      ratio(std::sqrt(std::max(0.0, squares / measured - average * average)), average);
}

whatif::Snapshot Model::snapshot() const {
  auto plain = [](std::optional<Slot> const& slot) {
    return slot ? static_cast<std::int64_t>(*slot) : -1;
  };
  whatif::Snapshot snapshot;
  for (Person const& one : people) {
    whatif::Snapshot::Person copy{one.present,
                                  one.engagement,
                                  one.experience,
                                  one.load,
                                  one.formal_load,
                                  one.informal_minutes,
                                  one.valve,
                                  static_cast<int>(one.held.size()),
                                  static_cast<int>(one.services.size()),
                                  {}};
    for (auto const& [partner, tie] : one.ties) {
      copy.ties.push_back({static_cast<std::uint32_t>(partner), tie.trust, tie.is_private});
    }
    snapshot.people.push_back(copy);
  }
  for (auto const& [id, client] : clients) {
    whatif::Snapshot::Client copy{id,
                                  plain(client.holder),
                                  plain(client.guide),
                                  client.touched,
                                  client.coordinated.value_or(-1),
                                  {}};
    for (Need const& need : client.needs) {
      copy.needs.push_back({need.unit, static_cast<int>(need.state), plain(need.server), need.work,
                            need.progress, need.prep, need.queue_key, need.refusals, need.news,
                            need.informed, need.wrong_door});
    }
    snapshot.clients.push_back(copy);
  }
  return snapshot;
}

Answer Model::finish() {
  Answer answer;
  answer.last = snapshot();
  for (auto const& [id, client] : clients) record(client);
  for (Slot slot = 0; slot < slots(); ++slot) {
    if (person(slot).present) close_person_record(slot);
  }
  client_outcomes(answer.result.outcomes);
  staff_outcomes(answer.result.outcomes);
  answer.result.weeks = weeks;
  return answer;
}

}  // namespace mellanrum::oracle
