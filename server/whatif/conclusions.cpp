// See conclusions.hpp. The sentences say how sure one may be before they say how much.
#include "whatif/conclusions.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "whatif/findings.hpp"

namespace mellanrum::whatif {

namespace {

Sentence same(std::string const& text) {
  return {text, text};
}

Sentence quoted(std::string const& name) {
  return {"”" + name + "”", "“" + name + "”"};
}

Interval const& value_of(ArmReport const& arm, Outcome outcome) {
  return arm.outcomes[static_cast<std::size_t>(outcome)].value;
}

OutcomeDifference const& difference_of(ArmReport const& arm, Outcome outcome) {
  return arm.against_base[static_cast<std::size_t>(outcome)];
}

OutcomeRow const& row_of(Outcome outcome) {
  return outcome_table()[static_cast<std::size_t>(outcome)];
}

Sentence adverb(Certainty certainty) {
  if (certainty == Certainty::probable) return {"troligen ", "probably "};
  if (certainty == Certainty::depends_on_assumptions) return {"kanske ", "perhaps "};
  return {};
}

Sentence headline(ArmReport const& arm, OutcomeDifference const& weeks) {
  Sentence const with = Sentence{"Med ", "With "} + quoted(arm.scenario.name);
  Certainty const certainty = certainty_of(weeks);
  if (certainty == Certainty::no_difference_shown) {
    return with + Sentence{" kan ingen skillnad visas i väntan på samordnad hjälp",
                           " no difference can be shown in waiting for coordinated help"};
  }
  double const change = weeks.difference.mean;
  Sentence const sure = adverb(certainty);
  return with +
         Sentence{" kommer samordnad hjälp " + sure.swedish,
                  " coordinated help " + sure.english + "comes "} +
         spoken_time(change, unit_for(change)) +
         (change < 0 ? Sentence{" tidigare", " earlier"} : Sentence{" senare", " later"});
}

// Where nineteen of twenty municipalities lie, if they spread as a normal distribution does;
// nothing where a single run cannot tell, or all are alike.
Sentence spread_words(Interval const& weeks) {
  double const least = std::max(0.0, weeks.mean - 1.96 * weeks.deviation);
  double const most = weeks.mean + 1.96 * weeks.deviation;
  if (weeks.count < 2 || std::round(least) == std::round(most)) return {};
  return Sentence{"; i en enskild kommun oftast mellan ", "; in a single one most often between "} +
         spoken(least) + Sentence{" och ", " and "} + spoken(most);
}

// The interval in whole numbers, where they differ.
Sentence how_little_and_how_much(Interval const& i) {
  TimeUnit const unit = unit_for(i.mean);
  auto const [least, most] = std::minmax({std::abs(i.low), std::abs(i.high)});
  double const few = units_in(least, unit), many = units_in(most, unit);
  if (few == many) return {};
  Sentence const and_then{", det kan bli ", ", it may be "};
  return Sentence{"Det kan bli ", "It may be "} + spoken_time(least, unit) + and_then +
         (few == 0 ? spoken_time(most, unit) : spoken(many)) + same(". ");
}

Sentence how_sure(OutcomeDifference const& d, int draws) {
  if (!d.robustness) {
    return {"Det är inte prövat med andra antaganden.",
            "It has not been tried with other assumptions."};
  }
  Sentence const count = spoken(*d.robustness * draws) + Sentence{" av ", " of "} + spoken(draws);
  return Sentence{"Riktningen är densamma i ", "The direction is the same in "} + count +
         Sentence{" prövningar med andra antaganden.", " trials with other assumptions."};
}

Sentence agreement(bool better, int agreeing, int runs) {
  std::string const counts[2] = {std::to_string(agreeing), std::to_string(runs)};
  return {(better ? "Bättre i " : "Sämre i ") + counts[0] + " av " + counts[1] + " körningar",
          (better ? "Better in " : "Worse in ") + counts[0] + " of " + counts[1] + " runs"};
}

std::optional<bool> judged(OutcomeRow const& row, bool less) {
  if (row.good == Good::neither) return std::nullopt;
  return row.good == (less ? Good::lower : Good::higher);
}

// Certainties from the surest.
constexpr Certainty surest_first[] = {Certainty::certain_direction, Certainty::not_shaken,
                                      Certainty::probable, Certainty::depends_on_assumptions};

void add_findings(Report const& report, ArmReport const& arm, Conclusion& conclusion) {
  for (Certainty certainty : surest_first) {
    FindingGroup group{certainty, {}};
    for (Telling const& telling : tellings()) {
      OutcomeDifference const& d = difference_of(arm, telling.outcome);
      if (certainty_of(d) != certainty) continue;
      double const before = value_of(report.arms[0], telling.outcome).mean;
      group.findings.push_back({telling.say(before, before + d.difference.mean),
                                judged(row_of(telling.outcome), d.difference.mean < 0)});
    }
    if (!group.findings.empty()) conclusion.groups.push_back(std::move(group));
  }
  for (Telling const& telling : tellings()) {
    if (certainty_of(difference_of(arm, telling.outcome)) != Certainty::no_difference_shown)
      continue;
    OutcomeRow const& row = row_of(telling.outcome);
    conclusion.unshown.push_back({std::string(row.swedish), std::string(row.english)});
  }
}

void add_cautions(Report const& report, ArmReport const& arm, std::vector<Sentence>& cautions) {
  Parameters const& p = arm.scenario.parameters;
  Parameters const& before = report.arms[0].scenario.parameters;
  if (p.secrecy < before.secrecy) {
    cautions.push_back(
        {"Svagare sekretess är ingen rekommendation: modellen ser vad dagens tolkning kostar i "
         "väntan men inte vad integritet är värd. Alternativ att pröva: samtycke, SIP, vägledare.",
         "Weaker secrecy is not a recommendation: the model sees what the present reading costs "
         "in waiting but not what privacy is worth. Alternatives to try: consent, SIP, guides."});
  }
  if (p.forbid_contacts != before.forbid_contacts) {
    cautions.push_back(
        {"Ett förbud kan skydda på sätt som modellen saknar, till exempel integritet.",
         "A ban may protect in ways that the model lacks, such as privacy."});
  }
  auto const is_shown = [&](Outcome outcome) {
    return difference_of(arm, outcome).difference.excludes_zero();
  };
  if (arm.break_even && is_shown(Outcome::weeks_mean) && is_shown(Outcome::cost_without_waiting)) {
    Sentence const value = spoken(two_digits(*arm.break_even));
    cautions.push_back(Sentence{"Åtgärden betalar sig när en veckas väntan värderas till minst ",
                                "The measure pays for itself when a week's waiting is valued at "} +
                       value + Sentence{" kronor per klient.", " SEK per client or more."});
  }
}

// The findings of one certainty in one breath.
void add_told(Conclusion const& conclusion, std::vector<Sentence>& sentences) {
  for (FindingGroup const& group : conclusion.groups) {
    Sentence told = words_for(group.certainty) + same(":");
    for (Finding const& finding : group.findings) told = told + same(" ") + finding.said;
    sentences.push_back(told);
  }
  if (conclusion.unshown.empty()) return;
  Sentence names;
  for (Sentence const& name : conclusion.unshown) {
    names = names + (names.empty() ? same(": ") : same("; ")) + name;
  }
  sentences.push_back(words_for(Certainty::no_difference_shown) + names + same("."));
}

std::string with_point(double value) {
  if (!std::isfinite(value)) return "–";
  double const size = std::abs(value);
  int const digits = size >= 100 || value == 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
  char text[64];
  std::snprintf(text, sizeof text, "%.*f", digits, value);
  std::string result = text;
  if (result.find('.') != std::string::npos) {
    while (result.back() == '0') result.pop_back();
    if (result.back() == '.') result.pop_back();
  }
  return result == "-0" ? "0" : result;
}

}  // namespace

std::string english_number(double value) {
  return with_point(value);
}

std::string swedish_number(double value) {
  std::string text = with_point(value);
  std::replace(text.begin(), text.end(), '.', ',');
  if (text[0] == '-') text = "−" + text.substr(1);
  return text;
}

Sentence words_for(Certainty certainty) {
  switch (certainty) {
    case Certainty::no_difference_shown:
      return {"Ingen skillnad kan visas", "No difference can be shown"};
    case Certainty::depends_on_assumptions:
      return {"Riktningen beror på antagandena", "The direction depends on the assumptions"};
    case Certainty::probable:
      return {"Trolig riktning", "A probable direction"};
    case Certainty::certain_direction:
      return {"Säker riktning inom modellen", "A certain direction within the model"};
    case Certainty::not_shaken:
      return {"Tydlig vid dessa antaganden, inte prövad mot andra",
              "Clear at these assumptions, not tried against others"};
  }
  return {};
}

Sentence cancelled() {
  return {"Körningen avbröts: svaret bygger på färre körningar än beställt.",
          "The run was cancelled: the answer rests on fewer runs than asked."};
}

Sentence describe(ArmReport const& arm) {
  Interval const& weeks = value_of(arm, Outcome::weeks_mean);
  double const fell = 100 * value_of(arm, Outcome::chairs_broad).mean;
  double const heavy = 100 * value_of(arm, Outcome::overload_share).mean;
  return quoted(arm.scenario.name) +
         Sentence{": i den tänkta kommunen dröjer det i medel ",
                  ": in the imagined municipality it takes "} +
         spoken_time(weeks.mean, TimeUnit::weeks) +
         Sentence{" tills alla insatser är i gång samtidigt",
                  " on average until all services run at once"} +
         spread_words(weeks) + Sentence{". Av hundra klienter hamnar ", ". Of a hundred clients "} +
         spoken(fell) +
         Sentence{" någon gång mellan stolarna, och av hundra arbetsveckor är ",
                  " fall between the chairs at some time, and of a hundred working weeks "} +
         spoken(heavy) + Sentence{" för tunga.", " are too heavy."};
}

Conclusion conclude(Report const& report, std::size_t arm_index) {
  ArmReport const& arm = report.arms[arm_index];
  OutcomeDifference const& weeks = difference_of(arm, Outcome::weeks_mean);
  Conclusion conclusion;
  conclusion.headline = headline(arm, weeks);
  if (certainty_of(weeks) != Certainty::no_difference_shown) {
    conclusion.range = how_little_and_how_much(weeks.difference) + how_sure(weeks, report.draws);
  }
  conclusion.runs = weeks.difference.count;
  conclusion.agreeing = static_cast<int>(std::lround(weeks.pairs_with_sign * conclusion.runs));
  conclusion.agreement = agreement(weeks.difference.mean < 0, conclusion.agreeing, conclusion.runs);
  add_findings(report, arm, conclusion);
  add_cautions(report, arm, conclusion.cautions);
  return conclusion;
}

std::vector<Sentence> conclusions(Report const& report) {
  std::vector<Sentence> sentences;
  if (!report.complete) {
    sentences.push_back(cancelled());
  }
  sentences.push_back(describe(report.arms[0]));
  for (std::size_t arm = 1; arm < report.arms.size(); ++arm) {
    Conclusion const conclusion = conclude(report, arm);
    sentences.push_back(conclusion.headline + same(". ") + conclusion.range +
                        (conclusion.range.empty() ? Sentence{} : same(" ")) + conclusion.agreement +
                        same("."));
    add_told(conclusion, sentences);
    sentences.insert(sentences.end(), conclusion.cautions.begin(), conclusion.cautions.end());
  }
  return sentences;
}

}  // namespace mellanrum::whatif
