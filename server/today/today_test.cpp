// The rules of the morning: order, days of contact and week.
#include "today/today.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mellanrum::today {

void PrintTo(const ContactDay& point, std::ostream* out) {
  *out << to_text(point.day) << (point.heard ? " heard" : " reached out");
}

namespace {

Day day(std::string_view text) {
  return parse_day(text).value();
}
Instant noon(std::string_view text) {
  return instant_in_sweden(day(text), 12 * 60);
}

const PersonId johan("johan");
const PersonId anna("anna");
const UnitId clinic("clinic");
const CaseId jonna("jonna");

StalledMatter stalled(const std::string& id, int days, int hanging, std::string_view moved) {
  StalledMatter row;
  row.matter.id = MatterId(id);
  row.matter.moved_at = noon(moved);
  row.matter.hangs_on_it.resize(static_cast<std::size_t>(hanging));
  row.condition.stalled_days = days;
  return row;
}

promises::Promise promise(const promises::Party& by, std::string_view heard) {
  promises::Promise made;
  made.by = by;
  made.last_heard_at = noon(heard);
  return made;
}

encounters::Contact contact(const std::optional<CaseId>& in_case, std::string_view at,
                            const encounters::Participant& with) {
  return {in_case, noon(at), with};
}

TEST(Order, IsByScoreAndTheSameByAge) {
  std::vector<StalledMatter> rows = {stalled("young", 20, 0, "2026-11-04"),
                                     stalled("heavy", 10, 3, "2026-11-14"),
                                     stalled("old", 10, 1, "2026-11-01")};
  put_in_order(rows);
  std::vector<std::string> ids;
  for (const auto& row : rows) ids.push_back(row.matter.id.text());
  EXPECT_THAT(ids, testing::ElementsAre("heavy", "old", "young"));
  EXPECT_EQ(rows[0].score, 40);
}

TEST(Stalled, LeavesOutWhatWaitsForOneselfAlone) {
  auto row = stalled("cafe", 15, 0, "2026-11-09");
  row.condition.reason = promises::StallReason::silent;
  row.matter.promises = {promise({anna, {}}, "2026-11-09")};
  EXPECT_TRUE(waits_only_for(row, anna));
  EXPECT_FALSE(waits_only_for(row, johan));

  row.matter.promises.push_back(promise({johan, clinic}, "2026-11-09"));
  EXPECT_FALSE(waits_only_for(row, anna)) << "somebody else is awaited too";

  row.matter.promises.clear();
  row.condition.reason = promises::StallReason::nobody_holds;
  EXPECT_FALSE(waits_only_for(row, anna)) << "nobody holds the ball";
}

TEST(Thread, IsOfContactWithThoseWhoPromisedInTheSameCase) {
  promises::Matter matter;
  matter.in_case = {jonna, "4F2A", "Jonna"};
  matter.promises = {promise({johan, clinic}, "2026-10-30")};
  const std::vector<encounters::Contact> contacts = {
      contact(jonna, "2026-10-20", {johan, {}, true}),
      contact(jonna, "2026-11-05", {johan, {}, false}),
      contact(jonna, "2026-11-06", {anna, {}, true}), contact({}, "2026-11-07", {johan, {}, true}),
      contact(jonna, "2026-08-01", {johan, {}, true})};
  EXPECT_THAT(
      contact_days_of(matter, contacts, day("2026-09-29")),
      testing::ElementsAre(ContactDay{day("2026-10-20"), true}, ContactDay{day("2026-10-30"), true},
                           ContactDay{day("2026-11-05"), false}));
}

TEST(Thread, ADayOnWhichTheyWereInTouchIsHeardThoughWeWereToo) {
  promises::Matter matter;
  matter.promises = {promise({johan, {}}, "2026-01-01")};
  const std::vector<encounters::Contact> contacts = {contact({}, "2026-11-05", {johan, {}, true}),
                                                     contact({}, "2026-11-05", {johan, {}, false})};
  EXPECT_THAT(contact_days_of(matter, contacts, day("2026-09-29")),
              testing::ElementsAre(ContactDay{day("2026-11-05"), true}));
}

TEST(Thread, AUnitThatPromisedIsHeardThroughTheUnit) {
  promises::Matter matter;
  matter.promises = {promise({{}, clinic}, "2026-01-01")};
  const std::vector<encounters::Contact> contacts = {contact({}, "2026-11-05", {{}, clinic, true}),
                                                     contact({}, "2026-11-06", {johan, {}, true})};
  EXPECT_THAT(contact_days_of(matter, contacts, day("2026-09-29")),
              testing::ElementsAre(ContactDay{day("2026-11-05"), true}));
}

TEST(Thread, WhereNothingIsPromisedItEndsWhenTheMatterLastMoved) {
  promises::Matter matter;
  matter.in_case = {jonna, "4F2A", "Jonna"};
  matter.moved_at = noon("2026-11-08");
  const std::vector<encounters::Contact> contacts = {
      contact(jonna, "2026-11-05", {anna, {}, true}),
      contact(jonna, "2026-11-20", {anna, {}, true})};
  EXPECT_THAT(contact_days_of(matter, contacts, day("2026-09-29")),
              testing::ElementsAre(ContactDay{day("2026-11-05"), true}));
}

TEST(Week, BeginsOnMonday) {
  EXPECT_EQ(week_of(day("2026-11-23")), day("2026-11-23"));
  EXPECT_EQ(week_of(day("2026-11-29")), day("2026-11-23"));
  EXPECT_EQ(week_of(day("2027-01-01")), day("2026-12-28"));
}

TEST(NewsKinds, AreWrittenAsTheContractHasThem) {
  EXPECT_EQ(to_word(NewsKind::encounter), "encounter");
  EXPECT_EQ(to_word(NewsKind::nudged), "nudged");
}

}  // namespace
}  // namespace mellanrum::today
