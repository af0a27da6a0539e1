#include "promises/silence.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>

#include "base/working_days.hpp"
#include "promises/words.hpp"

namespace mellanrum::promises {

namespace {

using std::chrono::days;

bool has_ended(StoredState state) {
  return state != StoredState::open && state != StoredState::snoozed;
}

int days_between(Day from, Day until) {
  return std::max(0, static_cast<int>((until - from).count()));
}

bool rests(const SilenceFacts& facts, Day today) {
  return facts.state == StoredState::snoozed && facts.snoozed_until && today < *facts.snoozed_until;
}

Text participants_own(const SilenceFacts& facts, Day today) {
  const Text own = {"Deltagarens eget", "The participant's own"};
  const Text rule = {". Räknas inte som tystnad.", ". Does not count as silence."};
  if (!facts.due) return own + rule;
  const Text due = day_in_words(*facts.due, today);
  return own + Text{", till " + due.swedish, ", by " + due.english} + rule;
}

Text nobodys(const SilenceFacts& facts, const Silence& silence, Day today) {
  Text text = {"Ingen har bollen. ", "Nobody has the ball. "};
  if (facts.due) {
    const Text due = day_in_words(*facts.due, today);
    text = text +
           Text{"Ska vara gjort till " + due.swedish + ". ", "To be done by " + due.english + ". "};
  }
  if (!silence.is_silent) {
    const Text since = day_in_words(*silence.since, today);
    return text + Text{"Räknas som stilla från " + since.swedish + ".",
                       "Counts as stalled from " + since.english + "."};
  }
  if (silence.working_days == 0) return text + Text{"Stilla sedan dess.", "Still since then."};
  const Text count = working_days_in_words(silence.working_days);
  return text + Text{"Stilla i " + count.swedish + ".", "Still for " + count.english + "."};
}

bool counts(const SilenceFacts& promise) {
  return promise.owner != Owner::participant;
}

/// Of a matter that somebody holds and in which something lives.
Text moving_explanation(const MatterFacts& facts, const MatterCondition& condition, Day today) {
  if (facts.promises.empty()) {
    return {"Någon har bollen, inga löften väntar.", "Somebody has the ball; no promise is open."};
  }
  int counted = 0;
  std::optional<Day> heard;
  for (const auto& promise : facts.promises) {
    if (!counts(promise)) continue;
    ++counted;
    if (promise.owner == Owner::somebody)
      heard = std::max(heard, std::optional(promise.last_heard));
  }
  if (counted == 0) {
    return {"Någon har bollen, det som väntar är deltagarens eget.",
            "Somebody has the ball; what is open is the participant's own."};
  }
  if (!heard) {
    return {"Någon har bollen, men ingen har lovat det som ska göras.",
            "Somebody has the ball, but nobody has promised what is to be done."};
  }
  const Text day = day_in_words(*heard, today);
  Text text{"Rör sig, hördes senast " + day.swedish + ".",
            "Moving, last heard on " + day.english + "."};
  if (condition.silent_promises > 0) {
    const std::string count = std::to_string(condition.silent_promises);
    const std::string all = std::to_string(counted);
    text = text + Text{" " + count + " av " + all + " löften är tyst" +
                           (condition.silent_promises == 1 ? "." : "a."),
                       " " + count + " of " + all + " promises " +
                           (condition.silent_promises == 1 ? "is silent." : "are silent.")};
  }
  return text;
}

}  // namespace

Silence silence_of(const SilenceFacts& facts, Day today) {
  Silence silence;
  if (has_ended(facts.state)) return silence;
  if (facts.owner == Owner::participant) {
    if (rests(facts, today)) silence.rule = SilenceRule::snoozed;
    return silence;
  }
  silence.days = days_between(facts.last_heard, today);
  silence.working_days = working_days_between(facts.last_heard, today);

  silence.rule = SilenceRule::quiet;
  silence.since = add_working_days(facts.last_heard, facts.quiet_days);
  // A word after the due day means that both know that it has passed: then only quiet counts.
  if (facts.due && facts.last_heard <= *facts.due) {
    const Day past_due = *facts.due + days(1);
    if (past_due <= std::max(*silence.since, today)) silence.rule = SilenceRule::past_due;
    silence.since = std::min(*silence.since, past_due);
  }
  if (facts.state == StoredState::snoozed && facts.snoozed_until) {
    silence.since = std::max(*silence.since, *facts.snoozed_until);
    if (rests(facts, today)) silence.rule = SilenceRule::snoozed;
  }
  silence.is_silent = *silence.since <= today;
  return silence;
}

PromiseState state_of(const SilenceFacts& facts, const Silence& silence) {
  switch (facts.state) {
    case StoredState::kept:
      return PromiseState::kept;
    case StoredState::changed:
      return PromiseState::changed;
    case StoredState::dropped:
      return PromiseState::dropped;
    case StoredState::open:
    case StoredState::snoozed:
      break;
  }
  if (silence.rule == SilenceRule::snoozed) return PromiseState::snoozed;
  return silence.is_silent ? PromiseState::silent : PromiseState::open;
}

Text explanation_of(const SilenceFacts& facts, const Silence& silence, Day today) {
  switch (facts.state) {
    case StoredState::kept:
      return {"Hållet.", "Kept."};
    case StoredState::changed:
      return {"Ersatt av ett nytt löfte.", "Replaced by a new promise."};
    case StoredState::dropped:
      return {"Blev inte av.", "Dropped."};
    case StoredState::open:
    case StoredState::snoozed:
      break;
  }
  if (silence.rule == SilenceRule::snoozed) {
    const Text until = day_in_words(*facts.snoozed_until, today);
    return {"Ligger stilla till " + until.swedish + ".", "Resting until " + until.english + "."};
  }
  if (facts.owner == Owner::participant) return participants_own(facts, today);
  if (facts.owner == Owner::nobody) return nobodys(facts, silence, today);
  const Text heard = day_in_words(facts.last_heard, today);
  const Text last_heard = {"Hördes senast " + heard.swedish + ". ",
                           "Last heard on " + heard.english + ". "};
  Text text = last_heard;
  if (facts.due) {
    const Text due = day_in_words(*facts.due, today);
    text = {"Lovade svar till " + due.swedish + ". ",
            "Promised an answer by " + due.english + ". "};
  }
  if (silence.is_silent && silence.working_days > 0) {
    const Text count = working_days_in_words(silence.working_days);
    return text + Text{"Tyst i " + count.swedish + ".", "Silent for " + count.english + "."};
  }
  if (silence.is_silent) {
    return text + Text{"Tyst sedan dess.", "Silent since then."};
  }
  if (facts.due) text = text + last_heard;
  const Text since = day_in_words(*silence.since, today);
  return text + Text{"Räknas som tyst från " + since.swedish + ".",
                     "Counts as silent from " + since.english + "."};
}

MatterCondition condition_of(const MatterFacts& facts, Day today) {
  MatterCondition condition;
  Day last_word = facts.has_holder ? Day{} : facts.moved;
  std::optional<Day> longest_since;
  std::optional<Day> first_wake;
  std::size_t resting = 0;
  const auto counted =
      static_cast<std::size_t>(std::count_if(facts.promises.begin(), facts.promises.end(), counts));
  for (std::size_t i = 0; i < facts.promises.size(); ++i) {
    const auto& promise = facts.promises[i];
    if (!counts(promise)) continue;
    last_word = std::max(last_word, promise.last_heard);
    if (rests(promise, today)) {
      ++resting;
      first_wake = std::min(first_wake.value_or(*promise.snoozed_until), *promise.snoozed_until);
      continue;
    }
    const Silence silence = silence_of(promise, today);
    if (!silence.is_silent) continue;
    ++condition.silent_promises;
    if (longest_since && *longest_since <= promise.last_heard) continue;
    longest_since = promise.last_heard;
    condition.longest_silent = i;
  }

  if (facts.closed) {
    condition.state = MatterState::closed;
  } else if (facts.waits_until && today < *facts.waits_until) {
    condition.state = MatterState::waiting;
    condition.until = facts.waits_until;
  } else if (!facts.has_holder) {
    condition.state = MatterState::stalled;
    condition.reason = StallReason::nobody_holds;
  } else if (resting > 0 && resting == counted) {
    condition.state = MatterState::waiting;
    condition.until = first_wake;
  } else if (condition.longest_silent &&
             resting + static_cast<std::size_t>(condition.silent_promises) == counted) {
    condition.state = MatterState::stalled;
    condition.reason = StallReason::silent;
  }
  if (condition.state == MatterState::stalled) {
    condition.stalled_days = days_between(last_word, today);
  }
  return condition;
}

Text explanation_of(const MatterFacts& facts, const MatterCondition& condition, Day today) {
  if (condition.state == MatterState::closed) {
    const Text day = day_in_words(*facts.closed, today);
    return {"Avslutad " + day.swedish + ".", "Closed on " + day.english + "."};
  }
  if (condition.state == MatterState::waiting) {
    const Text day = day_in_words(*condition.until, today);
    return {"Väntar till " + day.swedish + ".", "Waiting until " + day.english + "."};
  }
  if (condition.reason == StallReason::nobody_holds) {
    const Text nobody = {"Ingen har bollen.", "Nobody has the ball."};
    if (condition.stalled_days == 0) return nobody;
    const Text count = days_in_words(condition.stalled_days);
    return nobody + Text{" Tyst i " + count.swedish + ".", " Silent for " + count.english + "."};
  }
  if (condition.reason == StallReason::silent) {
    const auto& longest = facts.promises[*condition.longest_silent];
    const Text why = explanation_of(longest, silence_of(longest, today), today);
    if (condition.silent_promises == 1) return why;
    const std::string count = std::to_string(condition.silent_promises);
    return Text{count + " löften är tysta. ", count + " promises are silent. "} + why;
  }
  return moving_explanation(facts, condition, today);
}

int score_of(int silent_days, int hanging) {
  return silent_days * (1 + hanging);
}

Text place_explanation(int hanging) {
  if (hanging == 0) return {"Inget annat hänger på det.", "Nothing else hangs on it."};
  const std::string things = std::to_string(hanging);
  return {things + (hanging == 1 ? " sak" : " saker") + " hänger på det.",
          things + (hanging == 1 ? " thing hangs" : " things hang") + " on it."};
}

}  // namespace mellanrum::promises
