// The region as it stands in memory while its rows are made: who works where, found by key or by
// field. Made from the texts, drawn where the texts leave it open.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "demo/calendar.hpp"
#include "demo/content.hpp"
#include "demo/demo.hpp"
#include "demo/rows.hpp"

namespace mellanrum::demo {

/// Places in the vectors of Region.
using UnitIndex = std::size_t;
using PersonIndex = std::size_t;

struct Organisation {
  OrganisationId id;
  std::string name;
  std::string domain;
};

struct Unit {
  UnitId id;
  std::size_t organisation = 0;
  std::string name;
  std::string short_name;
  Field field = Field::federation;
};

struct Person {
  PersonId id;
  std::string name;
  std::string first_name;
  UnitIndex unit = 0;
  std::string title;
  std::string mandate;
  Day from;
  std::optional<Day> until;                     ///< the last day, of somebody who has left
  std::optional<PersonIndex> predecessor = {};  ///< who had the seat before

  [[nodiscard]] bool is_there_on(Day day) const { return day >= from && (!until || day <= *until); }
};

struct Service {
  ServiceId id;
  std::string name;
  UnitIndex unit = 0;
};

struct Region {
  std::vector<Organisation> organisations;
  std::vector<Unit> units;
  std::vector<Person> persons;
  std::vector<Service> services;
  std::vector<std::vector<PersonIndex>> persons_by_field;  ///< those still there
  std::vector<std::vector<std::size_t>> services_by_field;
  std::map<std::string, std::size_t, std::less<>> organisation_by_key;
  std::map<std::string, UnitIndex, std::less<>> unit_by_key;
  std::map<std::string, PersonIndex, std::less<>> person_by_key;
  std::map<std::string, std::size_t, std::less<>> service_by_key;

  [[nodiscard]] const Person& person(std::string_view key) const {
    return persons[person_by_key.find(key)->second];
  }
  [[nodiscard]] bool has_person(std::string_view key) const { return person_by_key.contains(key); }
  [[nodiscard]] const Organisation& organisation(std::string_view key) const {
    return organisations[organisation_by_key.find(key)->second];
  }
  [[nodiscard]] const Unit& unit(std::string_view key) const {
    return units[unit_by_key.find(key)->second];
  }
  [[nodiscard]] const Unit& unit_of(const Person& person) const { return units[person.unit]; }
  [[nodiscard]] const Organisation& organisation_of(const Person& person) const {
    return organisations[unit_of(person).organisation];
  }
  [[nodiscard]] const std::vector<PersonIndex>& people_of(Field field) const {
    return persons_by_field[static_cast<std::size_t>(field)];
  }
};

/// Adds the rows of organisations, units, persons, posts, services and practice notes.
[[nodiscard]] Region make_region(const Calendar& calendar, const DemoOptions& options, Rows& rows);

/// `Åsa Lund-Ek` → `asa.lund-ek`: letters for a mail address or a username.
[[nodiscard]] std::string mail_name(std::string_view name);

}  // namespace mellanrum::demo
