#include "landscape/moves.hpp"

#include "landscape/rules.hpp"

namespace mellanrum::landscape {

namespace {

constexpr std::chrono::days one_day{1};

void add_if(bool is_wrong, std::string_view pointer, const Text& sentence,
            std::vector<FieldProblem>& problems) {
  if (is_wrong) problems.push_back({std::string(pointer), sentence});
}

void check_numbers(const NewMove& move, Day today, std::vector<FieldProblem>& problems) {
  const Text only_ended = {"Nya nummer skrivs bara när de gamla slutar gälla.",
                           "New numbers are written only where the old ones end."};
  const Text not_yet = {"Skriv in det nya när bytet har skett.",
                        "Write the new one when the change has taken place."};
  const auto check = [&](const std::optional<std::string>& value, std::string_view pointer) {
    if (!value) return;
    add_if(move.reach != ReachAfter::ends, pointer, only_ended, problems);
    add_if(move.reach == ReachAfter::ends && move.last_day >= today, pointer, not_yet, problems);
  };
  check(move.phone, "/phone");
  check(move.email, "/email");
}

}  // namespace

Day first_day_of_successor(const NewMove& move) {
  return move.successor_from.value_or(move.last_day + one_day);
}

std::vector<FieldProblem> problems_of(const NewMove& move, Day today) {
  std::vector<FieldProblem> problems;
  add_if(move.last_day < move.before.from_day, "/last_day",
         {"Den sista dagen kan inte komma före den första.",
          "The last day cannot come before the first."},
         problems);
  if (move.next) {
    for (auto& problem : problems_of(*move.next)) {
      problems.push_back({"/next" + problem.pointer, std::move(problem.sentence)});
    }
  }
  add_if(move.successor == move.before.person, "/successor_person_id",
         {"Ingen efterträder sig själv.", "Nobody succeeds herself."}, problems);
  add_if(move.successor_from && *move.successor_from <= move.last_day, "/successor_from_day",
         {"Den nya kan inte börja före den sista dagen.",
          "The successor cannot begin before the last day."},
         problems);
  check_numbers(move, today, problems);
  return problems;
}

}  // namespace mellanrum::landscape
