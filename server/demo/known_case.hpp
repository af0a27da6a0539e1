// A pen for cases written by hand: persons by key, days counted backwards.
#pragma once

#include "demo/known_cases.hpp"

namespace mellanrum::demo {

struct OpenedCase {
  std::string_view reference;
  std::string_view code_name;
  int days_ago;
  std::string about;
  std::string_view own_words;
};

/// One contact; `with` are keys, a `-` before one means that only we reached out.
struct Told {
  int days_ago;
  int minute;
  std::string_view how;
  std::string_view expression;
  std::vector<std::string_view> with;
  std::string text;
  std::string_view label = "shared";
  std::string_view author = "eva";
  std::vector<PromiseLink> promises = {};
  bool is_decision = false;
  std::string_view motive = {};
};

struct Promised {
  MatterId matter;
  std::string_view by;
  std::string_view to;
  std::string_view what;
  std::optional<Day> due;
  int made_days_ago;
  int nudged_days_ago = 0;  ///< 0: never
  std::optional<int> quiet_days = std::nullopt;
};

class Pen {
 public:
  Pen(const Region& region, const Calendar& calendar, std::uint64_t seed, Rows& rows,
      std::string_view part)
      : region_(region), calendar_(calendar), rows_(rows, calendar, seed, part) {}

  void open(const OpenedCase& values);
  void join(std::string_view person, int from_days_ago, std::optional<int> until_days_ago = {},
            std::string_view role = {});
  ActivityId step(const StepValues& values) { return rows_.add(known_.id, values); }
  /// `holder` empty: nobody has the ball. Moved when it was opened or `moved_days_ago`.
  MatterId matter(std::string_view title, std::string_view holder, int opened_days_ago,
                  int moved_days_ago, std::optional<Day> waits_until = {},
                  std::string_view opened_by = "eva");
  template <class AnyId>
  void hangs_on(const MatterId& matter, const AnyId& what, int days_ago) {
    rows_.add_dependency(matter, what, calendar_.ago_at(days_ago, 11 * 60));
  }
  PromiseId promise(const Promised& values);
  void tell(const Told& values);
  [[nodiscard]] KnownCase finish(int told_from_days_ago);

  /// The working day on or after so many days from today.
  [[nodiscard]] Day ahead(int days) const {
    return Calendar::working_day_from(calendar_.ago(-days));
  }
  [[nodiscard]] Day before(int days) const { return calendar_.working_day_ago(days); }
  [[nodiscard]] UnitId unit(std::string_view key) const { return region_.unit(key).id; }

 private:
  const Region& region_;
  const Calendar& calendar_;
  CaseRows rows_;
  KnownCase known_;
  OrganisationId controller_;
};

void tell_of_jonna(Pen& pen);

}  // namespace mellanrum::demo
