// How pressing a need looks to somebody who may take it up (§5 phase 7), read from tables: a scan
// over all needs would mispredict a branch for every other one.
#pragma once
#include <array>

#include "whatif/casebook.hpp"
#include "whatif/outcomes.hpp"

namespace mellanrum::whatif {

class Urgency {
 public:
  static Urgency const& to_staff();
  static Urgency const& to_guides();

  // 0 when there is nothing to ask.
  double worth(Need const& need, Client const& client, int week) const {
    return worth_[place_of(need, client, week)];
  }
  // The place of worth / 2^halvings (0 to 2) among all such numbers, so that whole numbers compare
  // as the worths themselves do; 0 when there is nothing to ask.
  std::uint32_t rank(Need const& need, Client const& client, int week, unsigned halvings) const {
    return ranks_[halvings][place_of(need, client, week)];
  }

 private:
  // What differs between ordinary staff and guides.
  struct Rule {
    float prepared_above;         // a request counts as prepared
    double prepared;              // what it is worth then
    int silent_weeks;             // silence is noticed from here on, and divided by it
    double informed, uninformed;  // a service under way
  };
  explicit Urgency(Rule const& rule);
  void fill_rows(Rule const& rule);
  void fill_ranks();

  std::size_t place_of(Need const& need, Client const& client, int week) const {
    unsigned const situation = static_cast<unsigned>(need.state) << 3 |
                               unsigned{client.allows(need)} << 2 |
                               unsigned{need.prep > prepared_above_} << 1 | unsigned{need.informed};
    Row const row = rows_[situation];
    return row.first + (static_cast<unsigned>(week - need.news) & row.silence);
  }

  static constexpr std::uint16_t weeks = 512;  // of silence, more than a run has
  static_assert(run_weeks < weeks);
  static constexpr std::size_t places = 2 * weeks + 6;

  struct Row {
    std::uint16_t first = 0;
    std::uint16_t silence = 0;  // its bits that count: all, or none where silence says nothing
  };

  float prepared_above_;
  std::array<Row, need_states << 3> rows_{};
  std::array<double, places> worth_{};
  std::array<std::array<std::uint16_t, places>, 3> ranks_{};
};

}  // namespace mellanrum::whatif
