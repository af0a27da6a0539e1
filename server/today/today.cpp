// Rules of the morning: order, days of contact and week. Pure.
#include "today/today.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace mellanrum::today {

namespace {

bool is_promiser(const promises::Matter& matter, const encounters::Participant& who) {
  if (matter.promises.empty()) return true;
  return std::any_of(matter.promises.begin(), matter.promises.end(), [&](const auto& promise) {
    if (promise.by.person) return who.person == promise.by.person;
    return who.unit && who.unit == promise.by.unit;
  });
}

}  // namespace

const promises::Promise* StalledMatter::longest_silent() const {
  // `facts` holds the living promises in their order, and only those are read for the morning.
  return condition.longest_silent ? &matter.promises[*condition.longest_silent] : nullptr;
}

bool waits_only_for(const StalledMatter& row, const PersonId& person) {
  // What the participant does herself waits for nobody.
  const auto waits_for_her_or_none = [&](const promises::Promise& promise) {
    return promise.by.person == person || promise.by.unnamed == promises::PartyKind::participant;
  };
  const auto& promises = row.matter.promises;
  return row.condition.reason == promises::StallReason::silent &&
         std::all_of(promises.begin(), promises.end(), waits_for_her_or_none);
}

int still_days(const promises::Matter& matter, Day today) {
  return std::max(0, static_cast<int>((today - day_in_sweden(matter.moved_at)).count()));
}

void put_in_order(std::vector<StalledMatter>& stalled) {
  for (auto& row : stalled) {
    row.score = promises::score_of(row.condition.stalled_days,
                                   static_cast<int>(row.matter.hangs_on_it.size()));
  }
  std::sort(stalled.begin(), stalled.end(), [](const StalledMatter& a, const StalledMatter& b) {
    if (a.score != b.score) return a.score > b.score;
    return std::tie(a.matter.moved_at, a.matter.id) < std::tie(b.matter.moved_at, b.matter.id);
  });
}

std::vector<ContactDay> contact_days_of(const promises::Matter& matter,
                                        const std::vector<encounters::Contact>& contacts,
                                        Day from) {
  std::map<Day, bool> heard_on;
  const auto add = [&](Instant at, bool heard) {
    const Day day = day_in_sweden(at);
    if (day >= from) heard_on[day] |= heard;
  };
  const auto its_case = matter.in_case ? std::optional(matter.in_case->id) : std::nullopt;
  for (const auto& contact : contacts) {
    // Where nothing is promised, contact after the matter last moved was about something else.
    const bool is_of_it = !matter.promises.empty() || contact.at <= matter.moved_at;
    if (contact.in_case == its_case && is_of_it && is_promiser(matter, contact.with)) {
      add(contact.at, contact.with.heard);
    }
  }
  for (const auto& promise : matter.promises) {
    add(promise.last_heard_at, true);
    if (promise.last_nudged_at) add(*promise.last_nudged_at, false);
  }
  std::vector<ContactDay> days;
  for (const auto& [day, heard] : heard_on) days.push_back({day, heard});
  return days;
}

Day week_of(Day day) {
  return day - (std::chrono::weekday(day) - std::chrono::Monday);
}

}  // namespace mellanrum::today
