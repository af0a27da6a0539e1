// See perturbation.hpp.
#include "whatif/perturbation.hpp"

#include <algorithm>

#include "whatif/randomness.hpp"

namespace mellanrum::whatif {

Parameters perturbed(Parameters const& parameters, std::uint32_t draw) {
  Parameters result = parameters;
  std::uint32_t number = 0;
  auto factor = [&] {
    return 0.7 + 0.6 * unit_interval(philox({draw, number++, 0, 0}, 30, 72)[0]);
  };
  for (ParameterRow const& row : parameter_table()) {
    if (row.perturbed == Perturbed::no) continue;
    double value = value_of(parameters, row) * factor();
    if (row.unit == "probability" || row.unit == "per week") value = std::min(value, 0.95);
    set_value(result, row, value);
  }
  result.utilisation = std::clamp(result.utilisation, 0.65, 0.80);
  for (double& mandate : result.mandate) mandate = std::min(0.95, mandate * factor());
  for (double& weeks : result.processing_weeks) weeks *= factor();
  return result;
}

}  // namespace mellanrum::whatif
