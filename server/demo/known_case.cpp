#include "demo/known_case.hpp"

#include <fmt/format.h>

namespace mellanrum::demo {

void Pen::open(const OpenedCase& values) {
  const Person& eva = region_.person("eva");
  controller_ = region_.organisation("soc_vretby").id;
  known_.opened = before(values.days_ago);
  known_.reference = values.reference;
  known_.id =
      rows_.add(CaseValues{known_.reference, std::string(values.code_name), controller_, eva.id,
                           values.about, std::string(values.own_words), known_.opened});
  rows_.add_member(known_.id, eva.id, region_.unit_of(eva).id, region_.organisation_of(eva).id,
                   known_.opened, std::nullopt, "vägledare, samordnar", eva.mandate, eva.id);
}

void Pen::join(std::string_view person, int from_days_ago, std::optional<int> until_days_ago,
               std::string_view role) {
  const Person& member = region_.person(person);
  std::optional<Day> until;
  if (until_days_ago) until = calendar_.ago(*until_days_ago);
  rows_.add_member(known_.id, member.id, region_.unit_of(member).id,
                   region_.organisation_of(member).id,
                   std::max(known_.opened, calendar_.ago(from_days_ago)), until,
                   role.empty() ? std::string_view(member.title) : role, member.mandate,
                   region_.person("eva").id);
  if (!until || *until > calendar_.today()) {
    known_.team.push_back(region_.person_by_key.find(person)->second);
  }
}

MatterId Pen::matter(std::string_view title, std::string_view holder, int opened_days_ago,
                     int moved_days_ago, std::optional<Day> waits_until,
                     std::string_view opened_by) {
  std::optional<PersonId> held_by;
  if (!holder.empty()) held_by = region_.person(holder).id;
  return rows_.add(MatterValues{known_.id, controller_, std::string(title), held_by,
                                region_.person(opened_by).id,
                                calendar_.at(before(opened_days_ago), 10 * 60 + 15),
                                calendar_.at(before(moved_days_ago), 13 * 60 + 40), waits_until});
}

PromiseId Pen::promise(const Promised& values) {
  const PersonId writer = region_.person("eva").id;
  const Person& by = region_.person(values.by);
  PromiseValues promise{values.matter,
                        known_.id,
                        by.id,
                        region_.unit_of(by).id,
                        region_.person(values.to).id,
                        std::string(values.what),
                        values.due,
                        calendar_.at(before(values.made_days_ago), 13 * 60 + 40),
                        writer};
  promise.organisation = controller_;
  promise.quiet_days = values.quiet_days;
  if (values.nudged_days_ago > 0) {
    promise.events.push_back(
        {calendar_.at(before(values.nudged_days_ago), 9 * 60 + 5), "nudged", writer});
  }
  const auto id = rows_.new_id<PromiseId>(promise.made);
  promise.id = id;
  if (values.nudged_days_ago > 0) {
    EncounterValues nudge{
        calendar_.at(before(values.nudged_days_ago), 9 * 60 + 5),
        "message",
        "check_in",
        known_.id,
        controller_,
        writer,
        fmt::format("Hej {}! Hur går det med det vi pratade om? Säg till om något "
                    "fattas från oss. /Eva",
                    region_.person(values.by).first_name)};
    nudge.with = {{region_.person(values.by).id, Heard::no}};
    nudge.minutes = 3;
    nudge.nudged = id;
    rows_.add(nudge);
  }
  rows_.add(promise);
  return id;
}

void Pen::tell(const Told& values) {
  EncounterValues encounter{calendar_.at(before(values.days_ago), values.minute),
                            values.how,
                            values.expression,
                            known_.id,
                            controller_,
                            region_.person(values.author).id,
                            values.text,
                            values.label};
  for (const std::string_view key : values.with) {
    const bool is_silent = key.starts_with('-');
    encounter.with.push_back(
        {region_.person(is_silent ? key.substr(1) : key).id, is_silent ? Heard::no : Heard::yes});
  }
  encounter.minutes = values.how == "meeting" ? 60 : values.how == "visit" ? 45 : 12;
  encounter.motive = values.motive;
  encounter.promises = values.promises;
  encounter.is_decision = values.is_decision;
  rows_.add(encounter);
}

KnownCase Pen::finish(int told_from_days_ago) {
  known_.told_from_days_ago = told_from_days_ago;
  return known_;
}

}  // namespace mellanrum::demo
