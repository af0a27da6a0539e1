// `mellanrum whatif run|compare` over MPI ranks: every rank runs its share of the replicates and
// rank 0 writes. The files are the same byte for byte as those of one process.
//   mpirun -n 8 mellanrum-whatif-mpi BASE.toml [MEASURE.toml…] [--replicates N] [--out DIR]
#include <mpi.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <limits>

#include "whatif/command_support.hpp"

namespace mellanrum::whatif {
namespace {

int rank_of_this() {
  int rank = 0;
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  return rank;
}

int number_of_ranks() {
  int ranks = 1;
  MPI_Comm_size(MPI_COMM_WORLD, &ranks);
  return ranks;
}

// One run as numbers: outcomes, then weeks. A run that was not made is NaN first.
constexpr std::size_t numbers_a_run = outcome_count + std::size_t{run_weeks} * series_count;

void pack(std::optional<RunResult> const& run, double* numbers) {
  if (!run) {
    numbers[0] = std::numeric_limits<double>::quiet_NaN();
    return;
  }
  numbers = std::copy(run->outcomes.values.begin(), run->outcomes.values.end(), numbers);
  for (Week const& week : run->weeks) {
    numbers = std::copy(week.values.begin(), week.values.end(), numbers);
  }
}

std::optional<RunResult> unpack(double const* numbers, Keep keep) {
  if (numbers[0] != numbers[0]) return std::nullopt;
  RunResult run;
  std::copy(numbers, numbers + outcome_count, run.outcomes.values.begin());
  numbers += outcome_count;
  if (keep == Keep::outcomes) return run;
  run.weeks.resize(run_weeks);
  for (Week& week : run.weeks) {
    std::copy(numbers, numbers + series_count, week.values.begin());
    numbers += series_count;
  }
  return run;
}

// Every rank its replicates; then run by run to rank 0, which keeps the order.
Ensemble run_over_ranks(EnsemblePlan const& plan, EnsembleHooks const& hooks) {
  int const rank = rank_of_this(), ranks = number_of_ranks();
  EnsembleHooks own = hooks;
  own.mine = [=](std::size_t, int replicate) { return replicate % ranks == rank; };
  Ensemble ensemble = run_ensemble(plan, own);
  std::vector<double> numbers(numbers_a_run);
  int const count = static_cast<int>(numbers_a_run);
  for (auto& arm : ensemble.results) {
    for (int replicate = 0; replicate < plan.replicates; ++replicate) {
      int const owner = replicate % ranks;
      auto& run = arm[static_cast<std::size_t>(replicate)];
      if (owner == 0) continue;
      if (rank == owner) {
        pack(run, numbers.data());
        MPI_Send(numbers.data(), count, MPI_DOUBLE, 0, 0, MPI_COMM_WORLD);
      } else if (rank == 0) {
        MPI_Recv(numbers.data(), count, MPI_DOUBLE, owner, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
        run = unpack(numbers.data(), plan.keep);
      }
    }
  }
  return ensemble;
}

int run(int count, char** words) {
  CLI::App program("The what-if engine of Mellanrum over MPI ranks");
  CommonOptions options;
  std::vector<std::string> files;
  int draws = 0;
  program.add_option("scenarios", files, "BASE.toml [MEASURE.toml…]")->required()->expected(1, 9);
  program.add_option("--replicates", options.replicates)->check(CLI::Range(1, 10000000));
  program.add_option("--seed", options.seed)->check(problem_with_seed);
  program.add_option("--threads", options.threads, "Of each rank")->check(CLI::Range(0, 1024));
  program.add_option("--out", options.out);
  program.add_option("--draws", draws, "Draws with assumptions shaken ±30 %, on rank 0");
  CLI11_PARSE(program, count, words);
  try {
    return run_scenarios(files, options, draws, run_over_ranks,
                         rank_of_this() == 0 ? Part::writes : Part::helps);
  } catch (std::exception const& error) {
    if (rank_of_this() == 0) std::cerr << error.what() << '\n';
    return 2;
  }
}

}  // namespace
}  // namespace mellanrum::whatif

int main(int count, char** words) {
  // TBB has threads of its own, but only the main one talks to MPI.
  int provided = 0;
  MPI_Init_thread(&count, &words, MPI_THREAD_FUNNELED, &provided);
  int const exit_code = mellanrum::whatif::run(count, words);
  MPI_Finalize();
  return exit_code;
}
