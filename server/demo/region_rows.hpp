// Turns organisations, units, people and services into rows, and notes in the region what the
// stories need of them.
#pragma once

#include "demo/dice.hpp"
#include "demo/region.hpp"

namespace mellanrum::demo {

struct UnitValues {
  std::size_t organisation = 0;
  std::string name;
  std::string short_name;
  std::string site;
  Field field = Field::federation;
  std::optional<int> quiet_days = {};
  std::optional<Day> ended = {};
};

class RegionRows {
 public:
  RegionRows(const Calendar& calendar, Rows& rows, Dice& dice, Region& region)
      : calendar_(calendar), rows_(rows), dice_(dice), region_(region) {}

  /// Each returns the place of what it added.
  std::size_t add(const OrganisationText& text);
  UnitIndex add(const UnitValues& values);
  PersonIndex add(Person person, std::string_view secure_message_address);
  /// The words of `text`, at `unit`; `name` instead of the text's own.
  std::size_t add(const ServiceText& text, std::string_view name, UnitIndex unit);
  /// Drawn by a dice of its own: the rest of the region is what it was before there were decisions.
  void add(const DecisionText& text, Dice& dice);
  PostId add_post(const Person& person, std::optional<PostId> succeeds);

 private:
  const Calendar& calendar_;
  Rows& rows_;
  Dice& dice_;
  Region& region_;
};

/// `a|b|c` as three.
[[nodiscard]] std::vector<std::string_view> parts_of(std::string_view text);

}  // namespace mellanrum::demo
