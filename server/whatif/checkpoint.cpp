// checkpoint := "MELLWHAT" version:u64 fingerprint:u64 record*
// record     := arm:u64 replicate:u64 weeks:u64 outcomes:f64[] series:f64[weeks × series] sum:u64
// Numbers as the machine has them: a checkpoint is for resuming here, not for sending.
#include "whatif/checkpoint.hpp"

#include <cstring>
#include <stdexcept>

namespace mellanrum::whatif {

namespace {

constexpr char magic[8] = {'M', 'E', 'L', 'L', 'W', 'H', 'A', 'T'};
constexpr std::uint64_t version = 1;

std::uint64_t sum_of(std::vector<std::uint64_t> const& words) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (std::uint64_t word : words) hash = (hash ^ word) * 0x100000001b3;
  return hash;
}

std::uint64_t bits(double value) {
  std::uint64_t word;
  std::memcpy(&word, &value, sizeof word);
  return word;
}

double number(std::uint64_t word) {
  double value;
  std::memcpy(&value, &word, sizeof value);
  return value;
}

bool read_words(std::ifstream& file, std::vector<std::uint64_t>& words, std::size_t count) {
  std::size_t const old = words.size();
  words.resize(old + count);
  return !!file.read(reinterpret_cast<char*>(words.data() + old),
                     static_cast<std::streamsize>(count * sizeof(std::uint64_t)));
}

}  // namespace

Checkpoint::Checkpoint(std::filesystem::path path, std::uint64_t plan_fingerprint)
    : path_(std::move(path)) {
  bool const exists = std::filesystem::exists(path_);
  if (exists) read(plan_fingerprint);
  // Written anew with what was whole, so that a torn tail does not stay in the middle.
  auto const fresh = path_.string() + ".new";
  file_.open(fresh, std::ios::binary | std::ios::trunc);
  file_.write(magic, sizeof magic);
  for (std::uint64_t word : {version, plan_fingerprint}) {
    file_.write(reinterpret_cast<char const*>(&word), sizeof word);
  }
  auto const old = std::move(results_);
  results_.clear();
  for (auto const& [place, result] : old) add({place.first, place.second, result});
  file_.flush();
  if (!file_) throw std::runtime_error("cannot write the checkpoint " + path_.string());
  std::filesystem::rename(fresh, path_);
}

void Checkpoint::read(std::uint64_t plan_fingerprint) {
  std::ifstream file(path_, std::ios::binary);
  char start[sizeof magic] = {};
  std::vector<std::uint64_t> head;
  if (!file.read(start, sizeof start) || std::memcmp(start, magic, sizeof magic) != 0 ||
      !read_words(file, head, 2) || head[0] != version) {
    throw std::runtime_error(path_.string() + " is not a checkpoint of this version");
  }
  if (head[1] != plan_fingerprint) {
    throw std::runtime_error(path_.string() + " is a checkpoint of other scenarios");
  }
  for (;;) {
    std::vector<std::uint64_t> words;
    if (!read_words(file, words, 3) || words[2] > run_weeks) return;
    auto const weeks = static_cast<std::size_t>(words[2]);
    if (!read_words(file, words, outcome_count + weeks * series_count)) return;
    std::vector<std::uint64_t> check;
    if (!read_words(file, check, 1) || check[0] != sum_of(words)) return;
    RunResult result;
    std::size_t at = 3;
    for (double& value : result.outcomes.values) value = number(words[at++]);
    result.weeks.resize(weeks);
    for (Week& week : result.weeks) {
      for (double& value : week.values) value = number(words[at++]);
    }
    results_[{static_cast<std::size_t>(words[0]), static_cast<int>(words[1])}] = std::move(result);
  }
}

RunResult const* Checkpoint::known(std::size_t arm, int replicate) const {
  auto const found = results_.find({arm, replicate});
  return found == results_.end() ? nullptr : &found->second;
}

void Checkpoint::add(FinishedRun const& run) {
  std::vector<std::uint64_t> words = {run.arm, static_cast<std::uint64_t>(run.replicate),
                                      run.result.weeks.size()};
  for (double value : run.result.outcomes.values) words.push_back(bits(value));
  for (Week const& week : run.result.weeks) {
    for (double value : week.values) words.push_back(bits(value));
  }
  words.push_back(sum_of(words));
  file_.write(reinterpret_cast<char const*>(words.data()),
              static_cast<std::streamsize>(words.size() * sizeof(std::uint64_t)));
  file_.flush();
  results_[{run.arm, run.replicate}] = run.result;
}

}  // namespace mellanrum::whatif
