// What the subcommands of `whatif` share: reading files, progress with time left, interruption.
#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "csv/writer.hpp"
#include "whatif/checkpoint.hpp"
#include "whatif/ensemble.hpp"
#include "whatif/scenario_file.hpp"

namespace mellanrum::whatif {

struct Refused : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct CommonOptions {
  std::optional<int> replicates;
  std::optional<std::uint64_t> seed;
  int threads = 0;
  std::filesystem::path out = ".";
  std::string checkpoint;
  csv::Dialect csv_dialect = csv::Dialect::spreadsheet;
};

// Empty for a seed as a scenario may have it, else what is wrong. The command line's own reading
// takes -1 for 2^64 − 1 and cuts what is too large.
std::string problem_with_seed(std::string const& text);

std::string read_text(std::filesystem::path const& path);
void write_text(std::filesystem::path const& path, std::string const& text);

// Throws Refused with every problem, one a line: FILE:LINE: key: sentence.
Scenario load_scenario(std::filesystem::path const& path, CommonOptions const& options);

// Runs of the plan with progress on a terminal, Ctrl C to cancel and, if asked, a checkpoint.
class Supervisor {
 public:
  explicit Supervisor(std::string what) : what_(std::move(what)) {}
  EnsembleHooks hooks();
  void use_checkpoint(std::string const& path, EnsemblePlan const& plan);
  static void catch_interrupts();
  static bool interrupted();

 private:
  void show(std::size_t done, std::size_t total);

  std::string what_;
  std::unique_ptr<Checkpoint> checkpoint_;
  std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point shown_{};
};

// "1 h 05 min", "3 min", "12 s".
std::string duration_text(double seconds);

// --- The subcommands; each returns an exit code.
// Who runs the ensemble: this process, or many of which one writes and the rest help.
using EnsembleRunner = std::function<Ensemble(EnsemblePlan const&, EnsembleHooks const&)>;
enum class Part { writes, helps };
int run_scenarios(std::vector<std::string> const& files, CommonOptions const& options, int draws,
                  EnsembleRunner const& runner = run_ensemble, Part part = Part::writes);

struct SensitivityOptions {
  std::string method = "morris";
  std::string outcome = "weeks_mean";
  std::vector<std::string> parameters;  // empty: every varied one
  int trajectories = 10;
  int samples = 64;
};
int run_sensitivity(std::vector<std::string> const& files, CommonOptions const& options,
                    SensitivityOptions const& sensitivity);

int run_calibration(std::string const& scenario, std::string const& observed,
                    CommonOptions const& options);

}  // namespace mellanrum::whatif
