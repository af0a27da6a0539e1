// What was said between people, and how they met.
#include <fmt/format.h>

#include "demo/story.hpp"

namespace mellanrum::demo {

namespace {

using std::chrono::days;

constexpr std::string_view motives[] = {"solve_own_task", "hold_help_together",
                                        "hold_help_together", "handle_uncertainty",
                                        "tend_relations"};
constexpr std::string_view factors[] = {"others_withdraw",
                                        "workload",
                                        "staff_turnover",
                                        "municipality_size",
                                        "distance",
                                        "management_attitude",
                                        "secrecy_interpretation",
                                        "workplace_culture",
                                        "experience",
                                        "hub_person",
                                        "private_relations",
                                        "own_engagement"};

struct Manner {
  std::string_view how;
  std::span<const std::string_view> openings;
  int minutes_least;
  int minutes_most;
};

Manner draw_manner(Dice& dice, Heard heard) {
  const Phrases& all = phrases();
  if (heard == Heard::no) {
    return dice.chance(50) ? Manner{"call", all.call_sought, 2, 5}
                           : Manner{"message", all.message_sent, 2, 8};
  }
  const int roll = dice.between(1, 100);
  if (roll <= 46) return {"call", all.call_heard, 4, 25};
  if (roll <= 66) return {"message", all.message_heard, 2, 8};
  if (roll <= 77) return {"corridor", all.corridor, 3, 15};
  if (roll <= 87) return {"meeting", all.meeting, 30, 60};
  if (roll <= 94) return {"visit", all.visit, 25, 90};
  return {"video", all.video, 15, 40};
}

std::string_view draw_expression(Dice& dice, std::string_view how) {
  if (how == "meeting" && dice.chance(50)) return "planned_meeting";
  if (how == "corridor" && dice.chance(35)) return "improvised_meeting";
  const int roll = dice.between(1, 100);
  if (roll <= 30) return "check_in";
  if (roll <= 52) return "coordinating";
  if (roll <= 70) return "information_exchange";
  if (roll <= 84) return "consulting";
  if (roll <= 92) return "mutual_consultation";
  return "advocating";
}

std::string_view draw_label(Dice& dice) {
  const int roll = dice.between(1, 100);
  return roll <= 68 ? "shared" : roll <= 90 ? "working_note" : "formal_record";
}

bool writes(Field field) {
  return field == Field::economy || field == Field::family || field == Field::social_addiction ||
         field == Field::disability || field == Field::psychiatry || field == Field::employment;
}

}  // namespace

Instant Story::working_time(Day day) {
  return calendar_.at(day, dice_.between(8 * 60, 16 * 60 + 20));
}

bool Story::is_written_down() {
  return order_.detail == Detail::rich ? dice_.chance(92) : dice_.chance(36);
}

std::string_view Story::fresh(std::span<const std::string_view> sentences) {
  const std::size_t first = dice_.below(sentences.size());
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const std::string_view sentence = sentences[(first + i) % sentences.size()];
    if (told_.insert(sentence).second) return sentence;
  }
  for (const std::string_view sentence : sentences) told_.erase(sentence);
  told_.insert(sentences[first]);
  return sentences[first];
}

std::string Story::words_of(const PromiseValues& promise, const TopicText& topic, bool is_ours) {
  std::string words(fresh(topic.notes));
  if (!dice_.chance(55)) return words;
  std::string what = promise.what;
  if (what.front() >= 'A' && what.front() <= 'Z') what.front() += 'a' - 'A';
  words += is_ours ? " Jag lovade att " : " {0} lovade att ";
  words += what;
  if (promise.due) words.append(" senast ").append(day_and_month(*promise.due));
  return words + '.';
}

void Story::add_contact(EncounterValues values) {
  values.case_id = case_;
  values.organisation = cast_.controller;
  for (const Participant& participant : values.with) {
    contacts_.met(values.author, "person", participant.person.text(), values.at);
  }
  if (dice_.chance(40)) values.motive = dice_.pick(motives);
  if (dice_.chance(14)) values.factors.push_back(dice_.pick(factors));
  rows_.add(values);
}

void Story::tell_contact(Instant at, PersonIndex other, Heard heard, std::string_view message,
                         std::vector<PromiseLink> promises) {
  const PersonIndex guide = guide_on(day_in_sweden(at));
  const Person& met = region_.persons[other];
  const bool is_no_promise = promises.empty() || promises.front().saying == Saying::heard;
  const bool other_writes = order_.detail == Detail::rich && heard == Heard::yes && is_no_promise &&
                            met.is_there_on(calendar_.today()) &&
                            writes(region_.unit_of(met).field) && dice_.chance(40);
  const PersonIndex author = other_writes ? other : guide;
  const Person& told_of = region_.persons[other_writes ? guide : other];
  const Manner manner = draw_manner(dice_, heard);
  EncounterValues values;
  values.at = at;
  values.how = manner.how;
  values.expression =
      heard == Heard::no ? std::string_view("check_in") : draw_expression(dice_, manner.how);
  values.author = region_.persons[author].id;
  values.text = fmt::format(fmt::runtime(dice_.pick(manner.openings)), told_of.first_name,
                            region_.unit_of(told_of).short_name);
  if (!message.empty()) {
    values.text += ' ';
    values.text +=
        fmt::format(fmt::runtime(message), told_of.first_name, region_.unit_of(told_of).short_name);
  }
  if (dice_.chance(24)) values.text.append(" ").append(fresh(phrases().tails));
  values.label = draw_label(dice_);
  values.minutes = dice_.between(manner.minutes_least, manner.minutes_most);
  values.with = {{told_of.id, heard}};
  values.promises = std::move(promises);
  add_contact(std::move(values));
}

void Story::tell_nudge(Instant at, PersonIndex other, const PromiseId& promise) {
  const PersonIndex guide = guide_on(day_in_sweden(at));
  EncounterValues values;
  values.at = at;
  values.how = "message";
  values.expression = "check_in";
  values.author = region_.persons[guide].id;
  values.text = fmt::format(
      "Hej {}! Hur går det med det vi pratade om? Säg till om något fattas från oss. /{}",
      region_.persons[other].first_name, region_.persons[guide].first_name);
  values.minutes = 3;
  values.with = {{region_.persons[other].id, Heard::no}};
  values.nudged = promise;
  add_contact(std::move(values));
}

void Story::tell_joint_meetings(Day from, Day until) {
  if (order_.detail == Detail::lean || team_.size() < 3) return;
  for (Day day = from + days(dice_.between(15, 45)); day < until;
       day += days(dice_.between(65, 130))) {
    const Day met_on = out_of_july(Calendar::working_day_from(day));
    if (met_on >= until) break;
    EncounterValues values;
    values.at = calendar_.at(met_on, dice_.between(9, 14) * 60);
    std::string names;
    const std::size_t first = dice_.below(team_.size());
    const std::size_t count = std::min<std::size_t>(team_.size(), 3 + dice_.below(3));
    for (std::size_t i = 0; i < count; ++i) {
      const PersonIndex person =
          holder_on(region_, team_[(first + i) % team_.size()].person, met_on);
      names += i == 0 ? "" : i + 1 == count ? " och " : ", ";
      names += region_.persons[person].first_name;
      values.with.push_back({region_.persons[person].id, Heard::yes});
    }
    const bool is_improvised = dice_.chance(25);
    values.how = is_improvised ? "corridor" : dice_.chance(20) ? "video" : "meeting";
    values.expression = is_improvised ? "improvised_meeting" : "planned_meeting";
    values.author = region_.persons[guide_on(met_on)].id;
    values.text = fmt::format(fmt::runtime(fresh(phrases().joint_meetings)), names);
    values.is_decision = !is_improvised && dice_.chance(35);
    if (values.is_decision) values.text.append(" ").append(dice_.pick(phrases().decisions));
    values.label = is_improvised ? "shared" : "formal_record";
    values.minutes = is_improvised ? dice_.between(10, 25) : 60;
    add_contact(std::move(values));
  }
}

void Story::tell_extra_efforts(Day from, Day until) {
  if (order_.detail == Detail::lean) return;
  for (Day day = from + days(dice_.between(10, 50)); day < until;
       day += days(dice_.between(25, 80))) {
    const Day met_on = out_of_july(Calendar::working_day_from(day));
    if (met_on >= until) break;
    EncounterValues values;
    values.at = working_time(met_on);
    values.how = "visit";
    values.expression = "extra_effort";
    values.author = region_.persons[guide_on(met_on)].id;
    values.text = fresh(phrases().extra_efforts);
    values.label = dice_.chance(60) ? "working_note" : "shared";
    values.minutes = dice_.between(15, 120);
    add_contact(std::move(values));
  }
}

void tell_consults(const Region& region, const Cast& cast, const Calendar& calendar,
                   std::uint64_t seed, Rows& rows, Contacts& contacts,
                   const std::vector<PersonIndex>& authors, int day_count, int percent_a_day) {
  Dice dice(seed, "consults", authors.empty() ? 0 : authors.front());
  CaseRows writer(rows, calendar, seed, "consult rows", authors.empty() ? 0 : authors.front());
  for (const PersonIndex author : authors) {
    for (int ago = day_count; ago >= 0; --ago) {
      const Day day = calendar.ago(ago);
      if (!is_working_day(day) || !region.persons[author].is_there_on(day)) continue;
      for (int left = percent_a_day; left > 0; left -= 100) {
        if (!dice.chance(std::min(left, 100))) continue;
        const auto field = static_cast<Field>(dice.below(field_count));
        const auto other = somebody_of(region, cast, field, day, dice);
        if (!other || *other == author) continue;
        const Person& met = region.persons[holder_on(region, *other, day)];
        EncounterValues values;
        values.at = calendar.at(day, dice.between(8 * 60, 16 * 60 + 20));
        values.how = dice.chance(60) ? "call" : dice.chance(60) ? "corridor" : "message";
        values.expression = dice.chance(80) ? "consulting" : "mutual_consultation";
        values.organisation = region.organisation_of(region.persons[author]).id;
        values.author = region.persons[author].id;
        values.text = fmt::format(fmt::runtime(dice.pick(phrases().consults)), met.first_name);
        values.minutes = dice.between(4, 25);
        values.with = {{met.id, Heard::yes}};
        if (dice.chance(40)) values.motive = dice.pick(motives);
        contacts.met(values.author, "person", met.id.text(), values.at);
        writer.add(values);
      }
    }
  }
}

}  // namespace mellanrum::demo
