// What the cases and contacts are told with, written by hand: situations, topics, phrases. In the
// texts `{0}` is a first name and `{1}` a unit.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "demo/content.hpp"

namespace mellanrum::demo {

/// Something that has to move, and those who can move it.
struct TopicText {
  Field field;
  std::string_view title;
  std::array<std::string_view, 3> theirs;  ///< what they promise
  std::array<std::string_view, 2> ours;    ///< what the guide promises them
  std::array<std::string_view, 3> notes;   ///< what was said
  std::string_view hangs;                  ///< a step that waits for it
  std::string_view ended;                  ///< how it ended
};

struct StepText {
  Field field;
  std::string_view name;
};

/// A situation that people are in, and who is around them.
struct SituationText {
  std::array<std::string_view, 4> about;
  std::array<std::string_view, 4> own_words;
  std::array<Field, 6> fields;
  std::array<StepText, 5> steps;
};

std::span<const TopicText> care_topics();
std::span<const TopicText> society_topics();
std::span<const SituationText> situation_texts();
std::span<const std::string_view> code_names();

/// Sentences that are drawn from.
struct Phrases {
  std::span<const std::string_view> call_heard, call_sought, message_heard, message_sent, corridor,
      visit, meeting, video;
  std::span<const std::string_view> tails;
  std::span<const std::string_view> news_of_kept, news_of_delay;
  std::span<const std::string_view> joint_meetings;  ///< `{0}` names all
  std::span<const std::string_view> extra_efforts, consults, decisions;
  std::span<const std::string_view> kept, changed, dropped, snoozed, case_closed;
  std::span<const std::string_view> step_notes;
};
const Phrases& phrases();

}  // namespace mellanrum::demo
