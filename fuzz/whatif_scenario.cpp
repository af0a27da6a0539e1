// A scenario from a stranger: either it is refused with lines and sentences, or every parameter
// lies in its range.
#include <string_view>

#include "require.hpp"
#include "whatif/scenario_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mellanrum::whatif;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto scenario = read_scenario(text, "stranger");
  if (!scenario) {
    MELLANRUM_REQUIRE(!scenario.error().empty());
    for (const auto& problem : scenario.error()) MELLANRUM_REQUIRE(!problem.sentence.empty());
    return 0;
  }
  for (const ParameterRow& row : parameter_table()) {
    const double value = value_of(scenario->parameters, row);
    MELLANRUM_REQUIRE(value >= row.low && value <= row.high);
  }
  return 0;
}
