// report.html; see outputs.hpp. Swedish first, English beside; every chart has a table with the
// same figures, and the limitations stand on the same page as the results.
#include <cmath>

#include "whatif/charts.hpp"
#include "whatif/conclusions.hpp"
#include "whatif/outputs.hpp"

namespace mellanrum::whatif {

namespace {

// The colours of the web interface; contrast at least 4.5 to 1 for text in light and dark.
constexpr char const* style = R"(
:root{color-scheme:light dark;--ink:#16222a;--ink-2:#46555d;--paper:#fff;--page:#eff3f3;
--line:#d3dbdc;--deep:#0b2b37;--on-deep:#e8f1f3;--on-deep-2:#a9c3cc;--dot:#86cbe0;
--good:#28613c;--bad:#a32c12;--think:#6f4600;--tint:#dfecf0;
--c0:#46555d;--c1:#0e4d63;--c2:#7a3a5f;--c3:#7d5200;--c4:#3b4a94}
@media(prefers-color-scheme:dark){:root{--ink:#e6eef0;--ink-2:#b3c0c5;--paper:#132228;
--page:#0c171c;--line:#2a3c44;--deep:#081e27;--good:#8fcba2;--bad:#ff9f85;--think:#f2c66d;
--tint:#17343f;--c0:#b3c0c5;--c1:#86cbe0;--c2:#e3a6c6;--c3:#ebc069;--c4:#aab6f2}}
*{box-sizing:border-box}
body{font:17px/1.45 "Source Sans 3",system-ui,sans-serif;color:var(--ink);
background:var(--page);margin:0}
main{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 3rem;display:grid;gap:1.25rem;
grid-template-columns:minmax(0,1fr)}
h1,h2,h3{font-family:"Schibsted Grotesk",system-ui,sans-serif;line-height:1.2;margin:0;
font-weight:650;text-wrap:balance}
h1{font-size:1.75rem}h2{font-size:1.19rem}h3{font-size:1.06rem}p{margin:.4rem 0;max-width:70ch}
.lead{color:var(--ink-2)}
.card{background:var(--paper);border:1px solid var(--line);border-radius:10px;
padding:1rem 1.15rem}
.card>*+*{margin-top:.75rem}
.conclusion{background:var(--deep);color:var(--on-deep);border-radius:10px;padding:1.25rem;
display:flex;gap:1.5rem;align-items:flex-start}
.conclusion h2{font-size:1.5rem}
.conclusion figure{margin:0;flex:0 0 9rem;text-align:center;font-size:.94rem}
.conclusion .quiet{color:var(--on-deep-2);font-size:.94rem}
svg.dots{width:9rem;height:auto;display:block;margin:0 auto .4rem}
svg.dots circle{stroke:var(--dot);stroke-width:1.5;fill:none}svg.dots .on{fill:var(--dot)}
@media(max-width:40rem){.conclusion{flex-direction:column-reverse}
.conclusion figure{flex:none}}
ul{margin:.25rem 0;padding-left:1.2rem;max-width:70ch}li{margin:.35rem 0}
.mark{font-size:.875rem;font-weight:600;white-space:nowrap}
.mark.better{color:var(--good)}.mark.worse{color:var(--bad)}
details{border-top:1px solid var(--line);padding-top:.6rem}
summary{cursor:pointer;color:var(--c1);font-weight:600}
.think{border-left:4px solid var(--think);padding-left:.75rem}
table{border-collapse:collapse;width:100%;font-size:.94rem}.scroll{overflow-x:auto}
caption{text-align:left;color:var(--ink-2);padding-bottom:.4rem}
th,td{text-align:left;padding:.3rem .5rem;border-bottom:1px solid var(--line);
vertical-align:top}th{font-weight:600}
td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
[lang=en]{color:var(--ink-2)}th [lang=en]{font-weight:400}
svg{width:100%;height:auto}svg text{fill:var(--ink);font:13px "Source Sans 3",system-ui,sans-serif}
svg .heading{font-weight:600;font-size:15px}.grid{stroke:var(--line)}.zero{stroke:var(--ink)}
.median{fill:none;stroke-width:2.5}.band{opacity:.16;stroke:none}
.c0{stroke:var(--c0);stroke-dasharray:6 4}.c1{stroke:var(--c1)}
.c2{stroke:var(--c2);stroke-dasharray:2 3}
.c3{stroke:var(--c3);stroke-dasharray:10 3 2 3}.c4{stroke:var(--c4);stroke-dasharray:4 4}
.band.c0{fill:var(--c0)}.band.c1{fill:var(--c1)}.band.c2{fill:var(--c2)}.band.c3{fill:var(--c3)}
.band.c4{fill:var(--c4)}
line.better,line.worse,line.unclear{stroke-width:4}svg .better{stroke:var(--good);
fill:var(--good)}svg .worse{stroke:var(--bad);fill:var(--bad)}
svg .unclear{stroke:var(--ink-2);fill:var(--paper)}
@media print{body{background:#fff}.card,.conclusion{break-inside:avoid}}
)";

enum class Language { swedish, english };

std::string in(Language language, Sentence const& sentence) {
  return escape_html(language == Language::swedish ? sentence.swedish : sentence.english);
}

std::string paragraph(Language language, Sentence const& sentence) {
  return sentence.empty() ? "" : "<p>" + in(language, sentence) + "</p>\n";
}

// What is for readers of English only, folded away.
std::string english_beside(std::string const& html) {
  return "<details lang=\"en\"><summary>In English</summary>\n" + html + "</details>\n";
}

Sentence direction() {
  return {std::string(direction_swedish), std::string(direction_english)};
}

std::string conclusion_box(Conclusion const& conclusion) {
  std::string html = "<section class=\"conclusion\">";
  if (conclusion.runs > 0) {
    html += "<figure>" +
            dot_chart(conclusion.agreement.swedish, conclusion.agreeing, conclusion.runs) +
            "<figcaption>" + in(Language::swedish, conclusion.agreement) + "</figcaption></figure>";
  }
  return html + "<div><h2>" + in(Language::swedish, conclusion.headline) + "</h2>\n" +
         paragraph(Language::swedish, conclusion.range) + "<p class=\"quiet\" role=\"note\">" +
         in(Language::swedish, direction()) + "</p></div></section>\n";
}

std::string card(std::string const& heading, std::string const& html) {
  return "<section class=\"card\"><h2>" + heading + "</h2>\n" + html + "</section>\n";
}

std::string list_of(Language language, std::span<Sentence const> sentences) {
  std::string html = "<ul>\n";
  for (Sentence const& one : sentences) html += "<li>" + in(language, one) + "</li>\n";
  return html + "</ul>\n";
}

std::string judgement(Language language, Finding const& finding) {
  if (!finding.is_better) return "";
  Sentence const word =
      *finding.is_better ? Sentence{"bättre", "better"} : Sentence{"sämre", "worse"};
  return " <span class=\"mark " + word.english + "\">" + in(language, word) + "</span>";
}

// The findings under how sure they are.
std::string findings(Language language, Conclusion const& conclusion) {
  auto const heading = [&](Certainty certainty) {
    return "<h3>" + in(language, words_for(certainty)) + "</h3>\n";
  };
  std::string html;
  for (FindingGroup const& group : conclusion.groups) {
    html += heading(group.certainty) + "<ul>\n";
    for (Finding const& one : group.findings) {
      html += "<li>" + in(language, one.said) + judgement(language, one) + "</li>\n";
    }
    html += "</ul>\n";
  }
  if (!conclusion.unshown.empty()) {
    html += heading(Certainty::no_difference_shown) + list_of(language, conclusion.unshown);
  }
  for (Sentence const& caution : conclusion.cautions) {
    html += "<p class=\"think\">" + in(language, caution) + "</p>\n";
  }
  return html;
}

std::string told(ArmReport const& base, ArmReport const& arm, Conclusion const& conclusion) {
  auto const english = Language::english;
  return card(escape_html(arm.scenario.name) + " jämfört med " + escape_html(base.scenario.name),
              findings(Language::swedish, conclusion) +
                  english_beside("<h3>" + in(english, conclusion.headline) + "</h3>\n" +
                                 paragraph(english, conclusion.range) +
                                 paragraph(english, conclusion.agreement) +
                                 paragraph(english, direction()) + findings(english, conclusion)));
}

Sentence how_it_was_run(Report const& report) {
  std::string const runs = std::to_string(report.replicates), draws = std::to_string(report.draws);
  Sentence told{runs + " körningar", runs + " runs"};
  if (report.arms.size() > 1) {
    told = told + Sentence{" per läge, samma frön i alla", " each, the same seeds in all"};
  }
  if (report.draws > 0) {
    told = told + Sentence{"; " + draws + " prövningar med andra antaganden",
                           "; " + draws + " trials with other assumptions"};
  }
  told = told + Sentence{".", "."};
  return report.complete ? told : cancelled() + Sentence{" ", " "} + told;
}

std::string each_by_itself(Report const& report) {
  std::vector<Sentence> described;
  for (ArmReport const& arm : report.arms) described.push_back(describe(arm));
  std::string swedish, english = paragraph(Language::english, how_it_was_run(report)) +
                                 paragraph(Language::english, direction());
  for (Sentence const& one : described) {
    swedish += paragraph(Language::swedish, one);
    english += paragraph(Language::english, one);
  }
  return card(report.arms.size() > 1 ? "Var för sig" : "I korthet",
              swedish + english_beside(english));
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
    Interval i = arm.against_base[index].difference;
    for (double* value : {&i.mean, &i.low, &i.high}) *value *= 100 / base;
    // Of nothing there is no share.
    if (base == 0 || !std::isfinite(i.mean + i.low + i.high)) continue;
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
  Sentence const key{
      "Linjen är medianen, banden hälften och nio tiondelar av körningarna. Vecka 0–103 är "
      "insvängning. Alla veckor finns i weeks.csv.",
      "The line is the median, the bands one half and nine tenths of the runs. Weeks 0–103 are "
      "burn-in. Every week is in weeks.csv."};
  return html + paragraph(Language::swedish, key) +
         english_beside(paragraph(Language::english, key));
}

}  // namespace

std::string report_html(Report const& report, Ensemble const& ensemble) {
  ArmReport const& base = report.arms[0];
  std::string html =
      "<!doctype html>\n<html lang=\"sv\"><head><meta charset=\"utf-8\">"
      "<meta name=\"viewport\" content=\"width=device-width\"><title>Vad händer om – " +
      escape_html(report.arms.back().scenario.name) + "</title><style>" + style +
      "</style></head><body><main>\n<header><h1>Vad händer om</h1>\n<p class=\"lead\">" +
      in(Language::swedish, how_it_was_run(report)) + "</p></header>\n";
  if (report.arms.size() == 1) {
    html += "<p class=\"think\" role=\"note\">" + in(Language::swedish, direction()) + "</p>\n";
  }
  for (std::size_t i = 1; i < report.arms.size(); ++i) {
    Conclusion const conclusion = conclude(report, i);
    html += conclusion_box(conclusion) + told(base, report.arms[i], conclusion);
  }
  html += each_by_itself(report);
  html +=
      card("Vad modellen utelämnar", list_of(Language::swedish, limitations()) +
                                         english_beside(list_of(Language::english, limitations())));
  for (std::size_t i = 1; i < report.arms.size(); ++i) {
    html += card("Alla skillnader: " + escape_html(report.arms[i].scenario.name),
                 difference_chart(report, report.arms[i]) + difference_table(report.arms[i]));
  }
  html += card("Vecka för vecka", fans(report, ensemble));
  html += card("Alla utfall", value_table(report));
  return html + "</main></body></html>\n";
}

}  // namespace mellanrum::whatif
