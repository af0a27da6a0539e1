// Reading scenarios; see scenario_file.hpp. Nothing is guessed: what is not a known name within its
// range is refused with its line.
#include "whatif/scenario_file.hpp"

#include <toml++/toml.h>
#include <algorithm>
#include <sstream>

#include "whatif/scenario_text.hpp"

namespace mellanrum::whatif {

namespace {

class Reader {
 public:
  explicit Reader(Scenario& scenario) : scenario_(scenario) {}

  void read(toml::table const& root) {
    read_preset(root);
    for (auto const& [key, node] : root) read_top(key, node);
    if (auto const* domains = root.get_as<toml::table>("domains")) check_shares(*domains);
  }
  std::vector<ScenarioProblem> take_problems() {
    std::stable_sort(problems_.begin(), problems_.end(),
                     [](auto const& a, auto const& b) { return a.line < b.line; });
    return std::move(problems_);
  }

 private:
  void refuse(toml::key const& key, std::string sentence) {
    problems_.push_back(
        {static_cast<int>(key.source().begin.line), std::string(key.str()), std::move(sentence)});
  }
  void refuse_unknown(toml::key const& key, std::vector<std::string_view> const& valid) {
    std::string const nearest = nearest_name(key.str(), valid);
    refuse(key, "Unknown key. The nearest valid name is \"" + nearest + "\".");
  }

  // The preset decides the defaults, so it is read before everything else.
  void read_preset(toml::table const& root) {
    auto const* node = root.get("preset");
    if (node == nullptr) return;
    auto const found = preset_named(node->value_or(std::string_view{}));
    if (found) scenario_.parameters = parameters_of(*found);
  }

  void read_top(toml::key const& key, toml::node const& node) {
    static std::vector<std::string_view> const valid = {
        "name", "preset", "seed", "replicates", "levers", "parameters", "domains"};
    if (key == "name" && node.is_string()) {
      scenario_.name = node.value_or(std::string{});
      if (scenario_.name.size() > name_bytes_max) {
        refuse(key, "Must be at most " + std::to_string(name_bytes_max) + " bytes.");
        scenario_.name.clear();
      }
    } else if (key == "preset") {
      if (!preset_named(node.value_or(std::string_view{}))) {
        refuse(key, "Must be \"small\", \"medium\" or \"large\".");
      }
    } else if (key == "seed") {
      scenario_.seed =
          static_cast<std::uint64_t>(whole(key, node, 0, static_cast<double>(seed_max)));
    } else if (key == "replicates") {
      scenario_.replicates = static_cast<int>(whole(key, node, 1, 100000));
    } else if (key == "levers" || key == "parameters" || key == "domains") {
      read_section(key, node);
    } else if (std::find(valid.begin(), valid.end(), key.str()) == valid.end()) {
      refuse_unknown(key, valid);
    } else {
      refuse(key, "Must be a text.");
    }
  }

  std::int64_t whole(toml::key const& key, toml::node const& node, double low, double high) {
    auto const value = node.value_exact<std::int64_t>();
    if (!value || static_cast<double>(*value) < low || static_cast<double>(*value) > high) {
      refuse(key, "Must be a whole number " + range_text(low, high) + ".");
      return static_cast<std::int64_t>(low);
    }
    return *value;
  }

  void read_section(toml::key const& key, toml::node const& node) {
    auto const* table = node.as_table();
    if (table == nullptr) return refuse(key, "Must be a section.");
    // First the switch for all four functions, so that single ones may differ from it.
    if (key == "levers") read_federation(*table);
    for (auto const& [name, value] : *table) {
      if (key == "domains") {
        read_domain_row(name, value);
      } else {
        read_parameter(key == "levers", name, value);
      }
    }
  }

  // Shares that no client can be drawn from.
  void check_shares(toml::table const& domains) {
    Parameters const& p = scenario_.parameters;
    auto const above_0 = [](PerDomain const& shares) {
      return std::count_if(shares.begin(), shares.end(), [](double share) { return share > 0; });
    };
    for (auto const& [key, node] : domains) {
      if (key == "home_share" && above_0(p.home_share) == 0) {
        refuse(key, "At least one share must be above 0.");
      }
      // The need of the home domain, and up to five others, each in a domain of its own.
      if (key == "need_weight" && above_0(p.need_weight) < 6) {
        refuse(key, "At least six weights must be above 0: a client may have six needs.");
      }
    }
  }

  void read_federation(toml::table const& table) {
    auto const* node = table.get("federation");
    if (node == nullptr) return;
    Parameters& p = scenario_.parameters;
    p.federation_memory = p.federation_handover = p.federation_onboarding = p.federation_arenas =
        node->value_or(false);
  }

  void read_parameter(bool levers, toml::key const& key, toml::node const& node) {
    if (levers && read_special_lever(key, node)) return;
    ParameterRow const* row = parameter_named(key.str());
    if (row == nullptr || (row->group == Group::lever) != levers) {
      std::vector<std::string_view> valid;
      if (levers) valid = {"federation", "geography", "shock", "need_counts"};
      for (ParameterRow const& one : parameter_table()) {
        if ((one.group == Group::lever) == levers) valid.push_back(one.key);
      }
      if (row != nullptr) {
        return refuse(key, levers ? "Belongs in [parameters]." : "Belongs in [levers].");
      }
      return refuse_unknown(key, valid);
    }
    bool const is_switch = std::holds_alternative<bool Parameters::*>(row->field);
    if (is_switch) {
      if (!node.is_boolean()) return refuse(key, "Must be true or false.");
      set_value(scenario_.parameters, *row, node.value_or(false) ? 1 : 0);
      return;
    }
    if (std::holds_alternative<int Parameters::*>(row->field)) {
      return set_value(scenario_.parameters, *row,
                       static_cast<double>(whole(key, node, row->low, row->high)));
    }
    auto const value = node.value<double>();
    if (!node.is_number() || !value || !(*value >= row->low && *value <= row->high)) {
      return refuse(key, "Must be a number " + range_text(row->low, row->high) + ".");
    }
    set_value(scenario_.parameters, *row, *value);
  }

  bool read_special_lever(toml::key const& key, toml::node const& node) {
    Parameters& p = scenario_.parameters;
    if (key == "federation") {
      if (!node.is_boolean()) refuse(key, "Must be true or false.");
    } else if (key == "geography") {
      choose(key, node, {Geography::ordinary, Geography::co_located, Geography::offices_closed},
             p.geography);
    } else if (key == "shock") {
      choose(key, node, {Shock::none, Shock::hubs, Shock::random}, p.shock);
    } else if (key == "need_counts") {
      read_array(key, node, p.need_counts, 0, 1);
      double sum = 0;
      for (double share : p.need_counts) sum += share;
      if (sum <= 0) refuse(key, "At least one share must be above 0.");
    } else {
      return false;
    }
    return true;
  }

  template <class Choice>
  void choose(toml::key const& key, toml::node const& node, std::vector<Choice> const& choices,
              Choice& field) {
    std::string names;
    for (Choice choice : choices) {
      if (node.value_or(std::string_view{}) == name_of(choice)) {
        field = choice;
        return;
      }
      names += (names.empty() ? "\"" : ", \"") + std::string(name_of(choice)) + "\"";
    }
    refuse(key, "Must be one of " + names + ".");
  }

  template <class Number, std::size_t N>
  void read_array(toml::key const& key, toml::node const& node, std::array<Number, N>& field,
                  double low, double high) {
    auto const* array = node.as_array();
    bool good = array != nullptr && array->size() == N;
    for (std::size_t i = 0; good && i < N; ++i) {
      auto const value = array->get(i)->value<double>();
      good = array->get(i)->is_number() && value && *value >= low && *value <= high;
      if (good) field[i] = static_cast<Number>(*value);
    }
    if (!good) {
      refuse(key, "Must be " + std::to_string(N) + " numbers " + range_text(low, high) + ".");
    }
  }

  void read_domain_row(toml::key const& key, toml::node const& node) {
    Parameters& p = scenario_.parameters;
    if (key == "units") return read_array(key, node, p.units, 1, 1000);
    if (key == "staff_per_unit") return read_array(key, node, p.staff_per_unit, 1, 200);
    for (DomainRow const& row : domain_table()) {
      if (key == row.key) return read_array(key, node, p.*row.field, row.low, row.high);
    }
    std::vector<std::string_view> valid = {"units", "staff_per_unit"};
    for (DomainRow const& row : domain_table()) valid.push_back(row.key);
    refuse_unknown(key, valid);
  }

  Scenario& scenario_;
  std::vector<ScenarioProblem> problems_;
};

}  // namespace

tl::expected<Scenario, std::vector<ScenarioProblem>> read_scenario(std::string_view text,
                                                                   std::string_view name) {
  Scenario scenario;
  scenario.name = std::string(name);
  scenario.parameters = parameters_of(Preset::medium);
  try {
    toml::table const root = toml::parse(text);
    Reader reader(scenario);
    reader.read(root);
    auto problems = reader.take_problems();
    if (!problems.empty()) return tl::unexpected(std::move(problems));
    return scenario;
  } catch (toml::parse_error const& error) {
    return tl::unexpected(std::vector<ScenarioProblem>{
        {static_cast<int>(error.source().begin.line), "", std::string(error.description())}});
  }
}

std::string nearest_name(std::string_view given, std::vector<std::string_view> const& valid) {
  std::string_view nearest;
  std::size_t fewest = std::string_view::npos;
  std::vector<std::size_t> row;
  for (std::string_view candidate : valid) {
    row.resize(candidate.size() + 1);
    for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= given.size(); ++i) {
      std::size_t diagonal = row[0];
      row[0] = i;
      for (std::size_t j = 1; j < row.size(); ++j) {
        std::size_t const change = diagonal + (given[i - 1] != candidate[j - 1]);
        diagonal = row[j];
        row[j] = std::min({change, row[j] + 1, row[j - 1] + 1});
      }
    }
    if (row.back() < fewest) {
      fewest = row.back();
      nearest = candidate;
    }
  }
  return std::string(nearest);
}

}  // namespace mellanrum::whatif
