// The commented sample file; see scenario_file.hpp.
#include "whatif/scenario_text.hpp"

#include <charconv>

#include "whatif/scenario_file.hpp"

namespace mellanrum::whatif {

namespace {

constexpr DomainRow domain_rows[] = {
    {"mandate", &Parameters::mandate, 0, 1, "narrowness of mandate, 0 open to 1 narrow"},
    {"processing_weeks", &Parameters::processing_weeks, 0.5, 52, "mean weeks of processing"},
    {"need_weight", &Parameters::need_weight, 0, 10, "weight of a further need in the domain"},
    {"home_share", &Parameters::home_share, 0, 1, "share of clients whose home is in the domain"},
    {"turnover_factor", &Parameters::turnover_factor, 0, 3, "multiplies staff turnover"},
};

constexpr std::string_view group_titles[] = {
    "Levers", "The municipality",         "Formal work",        "Informal work",
    "Trust",  "Staff who leave and come", "Guides (vägledare)", "Costs"};

template <class Values>
std::string list_text(Values const& values) {
  std::string text;
  for (auto value : values) text += (text.empty() ? "[" : ", ") + number_text(value);
  return text + "]";
}

std::string value_text(Parameters const& p, ParameterRow const& row) {
  if (std::holds_alternative<bool Parameters::*>(row.field)) {
    return value_of(p, row) != 0 ? "true" : "false";
  }
  return number_text(value_of(p, row));
}

void write_row(std::string& text, Parameters const& p, ParameterRow const& row) {
  text += "\n# ";
  text += row.swedish;
  text += ". ";
  text += row.english;
  text += ".\n# ";
  if (!std::holds_alternative<bool Parameters::*>(row.field)) {
    text += range_text(row.low, row.high);
    if (!row.unit.empty()) text += " (" + std::string(row.unit) + ")";
    text += "; ";
  }
  text += "default " + value_text(p, row) + "; source: " + std::string(row.source) + "\n# ";
  text += std::string(row.key) + " = " + value_text(p, row) + "\n";
}

}  // namespace

std::span<DomainRow const> domain_table() {
  return domain_rows;
}

std::string number_text(double value) {
  char text[32];
  auto const end = std::to_chars(text, text + sizeof text, value).ptr;
  return {text, end};
}

std::string range_text(double low, double high) {
  return "from " + number_text(low) + " to " + number_text(high);
}

std::string sample_scenario(Preset preset) {
  Parameters const p = parameters_of(preset);
  std::string text =
      "# A scenario for `mellanrum whatif`. Every key is shown with unit, range, default and\n"
      "# source (A assumption, E empirical anchor, S seed text, D derived). Take away the # of\n"
      "# what you want to change; what is left out keeps its default.\n"
      "# Modellen visar riktning, inte prognos. The model shows direction, not a forecast.\n\n"
      "name = \"Min fråga\"\n"
      "preset = \"" +
      std::string(name_of(preset)) +
      "\"  # small, medium or large municipality\n"
      "seed = 1000\n"
      "replicates = 40\n\n[levers]\n"
      "# All four functions of the coordination federation at once.\n# federation = false\n\n"
      "# ordinary, co_located or offices_closed\n# geography = \"ordinary\"\n\n"
      "# Key persons leave: none, hubs or random\n# shock = \"none\"\n\n"
      "# Shares of clients with two, three, four, five and six needs.\n"
      "# need_counts = " +
      list_text(p.need_counts) + "\n";
  Group group = Group::lever;
  for (ParameterRow const& row : parameter_table()) {
    if (row.group != group) {
      if (group == Group::lever) text += "\n[parameters]\n";
      group = row.group;
      text += "\n# --- " + std::string(group_titles[static_cast<int>(group)]) + "\n";
    }
    write_row(text, p, row);
  }
  text += "\n[domains]\n# Ten numbers each, for:";
  for (int d = 0; d < domains; ++d) {
    text += (d % 4 == 0 ? "\n#   " : " ") + std::string(domain_name(d)) + (d < 9 ? "," : "");
  }
  text += "\n# units = " + list_text(p.units) +
          "\n# staff_per_unit = " + list_text(p.staff_per_unit) + "\n";
  for (DomainRow const& row : domain_rows) {
    text += "# " + std::string(row.english) + "; " + range_text(row.low, row.high) + "\n# " +
            std::string(row.key) + " = " + list_text(p.*row.field) + "\n";
  }
  return text;
}

}  // namespace mellanrum::whatif
