// The state of one run and the phases of a week. Private to the engine: others use engine.hpp.
// The phases are functions over the world, called in the order of docs/whatif-odd.md §5.
#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "whatif/arrivals.hpp"
#include "whatif/casebook.hpp"
#include "whatif/municipality.hpp"
#include "whatif/outcomes.hpp"
#include "whatif/people.hpp"
#include "whatif/randomness.hpp"

namespace mellanrum::whatif {

// A leaver who waits for a job with another actor nearby.
struct Mover {
  std::uint32_t unit = 0;
  int week = 0;
  float experience = 0, engagement = 0;
  std::uint32_t ties = 0;
  std::array<std::uint32_t, ties_max> partner{};
  std::array<float, ties_max> trust{};
  std::uint64_t is_private = 0;
};

// An informal contact that somebody intends this week.
struct Contact {
  std::uint32_t client, need;            // index of the client; index of the need in the casebook
  std::uint32_t caller, target, broker;  // broker: nobody when direct
  std::uint32_t mapping;                 // extra minutes of a guide, in hundredths
  float trust;
  bool cold, success;
};

// A need that somebody means to take up.
struct Candidate {
  double value;
  std::uint32_t client, need;
};

struct Queued {
  float key;
  std::uint32_t client, need;
};

// Chances that depend on the unit alone, for ordinary clients [0] and for those whose friction a
// coordinator relieves [1].
struct UnitRates {
  std::array<double, 2> stuck_pending, refusal;
  double stuck_queued;
  std::array<double, 2> delay;  // this week: the unprepared processing time before triage
  double wrong_door;
};

// Minutes of the parameters in hundredths.
struct MinuteTable {
  Hundredths service, held, held_guided, request, request_guide, request_holder, reapply, intake,
      plan, rediscovery, duplicate, duplicate_other, contact, cold, receive, broker, guide_contact,
      arena;
};

// The case holder at arrival, relative to the colleagues; engagement -1 if there was none.
struct CohortStart {
  float network = 0, engagement = -1;
};

struct CohortRecord {
  std::uint32_t identity;
  int weeks;  // min(T, follow_up)
  std::uint8_t flags;
  CohortStart start;
};

// Sums of one run, whole numbers wherever the order of adding might differ.
struct Tally {
  std::int64_t stuck_weeks = 0, queue_weeks = 0, wrong_doors = 0, refusals = 0;
  std::int64_t duplicate_fifths = 0;  // an assessment is five, a parallel contact one
  std::int64_t delay_weeks = 0, delays = 0;
  std::int64_t formal = 0, informal = 0, duplicate = 0;  // hundredths of minutes, staff only
  std::int64_t arrivals = 0, leavers = 0;
  std::int64_t contacts = 0, successes = 0, cold = 0, brokered = 0;
  std::int64_t overloaded = 0, person_weeks = 0;
  double load = 0, trust = 0;
};

struct World {
  explicit World(Municipality const& municipality);
  void reset(std::uint64_t seed);

  Municipality const& m;
  Parameters const& p;
  MinuteTable minutes;
  std::array<double, domains + 1> leave_hazard{};  // a week, before stress
  double memory, handover, reassignment, knowledge;
  People::Decay decay;
  Randomness random{0};

  int week = 0;
  std::uint32_t now() const { return static_cast<std::uint32_t>(week); }
  std::int16_t now16() const { return static_cast<std::int16_t>(week); }

  People people;
  Casebook cases;
  std::vector<Mover> movers;

  // --- One entry a unit, renewed each week.
  std::vector<double> culture;
  std::vector<double> unit_load, unit_informal;
  std::vector<std::uint32_t> present_count;
  std::vector<std::uint32_t> present_list;  // at the unit's first slot: its present people
  std::vector<UnitRates> rates;
  std::vector<std::uint32_t> queue_length, queue_begin;

  // --- One entry a slot, renewed each week.
  std::vector<float> service_rate;
  std::vector<std::uint8_t> contact_budget;
  // The most pressing needs a person has seen so far: places chosen[first … first + length), as
  // many as the budget of contacts allows.
  std::vector<std::uint32_t> first_chosen;
  std::vector<std::uint8_t> chosen_length;
  std::vector<double> lateral_chance;  // before a guide's support
  std::vector<std::uint8_t> leaving;
  std::vector<Hundredths> guide_minutes_left;

  // --- Lists of the week; their memory is kept from week to week.
  std::vector<Queued> queued, queue;
  std::vector<Candidate> chosen;
  std::vector<Contact> contacts;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> contact_order;
  std::vector<std::pair<double, std::uint32_t>> ranking;
  std::vector<std::uint32_t> freed_clients;

  // --- Of one calling unit: its best-connected present person for each other unit.
  std::vector<float> broker_trust;
  std::vector<std::uint32_t> broker_person;
  std::vector<std::uint32_t> face;  // one entry a unit, found when first asked for

  Week row;
  std::int64_t needs_active = 0;  // this week
  Tally tally;
  std::vector<CohortRecord> cohort;              // in order of closing
  std::vector<CohortStart> cohort_starts;        // in order of arrival
  std::vector<float> mean_loads, mean_informal;  // of people, once they leave or the run ends

  std::span<std::uint32_t const> present_in(std::uint32_t unit) const {
    return {&present_list[m.units[unit].first_slot], present_count[unit]};
  }
  bool in_cohort(std::uint32_t client) const {
    int const arrived = cases.arrival_week(client);
    return arrived >= cohort_begin && arrived < cohort_end;
  }
  bool measuring() const { return week >= cohort_begin; }
  std::size_t relief(std::uint32_t client) const {
    return p.guide_coordinator && cases.guide[client] != nobody ? 1 : 0;
  }
  bool blocked(std::uint32_t need) const { return week < cases.blocked_until[need]; }
  std::uint32_t domain_of(std::uint32_t slot) const {
    return static_cast<std::uint32_t>(m.units[m.unit_of_slot[slot]].domain);
  }
};

// --- The phases of a week, in order.
void populate(World& world);             // 0, before week 0
void clients_arrive(World& world);       // 1
void staff_leave(World& world);          // 2
void staff_hired(World& world);          // 2
void aggregate_units(World& world);      // 3
void formal_process(World& world);       // 4
void serve_queues(World& world);         // 5
void people_meet(World& world);          // 6
void plan_contacts(World& world);        // 7
void carry_out_contacts(World& world);   // 8
void forget_and_smooth(World& world);    // 9
void guides_take_clients(World& world);  // 10
void measure_and_close(World& world);    // 11
RunResult finish(World& world, std::vector<Week> weeks);

// --- Shared by several phases.
// Branch, group, unit, person of a pick (see §5 phase 0); nobody when it is void.
std::uint32_t pick_acquaintance(World const& world, std::uint32_t slot, RandomBlock const& block);
void guide_start_ties(World& world, std::uint32_t guide);
// The present person of the home unit with least to do becomes case holder; nobody if none.
void assign_holder(World& world, std::uint32_t client);
void leave_person_record(World& world, std::uint32_t slot);

}  // namespace mellanrum::whatif
