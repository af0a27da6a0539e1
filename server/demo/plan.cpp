#include "demo/plan.hpp"

#include <fmt/format.h>

#include <set>

#include "demo/known_cases.hpp"

namespace mellanrum::demo {

namespace {

/// The cases of one size beside the six written by hand. In medium that gives Eva Lind forty.
struct Counts {
  int of_eva;         ///< she is responsible
  int shared_by_eva;  ///< a colleague is, she is in the team
  int of_others;
  int closed;  ///< the first so many of all of these
};

constexpr Counts counts_of(Size size) {
  if (size == Size::small) return {2, 1, 1, 1};
  return {24, 10, 20, 8};
}

class Plan {
 public:
  Plan(const Region& region, const Calendar& calendar, const DemoOptions& options, Rows& rows,
       Contacts& contacts)
      : region_(region),
        calendar_(calendar),
        options_(options),
        rows_(rows),
        contacts_(contacts),
        cast_(whole_cast(region, region.organisation("soc_vretby").id)),
        dice_(options.seed, "plan") {
    const PersonIndex eva = index_of("eva");
    const std::set<PersonIndex> without_cases{eva, index_of("nils"), index_of("maria")};
    for (const PersonIndex person : region.people_of(Field::guidance)) {
      if (!without_cases.contains(person)) colleagues_.push_back(person);
    }
  }

  void add() {
    for (const KnownCase& known : add_known_cases(region_, calendar_, options_.seed, rows_)) {
      references_.insert(known.reference);
      add_history_of(known);
    }
    const Counts counts = counts_of(options_.size);
    const int all = counts.of_eva + counts.shared_by_eva + counts.of_others;
    for (int i = 0; i < all; ++i) {
      StoryOrder order = next_order(i);
      if (i % 7 == 3 && i / 7 < counts.closed) close(order);
      if (i < counts.of_eva) {
        order.guide = index_of("eva");
        if (i % 8 == 1) take_over_from_margareta(order);
      } else if (i < counts.of_eva + counts.shared_by_eva) {
        order.guide = dice_.pick(colleagues_);
        order.co_guide = index_of("eva");
      } else {
        order.guide = dice_.pick(colleagues_);
        if (!order.closed) order.stalls = dice_.chance(30) ? 1 : 0;
        if (!order.closed) order.owed = dice_.chance(20) ? 1 : 0;
        if (i % 5 == 0) take_over_from_margareta(order);
      }
      Story(region_, cast_, calendar_, options_.seed, rows_, contacts_, order).tell();
    }
  }

 private:
  [[nodiscard]] PersonIndex index_of(std::string_view key) const {
    return region_.person_by_key.find(key)->second;
  }

  std::string new_reference() {
    for (;;) {
      std::string reference = fmt::format("{:04X}", dice_.between(0x1000, 0xFFFF));
      if (references_.insert(reference).second) return reference;
    }
  }

  StoryOrder next_order(int number) {
    StoryOrder order;
    order.number = static_cast<std::uint64_t>(number);
    order.reference = new_reference();
    order.opened = calendar_.working_day_ago(dice_.between(35, 545));
    return order;
  }

  void close(StoryOrder& order) {
    order.opened = calendar_.working_day_ago(dice_.between(320, 545));
    order.closed = calendar_.working_day_ago(dice_.between(15, 200));
  }

  // Margareta Lilja retired; what she had went to others, so that its history has two guides.
  void take_over_from_margareta(StoryOrder& order) {
    if (order.closed || !region_.has_person("margareta")) return;
    order.former_guide = index_of("margareta");
    order.opened = calendar_.working_day_ago(dice_.between(250, 545));
  }

  void add_history_of(const KnownCase& known) {
    StoryOrder order;
    order.number = 1000 + references_.size();
    order.guide = index_of("eva");
    order.opened = std::max(known.opened, calendar_.working_day_ago(545));
    Story(region_, cast_, calendar_, options_.seed, rows_, contacts_, order)
        .tell_history_of(known.id, known.team, calendar_.ago(known.told_from_days_ago));
  }

  const Region& region_;
  const Calendar& calendar_;
  const DemoOptions& options_;
  Rows& rows_;
  Contacts& contacts_;
  Cast cast_;
  Dice dice_;
  std::vector<PersonIndex> colleagues_;
  std::set<std::string> references_;
};

}  // namespace

void add_cases(const Region& region, const Calendar& calendar, const DemoOptions& options,
               Rows& rows, Contacts& contacts) {
  Plan(region, calendar, options, rows, contacts).add();
}

void add_consults(const Region& region, const Calendar& calendar, const DemoOptions& options,
                  Rows& rows, Contacts& contacts) {
  const Cast cast = whole_cast(region, region.organisation("soc_vretby").id);
  const bool is_small = options.size == Size::small;
  const std::vector<PersonIndex> eva{region.person_by_key.find("eva")->second};
  tell_consults(region, cast, calendar, options.seed, rows, contacts, eva, 42, is_small ? 60 : 230);
  std::vector<PersonIndex> others = region.people_of(Field::guidance);
  for (const Field field : {Field::economy, Field::family}) {
    const auto& people = region.people_of(field);
    others.insert(others.end(), people.begin(), people.end());
  }
  std::erase(others, eva.front());
  tell_consults(region, cast, calendar, options.seed, rows, contacts, others, is_small ? 60 : 545,
                5);
}

}  // namespace mellanrum::demo
