#include "demo/region.hpp"

#include <fmt/format.h>

#include <set>

#include "demo/region_rows.hpp"

namespace mellanrum::demo {

namespace {

using store::Value;

constexpr int minute_of_entry = 10 * 60;

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
    Dice dice(options_.seed, "decisions");
    for (const DecisionText& text : decision_texts()) writer_.add(text, dice);
    return std::move(region_);
  }

 private:
  void add_organisations() {
    for (const OrganisationText& text : organisation_texts()) {
      region_.organisation_by_key.emplace(text.key, writer_.add(text));
    }
  }

  void add_units() {
    for (const UnitText& text : unit_texts()) {
      UnitValues values{region_.organisation_by_key.find(text.organisation)->second,
                        std::string(text.name), std::string(text.short_name),
                        std::string(text.site), text.field};
      if (text.quiet_days > 0) values.quiet_days = text.quiet_days;
      if (text.ended_days_ago > 0) values.ended = calendar_.ago(text.ended_days_ago);
      region_.unit_by_key.emplace(text.key, writer_.add(values));
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
    names_.insert(person.name);
    const PersonIndex index = writer_.add(person, text.secure_message_address);
    region_.person_by_key.emplace(text.key, index);
    known_.push_back({index, &text});
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
        posts.emplace(text->key, writer_.add_post(region_.persons[index], succeeds));
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
        writer_.add(person, {});
        writer_.add_post(region_.persons.back(), succeeds);
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
    writer_.add(person, {});
    successor.predecessor = region_.persons.size() - 1;
    return writer_.add_post(region_.persons.back(), std::nullopt);
  }

  void add_services() {
    const auto texts = service_texts();
    for (const ServiceText& text : texts.first(share(texts.size(), options_))) {
      const UnitIndex unit = region_.unit_by_key.find(text.unit)->second;
      region_.service_by_key.emplace(text.key, writer_.add(text, text.name, unit));
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
  RegionRows writer_{calendar_, rows_, dice_, region_};
  std::set<std::string> names_;
  std::vector<std::pair<PersonIndex, const PersonText*>> known_;
};

}  // namespace

Region make_region(const Calendar& calendar, const DemoOptions& options, Rows& rows) {
  return Maker(calendar, options, rows).make();
}

}  // namespace mellanrum::demo
