// Reading claims and the acceptance rule; see claims.hpp.
#include "claims.hpp"

#include <toml++/toml.h>
#include <algorithm>
#include <cmath>
#include <sstream>
#include <stdexcept>

namespace mellanrum::claims {

using namespace whatif;

namespace {

[[noreturn]] void refuse(std::string const& path, toml::node const& node,
                         std::string const& sentence) {
  throw std::runtime_error(path + ":" + std::to_string(node.source().begin.line) + ": " + sentence);
}

void set_special(Parameters& p, std::string_view key, toml::node const& node,
                 std::string const& path) {
  std::string const text = node.value_or(std::string{});
  if (key == "federation") {
    p.federation_memory = p.federation_handover = p.federation_onboarding = p.federation_arenas =
        node.value_or(false);
    return;
  }
  for (Geography one : {Geography::ordinary, Geography::co_located, Geography::offices_closed}) {
    if (key == "geography" && text == name_of(one)) return void(p.geography = one);
  }
  for (Shock one : {Shock::none, Shock::hubs, Shock::random}) {
    if (key == "shock" && text == name_of(one)) return void(p.shock = one);
  }
  refuse(path, node, "unknown condition \"" + std::string(key) + "\"");
}

Parameters read_arm(toml::table const& table, std::string const& path) {
  auto const preset = preset_named(table["preset"].value_or(std::string_view("medium")));
  if (!preset) refuse(path, table, "unknown preset");
  Parameters p = parameters_of(*preset);
  for (auto const& [key, node] : table) {
    if (key == "preset") continue;
    if (ParameterRow const* row = parameter_named(key.str())) {
      auto const truth = node.value<bool>();
      auto const number = node.value<double>();
      if (!truth && !number) refuse(path, node, "a number is wanted");
      set_value(p, *row, number && node.is_number() ? *number : *truth ? 1 : 0);
    } else {
      set_special(p, key.str(), node, path);
    }
  }
  return p;
}

// "off - today - 1.5 other": names with signs and, if not 1, a weight before.
std::vector<Term> read_effect(std::string const& text) {
  std::vector<Term> terms;
  std::istringstream words(text);
  double sign = 1, weight = 1;
  for (std::string word; words >> word;) {
    if (word == "-") {
      sign = -1;
    } else if (word == "+") {
      sign = 1;
    } else if (std::isdigit(static_cast<unsigned char>(word[0]))) {
      weight = std::stod(word);
    } else {
      terms.push_back({sign * weight, word});
      sign = weight = 1;
    }
  }
  return terms;
}

Verdict read_verdict(toml::table const& table, std::string const& path) {
  static std::map<std::string, Verdict> const verdicts = {
      {"strong", Verdict::strong},           {"holds", Verdict::holds},
      {"interval", Verdict::interval},       {"parameter-dependent", Verdict::parameter_dependent},
      {"direction", Verdict::direction},     {"near zero", Verdict::near_zero},
      {"region only", Verdict::region_only}, {"information", Verdict::information}};
  auto const found = verdicts.find(table["verdict"].value_or(std::string{}));
  if (found == verdicts.end()) refuse(path, table, "unknown verdict");
  return found->second;
}

}  // namespace

Claim read_claim(std::string const& path) {
  toml::table const root = toml::parse_file(path);
  Claim claim;
  claim.name = root["claim"].value_or(std::string{});
  claim.swedish = root["swedish"].value_or(std::string{});
  claim.english = root["english"].value_or(std::string{});
  claim.pairs = root["pairs"].value_or(200);
  claim.arms["today"] = parameters_of(Preset::medium);
  if (auto const* arms = root["arms"].as_table()) {
    for (auto const& [name, arm] : *arms) {
      claim.arms[std::string(name.str())] = read_arm(*arm.as_table(), path);
    }
  }
  auto const* tests = root["tests"].as_array();
  if (tests == nullptr) refuse(path, root, "a claim needs tests");
  for (auto const& node : *tests) {
    toml::table const& table = *node.as_table();
    Test test;
    test.id = table["id"].value_or(std::string{});
    test.says = table["says"].value_or(std::string{});
    test.outcome = table["outcome"].value_or(std::string{});
    test.effect = read_effect(table["effect"].value_or(std::string{}));
    test.expected = table["expected"].value_or(0.0);
    test.limit = table["limit"].value_or(0.0);
    test.verdict = read_verdict(table, path);
    test.in_short_set = table["short"].value_or(false);
    test.not_found = table["not_found"].value_or(std::string{});
    for (Term const& term : test.effect) {
      if (!claim.arms.count(term.arm)) refuse(path, table, "unknown arm \"" + term.arm + "\"");
    }
    claim.tests.push_back(std::move(test));
  }
  return claim;
}

Finding judge(Test const& test, std::vector<double> const& effects, Set set) {
  Finding f;
  double const direction = test.expected < 0 ? -1 : 1;
  f.interval = interval_of(effects);
  f.pairs_with_sign = share_with_sign(effects, direction);
  f.blocks_with_sign = share_of_blocks(effects, direction);
  double const size = f.interval.mean / test.expected;
  auto require = [&](bool good, char const* reason) {
    if (!good) f.reason += (f.reason.empty() ? "" : "; ") + std::string(reason);
  };
  switch (test.verdict) {
    case Verdict::region_only:
    case Verdict::information:
      return f;
    case Verdict::near_zero:
      require(std::abs(f.interval.mean) < test.limit, "not near zero");
      break;
    case Verdict::parameter_dependent:
    case Verdict::direction:
      require(size > 0, "the sign disagrees");
      require(f.interval.excludes_zero(), "the interval holds 0");
      break;
    case Verdict::strong:
    case Verdict::holds:
    case Verdict::interval:
      require(size > 0, "the sign disagrees");
      require(f.interval.excludes_zero(), "the interval holds 0");
      if (set == Set::whole && test.verdict != Verdict::interval) {
        require(f.blocks_with_sign >= 0.95, "fewer than 95 % of the blocks of five agree");
      }
      require(size >= 0.4 && size <= 2.5, "the size is not within 0.4 to 2.5 times the expected");
      break;
  }
  bool const holds = f.reason.empty();
  if (test.not_found.empty()) {
    f.judgement = holds ? Judgement::holds : Judgement::fails;
  } else {
    f.judgement = holds ? Judgement::unrecorded : Judgement::as_recorded;
  }
  return f;
}

}  // namespace mellanrum::claims
