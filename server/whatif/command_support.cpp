// See command_support.hpp.
#include "whatif/command_support.hpp"

#include <unistd.h>

#include <atomic>
#include <charconv>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <iostream>
#include <sstream>

namespace mellanrum::whatif {

namespace {

std::atomic<bool> interrupt_asked = false;
static_assert(std::atomic<bool>::is_always_lock_free, "set from a signal handler");

}  // namespace

std::string problem_with_seed(std::string const& text) {
  std::uint64_t seed = 0;
  char const* const end = text.data() + text.size();
  auto const read = std::from_chars(text.data(), end, seed);
  bool const good = read.ec == std::errc() && read.ptr == end && seed <= seed_max;
  return good ? "" : "must be a whole number from 0 to " + std::to_string(seed_max);
}

std::string read_text(std::filesystem::path const& path) {
  // A folder can be opened like a file, and reads as if it were empty.
  if (std::filesystem::is_directory(path)) throw Refused(path.string() + ": is a folder");
  std::ifstream file(path, std::ios::binary);
  std::string text(scenario_bytes_max + 1, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (!file.is_open() || file.bad()) throw Refused(path.string() + ": cannot be read");
  text.resize(static_cast<std::size_t>(file.gcount()));
  if (text.size() > scenario_bytes_max) throw Refused(path.string() + ": is larger than 1 MiB");
  return text;
}

void write_text(std::filesystem::path const& path, std::string const& text) {
  if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path());
  // Whole or not at all.
  std::filesystem::path const fresh = path.string() + ".new";
  std::ofstream file(fresh, std::ios::binary | std::ios::trunc);
  file << text;
  file.close();
  if (!file) throw std::runtime_error("cannot write " + path.string());
  std::filesystem::rename(fresh, path);
}

Scenario load_scenario(std::filesystem::path const& path, CommonOptions const& options) {
  auto scenario = read_scenario(read_text(path), path.stem().string());
  if (!scenario) {
    std::string all;
    for (ScenarioProblem const& problem : scenario.error()) {
      all += (all.empty() ? "" : "\n") + path.string() + ":" + std::to_string(problem.line) + ": " +
             (problem.key.empty() ? "" : problem.key + ": ") + problem.sentence;
    }
    throw Refused(all);
  }
  if (options.seed) scenario->seed = *options.seed;
  if (options.replicates) scenario->replicates = *options.replicates;
  return *scenario;
}

std::string duration_text(double seconds) {
  auto const whole = static_cast<long>(std::ceil(seconds));
  if (whole < 60) return std::to_string(whole) + " s";
  long const minutes = (whole + 59) / 60;
  if (minutes < 60) return std::to_string(minutes) + " min";
  std::string const rest = std::to_string(minutes % 60);
  return std::to_string(minutes / 60) + " h " + (rest.size() < 2 ? "0" : "") + rest + " min";
}

void Supervisor::catch_interrupts() {
  interrupt_asked = false;
  std::signal(SIGINT, [](int) { interrupt_asked = true; });
}

bool Supervisor::interrupted() {
  return interrupt_asked;
}

void Supervisor::use_checkpoint(std::string const& path, EnsemblePlan const& plan) {
  if (path.empty()) return;
  checkpoint_ = std::make_unique<Checkpoint>(path, fingerprint(plan));
  if (checkpoint_->count() > 0) {
    std::cerr << "Resuming: " << checkpoint_->count() << " runs were already finished.\n";
  }
}

EnsembleHooks Supervisor::hooks() {
  EnsembleHooks hooks;
  hooks.finished = [this](FinishedRun const& run, std::size_t done, std::size_t total) {
    if (checkpoint_) checkpoint_->add(run);
    show(done, total);
    return interrupt_asked ? Continue::no : Continue::yes;
  };
  if (checkpoint_) {
    hooks.known = [this](std::size_t arm, int replicate) {
      return checkpoint_->known(arm, replicate);
    };
  }
  return hooks;
}

void Supervisor::show(std::size_t done, std::size_t total) {
  if (!isatty(STDERR_FILENO)) return;
  auto const now = std::chrono::steady_clock::now();
  if (done < total && now - shown_ < std::chrono::milliseconds(200)) return;
  shown_ = now;
  double const spent = std::chrono::duration<double>(now - begun_).count();
  double const left = spent * static_cast<double>(total - done) / static_cast<double>(done);
  std::fprintf(stderr, "\r\033[K%s %zu of %zu, %s left", what_.c_str(), done, total,
               duration_text(left).c_str());
  if (done == total) std::fputs("\r\033[K", stderr);
  std::fflush(stderr);
}

}  // namespace mellanrum::whatif
