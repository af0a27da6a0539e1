#include "encounters/choices.hpp"

#include <algorithm>

namespace mellanrum::encounters {

namespace {

constexpr std::size_t key_characters_max = 40;

}  // namespace

const Choices& default_motives() {
  static const Choices motives = {
      {"solve_own_task", {"Lösa den egna uppgiften", "Solve my own task"}},
      {"hold_help_together", {"Hålla ihop hjälpen", "Hold the help together"}},
      {"handle_uncertainty", {"Hantera osäkerhet och känslor", "Handle uncertainty and feelings"}},
      {"tend_relations", {"Vårda relationer och kanaler", "Tend relations and channels"}},
  };
  return motives;
}

const Choices& default_factors() {
  static const Choices factors = {
      {"others_withdraw", {"Andra drar sig undan", "Others withdraw"}},
      {"workload", {"Arbetsbelastning", "Workload"}},
      {"staff_turnover", {"Personalomsättning", "Staff turnover"}},
      {"municipality_size", {"Kommunens storlek", "Size of the municipality"}},
      {"distance", {"Avstånd", "Distance"}},
      {"management_attitude", {"Ledningens inställning", "Attitude of management"}},
      {"secrecy_interpretation", {"Tolkning av sekretess", "Interpretation of secrecy"}},
      {"workplace_culture", {"Arbetsplatskultur", "Workplace culture"}},
      {"experience", {"Erfarenhet", "Experience"}},
      {"hub_person", {"Navperson", "Hub person"}},
      {"private_relations", {"Privata relationer", "Private relations"}},
      {"own_engagement", {"Eget engagemang", "Own engagement"}},
  };
  return factors;
}

bool is_choice_key(std::string_view key) {
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  return !key.empty() && key.size() <= key_characters_max && is_letter(key.front()) &&
         std::ranges::all_of(
             key, [&](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '_'; });
}

Choices with_retired(Choices chosen, const Choices& defaults) {
  for (const auto& each : defaults) {
    if (std::ranges::find(chosen, each.key, &Choice::key) != chosen.end()) continue;
    chosen.push_back(each);
    chosen.back().offered = false;
  }
  return chosen;
}

}  // namespace mellanrum::encounters
