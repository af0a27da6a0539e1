// Words for ranges and the rows that a scenario gives for each domain.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "whatif/parameters.hpp"

namespace mellanrum::whatif {

struct DomainRow {
  std::string_view key;
  PerDomain Parameters::*field;
  double low, high;
  std::string_view english;
};
std::span<DomainRow const> domain_table();

std::string number_text(double value);            // shortest text that reads back the same
std::string range_text(double low, double high);  // "from 0 to 1"

}  // namespace mellanrum::whatif
