// See conclusions.hpp. The sentences say how sure one may be before they say how much.
#include "whatif/conclusions.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace mellanrum::whatif {

namespace {

std::string percent(double share, std::string (*number)(double)) {
  return number(std::round(100 * share)) + " %";
}

Sentence interval_words(Interval const& i) {
  return {swedish_number(i.mean) + " (95 %: " + swedish_number(i.low) + " till " +
              swedish_number(i.high) + ")",
          english_number(i.mean) + " (95 %: " + english_number(i.low) + " to " +
              english_number(i.high) + ")"};
}

Interval const& value_of(ArmReport const& arm, Outcome outcome) {
  return arm.outcomes[static_cast<std::size_t>(outcome)].value;
}

Sentence describe(ArmReport const& arm) {
  auto const weeks = interval_words(value_of(arm, Outcome::weeks_mean));
  double const spread = value_of(arm, Outcome::weeks_mean).deviation;
  double const fell = value_of(arm, Outcome::chairs_broad).mean;
  double const overload = value_of(arm, Outcome::overload_share).mean;
  return {"«" + arm.scenario.name + "»: i den stiliserade kommunen dröjer det i medel " +
              weeks.swedish +
              " veckor tills alla insatser är i gång samtidigt; en enskild kommun " +
              "avviker typiskt med " + swedish_number(spread) + " veckor. " +
              percent(fell, swedish_number) + " av klienterna hamnar någon gång mellan stolarna " +
              "och " + percent(overload, swedish_number) + " av personveckorna är överbelastade.",
          "“" + arm.scenario.name + "”: in the stylised municipality it takes on average " +
              weeks.english + " weeks until all services run at once; a single municipality " +
              "typically deviates by " + english_number(spread) + " weeks. " +
              percent(fell, english_number) + " of clients fall between the chairs at some time " +
              "and " + percent(overload, english_number) + " of person-weeks are overloaded."};
}

Sentence describe_difference(OutcomeDifference const& d) {
  OutcomeRow const& row = outcome_table()[static_cast<std::size_t>(d.outcome)];
  bool const less = d.difference.mean < 0;
  Sentence const certainty = words_for(certainty_of(d));
  if (!d.difference.excludes_zero()) {
    return {std::string(row.swedish) + ": " + certainty.swedish + ".",
            std::string(row.english) + ": " + certainty.english + "."};
  }
  auto const words = interval_words(d.difference);
  bool const good = row.good == Good::lower ? less : !less;
  std::string const judged_sv = row.good == Good::neither ? "" : good ? " (bättre)" : " (sämre)";
  std::string const judged_en = row.good == Good::neither ? "" : good ? " (better)" : " (worse)";
  Sentence robust;
  if (d.robustness) {
    robust.swedish = "; samma riktning i " + percent(*d.robustness, swedish_number) +
                     " av prövningarna där antagandena skakats ±30 %";
    robust.english = "; the same direction in " + percent(*d.robustness, english_number) +
                     " of the draws with assumptions shaken by ±30 %";
  }
  return {std::string(row.swedish) + (less ? " minskar" : " ökar") + judged_sv + ": " +
              words.swedish + robust.swedish + ". " + certainty.swedish + ".",
          std::string(row.english) + (less ? " falls" : " rises") + judged_en + ": " +
              words.english + robust.english + ". " + certainty.english + "."};
}

void add_cautions(ArmReport const& base, ArmReport const& arm, std::vector<Sentence>& sentences) {
  Parameters const& p = arm.scenario.parameters;
  Parameters const& before = base.scenario.parameters;
  if (p.secrecy < before.secrecy) {
    sentences.push_back(
        {"Svagare sekretess är ingen rekommendation: modellen ser vad dagens tolkning kostar i "
         "väntan men inte vad integritet är värd. Alternativ att pröva: samtycke, SIP, vägledare.",
         "Weaker secrecy is not a recommendation: the model sees what the present reading costs "
         "in waiting but not what privacy is worth. Alternatives to try: consent, SIP, guides."});
  }
  if (p.forbid_contacts != before.forbid_contacts) {
    sentences.push_back(
        {"Ett förbud kan skydda på sätt som modellen saknar, till exempel integritet.",
         "A ban may protect in ways that the model lacks, such as privacy."});
  }
  if (arm.break_even) {
    sentences.push_back({"Åtgärden betalar sig när en veckas väntan värderas till minst " +
                             swedish_number(*arm.break_even) + " kronor per klient.",
                         "The measure pays for itself when a week's waiting is valued at " +
                             english_number(*arm.break_even) + " SEK per client or more."});
  }
}

constexpr Outcome told[] = {
    Outcome::weeks_mean,       Outcome::chairs_broad, Outcome::stuck_weeks, Outcome::overload_share,
    Outcome::duplicate_events, Outcome::gap_network,  Outcome::load_gini,   Outcome::cost};

std::string with_point(double value) {
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

std::vector<Sentence> conclusions(Report const& report) {
  std::vector<Sentence> sentences;
  if (!report.complete) {
    sentences.push_back({"Körningen avbröts: intervallen bygger på färre körningar än beställt.",
                         "The run was cancelled: intervals rest on fewer replicates than asked."});
  }
  sentences.push_back(describe(report.arms[0]));
  for (std::size_t arm = 1; arm < report.arms.size(); ++arm) {
    sentences.push_back(describe(report.arms[arm]));
    for (Outcome outcome : told) {
      sentences.push_back(
          describe_difference(report.arms[arm].against_base[static_cast<std::size_t>(outcome)]));
    }
    add_cautions(report.arms[0], report.arms[arm], sentences);
  }
  return sentences;
}

std::span<Sentence const> limitations() {
  static Sentence const list[] = {
      {"Modellen är inte kalibrerad mot någon verklig kommun och de flesta storlekar är "
       "antaganden. Det ärliga resultatet är riktning, rangordning och robusthet.",
       "The model is not calibrated to any real municipality and most sizes are assumptions. Its "
       "honest result is direction, rank order and robustness."},
      {"Klienterna handlar inte själva: inga avhopp, återfall, flyttar eller rättsliga utfall, och "
       "ingen klientens tillit.",
       "Clients do not act: no drop-out, relapse, moving or legal outcome, and no client trust."},
      {"En behovsmodell för alla grupper; ingen årstid, budget, politik eller lärande "
       "organisation.",
       "One model of needs for all groups; no season, budget, politics or learning organisation."},
      {"Bra betyder här snabbt och samordnat. Rättssäkerhet, integritet och kvalitet syns bara som "
       "olika utfall; modellen förordar därför aldrig svagare sekretess.",
       "Good means fast and coordinated here. Legal certainty, privacy and quality show only as "
       "unequal outcomes; the model therefore never recommends weaker secrecy."},
      {"Den som slutar gör det slumpvis och av stress; i verkligheten slutar flera tillsammans.",
       "People leave at random and from stress; in reality leaving clusters."},
      {"Ekonomin hänger på vad en veckas väntan anses kosta; se brytpunkten.",
       "The economy hinges on what a week's waiting is taken to cost; see the break-even."},
      {"Små kommuner ger mycket brusiga resultat; se på intervallen, inte på medelvärdet.",
       "Small municipalities give very noisy results; look at the intervals, not the mean."},
  };
  return list;
}

}  // namespace mellanrum::whatif
