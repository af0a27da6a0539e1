#include "demo/story.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mellanrum::demo {

namespace {

using std::chrono::days;

/// Shares no factor with the number of names, so that all are used before one comes again.
constexpr std::size_t code_name_stride = 53;

bool is_july(Day day) {
  return std::chrono::year_month_day(day).month() == std::chrono::July;
}

}  // namespace

Story::Story(const Region& region, const Cast& cast, const Calendar& calendar, std::uint64_t seed,
             Rows& rows, Contacts& contacts, const StoryOrder& order)
    : region_(region),
      cast_(cast),
      calendar_(calendar),
      contacts_(contacts),
      order_(order),
      dice_(seed, "story", order.number),
      rows_(rows, calendar, seed, "story rows", order.number) {}

void Story::tell() {
  situation_ = &situation_texts()[order_.number % situation_texts().size()];
  add_case();
  gather_team();
  add_chain();
  const Day until = order_.closed.value_or(calendar_.today());
  may_stay_open_ = !order_.closed;
  tell_topics(order_.opened, until);
  tell_joint_meetings(order_.opened, until);
  tell_extra_efforts(order_.opened, until);
  const auto topics = topics_of_team();
  for (int i = 0; i < order_.stalls && !topics.empty(); ++i) tell_stall(*dice_.pick(topics));
  for (int i = 0; i < order_.owed && !topics.empty(); ++i) tell_owed(*dice_.pick(topics));
}

void Story::tell_history_of(const CaseId& case_id, const std::vector<PersonIndex>& team,
                            Day until) {
  case_ = case_id;
  may_stay_open_ = false;
  for (const PersonIndex person : team) {
    team_.push_back({region_.unit_of(region_.persons[person]).field, person});
  }
  tell_topics(order_.opened, until);
  tell_joint_meetings(order_.opened, until);
  tell_extra_efforts(order_.opened, until);
}

void Story::add_case() {
  const PersonId& responsible = region_.persons[order_.guide].id;
  const std::size_t turn = order_.number / situation_texts().size();
  CaseValues values{
      order_.reference,
      std::string(code_names()[order_.number * code_name_stride % code_names().size()]),
      cast_.controller,
      responsible,
      std::string(situation_->about[turn % 4]),
      std::string(situation_->own_words[(turn + order_.number) % 4]),
      order_.opened,
      order_.closed};
  if (order_.closed) values.close_reason = dice_.pick(phrases().case_closed);
  case_ = rows_.add(values);
}

PersonIndex Story::guide_on(Day day) const {
  if (order_.former_guide && day <= *region_.persons[*order_.former_guide].until) {
    return *order_.former_guide;
  }
  return order_.guide;
}

void Story::gather_team() {
  if (order_.former_guide) {
    add_member(*order_.former_guide, order_.opened, "vägledare");
    add_member(order_.guide, *region_.persons[*order_.former_guide].until - days(7),
               "vägledare, samordnar");
  } else {
    add_member(order_.guide, order_.opened, "vägledare, samordnar");
  }
  if (order_.co_guide) {
    add_member(*order_.co_guide, order_.opened + days(dice_.between(10, 40)), "vägledare");
  }
  for (const Field field : situation_->fields) {
    const Day from =
        std::min(order_.opened + days(dice_.between(0, 90)), calendar_.ago(dice_.between(6, 20)));
    const auto person = somebody_of(region_, cast_, field, std::max(from, order_.opened), dice_);
    if (!person) continue;
    team_.push_back({field, *person});
    const PersonIndex first = holder_on(region_, *person, from);
    add_member(first, std::max(from, order_.opened), region_.persons[first].title);
    if (first != *person) {
      add_member(*person, region_.persons[*person].from, region_.persons[*person].title);
    }
  }
}

void Story::add_member(PersonIndex person, Day from, std::string_view role) {
  const Person& member = region_.persons[person];
  std::optional<Day> until = member.until;
  if (order_.closed && (!until || *order_.closed < *until)) until = order_.closed;
  const Day joined = std::max(from, order_.opened);
  if (until && *until < joined) return;
  rows_.add_member(case_, member.id, region_.unit_of(member).id, region_.organisation_of(member).id,
                   joined, until, role, member.mandate, region_.persons[guide_on(joined)].id);
}

StepValues Story::step_between(const StepText& text, Day from, Day until) {
  StepValues step{std::string(text.name), "planned"};
  const Day today = calendar_.today();
  if (from > today + days(60)) return step;
  step.from = from;
  if (from > today) return step;
  if (until < today) {
    step.state = dice_.chance(8) ? "refused" : "ended";
    step.until = until;
    if (dice_.chance(50)) step.note = dice_.pick(phrases().step_notes);
  } else {
    step.state = dice_.chance(20) ? "waiting" : "active";
  }
  return step;
}

void Story::add_step(const StepText& text, StepValues values) {
  const auto& services = region_.services_by_field[static_cast<std::size_t>(text.field)];
  const auto member = std::ranges::find(team_, text.field, &Member::field);
  if (member != team_.end()) values.unit = region_.unit_of(region_.persons[member->person]).id;
  if (!services.empty() && member != team_.end()) {
    const Service& service = region_.services[dice_.pick(services)];
    if (region_.units[service.unit].id == *values.unit) {
      values.service = service.id;
      contacts_.met(region_.persons[order_.guide].id, "service", service.id.text(),
                    calendar_.at(values.from.value_or(order_.opened), 9 * 60));
    }
  }
  rows_.add(case_, values);
}

// One step after the other; between some of them nothing happens for weeks, and that is the gap.
void Story::add_chain() {
  Day from = order_.opened + days(dice_.between(3, 25));
  for (const StepText& text : situation_->steps) {
    const Day until = from + days(dice_.between(40, 150));
    if (order_.closed && until > *order_.closed) break;
    add_step(text, step_between(text, from, until));
    if (until > calendar_.today() && from > calendar_.today() + days(60)) break;
    from = until + days(dice_.chance(35) ? dice_.between(20, 60) : dice_.between(0, 6));
  }
}

Day Story::out_of_july(Day day) {
  if (!is_july(day) || dice_.chance(15)) return day;
  const auto year = std::chrono::year_month_day(day).year();
  return Calendar::working_day_from(Day(year / std::chrono::August / 1) +
                                    days(dice_.between(3, 18)));
}

std::vector<const TopicText*> Story::topics_of_team() const {
  std::vector<const TopicText*> topics;
  for (const auto& texts : {care_topics(), society_topics()}) {
    for (const TopicText& topic : texts) {
      if (std::ranges::find(team_, topic.field, &Member::field) != team_.end()) {
        topics.push_back(&topic);
      }
    }
  }
  return topics;
}

const Story::Member& Story::member_of(Field field) const {
  return *std::ranges::find(team_, field, &Member::field);
}

// Two and a half promises a topic: in lean detail that makes twenty a case of ten months, which is
// two million in a hundred thousand cases.
void Story::tell_topics(Day from, Day until) {
  auto topics = topics_of_team();
  if (topics.empty()) return;
  for (std::size_t i = topics.size() - 1; i > 0; --i) {
    std::swap(topics[i], topics[dice_.below(i + 1)]);
  }
  const auto length = (until - from).count();
  const int days_a_topic = order_.detail == Detail::rich ? 33 : 42;
  const int wanted = std::max(2, static_cast<int>(length / days_a_topic + 1));
  for (int i = 0; i < wanted; ++i) {
    const auto offset = static_cast<int>(length * i / wanted);
    const int jitter = dice_.between(0, 25);
    const Day start = out_of_july(Calendar::working_day_from(from + days(offset + jitter)));
    if (start + days(1) >= until) continue;
    tell_topic(*topics[static_cast<std::size_t>(i) % topics.size()], start, until);
  }
}

}  // namespace mellanrum::demo
