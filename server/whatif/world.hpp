// The state of one run and the phases of a week. Private to the engine: others use engine.hpp.
// The phases are functions over the world, called in the order of docs/whatif-odd.md §5.
#pragma once
#include <array>
#include <bit>
#include <cstdint>
#include <vector>

#include "whatif/arrivals.hpp"
#include "whatif/bundle.hpp"
#include "whatif/casebook.hpp"
#include "whatif/municipality.hpp"
#include "whatif/outcomes.hpp"
#include "whatif/people.hpp"
#include "whatif/randomness_lanes.hpp"
#include "whatif/urgency.hpp"

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

// An informal contact that somebody intends this week; the latter half is known once a way is
// found.
struct Contact {
  std::uint32_t client, need;  // index of the client; index of the need in the casebook
  std::uint32_t caller;
  Hundredths mapping;                              // extra minutes of a guide
  std::uint32_t target = nobody, broker = nobody;  // broker: nobody when direct
  float trust = 0;
  bool cold = false, success = false;
};

struct OrderedContact {
  std::uint32_t need, contact;  // indices in the casebook and in World::contacts
};

// A need that somebody may take up. The greater is the more pressing, and of two alike the one that
// comes first; all in one whole number below 2⁵³. It is kept as a double because the processor
// finds the greater of two doubles without a branch, and which is greater cannot be foreseen.
class Candidate {
 public:
  Candidate() = default;  // nothing
  // rank: of Urgency; need: its place within the client.
  Candidate(std::uint32_t rank, std::uint32_t client, std::uint32_t need)
      : order_(static_cast<double>(std::int64_t{rank} << 35 | std::int64_t{nobody - client} << 3 |
                                   (7 - need))) {}
  bool is_pressing() const { return whole() >> 35 > 0; }
  std::uint32_t client() const { return nobody - static_cast<std::uint32_t>(whole() >> 3); }
  std::uint32_t need() const { return 7 - (whole() & 7); }

  // Puts the greater of the two first.
  friend void put_first(Candidate& first, Candidate& other) {
    double const one = first.order_, two = other.order_;
    first.order_ = one > two ? one : two;
    other.order_ = one < two ? one : two;
  }

 private:
  static_assert(needs_max == 8);
  std::int64_t whole() const { return static_cast<std::int64_t>(order_); }
  double order_ = 0;
};

// A person's places for candidates come by the four: most have no more, and a loop over exactly as
// many as there are contacts would be foreseen for nobody.
inline constexpr std::uint32_t places_together = 4;

// What a person can take up this week: the most pressing needs seen so far have the places
// World::chosen[first_place … first_place + contacts).
struct Initiator {
  double lateral_chance = 0;  // before a guide's support; 0 without time for a contact
  std::uint32_t first_place = 0;
  std::uint16_t unit = 0;
  std::uint8_t contacts = 0;
};

// For draws of whole rows of people.
inline EntityPair entity_of_slot(std::size_t slot) {
  return {static_cast<std::uint32_t>(slot), 0};
}

// What a contact's numbers depend on.
inline EntityPair contact_entity(Client const& client, Contact const& contact) {
  return {client.identity, contact.caller * needs_max + (contact.need - client.first_need)};
}

// Somebody who serves a need of a client.
struct Colleague {
  std::uint32_t client, need, person;
};

// Somebody who gets to see the needs of a client.
enum class Initiative : std::uint32_t { holders, lateral };
struct Look {
  std::uint32_t person, client;
  Initiative initiative;
};

// A need that waits for service. Those with the lowest key are served first, and of two alike the
// one that comes first in the casebook; both in one number.
class Queued {
 public:
  Queued() = default;
  Queued(float key, std::uint32_t need, std::uint32_t client, std::uint32_t unit)
      : order_(std::uint64_t{ascending_bits(key)} << 32 | need), client_(client), unit_(unit) {}
  std::uint32_t need() const { return static_cast<std::uint32_t>(order_); }
  std::uint32_t client() const { return client_; }
  std::uint32_t unit() const { return unit_; }
  friend bool served_later(Queued const& a, Queued const& b) { return a.order_ > b.order_; }

 private:
  // Whole numbers in the order of the floats.
  static std::uint32_t ascending_bits(float value) {
    auto const bits = std::bit_cast<std::uint32_t>(value + 0.0F);  // one kind of zero
    constexpr std::uint32_t sign = 0x80000000;
    return bits & sign ? ~bits : bits | sign;
  }
  std::uint64_t order_;
  std::uint32_t client_, unit_;
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
  int arrived;
  int weeks;  // min(T, follow_up)
  bool fell_broad, fell_strict;
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

inline bool in_cohort(Client const& client) {
  return client.arrived >= cohort_begin && client.arrived < cohort_end;
}

struct World {
  explicit World(Municipality const& municipality);
  void reset(std::uint64_t seed);

  Municipality const& m;
  Parameters const& p;
  MinuteTable minutes;
  std::array<double, domains + 1> leave_hazard{};  // a week, before stress
  double memory, handover, reassignment, knowledge;
  People::Decay decay;
  Urgency const& staff_urgency = Urgency::to_staff();
  Urgency const& guide_urgency = Urgency::to_guides();
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
  std::vector<Initiator> initiators;
  std::vector<std::uint8_t> has_time;  // for a contact; by itself, for it is asked most often
  std::vector<std::uint8_t> leaving;
  std::vector<Hundredths> guide_minutes_left;

  // --- Lists of the week; their memory is kept from week to week.
  Bundle bundle;
  RandomLanes lanes;
  LargeArray<Queued> queued, queue;
  std::vector<Candidate> chosen;
  std::array<Colleague, std::size_t{Bundle::clients} * needs_max> colleagues;
  std::array<Look, std::size_t{Bundle::clients} * (needs_max + 1)> looks;
  std::size_t colleague_count = 0, look_count = 0;
  std::vector<Contact> contacts;
  std::vector<OrderedContact> contact_order, contact_order_before;
  std::vector<std::pair<double, std::uint32_t>> ranking;
  std::vector<std::uint32_t> freed_clients;

  std::vector<std::uint32_t> face;  // one entry a unit, found when first asked for

  Week row;
  std::int64_t needs_active = 0;  // this week
  Tally tally;
  std::vector<CohortRecord> cohort;              // in order of closing
  std::vector<CohortStart> cohort_starts;        // in order of arrival
  std::vector<float> mean_loads, mean_informal;  // of people, once they leave or the run ends

  std::span<Candidate> places_of(Initiator const& person) {
    return {chosen.data() + person.first_place, person.contacts};
  }
  // Draws for many entities of this week at once; see RandomLanes::each.
  template <class Entity, class Use>
  void each_drawn(Purpose purpose, std::size_t count, Entity entity, Use use) {
    lanes.each(random, purpose, now(), count, entity, use);
  }
  std::span<std::uint32_t const> present_in(std::uint32_t unit) const {
    return {&present_list[m.units[unit].first_slot], present_count[unit]};
  }
  bool measuring() const { return week >= cohort_begin; }
  std::size_t relief(Client const& client) const {  // index into UnitRates
    return p.guide_coordinator && client.guide != nobody ? 1 : 0;
  }
  bool blocked(Need const& need) const { return week < need.blocked_until; }
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
// Finds whom each of the week's contacts goes to; drops those that find nobody.
void find_routes(World& world);
void leave_person_record(World& world, std::uint32_t slot);

}  // namespace mellanrum::whatif
