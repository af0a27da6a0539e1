// `whatif sensitivity` and `whatif calibrate`: which assumptions matter, and which fit what was
// observed. Both print a table and leave JSON.
#include <toml++/toml.h>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>

#include "whatif/calibration.hpp"
#include "whatif/command_support.hpp"
#include "whatif/conclusions.hpp"

namespace mellanrum::whatif {

namespace {

using Json = nlohmann::ordered_json;

std::vector<Freedom> freedoms_named(Parameters const& parameters,
                                    std::vector<std::string> const& names) {
  if (names.empty()) return freedoms_around(parameters);
  std::vector<Freedom> freedoms;
  for (std::string const& name : names) {
    ParameterRow const* row = parameter_named(name);
    if (row == nullptr) {
      std::vector<std::string_view> valid;
      for (ParameterRow const& one : parameter_table()) valid.push_back(one.key);
      throw Refused("Unknown parameter " + name + ". The nearest valid name is " +
                    nearest_name(name, valid) + ".");
    }
    double const value = value_of(parameters, *row);
    freedoms.push_back({row, std::max(row->low, 0.7 * value), std::min(row->high, 1.3 * value)});
  }
  return freedoms;
}

Outcome outcome_for(std::string const& key) {
  if (OutcomeRow const* row = outcome_named(key)) return row->outcome;
  std::vector<std::string_view> valid;
  for (OutcomeRow const& row : outcome_table()) valid.push_back(row.key);
  throw Refused("Unknown outcome " + key + ". The nearest valid name is " +
                nearest_name(key, valid) + ".");
}

// A number of a table on the screen; what is none is a dash.
std::string cell(char const* format, int width, double value) {
  char text[64];
  std::snprintf(text, sizeof text, format, value);
  std::string shown = std::isfinite(value) ? text : "–";
  auto const letters = static_cast<int>(std::isfinite(value) ? shown.size() : 1);
  return std::string(static_cast<std::size_t>(std::max(0, width - letters)), ' ') + shown;
}

// The key names a parameter in files; this is how people call it.
Json names_of(ParameterRow const& row) {
  return {{"sv", row.swedish}, {"en", row.english}};
}

Json morris_table(Question const& question, int trajectories, EnsembleHooks const& hooks) {
  auto const effects =
      morris(question.freedoms.size(), trajectories, question.seed, evaluator_of(question, hooks));
  std::vector<std::size_t> order(effects.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return effects[a].mean_absolute > effects[b].mean_absolute;
  });
  std::printf("%-26s %10s %10s %10s  %s\n", "parameter (±30 %)", "mu*", "mu", "sigma", "antagande");
  Json json = Json::array();
  for (std::size_t i : order) {
    ParameterRow const& row = *question.freedoms[i].row;
    std::printf("%-26s %s %s %s  %s\n", row.key.data(),
                cell("%.4g", 10, effects[i].mean_absolute).c_str(),
                cell("%+.4g", 10, effects[i].mean).c_str(),
                cell("%.4g", 10, effects[i].deviation).c_str(), row.swedish.data());
    json.push_back({{"parameter", row.key},
                    {"name", names_of(row)},
                    {"mean_absolute", effects[i].mean_absolute},
                    {"mean", effects[i].mean},
                    {"deviation", effects[i].deviation}});
  }
  return json;
}

Json sobol_table(Question const& question, int samples, EnsembleHooks const& hooks) {
  auto const indices =
      sobol(question.freedoms.size(), samples, question.seed, evaluator_of(question, hooks));
  std::printf("%-26s %28s %28s  %s\n", "parameter (±30 %)", "first order [95 %]", "total [95 %]",
              "antagande");
  Json json = Json::array();
  for (std::size_t i = 0; i < indices.size(); ++i) {
    ParameterRow const& row = *question.freedoms[i].row;
    SobolIndex const& s = indices[i];
    auto const index = [](double value, double low, double high) {
      return cell("%.3f", 8, value) + " [" + cell("%.3f", 7, low) + ", " + cell("%.3f", 7, high) +
             "]";
    };
    std::printf("%-26s %s %s  %s\n", row.key.data(),
                index(s.first, s.first_low, s.first_high).c_str(),
                index(s.total, s.total_low, s.total_high).c_str(), row.swedish.data());
    json.push_back({{"parameter", row.key},
                    {"name", names_of(row)},
                    {"first", {s.first, s.first_low, s.first_high}},
                    {"total", {s.total, s.total_low, s.total_high}}});
  }
  return json;
}

// --- calibrate: [observed] outcome = value or { value, scale }; [free] parameter = [low, high].

struct Wanted {
  std::vector<Observation> observations;
  std::vector<Freedom> freedoms;
  CalibrationPlan plan;
  int replicates = 2;
};

std::string at_line(std::string const& file, toml::node const& node) {
  return file + ":" + std::to_string(node.source().begin.line) + ": ";
}

void read_observed(std::string const& file, toml::table const& table, Wanted& wanted) {
  for (auto const& [key, node] : table) {
    Observation one{outcome_for(std::string(key.str())), 0, 0};
    if (auto const* pair = node.as_table()) {
      one.value = (*pair)["value"].value_or(0.0);
      one.scale = (*pair)["scale"].value_or(0.0);
    } else {
      one.value = node.value_or(0.0);
      one.scale = 0.1 * std::abs(one.value);  // ten per cent, when nothing is said
    }
    if (!(one.scale > 0)) throw Refused(at_line(file, node) + "needs a scale above 0");
    wanted.observations.push_back(one);
  }
}

void read_free(std::string const& file, toml::table const& table, Wanted& wanted) {
  for (auto const& [key, node] : table) {
    Freedom one = freedoms_named({}, {std::string(key.str())})[0];
    auto const* range = node.as_array();
    if (range == nullptr || range->size() != 2) {
      throw Refused(at_line(file, node) + "needs [low, high]");
    }
    one.low = range->get(0)->value_or(one.row->low);
    one.high = range->get(1)->value_or(one.row->high);
    if (!(one.low >= one.row->low && one.high <= one.row->high && one.low < one.high)) {
      throw Refused(at_line(file, node) + "is outside the range of " + std::string(key.str()));
    }
    wanted.freedoms.push_back(one);
  }
}

Wanted read_wanted(std::string const& file) {
  Wanted wanted;
  try {
    toml::table const root = toml::parse(read_text(file));
    for (auto const& [key, node] : root) {
      auto const* table = node.as_table();
      if (key == "observed" && table) {
        read_observed(file, *table, wanted);
      } else if (key == "free" && table) {
        read_free(file, *table, wanted);
      } else if (key == "particles") {
        wanted.plan.particles = node.value_or(100);
      } else if (key == "rounds") {
        wanted.plan.rounds = node.value_or(5);
      } else if (key == "replicates") {
        wanted.replicates = node.value_or(2);
      } else {
        throw Refused(
            at_line(file, node) + "unknown key; the nearest valid name is " +
            nearest_name(key.str(), {"observed", "free", "particles", "rounds", "replicates"}));
      }
    }
  } catch (toml::parse_error const& error) {
    throw Refused(file + ":" + std::to_string(error.source().begin.line) + ": " +
                  std::string(error.description()));
  }
  if (wanted.observations.empty() || wanted.freedoms.empty()) {
    throw Refused(file + ": needs [observed] and [free]");
  }
  if (wanted.plan.particles < 4 || wanted.plan.rounds < 1 || wanted.replicates < 1) {
    throw Refused(file + ": needs at least 4 particles, 1 round and 1 replicate");
  }
  return wanted;
}

Json posterior_table(Wanted const& wanted, CalibrationRound const& last) {
  Json json = Json::array();
  std::printf("%-26s %10s %10s %10s %21s  %s\n", "parameter", "2.5 %", "median", "97.5 %", "prior",
              "antagande");
  for (std::size_t i = 0; i < wanted.freedoms.size(); ++i) {
    Freedom const& one = wanted.freedoms[i];
    auto quantile = [&](double q) {
      return one.low + posterior_quantile(last, i, q) * (one.high - one.low);
    };
    std::printf("%-26s %s %s %s   [%7.4g, %7.4g]  %s\n", one.row->key.data(),
                cell("%.4g", 10, quantile(0.025)).c_str(), cell("%.4g", 10, quantile(0.5)).c_str(),
                cell("%.4g", 10, quantile(0.975)).c_str(), one.low, one.high,
                one.row->swedish.data());
    json.push_back({{"parameter", one.row->key},
                    {"name", names_of(*one.row)},
                    {"low", quantile(0.025)},
                    {"median", quantile(0.5)},
                    {"high", quantile(0.975)},
                    {"prior", {one.low, one.high}}});
  }
  return json;
}

}  // namespace

int run_sensitivity(std::vector<std::string> const& files, CommonOptions const& options,
                    SensitivityOptions const& sensitivity) {
  Question question;
  for (std::string const& file : files) {
    question.scenarios.push_back(load_scenario(file, options).parameters);
  }
  Scenario const base = load_scenario(files[0], options);
  question.outcome = outcome_for(sensitivity.outcome);
  question.freedoms = freedoms_named(base.parameters, sensitivity.parameters);
  question.seed = base.seed;
  question.replicates = options.replicates.value_or(2);
  question.threads = options.threads;
  Supervisor::catch_interrupts();
  Supervisor supervisor("Runs");
  OutcomeRow const& asked = *outcome_named(sensitivity.outcome);
  bool const pair = files.size() == 2;
  std::cout << direction_swedish << ' ' << direction_english << "\n"
            << (pair ? "Vad skillnaden hänger på: " : "Vad det hänger på: ") << asked.swedish
            << "\n"
            << (pair ? "What the difference hinges on: " : "What it hinges on: ") << asked.english
            << "\n";
  Json json = {{"note", {{"sv", direction_swedish}, {"en", direction_english}}},
               {"method", sensitivity.method},
               {"outcome", sensitivity.outcome}};
  json["parameters"] = sensitivity.method == "sobol"
                           ? sobol_table(question, sensitivity.samples, supervisor.hooks())
                           : morris_table(question, sensitivity.trajectories, supervisor.hooks());
  if (Supervisor::interrupted()) {
    std::cerr << "Cancelled: the figures above are not to be used.\n";
    return 1;
  }
  write_text(options.out / "sensitivity.json", json.dump(2) + "\n");
  return 0;
}

int run_calibration(std::string const& scenario, std::string const& observed,
                    CommonOptions const& options) {
  Scenario const base = load_scenario(scenario, options);
  Wanted wanted = read_wanted(observed);
  Question question{{base.parameters},
                    wanted.freedoms,
                    Outcome::weeks_mean,
                    base.seed,
                    options.replicates.value_or(wanted.replicates),
                    options.threads};
  wanted.plan.seed = base.seed;
  Supervisor::catch_interrupts();
  Supervisor supervisor("Runs of a round");
  auto const rounds = calibrate(wanted.freedoms.size(), wanted.plan,
                                distances_of(question, wanted.observations, supervisor.hooks()));
  if (Supervisor::interrupted() || rounds.empty()) {
    std::cerr << "Cancelled, or nothing fitted: no posterior.\n";
    return 1;
  }
  std::cout << direction_swedish << ' ' << direction_english << "\n";
  Json json = {{"note", {{"sv", direction_swedish}, {"en", direction_english}}}};
  for (CalibrationRound const& round : rounds) {
    std::vector<double> found;
    for (Particle const& particle : round.particles) found.push_back(particle.distance);
    std::printf("round %zu: median distance %.3f, %d attempts\n", json["rounds"].size() + 1,
                quantile_of(found, 0.5), round.attempts);
    json["rounds"].push_back(
        {{"attempts", round.attempts}, {"median_distance", quantile_of(found, 0.5)}});
  }
  if (static_cast<int>(rounds.size()) < wanted.plan.rounds) {
    std::printf("Stopped after %zu rounds: closer fits became too rare.\n", rounds.size());
  }
  json["posterior"] = posterior_table(wanted, rounds.back());
  write_text(options.out / "calibration.json", json.dump(2) + "\n");
  return 0;
}

}  // namespace mellanrum::whatif
