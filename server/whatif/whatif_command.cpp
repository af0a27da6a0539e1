// Options of `mellanrum whatif`; the work is in command_run.cpp and command_analysis.cpp.
#include "whatif/whatif_command.hpp"

#include <CLI/CLI.hpp>
#include <iostream>
#include <map>

#include "whatif/command_support.hpp"

namespace mellanrum::whatif {

namespace {

struct Options {
  CommonOptions common;
  std::vector<std::string> files;
  std::string scenario, observed, preset = "medium";
  int draws = 24;
  SensitivityOptions sensitivity;
};

void add_common(CLI::App& command, CommonOptions& options) {
  command.add_option("--replicates", options.replicates, "Runs of each scenario")
      ->check(CLI::Range(1, 100000));
  command.add_option("--seed", options.seed, "Replicate number n has seed + n")
      ->check(problem_with_seed);
  command.add_option("--threads", options.threads, "0: as many as the machine has")
      ->check(CLI::Range(0, 1024));
  command.add_option("--out", options.out, "Folder for the results");
}

// What every subcommand does about refusals.
void on_run(CLI::App& command, int& exit_code, std::function<int()> work) {
  command.callback([&exit_code, work = std::move(work)] {
    try {
      exit_code = work();
    } catch (Refused const& refused) {
      std::cerr << refused.what() << '\n';
      exit_code = 2;
    } catch (std::exception const& error) {
      std::cerr << "mellanrum whatif: " << error.what() << '\n';
      exit_code = 2;
    }
  });
}

void add_csv(CLI::App& command, CommonOptions& options) {
  command
      .add_option("--csv", options.csv_dialect,
                  "spreadsheet (default): opens in a Swedish Excel; or plain, for programs")
      ->transform(CLI::CheckedTransformer(std::map<std::string, csv::Dialect>{
          {"spreadsheet", csv::Dialect::spreadsheet}, {"plain", csv::Dialect::plain}}));
}

void add_run(CLI::App& whatif, std::shared_ptr<Options> const& o, int& exit_code) {
  auto* run = whatif.add_subcommand("run", "Run one scenario");
  run->add_option("scenario", o->scenario, "SCENARIO.toml")->required();
  run->add_option("--checkpoint", o->common.checkpoint, "Keep finished runs here and resume");
  add_common(*run, o->common);
  add_csv(*run, o->common);
  on_run(*run, exit_code, [o] { return run_scenarios({o->scenario}, o->common, 0); });

  auto* compare = whatif.add_subcommand("compare", "Compare measures with a base, pair by pair");
  compare->add_option("scenarios", o->files, "BASE.toml MEASURE.toml…")->required()->expected(2, 9);
  compare->add_option("--checkpoint", o->common.checkpoint, "Keep finished runs here and resume");
  compare->add_option("--draws", o->draws, "Draws with assumptions shaken ±30 %; 0 for none")
      ->check(CLI::Range(0, 10000));
  add_common(*compare, o->common);
  add_csv(*compare, o->common);
  on_run(*compare, exit_code, [o] { return run_scenarios(o->files, o->common, o->draws); });
}

void add_analyses(CLI::App& whatif, std::shared_ptr<Options> const& o, int& exit_code) {
  auto* sensitivity =
      whatif.add_subcommand("sensitivity", "Which assumptions an outcome hinges on");
  sensitivity->add_option("scenarios", o->files, "SCENARIO.toml [MEASURE.toml]")
      ->required()
      ->expected(1, 2);
  sensitivity->add_option("--method", o->sensitivity.method, "morris or sobol")
      ->check(CLI::IsMember({"morris", "sobol"}));
  sensitivity->add_option("--outcome", o->sensitivity.outcome, "A key of results.json");
  sensitivity->add_option("--parameters", o->sensitivity.parameters, "Only these")->delimiter(',');
  sensitivity->add_option("--trajectories", o->sensitivity.trajectories, "Morris")
      ->check(CLI::Range(2, 10000));
  sensitivity->add_option("--samples", o->sensitivity.samples, "Sobol")
      ->check(CLI::Range(8, 1000000));
  add_common(*sensitivity, o->common);
  on_run(*sensitivity, exit_code,
         [o] { return run_sensitivity(o->files, o->common, o->sensitivity); });

  auto* calibrate = whatif.add_subcommand("calibrate", "Fit free parameters to observed figures");
  calibrate->add_option("scenario", o->scenario, "SCENARIO.toml")->required();
  calibrate->add_option("observed", o->observed, "OBSERVED.toml with [observed] and [free]")
      ->required();
  add_common(*calibrate, o->common);
  on_run(*calibrate, exit_code,
         [o] { return run_calibration(o->scenario, o->observed, o->common); });
}

}  // namespace

void add_whatif_command(CLI::App& program, int& exit_code) {
  auto const options = std::make_shared<Options>();
  auto* whatif =
      program.add_subcommand("whatif", "Simulate informal organisation: direction, not a forecast");
  whatif->require_subcommand(1);
  add_run(*whatif, options, exit_code);
  add_analyses(*whatif, options, exit_code);
  auto* sample =
      whatif->add_subcommand("sample", "Print a commented scenario with every parameter");
  sample->add_option("--preset", options->preset, "small, medium or large")
      ->check(CLI::IsMember({"small", "medium", "large"}));
  on_run(*sample, exit_code, [options] {
    std::cout << sample_scenario(*preset_named(options->preset));
    return 0;
  });
}

}  // namespace mellanrum::whatif
