// Finished runs on disk, so that a long ensemble can be stopped and resumed with the same result.
// One process writes; each record carries a check sum, so a torn last record is simply run again.
#pragma once
#include <filesystem>
#include <fstream>
#include <map>

#include "whatif/ensemble.hpp"

namespace mellanrum::whatif {

class Checkpoint {
 public:
  // Reads what is there. A file of another plan (by fingerprint) is refused with
  // std::runtime_error: it must not be overwritten by mistake.
  Checkpoint(std::filesystem::path path, std::uint64_t plan_fingerprint);

  RunResult const* known(std::size_t arm, int replicate) const;
  void add(FinishedRun const& run);
  std::size_t count() const { return results_.size(); }

 private:
  void read(std::uint64_t plan_fingerprint);

  std::filesystem::path path_;
  std::map<std::pair<std::size_t, int>, RunResult> results_;
  std::ofstream file_;
};

}  // namespace mellanrum::whatif
