// Phase 11 and the end of a run: who is coordinated, who falls between the chairs, and the outcomes
// of docs/whatif-odd.md §6.
#include <algorithm>
#include <cmath>

#include "whatif/world.hpp"

namespace mellanrum::whatif {

namespace {

void record(World& w, Client const& client) {
  if (!in_cohort(client)) return;
  int const weeks = client.coordinated < 0 ? follow_up : client.coordinated - client.arrived;
  w.cohort.push_back({client.identity,
                      client.arrived,
                      std::min(weeks, follow_up),
                      client.fell_broad,
                      client.fell_strict,
                      {}});
}

void close(World& w, Client& client) {
  record(w, client);
  client.closed = true;
  if (client.holder != nobody) --w.people.held[client.holder];
  if (client.guide != nobody) --w.people.held[client.guide];
  client.holder = client.guide = nobody;
}

// Not all needs under way and nobody has touched the case for eight weeks.
bool is_between_chairs(World const& w, Client const& client) {
  return !client.settled() & (w.week - client.touched >= 8);
}

double gini(std::vector<double>& values) {
  std::sort(values.begin(), values.end());
  double sum = 0, weighted = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    sum += values[i];
    weighted += (2.0 * (i + 1.0) - values.size() - 1.0) * values[i];
  }
  return sum > 0 ? weighted / (values.size() * sum) : 0;
}

double gini_of(std::vector<float> const& values) {
  std::vector<double> copy(values.begin(), values.end());
  return gini(copy);
}

// Linear between the two nearest ranks.
double quantile(std::vector<double> const& sorted, double q) {
  if (sorted.empty()) return 0;
  double const position = q * (sorted.size() - 1.0);
  auto const low = static_cast<std::size_t>(position);
  std::size_t const high = std::min(low + 1, sorted.size() - 1);
  return sorted[low] + (position - low) * (sorted[high] - sorted[low]);
}

// Mean weeks of the quarter whose holder had the lowest value, minus that of the highest quarter.
double gap(std::vector<CohortRecord> const& cohort, float CohortStart::*field) {
  std::vector<CohortRecord> held;
  for (CohortRecord const& one : cohort) {
    if (one.start.engagement >= 0) held.push_back(one);
  }
  std::sort(held.begin(), held.end(), [&](CohortRecord const& a, CohortRecord const& b) {
    float const one = a.start.*field, other = b.start.*field;
    return one != other ? one < other : a.identity < b.identity;
  });
  std::size_t const quarter = held.size() / 4;
  if (quarter == 0) return 0;
  std::int64_t low = 0, high = 0;
  for (std::size_t i = 0; i < quarter; ++i) {
    low += held[i].weeks;
    high += held[held.size() - 1 - i].weeks;
  }
  return static_cast<double>(low - high) / static_cast<double>(quarter);
}

double ratio(double part, double whole) {
  return whole > 0 ? part / whole : 0;
}

void client_outcomes(World const& w, Outcomes& o) {
  std::vector<double> weeks, around;
  double fell = 0, fell_hard = 0, fell_around = 0, coordinated = 0;
  for (CohortRecord const& one : w.cohort) {
    weeks.push_back(one.weeks);
    coordinated += one.weeks < follow_up;
    fell += one.fell_broad;
    fell_hard += one.fell_strict;
    int const after = one.arrived - w.p.shock_week;
    if (after < -13 || after >= 26) continue;
    around.push_back(one.weeks);
    fell_around += one.fell_broad;
  }
  auto const n = static_cast<double>(weeks.size());
  auto mean = [](std::vector<double> const& values) {
    double sum = 0;
    for (double value : values) sum += value;
    return ratio(sum, static_cast<double>(values.size()));
  };
  o[Outcome::cohort_clients] = n;
  o[Outcome::weeks_mean] = mean(weeks);
  o[Outcome::fragility_weeks] = mean(around);
  o[Outcome::fragility_chairs] = ratio(fell_around, static_cast<double>(around.size()));
  o[Outcome::weeks_gini] = gini(weeks);  // and they are sorted from here on
  o[Outcome::weeks_median] = quantile(weeks, 0.5);
  o[Outcome::weeks_p90] = quantile(weeks, 0.9);
  o[Outcome::coordinated_share] = ratio(coordinated, n);
  o[Outcome::chairs_broad] = ratio(fell, n);
  o[Outcome::chairs_strict] = ratio(fell_hard, n);
  auto const tally = [&](std::int64_t sum) { return ratio(static_cast<double>(sum), n); };
  o[Outcome::stuck_weeks] = tally(w.tally.stuck_weeks);
  o[Outcome::queue_weeks] = tally(w.tally.queue_weeks);
  o[Outcome::wrong_doors] = tally(w.tally.wrong_doors);
  o[Outcome::refusals] = tally(w.tally.refusals);
  o[Outcome::duplicate_events] = tally(w.tally.duplicate_fifths) / 5;
  o[Outcome::gap_network] = gap(w.cohort, &CohortStart::network);
  o[Outcome::gap_engagement] = gap(w.cohort, &CohortStart::engagement);
}

void staff_outcomes(World const& w, Outcomes& o) {
  Tally const& t = w.tally;
  auto const real = [](std::int64_t value) { return static_cast<double>(value); };
  double const all_minutes = real(t.formal + t.informal + t.duplicate);
  o[Outcome::load_mean] = ratio(t.load, real(t.person_weeks));
  o[Outcome::overload_share] = ratio(real(t.overloaded), real(t.person_weeks));
  o[Outcome::load_gini] = gini_of(w.mean_loads);
  o[Outcome::informal_gini] = gini_of(w.mean_informal);
  o[Outcome::informal_share] = ratio(real(t.informal), all_minutes);
  o[Outcome::contact_success] = ratio(real(t.successes), real(t.contacts));
  o[Outcome::cold_share] = ratio(real(t.cold), real(t.contacts));
  o[Outcome::brokered_share] = ratio(real(t.brokered), real(t.contacts));
  o[Outcome::contact_trust] = ratio(t.trust, real(t.contacts));
  o[Outcome::contact_delay] = ratio(real(t.delay_weeks), real(t.delays));
  o[Outcome::leavers] = real(t.leavers);
  double const arrivals = real(t.arrivals);
  double const hundredths_an_hour = 6000;
  o[Outcome::contacts_per_client] = ratio(real(t.contacts), arrivals);
  o[Outcome::staff_hours] = ratio(all_minutes / hundredths_an_hour, arrivals);
  o[Outcome::informal_hours] = ratio(real(t.informal) / hundredths_an_hour, arrivals);
  o[Outcome::duplicate_hours] = ratio(real(t.duplicate) / hundredths_an_hour, arrivals);
  double const years = (run_weeks - cohort_begin) / 52.0;
  double const posts = w.p.guides * (w.p.guide_coordinator ? 1.2 : 1.0) +
                       (w.p.federation() ? w.p.federation_posts : 0.0);
  o[Outcome::cost_without_waiting] = o[Outcome::staff_hours] * w.p.hour_cost +
                                     ratio(posts * w.p.guide_year_cost * years, arrivals);
  o[Outcome::cost] =
      o[Outcome::cost_without_waiting] + o[Outcome::weeks_mean] * w.p.waiting_week_cost;
}

void tie_outcomes(World const& w, std::vector<Week> const& weeks, Outcomes& o) {
  double strength = 0, squares = 0, ties = 0;
  int measured = 0;
  for (std::size_t week = cohort_begin; week < weeks.size(); ++week) {
    double const now = weeks[week][Series::tie_strength];
    strength += now;
    squares += now * now;
    ties += weeks[week][Series::ties_per_person];
    ++measured;
  }
  if (measured == 0) return;
  double const mean = strength / measured;
  o[Outcome::tie_strength] = mean;
  o[Outcome::ties_per_person] = ties / measured;
  o[Outcome::tie_density] = o[Outcome::ties_per_person] / (w.m.staff - 1.0);
  o[Outcome::tie_variation] =
      ratio(std::sqrt(std::max(0.0, squares / measured - mean * mean)), mean);
}

void divide_row(World& w) {
  Week& row = w.row;
  double const present = row[Series::present_staff];
  if (w.measuring()) {
    w.tally.load += row[Series::load_mean];
    w.tally.overloaded += static_cast<std::int64_t>(row[Series::overload_share]);
    w.tally.person_weeks += static_cast<std::int64_t>(present);
  }
  row[Series::tie_strength] = row[Series::tie_strength_within] + row[Series::tie_strength_across];
  for (Series series :
       {Series::load_mean, Series::overload_share, Series::tie_strength,
        Series::tie_strength_within, Series::tie_strength_across, Series::ties_per_person}) {
    row[series] = ratio(row[series], present);
  }
}

}  // namespace

void measure_and_close(World& w) {
  std::uint32_t shut = 0, uncoordinated = 0, between_chairs = 0;
  for (Client& client : w.cases.clients) {  // a closed one is settled and coordinated
    // Without a branch: which clients are settled cannot be foreseen.
    int const newly = client.settled() & (client.coordinated < 0);
    client.coordinated += static_cast<std::int16_t>(newly * (w.week - client.coordinated));
    bool const between = is_between_chairs(w, client);
    bool const followed = w.week - client.arrived < follow_up;
    between_chairs += between;
    client.fell_broad |= between & followed;
    client.fell_strict |= between & followed & (client.active == 0);
    if ((client.undone | unsigned{client.closed}) == 0) close(w, client);
    shut += client.closed;
    uncoordinated += client.coordinated < 0;
  }
  w.row[Series::between_chairs] = between_chairs;
  w.row[Series::open_clients] = w.cases.client_count() - shut;
  w.row[Series::uncoordinated] = uncoordinated;
  divide_row(w);
  if (shut > 48 + w.cases.client_count() / 16) w.cases.squeeze();
}

RunResult finish(World& w, std::vector<Week> weeks) {
  for (Client const& client : w.cases.clients) {
    if (!client.closed) record(w, client);
  }
  std::sort(w.cohort.begin(), w.cohort.end(),
            [](CohortRecord const& a, CohortRecord const& b) { return a.identity < b.identity; });
  // Both in order of identity, one for each client of the cohort.
  for (std::size_t i = 0; i < w.cohort.size(); ++i) w.cohort[i].start = w.cohort_starts[i];
  for (std::uint32_t slot = 0; slot < w.m.slots; ++slot) {
    if (w.people.present[slot]) leave_person_record(w, slot);
  }
  RunResult result;
  client_outcomes(w, result.outcomes);
  staff_outcomes(w, result.outcomes);
  tie_outcomes(w, weeks, result.outcomes);
  result.weeks = std::move(weeks);
  return result;
}

}  // namespace mellanrum::whatif
