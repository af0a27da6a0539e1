// results.json and the CSV of weeks; see outputs.hpp.
#include <nlohmann/json.hpp>
#include <sstream>

#include "whatif/conclusions.hpp"
#include "whatif/outputs.hpp"
#include "whatif/scenario_text.hpp"

namespace mellanrum::whatif {

namespace {

using Json = nlohmann::ordered_json;

Json json_of(Interval const& i) {
  return {{"mean", i.mean},
          {"low", i.low},
          {"high", i.high},
          {"deviation", i.deviation},
          {"count", i.count}};
}

Json json_of(Sentence const& sentence) {
  return {{"sv", sentence.swedish}, {"en", sentence.english}};
}

Json json_of(Parameters const& p) {
  Json json = {{"preset", name_of(p.preset)},
               {"geography", name_of(p.geography)},
               {"shock", name_of(p.shock)},
               {"need_counts", p.need_counts}};
  for (ParameterRow const& row : parameter_table()) {
    if (std::holds_alternative<bool Parameters::*>(row.field)) {
      json[std::string(row.key)] = value_of(p, row) != 0;
    } else {
      json[std::string(row.key)] = value_of(p, row);
    }
  }
  return json;
}

std::string_view word_of(Certainty certainty) {
  constexpr std::string_view words[] = {"no_difference_shown", "depends_on_assumptions", "probable",
                                        "certain_direction", "not_shaken"};
  return words[static_cast<int>(certainty)];
}

Json json_of(OutcomeDifference const& d) {
  Json json = {{"difference", json_of(d.difference)},
               {"pairs_with_sign", d.pairs_with_sign},
               {"blocks_with_sign", d.blocks_with_sign},
               {"certainty", word_of(certainty_of(d))}};
  json["robustness"] = d.robustness ? Json(*d.robustness) : Json(nullptr);
  return json;
}

Json json_of(ArmReport const& arm) {
  Json json = {{"name", arm.scenario.name},
               {"seed", arm.scenario.seed},
               {"parameters", json_of(arm.scenario.parameters)}};
  for (OutcomeEstimate const& estimate : arm.outcomes) {
    OutcomeRow const& row = outcome_table()[static_cast<std::size_t>(estimate.outcome)];
    json["outcomes"][std::string(row.key)] = json_of(estimate.value);
  }
  for (OutcomeDifference const& difference : arm.against_base) {
    OutcomeRow const& row = outcome_table()[static_cast<std::size_t>(difference.outcome)];
    json["against_base"][std::string(row.key)] = json_of(difference);
  }
  if (arm.break_even) json["break_even_waiting_week_cost"] = *arm.break_even;
  return json;
}

}  // namespace

std::string results_json(Report const& report) {
  Json json = {{"note", {{"sv", direction_swedish}, {"en", direction_english}}},
               {"replicates", report.replicates},
               {"complete", report.complete},
               {"draws", report.draws}};
  for (OutcomeRow const& row : outcome_table()) {
    json["outcomes"].push_back({{"key", row.key},
                                {"unit", row.unit},
                                {"sv", row.swedish},
                                {"en", row.english},
                                {"better", row.good == Good::lower    ? "lower"
                                           : row.good == Good::higher ? "higher"
                                                                      : "neither"}});
  }
  for (ArmReport const& arm : report.arms) json["scenarios"].push_back(json_of(arm));
  for (Sentence const& one : conclusions(report)) json["conclusions"].push_back(json_of(one));
  for (Sentence const& one : limitations()) json["limitations"].push_back(json_of(one));
  return json.dump(2) + "\n";
}

std::string weeks_csv(Report const& report, Ensemble const& ensemble, csv::Dialect dialect) {
  std::ostringstream text;
  csv::Writer table(text, dialect);
  table.text("scenario").text("week");
  for (std::size_t s = 0; s < series_count; ++s) {
    std::string const key(key_of(static_cast<Series>(s)));
    for (char const* what : {"_mean", "_p5", "_p50", "_p95"}) table.text(key + what);
  }
  table.end_row();
  for (std::size_t arm = 0; arm < report.arms.size(); ++arm) {
    for (std::size_t week = 0; week < run_weeks; ++week) {
      std::vector<Week const*> runs;
      for (auto const& run : ensemble.results[arm]) {
        if (run && week < run->weeks.size()) runs.push_back(&run->weeks[week]);
      }
      if (runs.empty()) continue;
      table.text(report.arms[arm].scenario.name).whole(static_cast<std::int64_t>(week));
      for (std::size_t s = 0; s < series_count; ++s) {
        std::vector<double> values;
        for (Week const* run : runs) values.push_back(run->values[s]);
        double sum = 0;
        for (double value : values) sum += value;
        table.number(sum / static_cast<double>(values.size()));
        for (double q : {0.05, 0.5, 0.95}) table.number(quantile_of(values, q));
      }
      table.end_row();
    }
  }
  return text.str();
}

}  // namespace mellanrum::whatif
