// Runs the experiments of tests/scenarios and prints every finding. Exit code 1 if a row disagrees
// with what its file says.
//   whatif_claims [--short PAIRS] [FILE…]
//   whatif_claims --pairs PAIRS --seed SEED [FILE…]   more pairs, other clients
//   whatif_claims --draws 72 [FILE…]                  the same with every assumption up to 30 % off
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <stdexcept>

#include "claims.hpp"
#include "laboratory.hpp"
#include "robustness.hpp"

namespace mellanrum::claims {
namespace {

struct Options {
  Set set = Set::whole;
  int pairs = 0;  // 0: as many as the claim says
  int draws = 0;  // 0: no draws
  std::uint64_t seed = 1000;
  std::vector<std::string> files;
};

bool is_run(Test const& test, Options const& options) {
  return options.set == Set::whole || test.in_short_set;
}

int pairs_of(Claim const& claim, Test const& test, Options const& options) {
  if (options.pairs > 0) return options.pairs;
  return test.verdict == Verdict::parameter_dependent ? std::max(400, claim.pairs) : claim.pairs;
}

std::string expectation(Test const& test) {
  char text[40];
  if (test.verdict == Verdict::direction) {
    return test.expected > 0 ? "expected above 0" : "expected below 0";
  }
  std::snprintf(text, sizeof text, "expected %+.4g", test.expected);
  return text;
}

void print(Test const& test, Finding const& f) {
  constexpr char const* words[] = {"holds", "DOES NOT HOLD", "not found", "HOLDS NOW",
                                   "shown only"};
  std::printf("  %-5s %-13s %+9.4g [%+.4g, %+.4g] %s, pairs %3.0f %%, blocks %3.0f %%\n",
              test.id.c_str(), words[static_cast<int>(f.judgement)], f.interval.mean,
              f.interval.low, f.interval.high, expectation(test).c_str(), 100 * f.pairs_with_sign,
              100 * f.blocks_with_sign);
  std::printf("        %s%s%s\n", test.says.c_str(), f.reason.empty() ? "" : " — ",
              f.reason.c_str());
  if (!test.not_found.empty()) std::printf("        Recorded: %s\n", test.not_found.c_str());
}

int run(Options const& options) {
  std::vector<Claim> claims;
  for (std::string const& file : options.files) claims.push_back(read_claim(file));
  if (options.draws > 0) {
    print_robustness(claims, options.draws);
    return 0;
  }
  Laboratory laboratory(options.seed);
  for (Claim const& claim : claims) {
    for (Test const& test : claim.tests) {
      if (is_run(test, options)) laboratory.want(claim, test, pairs_of(claim, test, options));
    }
  }
  laboratory.run();
  std::map<Judgement, int> judged;
  for (Claim const& claim : claims) {
    std::printf("%s %s\n   %s\n", claim.name.c_str(), claim.swedish.c_str(), claim.english.c_str());
    for (Test const& test : claim.tests) {
      if (!is_run(test, options)) continue;
      int const pairs = pairs_of(claim, test, options);
      Finding const finding = judge(test, laboratory.effects(claim, test, pairs), options.set);
      ++judged[finding.judgement];
      print(test, finding);
    }
  }
  int const wrong = judged[Judgement::fails] + judged[Judgement::unrecorded];
  std::printf(
      "%d rows hold, %d are not found as recorded, %d disagree with what is recorded, "
      "%d are shown only. The model shows direction, not a forecast.\n",
      judged[Judgement::holds], judged[Judgement::as_recorded], wrong, judged[Judgement::shown]);
  return wrong == 0 && judged[Judgement::holds] > 0 ? 0 : 1;
}

Options options_of(int count, char** words) {
  Options options;
  for (int i = 1; i < count; ++i) {
    if (std::strcmp(words[i], "--short") == 0 && i + 1 < count) {
      options.set = Set::brief;
      options.pairs = std::stoi(words[++i]);
    } else if (std::strcmp(words[i], "--pairs") == 0 && i + 1 < count) {
      options.pairs = std::stoi(words[++i]);
    } else if (std::strcmp(words[i], "--seed") == 0 && i + 1 < count) {
      options.seed = std::stoull(words[++i]);
    } else if (std::strcmp(words[i], "--draws") == 0 && i + 1 < count) {
      options.draws = std::stoi(words[++i]);
    } else {
      options.files.emplace_back(words[i]);
    }
  }
  if (options.files.empty()) {
    for (auto const& entry : std::filesystem::directory_iterator(MELLANRUM_CLAIMS)) {
      if (entry.path().extension() == ".toml") options.files.push_back(entry.path());
    }
    std::sort(options.files.begin(), options.files.end());
  }
  return options;
}

}  // namespace
}  // namespace mellanrum::claims

int main(int count, char** words) {
  try {
    return mellanrum::claims::run(mellanrum::claims::options_of(count, words));
  } catch (std::exception const& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
  }
}
