// Charts as SVG text: a fan of weeks and a row of intervals. No scripts, no fonts, no colours
// alone.
#pragma once
#include <string>
#include <vector>

#include "whatif/comparison.hpp"

namespace mellanrum::whatif {

std::string escape_html(std::string_view text);

struct FanLine {
  std::string name;
  std::vector<FanWeek> weeks;
};
// Medians as lines with dashes of their own, the middle half and nine tenths as bands.
std::string fan_chart(std::string const& title, std::vector<FanLine> const& lines);

// A ring for each of `of` runs, or for each of a hundred when there are more; the first are filled.
std::string dot_chart(std::string const& label, int filled, int of);

struct IntervalRow {
  std::string name;
  Interval interval;
  Good good;
};
// Every row in units of its own scale: the interval relative to the base's value, in per cent.
std::string interval_chart(std::string const& title, std::vector<IntervalRow> const& rows);

}  // namespace mellanrum::whatif
