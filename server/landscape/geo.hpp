// The counties and municipalities of Sweden with their official codes; source in geo/SOURCE.md.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mellanrum::landscape {

struct County {
  std::string code;  ///< two digits
  std::string name;
};

struct Municipality {
  std::string code;  ///< four digits
  std::string name;
  std::string county_code;
};

/// In order of code.
[[nodiscard]] const std::vector<County>& counties();
[[nodiscard]] const std::vector<Municipality>& municipalities();

[[nodiscard]] bool is_county_code(std::string_view code);
[[nodiscard]] bool is_municipality_code(std::string_view code);

extern const std::string_view counties_csv;
extern const std::string_view municipalities_csv;

}  // namespace mellanrum::landscape
