// See robustness.hpp.
#include "robustness.hpp"

#include <cstdio>
#include <map>
#include <numeric>

#include "laboratory.hpp"
#include "whatif/perturbation.hpp"

namespace mellanrum::claims {

using namespace whatif;

namespace {

constexpr std::uint64_t first_seed = 5000;  // apart from the seeds of the claims themselves

struct Effort {
  int draws, pairs;
};

Effort effort_of(Claim const& claim, int draws) {
  return claim.pairs < 50 ? Effort{draws / 2, 1} : Effort{draws, 3};
}

Claim shaken(Claim claim, std::uint32_t draw) {
  for (auto& [name, arm] : claim.arms) arm = perturbed(arm, draw);
  return claim;
}

// The mean effect of each test in one draw.
using Effects = std::map<Test const*, std::vector<double>>;

void run_draw(std::vector<Claim> const& claims, int draws, int draw, Effects& effects) {
  auto const number = static_cast<std::uint32_t>(draw);
  Laboratory laboratory(first_seed + std::uint64_t{number} * 10);
  std::vector<Claim> drawn;
  for (Claim const& claim : claims) {
    drawn.push_back(shaken(claim, number));
    if (draw >= effort_of(claim, draws).draws) continue;
    for (Test const& test : claim.tests) {
      laboratory.want(drawn.back(), test, effort_of(claim, draws).pairs);
    }
  }
  laboratory.run();
  for (std::size_t i = 0; i < claims.size(); ++i) {
    Effort const effort = effort_of(claims[i], draws);
    if (draw >= effort.draws) continue;
    for (Test const& test : claims[i].tests) {
      auto const pairs = laboratory.effects(drawn[i], test, effort.pairs);
      effects[&test].push_back(std::accumulate(pairs.begin(), pairs.end(), 0.0) / effort.pairs);
    }
  }
}

std::string share_of(Test const& test, std::vector<double> const& seen) {
  if (test.expected == 0) return "no sign is claimed";
  char text[40];
  double const share = share_with_sign(seen, test.expected < 0 ? -1 : 1);
  std::snprintf(text, sizeof text, "%.0f %% of %zu", 100 * share, seen.size());
  return text;
}

}  // namespace

void print_robustness(std::vector<Claim> const& claims, int draws) {
  Effects effects;
  for (int draw = 0; draw < draws; ++draw) {
    run_draw(claims, draws, draw, effects);
    std::fprintf(stderr, "\rdraw %d of %d", draw + 1, draws);
  }
  std::fprintf(stderr, "\n");
  std::printf("| Test | says | mean effect | draws with the sign |\n|---|---|---|---|\n");
  for (Claim const& claim : claims) {
    for (Test const& test : claim.tests) {
      auto const& seen = effects[&test];
      std::printf("| %s | %s | %+.3g | %s |\n", test.id.c_str(), test.says.c_str(),
                  interval_of(seen).mean, share_of(test, seen).c_str());
    }
  }
  std::printf("The model shows direction, not a forecast.\n");
}

}  // namespace mellanrum::claims
