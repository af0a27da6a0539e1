// What must always hold of a run, whatever the scenario: docs/whatif-odd.md §8.
#include "whatif/engine.hpp"

#include <gtest/gtest.h>

#include "whatif/arrivals.hpp"
#include "whatif/casebook.hpp"

namespace mellanrum::whatif {
namespace {

RunResult run(Parameters const& parameters, std::uint64_t seed = 30001) {
  Municipality const municipality = build_municipality(parameters);
  return Engine(municipality).run(seed);
}

Parameters everything_on() {
  Parameters p = parameters_of(Preset::medium);
  p.federation_memory = p.federation_handover = p.federation_onboarding = true;
  p.federation_arenas = p.guide_team = p.guide_coordinator = p.forbid_contacts = true;
  p.guides = 3;
  p.turnover = 0.4;
  p.plan_meeting = 0.6;
  p.shock = Shock::hubs;
  return p;
}

void expect_ties_consistent(Municipality const& m, Snapshot const& s) {
  for (std::uint32_t slot = 0; slot < s.people.size(); ++slot) {
    ASSERT_LE(s.people[slot].ties.size(), std::size_t{ties_max});
    for (Snapshot::Tie const& tie : s.people[slot].ties) {
      ASSERT_GT(tie.trust, 0);
      ASSERT_LE(tie.trust, 1);
      if (m.unit_of_slot[slot] != m.guide_unit()) {
        ASSERT_NE(m.unit_of_slot[slot], m.unit_of_slot[tie.partner]);
      }
      bool mutual = false;
      for (Snapshot::Tie const& back : s.people[tie.partner].ties) {
        mutual |=
            back.partner == slot && back.trust == tie.trust && back.is_private == tie.is_private;
      }
      ASSERT_TRUE(mutual) << slot << " and " << tie.partner;
    }
  }
}

void expect_work_consistent(Snapshot const& s) {
  std::vector<int> held(s.people.size(), 0), active(s.people.size(), 0);
  for (Snapshot::Client const& client : s.clients) {
    if (client.holder >= 0) ++held[static_cast<std::size_t>(client.holder)];
    if (client.guide >= 0) ++held[static_cast<std::size_t>(client.guide)];
    for (Snapshot::Need const& need : client.needs) {
      bool const is_active = need.state == static_cast<int>(NeedState::active);
      ASSERT_EQ(is_active, need.server >= 0);
      if (!is_active) continue;
      ASSERT_TRUE(s.people[static_cast<std::size_t>(need.server)].present);
      ++active[static_cast<std::size_t>(need.server)];
    }
  }
  for (std::size_t slot = 0; slot < s.people.size(); ++slot) {
    ASSERT_EQ(held[slot], s.people[slot].held) << slot;
    ASSERT_EQ(active[slot], s.people[slot].active) << slot;
  }
}

TEST(Engine, EveryWeekTiesAreMutualAndWorkIsHeldByThosePresent) {
  Municipality const municipality = build_municipality(everything_on());
  Engine engine(municipality);
  engine.begin(30007);
  for (int week = 0; week < 200; ++week) {
    engine.step();
    Snapshot const snapshot = engine.snapshot();
    expect_ties_consistent(municipality, snapshot);
    expect_work_consistent(snapshot);
    if (HasFatalFailure()) FAIL() << "in week " << week;
  }
}

TEST(Engine, GivenTheSameSeedThenTheSameResultEvenAfterOtherRuns) {
  Municipality const municipality = build_municipality(everything_on());
  Engine engine(municipality);
  RunResult const first = engine.run(30001);
  RunResult const other = engine.run(30002);
  EXPECT_EQ(engine.run(30001), first);
  EXPECT_NE(other, first);
}

TEST(Engine, GivenAnotherScenarioThenTheSameClientsArrive) {
  Municipality const base = build_municipality(parameters_of(Preset::medium));
  Parameters changed = everything_on();
  changed.plan_meeting = parameters_of(Preset::medium).plan_meeting;
  Municipality const measure = build_municipality(changed);
  Randomness const randomness(30001);
  for (int week = 0; week < run_weeks; ++week) {
    int const arriving = arrivals_in_week(base, randomness, week);
    ASSERT_EQ(arriving, arrivals_in_week(measure, randomness, week));
    for (int number = 0; number < arriving; ++number) {
      ASSERT_EQ(arriving_client(base, randomness, week, number),
                arriving_client(measure, randomness, week, number));
    }
  }
}

TEST(Limits, GivenNoInformalWorkAndNoGuidesThenThereAreNoContacts) {
  Parameters p = parameters_of(Preset::medium);
  p.informal_level = 0;
  RunResult const result = run(p);
  for (Week const& week : result.weeks) ASSERT_EQ(week[Series::contacts], 0);
  EXPECT_EQ(result.outcomes[Outcome::informal_share], 0);
}

TEST(Limits, GivenNoTurnoverThenNobodyLeaves) {
  Parameters p = parameters_of(Preset::medium);
  p.turnover = 0;
  EXPECT_EQ(run(p).outcomes[Outcome::leavers], 0);
}

TEST(Limits, GivenOpenMandatesThenNothingIsRefused) {
  Parameters p = parameters_of(Preset::medium);
  p.narrow_mandates = 0;
  EXPECT_EQ(run(p).outcomes[Outcome::refusals], 0);
}

TEST(Limits, GivenCogsThatNeverStopAndNoLeaversThenNothingIsStuck) {
  Parameters p = parameters_of(Preset::medium);
  p.stuck_hazard = 0;
  p.turnover = 0;
  EXPECT_EQ(run(p).outcomes[Outcome::stuck_weeks], 0);
}

TEST(Limits, GivenAPlanMeetingForEverybodyThenLessIsStuck) {
  Parameters p = parameters_of(Preset::medium);
  double stuck[2] = {0, 0};
  for (int always = 0; always < 2; ++always) {
    p.plan_meeting = always;
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
      stuck[always] += run(p, seed).outcomes[Outcome::stuck_weeks];
    }
  }
  EXPECT_LT(stuck[1], stuck[0]);
}

TEST(Municipality, CapacityIsNearTheTableOfTheSpecification) {
  // Minutes a person and week; the sample of clients differs, hence ten per cent.
  PerDomain const medium = {604, 567, 445, 351, 437, 450, 495, 422, 321, 534};
  Municipality const m = build_municipality(parameters_of(Preset::medium));
  for (std::size_t d = 0; d < domains; ++d) {
    EXPECT_NEAR(m.minutes[d], medium[d], 0.13 * medium[d]) << domain_name(static_cast<int>(d));
  }
  EXPECT_NEAR(m.mean_needs, 3.71, 0.05);
}

TEST(Municipality, GivenHarderClientsThenTheyBringNoStaffOfTheirOwn) {
  Parameters p = parameters_of(Preset::medium);
  p.need_counts = {0, 0, 0, 0, 1};
  EXPECT_EQ(build_municipality(p).minutes,
            build_municipality(parameters_of(Preset::medium)).minutes);
}

}  // namespace
}  // namespace mellanrum::whatif
