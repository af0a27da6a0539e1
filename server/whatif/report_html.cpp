// report.html; see outputs.hpp. Swedish first, English beside; every chart has a table with the
// same figures, and the limitations stand on the same page as the results.
#include <cmath>

#include "whatif/charts.hpp"
#include "whatif/conclusions.hpp"
#include "whatif/outputs.hpp"

namespace mellanrum::whatif {

namespace {

constexpr char const* style = R"(
:root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fff;--quiet:#5a5a5a;--rule:#d4d4d4;
--c0:#1f5fa8;--c1:#a34700;--c2:#2d6b2d;--c3:#7a3d8f;--c4:#6b5a00;--good:#1d6b2f;--bad:#a32020}
@media(prefers-color-scheme:dark){:root{--ink:#ececec;--paper:#161616;--quiet:#b0b0b0;--rule:#444;
--c0:#7fb4f0;--c1:#f0a060;--c2:#86cf86;--c3:#cf9be0;--c4:#d8c460;--good:#7fd18f;--bad:#f08a8a}}
body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:60rem;
margin:0 auto;padding:1rem}
h1,h2,h3{line-height:1.25}[lang=en]{color:var(--quiet)}
.notice{border-left:4px solid var(--c1);padding:.5rem 1rem;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.9rem}.scroll{overflow-x:auto}
th,td{text-align:left;padding:.3rem .5rem;border-bottom:1px solid var(--rule)}
td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
svg{width:100%;height:auto;margin:1rem 0}svg text{fill:var(--ink);font:12px system-ui,sans-serif}
svg .heading{font-weight:600;font-size:14px}.grid{stroke:var(--rule)}.zero{stroke:var(--ink)}
.median{fill:none;stroke-width:2.5}.band{opacity:.16;stroke:none}
.c0{stroke:var(--c0)}.c1{stroke:var(--c1);stroke-dasharray:8 3}
.c2{stroke:var(--c2);stroke-dasharray:2 3}
.c3{stroke:var(--c3);stroke-dasharray:10 3 2 3}.c4{stroke:var(--c4);stroke-dasharray:4 4}
.band.c0{fill:var(--c0)}.band.c1{fill:var(--c1)}.band.c2{fill:var(--c2)}.band.c3{fill:var(--c3)}
.band.c4{fill:var(--c4)}
line.better,line.worse,line.unclear{stroke-width:4}.better{stroke:var(--good);fill:var(--good)}
.worse{stroke:var(--bad);fill:var(--bad)}.unclear{stroke:var(--quiet);fill:var(--paper)}
)";

std::string in_both(char const* element, Sentence const& sentence) {
  std::string const open = "<" + std::string(element);
  std::string const close = "</" + std::string(element) + ">\n";
  return open + ">" + escape_html(sentence.swedish) + close + open + " lang=\"en\">" +
         escape_html(sentence.english) + close;
}

std::string both_in_item(Sentence const& sentence) {
  return "<li>" + escape_html(sentence.swedish) + " <span lang=\"en\">" +
         escape_html(sentence.english) + "</span></li>\n";
}

std::string notice() {
  return "<div class=\"notice\" role=\"note\">" +
         in_both("p", {std::string(direction_swedish), std::string(direction_english)}) +
         "</div>\n";
}

std::string number_cell(std::string const& text) {
  return "<td class=\"n\">" + text + "</td>";
}

std::string interval_text(Interval const& i) {
  return swedish_number(i.mean) + " [" + swedish_number(i.low) + "; " + swedish_number(i.high) +
         "]";
}

std::string value_table(Report const& report) {
  std::string html =
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Utfall\">"
      "<table><caption>Utfall, medel med 95 % intervall "
      "<span lang=\"en\">Outcomes, mean with 95 % interval</span></caption>"
      "<thead><tr><th scope=\"col\">Utfall</th>";
  for (ArmReport const& arm : report.arms) {
    html += "<th scope=\"col\">" + escape_html(arm.scenario.name) + "</th>";
  }
  html += "</tr></thead><tbody>";
  for (OutcomeRow const& row : outcome_table()) {
    html += "<tr><th scope=\"row\">" + escape_html(row.swedish) + " <span lang=\"en\">" +
            escape_html(row.english) + " (" + escape_html(row.unit) + ")</span></th>";
    for (ArmReport const& arm : report.arms) {
      html += number_cell(interval_text(arm.outcomes[static_cast<std::size_t>(row.outcome)].value));
    }
    html += "</tr>";
  }
  return html + "</tbody></table></div>\n";
}

std::string difference_table(ArmReport const& arm) {
  std::string html =
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Skillnader\"><table>"
      "<caption>Skillnad mot utgångsläget, parvis <span lang=\"en\">Paired difference from the "
      "base</span></caption><thead><tr><th scope=\"col\">Utfall</th>"
      "<th scope=\"col\">Skillnad [95 %]</th><th scope=\"col\">Par med tecknet</th>"
      "<th scope=\"col\">±30 %</th><th scope=\"col\">Hur säkert</th></tr></thead><tbody>";
  for (OutcomeDifference const& d : arm.against_base) {
    OutcomeRow const& row = outcome_table()[static_cast<std::size_t>(d.outcome)];
    auto share = [](double value) { return swedish_number(std::round(100 * value)) + " %"; };
    html += "<tr><th scope=\"row\">" + escape_html(row.swedish) + "</th>" +
            number_cell(interval_text(d.difference)) + number_cell(share(d.pairs_with_sign)) +
            number_cell(d.robustness ? share(*d.robustness) : "–") + "<td>" +
            escape_html(words_for(certainty_of(d)).swedish) + "</td></tr>";
  }
  return html + "</tbody></table></div>\n";
}

// In per cent of the base's value, so that weeks and shares fit one chart.
std::string difference_chart(Report const& report, ArmReport const& arm) {
  std::vector<IntervalRow> rows;
  for (Outcome outcome :
       {Outcome::weeks_mean, Outcome::chairs_broad, Outcome::stuck_weeks, Outcome::queue_weeks,
        Outcome::overload_share, Outcome::load_gini, Outcome::duplicate_events,
        Outcome::gap_network, Outcome::tie_strength, Outcome::staff_hours, Outcome::cost}) {
    auto const index = static_cast<std::size_t>(outcome);
    double const base = std::abs(report.arms[0].outcomes[index].value.mean);
    if (base == 0) continue;
    Interval i = arm.against_base[index].difference;
    for (double* value : {&i.mean, &i.low, &i.high}) *value *= 100 / base;
    OutcomeRow const& row = outcome_table()[index];
    rows.push_back({std::string(row.swedish), i, row.good});
  }
  return interval_chart(arm.scenario.name + " jämfört med " + report.arms[0].scenario.name +
                            ", procent av utgångsläget",
                        rows);
}

std::string fans(Report const& report, Ensemble const& ensemble) {
  struct Shown {
    Series series;
    char const* title;
  };
  constexpr Shown shown[] = {{Series::uncoordinated, "Klienter som väntar på samordnad hjälp"},
                             {Series::between_chairs, "Klienter mellan stolarna"},
                             {Series::needs_stuck, "Steg som har stannat"},
                             {Series::tie_strength, "Relationskapital per person"}};
  std::string html;
  for (Shown const& one : shown) {
    std::vector<FanLine> lines;
    for (std::size_t arm = 0; arm < report.arms.size(); ++arm) {
      lines.push_back({report.arms[arm].scenario.name, fan(ensemble, arm, one.series)});
    }
    html += fan_chart(one.title, lines);
  }
  return html + in_both("p", {"Linjen är medianen, banden hälften och nio tiondelar av "
                              "körningarna. Vecka 0–103 är insvängning. Alla veckor finns i "
                              "weeks.csv.",
                              "The line is the median, the bands one half and nine tenths of the "
                              "runs. Weeks 0–103 are burn-in. Every week is in weeks.csv."});
}

}  // namespace

std::string report_html(Report const& report, Ensemble const& ensemble) {
  std::string html =
      "<!doctype html>\n<html lang=\"sv\"><head><meta charset=\"utf-8\">"
      "<meta name=\"viewport\" content=\"width=device-width\"><title>Vad händer om – " +
      escape_html(report.arms[0].scenario.name) + "</title><style>" + style +
      "</style></head><body><main>\n<h1>Vad händer om</h1>\n" + notice() + "<h2>Slutsats</h2>\n";
  html += "<ul>";
  for (Sentence const& sentence : conclusions(report)) html += both_in_item(sentence);
  html += "</ul>\n";
  for (std::size_t arm = 1; arm < report.arms.size(); ++arm) {
    html += "<h2>" + escape_html(report.arms[arm].scenario.name) + "</h2>\n" +
            difference_chart(report, report.arms[arm]) + difference_table(report.arms[arm]);
  }
  html += "<h2>Vecka för vecka</h2>\n" + fans(report, ensemble);
  html += "<h2>Alla utfall</h2>\n" + value_table(report) + notice();
  html += "<h2>Vad modellen utelämnar</h2>\n<ul>";
  for (Sentence const& sentence : limitations()) html += both_in_item(sentence);
  html += "</ul>\n<p>" + std::to_string(report.replicates) +
          " körningar per scenario, samma frön i alla; " + std::to_string(report.draws) +
          " prövningar med skakade antaganden.</p>\n</main></body></html>\n";
  return html;
}

}  // namespace mellanrum::whatif
