// A scenario as a coordinator writes it: a TOML file of named levers and parameters.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "whatif/parameters.hpp"

namespace mellanrum::whatif {

struct Scenario {
  std::string name;
  Parameters parameters;
  std::uint64_t seed = 1000;  // replicate number n runs with seed + n
  int replicates = 40;
  bool operator==(Scenario const&) const = default;
};

struct ScenarioProblem {
  int line = 0;
  std::string key;
  std::string sentence;  // what is wrong and, for an unknown key, the nearest valid name
};

// Reads the text of a file; every problem at once, in order of line.
inline constexpr std::uint64_t seed_max = 9'000'000'000'000'000;  // exact in JSON
inline constexpr std::size_t scenario_bytes_max = 1 << 20;
inline constexpr std::size_t name_bytes_max = 300;
tl::expected<Scenario, std::vector<ScenarioProblem>> read_scenario(std::string_view text,
                                                                   std::string_view name);

// A commented file that names every parameter with unit, range, default and source.
std::string sample_scenario(Preset preset);

// The valid name with the fewest edits to the given one.
std::string nearest_name(std::string_view given, std::vector<std::string_view> const& valid);

}  // namespace mellanrum::whatif
