// Who may see a case: the SQL against a naive oracle over random histories.
#include <gtest/gtest.h>

#include <set>

#include "cases/world_test.hpp"

namespace mellanrum::cases {
namespace {

using std::chrono::days;

struct Seat {
  TeamMember row;
  std::size_t person = 0;
  std::size_t in_case = 0;
  std::size_t given_for = 0;
  bool has_ended = false;
};
struct Held {
  std::size_t person = 0;
  std::size_t organisation = 0;
  std::string role;
  std::string status;
};

class Visibility : public test::WorldTest {
 protected:
  Visibility() : WorldTest({}) {}

  /// The definition, said once more as plainly as can be.
  [[nodiscard]] bool oracle(std::size_t person, std::size_t in_case, Day on) const {
    for (const auto& seat : seats_) {
      if (seat.person != person || seat.in_case != in_case || seat.has_ended) continue;
      if (on < seat.row.from_day || (seat.row.until_day && *seat.row.until_day < on)) continue;
      if (is_active(person, seat.given_for, {"guide", "professional", "manager"})) return true;
    }
    return is_active(person, controllers_[in_case], {"manager"});
  }
  [[nodiscard]] bool is_active(std::size_t person, std::size_t organisation,
                               const std::set<std::string>& roles) const {
    return std::ranges::any_of(memberships_, [&](const Held& held) {
      return held.person == person && held.organisation == organisation &&
             held.status == "active" && roles.contains(held.role);
    });
  }

  void invent(std::size_t person_count, std::size_t case_count) {
    organisations_ = {vretby, region, add_organisation("Skolan i Vretby")};
    for (std::size_t i = 0; i < person_count; ++i) {
      persons_.push_back(add_person("Person " + std::to_string(i)));
    }
    database().write([&](store::Transaction& transaction) {
      for (std::size_t i = 0; i < case_count; ++i) {
        Case opened;
        opened.code_name = "Fall " + std::to_string(i);
        controllers_.push_back(random_.below(organisations_.size()));
        opened.controller = organisations_[controllers_.back()];
        opened.responsible = eva;
        opened.opened_day = first_day_;
        cases_.push_back(cases::open_case(transaction, opened, eva, clock_.now(), random_));
      }
    });
    for (std::size_t person = 0; person < persons_.size(); ++person) invent_person(person);
  }

  void invent_person(std::size_t person) {
    constexpr std::array<const char*, 7> roles = {"guide", "professional", "coordinator", "manager",
                                                  "board", "auditor",      "admin"};
    for (std::size_t organisation = 0; organisation < organisations_.size(); ++organisation) {
      if (random_.below(3) == 0) continue;
      const std::string role = roles[random_.below(3) == 0 ? 3 : random_.below(roles.size())];
      memberships_.push_back({person, organisation, role, ""});
      set_status(memberships_.back());
    }
    if (random_.below(10) == 0) return;
    database().write([&](store::Transaction& transaction) {
      for (int i = 0; i < 12; ++i) {
        Seat seat;
        seat.person = person;
        seat.in_case = random_.below(cases_.size());
        seat.given_for = random_.below(organisations_.size());
        seat.row.case_id = cases_[seat.in_case];
        seat.row.person = persons_[person];
        seat.row.organisation = organisations_[seat.given_for];
        seat.row.from_day = first_day_ + days(random_.below(30));
        if (random_.below(3) > 0) seat.row.until_day = seat.row.from_day + days(random_.below(20));
        try {
          seat.row.id = join_team(transaction, seat.row, eva, clock_.now(), random_);
          seat.row.version = 1;
          seats_.push_back(seat);
        } catch (const Problem&) {
          // On the team already at that time: not a second seat.
        }
      }
    });
  }

  void set_status(Held& held) {
    constexpr std::array<const char*, 4> statuses = {"invited", "active", "active", "ended"};
    held.status = statuses[random_.below(statuses.size())];
    add_membership(persons_[held.person], organisations_[held.organisation], held.role,
                   held.status);
  }

  /// Time goes on: roles begin and end, and seats are ended and given back.
  void live_on() {
    clock_.set(clock_.now() + days(5));
    for (auto& held : memberships_) {
      if (random_.below(4) == 0) set_status(held);
    }
    database().write([&](store::Transaction& transaction) {
      for (auto& seat : seats_) {
        if (random_.below(5) > 0) continue;
        auto changed = seat.row;
        changed.ended_at = seat.has_ended ? std::nullopt : std::optional(clock_.now());
        change_team_member(transaction, changed);
        seat.row = changed;
        ++seat.row.version;
        seat.has_ended = !seat.has_ended;
      }
    });
  }

  [[nodiscard]] Sight sight_of_person(std::size_t person, Day on) const {
    auto sight = sight_of(persons_[person]);
    sight.day = on;
    return sight;
  }

  const Day first_day_ = test::day("2026-10-01");
  std::vector<OrganisationId> organisations_;
  std::vector<PersonId> persons_;
  std::vector<CaseId> cases_;
  std::vector<std::size_t> controllers_;
  std::vector<Seat> seats_;
  std::vector<Held> memberships_;
};

MELLANRUM_ON_BOTH_DATABASES(Visibility);

TEST_P(Visibility, IsWhatTheOracleSaysInAMillionDecisionsWhileRolesAndSeatsComeAndGo) {
  invent(200, 100);
  static const std::string visible_ones = "SELECT c.id FROM cases_cases c WHERE " + visible_case();
  std::size_t seen = 0;
  std::size_t decisions = 0;
  for (int offset = -2; offset < 48; offset += 5) {
    database().read([&](store::Reader& reader) {
      for (std::size_t person = 0; person < persons_.size(); ++person) {
        for (int later = 0; later < 5; ++later) {
          const auto sight = sight_of_person(person, first_day_ + days(offset + later));
          std::set<CaseId> found;
          reader.each(sight.asks(visible_ones),
                      [&](const store::Row& row) { found.insert(row.id<CaseId>(0)); });
          for (std::size_t i = 0; i < cases_.size(); ++i) {
            ASSERT_EQ(found.contains(cases_[i]), oracle(person, i, sight.day))
                << "person " << person << " case " << i << " on " << to_text(sight.day);
            ++decisions;
          }
          seen += found.size();
        }
      }
    });
    live_on();
  }
  EXPECT_EQ(decisions, 1'000'000U);
  // A history in which everybody or nobody sees would show nothing.
  EXPECT_GT(seen, decisions / 20);
  EXPECT_LT(seen, decisions * 9 / 10);
}

TEST_P(Visibility, IsTheSameForOneCaseForListsAndForSearch) {
  invent(20, 20);
  for (int offset = -2; offset < 48; offset += 7, live_on()) {
    database().read([&](store::Reader& reader) {
      for (std::size_t person = 0; person < persons_.size(); ++person) {
        const auto sight = sight_of_person(person, first_day_ + days(offset));
        std::set<CaseId> expected;
        for (std::size_t i = 0; i < cases_.size(); ++i) {
          const bool may = oracle(person, i, sight.day);
          ASSERT_EQ(may_see(reader, sight, cases_[i]), may)
              << "person " << person << " case " << i << " on " << to_text(sight.day);
          if (may) expected.insert(cases_[i]);
        }
        for (const char* beginning : {"", "fall"}) {
          std::set<CaseId> listed;
          for (const auto& row : list_cases(reader, sight, {Openness::all, beginning}, {}, 200)) {
            listed.insert(row.row.id);
          }
          ASSERT_EQ(listed, expected) << "person " << person << " on " << to_text(sight.day);
        }
      }
    });
  }
}

TEST_P(Visibility, NobodySeesAnyCaseWhereTheTierIsOff) {
  const auto id = open_case(eva, "Jonna");
  auto sight = sight_of(eva);
  database().read([&](store::Reader& reader) {
    EXPECT_TRUE(may_see(reader, sight, id));
    sight.cases_enabled = false;
    EXPECT_FALSE(may_see(reader, sight, id));
    EXPECT_TRUE(list_cases(reader, sight, {}, {}, 50).empty());
  });
}

}  // namespace
}  // namespace mellanrum::cases
