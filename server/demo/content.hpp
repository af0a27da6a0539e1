// What the region is made of, written by hand: organisations, units, people, services, practice
// notes, topics, cases. Only texts and numbers; days count backwards from the clock's day.
#pragma once

#include <span>
#include <string_view>

namespace mellanrum::demo {

/// What a unit works with: decides who is asked about what.
enum class Field {
  federation,
  guidance,
  economy,
  family,
  disability,
  housing_support,
  social_addiction,
  debt_advice,
  labour_market,
  guardianship,
  adult_education,
  leisure,
  psychiatry,
  child_psychiatry,
  primary_care,
  addiction_care,
  habilitation,
  maternity,
  social_insurance,
  employment,
  school,
  folk_high_school,
  police,
  probation,
  enforcement,
  housing,
  congregation,
  association,
  workplace,
};
inline constexpr std::size_t field_count = 29;

struct OrganisationText {
  std::string_view key;
  std::string_view name;
  std::string_view short_name;
  std::string_view sector;
  std::string_view domain;  ///< of its mail; `.example` is reserved and reaches nobody
  std::string_view description;
};

struct UnitText {
  std::string_view key;
  std::string_view organisation;
  std::string_view name;
  std::string_view short_name;
  std::string_view site;
  Field field;
  int staff;                ///< in the medium region, those written by hand included
  std::string_view titles;  ///< of the others, parted by `|`
  int quiet_days = 0;       ///< 0: the default holds
  int ended_days_ago = 0;   ///< 0: it is still there
};

struct PersonText {
  std::string_view key;
  std::string_view name;
  std::string_view unit;
  std::string_view title;
  int since_days_ago;
  std::string_view mandate = {};
  int left_days_ago = 0;           ///< 0: still there
  std::string_view succeeds = {};  ///< key of the one who had the seat
  std::string_view secure_message_address = {};
};

/// A post that somebody of PersonText has had before.
struct EarlierPostText {
  std::string_view person;
  std::string_view unit;
  std::string_view title;
  int from_days_ago;
  int until_days_ago;
};

struct ServiceText {
  std::string_view key;
  std::string_view unit;
  std::string_view name;
  std::string_view description;
  std::string_view eligibility;
  std::string_view access_route;
  std::string_view waiting_time;
  int minimum_age = -1;
  int maximum_age = -1;
  std::string_view capacity = {};
  std::string_view fees = {};
  std::string_view decided_by = {};  ///< key of a person
  std::string_view status = "active";
};

/// Whose decision it is: a unit's, or where no unit is named an organisation's.
struct DecisionText {
  std::string_view unit;
  std::string_view organisation;
  std::string_view name;
  std::string_view decider;
  std::string_view law;
  std::string_view access_route;
  std::string_view description = {};
  int minimum_age = -1;
  int maximum_age = -1;
};

enum class About { person, service, unit, organisation };

struct PracticeText {
  About about;
  std::string_view subject;  ///< key
  std::string_view kind;     ///< reach, door, good_to_know, limit, mandate
  std::string_view text;
  std::string_view author;  ///< key of a person
  int days_ago;
  int confirmations = 0;
  int confirmed_days_ago = 0;              ///< the newest of them
  std::string_view first_to_confirm = {};  ///< key; the others are drawn
  std::string_view contradicted_by = {};   ///< key
  int contradicted_days_ago = 0;
  std::string_view contradiction = {};
};

std::span<const OrganisationText> organisation_texts();
std::span<const UnitText> unit_texts();
std::span<const PersonText> person_texts();
std::span<const EarlierPostText> earlier_post_texts();
std::span<const ServiceText> service_texts();
std::span<const DecisionText> decision_texts();
std::span<const PracticeText> people_practices();
std::span<const PracticeText> service_practices();
std::span<const std::string_view> first_names();
std::span<const std::string_view> last_names();

}  // namespace mellanrum::demo
