#include "demo/region_rows.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace mellanrum::demo {

namespace {

constexpr int minute_of_entry = 10 * 60;

/// Telephone numbers that PTS keeps free for books and films; nobody has them.
std::string phone_number(std::size_t number, bool is_mobile) {
  if (is_mobile) {
    const std::size_t line = 605 + number % 95;
    return fmt::format("070-174 0{} {:02}", line / 100, line % 100);
  }
  const std::size_t line = number % 100;
  switch (number / 100 % 3) {
    case 0:
      return fmt::format("08-465 004 {:02}", line);
    case 1:
      return fmt::format("031-390 06 {:02}", line);
    default:
      return fmt::format("040-628 04 {:02}", line);
  }
}

std::optional<std::string_view> optional(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

}  // namespace

std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find('|', start), text.size());
    parts.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return parts;
}

std::string mail_name(std::string_view name) {
  std::string result;
  for (const std::string& word : folded_words(name)) {
    if (!result.empty()) result += '.';
    result += word;
  }
  return result;
}

std::size_t RegionRows::add(const OrganisationText& text) {
  const Instant at = calendar_.ago_at(dice_.between(1000, 1100), minute_of_entry);
  const auto id = dice_.id<OrganisationId>(at);
  region_.organisations.push_back({id, std::string(text.name), std::string(text.domain)});
  rows_.add(Table::organisations,
            {id, text.name, text.short_name, text.sector, optional(text.description),
             fmt::format("info@{}", text.domain), fmt::format("https://{}", text.domain),
             swedish_sort_key(text.name), 1, at, at});
  return region_.organisations.size() - 1;
}

UnitIndex RegionRows::add(const UnitValues& values) {
  const Instant at = calendar_.ago_at(dice_.between(900, 990), minute_of_entry);
  const auto id = dice_.id<UnitId>(at);
  const Organisation& organisation = region_.organisations[values.organisation];
  region_.units.push_back({id, values.organisation, values.name, values.short_name, values.field});
  rows_.add(Table::units,
            {id, organisation.id, values.name, values.short_name, values.site,
             phone_number(region_.units.size(), false),
             fmt::format("{}@{}", mail_name(values.short_name), organisation.domain),
             values.quiet_days, swedish_sort_key(values.name), values.ended, 1, at, at});
  return region_.units.size() - 1;
}

PersonIndex RegionRows::add(Person person, std::string_view secure_message_address) {
  const Instant at = calendar_.ago_at(dice_.between(560, 890), minute_of_entry);
  person.id = dice_.id<PersonId>(at);
  person.first_name = person.name.substr(0, person.name.find(' '));
  const Unit& unit = region_.units[person.unit];
  const bool is_mobile = dice_.chance(35);
  rows_.add(Table::persons,
            {person.id, person.name, phone_number(14 + 7 * region_.persons.size(), is_mobile),
             fmt::format("{}@{}", mail_name(person.name),
                         region_.organisations[unit.organisation].domain),
             optional(secure_message_address), swedish_sort_key(person.name), 1, at, at});
  const PersonIndex index = region_.persons.size();
  if (!person.until) {
    region_.persons_by_field[static_cast<std::size_t>(unit.field)].push_back(index);
  }
  region_.persons.push_back(std::move(person));
  return index;
}

PostId RegionRows::add_post(const Person& person, std::optional<PostId> succeeds) {
  const auto id = dice_.id<PostId>(calendar_.at(person.from, minute_of_entry));
  rows_.add(Table::posts, {id, person.id, region_.units[person.unit].id, person.title,
                           optional(person.mandate), person.from, person.until, succeeds, 1});
  return id;
}

void RegionRows::add(const DecisionText& text, Dice& dice) {
  const Instant at = calendar_.ago_at(dice.between(100, 500), minute_of_entry);
  const auto age = [](int years) { return years < 0 ? std::nullopt : std::optional(years); };
  std::optional<UnitId> unit;
  if (!text.unit.empty()) unit = region_.unit(text.unit).id;
  const Organisation& organisation =
      text.unit.empty() ? region_.organisation(text.organisation)
                        : region_.organisations[region_.unit(text.unit).organisation];
  rows_.add(
      Table::decisions,
      {dice.id<Id<struct Decision>>(at), organisation.id, unit, text.name, optional(text.decider),
       optional(text.law), optional(text.access_route), optional(text.description),
       age(text.minimum_age), age(text.maximum_age), swedish_sort_key(text.name), 1, at, at});
}

std::size_t RegionRows::add(const ServiceText& text, std::string_view name, UnitIndex unit) {
  const Instant at = calendar_.ago_at(dice_.between(200, 880), minute_of_entry);
  const auto id = dice_.id<ServiceId>(at);
  const auto age = [](int years) { return years < 0 ? std::nullopt : std::optional(years); };
  std::optional<PersonId> decided_by;
  if (region_.has_person(text.decided_by)) decided_by = region_.person(text.decided_by).id;
  const Unit& offered_by = region_.units[unit];
  const Organisation& organisation = region_.organisations[offered_by.organisation];
  region_.services.push_back({id, std::string(name), unit});
  region_.services_by_field[static_cast<std::size_t>(offered_by.field)].push_back(
      region_.services.size() - 1);
  rows_.add(Table::services,
            {id,
             organisation.id,
             offered_by.id,
             name,
             text.description,
             text.status,
             optional(text.eligibility),
             age(text.minimum_age),
             age(text.maximum_age),
             optional(text.access_route),
             optional(text.waiting_time),
             optional(text.capacity),
             optional(text.fees),
             phone_number(unit + 1, false),
             fmt::format("{}@{}", mail_name(offered_by.short_name), organisation.domain),
             decided_by,
             swedish_sort_key(name),
             1,
             at,
             at});
  return region_.services.size() - 1;
}

}  // namespace mellanrum::demo
