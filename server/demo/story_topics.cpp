// How a matter moves: promise by promise, kept, late, changed or dropped, until it ends or is open.
#include "demo/story.hpp"

namespace mellanrum::demo {

namespace {

using std::chrono::days;
using std::chrono::minutes;

constexpr int rounds_max = 6;
/// An open promise that moves has been heard of within so many days: inside every quiet time.
constexpr int heard_days_ago_max = 5;

}  // namespace

MatterId Story::open_matter(const MatterCourse& course, Instant opened,
                            std::optional<PersonIndex> holder) {
  MatterValues values;
  values.id = course.matter;
  values.case_id = case_;
  values.organisation = cast_.controller;
  values.title = course.topic->title;
  if (holder) values.holder = region_.persons[*holder].id;
  values.opened_by = region_.persons[guide_on(day_in_sweden(opened))].id;
  values.opened = opened;
  values.moved = course.moved;
  values.resumed = course.resumed;
  if (!course.is_open) {
    values.closed = course.moved;
    values.close_reason = course.end_reason;
  }
  return rows_.add(values);
}

void Story::tell_topic(const TopicText& topic, Day start, Day until) {
  MatterCourse course{&topic, member_of(topic.field), {}, working_time(start), {}};
  const Instant opened = course.at;
  course.matter = rows_.new_id<MatterId>(opened);
  course.moved = opened;
  const int rounds = std::min(dice_.between(1, 3) + (dice_.chance(35) ? 1 : 0), rounds_max);
  while (course.rounds < rounds && !course.is_open && day_in_sweden(course.at) < until) {
    tell_round(course, until);
  }
  if (course.end_reason.empty()) course.end_reason = topic.ended;
  const bool has_co_guide = order_.co_guide && dice_.chance(30);
  open_matter(course, opened, course.is_open && has_co_guide ? *order_.co_guide : order_.guide);
  if (course.is_open) open_matters_.push_back(course.matter);
}

PromiseValues Story::promise_in(const MatterCourse& course, PersonIndex by, PersonIndex to,
                                std::string_view what) {
  PromiseValues promise;
  promise.organisation = cast_.controller;
  promise.id = rows_.new_id<PromiseId>(course.at);
  promise.matter = course.matter;
  promise.case_id = case_;
  promise.by = region_.persons[by].id;
  promise.by_unit = region_.unit_of(region_.persons[by]).id;
  promise.to = region_.persons[to].id;
  promise.what = what;
  promise.made = course.at;
  promise.written_by = region_.persons[guide_on(day_in_sweden(course.at))].id;
  return promise;
}

Story::Ending Story::draw_ending() {
  const int roll = dice_.between(1, 100);
  if (roll <= 66) return Ending::kept;
  if (roll <= 82) return Ending::kept_late;
  if (roll <= 93) return Ending::changed;
  return Ending::dropped;
}

Day Story::draw_end(Ending ending, Day made, Day due) {
  const int from_due = ending == Ending::kept_late ? dice_.between(3, 16) : dice_.between(-5, 0);
  return out_of_july(Calendar::working_day_from(std::max(made + days(1), due + days(from_due))));
}

// Between a promise and its end somebody says how it goes, or is asked.
void Story::add_words_between(PromiseValues& promise, MatterCourse& course, Ending ending, Day due,
                              Day end) {
  const PersonIndex guide = guide_on(due);
  const bool is_theirs = promise.by != region_.persons[guide].id;
  for (Day day = day_in_sweden(promise.made) + days(dice_.between(6, 9)); day + days(2) < end;
       day += days(dice_.between(6, 11))) {
    const Instant at = working_time(Calendar::working_day_from(day));
    if (at <= promise.made || day_in_sweden(at) >= end) break;
    if (ending == Ending::kept_late && day > due && is_theirs) {
      promise.events.push_back({at, "nudged", region_.persons[guide].id});
    } else if (dice_.chance(55)) {
      promise.events.push_back({at, "heard", region_.persons[guide].id});
      const PersonIndex other = holder_on(region_, course.member.person, day_in_sweden(at));
      if (is_theirs && is_written_down()) {
        tell_contact(at, other, Heard::yes, fresh(phrases().news_of_delay),
                     {{*promise.id, Saying::heard}});
      }
    }
  }
}

void Story::tell_round(MatterCourse& course, Day until) {
  const Day made = day_in_sweden(course.at);
  const PersonIndex guide = guide_on(made);
  const PersonIndex other = holder_on(region_, course.member.person, made);
  const bool is_ours = dice_.chance(26);
  const auto round = static_cast<std::size_t>(course.rounds++);
  PromiseValues promise = is_ours
                              ? promise_in(course, guide, other, course.topic->ours[round % 2])
                              : promise_in(course, other, guide, course.topic->theirs[round % 3]);
  const Day due = Calendar::working_day_from(made + days(dice_.between(4, 18)));
  if (!dice_.chance(10)) promise.due = due;

  const Ending ending = draw_ending();
  Day end = draw_end(ending, made, due);
  if (end >= until && may_stay_open_ && !is_ours) return leave_open(course, std::move(promise));
  end = std::max(made, std::min(end, calendar_.working_day_ago(1)));
  if (order_.closed) end = std::min(end, *order_.closed);
  add_words_between(promise, course, ending, due, end);
  const bool may_change = end < until && course.rounds < rounds_max;
  end_promise(promise, ending == Ending::changed && !may_change ? Ending::kept : ending, end);
  tell_of_promise(promise, course, is_ours);
  rows_.add(promise);

  course.end_reason = ending == Ending::dropped ? promise.events.back().reason : "";
  course.moved = promise.events.back().at;
  const auto is_nudge = [](const PromiseEvent& event) { return event.verb == "nudged"; };
  if (std::ranges::any_of(promise.events, is_nudge)) course.resumed = course.moved;
  if (promise.events.back().verb == "changed") return tell_replacement(course, promise);
  course.at =
      working_time(out_of_july(Calendar::working_day_from(end + days(dice_.between(0, 5)))));
  course.at = std::min(std::max(course.at, course.moved + minutes(20)), calendar_.now());
}

void Story::end_promise(PromiseValues& promise, Ending ending, Day end) {
  Instant earliest = promise.made + minutes(35);
  if (!promise.events.empty()) earliest = promise.events.back().at + minutes(35);
  const Instant at = std::min(std::max(working_time(end), earliest), calendar_.now());
  const PersonId& witness = region_.persons[guide_on(end)].id;
  switch (ending) {
    case Ending::changed:
      promise.events.push_back(
          {at, "changed", witness, std::string(dice_.pick(phrases().changed))});
      break;
    case Ending::dropped:
      promise.events.push_back(
          {at, "dropped", witness, std::string(dice_.pick(phrases().dropped))});
      break;
    case Ending::kept:
    case Ending::kept_late:
      promise.events.push_back({at, "kept", witness, std::string(dice_.pick(phrases().kept))});
  }
}

void Story::tell_of_promise(const PromiseValues& promise, const MatterCourse& course,
                            bool is_ours) {
  const auto other_on = [&](Instant at) {
    return holder_on(region_, course.member.person, day_in_sweden(at));
  };
  const PersonIndex other = other_on(promise.made);
  if (is_written_down()) {
    tell_contact(promise.made, other, Heard::yes, words_of(promise, *course.topic, is_ours),
                 {{*promise.id}});
  }
  for (const PromiseEvent& event : promise.events) {
    if (event.verb == "nudged" && is_written_down()) tell_nudge(event.at, other, *promise.id);
  }
  const PromiseEvent& last = promise.events.back();
  if (last.verb == "kept" && !is_ours && dice_.chance(60) && is_written_down()) {
    tell_contact(last.at, other_on(last.at), Heard::yes, fresh(phrases().news_of_kept));
  }
}

// What was agreed instead takes the place of the old promise at once.
void Story::tell_replacement(MatterCourse& course, const PromiseValues& old) {
  const Instant changed = old.events.back().at;
  const Day changed_on = day_in_sweden(changed);
  PromiseValues promise = old;
  promise.events.clear();
  promise.made = changed;
  promise.replaces = old.id;
  promise.id = rows_.new_id<PromiseId>(promise.made);
  promise.due = Calendar::working_day_from(changed_on + days(dice_.between(5, 14)));
  const bool is_ours = old.by == region_.persons[guide_on(day_in_sweden(old.made))].id;
  if (*promise.due >= calendar_.today() && may_stay_open_ && !is_ours) {
    return leave_open(course, std::move(promise));
  }
  Day end = std::min(out_of_july(*promise.due), calendar_.today());
  if (order_.closed) end = std::min(end, *order_.closed);
  end_promise(promise, Ending::kept, end);
  rows_.add(promise);
  course.moved = promise.events.back().at;
  course.at = std::min(working_time(Calendar::working_day_from(end + days(1))), calendar_.now());
}

void Story::leave_open(MatterCourse& course, PromiseValues promise) {
  const Day today = calendar_.today();
  const Day made = day_in_sweden(promise.made);
  const PersonIndex other = holder_on(region_, course.member.person, today);
  promise.by = region_.persons[other].id;
  promise.by_unit = region_.unit_of(region_.persons[other]).id;
  if (promise.due) {
    promise.due =
        std::max(*promise.due, Calendar::working_day_from(today + days(dice_.between(1, 12))));
  }
  Instant heard = promise.made;
  if (made < today - days(heard_days_ago_max)) {
    heard = working_time(calendar_.working_day_ago(dice_.between(0, 3)));
    promise.events.push_back({heard, "heard", region_.persons[order_.guide].id});
    if (is_written_down()) {
      tell_contact(heard, other, Heard::yes, fresh(phrases().news_of_delay),
                   {{*promise.id, Saying::heard}});
    }
  }
  if (dice_.chance(12)) {
    promise.events.push_back({std::min(heard + minutes(5), calendar_.now()), "snoozed",
                              region_.persons[order_.guide].id,
                              std::string(dice_.pick(phrases().snoozed))});
    promise.snoozed_until = Calendar::working_day_from(today + days(dice_.between(4, 20)));
  }
  rows_.add(promise);
  if (is_written_down() && !promise.replaces) {
    tell_contact(promise.made, holder_on(region_, course.member.person, made), Heard::yes,
                 words_of(promise, *course.topic, false), {{*promise.id}});
  }
  course.is_open = true;
  course.moved = std::max(course.moved, heard);
}

void Story::hang_on(const MatterId& matter, const TopicText& topic, Day since) {
  const Instant at = calendar_.at(since, 11 * 60);
  StepValues step{std::string(topic.hangs), "planned"};
  step.from = Calendar::working_day_from(calendar_.today() + days(dice_.between(5, 30)));
  rows_.add_dependency(matter, rows_.add(case_, step), at);
  if (!open_matters_.empty() && dice_.chance(50)) {
    rows_.add_dependency(matter, dice_.pick(open_matters_), at);
  }
}

// A promise that nobody has heard of since, or a matter that nobody holds.
void Story::tell_stall(const TopicText& topic) {
  const Day opened = calendar_.working_day_ago(dice_.between(36, 60));
  const Day last_word = calendar_.working_day_ago(dice_.between(17, 34));
  if (opened <= order_.opened) return;
  const PersonIndex other = holder_on(region_, member_of(topic.field).person, last_word);
  MatterCourse course{&topic, member_of(topic.field), {}, working_time(last_word), {}};
  const Instant opened_at = working_time(opened);
  course.matter = rows_.new_id<MatterId>(opened_at);
  course.moved = course.at;
  course.is_open = true;
  const bool nobody_holds = dice_.chance(25);
  open_matter(course, opened_at, nobody_holds ? std::nullopt : std::optional(order_.guide));
  hang_on(course.matter, topic, last_word);
  if (nobody_holds) {
    tell_contact(course.at, other, Heard::yes, fresh(topic.notes));
    return;
  }
  PromiseValues promise = promise_in(course, other, order_.guide, dice_.pick(topic.theirs));
  promise.due = calendar_.working_day_ago(dice_.between(3, 12));

  const bool is_nudged = dice_.chance(50);
  const Instant nudged = working_time(calendar_.working_day_ago(dice_.between(3, 10)));
  if (is_nudged) promise.events.push_back({nudged, "nudged", promise.to});
  tell_contact(course.at, other, Heard::yes, words_of(promise, topic, false), {{*promise.id}});
  if (is_nudged) tell_nudge(nudged, other, *promise.id);
  rows_.add(promise);
}

void Story::tell_owed(const TopicText& topic) {
  const Day made = calendar_.working_day_ago(dice_.between(1, 6));
  if (made <= order_.opened) return;
  MatterCourse course{&topic, member_of(topic.field), {}, working_time(made), {}};
  course.matter = rows_.new_id<MatterId>(course.at);
  course.moved = course.at;
  course.is_open = true;
  open_matter(course, course.at, order_.guide);
  const PersonIndex other = holder_on(region_, course.member.person, made);
  PromiseValues promise = promise_in(course, order_.guide, other, dice_.pick(topic.ours));
  promise.due = Calendar::working_day_from(calendar_.today() + days(dice_.between(0, 6)));
  rows_.add(promise);
  tell_contact(course.at, other, Heard::yes, words_of(promise, topic, true), {{*promise.id}});
}

}  // namespace mellanrum::demo
