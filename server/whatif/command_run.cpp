// `whatif run` and `whatif compare`: scenarios in, results.json, weeks.csv and report.html out.
#include <iostream>

#include "whatif/command_support.hpp"
#include "whatif/conclusions.hpp"
#include "whatif/outputs.hpp"

namespace mellanrum::whatif {

int run_scenarios(std::vector<std::string> const& files, CommonOptions const& options, int draws,
                  EnsembleRunner const& runner, Part part) {
  std::vector<Scenario> scenarios;
  for (std::string const& file : files) {
    scenarios.push_back(load_scenario(file, options));
    // One seed and one number of replicates for all: the base's. Else nothing would pair.
    scenarios.back().seed = scenarios[0].seed;
    scenarios.back().replicates = scenarios[0].replicates;
  }
  EnsemblePlan plan;
  for (Scenario const& scenario : scenarios) plan.arms.push_back(scenario.parameters);
  plan.seed = scenarios[0].seed;
  plan.replicates = scenarios[0].replicates;
  plan.threads = options.threads;
  plan.keep = Keep::weeks;

  Supervisor::catch_interrupts();
  Supervisor supervisor("Runs");
  if (part == Part::writes) supervisor.use_checkpoint(options.checkpoint, plan);
  Ensemble const ensemble = runner(plan, supervisor.hooks());
  if (part == Part::helps) return 0;
  Report report = build_report(scenarios, ensemble);
  if (scenarios.size() > 1 && draws > 0 && report.complete) {
    add_robustness(report, scenarios, draws, 3, options.threads,
                   Supervisor("Shaken assumptions").hooks());
  }
  write_text(options.out / "results.json", results_json(report));
  write_text(options.out / "weeks.csv", weeks_csv(report, ensemble, options.csv_dialect));
  write_text(options.out / "report.html", report_html(report, ensemble));
  std::cout << direction_swedish << ' ' << direction_english << "\n\n";
  for (Sentence const& sentence : conclusions(report)) std::cout << sentence.swedish << "\n";
  std::cout << "\nresults.json, weeks.csv och report.html ligger i " << options.out.string()
            << "\n";
  return report.complete ? 0 : 1;
}

}  // namespace mellanrum::whatif
