// Who may see a case: the SQL against a naive oracle over random histories.
#include <gtest/gtest.h>

#include "cases/world_test.hpp"

namespace mellanrum::cases {
namespace {

using std::chrono::days;

struct Seat {
  std::size_t person = 0;
  std::size_t in_case = 0;
  Day from{};
  std::optional<Day> until;
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
      const bool holds = seat.from <= on && (!seat.until || on <= *seat.until);
      if (seat.person == person && seat.in_case == in_case && holds) return true;
    }
    for (const auto& held : memberships_) {
      if (held.person == person && held.organisation == controllers_[in_case] &&
          held.role == "manager" && held.status == "active") {
        return true;
      }
    }
    return false;
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
    constexpr std::array<const char*, 3> statuses = {"invited", "active", "ended"};
    for (std::size_t organisation = 0; organisation < organisations_.size(); ++organisation) {
      if (random_.below(3) == 0) continue;
      const std::string role = roles[random_.below(2) == 0 ? 3 : random_.below(roles.size())];
      memberships_.push_back({person, organisation, role, statuses[random_.below(3)]});
      add_membership(persons_[person], organisations_[organisation], role,
                     memberships_.back().status);
    }
    if (random_.below(10) == 0) return;
    database().write([&](store::Transaction& transaction) {
      for (int i = 0; i < 12; ++i) {
        Seat seat{person, random_.below(cases_.size()), first_day_ + days(random_.below(30)), {}};
        if (random_.below(3) > 0) seat.until = seat.from + days(random_.below(20));
        TeamMember member;
        member.case_id = cases_[seat.in_case];
        member.person = persons_[person];
        member.from_day = seat.from;
        member.until_day = seat.until;
        try {
          join_team(transaction, member, eva, clock_.now(), random_);
          seats_.push_back(seat);
        } catch (const Problem&) {
          // On the team already at that time: not a second seat.
        }
      }
    });
  }

  [[nodiscard]] http::Caller caller(std::size_t person) const {
    http::Caller who{user_of(persons_[person]), persons_[person], "", {}};
    for (const auto& held : memberships_) {
      if (held.person == person && held.status == "active") {
        who.memberships.push_back({organisations_[held.organisation], held.role});
      }
    }
    return who;
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

TEST_P(Visibility, IsWhatTheOracleSaysInAMillionDecisions) {
  invent(200, 100);
  static const std::string visible_ones =
      "SELECT c.id FROM cases_cases c WHERE " + std::string(visible_case);
  std::size_t seen = 0;
  std::size_t decisions = 0;
  database().read([&](store::Reader& reader) {
    for (std::size_t person = 0; person < persons_.size(); ++person) {
      for (int offset = -2; offset < 48; ++offset) {
        const Sight sight{persons_[person], user_of(persons_[person]), first_day_ + days(offset),
                          true};
        std::set<CaseId> found;
        reader.each(visible_ones, {sight.person, sight.user, sight.day, true},
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
  EXPECT_EQ(decisions, 1'000'000U);
  // A history in which everybody or nobody sees would show nothing.
  EXPECT_GT(seen, decisions / 20);
  EXPECT_LT(seen, decisions * 9 / 10);
}

TEST_P(Visibility, IsTheSameForOneCaseForListsAndForSearch) {
  invent(20, 20);
  database().read([&](store::Reader& reader) {
    for (std::size_t person = 0; person < persons_.size(); ++person) {
      const auto who = caller(person);
      for (int offset = -2; offset < 48; offset += 7) {
        const Sight sight{who.person, who.user, first_day_ + days(offset), true};
        std::set<CaseId> expected;
        for (std::size_t i = 0; i < cases_.size(); ++i) {
          const bool may = oracle(person, i, sight.day);
          ASSERT_EQ(may_see(reader, sight, cases_[i]), may)
              << "person " << person << " case " << i << " on " << to_text(sight.day);
          if (may) expected.insert(cases_[i]);
        }
        for (const char* beginning : {"", "fall"}) {
          std::set<CaseId> listed;
          for (const auto& row :
               list_cases(reader, who, sight, {Openness::all, beginning}, {}, 200)) {
            listed.insert(row.row.id);
          }
          ASSERT_EQ(listed, expected) << "person " << person << " on " << to_text(sight.day);
        }
      }
    }
  });
}

TEST_P(Visibility, NobodySeesAnyCaseWhereTheTierIsOff) {
  const auto id = open_case(eva, "Jonna");
  auto sight = sight_of(eva);
  database().read([&](store::Reader& reader) {
    EXPECT_TRUE(may_see(reader, sight, id));
    sight.cases_enabled = false;
    EXPECT_FALSE(may_see(reader, sight, id));
    EXPECT_TRUE(list_cases(reader, {user_of(eva), eva, "", {}}, sight, {}, {}, 50).empty());
  });
}

}  // namespace
}  // namespace mellanrum::cases
