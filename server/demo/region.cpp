#include "demo/region.hpp"

#include <fmt/format.h>

#include <set>

#include "base/text.hpp"
#include "demo/dice.hpp"

namespace mellanrum::demo {

namespace {

using store::Value;

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

std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find('|', start), text.size());
    parts.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return parts;
}

/// How many of the texts a region of this size uses: the first ones, which matter most.
std::size_t share(std::size_t of_medium, const DemoOptions& options) {
  return options.size == Size::small ? (of_medium + 5) / 6 : of_medium;
}

class Maker {
 public:
  Maker(const Calendar& calendar, const DemoOptions& options, Rows& rows)
      : calendar_(calendar), options_(options), rows_(rows), dice_(options.seed, "region") {}

  Region make() {
    region_.persons_by_field.resize(field_count);
    region_.services_by_field.resize(field_count);
    add_organisations();
    add_units();
    add_known_persons();
    add_earlier_posts();
    add_colleagues();
    add_services();
    add_practices();
    return std::move(region_);
  }

 private:
  void add_organisations() {
    for (const OrganisationText& text : organisation_texts()) {
      const Instant at = calendar_.ago_at(dice_.between(1000, 1100), minute_of_entry);
      const auto id = dice_.id<OrganisationId>(at);
      region_.organisation_by_key.emplace(text.key, region_.organisations.size());
      region_.organisations.push_back({id, std::string(text.name), std::string(text.domain)});
      rows_.add(Table::organisations,
                {id, text.name, text.short_name, text.sector, text.description,
                 fmt::format("info@{}", text.domain), fmt::format("https://{}", text.domain),
                 swedish_sort_key(text.name), 1, at, at});
    }
  }

  void add_units() {
    for (const UnitText& text : unit_texts()) {
      const Instant at = calendar_.ago_at(dice_.between(900, 990), minute_of_entry);
      const auto id = dice_.id<UnitId>(at);
      const auto organisation = region_.organisation_by_key.find(text.organisation)->second;
      region_.unit_by_key.emplace(text.key, region_.units.size());
      region_.units.push_back(
          {id, organisation, std::string(text.name), std::string(text.short_name), text.field});
      const auto quiet = text.quiet_days == 0 ? std::nullopt : std::optional(text.quiet_days);
      const auto ended = text.ended_days_ago == 0
                             ? std::nullopt
                             : std::optional(calendar_.ago(text.ended_days_ago));
      rows_.add(Table::units,
                {id, region_.organisations[organisation].id, text.name, text.short_name, text.site,
                 phone_number(region_.units.size(), false),
                 fmt::format("{}@{}", mail_name(text.short_name),
                             region_.organisations[organisation].domain),
                 quiet, swedish_sort_key(text.name), ended, 1, at, at});
    }
  }

  void add_known_persons() {
    const std::size_t known_in_small = 24;  // those of the pictures come first
    std::size_t added = 0;
    for (const PersonText& text : person_texts()) {
      if (options_.size == Size::small && added == known_in_small) break;
      add_known_person(text);
      ++added;
    }
    link_successors();
  }

  void add_known_person(const PersonText& text) {
    Person person;
    person.name = text.name;
    person.unit = region_.unit_by_key.find(text.unit)->second;
    person.title = text.title;
    person.mandate = text.mandate;
    person.from = calendar_.ago(text.since_days_ago);
    if (text.left_days_ago > 0) person.until = calendar_.ago(text.left_days_ago);
    const auto index = region_.persons.size();
    region_.person_by_key.emplace(text.key, index);
    names_.insert(person.name);
    add_row_of(person, text.secure_message_address);
    known_.push_back({index, &text});
  }

  void add_row_of(Person person, std::string_view secure_message_address) {
    const Instant at = calendar_.ago_at(dice_.between(560, 890), minute_of_entry);
    person.id = dice_.id<PersonId>(at);
    person.first_name = person.name.substr(0, person.name.find(' '));
    const auto& unit = region_.units[person.unit];
    const bool is_mobile = dice_.chance(35);
    rows_.add(Table::persons,
              {person.id, person.name, phone_number(14 + 7 * region_.persons.size(), is_mobile),
               fmt::format("{}@{}", mail_name(person.name),
                           region_.organisations[unit.organisation].domain),
               optional(secure_message_address), swedish_sort_key(person.name), 1, at, at});
    if (!person.until) {
      region_.persons_by_field[static_cast<std::size_t>(unit.field)].push_back(
          region_.persons.size());
    }
    region_.persons.push_back(std::move(person));
  }

  PostId add_post(const Person& person, std::optional<PostId> succeeds) {
    const auto id = dice_.id<PostId>(calendar_.at(person.from, minute_of_entry));
    rows_.add(Table::posts, {id, person.id, region_.units[person.unit].id, person.title,
                             optional(person.mandate), person.from, person.until, succeeds, 1});
    return id;
  }

  // The one who left comes before her successor, so that the successor's post can point back.
  void link_successors() {
    std::map<std::string_view, PostId> posts;
    for (const bool has_predecessor : {false, true}) {
      for (const auto& [index, text] : known_) {
        if (text->succeeds.empty() == has_predecessor) continue;
        std::optional<PostId> succeeds;
        if (has_predecessor) {
          succeeds = posts.at(text->succeeds);
          region_.persons[index].predecessor = region_.person_by_key.find(text->succeeds)->second;
        }
        posts.emplace(text->key, add_post(region_.persons[index], succeeds));
      }
    }
  }

  void add_earlier_posts() {
    for (const EarlierPostText& text : earlier_post_texts()) {
      if (!region_.has_person(text.person)) continue;
      const Person& person = region_.person(text.person);
      const Day from = calendar_.ago(text.from_days_ago);
      rows_.add(Table::posts, {dice_.id<PostId>(calendar_.at(from, minute_of_entry)), person.id,
                               region_.unit(text.unit).id, text.title, nullptr, from,
                               calendar_.ago(text.until_days_ago), nullptr, 1});
    }
  }

  std::string new_name() {
    for (;;) {
      std::string name = fmt::format("{} {}", dice_.pick(first_names()), dice_.pick(last_names()));
      if (names_.insert(name).second) return name;
    }
  }

  // Fills every unit to its staff. One seat in six has changed hands during the last two years.
  void add_colleagues() {
    for (const UnitText& text : unit_texts()) {
      const auto unit = region_.unit_by_key.find(text.key)->second;
      const auto titles = parts_of(text.titles);
      const auto wanted = options_.size == Size::small ? text.staff / 5 : text.staff;
      for (int i = staff_of(unit); i < wanted; ++i) {
        Person person;
        person.name = new_name();
        person.unit = unit;
        person.title = titles[static_cast<std::size_t>(i) % titles.size()];
        person.from = calendar_.ago(dice_.between(200, 4500));
        std::optional<PostId> succeeds;
        if (dice_.chance(16)) succeeds = add_predecessor(person);
        add_row_of(person, {});
        add_post(region_.persons.back(), succeeds);
      }
    }
  }

  int staff_of(UnitIndex unit) const {
    return static_cast<int>(std::ranges::count_if(region_.persons, [&](const Person& person) {
      return person.unit == unit && !person.until;
    }));
  }

  PostId add_predecessor(Person& successor) {
    successor.from = calendar_.ago(dice_.between(20, 600));
    Person person = successor;
    person.name = new_name();
    person.until = successor.from - std::chrono::days(dice_.between(1, 60));
    person.from = *person.until - std::chrono::days(dice_.between(300, 5000));
    add_row_of(person, {});
    successor.predecessor = region_.persons.size() - 1;
    return add_post(region_.persons.back(), std::nullopt);
  }

  void add_services() {
    const auto texts = service_texts();
    for (const ServiceText& text : texts.first(share(texts.size(), options_))) {
      const auto unit = region_.unit_by_key.find(text.unit)->second;
      const Instant at = calendar_.ago_at(dice_.between(200, 880), minute_of_entry);
      const auto id = dice_.id<ServiceId>(at);
      const auto age = [](int years) { return years < 0 ? std::nullopt : std::optional(years); };
      std::optional<PersonId> decided_by;
      if (region_.has_person(text.decided_by)) decided_by = region_.person(text.decided_by).id;
      region_.service_by_key.emplace(text.key, region_.services.size());
      region_.services_by_field[static_cast<std::size_t>(region_.units[unit].field)].push_back(
          region_.services.size());
      region_.services.push_back({id, std::string(text.name), unit});
      const auto& organisation = region_.organisations[region_.units[unit].organisation];
      rows_.add(Table::services, {id,
                                  organisation.id,
                                  region_.units[unit].id,
                                  text.name,
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
                                  fmt::format("{}@{}", mail_name(region_.units[unit].short_name),
                                              organisation.domain),
                                  decided_by,
                                  swedish_sort_key(text.name),
                                  1,
                                  at,
                                  at});
    }
  }

  std::optional<std::string> subject_of(const PracticeText& text) const {
    const auto id_at = [&](const auto& by_key, const auto& list) -> std::optional<std::string> {
      const auto found = by_key.find(text.subject);
      if (found == by_key.end()) return std::nullopt;
      return list[found->second].id.text();
    };
    switch (text.about) {
      case About::person:
        return id_at(region_.person_by_key, region_.persons);
      case About::service:
        return id_at(region_.service_by_key, region_.services);
      case About::unit:
        return id_at(region_.unit_by_key, region_.units);
      case About::organisation:
        return id_at(region_.organisation_by_key, region_.organisations);
    }
    return std::nullopt;
  }

  void add_practices() {
    for (const auto& texts : {people_practices(), service_practices()}) {
      for (const PracticeText& text : texts) add_practice(text);
    }
  }

  void add_practice(const PracticeText& text) {
    constexpr std::string_view kinds[] = {"person", "service", "unit", "organisation"};
    const auto subject = subject_of(text);
    if (!subject || !region_.has_person(text.author)) return;
    const Instant at = calendar_.ago_at(text.days_ago, minute_of_entry + 60);
    const auto id = dice_.id<PracticeId>(at);
    rows_.add(Table::practices, {id, kinds[static_cast<std::size_t>(text.about)], *subject,
                                 text.kind, text.text, region_.person(text.author).id, 1, at, at});
    add_answers(text, id);
  }

  void add_answers(const PracticeText& text, const PracticeId& practice) {
    std::set<PersonIndex> answered{region_.person_by_key.find(text.author)->second};
    const auto answer = [&](PersonIndex person, std::string_view verdict, Value comment, int days) {
      if (!answered.insert(person).second) return false;
      rows_.add(Table::practice_answers, {practice, region_.persons[person].id, verdict, comment,
                                          calendar_.ago_at(days, dice_.between(8 * 60, 16 * 60))});
      return true;
    };
    if (region_.has_person(text.contradicted_by)) {
      answer(region_.person_by_key.find(text.contradicted_by)->second, "contradicted",
             text.contradiction, text.contradicted_days_ago);
    }
    int newest = text.confirmed_days_ago;
    int left = text.confirmations;
    if (left > 0 && region_.has_person(text.first_to_confirm)) {
      left -= answer(region_.person_by_key.find(text.first_to_confirm)->second, "confirmed",
                     nullptr, newest)
                  ? 1
                  : 0;
      newest += 1;
    }
    for (int tries = 0; left > 0 && tries < 100; ++tries) {
      const PersonIndex person = dice_.below(region_.persons.size());
      if (region_.persons[person].until || region_.persons[person].id.text() == *subject_of(text)) {
        continue;
      }
      if (!answer(person, "confirmed", nullptr, newest)) continue;
      newest = dice_.between(newest, std::max(newest, text.days_ago - 1));
      --left;
    }
  }

  const Calendar& calendar_;
  const DemoOptions& options_;
  Rows& rows_;
  Dice dice_;
  Region region_;
  std::set<std::string> names_;
  std::vector<std::pair<PersonIndex, const PersonText*>> known_;
};

}  // namespace

std::string mail_name(std::string_view name) {
  std::string result;
  for (const std::string& word : folded_words(name)) {
    if (!result.empty()) result += '.';
    result += word;
  }
  return result;
}

Region make_region(const Calendar& calendar, const DemoOptions& options, Rows& rows) {
  return Maker(calendar, options, rows).make();
}

}  // namespace mellanrum::demo
