// The files that a run leaves: results.json, one CSV of weeks, and a report to read.
#pragma once
#include <string>

#include "csv/writer.hpp"
#include "whatif/comparison.hpp"

namespace mellanrum::whatif {

std::string results_json(Report const& report);
// One row a week and scenario: the mean and the 5th, 50th and 95th percentile of every series.
std::string weeks_csv(Report const& report, Ensemble const& ensemble,
                      csv::Dialect dialect = csv::Dialect::spreadsheet);
// One file, nothing fetched from elsewhere: words, charts as SVG, tables, limitations.
std::string report_html(Report const& report, Ensemble const& ensemble);

}  // namespace mellanrum::whatif
