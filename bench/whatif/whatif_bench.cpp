// The figures of `./dev bench whatif`, in one run on one machine: time, memory, threads, and the
// plain oracle as the baseline.   whatif_bench [--quick]
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "oracle/oracle.hpp"
#include "whatif/engine.hpp"
#include "whatif/ensemble.hpp"

namespace mellanrum::whatif {
namespace {

// One core's figures are processor time: a neighbour on the machine does not count.
enum class Time { processor, wall };

double seconds_now(Time kind) {
  timespec now{};
  clock_gettime(kind == Time::wall ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

// Of several runs: neighbours on the machine slow some, so the least is what it can do.
struct Spread {
  double least, median;
};
template <class Work>
Spread time_of(int times, Work work) {
  std::vector<double> seconds;
  for (int i = 0; i < times; ++i) {
    double const begun = seconds_now(Time::processor);
    work(i);
    seconds.push_back(seconds_now(Time::processor) - begun);
  }
  std::sort(seconds.begin(), seconds.end());
  return {seconds.front(), seconds[seconds.size() / 2]};
}

double agent_weeks(RunResult const& run) {
  double sum = 0;
  for (Week const& week : run.weeks) {
    sum += week[Series::open_clients] + week[Series::present_staff];
  }
  return sum;
}

void measure_single_runs(bool quick) {
  for (Preset preset : {Preset::small, Preset::medium, Preset::large}) {
    Municipality const municipality = build_municipality(parameters_of(preset));
    Engine engine(municipality);
    double weeks = 0;
    int const times = preset == Preset::large ? 5 : quick ? 21 : 101;
    auto const fast = time_of(times, [&](int i) {
      weeks = agent_weeks(engine.run(1000 + static_cast<std::uint64_t>(i)));
    });
    std::printf("%-7s 260 weeks, one core: %7.2f ms (least of %d; median %.2f), ",
                name_of(preset).data(), fast.least * 1e3, times, fast.median * 1e3);
    auto const plain = time_of(preset == Preset::large ? 1 : 3, [&](int i) {
      oracle::simulate(parameters_of(preset), 1000 + static_cast<std::uint64_t>(i));
    });
    std::printf("%.1f M agent-weeks/s; plain oracle %.1f ms, ratio %.1f\n",
                weeks / fast.median / 1e6, plain.median * 1e3, plain.median / fast.median);
  }
}

EnsemblePlan contrast(int threads, int replicates) {
  EnsemblePlan plan;
  plan.arms = {parameters_of(Preset::medium), parameters_of(Preset::medium)};
  plan.arms[1].guides = 2;
  plan.replicates = replicates;
  plan.threads = threads;
  return plan;
}

// The least of three runs, by the clock on the wall and in processor time. Two threads on a busy
// machine wait for others; what they lose to each other shows in processor time all the same.
void measure_threads(bool quick) {
  int const pairs = quick ? 50 : 200;
  double wall[2], processor[2];
  for (int threads = 1; threads <= 2; ++threads) {
    double& shortest = wall[threads - 1] = 1e9;
    double& least = processor[threads - 1] = 1e9;
    for (int i = 0; i < 3; ++i) {
      double const wall_begun = seconds_now(Time::wall);
      double const begun = seconds_now(Time::processor);
      run_ensemble(contrast(threads, pairs));
      shortest = std::min(shortest, seconds_now(Time::wall) - wall_begun);
      least = std::min(least, seconds_now(Time::processor) - begun);
    }
    std::printf("%d paired replicates on %d thread%s: %.2f s on the wall, %.2f s of processor\n",
                pairs, threads, threads > 1 ? "s" : "", shortest, least);
  }
  std::printf("efficiency on 2 threads: %.0f %% on the wall, %.0f %% by processor time\n",
              100 * wall[0] / wall[1] / 2, 100 * processor[0] / processor[1]);
}

// The large municipality eighty times over, with more arrivals than staff can serve, until the
// wanted number of clients are open.
void measure_huge(bool quick) {
  int const copies = quick ? 8 : 80;
  Parameters p = parameters_of(Preset::large);
  for (int& units : p.units) units *= copies;
  p.arrivals_per_week *= copies;
  p.demand = 3;
  Municipality const municipality = build_municipality(p);
  Engine engine(municipality);
  engine.begin(1000);
  std::size_t const wanted = static_cast<std::size_t>(6250) * static_cast<std::size_t>(copies);
  std::size_t open = 0;
  int week = 0;
  while (open < wanted && week < run_weeks) {
    open = static_cast<std::size_t>(engine.step()[Series::open_clients]);
    ++week;
  }
  auto const memory = engine.memory();
  auto const spent = time_of(5, [&](int) { engine.step(); });
  std::printf("%u persons and %zu open clients: %.1f ms a week, one core (median %.1f)\n",
              municipality.slots, memory.open_clients, spent.least * 1e3, spent.median * 1e3);
  std::printf("bytes a person: %.0f; bytes an open client: %.0f\n",
              static_cast<double>(memory.people) / municipality.slots,
              static_cast<double>(memory.clients) / static_cast<double>(memory.open_clients));
}

}  // namespace
}  // namespace mellanrum::whatif

int main(int count, char** words) {
  using namespace mellanrum::whatif;
  bool const quick = count > 1 && std::strcmp(words[1], "--quick") == 0;
  double load[1] = {0};
  if (getloadavg(load, 1) == 1) std::printf("load average before: %.1f\n", load[0]);
  measure_single_runs(quick);
  measure_threads(quick);
  measure_huge(quick);
}
