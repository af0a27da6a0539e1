// Tells a case as it could have gone: who came in and who left, what was promised, kept, changed or
// forgotten, the quiet of July, and what is open today. Drawn, but from dice of the case's own.
#pragma once

#include <set>
#include <span>
#include <vector>

#include "demo/case_rows.hpp"
#include "demo/cast.hpp"
#include "demo/contacts.hpp"
#include "demo/content_stories.hpp"

namespace mellanrum::demo {

/// How much is written down of what happens.
enum class Detail { rich, lean };

struct StoryOrder {
  std::uint64_t number = 0;  ///< draws the dice
  std::string reference;
  PersonIndex guide = 0;                         ///< responsible today
  std::optional<PersonIndex> co_guide = {};      ///< in the team too
  std::optional<PersonIndex> former_guide = {};  ///< had the case until she left
  Day opened;
  std::optional<Day> closed = {};
  int stalls = 0;  ///< matters that stand still today
  int owed = 0;    ///< promises of the guide that are open today
  Detail detail = Detail::rich;
};

class Story {
 public:
  Story(const Region& region, const Cast& cast, const Calendar& calendar, std::uint64_t seed,
        Rows& rows, Contacts& contacts, const StoryOrder& order);

  /// The whole of a case.
  void tell();

  /// What came before the days written by hand: topics that have all ended.
  void tell_history_of(const CaseId& case_id, const std::vector<PersonIndex>& team, Day until);

 private:
  struct Member {
    Field field;
    PersonIndex person;  ///< who sits there today
  };
  /// A topic on its way through time.
  struct MatterCourse {
    const TopicText* topic;
    Member member;
    MatterId matter;
    Instant at;  ///< now, in the story
    Instant moved{};
    std::optional<Instant> resumed = {};
    int rounds = 0;
    bool is_open = false;
    std::string end_reason = {};
  };
  enum class Ending { kept, kept_late, changed, dropped };

  // story.cpp: the frame.
  void add_case();
  void gather_team();
  void add_member(PersonIndex person, Day from, std::string_view role);
  void add_chain();
  [[nodiscard]] StepValues step_between(const StepText& text, Day from, Day until);
  void add_step(const StepText& text, StepValues values);
  void tell_topics(Day from, Day until);
  [[nodiscard]] PersonIndex guide_on(Day day) const;
  [[nodiscard]] Day out_of_july(Day day);
  [[nodiscard]] std::vector<const TopicText*> topics_of_team() const;
  [[nodiscard]] const Member& member_of(Field field) const;

  // story_topics.cpp: matters and promises.
  void tell_topic(const TopicText& topic, Day start, Day until);
  void tell_round(MatterCourse& course, Day until);
  [[nodiscard]] PromiseValues promise_in(const MatterCourse& course, PersonIndex by, PersonIndex to,
                                         std::string_view what);
  [[nodiscard]] Ending draw_ending();
  [[nodiscard]] Day draw_end(Ending ending, Day made, Day due);
  void add_words_between(PromiseValues& promise, MatterCourse& course, Ending ending, Day due,
                         Day end);
  void end_promise(PromiseValues& promise, Ending ending, Day end);
  void tell_of_promise(const PromiseValues& promise, const MatterCourse& course, bool is_ours);
  void tell_replacement(MatterCourse& course, const PromiseValues& old);
  void leave_open(MatterCourse& course, PromiseValues promise);
  void tell_stall(const TopicText& topic);
  void tell_owed(const TopicText& topic);
  MatterId open_matter(const MatterCourse& course, Instant opened,
                       std::optional<PersonIndex> holder);
  void hang_on(const MatterId& matter, const TopicText& topic, Day since);

  // story_contacts.cpp: what was said.
  void tell_contact(Instant at, PersonIndex other, Heard heard, std::string_view message,
                    std::vector<PromiseLink> promises = {});
  void tell_nudge(Instant at, PersonIndex other, const PromiseId& promise);
  void tell_joint_meetings(Day from, Day until);
  void tell_extra_efforts(Day from, Day until);
  void add_contact(EncounterValues values);
  [[nodiscard]] bool is_written_down();
  /// One of them, and not again before all have been told.
  [[nodiscard]] std::string_view fresh(std::span<const std::string_view> sentences);
  /// What was said when it was promised: `Läkaren är borta. Lovade att boka tid senast 4 maj.`
  [[nodiscard]] std::string words_of(const PromiseValues& promise, const TopicText& topic,
                                     bool is_ours);
  [[nodiscard]] Instant working_time(Day day);

  const Region& region_;
  const Cast& cast_;
  const Calendar& calendar_;
  Contacts& contacts_;
  StoryOrder order_;
  Dice dice_;
  CaseRows rows_;
  CaseId case_;
  const SituationText* situation_ = nullptr;
  std::vector<Member> team_;
  std::vector<MatterId> open_matters_;
  std::set<std::string_view> told_;
  bool may_stay_open_ = true;
};

/// Contacts without a case: what colleagues ask one another.
void tell_consults(const Region& region, const Cast& cast, const Calendar& calendar,
                   std::uint64_t seed, Rows& rows, Contacts& contacts,
                   const std::vector<PersonIndex>& authors, int days, int percent_a_day);

}  // namespace mellanrum::demo
